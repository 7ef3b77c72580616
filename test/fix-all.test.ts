import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { fixAll } from '../server/src/analysis/fix-all.ts';
import { familyTitle, fixFamily } from '../server/src/analysis/fix-family.ts';
import { oneMarkEach } from '../server/src/analysis/one-mark.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { corpusFiles } from './support/dockerfiles.ts';

const fix = (source: string, levels: ReadonlyMap<string, 'off'> = new Map()) =>
  fixAll(source, unknownContext, levels, (rule, error) => assert.fail(`${rule.id}: ${String(error)}`));

suite('fixing all', () => {
  test('applies all safe fixes, also those that others make possible, and no unsafe one', () => {
    const before = dockerfile`
      FROM node:22 AS Deps
      RUN npm ci
      FROM busybox
      RUN true
      FROM scratch
      COPY --from=0 /a /a
      COPY --from=1 /b /b
    `;
    const after = dockerfile`
      FROM node:22 AS deps
      RUN npm ci
      FROM busybox AS stage1
      RUN true
      FROM scratch
      COPY --from=deps /a /a
      COPY --from=stage1 /b /b
    `;
    assert.equal(fix(before), after);
  });

  test('leaves alone what is ignored or turned off', () => {
    const source = 'FROM busybox\nFROM scratch\n# slipway ignore=stage-by-index\nCOPY --from=0 /a /a\n';
    assert.equal(fix(source), source);
    const other = source.replace(/#.*\n/, '');
    assert.equal(fix(other, new Map([['stage-by-index', 'off']])), other);
    assert.notEqual(fix(other), other);
  });

  test('changes nothing when it is done again, on any file', () => {
    for (const { where, text } of corpusFiles()) {
      const once = fix(text);
      assert.equal(fix(once), once, where);
    }
  });
});

test('the fix of all findings of a rule changes nothing for those that others explain', () => {
  const failed = (rule: { readonly id: string }, error: unknown) => assert.fail(`${rule.id}: ${String(error)}`);
  let explained = 0;
  for (const { where, text } of corpusFiles()) {
    const found = analyze(lower(text), unknownContext, new Map(), failed);
    const shown = new Set(oneMarkEach(found).map(({ rule }) => rule));
    for (const rule of new Set(found.map((each) => each.rule))) {
      if (shown.has(rule)) continue;
      explained++;
      assert.equal(fixFamily(text, rule, unknownContext, new Map(), failed).text, text, `${where}: ${rule.id}`);
    }
  }
  assert.notEqual(explained, 0);
});

suite('the title of the change of all findings of a rule', () => {
  const titleOf = (text: string) => {
    const failed = (rule: { readonly id: string }, error: unknown) => assert.fail(`${rule.id}: ${String(error)}`);
    const found = analyze(lower(text), unknownContext, new Map(), failed);
    const rule = found[0]?.rule;
    return rule && familyTitle(found, rule, failed);
  };

  test('is there where two of them change different places', () => {
    assert.equal(titleOf('FROM debian:12\nMAINTAINER a\nMAINTAINER b\n'), "Fix all 'maintainer' findings in this file");
  });

  test('is not there for one, or for one change of two', () => {
    assert.equal(titleOf('FROM debian:12\nMAINTAINER a\n'), undefined);
    assert.equal(titleOf('FROM debian:8 AS a\nFROM debian:8\nCOPY --from=a /x /x\n'), undefined);
  });
});
