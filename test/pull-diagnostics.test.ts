import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { suite, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  LSPErrorCodes,
  ProgressType,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { createFolder } from './support/folder.ts';
import { fullCapabilities, pushCapabilities } from './support/lsp-capabilities.ts';
import { type Client, startClient } from './support/lsp-client.ts';

const files = {
  'a/Dockerfile': 'FROM alpine AS a\nCOPY --from=9 / /\n',
  'b.dockerfile': 'FROM alpine\nMAINTAINER me\n',
  'compose.yaml': 'services: { a: { build: { context: a, target: no } } }\n',
};

const start = (t: TestContext, given: Record<string, string> = files) =>
  startClient(t, { folder: createFolder(t, given), capabilities: fullCapabilities });

const ask = (client: Client, uri: string, previousResultId?: string) =>
  client.request(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });

const askAll = (client: Client, previousResultIds: WorkspaceDiagnosticParams['previousResultIds'] = []) =>
  client.request(WorkspaceDiagnosticRequest.type, { previousResultIds });

/** What a report says of each file. */
function told(client: Client, { items }: WorkspaceDiagnosticReport) {
  return Object.fromEntries(
    items.map((report) => [
      report.uri.slice(client.uriOf('.').length + 1),
      report.kind === 'full' ? report.items.map(({ code }) => code).sort() : report.kind,
    ]),
  );
}

const idsOf = ({ items }: WorkspaceDiagnosticReport) =>
  items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

const checkWorkspace = (client: Client) =>
  client.request(ExecuteCommandRequest.type, { command: 'slipway.checkWorkspace', arguments: [] });

suite('a client that asks for diagnostics', () => {
  test('may do so where it hears when to ask again, and is not sent any', async (t) => {
    const client = await start(t);
    assert.deepEqual(client.server.capabilities.diagnosticProvider, {
      identifier: 'slipway',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const document = await client.open('a/Dockerfile');
    assert.ok((await document.diagnostics()).some(({ code }) => code === 'stage-index-out-of-range'));
    const compose = await client.open('compose.yaml', undefined, 'yaml');
    assert.deepEqual(
      (await compose.diagnostics()).map(({ code }) => code),
      ['unknown-target'],
    );
    await document.close();
    assert.deepEqual(client.published, []);
    await client.stop();
  });

  for (const [title, capabilities, initializationOptions] of [
    ['a client that does not', pushCapabilities, {}],
    ['one that cannot be told to ask again', { ...fullCapabilities, workspace: {} }, {}],
    ['the one of this repository', fullCapabilities, { explainsRules: true }],
  ] as const) {
    test(`is not ${title}, which is sent them`, async (t) => {
      const folder = createFolder(t, files);
      const client = await startClient(t, { folder, capabilities, initializationOptions });
      assert.equal(client.server.capabilities.diagnosticProvider, undefined);
      const document = await client.open('a/Dockerfile');
      assert.ok((await document.diagnostics()).length > 0);
      assert.ok(client.published.some(({ uri }) => uri === document.uri));
      await client.stop();
    });
  }

  test('gets the same findings once', async (t) => {
    const client = await start(t);
    const document = await client.open('a/Dockerfile');
    const first = await ask(client, document.uri);
    assert.equal(first.kind, 'full');
    const again = await ask(client, document.uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await document.change('FROM alpine AS a\n');
    const changed = await ask(client, document.uri, first.resultId);
    assert.equal(changed.kind, 'full');
    await client.stop();
  });

  test('is told to ask again when a file of the workspace changes what is found, and only then', async (t) => {
    const client = await start(t);
    const compose = await client.open('compose.yaml', undefined, 'yaml');
    const first = await ask(client, compose.uri);
    writeFileSync(new URL(client.uriOf('a/Dockerfile')), 'FROM alpine AS no\n');
    await client.filesChanged('a/Dockerfile');
    await client.waitFor(() => client.refreshes.includes(DiagnosticRefreshRequest.method), 'a refresh');
    const second = await ask(client, compose.uri, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items, []);
    const heard = client.refreshes.length;
    await client.filesChanged('a/Dockerfile');
    const other = await client.open('b.dockerfile');
    await ask(client, other.uri);
    await ask(client, compose.uri);
    assert.equal(client.refreshes.length, heard);
    await client.stop();
  });

  test('gets those of all files, and later only what is new', async (t) => {
    const client = await start(t);
    const first = await askAll(client);
    assert.deepEqual(told(client, first), {
      'a/Dockerfile': ['stage-index-out-of-range'],
      'b.dockerfile': ['maintainer'],
      'compose.yaml': ['unknown-target'],
    });
    const same = await askAll(client, idsOf(first));
    assert.deepEqual(told(client, same), {
      'a/Dockerfile': 'unchanged',
      'b.dockerfile': 'unchanged',
      'compose.yaml': 'unchanged',
    });
    writeFileSync(new URL(client.uriOf('compose.yaml')), 'services: { a: { build: { context: a, target: a } } }\n');
    rmSync(fileURLToPath(client.uriOf('b.dockerfile')));
    await client.filesChanged('compose.yaml', 'b.dockerfile');
    assert.deepEqual(told(client, await askAll(client, idsOf(same))), {
      'a/Dockerfile': 'unchanged',
      'b.dockerfile': [],
      'compose.yaml': [],
    });
    await client.stop();
  });

  test('gets those of an open file as they are in the editor', async (t) => {
    const client = await start(t);
    const compose = await client.open('compose.yaml', 'services: {}\n', 'yaml');
    const report = await askAll(client);
    assert.deepEqual(told(client, report)['compose.yaml'], []);
    assert.equal(report.items.find(({ uri }) => uri === compose.uri)?.version, 1);
    await client.stop();
  });

  test('gets them file by file where it can take parts, and may cancel', async (t) => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}/Dockerfile`, 'FROM alpine\nMAINTAINER me\n']),
    );
    const client = await start(t, many);
    const parts: string[] = [];
    const source = new CancellationTokenSource();
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReportPartialResult>(), 'parts', ({ items }) => {
      parts.push(...items.map(({ uri }) => uri));
      source.cancel();
    });
    const params = { previousResultIds: [], partialResultToken: 'parts' };
    await assert.rejects(
      client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token),
      ({ code }: { code: number }) => code === LSPErrorCodes.RequestCancelled,
    );
    assert.ok(parts.length > 0 && parts.length < 40, `${parts.length} files`);
    const whole = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      ...params,
      partialResultToken: 'none',
    });
    assert.deepEqual(whole.items, []);
    await client.stop();
  });

  test('is told nothing twice of a file that was checked on demand', async (t) => {
    const client = await start(t);
    await checkWorkspace(client);
    const latest = (path: string) => client.published.findLast(({ uri }) => uri === client.uriOf(path))?.diagnostics;
    assert.equal(latest('compose.yaml')?.length, 1);
    const compose = await client.open('compose.yaml', undefined, 'yaml');
    assert.equal((await compose.diagnostics()).length, 1);
    assert.deepEqual(latest('compose.yaml'), []);
    assert.equal(latest('b.dockerfile')?.length, 1);
    await askAll(client);
    assert.deepEqual(latest('b.dockerfile'), []);
    await client.stop();
  });
});
