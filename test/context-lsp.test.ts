import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageserver/node';
import { soon } from '../server/src/lsp/soon.ts';
import { createFolder } from './support/folder.ts';
import { type Client, startClient } from './support/lsp-client.ts';
import { untilTrue } from './support/work.ts';

/** The codes of the last published diagnostics, once they are these. */
async function settled(client: Client, uri: string, wanted: readonly string[]): Promise<unknown> {
  const last = () => client.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ code }) => code);
  await untilTrue(() => last()?.join() === wanted.join());
  return last();
}

suite('the server', () => {
  test('analyses again when it has read the build context, and when that changes', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM alpine AS other\nRUN a\n\nFROM alpine\nRUN b\n',
      'compose.yaml': 'services:\n  other:\n    build:\n      context: .\n      target: other\n',
    });
    const client = await startClient(t, { folder });
    const { uri } = await client.open('Dockerfile');
    assert.deepEqual(await settled(client, uri, []), []);
    rmSync(join(folder, 'compose.yaml'));
    await client.filesChanged('compose.yaml');
    assert.deepEqual(await settled(client, uri, ['unreached-stage']), ['unreached-stage']);
    await client.stop();
  });

  test('reads the build context before it answers what can be changed', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN pnpm install --frozen-lockfile\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.dockerignore': '**/node_modules\n',
      'package.json': '{"name":"app"}',
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
      'packages/a/package.json': '{"name":"a"}',
      'packages/a/node_modules/b/package.json': '{"name":"b"}',
      ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`packages/a/src/d${i}/f.js`, ''])),
    });
    const client = await startClient(t, { folder });
    const document = await client.open('Dockerfile');
    const { identifier } = document;
    const context = { diagnostics: [], only: [CodeActionKind.QuickFix] };
    const params = { ...identifier, range: document.range('COPY'), context };
    const actions = await client.request(CodeActionRequest.type, params);
    const action = (actions ?? []).find((each): each is CodeAction => /first, then/.test(each.title));
    assert.ok(action && !action.disabled);
    const { edit } = await client.request(CodeActionResolveRequest.type, action);
    const text = client.apply(edit ?? assert.fail('no edit')).get(document.uri) ?? '';
    assert.match(text, /COPY package\.json pnpm-lock\.yaml pnpm-workspace\.yaml \.\/\n/);
    assert.match(text, /packages\/a\/package\.json/);
    await client.stop();
  });

  test('waits no longer than it may, and for nobody who no longer waits', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const source = new CancellationTokenSource();
    const { token } = source;
    assert.deepEqual(await soon(Promise.resolve(1), 100, token), { value: 1 });
    await assert.rejects(soon(Promise.reject(new Error('no')), 100, token), /no/);
    const never = new Promise<number>(() => {});
    const late = soon(never, 100, token);
    t.mock.timers.tick(100);
    assert.equal(await late, 'late');
    const cancelled = soon(never, 100, token);
    source.cancel();
    assert.equal(await cancelled, 'cancelled');
    assert.equal(await soon(never, 100, token), 'cancelled');
  });
});
