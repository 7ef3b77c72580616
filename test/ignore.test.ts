import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRuleOff } from '../client/src/rule-levels.ts';
import { analyze } from '../server/src/analysis/analyze.ts';
import { ignoreChanges } from '../server/src/analysis/ignore.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { corpusFiles } from './support/dockerfiles.ts';

const rule = 'stage-by-index';

/** The file after `title` is chosen at the first finding of the rule. */
function ignored(source: string, title: RegExp): string {
  const graph = lower(source);
  const change = ignoreChanges(graph, { start: source.indexOf('=0'), end: source.length }, rule).find((each) =>
    title.test(each.title),
  );
  return applyEdits(source, change?.edits() ?? assert.fail('nothing is offered'));
}

suite('ignoring a rule', () => {
  const copy = 'COPY --from=0 /a /a\n';
  const crlf = 'COPY --from=0 /a /a\r\n';
  const here: readonly (readonly [string, string, string])[] = [
    ['above the instruction', `FROM a\n${copy}`, `FROM a\n# slipway ignore=${rule}\n${copy}`],
    ['as far in as it is', `FROM a\n  ${copy}`, `FROM a\n  # slipway ignore=${rule}\n  ${copy}`],
    ['with its line ends', `FROM a\r\n${crlf}`, `FROM a\r\n# slipway ignore=${rule}\r\n${crlf}`],
    [
      'in the comment that is there',
      `FROM a\n# slipway ignore=x, y because\n${copy}`,
      `FROM a\n# slipway ignore=x, y,${rule} because\n${copy}`,
    ],
    [
      'below a comment for the file',
      `FROM a\n# slipway global ignore=x\n${copy}`,
      `FROM a\n# slipway global ignore=x\n# slipway ignore=${rule}\n${copy}`,
    ],
    [
      'below one that a blank line parts from it',
      `FROM a\n# slipway ignore=x\n\n${copy}`,
      `FROM a\n# slipway ignore=x\n\n# slipway ignore=${rule}\n${copy}`,
    ],
  ];
  for (const [where, before, after] of here)
    test(`here: ${where}`, () => assert.equal(ignored(before, / here$/), after));

  const file: readonly (readonly [string, string, string])[] = [
    ['on top', `FROM a\n${copy}`, `# slipway global ignore=${rule}\nFROM a\n${copy}`],
    ['behind a byte order mark', `\uFEFFFROM a\n${copy}`, `\uFEFF# slipway global ignore=${rule}\nFROM a\n${copy}`],
    [
      'below the directives',
      `# syntax=docker/dockerfile:1\n# escape=\`\nFROM a\n${copy}`,
      `# syntax=docker/dockerfile:1\n# escape=\`\n# slipway global ignore=${rule}\nFROM a\n${copy}`,
    ],
    [
      'in the comment that is there',
      `# slipway global ignore=x\nFROM a\n${copy}`,
      `# slipway global ignore=x,${rule}\nFROM a\n${copy}`,
    ],
  ];
  for (const [where, before, after] of file)
    test(`in this file: ${where}`, () => assert.equal(ignored(before, / in this file$/), after));

  test('silences what it is offered for, on any file', () => {
    const found = (text: string) =>
      analyze(lower(text), unknownContext, new Map(), (_, error) => assert.fail(String(error)));
    let tried = 0;
    for (const { where, text } of corpusFiles()) {
      const first = new Map(found(text).map((each) => [each.rule, each.finding]));
      for (const [own, finding] of first) {
        for (const { title, edits } of ignoreChanges(lower(text), finding.span, own.id)) {
          const count = (source: string) => found(source).filter((each) => each.rule === own).length;
          const after = count(applyEdits(text, edits()));
          assert.ok(/file$/.test(title) ? after === 0 : after < count(text), `${where}: ${title}`);
          tried++;
        }
      }
    }
    assert.ok(tried > 200);
  });

  test('turns a rule off and keeps the levels of others', () => {
    assert.deepEqual(withRuleOff({ a: 'error' }, rule), { a: 'error', [rule]: 'off' });
    for (const wrong of [undefined, null, [], 'x']) assert.deepEqual(withRuleOff(wrong, rule), { [rule]: 'off' });
  });
});
