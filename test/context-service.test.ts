import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type KnownContext, unknownContext } from '../server/src/context/context.ts';
import { filesBelow, filesOf, hasFile, hasFolder, isExcluded, isSent, textOf } from '../server/src/context/query.ts';
import { ContextService } from '../server/src/lsp/context-service.ts';
import { nodeMachine } from '../server/src/lsp/node-machine.ts';
import { lower } from '../server/src/model/lower.ts';
import { defaultLimits, type Limits } from '../server/src/workspace/context-load.ts';
import { walk } from '../server/src/workspace/context-walk.ts';
import { nodeFiles } from '../server/src/workspace/node-files.ts';
import { defaultSettings, type Settings } from '../server/src/workspace/settings.ts';
import { createFolder } from './support/folder.ts';

const copyAll = 'FROM node:22\nCOPY . .\nRUN npm run build\n';

/** An editor with one folder open, and in it a Dockerfile. */
function open(t: TestContext, files: Record<string, string>, limits: Partial<Limits> = {}, path = 'Dockerfile') {
  const folder = createFolder(t, { [path]: copyAll, ...files });
  const problems: string[] = [];
  const service = new ContextService(
    nodeMachine.disk,
    [pathToFileURL(folder).href],
    (message) => problems.push(message),
    {
      ...defaultLimits,
      ...limits,
    },
  );
  const uri = pathToFileURL(join(folder, path)).href;
  let document = TextDocument.create(uri, 'dockerfile', 1, files[path] ?? copyAll);
  t.after(() => assert.deepEqual(problems, []));
  return {
    folder,
    service,
    uri,
    at: (name: string) => join(folder, name),
    write: (name: string, text: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    change: (text: string) => {
      document = TextDocument.create(uri, 'dockerfile', document.version + 1, text);
    },
    refresh: (settings: Partial<Settings> = {}) => service.refresh(document, { ...defaultSettings, ...settings }),
    note: (...names: string[]) => service.noteChanges(names.map((name) => pathToFileURL(join(folder, name)).href)),
    known: (): KnownContext => {
      const context = service.current(uri);
      return context.kind === 'known' ? context : assert.fail('nothing is known');
    },
  };
}

suite('the build context of an open document', () => {
  test('is unknown until it has been read, and then the same value until something changes', async (t) => {
    const { service, uri, refresh, known } = open(t, { 'package.json': '{"name":"a"}', 'src/a.js': '' });
    assert.equal(service.current(uri), unknownContext);
    assert.equal(await refresh(), true);
    const first = known();
    assert.deepEqual(filesBelow(first, '.').paths, ['Dockerfile', 'package.json', 'src/a.js']);
    assert.equal(textOf(first, 'package.json'), '{"name":"a"}');
    assert.equal(first.dockerfile, 'Dockerfile');
    assert.equal(await refresh(), false);
    assert.equal(known(), first);
  });

  test('holds what a .hadolint.yaml asks for, again when that changes', async (t) => {
    const { refresh, known, note, write } = open(t, { 'api/index.js': '' }, {}, 'api/Dockerfile');
    await refresh();
    const first = known();
    assert.equal(first.policy.levels.size, 0);
    write('.hadolint.yaml', 'ignored: [DL3008]');
    note('.hadolint.yaml');
    assert.equal(await refresh(), true);
    assert.deepEqual([...known().policy.levels], [['dl3008', 'off']]);
    write('other/.hadolint.yaml', 'ignored: [DL3009]');
    note('other/.hadolint.yaml');
    assert.equal(await refresh(), false);
  });

  test('of an untitled one stays unknown', async (t) => {
    const { service } = open(t, {});
    const untitled = TextDocument.create('untitled:Untitled-1', 'dockerfile', 1, copyAll);
    assert.equal(await service.refresh(untitled, defaultSettings), false);
    assert.equal(service.current(untitled.uri), unknownContext);
    assert.equal(await service.folderOf(untitled.uri, lower(copyAll), defaultSettings), undefined);
  });

  test('is read again when a file of it changes, and stays the same value when that makes no difference', async (t) => {
    const { refresh, known, note, write } = open(t, { 'package.json': '{}' });
    await refresh();
    const first = known();
    write('package.json', '{"name":"b"}');
    write('.dockerignore', '*.md');
    assert.equal(await refresh(), false);
    note('package.json');
    assert.equal(await refresh(), true);
    assert.equal(textOf(known(), 'package.json'), '{"name":"b"}');
    assert.equal(isExcluded(known(), 'a.md'), true);
    assert.equal(isExcluded(first, 'a.md'), false);
    write('.dockerignore', '# nothing but\n*.md');
    note('.dockerignore');
    assert.equal(await refresh(), true);
    const second = known();
    assert.equal(second.ignore?.text, '# nothing but\n*.md');
    note('package.json');
    assert.equal(await refresh(), false);
    assert.equal(known(), second);
  });

  test('is not read again for what happens elsewhere, or in folders that tools fill', async (t) => {
    const { refresh, note, write, known } = open(t, { 'app/Dockerfile': copyAll }, {}, 'app/Dockerfile');
    await refresh();
    write('app/b', '');
    write('app/node_modules/a/package.json', '{}');
    note('package.json', 'app/node_modules/a/package.json');
    assert.equal(await refresh(), false);
    note('app/b');
    assert.equal(await refresh(), true);
    assert.equal(hasFile(known(), 'b'), true);
  });

  test('is read again after a while, even when no change was told', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: 0 });
    const { refresh, write, known } = open(t, {});
    await refresh();
    write('new', '');
    t.mock.timers.tick(9_000);
    assert.equal(await refresh(), false);
    t.mock.timers.tick(2_000);
    assert.equal(await refresh(), true);
    assert.equal(hasFile(known(), 'new'), true);
  });

  test('is read again when the Dockerfile comes to need more', async (t) => {
    const { refresh, change, known } = open(t, { 'target/app.jar': '', 'run.sh': 'exec app' });
    await refresh();
    assert.equal(hasFile(known(), 'target/app.jar'), undefined);
    assert.equal(textOf(known(), 'run.sh'), undefined);
    change('FROM scratch\nCOPY target/app.jar run.sh /\n');
    assert.equal(await refresh(), true);
    assert.equal(hasFile(known(), 'target/app.jar'), true);
    assert.equal(textOf(known(), 'run.sh'), 'exec app');
  });

  test('holds on after all was forgotten until it is read again', async (t) => {
    const { service, refresh, write, known } = open(t, {});
    await refresh();
    const first = known();
    write('new', '');
    service.forgetAll();
    assert.equal(known(), first);
    assert.equal(await refresh(), true);
    assert.equal(hasFile(known(), 'new'), true);
  });

  test('is forgotten with the document, also while it is being read', async (t) => {
    const { service, uri, refresh } = open(t, { a: '' });
    const reading = refresh();
    service.forget(uri);
    assert.equal(await reading, false);
    assert.equal(service.current(uri), unknownContext);
    await refresh();
    service.forget(uri);
    assert.equal(service.current(uri), unknownContext);
  });

  test('is read once for requests that need the same, and only the last of those that do not counts', async (t) => {
    const { refresh, change, known } = open(t, { 'target/a': '' });
    assert.deepEqual(await Promise.all([refresh(), refresh()]), [true, true]);
    change('FROM scratch\nCOPY target/b /\n');
    const older = refresh();
    change('FROM scratch\nCOPY target /\n');
    assert.deepEqual(await Promise.all([older, refresh()]), [false, true]);
    assert.equal(hasFile(known(), 'target/a'), true);
  });
});

