/** The figures of builds that a real engine ran, asked for as an editor does. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { CodeLensRequest, HoverRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { startEngine as startProgram } from '../client/src/engine.ts';
import { plainProgress } from '../client/src/plain-progress.ts';
import {
  buildFactsChangedNotification,
  buildRunningNotification,
  lookForBuildsNotification,
  type WhyResult,
  whyRequest,
} from '../server/src/protocol.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { serveArmImage } from './support/arm-image.ts';
import { type Engine, startEngine, startOwnEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';
import { cannotRun } from './support/skip.ts';
import { patience } from './support/work.ts';

const planted = 'hunter2hunter2';

/** Two stages; the unique text keeps the cache of other runs away. */
const source = dockerfile`
  FROM busybox:local AS build
  ARG VERSION=1
  RUN echo UNIQUE && sleep 0.4
  COPY src src
  RUN sleep 0.3 && (echo UNIQUE; head -c 3000000 /dev/zero) > /big

  FROM busybox:local
  COPY --from=build /big /big
  CMD ["true"]
`;

interface Lab {
  readonly engine: Engine;
  readonly folder: string;
  readonly client: Client;
  readonly document: OpenDocument;
  /** Builds as in a terminal, and tells the server that the editor has the focus again. */
  build(...args: readonly string[]): Promise<void>;
  focus(): Promise<void>;
  labels(): Promise<string[]>;
  hints(): Promise<string[]>;
  why(): Promise<string[]>;
}

async function open(t: TestContext, trusted = true, own = false): Promise<Lab | undefined> {
  const engine = own ? startOwnEngine() : startEngine();
  if ('missing' in engine) {
    cannotRun(t, engine.missing);
    return undefined;
  }
  const folder = createFolder(t, {
    Dockerfile: source.replaceAll('UNIQUE', randomUUID()),
    '.dockerignore': '**/*.md\nstore\n',
    'src/a.ts': 'a',
    'src/b.ts': 'b',
    'src/notes.md': 'c',
  });
  const storage = join(folder, 'store');
  const client = await startClient(t, { folder, initializationOptions: { trusted, storage, explainsRules: true } });
  client.connection.onNotification(buildFactsChangedNotification, () => {});
  const document = await client.open('Dockerfile');
  const environment = { ...engine.environment };
  const focus = () => client.connection.sendNotification(lookForBuildsNotification, { trusted, environment });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = async () => {
    const found = await client.request(InlayHintRequest.type, { ...document.identifier, range });
    return (found ?? []).map(({ position, label }) => `${position.line + 1}: ${String(label)}`);
  };
  return {
    engine,
    folder,
    client,
    document,
    focus,
    async build(...args) {
      const built = await engine.docker(['build', ...args, '.'], { folder });
      assert.equal(built.code, 0, built.stderr);
      await focus();
    },
    async labels() {
      await client.connection.sendRequest(whyRequest, { uri: document.uri });
      return hints();
    },
    hints,
    async why() {
      const found = await client.connection.sendRequest<WhyResult>(whyRequest, { uri: document.uri });
      return (found?.reasons ?? []).map(({ line, text }) => `${line}: ${text}`);
    },
  };
}

/** Times come and go. */
function withoutTimes(labels: readonly string[]): string[] {
  return labels.map((label) => label.replace(/\d+\.\d s/g, 'TIME'));
}

