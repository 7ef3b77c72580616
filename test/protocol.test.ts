import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  DefinitionRequest,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ProtocolRequestType,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { type RulePageParams, type RulePageResult, rulePageRequest } from '../server/src/protocol.ts';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';
import { fullCapabilities } from './support/lsp-capabilities.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';

const stages = [
  'FROM golang:1.25',
  'RUN go build -o /a .',
  'FROM busybox AS base',
  'RUN true',
  'FROM base',
  'COPY --link --from=0 /a /a',
  'RUN --mount=from=base,target=/b ls',
  '',
].join('\n');

const pageOf = new ProtocolRequestType<RulePageParams, RulePageResult, never, void, void>(rulePageRequest);

const wholeOf = ({ text }: OpenDocument) => ({ start: 0, end: text.length });

async function actionsOf(
  client: Client,
  document: OpenDocument,
  place: Parameters<OpenDocument['range']>[0],
  only?: string[],
): Promise<CodeAction[]> {
  const found = await client.request(CodeActionRequest.type, {
    ...document.identifier,
    range: document.range(place),
    context: { diagnostics: [], ...(only && { only }) },
  });
  return (found ?? []) as CodeAction[];
}

async function resolved(client: Client, action: CodeAction | undefined): Promise<Map<string, string | undefined>> {
  assert.ok(action, 'the action is offered');
  assert.equal(action.edit, undefined, 'the edit is computed when it is resolved');
  const { edit } = await client.request(CodeActionResolveRequest.type, action);
  assert.ok(edit?.documentChanges, 'documentChanges');
  return client.apply(edit);
}

