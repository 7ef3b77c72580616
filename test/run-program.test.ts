import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { outputOf } from '../client/src/engine.ts';
import { run } from '../server/src/lsp/facts/run.ts';

suite('programs that are asked for facts', () => {
  const signal = new AbortController().signal;
  const environment = process.env;

  test('what they have started does not keep the answer back once they took too long', {
    timeout: 60_000,
  }, async () => {
    const ran = await run('sh', ['-c', 'sleep 120; echo done'], { environment, milliseconds: 200, signal });
    assert.equal(ran, undefined);
  });

  test('bytes that are no UTF-8, and programs that are not there', async () => {
    const ran = await run('sh', ['-c', "printf '\\377\\376{'"], { environment, milliseconds: 10_000, signal });
    assert.deepEqual(ran, { code: 0, stdout: '\ufffd\ufffd{', stderr: '' });
    assert.equal(await run('/no/such/docker', [], { environment, milliseconds: 10_000, signal }), undefined);
  });

  test('an engine that hangs is ended with what it has started', { timeout: 60_000 }, async () => {
    const engine = { command: 'sh', folder: '/', environment: { PATH: process.env['PATH'] ?? '' } };
    const asked = { ...engine, arguments: ['-c', 'echo first; sleep 120; echo last'] };
    assert.doesNotMatch(await outputOf(asked, 300), /last/);
  });
});