suite('the figures of a build that was started in a terminal', () => {
  test('stand behind its lines within three seconds of the focus', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    await lab.build('-t', 'facts:test');
    const began = performance.now();
    assert.deepEqual(withoutTimes(await lab.labels()), [
      '3: TIME',
      '4: TIME, 2 B',
      '5: TIME, 3.0 MB',
      '8: TIME, 3.0 MB',
    ]);
    const waited = performance.now() - began;
    t.diagnostic(`shown after ${Math.round(waited)} ms`);
    await lab.build('-t', 'facts:test');
    assert.deepEqual(withoutTimes(await lab.labels()), [
      '3: cached (TIME)',
      '4: cached (TIME, 2 B)',
      '5: cached (TIME, 3.0 MB)',
      '8: cached (TIME, 3.0 MB)',
    ]);
    const lenses = (await lab.client.request(CodeLensRequest.type, lab.document.identifier)) ?? [];
    const titles = lenses.map(({ command }) => command?.title ?? '').filter((title) => title.startsWith('built'));
    assert.deepEqual(titles, ['built just now: 0.0 s, 3 of 3 cached', 'built just now: 0.0 s, 4 of 4 cached']);
    const hover = await lab.client.request(HoverRequest.type, {
      ...lab.document.identifier,
      position: { line: 6, character: 1 },
    });
    assert.match(JSON.stringify(hover), /The image has .* MB:.*3\.0 MB COPY in line 8/);
    await lab.client.stop();
  });

  test('leave a line that was edited since, and no other', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    await lab.build();
    await lab.labels();
    await lab.document.change(lab.document.text.replace('sleep 0.3', 'sleep 0.2'));
    assert.deepEqual(
      (await lab.labels()).map((label) => label.slice(0, 2)),
      ['3:', '4:', '8:'],
    );
    await lab.client.stop();
  });

  test('name the line that failed', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    writeFileSync(join(lab.folder, 'Dockerfile'), lab.document.text.replace('sleep 0.3 &&', 'exit 3;'));
    await lab.document.change(lab.document.text.replace('sleep 0.3 &&', 'exit 3;'));
    await lab.engine.docker(['build', '.'], { folder: lab.folder });
    await lab.focus();
    assert.deepEqual(withoutTimes(await lab.labels()).at(-1), '5: failed after TIME: exit code: 3');
    const telling = lab.document.text.replace('exit 3;', 'echo begun; cat missing.txt &&');
    writeFileSync(join(lab.folder, 'Dockerfile'), telling);
    await lab.document.change(telling);
    await lab.engine.docker(['build', '.'], { folder: lab.folder });
    await lab.focus();
    assert.deepEqual(
      withoutTimes(await lab.labels()).at(-1),
      "5: failed after TIME: cat: can't open 'missing.txt': No such file or directory",
    );
    await lab.client.stop();
  });

  test('are not asked for in an untrusted workspace', async (t) => {
    const lab = await open(t, false);
    if (!lab) return;
    await lab.build();
    assert.deepEqual(await lab.labels(), []);
    await lab.client.stop();
  });

  test('are kept without arguments, secrets and texts', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    await lab.build('--build-arg', `VERSION=${planted}`);
    await lab.build('--build-arg', `VERSION=${planted}2`);
    assert.deepEqual(await lab.why(), ['3: ARG VERSION changed']);
    const stored = readdirSync(join(lab.folder, 'store')).map((name) =>
      readFileSync(join(lab.folder, 'store', name), 'utf8'),
    );
    assert.equal(stored.length, 1);
    for (const word of [planted, 'VERSION', 'a.ts', 'sleep', 'busybox', lab.folder])
      assert.ok(!stored[0]?.includes(word), word);
    await lab.client.stop();
  });
});

test('the figures of a build outlive the engine that forgot it, and the server', async (t) => {
  const lab = await open(t, true, true);
  if (!lab) return;
  await lab.build();
  const before = await lab.labels();
  assert.equal(before.length, 4);
  assert.equal((await lab.engine.docker(['buildx', 'history', 'rm', '--all'])).code, 0);
  await lab.focus();
  assert.deepEqual(await lab.labels(), before);
  await lab.client.stop();
  const initializationOptions = { trusted: true, storage: join(lab.folder, 'store'), explainsRules: true };
  const client = await startClient(t, { folder: lab.folder, initializationOptions });
  client.connection.onNotification(buildFactsChangedNotification, () => {});
  const document = await client.open('Dockerfile');
  const environment = { ...lab.engine.environment };
  await client.connection.sendNotification(lookForBuildsNotification, { trusted: true, environment });
  await client.connection.sendRequest(whyRequest, { uri: document.uri });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const found = (await client.request(InlayHintRequest.type, { ...document.identifier, range })) ?? [];
  assert.deepEqual(
    found.map(({ position, label }) => `${position.line + 1}: ${String(label)}`),
    before,
  );
  await client.stop();
});

