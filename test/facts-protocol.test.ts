/** The figures of a build that the client has run itself, of an engine that keeps no history. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { stepLines } from '../client/src/step-lines.ts';
import { type EndedBuild, type WhyResult, whyRequest } from '../server/src/protocol.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';

const source = dockerfile`
  FROM busybox
  WORKDIR /app
  RUN make \
      all
  CMD ["true"]
`;

const output = [
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  '#5 [2/3] WORKDIR /app',
  '#5 CACHED',
  '',
  '#6 [3/3] RUN make     all',
  '#6 0.240 hunter2hunter2',
  '#6 DONE 61.2s',
  '',
].join('\n');

const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

suite('a build without a history', () => {
  for (const setting of ['auto', 'off']) {
    test(`is shown by the times that its own output has, with the setting ${setting}`, async (t) => {
      const folder = createFolder(t, { Dockerfile: source });
      const settings = { slipway: { buildFacts: setting, build: { command: 'nerdctl' } } };
      const client = await startClient(t, { folder, settings, initializationOptions: { trusted: true } });
      const document = await client.open('Dockerfile');
      const lines = stepLines();
      for (let at = 0; at < output.length; at += 7) lines.add(output.slice(at, at + 7));
      assert.ok(!lines.text.includes('hunter2'), lines.text);
      const now = Date.now();
      const build: EndedBuild = {
        text: lines.text,
        command: 'nerdctl',
        started: now - 62_000,
        ended: now,
        result: 'completed',
      };
      const told = await client.connection.sendRequest<WhyResult>(whyRequest, { uri: document.uri, build });
      const hints = (await client.request(InlayHintRequest.type, { ...document.identifier, range })) ?? [];
      const lenses = (await client.request(CodeLensRequest.type, document.identifier)) ?? [];
      const shown = hints.map(({ position, label }) => `${position.line}:${position.character} ${String(label)}`);
      const isOn = setting === 'auto';
      assert.deepEqual(shown, isOn ? ['1:12 cached', '2:10 1 min 1 s'] : []);
      assert.equal(told?.endLine, isOn ? '1 of 2 steps cached.' : undefined);
      const titles = lenses.map(({ command }) => command?.title);
      assert.deepEqual(titles, ['Build image', ...(isOn ? ['built just now: 1 min 1 s, 1 of 2 cached'] : [])]);
      await client.stop();
    });
  }
});
