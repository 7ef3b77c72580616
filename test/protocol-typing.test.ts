import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DocumentSymbolRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { startClient } from './support/lsp-client.ts';

const textOf = (typed: number) => `FROM busybox AS stage${typed}\n${'RUN make && make install\n'.repeat(500)}`;

suite('while someone types', () => {
  test('what is asked about a version that is no longer wanted is not worked out, and the last version is answered', async (t) => {
    const client = await startClient(t);
    const document = await client.open('Dockerfile', textOf(0));
    const asked: Promise<unknown>[] = [];
    for (let typed = 1; typed <= 50; typed++) {
      void document.change(textOf(typed));
      asked.push(client.request(DocumentSymbolRequest.type, document.identifier).catch((error: unknown) => error));
    }
    const answers = await Promise.all(asked);
    const modified = answers.filter((answer) => {
      return answer instanceof ResponseError && answer.code === LSPErrorCodes.ContentModified;
    });
    assert.ok(modified.length > 0, 'no version was given up');
    assert.match(JSON.stringify(answers.at(-1)), /"name":"stage50"/);
    for (const [i, answer] of answers.entries()) {
      if (!(answer instanceof ResponseError))
        assert.match(JSON.stringify(answer), new RegExp(`"name":"stage${i + 1}"`));
    }
    await client.stop();
  });
});
