/** Slipway in editors that do less than VS Code, over stdio. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  CodeActionRequest,
  CodeLensRequest,
  ConfigurationRequest,
  ExecuteCommandRequest,
} from 'vscode-languageserver/node';
import { createFolder } from './support/folder.ts';
import { fullCapabilities } from './support/lsp-capabilities.ts';
import { startClient } from './support/lsp-client.ts';

const source = [
  'FROM busybox AS build',
  'ARG TOKEN',
  'RUN --mount=type=secret,id=npm,env=NPM --mount=type=ssh echo $TOKEN',
  'FROM busybox',
  'COPY --from=0 /a /b',
  '',
].join('\n');

/** Edits come with the action, no versions, no files made, nothing greyed out. */
const lean = {
  ...fullCapabilities,
  workspace: { configuration: true },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

suite('in other editors', () => {
  test('a lens answers with the command line of the build', async (t) => {
    const folder = createFolder(t, { "it's/Dockerfile": source });
    const client = await startClient(t, { folder });
    const document = await client.open("it's/Dockerfile");
    const lenses = (await client.request(CodeLensRequest.type, document.identifier)) ?? [];
    const build = lenses.find(({ command }) => command?.title === 'Build build')?.command;
    assert.ok(build);
    const { executeCommandProvider } = client.server.capabilities;
    assert.ok(executeCommandProvider?.commands.includes(build.command));
    const answer = await client.request(ExecuteCommandRequest.type, {
      command: build.command,
      arguments: build.arguments ?? [],
    });
    const quoted = (path: string) => `'${path.replaceAll("'", `'\\''`)}'`;
    const place = join(folder, "it's");
    assert.equal(
      answer,
      `docker build --target build --file ${quoted(join(place, 'Dockerfile'))} --build-arg TOKEN --secret id=npm,env=NPM --ssh default ${quoted(place)}`,
    );
    for (const strange of [[], [null], [{}], [{ uri: 1 }], [{ uri: document.uri, target: 'nothing' }]]) {
      const nothing: unknown = await client.request(ExecuteCommandRequest.type, {
        command: build.command,
        arguments: strange,
      });
      assert.equal(nothing, null);
    }
    await client.stop();
  });

  test('an action has its edit where the editor resolves none', async (t) => {
    const client = await startClient(t, { folder: createFolder(t, { Dockerfile: source }), capabilities: lean });
    const document = await client.open('Dockerfile');
    const actions = await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range: document.range('--from=0'),
      context: { diagnostics: [] },
    });
    const fix = actions?.find(({ title }) => title.startsWith("Change to 'build'") || title.includes('build'));
    assert.ok(fix && 'edit' in fix && fix.edit, JSON.stringify(actions));
    await client.stop();
  });

  test('a client that never answers for settings gets findings by the defaults', async (t) => {
    const client = await startClient(t, { folder: createFolder(t, { Dockerfile: source }) });
    client.connection.onRequest(ConfigurationRequest.type, () => once(new EventTarget(), 'never'));
    const document = await client.open('Dockerfile');
    const found = await document.diagnostics();
    assert.ok(found.some(({ code }) => code === 'stage-by-index'));
    await client.stop();
  });

  test('a client that watches no files hears of what changes on the disk all the same', async (t) => {
    const folder = createFolder(t, { Dockerfile: 'FROM node:22\nCOPY . .\n', 'src/main.js': '', '.git/HEAD': '' });
    const client = await startClient(t, { folder, capabilities: lean });
    const document = await client.open('Dockerfile');
    await document.diagnostics();
    const hasFinding = () =>
      client.published.at(-1)?.diagnostics.some(({ code }) => code === 'missing-dockerignore') ? true : undefined;
    // A watch begins in its own time: files are written until they are noticed.
    const making = setInterval(() => {
      mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/a/index.js'), '');
      writeFileSync(join(folder, 'package.json'), '{}');
    }, 100);
    await client.waitFor(hasFinding, 'a finding').finally(() => clearInterval(making));
    writeFileSync(join(folder, '.dockerignore'), '.git\nnode_modules\n');
    await client.waitFor(() => (hasFinding() ? undefined : true), 'the end of the finding');
    await client.stop();
  });

  test('a client that watches files is asked to watch those that matter', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM node:22\nCOPY . .\n',
      'node_modules/a/index.js': '',
      '.dockerignore': '',
    });
    const client = await startClient(t, { folder });
    const document = await client.open('Dockerfile');
    await document.diagnostics();
    const { registerOptions } =
      client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles') ??
      assert.fail('no watchers');
    assert.ok(JSON.stringify(registerOptions).includes('"**/*.dockerignore"'));
    await client.stop();
  });
});
