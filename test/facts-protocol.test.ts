/** The figures of a build that the client has run itself, of an engine that keeps no history. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { CodeActionRequest, CodeLensRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { stepLines } from '../client/src/step-lines.ts';
import {
  commitCostsRequest,
  type EndedBuild,
  lookForBuildsNotification,
  type WhyResult,
  whyRequest,
} from '../server/src/protocol.ts';
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

/** What an editor shows once a program that keeps no history has built the Dockerfile; its output comes in pieces. */
async function shownAfter(
  t: TestContext,
  command: string,
  written: string,
  more: { readonly buildFacts?: string } = {},
) {
  const folder = createFolder(t, { Dockerfile: source });
  const settings = { slipway: { ...more, build: { command } } };
  const client = await startClient(t, { folder, settings, initializationOptions: { trusted: true } });
  const document = await client.open('Dockerfile');
  const lines = stepLines();
  for (let at = 0; at < written.length; at += 7) lines.add(written.slice(at, at + 7));
  assert.ok(!lines.text.includes('hunter2'), lines.text);
  const ended = Date.now();
  const build: EndedBuild = { text: lines.text, command, started: ended - 62_000, ended, result: 'completed' };
  const told = await client.connection.sendRequest<WhyResult>(whyRequest, { uri: document.uri, build });
  const hints = (await client.request(InlayHintRequest.type, { ...document.identifier, range })) ?? [];
  const lenses = (await client.request(CodeLensRequest.type, document.identifier)) ?? [];
  await client.stop();
  return {
    told,
    hints: hints.map(({ position, label }) => `${position.line}:${position.character} ${String(label)}`),
    titles: lenses.map(({ command: of }) => of?.title),
  };
}

suite('a build without a history', () => {
  for (const setting of ['auto', 'off']) {
    test(`is shown by the times that its own output has, with the setting ${setting}`, async (t) => {
      const { told, hints, titles } = await shownAfter(t, 'nerdctl', output, { buildFacts: setting });
      const isOn = setting === 'auto';
      assert.deepEqual(hints, isOn ? ['1:12 cached', '2:10 1 min 1 s'] : []);
      assert.equal(told?.endLine, isOn ? '1 of 2 steps cached.' : undefined);
      assert.deepEqual(titles, ['Build image', ...(isOn ? ['built just now: 1 min 1 s, 1 of 2 cached'] : [])]);
    });
  }

  test('shows nothing where its output times no step, as that of Podman', async (t) => {
    const lines = ['STEP 1/4: FROM busybox', 'STEP 2/4: WORKDIR /app', '--> Using cache 0123456789ab', 'COMMIT a', ''];
    const { hints } = await shownAfter(t, 'podman', lines.join('\n'));
    assert.deepEqual(hints, []);
  });
});

suite('what may run', () => {
  for (const trusted of [true, false]) {
    test(`is ${trusted ? 'the engine in a trusted workspace' : 'nothing in an untrusted one'}`, async (t) => {
      const program = '#!/bin/sh\necho "$0 $*" >> "$(dirname "$0")/ran"\nexit 1\n';
      const folder = createFolder(t, { Dockerfile: source, 'bin/docker': program, 'bin/git': program });
      for (const name of ['docker', 'git']) chmodSync(join(folder, 'bin', name), 0o755);
      const note = join(folder, 'config/buildx/refs/default/default/abc');
      mkdirSync(dirname(note), { recursive: true });
      writeFileSync(note, JSON.stringify({ Target: 'default', LocalPath: folder, DockerfilePath: '' }));
      const environment = { PATH: `${folder}/bin:${process.env['PATH']}`, DOCKER_CONFIG: join(folder, 'config') };
      const client = await startClient(t, { folder, initializationOptions: { trusted } });
      const { uri } = await client.open('Dockerfile');
      await client.connection.sendNotification(lookForBuildsNotification, { trusted, environment });
      assert.equal(await client.connection.sendRequest(whyRequest, { uri }), null);
      await client.connection.sendRequest(commitCostsRequest, { uri });
      assert.equal(existsSync(join(folder, 'bin/ran')), trusted);
      await client.stop();
    });
  }
});

suite('what commits cost', () => {
  test('is told with what a change would have saved', async (t) => {
    const text = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n';
    const folder = createFolder(t, {
      Dockerfile: text,
      '.dockerignore': 'node_modules\nDockerfile\n',
      'package.json': '{ "scripts": { "build": "tsc" } }',
      'package-lock.json': '{ "lockfileVersion": 3 }',
      'src/a.ts': '',
    });
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
        {
          cwd: folder,
        },
      );
    git('init', '-q');
    for (let at = 0; at < 12; at++) {
      writeFileSync(join(folder, 'src/a.ts'), String(at));
      git('add', '-A');
      git('commit', '-qm', 'a');
    }
    const settings = { slipway: { build: { command: 'nerdctl' } } };
    const client = await startClient(t, { folder, settings, initializationOptions: { trusted: true } });
    const document = await client.open('Dockerfile');
    const steps = [
      '[1/5] FROM node:22',
      '[2/5] WORKDIR /app',
      '[3/5] COPY . .',
      '[4/5] RUN npm ci',
      '[5/5] RUN npm run build',
    ];
    const times = [0, 0, 1, 30, 10];
    const lines = steps.flatMap((step, at) => [`#${at + 1} ${step}`, `#${at + 1} DONE ${times[at]}.0s`]);
    const now = Date.now();
    const build = { text: lines.join('\n'), command: 'nerdctl', started: now - 1, ended: now, result: 'completed' };
    await client.connection.sendRequest(whyRequest, { uri: document.uri, build });
    const costs = await client.connection.sendRequest<{
      summary: string;
      steps: { label: string; description: string }[];
    }>(commitCostsRequest, { uri: document.uri });
    assert.equal(costs.summary, 'A commit costs 41 s on average over the last 12');
    assert.deepEqual(costs.steps[0], {
      line: 4,
      label: 'RUN npm ci',
      description: 'reruns on 100 % of commits, 30 s each time',
    });
    const actions = await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range: document.range('COPY . .'),
      context: { diagnostics: [] },
    });
    const titles = (actions ?? []).map(({ title }) => title).filter((title) => title.includes('saves'));
    assert.equal(titles.length, 1, JSON.stringify((actions ?? []).map(({ title }) => title)));
    assert.match(titles[0] ?? '', /\(saves about 2[78] s per commit over the last 12\)$/);
    const atInstall = await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range: document.range('npm ci'),
      context: { diagnostics: [] },
    });
    const priced = (atInstall ?? []).map(({ title }) => title).filter((title) => title.includes('reruns'));
    assert.deepEqual(priced, ['Cache /root/.npm between builds (reruns on 100 % of commits, 30 s each time)']);
    await client.stop();
  });
});
