import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createFolder } from './support/folder.ts';
import { type Client, startClient } from './support/lsp-client.ts';

/** The codes of the last published diagnostics, once they are these; the last ones after some seconds. */
async function settled(client: Client, uri: string, wanted: readonly string[]): Promise<unknown> {
  const last = () => client.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ code }) => code);
  for (let tries = 0; tries < 200 && last()?.join() !== wanted.join(); tries += 1) await setTimeout(25);
  return last();
}

suite('the server', () => {
  test('analyses again when it has read the build context, and when that changes', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM alpine AS dev\nRUN a\n\nFROM alpine\nRUN b\n',
      'compose.yaml': 'services:\n  dev:\n    build:\n      context: .\n      target: dev\n',
    });
    const client = await startClient(t, { folder });
    const { uri } = await client.open('Dockerfile');
    assert.deepEqual(await settled(client, uri, []), []);
    rmSync(join(folder, 'compose.yaml'));
    await client.filesChanged('compose.yaml');
    assert.deepEqual(await settled(client, uri, ['unreached-stage']), ['unreached-stage']);
    await client.stop();
  });
});