suite('a build that Slipway runs', () => {
  test('is shown while it runs', { timeout: patience }, async (t) => {
    const lab = await open(t);
    if (!lab) return;
    writeFileSync(join(lab.folder, 'Dockerfile'), lab.document.text.replace('sleep 0.3', 'sleep 4'));
    await lab.document.change(lab.document.text.replace('sleep 0.3', 'sleep 4'));
    const progress = plainProgress(() => {});
    const started = Date.now();
    const run = startProgram(
      {
        command: 'docker',
        arguments: ['build', '--progress=rawjson', '.'],
        folder: lab.folder,
        environment: lab.engine.environment,
      },
      progress.add,
    );
    const say = (vertexes?: string) =>
      lab.client.connection.sendNotification(buildRunningNotification, {
        uri: lab.document.uri,
        started,
        ...(vertexes !== undefined && { vertexes }),
      });
    let labels: string[] = [];
    while (!labels.includes('5: running')) {
      await setTimeout(100);
      await say(progress.vertexes);
      labels = withoutTimes(await lab.hints());
    }
    assert.deepEqual(labels, ['3: TIME', '4: TIME', '5: running']);
    const lenses = (await lab.client.request(CodeLensRequest.type, lab.document.identifier)) ?? [];
    const titles = lenses.map(({ command }) => command?.title ?? '').filter((title) => /^buil(?:t|ding)/.test(title));
    assert.deepEqual(titles, ['building: 2 of 3 steps done', 'building: 2 of 4 steps done']);
    assert.deepEqual(await run.end, { kind: 'ended', code: 0 });
    await say();
    await lab.focus();
    assert.deepEqual(withoutTimes(await lab.labels()).at(2), '5: TIME, 3.0 MB');
    await lab.client.stop();
  });

  test('shows the lines of plain progress', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = createFolder(t, {
      Dockerfile: dockerfile`
        FROM busybox:local AS a
        RUN echo one && sleep 0.3 && echo UNIQUE >&2 && sleep 0.3 && printf three
        COPY Dockerfile /x
        FROM a
        RUN echo four && false
      `.replace('UNIQUE', randomUUID()),
    });
    let text = '';
    const progress = plainProgress((more) => {
      text += more;
    });
    const json = await engine.docker(['build', '--no-cache', '--progress=rawjson', '.'], { folder });
    progress.add(json.stderr);
    progress.end();
    const plain = await engine.docker(['build', '--no-cache', '--progress=plain', '.'], { folder });
    assert.deepEqual(stepsShown(text), stepsShown(plain.stderr));
    assert.ok(stepsShown(text).length > 15, text);
  });
});

