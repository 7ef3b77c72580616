import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { HoverRequest } from 'vscode-languageserver/node';
import { createFolder } from './support/folder.ts';
import { fullCapabilities, pushCapabilities } from './support/lsp-capabilities.ts';
import { type Client, type ClientOptions, startClient } from './support/lsp-client.ts';

const { resolve } = createRequire(import.meta.url);

/** A server that finds the word `bad`, and fails on hover in the way that the document says. */
const script = `
  const { createConnection, TextDocuments } = require(${JSON.stringify(resolve('vscode-languageserver/node'))});
  const { TextDocument } = require(${JSON.stringify(resolve('vscode-languageserver-textdocument'))});
  const connection = createConnection();
  const documents = new TextDocuments(TextDocument);
  const findings = (document) => [...document.getText().matchAll(/bad/g)].map(({ index }) =>
    ({ message: 'bad', range: { start: document.positionAt(index), end: document.positionAt(index + 3) } }));
  connection.onInitialize(({ capabilities }) => {
    const pull = capabilities.textDocument.diagnostic && { interFileDependencies: false, workspaceDiagnostics: false };
    if (!pull) documents.onDidChangeContent(({ document }) => setTimeout(() => connection.sendDiagnostics(
      { uri: document.uri, version: document.version, diagnostics: findings(document) }), 20));
    return { capabilities: { textDocumentSync: 2, hoverProvider: true, ...(pull && { diagnosticProvider: pull }) } };
  });
  connection.languages.diagnostics.on(({ textDocument }) => ({ kind: 'full', items: findings(documents.get(textDocument.uri)) }));
  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const text = document.getText();
    if (text === 'crash') process.exit(3);
    if (text === 'log') connection.console.error('oops');
    if (text === 'print') process.stderr.write('oops');
    if (text === 'ask') await connection.sendRequest('workspace/inlineValue/refresh').catch(() => {});
    if (text === 'late') process.on('exit', () => { process.exitCode = 1; });
    return { contents: JSON.stringify(await connection.workspace.getConfiguration('slipway')) + document.offsetAt(position) };
  });
  documents.listen(connection);
  connection.listen();
`;

function start(t: TestContext, options: ClientOptions = {}): Promise<Client> {
  return startClient(t, { ...options, server: join(createFolder(t, { 'server.cjs': script }), 'server.cjs') });
}

suite('the LSP client', () => {
  for (const [name, capabilities] of [
    ['pulled', { capabilities: fullCapabilities }],
    ['published', { capabilities: pushCapabilities }],
  ] as const) {
    test(`gets ${name} diagnostics of the latest version`, async (t) => {
      const client = await start(t, capabilities);
      const document = await client.open('Dockerfile', 'FROM a\r\nRUN bad\r\n');
      const found = async (): Promise<string[]> =>
        (await document.diagnostics()).map(({ range }) => document.textIn(range));
      assert.deepEqual(await found(), ['bad']);
      await document.change([
        { span: document.span(document.range('bad')), newText: 'good' },
        { span: { start: 0, end: 0 }, newText: '# x\r\n' },
      ]);
      assert.deepEqual(await found(), []);
      await document.change('RUN bad bad');
      assert.deepEqual(await found(), ['bad', 'bad']);
      await document.close();
      await client.stop();
    });
  }

  test('answers for settings, and places requests at text', async (t) => {
    const client = await start(t, { settings: { 'slipway.build.tag': 'x', 'slipway.build.secrets': { a: 1 } } });
    const document = await client.open('Dockerfile', 'FROM a\nRUN b\n');
    const hover = () => client.request(HoverRequest.type, document.at('RUN'));
    assert.deepEqual(await hover(), { contents: '{"build":{"tag":"x","secrets":{"a":1}}}7' });
    await client.configure({ 'slipway.context': '.' });
    assert.deepEqual(await hover(), { contents: '{"context":"."}7' });
    await client.stop();
  });

  test('fails with a server that ends, instead of waiting', async (t) => {
    const client = await start(t);
    const document = await client.open('Dockerfile', 'crash');
    await assert.rejects(client.request(HoverRequest.type, document.at(0)), /the server ended with 3/);
  });

  const complaints: [string, RegExp][] = [
    ['log', /the server logs no errors/],
    ['print', /writes nothing to stderr/],
    ['ask', /asks nothing that the client has not announced/],
    ['late', /the server ends well/],
  ];
  for (const [text, message] of complaints) {
    test(`does not let a server stop that failed unseen: ${text}`, async (t) => {
      const client = await start(t);
      const document = await client.open('Dockerfile', text);
      await client.request(HoverRequest.type, document.at(0));
      await assert.rejects(client.stop(), message);
    });
  }

  test('applies edits to open, existing and new files, and only for the version they were made for', async (t) => {
    const folder = createFolder(t, { '.dockerignore': 'dist\n' });
    const client = await start(t, { folder });
    const document = await client.open('Dockerfile', 'FROM a\n');
    await document.change('FROM aa\n');
    await document.change('FROM a\n');
    const start0 = { line: 0, character: 0 };
    const insertion = [{ range: { start: start0, end: start0 }, newText: 'x\n' }];
    const edit = (version: number) => ({
      documentChanges: [
        { textDocument: { uri: document.uri, version }, edits: [{ range: document.range('a'), newText: 'b' }] },
        { textDocument: { uri: client.uriOf('.dockerignore'), version: null }, edits: insertion },
        { kind: 'create' as const, uri: client.uriOf('new') },
        { textDocument: { uri: client.uriOf('new'), version: null }, edits: insertion },
      ],
    });
    assert.deepEqual([...client.apply(edit(3)).values()], ['FROM b\n', 'x\ndist\n', 'x\n']);
    assert.throws(() => client.apply(edit(2)), /the version of/);
    assert.throws(() => client.apply({ documentChanges: edit(3).documentChanges.slice(3) }), /new exists/);
    await client.stop();
  });
});
