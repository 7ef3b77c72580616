import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import type { Rule } from '../server/src/contract/rule.ts';
import { lower } from '../server/src/model/lower.ts';
import secretFileInLayer from '../server/src/rules/secret-file-in-layer.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';

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
