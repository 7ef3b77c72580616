import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  HoverRequest,
  InsertReplaceEdit,
  InsertTextFormat,
  type MarkupContent,
  type SemanticTokensOptions,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { createFolder } from './support/folder.ts';
import { fullCapabilities } from './support/lsp-capabilities.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';

const siblings = { siblings: ['ms-azuretools.vscode-containers'] };

function apply(document: OpenDocument, edits: readonly TextEdit[] | null): string {
  const all = (edits ?? []).map(({ range, newText }): Edit => ({ span: document.span(range), newText }));
  return applyEdits(document.text, all);
}

async function complete(
  client: Client,
  document: OpenDocument,
  offset: number,
  trigger?: string,
): Promise<CompletionItem[]> {
  const result = await client.request(CompletionRequest.type, {
    ...document.at(offset),
    context: trigger
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  return (result as CompletionList).items;
}

const labelsOf = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

suite('writing a Dockerfile over stdio', () => {
  test('formats documents and selections', async (t) => {
    const client = await startClient(t);
    const document = await client.open('Dockerfile', 'FROM   debian:12\nRUN   make && \\\nmake install\n');
    const options = { tabSize: 2, insertSpaces: true };
    const whole = await client.request(DocumentFormattingRequest.type, { ...document.identifier, options });
    assert.equal(apply(document, whole), 'FROM debian:12\nRUN make && \\\n  make install\n');
    assert.equal(whole?.length, 3, 'edits touch only what changes');
    const range = document.range('FROM');
    const part = await client.request(DocumentRangeFormattingRequest.type, { ...document.identifier, options, range });
    assert.equal(apply(document, part), 'FROM debian:12\nRUN   make && \\\nmake install\n');
    await client.stop();
  });

  test('goes on with an instruction after Enter', async (t) => {
    const client = await startClient(t);
    const document = await client.open('Dockerfile', 'FROM debian:12\nRUN make &&\n\n');
    const params = { ...document.at(document.text.length - 1), ch: '\n', options: { tabSize: 4, insertSpaces: true } };
    const edits = await client.request(DocumentOnTypeFormattingRequest.type, params);
    assert.equal(apply(document, edits), 'FROM debian:12\nRUN make && \\\n    \n');
    await client.stop();
  });

  test('tells how an instruction is written', async (t) => {
    const client = await startClient(t);
    const document = await client.open('Dockerfile', 'FROM debian:12\nHEALTHCHECK --timeout=\n');
    const help = await client.request(SignatureHelpRequest.type, document.at(document.text.length - 1));
    assert.ok(help);
    const [signature] = help.signatures;
    const active = signature?.parameters?.[help.activeParameter ?? -1];
    assert.equal(active?.label, '--timeout=30s');
    assert.ok(signature?.label.includes('--timeout=30s'));
    await client.stop();
  });

  test('links images and files', async (t) => {
    const folder = createFolder(t, { 'package.json': '{}' });
    const client = await startClient(t, { folder });
    const document = await client.open('Dockerfile', 'FROM node:24\nCOPY package.json ./\n');
    const found = (await client.request(DocumentLinkRequest.type, document.identifier)) ?? [];
    assert.deepEqual(
      found.map(({ range, target }) => [document.textIn(range), target]),
      [
        ['node:24', 'https://hub.docker.com/_/node'],
        ['package.json', client.uriOf('package.json')],
      ],
    );
    await client.stop();
  });

  test('colours names by what they are', async (t) => {
    const client = await startClient(t);
    const { legend } = client.server.capabilities.semanticTokensProvider as SemanticTokensOptions;
    const document = await client.open('Dockerfile', 'FROM debian:12 AS a\nFROM a\nARG V=1\n');
    const tokens = await client.request(SemanticTokensRequest.type, document.identifier);
    const [, , length, type, modifiers] = tokens?.data.slice(5, 10) ?? [];
    assert.deepEqual([length, legend.tokenTypes[type ?? -1], modifiers], [1, 'namespace', 1]);
    assert.equal(tokens?.data.length, 4 * 5);
    await client.stop();
  });

  test('leaves to siblings what they do as well', async (t) => {
    const client = await startClient(t, { initializationOptions: siblings });
    const { capabilities } = client.server;
    assert.equal(capabilities.documentFormattingProvider, false);
    assert.equal(capabilities.documentRangeFormattingProvider, false);
    assert.equal(capabilities.signatureHelpProvider, undefined);
    assert.equal(capabilities.semanticTokensProvider, undefined);
    const text = 'FROM debian:12 AS a\nFROM debian:12\nCOPY --from=\nCO\nRUN --mount=type=\n';
    const document = await client.open('Dockerfile', text);
    const stages = await complete(client, document, text.indexOf('--from=') + '--from='.length);
    assert.ok(!labelsOf(stages).includes('a'));
    assert.deepEqual(await complete(client, document, text.indexOf('CO\n') + 2), []);
    const types = await complete(client, document, text.indexOf('type=') + 5);
    assert.deepEqual(labelsOf(types), ['bind', 'cache', 'tmpfs', 'secret', 'ssh']);
    const hover = await client.request(HoverRequest.type, document.at(text.indexOf('COPY') + 1));
    assert.doesNotMatch((hover?.contents as MarkupContent | undefined)?.value ?? '', /Dockerfile reference/);
    assert.deepEqual(await client.request(DocumentLinkRequest.type, document.identifier), []);
    await client.stop();
  });

  test('completes, with documentation on request', async (t) => {
    const client = await startClient(t);
    const text = 'FROM golang:1.27 AS build\nFROM debian:12\nCOPY --fr /a /b\n';
    const document = await client.open('Dockerfile', text);
    const items = await complete(client, document, text.indexOf('--fr') + 4);
    const [item] = items;
    assert.ok(item);
    assert.equal(item.label, '--from=');
    assert.equal(item.documentation, undefined, 'it comes when the item is resolved');
    assert.ok(item.textEdit && InsertReplaceEdit.is(item.textEdit));
    assert.equal(document.textIn(item.textEdit.replace), '--fr');
    const resolved = await client.request(CompletionResolveRequest.type, item);
    assert.match((resolved.documentation as MarkupContent).value, /Copies from a stage/);
    await client.stop();
  });

  test('describes the stage that is offered', async (t) => {
    const client = await startClient(t);
    const text = 'FROM golang:1.27 AS build\nFROM debian:12\nCOPY --from= /a /b\n';
    const document = await client.open('Dockerfile', text);
    const [stage] = await complete(client, document, text.indexOf('--from=') + 7);
    assert.ok(stage);
    const resolved = await client.request(CompletionResolveRequest.type, stage);
    assert.match((resolved.documentation as MarkupContent).value, /Stage `build`/);
    await client.stop();
  });

  test('opens by itself where an argument has to be, and nowhere else', async (t) => {
    const client = await startClient(t);
    const lines = [
      'FROM debian:12 ',
      'COPY ',
      'RUN ',
      'RUN npm -',
      'RUN echo a=',
      'ENV A ',
      'USER ',
      '# a, ',
      'COPY --',
    ];
    const document = await client.open('Dockerfile', `${lines.join('\n')}\n`);
    const opened: string[] = [];
    let offset = 0;
    for (const line of lines) {
      offset += line.length;
      if ((await complete(client, document, offset, line.at(-1))).length > 0) opened.push(line);
      offset += 1;
    }
    assert.deepEqual(opened, ['COPY ', 'USER ', 'COPY --']);
    await client.stop();
  });

  test('writes names with blanks as JSON that BuildKit reads as the same names', async (t) => {
    const folder = createFolder(t, { 'draft [1].txt': '', 'my $x.txt': '', Dockerfile: '' });
    const client = await startClient(t, { folder, capabilities: fullCapabilities });
    const text = 'FROM node:24\nCOPY \n';
    const document = await client.open('Dockerfile', text);
    await document.diagnostics();
    const items = await complete(client, document, text.indexOf('COPY ') + 5);
    const written = items.map(({ textEdit }) => textEdit?.newText).filter((item) => item?.startsWith('['));
    assert.deepEqual(written, ['["draft [[]1].txt", "${1:./}"]']);
    await client.stop();
  });

  test('compares what is typed with FROM before whole Dockerfiles, which also begin with it', async (t) => {
    const client = await startClient(t, { capabilities: fullCapabilities });
    const document = await client.open('Dockerfile', 'FR');
    const items = await complete(client, document, 2);
    const atStart = items.filter(({ label, filterText = label }) => filterText.startsWith('FR'));
    assert.deepEqual(labelsOf(atStart), ['FROM', 'FROM image AS name']);
    await client.stop();
  });

  test('offers files of the build context as soon as it is read', async (t) => {
    const folder = createFolder(t, {
      'package.json': '{}',
      'src/index.ts': '',
      '.dockerignore': 'dist\n',
      'dist/a.js': '',
    });
    const client = await startClient(t, { folder });
    const text = 'FROM node:24\nCOPY \n';
    const document = await client.open('Dockerfile', text);
    await document.diagnostics();
    let labels: string[] = [];
    for (let i = 0; i < 50 && !labels.includes('src/'); i++) {
      labels = labelsOf(await complete(client, document, text.indexOf('COPY ') + 5));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.ok(labels.includes('package.json') && labels.includes('src/'), labels.join());
    assert.ok(!labels.includes('dist/'));
    await client.stop();
  });

  test('offers files while their only name is half-typed', async (t) => {
    const folder = createFolder(t, { 'package.json': '{}', 'src/index.ts': '' });
    const client = await startClient(t, { folder });
    const document = await client.open('Dockerfile', 'FROM node:24\nCOPY pack\n');
    await document.diagnostics();
    const items = await complete(client, document, document.text.indexOf('pack') + 4);
    assert.ok(labelsOf(items).includes('package.json'));
    await client.stop();
  });

  test('gives an editor without snippets plain text, and ranges to one that replaces', async (t) => {
    const { completion: _, ...textDocument } = fullCapabilities.textDocument;
    const client = await startClient(t, { capabilities: { ...fullCapabilities, textDocument } });
    const text = 'FROM debian:12\nCM\n';
    const document = await client.open('Dockerfile', text);
    const items = await complete(client, document, text.indexOf('CM') + 2);
    const form = items.find(({ label }) => label.startsWith('CMD ['));
    assert.ok(form?.textEdit && 'range' in form.textEdit);
    assert.equal(form.textEdit.newText, 'CMD ["program", "argument"]');
    assert.notEqual(form.insertTextFormat, InsertTextFormat.Snippet);
    assert.ok(items.every(({ command }) => command === undefined));
    await client.stop();
  });
});
