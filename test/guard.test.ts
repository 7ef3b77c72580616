import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { guard } from '../server/src/lsp/guard.ts';
import { lower } from '../server/src/model/lower.ts';
import { rules } from '../server/src/rules/index.ts';

suite('a bug in one feature', () => {
  test('is logged and answers empty', async () => {
    const log: string[] = [];
    const handler = guard(
      (message) => log.push(message),
      'hover',
      null,
      () => {
        throw new TypeError('a bug');
      },
    );
    assert.equal(await handler(), null);
    assert.match(log.join(), /^hover failed: TypeError: a bug/);
  });

  test('is not what a feature refuses on purpose', async () => {
    const handler = guard(assert.fail, 'rename', null, () => {
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'no');
    });
    await assert.rejects(handler(), /no/);
  });

  test('in a rule leaves the findings of the others', () => {
    const [first] = rules;
    assert.ok(first);
    const failed: string[] = [];
    const broken = {
      ...unknownContext,
      get builds(): never {
        throw new Error('a bug');
      },
    };
    const found = analyze(
      lower('FROM busybox\nFROM busybox AS other\nFROM scratch\nCOPY --from=0 /a /a\n'),
      broken,
      new Map(),
      ({ id }) => failed.push(id),
    );
    assert.ok(failed.length > 0);
    assert.ok(found.some(({ rule }) => rule.id === 'stage-by-index'));
  });
});
