import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  SetTraceNotification,
} from 'vscode-languageserver/node';
import { redactedTrace, shownCommand } from '../client/src/redact.ts';
import { shownTitle } from '../server/src/contract/change.ts';
import { buildTargets, stagePlan } from '../server/src/features/build-plan.ts';
import { incomingCalls, outgoingCalls } from '../server/src/features/call-hierarchy.ts';
import { lensesOf } from '../server/src/features/code-lens.ts';
import { hoverAt } from '../server/src/features/hover.ts';
import { documentSymbols } from '../server/src/features/symbols.ts';
import { lower } from '../server/src/model/lower.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { contextOfFiles } from './support/context.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';

const planted = 'hunter2hunter2';

const source = dockerfile`
  ARG NPM_TOKEN=PLANTED
  FROM node:22 AS base
  ARG NPM_TOKEN
  ENV MODE=production SECRET_KEY=PLANTED
  ENV DB_PASSWORD=PLANTED URL=https://me:PLANTED@example.com/a
  ENV API_TOKEN "PLANTED"
  LABEL token=npm_PLANTEDPLANTEDPLANTED
  WORKDIR /app
  RUN curl -u me:PLANTED https://example.com && DB_PASSWORD=PLANTED ./migrate --password=PLANTED
  RUN git clone https://me:PLANTED@example.com/a.git
  COPY . .
  RUN npm ci
  RUN echo "$NPM_TOKEN" > /root/.token
  RUN rm /root/.token
  CMD ["server", "--api-token=PLANTED"]
`.replaceAll('PLANTED', planted);

suite('a secret in a Dockerfile or beside it', () => {
  test('is in no finding, fix title, hover, outline, lens or plan', async () => {
    const files = {
      Dockerfile: source,
      '.npmrc': `//registry.npmjs.org/:_authToken=${planted}\n`,
      '.env': `API_TOKEN=${planted}\n`,
      'package.json': '{}',
      'package-lock.json': '{}',
    };
    const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
    const graph = lower(source);
    const said: unknown[] = [
      documentSymbols(graph),
      lensesOf(graph),
      buildTargets(graph),
      stagePlan(graph, undefined),
      incomingCalls(graph, 0),
      outgoingCalls(graph, 0),
    ];
    let found = 0;
    for (const rule of rules) {
      for (const { message, related, changes } of rule.check(graph, context)) {
        found++;
        const offers = [...(changes?.() ?? [])];
        said.push(message, related, offers.map(shownTitle));
        if (rule.id.startsWith('secret-'))
          said.push(offers.flatMap((offer) => ('edits' in offer ? offer.edits().map(({ newText }) => newText) : [])));
      }
    }
    for (let offset = 0; offset <= source.length; offset++) said.push(hoverAt(graph, offset, context)?.markdown);
    for (const { offer } of refactors) {
      for (const { span } of graph.instructions)
        for (const offered of offer(graph, span, context)) said.push(shownTitle(offered));
    }
    assert.ok(found > 8);
    const leaks = said.filter((each) => JSON.stringify(each ?? null).includes(planted));
    assert.deepEqual(leaks, []);
  });

  test('is in nothing that the server says on its own or answers, nor in its log', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: source,
      '.npmrc': `//registry.npmjs.org/:_authToken=${planted}\n`,
      '.env': `API_TOKEN=${planted}\n`,
      'package.json': `{ "broken": ${planted}`,
      'pyproject.toml': `broken = [${planted}`,
      'compose.yaml': `services:\n  a:\n    build: { args: { NPM_TOKEN: ${planted} } \n  - ${planted}: [`,
      '.github/workflows/a.yml': `jobs: [ ${planted}: {`,
      'docker-bake.hcl': `target "a" { args = { T = "${planted}" `,
    });
    const settings = { slipway: { trace: { server: 'verbose' }, build: { arguments: [planted] } } };
    const client = await startClient(t, { folder, settings });
    await client.connection.sendNotification(SetTraceNotification.type, { value: 'verbose' });
    const document = await client.open('Dockerfile');
    const said: unknown[] = [await document.diagnostics()];
    for (let line = 0; line < source.split('\n').length; line++) {
      const place = { textDocument: { uri: document.uri }, position: { line, character: 6 } };
      said.push(await client.request(HoverRequest.type, place));
      said.push(await client.request(DefinitionRequest.type, place));
    }
    said.push(await client.request(DocumentSymbolRequest.type, document.identifier));
    said.push(await client.request(CodeLensRequest.type, document.identifier));
    const range = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };
    said.push(
      await client.request(CodeActionRequest.type, { ...document.identifier, range, context: { diagnostics: [] } }),
    );
    said.push(client.messages, client.published, client.stderr());
    assert.ok(JSON.stringify(said).includes('NPM_TOKEN'));
    assert.deepEqual(
      said.filter((each) => JSON.stringify(each ?? null).includes(planted)),
      [],
    );
    await client.stop();
  });

  test('is not in the trace, which leaves the texts of documents and edits out', () => {
    const opened = {
      textDocument: { uri: 'file:///a/Dockerfile', languageId: 'dockerfile', version: 1, text: `ENV A="${planted}"\n` },
    };
    const changed = {
      contentChanges: [{ text: planted }],
      edit: { newText: `a "quoted" ${planted}` },
      arguments: [`NPM_TOKEN=${planted}`, `--build-arg=NPM_TOKEN=${planted}`],
    };
    const answered = {
      symbols: [{ name: `ENV ${planted}`, detail: planted, kind: 13 }],
      contents: { kind: 'markdown', value: `**${planted}**` },
      actions: [{ title: planted, kind: 'quickfix' }],
      items: [{ label: planted, documentation: planted, filterText: planted, insertText: planted }],
    };
    const running = { uri: 'file:///a', started: 1, vertexes: JSON.stringify({ vertexes: [{ name: planted }] }) };
    for (const params of [opened, changed, answered, running]) {
      const trace = redactedTrace(`Params: ${JSON.stringify(params, null, 4)}`);
      assert.ok(!trace.includes(planted), trace);
    }
    assert.match(
      redactedTrace(`Params: ${JSON.stringify(opened)}`),
      /"uri":"file:\/\/\/a\/Dockerfile".*"text":"\(\d+ characters\)"/,
    );
  });

  test('is not in the line that a build begins with', () => {
    const words = [
      'docker',
      'build',
      '--build-arg',
      `NPM_TOKEN=${planted}`,
      `--build-arg=API_TOKEN=${planted}`,
      '--build-arg',
      'MODE=fast',
      '--build-arg',
      `THING=https://me:${planted}@example.com`,
      '.',
    ];
    assert.deepEqual(shownCommand(words), [
      'docker',
      'build',
      '--build-arg',
      'NPM_TOKEN=…',
      '--build-arg=API_TOKEN=…',
      '--build-arg',
      'MODE=fast',
      '--build-arg',
      'THING=…',
      '.',
    ]);
  });
});