suite('the folder of a build context', () => {
  test('is that of the setting, seen from the workspace folder', async (t) => {
    const { service, uri, folder, refresh, known } = open(t, { 'lib/a': '' }, {}, 'docker/Dockerfile');
    await refresh({ context: '.' });
    assert.equal(known().dockerfile, 'docker/Dockerfile');
    assert.equal(hasFile(known(), 'lib/a'), true);
    await refresh({ context: 'lib' });
    assert.equal(known().dockerfile, undefined);
    assert.deepEqual(filesBelow(known(), '.').paths, ['a']);
    assert.equal(
      await service.folderOf(uri, lower(copyAll), { ...defaultSettings, context: 'lib' }),
      join(folder, 'lib'),
    );
  });

  test('is that of a Compose file, whose stages and contexts are known as well, until it says otherwise', async (t) => {
    const compose = (context: string) =>
      `services: { web: { build: { context: ${context}, dockerfile: ${context === '.' ? 'docker/' : ''}Dockerfile, target: dev, additional_contexts: { lib: ../lib } } } }`;
    const { service, uri, folder, at, refresh, known, note, write } = open(
      t,
      {
        'compose.yaml': compose('.'),
        'docker/Dockerfile.dockerignore': 'own',
        'docker/start.sh': '',
        '.dockerignore': 'shared',
      },
      {},
      'docker/Dockerfile',
    );
    assert.equal(await service.folderOf(uri, lower(copyAll), defaultSettings), folder);
    await refresh();
    assert.deepEqual([known().targets, known().namedContexts], [['dev'], ['lib']]);
    assert.equal(known().dockerfile, 'docker/Dockerfile');
    assert.deepEqual([isExcluded(known(), 'own'), isExcluded(known(), 'shared')], [true, false]);
    write('compose.yaml', compose('docker'));
    note('compose.yaml');
    assert.equal(await refresh(), true);
    assert.equal(known().dockerfile, 'Dockerfile');
    assert.equal(await service.folderOf(uri, lower(copyAll), defaultSettings), at('docker'));
    rmSync(at('compose.yaml'));
    note('compose.yaml');
    assert.equal(await refresh(), true);
    assert.deepEqual(known().builds, []);
  });

  test('is not read where two builds contradict each other, but its targets are known', async (t) => {
    const compose =
      'services: { a: { build: { context: app, target: x } }, b: { build: { context: ., dockerfile: app/Dockerfile } } }';
    const { service, uri, at, refresh } = open(t, { 'compose.yaml': compose }, {}, 'app/Dockerfile');
    assert.equal(await refresh(), true);
    const context = service.current(uri);
    assert.deepEqual([context.kind, context.targets], ['unknown', ['x']]);
    assert.equal(await service.folderOf(uri, lower(copyAll), defaultSettings), at('app'));
  });

  test('is the own folder of a Dockerfile in no workspace, with the Compose file beside it', async (t) => {
    const folder = createFolder(t, {
      Dockerfile: copyAll,
      'compose.yaml': 'services: { a: { build: { context: ., target: x } } }',
      a: '',
    });
    const service = new ContextService(nodeMachine.disk, [], assert.fail);
    const uri = pathToFileURL(join(folder, 'Dockerfile')).href;
    await service.refresh(TextDocument.create(uri, 'dockerfile', 1, copyAll), defaultSettings);
    const context = service.current(uri);
    assert.deepEqual(context.targets, ['x']);
    assert.equal(hasFile(context, 'a'), true);
  });

  test('that is not there leaves the context unknown', async (t) => {
    const { service, uri, refresh } = open(t, {});
    await refresh({ context: 'missing' });
    assert.equal(service.current(uri).kind, 'unknown');
  });
});

