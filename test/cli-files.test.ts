/** Which files the command line looks at, held against git, and how it reads them, held against the disk that the server reads. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { discover } from '../server/src/cli/discover.ts';
import { createDisk } from '../server/src/cli/disk.ts';
import type { FileSystem } from '../server/src/workspace/file-system.ts';
import { nodeFiles } from '../server/src/workspace/node-files.ts';
import { overlay } from '../server/src/workspace/overlay.ts';
import { readText } from '../server/src/workspace/read-text.ts';
import { createFolder } from './support/folder.ts';

const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', XDG_CONFIG_HOME: '/dev/null' };

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

async function found(...paths: string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const { path } of discover(paths)) all.push(path);
  return all;
}

/** What git would add to a repository. */
function addedByGit(folder: string): string[] {
  const listed = git(folder, 'ls-files', '-z', '--others', '--exclude-standard').split('\0');
  return listed.filter((path) => /(?:^|\/)Dockerfile$/.test(path)).map((path) => join(folder, path));
}

const ignoring = {
  '.gitignore': '# what is built\n/out\n*.d/\n!keep.d/\n**/gen/*\n!**/gen/Dockerfile\n\\#odd\nlate\\ \n',
  'a/.gitignore': '/b\n!/b/c\nDockerfile\n!kept/Dockerfile\n/[xy]z/\n',
  'a/kept/.gitignore': '!Dockerfile\n',
  'a/none/.gitignore': '',
  ...Object.fromEntries(
    [
      '',
      'out',
      'sub/out',
      'x.d',
      'keep.d',
      'p/gen',
      'p/gen/deep',
      '#odd',
      'late ',
      'local',
      'local/q',
      'a',
      'a/b',
      'a/b/c',
      'a/kept',
      'a/xz',
    ]
      .concat(['a/none', 'q/local', 'sub/a/b'])
      .map((path) => [join(path, 'Dockerfile'), 'FROM busybox\n']),
  ),
};

suite('the files of a folder', () => {
  test('are those that git would add: nested files, negations, its own list of the repository', async (t) => {
    const folder = createFolder(t, ignoring);
    git(folder, 'init', '--quiet');
    writeFileSync(join(folder, '.git/info/exclude'), '/local\n!/late\\ \n');
    const ours = await found(folder);
    assert.deepEqual(ours.sort(), addedByGit(folder).sort());
    assert.ok(ours.length > 6 && ours.length < 15, ours.join('\n'));
    for (const below of ['a', 'p', 'q']) {
      const those = addedByGit(folder).filter((path) => path.startsWith(`${join(folder, below)}/`));
      assert.deepEqual((await found(join(folder, below))).sort(), those.sort());
    }
  });

  for (const version of ['2', '3', '4'])
    test(`hold what git tracks, whatever is ignored, by an index of version ${version}`, async (t) => {
      const folder = createFolder(t, ignoring);
      git(folder, 'init', '--quiet');
      const forced = ['out/Dockerfile', 'a/b/Dockerfile', 'sub/out/Dockerfile'];
      const before = await found(folder);
      git(folder, 'add', '--force', '.gitignore', ...forced);
      git(folder, 'update-index', '--index-version', version, '--skip-worktree', 'out/Dockerfile');
      const ours = await found(folder);
      assert.deepEqual(
        ours.filter((path) => !before.includes(path)).sort(),
        forced
          .map((path) => join(folder, path))
          .filter((path) => !before.includes(path))
          .sort(),
      );
      assert.ok(ours.length > before.length);
    });

  test('in a worktree, which shares the list, and in a repository within one, which has its own', async (t) => {
    const folder = createFolder(t, { 'main/Dockerfile': 'FROM busybox\n', 'main/local/Dockerfile': 'FROM busybox\n' });
    const main = join(folder, 'main');
    git(main, 'init', '--quiet');
    git(main, 'add', 'Dockerfile');
    git(main, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'All');
    writeFileSync(join(main, '.git/info/exclude'), '/local\ninner.Dockerfile\n');
    git(main, 'worktree', 'add', '--quiet', '../other');
    mkdirSync(join(folder, 'other/local'));
    writeFileSync(join(folder, 'other/local/Dockerfile'), 'FROM busybox\n');
    const inner = join(main, 'inner');
    mkdirSync(inner);
    git(inner, 'init', '--quiet');
    writeFileSync(join(inner, 'inner.Dockerfile'), 'FROM busybox\n');
    assert.deepEqual(await found(join(folder, 'other')), [join(folder, 'other/Dockerfile')]);
    assert.deepEqual(await found(main), [join(main, 'Dockerfile'), join(inner, 'inner.Dockerfile')]);
  });
});

test('the disk of a run answers as that of the server does', async (t) => {
  const around = createFolder(t, {
    'in/a/file': 'one',
    'in/a/b/.hidden': 'two',
    'in/a/b/c/long name': '\uFEFFthree',
    'in/empty/x': '',
  });
  const folder = join(around, 'in');
  symlinkSync('a/b', join(folder, 'link'));
  symlinkSync('a/file', join(folder, 'to-file'));
  symlinkSync('nowhere', join(folder, 'broken'));
  symlinkSync('loop', join(folder, 'loop'));
  const names = [
    '',
    'a',
    'a/file',
    'a/file/x',
    'a/b',
    'a/b/../file',
    'a/./b',
    'a//b',
    'a/b/',
    'a/B',
    'link',
    'link/c',
    'link/.hidden',
  ];
  names.push('link/../file', 'to-file', 'broken', 'broken/x', 'loop', 'missing', 'missing/x', 'a/b/c/long name', '..');
  const paths = ['/', '/missing', ...names.map((name) => (name === '' ? folder : `${folder}/${name}`))];
  const disk = createDisk();
  const asked = (files: FileSystem, path: string) =>
    Promise.all(
      [files.realpath(path), files.stat(path), files.readdir(path, 2), files.read(path, 100)].map(
        (answer: Promise<unknown>) =>
          answer.then(
            (value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : value),
            () => 'it fails',
          ),
      ),
    );
  for (const path of [...paths, ...paths])
    assert.deepEqual(await asked(disk, path), await asked(nodeFiles, path), path);
  assert.equal(await disk.realpath(resolve(folder, 'link/c')), join(folder, 'a/b/c'));
});

test('a changed text is seen through a link', async (t) => {
  const folder = createFolder(t, { '.gitignore': 'dist\n' });
  const link = join(folder, '.dockerignore');
  symlinkSync('.gitignore', link);
  const files = overlay(nodeFiles, new Map([[link, 'dist\n.git\n']]));
  assert.equal(await readText(files, link), 'dist\n.git\n');
});