/** Numbers and times come and go, and how often steps take turns. */
function stepsShown(output: string): string[] {
  const lines = output.split('\n').map((line) => line.replace(/^#\d+ /, '').replace(/\b\d+\.\d+(?= |s\b)/g, 'N'));
  const shown = lines.filter((line) => line !== '' && line !== '...' && !/^building with|^transferring/.test(line));
  // A step that goes on after another one says its name once more.
  return shown.filter((line, i) => !line.startsWith('[') || shown.indexOf(line) === i).sort();
}

suite('what only a build can know of a base image', () => {
  test('is told in the line that BuildKit names, until that is edited', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const image = await serveArmImage(lab.engine);
    t.after(() => image.stop());
    const text = `ARG A=1\nFROM busybox:local AS build\nRUN true\n\nFROM ${image.name}\nCOPY src /src\n`;
    writeFileSync(join(lab.folder, 'Dockerfile'), text);
    await lab.document.change(text);
    const told = async () =>
      (await lab.document.diagnostics())
        .filter(({ code }) => code === 'wrong-platform-image')
        .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
    assert.deepEqual(await told(), []);
    const checked = await lab.engine.docker(['build', '--check', '.'], { folder: lab.folder });
    assert.match(checked.stdout, /InvalidBaseImagePlatform\n.*\nDockerfile:5\n/);

    const published = lab.client.published.length;
    await lab.build();
    await lab.why();
    const isTold = () => lab.client.published.slice(published).some(({ diagnostics }) => diagnostics.length > 0);
    while (!isTold()) await setTimeout(20);
    const last = lab.client.published.at(-1)?.diagnostics.filter(({ code }) => code === 'wrong-platform-image') ?? [];
    assert.deepEqual(
      last.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
      [
        `5: \`${image.name}\` is for \`linux/arm64\`, but the last build was for \`linux/amd64\`: use an image for that platform`,
      ],
    );
    await lab.document.change(text.replace('only.oci', 'other'));
    assert.deepEqual(await told(), []);
    await lab.client.stop();
  });
});

interface Change {
  readonly title: string;
  readonly why: readonly string[];
  readonly args?: readonly string[];
  readonly change?: (lab: Lab) => Promise<void> | void;
}

const changes: readonly Change[] = [
  {
    title: 'a removed line above',
    change: async ({ folder, document }) => {
      const text = document.text.replace(/^RUN echo .*sleep 0\.4\n/m, '');
      writeFileSync(join(folder, 'Dockerfile'), text);
      await document.change(text);
    },
    why: ['3: lines above it were removed or moved'],
  },
  {
    title: 'a changed file',
    change: ({ folder }) => writeFileSync(join(folder, 'src/a.ts'), 'other'),
    why: ['4: src/a.ts changed (1 of 2 files)'],
  },
  {
    title: 'another mode',
    change: ({ folder }) => chmodSync(join(folder, 'src/b.ts'), 0o755),
    why: ['4: src/b.ts changed (1 of 2 files)'],
  },
  {
    title: 'a new file',
    change: ({ folder }) => writeFileSync(join(folder, 'src/c.ts'), 'c'),
    why: ['4: src/c.ts changed (1 of 3 files)'],
  },
  {
    title: 'a file that is gone',
    change: ({ folder }) => rmSync(join(folder, 'src/b.ts')),
    why: ['4: 1 file was removed'],
  },
  { title: 'nothing, for new times', change: ({ folder }) => utimesSync(join(folder, 'src/a.ts'), 1, 1), why: [] },
  {
    title: 'nothing, for an ignored file',
    change: ({ folder }) => writeFileSync(join(folder, 'src/notes.md'), 'other'),
    why: [],
  },
  { title: 'an argument', args: ['--build-arg', 'VERSION=2'], why: ['3: ARG VERSION changed'] },
  {
    title: 'an edited line',
    change: (lab) => edit(lab, 'sleep 0.3', 'sleep 0.2'),
    why: ['5: line 5 was edited'],
  },
  { title: 'an edited ARG', change: (lab) => edit(lab, 'VERSION=1', 'VERSION=3'), why: ['3: line 2 was edited'] },
  {
    title: 'two causes',
    args: ['--build-arg', 'VERSION=2'],
    change: (lab) => edit(lab, '&& sleep 0.4', '&& sleep 0.1'),
    why: ['3: line 3 was edited and ARG VERSION changed'],
  },
  { title: 'a build without the cache', args: ['--no-cache'], why: ['3: the build ran without the cache'] },
];

async function edit({ document, folder }: Lab, from: string, to: string): Promise<void> {
  const text = document.text.replace(from, to);
  writeFileSync(join(folder, 'Dockerfile'), text);
  await document.change(text);
}

suite('why a step ran again', () => {
  for (const { title, why, args = [], change } of changes) {
    test(title, async (t) => {
      const lab = await open(t);
      if (!lab) return;
      await lab.build();
      await lab.why();
      await change?.(lab);
      await lab.build(...args);
      assert.deepEqual(await lab.why(), why);
      await lab.client.stop();
    });
  }

  test('a pruned cache', async (t) => {
    const lab = await open(t, true, true);
    if (!lab) return;
    await lab.build();
    await lab.why();
    await lab.engine.docker(['builder', 'prune', '-af']);
    await lab.build();
    assert.deepEqual(await lab.why(), ['3: the cache was pruned']);
    await lab.client.stop();
  });

  test('another image behind the tag of the base', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const tag = `facts-base:${randomUUID().slice(0, 8)}`;
    const base = (text: string) =>
      lab.engine.docker(['build', '-t', tag, '-'], { input: `FROM busybox:local\nRUN echo ${text} > /x\n` });
    await base('1');
    await edit(lab, 'FROM busybox:local AS build', `FROM ${tag} AS build`);
    await lab.build();
    await lab.why();
    await base('2');
    await lab.build();
    assert.deepEqual(await lab.why(), [`3: ${tag} moved to another digest`]);
    await lab.client.stop();
  });
});
