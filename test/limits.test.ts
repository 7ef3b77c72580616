import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { filesBelow, textOf } from '../server/src/context/query.ts';
import type { Rule } from '../server/src/contract/rule.ts';
import { copyName } from '../server/src/engines/reorder/name.ts';
import { ago, bytes, duration } from '../server/src/facts/wording.ts';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { hoverAt } from '../server/src/features/hover.ts';
import { portProblem } from '../server/src/language/values.ts';
import { expand } from '../server/src/model/expand.ts';
import { lower } from '../server/src/model/lower.ts';
import buildToolsInFinalImage from '../server/src/rules/build-tools-in-final-image.ts';
import secretFileInLayer from '../server/src/rules/secret-file-in-layer.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { contextOfFiles } from './support/context.ts';

/** For each finding, why its first change is refused; undefined where it is not. */
function refusals(rule: Rule, source: string): (string | undefined)[] {
  return [...rule.check(lower(source), unknownContext)].map((finding) => {
    const [first] = finding.changes?.() ?? [];
    return first && 'refused' in first ? first.refused : undefined;
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

suite('limits', () => {
  const limit = /^Slipway checks only the first 32 /;

  test('32 secrets of a file are followed, and the next one is not', () => {
    const of = (count: number) =>
      `FROM alpine\n${numbers(count)
        .map((i) => `ARG TOKEN_${i}\nRUN curl -H "Authorization: $TOKEN_${i}" https://example.com\n`)
        .join('')}`;
    const all = refusals(secretInArgOrEnv, of(33));
    assert.equal(all.length, 33);
    assert.ok(all.slice(0, 32).every((why) => !limit.test(why ?? '')));
    assert.match(all[32] ?? '', limit);
  });

  test('32 copied secret files are followed, and the next one is not', () => {
    const all = refusals(
      secretFileInLayer,
      `FROM alpine\n${numbers(33)
        .map((i) => `COPY a${i}/id_rsa /root/${i}/id_rsa\n`)
        .join('')}`,
    );
    assert.equal(all.length, 33);
    assert.ok(all.slice(0, 32).every((why) => !limit.test(why ?? '')));
    assert.match(all[32] ?? '', limit);
  });

  test('a change is planned only when it is asked for', () => {
    const source = dockerfile`
      FROM alpine
      ARG API_TOKEN
      RUN curl -H "Authorization: $API_TOKEN" https://example.com
    `;
    const graph = lower(source);
    const [finding] = secretInArgOrEnv.check(graph, unknownContext);
    assert.equal(typeof finding?.changes, 'function');
    assert.ok(!/fix|refus|because/.test(finding?.message ?? ''));
  });
});

suite('limits of what is read and shown', () => {
  const pair = (of: (count: number) => unknown, limit: number) => [of(limit), of(limit + 1)];

  test('times and sizes change their unit where the smaller one gets long', () => {
    const minute = 60_000;
    assert.deepEqual([9_949, 9_950, 59_499, 59_500, 125_000].map(duration), [
      '9.9 s',
      '10 s',
      '59 s',
      '1 min',
      '2 min 5 s',
    ]);
    assert.deepEqual([59_999, minute, 59 * minute, 60 * minute, 47 * 60 * minute, 48 * 60 * minute].map(ago), [
      'just now',
      '1 min ago',
      '59 min ago',
      '1 h ago',
      '47 h ago',
      '2 days ago',
    ]);
    assert.deepEqual([999, 1000, 9_949, 9_950, 999_499, 999_500, 1e9, 1e12, 1e15].map(bytes), [
      '999 B',
      '1.0 kB',
      '9.9 kB',
      '10 kB',
      '999 kB',
      '1.0 MB',
      '1.0 GB',
      '1.0 TB',
      '1000 TB',
    ]);
  });

  test('a value of 65,536 characters is known, a longer one is not', () => {
    const known = (count: number) => expand('x'.repeat(count), 0, count, '\\', () => 'unset').value !== undefined;
    assert.deepEqual(pair(known, 1 << 16), [true, false]);
  });

  test('substitutions are followed 32 deep', () => {
    const known = (depth: number) => {
      const text = `${'${A:-'.repeat(depth)}x${'}'.repeat(depth)}`;
      return expand(text, 0, text.length, '\\', () => 'unset').value;
    };
    assert.deepEqual(pair(known, 32), ['x', undefined]);
  });

  test('long values are shortened where they are shown', () => {
    const shown = (count: number) => {
      const source = `FROM a\nENV A=${'x'.repeat(count)}\nRUN echo $A`;
      const graph = lower(source);
      const item = completionsAt({ graph, context: unknownContext, offset: source.length, findings: [] }).find(
        ({ label }) => label === '$A',
      );
      return item?.detail?.endsWith('…');
    };
    assert.deepEqual(pair(shown, 60), [false, true]);
    const hovered = (count: number) => {
      const source = `FROM a\nENV A=${'x'.repeat(count)}\nRUN echo $A`;
      return hoverAt(lower(source), source.length - 1, unknownContext, { language: true })?.markdown.includes('…');
    };
    assert.deepEqual(pair(hovered, 200), [false, true]);
  });

  test('a COPY of 30 characters is named in full', () => {
    const name = (count: number) => {
      const copy = lower(`FROM a\nCOPY ${'x'.repeat(count - 2)} .\n`).instructions[1];
      return copy?.kind === 'COPY' ? copyName(copy).endsWith('...') : undefined;
    };
    assert.deepEqual(pair(name, 30), [false, true]);
  });

  test('ports and addresses end where their numbers do', () => {
    const problem = (port: number) => portProblem(String(port)) === undefined;
    assert.deepEqual(pair(problem, 65_535), [true, false]);
  });

  test('a build context of 10,000 entries, `.git` among them, is known as a whole, and a larger one is not', async () => {
    const complete = async (count: number) => {
      const files = new Map(numbers(count - 1).map((i) => [`f${i}`, ''] as const));
      const context = await contextOfFiles(new Map([...files, ['Dockerfile', 'FROM a\nCOPY . .\n']]), 'Dockerfile');
      return filesBelow(context, '.').complete;
    };
    assert.deepEqual([await complete(9_999), await complete(10_000)], [true, false]);
  });

  test('a manifest of 256 KB and a lockfile of 2 MB are read, and no larger ones', async () => {
    const isRead = async (name: string, size: number) => {
      const files = new Map([
        ['package.json', '{}'],
        [name, ' '.repeat(size)],
        ['Dockerfile', 'FROM node\nCOPY . .\nRUN npm ci\n'],
      ]);
      return textOf(await contextOfFiles(files, 'Dockerfile'), name) !== undefined;
    };
    for (const [name, size] of [
      ['package.json', 256 << 10],
      ['package-lock.json', 2 << 20],
    ] as const) {
      assert.deepEqual([await isRead(name, size), await isRead(name, size + 1)], [true, false]);
    }
  });

  test('a lockfile that was not read is said to be there', async () => {
    const source = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/a.js"]\n';
    const files = new Map([
      ['package.json', '{ "scripts": { "build": "tsc" }, "dependencies": { "odd-addon": "1" } }'],
      ['package-lock.json', ' '.repeat((2 << 20) + 1)],
      ['Dockerfile', source],
    ]);
    const [finding] = buildToolsInFinalImage.check(lower(source), await contextOfFiles(files, 'Dockerfile'));
    const whys = [...(finding?.changes?.() ?? [])].map((change) => ('refused' in change ? change.refused : undefined));
    assert.deepEqual(whys, ['`package-lock.json` was not read: it is too large, or not a text']);
  });
});