suite('what is read of a build context', () => {
  test('never leads out of it through a link', async (t) => {
    const outside = createFolder(t, { '.npmrc': 'secret', 'folder/package.json': '{}', '.dockerignore': '*' });
    const { refresh, known, at, change } = open(t, { 'inside/package.json': '{}' });
    symlinkSync(join(outside, '.npmrc'), at('.npmrc'));
    symlinkSync(join(outside, 'folder'), at('folder'));
    symlinkSync(join(outside, '.dockerignore'), at('.dockerignore'));
    change('FROM node\nCOPY .npmrc folder/package.json ./\nRUN npm ci\n');
    await refresh();
    assert.deepEqual([...known().texts.keys()], ['inside/package.json']);
    assert.deepEqual(
      [hasFile(known(), '.npmrc'), hasFolder(known(), 'folder'), hasFile(known(), 'folder/package.json')],
      [undefined, undefined, undefined],
    );
    assert.deepEqual([isExcluded(known(), 'a'), isSent(known(), 'inside/package.json')], [undefined, undefined]);
  });

  test('follows a link to a manifest that stays inside', async (t) => {
    const { refresh, known, at, change } = open(t, {
      'config/package.json': '{ "name": "app" }',
      'private/package.json': '{}',
      'package-lock.json': '{}',
      '.dockerignore': 'private',
    });
    symlinkSync('config/package.json', at('package.json'));
    mkdirSync(at('web'));
    symlinkSync('../private/package.json', at('web/package.json'));
    change('FROM node\nCOPY . .\nRUN npm ci\n');
    await refresh();
    assert.equal(known().texts.get('package.json'), '{ "name": "app" }');
    assert.equal(isSent(known(), 'package.json'), true);
    assert.deepEqual([isSent(known(), 'web/package.json'), known().texts.has('web/package.json')], [undefined, false]);
  });

  test('goes round no loop', async (t) => {
    const { refresh, known, at } = open(t, { 'a/b/c': '' });
    symlinkSync('../..', at('a/b/up'));
    symlinkSync('self', at('self'));
    await refresh();
    assert.deepEqual([...known().entries.keys()].sort(), ['.', 'Dockerfile', 'a', 'a/b', 'a/b/c', 'a/b/up', 'self']);
  });

  test('are 5,000 files in many folders, in slices', async (t) => {
    const files = Array.from({ length: 5000 }, (_, i) => [`d${i % 50}/e${i % 250}/f${i}`, ''] as const);
    const { refresh, known } = open(t, Object.fromEntries(files));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await refresh();
    clearInterval(timer);
    assert.equal(filesBelow(known(), '.').paths.length, 5001);
    assert.equal(filesBelow(known(), '.').complete, true);
    assert.equal(filesOf(known(), 'd1/*').paths.length, 100);
    assert.ok(turns >= 3, `others had ${turns} turns`);
  });

  test('leaves time for others in a folder of many files', async (t) => {
    const root = createFolder(t, Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, ''])));
    let turns = 0;
    let firstTurn = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const visit = (path: string) => {
      if (path === 'f0') firstTurn = turns;
      for (const until = performance.now() + 2; performance.now() < until; );
      return true;
    };
    await walk({
      files: nodeFiles,
      root,
      signal: new AbortController().signal,
      entries: 1000,
      visit,
      cut: () => assert.fail(),
    });
    clearInterval(timer);
    assert.ok(turns - firstTurn >= 3, `others had ${turns - firstTurn} turns`);
  });

  test('is cut at its bounds, and then not taken for all there is', async (t) => {
    const files = Array.from({ length: 60 }, (_, i) => [`d${i % 3}/f${i}`, ''] as const);
    const { refresh, known } = open(t, { 'package.json': '{}', ...Object.fromEntries(files) }, { entries: 30 });
    await refresh();
    assert.equal(known().entries.size, 31);
    assert.equal(hasFile(known(), 'package.json'), true);
    assert.equal(hasFile(known(), 'missing'), false);
    assert.equal(hasFile(known(), 'd2/missing'), undefined);
    assert.equal(hasFolder(known(), 'd2'), true);
    assert.equal(filesBelow(known(), '.').complete, false);
  });

  test('is no binary, huge or special file', async (t) => {
    const { refresh, known, at, write, change } = open(t, {
      'zero/package.json': '{}\0',
      'huge/package.json': ' '.repeat(300 << 10),
      'good/package.json': '{"name":"é"}',
    });
    mkdirSync(at('latin'));
    writeFileSync(at('latin/package.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    execFileSync('mkfifo', [at('pipe')]);
    write('.env', 'A=1');
    change('FROM node\nCOPY . .\nCOPY pipe /\nRUN npm ci\n');
    await refresh();
    assert.deepEqual([...known().texts.keys()], ['.env', 'good/package.json']);
    assert.equal(hasFile(known(), 'huge/package.json'), true);
    assert.equal(hasFile(known(), 'pipe'), false);
  });

  test('is limited in files and in bytes, those that the Dockerfile names first', async (t) => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`d${i}/package.json`, ' '.repeat(100)]));
    const few = open(t, { 'z/y/x/named': 'n', ...files, Dockerfile: `${copyAll}COPY z/y/x/named /\n` }, { files: 3 });
    await few.refresh();
    assert.deepEqual([...few.known().texts.keys()], ['z/y/x/named', 'd0/package.json', 'd1/package.json']);
    const small = open(t, { 'a/package.json': '{}', ...files }, { bytes: 250 });
    await small.refresh();
    assert.deepEqual([...small.known().texts.keys()], ['a/package.json', 'd0/package.json', 'd1/package.json']);
  });

  test('leaves out what may not be read, and does not take it for empty', async (t) => {
    const { refresh, known, at, folder } = open(t, { 'shut/a': '', 'open/package.json': '{}', 'open/.npmrc': 'a' });
    chmodSync(at('shut'), 0);
    chmodSync(at('open/package.json'), 0);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) {
      chmodSync(folder, 0o755);
      process.seteuid?.(65534);
    }
    try {
      await refresh();
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(at('shut'), 0o755);
    }
    assert.deepEqual([...known().texts.keys()], ['open/.npmrc']);
    assert.deepEqual(
      [hasFolder(known(), 'shut'), hasFile(known(), 'shut/b'), hasFile(known(), 'open/b')],
      [true, undefined, false],
    );
    assert.deepEqual(filesBelow(known(), 'shut'), { paths: [], complete: false });
  });

  test('with an ignore file that cannot be read tells what is there, not what is sent', async (t) => {
    const { refresh, known, at } = open(t, { a: '' });
    mkdirSync(at('.dockerignore'));
    await refresh();
    assert.deepEqual(
      [hasFile(known(), 'a'), isSent(known(), 'a'), isExcluded(known(), 'a')],
      [true, undefined, undefined],
    );
  });
});