suite('the server over stdio', () => {
  test('says who it is and what it can do', async (t) => {
    const client = await startClient(t);
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(client.server.serverInfo, { name: 'slipway', version });
    const { capabilities } = client.server;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.equal(capabilities.documentSymbolProvider, true);
    await client.stop();
  });

  test('says nothing of what is half-typed until something else is typed or nothing for a while', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:typed', 'FROM busybox AS a\nRUN true\n');
    assert.deepEqual(await document.diagnostics(), []);
    const codes = async () => (await document.diagnostics()).map(({ code }) => code);
    const type = (newText: string) =>
      document.change([{ span: { start: document.text.length, end: document.text.length }, newText }]);
    await type('COP');
    assert.deepEqual(await codes(), []);
    await type('Y ');
    assert.deepEqual(await codes(), []);
    await document.change([{ span: { start: 0, end: 0 }, newText: '# a comment\n' }]);
    assert.deepEqual(await codes(), ['argument-count']);
    await type('a /a\nFROM ');
    assert.deepEqual(await codes(), []);
    await client.waitFor(
      () => client.published.at(-1)?.diagnostics.find(({ code }) => code === 'argument-count'),
      'what is wrong with text that rests',
    );
    await client.stop();
  });

  test('publishes findings with their rule, its page, tags and places, for each version', async (t) => {
    const client = await startClient(t);
    const document = await client.open(
      'untitled:Dockerfile',
      'FROM busybox AS old\nFROM busybox AS build\nFROM build\nCOPY --from=bulid /a /a\nRUN true\n',
    );
    const found = await document.diagnostics();
    assert.deepEqual(
      found.map(({ code, severity, source }) => [code, severity, source]),
      [
        ['unreached-stage', DiagnosticSeverity.Hint, 'slipway'],
        ['misspelled-stage', DiagnosticSeverity.Warning, 'slipway'],
      ],
    );
    assert.deepEqual(found[0]?.tags, [DiagnosticTag.Unnecessary]);
    assert.equal(document.textIn(found[1]?.range ?? document.range(0)), 'bulid');
    assert.match(found[1]?.codeDescription?.href ?? '', /^https:\/\/.*\/docs\/rules\/misspelled-stage\.md$/);
    await document.change([
      { span: { start: document.text.indexOf('bulid'), end: document.text.indexOf('bulid') + 5 }, newText: 'build' },
    ]);
    assert.deepEqual(
      (await document.diagnostics()).map(({ code }) => code),
      ['unreached-stage'],
    );
    await document.close();
    await client.waitFor(
      () => (client.published.at(-1)?.diagnostics.length === 0 ? true : undefined),
      'no diagnostics of a closed document',
    );
    await client.stop();
  });

  test('answers every request about names', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', stages);
    const at = document.at(stages.indexOf('from=base') + 5);
    const definition = await client.request(DefinitionRequest.type, at);
    assert.ok(Array.isArray(definition) && definition[0] && 'targetRange' in definition[0]);
    assert.equal(document.textIn(definition[0].targetRange), 'base');
    const references = await client.request(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } });
    assert.deepEqual(
      references?.map(({ range }) => range.start.line),
      [2, 4, 6],
    );
    assert.equal((await client.request(DocumentHighlightRequest.type, at))?.length, 3);
    const prepared = await client.request(PrepareRenameRequest.type, at);
    assert.ok(prepared && 'placeholder' in prepared && prepared.placeholder === 'base');
    const edit = await client.request(RenameRequest.type, { ...at, newName: 'common' });
    assert.ok(edit);
    assert.equal(client.apply(edit).get(document.uri), stages.replaceAll('base', 'common'));
    const [item] = (await client.request(CallHierarchyPrepareRequest.type, at)) ?? [];
    assert.ok(item?.name === 'base');
    const incoming = await client.request(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(
      incoming?.map(({ from }) => from.name),
      ['stage 2'],
    );
    const hover = await client.request(HoverRequest.type, at);
    assert.match(JSON.stringify(hover?.contents), /Stage `base`/);
    await client.stop();
  });

  test('answers every request about structure', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', stages);
    const symbols = await client.request(DocumentSymbolRequest.type, document.identifier);
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['stage 0', 'base', 'stage 2'],
    );
    const folds = await client.request(FoldingRangeRequest.type, document.identifier);
    assert.deepEqual(
      folds?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 1],
        [2, 3],
        [4, 6],
      ],
    );
    const [selection] =
      (await client.request(SelectionRangeRequest.type, {
        ...document.identifier,
        positions: [document.at('true').position],
      })) ?? [];
    assert.equal(selection && document.textIn(selection.range), 'true');
    const lenses = await client.request(CodeLensRequest.type, document.identifier);
    assert.deepEqual(
      lenses?.map(({ command }) => [command?.title, command?.command]),
      [
        ['Used by 1 stage', 'slipway.showReferences'],
        ['Build base', 'slipway.buildStage'],
        ['Used by 1 stage', 'slipway.showReferences'],
        ['Build image', 'slipway.buildStage'],
      ],
    );
    assert.deepEqual(lenses?.[1]?.command?.arguments, [{ uri: document.uri, target: 'base' }]);
    assert.deepEqual(lenses?.[3]?.command?.arguments, [{ uri: document.uri }]);
    await client.stop();
  });

  test('refuses a rename with the reason', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', stages);
    const at = document.at(stages.indexOf('AS base') + 3);
    await assert.rejects(client.request(RenameRequest.type, { ...at, newName: '1st' }), /not a valid stage name/);
    await assert.rejects(
      client.request(PrepareRenameRequest.type, document.at(stages.indexOf('from=0') + 5)),
      /Stage numbers/,
    );
    assert.equal(await client.request(PrepareRenameRequest.type, document.at(0)), null);
    await client.stop();
  });

  test('offers fixes, computes them when they are chosen, and not for another version', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', stages);
    const place = { start: stages.indexOf('=0') + 1, end: stages.indexOf('=0') + 2 };
    const [action] = await actionsOf(client, document, place, [CodeActionKind.QuickFix]);
    assert.equal(action?.isPreferred, true);
    assert.equal(action?.diagnostics?.[0]?.code, 'stage-by-index');
    const after = (await resolved(client, action)).get(document.uri);
    assert.equal(after, stages.replace('golang:1.25', 'golang:1.25 AS stage0').replace('--from=0', '--from=stage0'));
    await document.change(`${stages}\n`);
    await assert.rejects(client.request(CodeActionResolveRequest.type, action ?? { title: '' }), (error) => {
      return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
    });
    await client.stop();
  });

  test('offers refactorings, disabled ones with the reason, and all safe fixes at once', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', stages);
    const rewrites = await actionsOf(client, document, 'FROM golang', [CodeActionKind.RefactorRewrite]);
    const naming = rewrites.find(({ title }) => title.startsWith('Name this stage'));
    assert.match((await resolved(client, naming)).get(document.uri) ?? '', /AS stage0/);
    const [extracting] = await actionsOf(client, document, 'RUN true', [CodeActionKind.RefactorExtract]);
    assert.equal(extracting?.title, 'Extract into a new stage (unavailable: the whole stage is selected)');
    assert.equal(extracting?.disabled?.reason, 'the whole stage is selected');
    const [all] = await actionsOf(client, document, wholeOf(document), ['source.fixAll.slipway']);
    assert.match((await resolved(client, all)).get(document.uri) ?? '', /--from=stage0/);
    assert.deepEqual(await actionsOf(client, document, 'RUN true', ['source.organizeImports']), []);
    await client.stop();
  });

  test('lists a change once, whoever offers it, and finds it again whatever its title', async (t) => {
    const client = await startClient(t);
    const text = 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\nCMD ["/server"]\n';
    const document = await client.open('untitled:Dockerfile', text);
    const isSplit = ({ title }: CodeAction) => title.startsWith('Split into build and runtime stages');
    const all = (await actionsOf(client, document, 'RUN')).filter(isSplit);
    assert.ok(all.length > 0);
    assert.deepEqual([...new Set(all.map(({ kind }) => kind))], [CodeActionKind.QuickFix]);
    const refactor = (await actionsOf(client, document, 'RUN', [CodeActionKind.Refactor])).filter(isSplit);
    assert.deepEqual(
      refactor.map(({ title }) => title),
      all.map(({ title }) => title),
    );
    for (const [i, action] of refactor.entries()) {
      const [own, other] = [await resolved(client, { ...action, title: 'x' }), await resolved(client, all[i])];
      assert.notEqual(own.get(document.uri), text);
      assert.deepEqual(own, other);
    }
    await client.stop();
  });

  test('computes the change of the finding that was chosen, where a rule finds two', async (t) => {
    const client = await startClient(t);
    const text = 'FROM a AS one\nFROM b AS two\nFROM scratch\nCOPY --from=0 /a /\nCOPY --from=1 /b /\n';
    const document = await client.open('untitled:Dockerfile', text);
    for (const [place, name] of [
      ['=0', 'one'],
      ['=1', 'two'],
    ] as const) {
      const all = await actionsOf(client, document, wholeOf(document), [CodeActionKind.QuickFix]);
      const start = text.indexOf(place);
      const own = all.find(({ title, diagnostics }) => {
        const at = diagnostics?.[0]?.range.start.line;
        return !title.startsWith('Ignore') && at === text.slice(0, start).split('\n').length - 1;
      });
      const after = (await resolved(client, own)).get(document.uri);
      assert.equal(after, text.replace(place, `=${name}`));
    }
    await client.stop();
  });

  test('lists last how to silence, turn off and read up each rule', async (t) => {
    const text = 'FROM golang:1.25\nFROM scratch\nCOPY --from=0 /a /a\n';
    const about = ['Ignore stage-by-index here', 'Ignore stage-by-index in this file'];
    const own = ['Turn off stage-by-index', 'Explain stage-by-index'];
    for (const explainsRules of [false, true]) {
      const client = await startClient(t, { initializationOptions: { explainsRules } });
      const document = await client.open('untitled:Dockerfile', text);
      const actions = await actionsOf(client, document, '=0', [CodeActionKind.QuickFix]);
      const titles = actions.map(({ title }) => title);
      assert.deepEqual(titles.slice(1), [...about, ...(explainsRules ? own : [])]);
      assert.ok(actions.slice(1).every(({ isPreferred }) => !isPreferred));
      const after = (await resolved(client, actions[1])).get(document.uri);
      assert.equal(after, text.replace('COPY', '# slipway ignore=stage-by-index\nCOPY'));
      const page = await client.request(pageOf, { rule: 'DL3024' });
      assert.match(page ?? '', /^# duplicate-stage-name\n/);
      assert.equal(await client.request(pageOf, { rule: 'x' }), null);
      await client.stop();
    }
  });

  test('leaves line endings to a client that can change them', async (t) => {
    const text = 'FROM alpine:3.21\r\nRUN <<EOF\r\necho hi\r\nEOF\r\n';
    for (const explainsRules of [false, true]) {
      const client = await startClient(t, { initializationOptions: { explainsRules } });
      const document = await client.open('untitled:Dockerfile', text);
      const [action] = await actionsOf(client, document, '<<EOF', [CodeActionKind.QuickFix]);
      const command = { command: 'slipway.useLineFeeds', arguments: [document.uri] };
      const { command: given } = action ?? {};
      assert.deepEqual(
        given && { command: given.command, arguments: given.arguments },
        explainsRules ? command : undefined,
      );
      await client.stop();
    }
  });

  test('changes other files of the build context with a fix', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      'package.json': '{}',
      'package-lock.json': '{}',
      '.env': 'A=1\n',
    });
    const client = await startClient(t, { folder });
    const document = await client.open('Dockerfile');
    await client.waitFor(
      () => client.published.find(({ diagnostics }) => diagnostics.some(({ code }) => code === 'missing-dockerignore')),
      'the context',
    );
    const actions = await actionsOf(client, document, 'COPY', [CodeActionKind.QuickFix]);
    const changed = await resolved(
      client,
      actions.find(({ title }) => /first, then/.test(title)),
    );
    assert.equal(
      changed.get(document.uri),
      'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
    );
    assert.equal(changed.get(client.uriOf('.dockerignore')), 'node_modules\n');
    await client.stop();
  });

  test('says what a build needs', async (t) => {
    const folder = createFolder(t, { 'sub/Dockerfile': 'FROM busybox\nFROM busybox AS app\nARG WHO\nRUN echo $WHO\n' });
    const client = await startClient(t, { folder });
    const document = await client.open('sub/Dockerfile');
    const ask = (method: string, params: unknown) =>
      client.until(client.connection.sendRequest(method, params), method);
    assert.deepEqual(await ask('slipway/buildPlan', { uri: document.uri, target: 'app' }), {
      plan: {
        target: 'app',
        buildArguments: ['WHO'],
        secrets: [],
        ssh: [],
        dockerfile: join(folder, 'sub/Dockerfile'),
        context: join(folder, 'sub'),
      },
    });
    assert.deepEqual(await ask('slipway/buildTargets', { uri: document.uri }), [{ target: 'app' }]);
    assert.deepEqual(await ask('slipway/buildPlan', { uri: document.uri, target: 'no' }), {
      problem: 'This Dockerfile has no stage named "no".',
    });
    assert.deepEqual(await ask('slipway/buildPlan', { uri: 'untitled:a' }), {
      problem: 'Save the Dockerfile to build it.',
    });
    assert.match(
      JSON.stringify(await ask('slipway/buildPlan', { uri: client.uriOf('missing') })),
      /Dockerfile not found/,
    );
    await client.stop();
  });

  test('follows settings, and names each wrong one once', async (t) => {
    const client = await startClient(t, {
      settings: { slipway: { rules: { 'unreached-stage': 'off', nonsense: 'error' }, codeLens: { enabled: 'yes' } } },
    });
    const document = await client.open('untitled:Dockerfile', 'FROM a AS b\nFROM c\nRUN true\n');
    assert.deepEqual(await document.diagnostics(), []);
    assert.deepEqual(
      client.messages.map(({ text }) => text),
      ['Slipway: slipway.codeLens.enabled must be true or false', 'Slipway: Unknown rule "nonsense" in slipway.rules'],
    );
    await client.configure({ slipway: { rules: { 'unreached-stage': 'error' }, codeLens: { enabled: false } } });
    assert.deepEqual(
      (await document.diagnostics()).map(({ severity }) => severity),
      [DiagnosticSeverity.Error],
    );
    assert.deepEqual(await client.request(CodeLensRequest.type, document.identifier), []);
    await client.stop({ allowErrors: true });
  });

  test('leaves the outline to other Dockerfile extensions', async (t) => {
    const client = await startClient(t, { initializationOptions: { siblings: ['ms-azuretools.vscode-docker'] } });
    assert.equal(client.server.capabilities.documentSymbolProvider, false);
    await client.stop();
  });

  test('serves a client that can do little', async (t) => {
    const { textDocument, ...rest } = fullCapabilities;
    const client = await startClient(t, {
      capabilities: { ...rest, textDocument: { synchronization: textDocument?.synchronization ?? {} }, workspace: {} },
    });
    const document = await client.open('untitled:Dockerfile', stages);
    await document.diagnostics();
    const definition = await client.request(DefinitionRequest.type, document.at(stages.indexOf('from=base') + 5));
    assert.ok(Array.isArray(definition) && definition[0] && 'range' in definition[0]);
    const hover = await client.request(HoverRequest.type, document.at(stages.indexOf('AS base') + 3));
    assert.match(JSON.stringify(hover?.contents), /"plaintext"/);
    const [action] = await actionsOf(client, document, stages.indexOf('=0') + 1, [CodeActionKind.QuickFix]);
    assert.ok(action?.edit, 'a client that cannot resolve gets the edit at once');
    await client.stop();
  });

  test('lives through any text', async (t) => {
    const client = await startClient(t);
    const texts = [
      '',
      '\uFEFFFROM a\r\nRUN b \\\r\n',
      'FROM a\rRUN b\r',
      '\u0000\u0001\uD800 FROM <<<',
      'FROM',
      'RUN <<A <<B',
      `FROM a\n${'RUN echo $A && npm ci\n'.repeat(100_000)}`,
    ];
    for (const [i, text] of texts.entries()) {
      const document = await client.open(`untitled:${i}`, text);
      await document.diagnostics();
      await client.request(DocumentSymbolRequest.type, document.identifier);
      await client.request(CodeLensRequest.type, document.identifier);
      await client.request(HoverRequest.type, document.at(text.length));
      await document.close();
    }
    assert.equal(
      await client.request(HoverRequest.type, {
        textDocument: { uri: 'untitled:nowhere' },
        position: { line: 9, character: 9 },
      }),
      null,
    );
    await client.stop();
  });

  test('also runs over node IPC, as the client starts it', async () => {
    const child = fork(join(repository, 'dist/server.js'), ['--node-ipc'], { silent: true });
    const answer = new Promise((resolve) => child.once('message', resolve));
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    assert.match(JSON.stringify(await answer), /"serverInfo":\{"name":"slipway"/);
    child.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await ended, 0);
  });
});
