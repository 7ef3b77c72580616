/** What is read of a build context is watched: `watchedFiles` has a glob for each file that a manager's row or a Dockerfile asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import manifest from '../package.json' with { type: 'json' };
import { lower } from '../server/src/model/lower.ts';
import { watchedFiles } from '../server/src/protocol.ts';
import { MANAGERS } from '../server/src/toolchains/managers.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { repository } from './support/fixture.ts';
import { rowsOf } from './support/knowledge.ts';

/** The globs without alternatives: one for each combination. */
function plainGlobs(glob: string): string[] {
  const found = /\{([^{}]*)\}/.exec(glob);
  if (!found) return [glob];
  const [all, inner = ''] = found;
  return inner.split(',').flatMap((each) => plainGlobs(glob.replace(all, each)));
}

function matcherOf(glob: string): RegExp {
  const text = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${text}$`);
}

const isWatched = (file: string) => watched.some((matcher) => matcher.test(file.replaceAll('*', 'x')));
const watched = watchedFiles.flatMap(plainGlobs).map(matcherOf);

/** By the table of names that are Dockerfiles' (test/knowledge/lines.txt). */
test('Dockerfiles: what the server finds is watched, offered as tasks and opened as such', () => {
  const names = rowsOf('lines').flatMap(([word, name = '', isOne]) =>
    word === 'dockerfile' && isOne === 'yes' ? [name] : [],
  );
  assert.ok(names.length > 5);
  const { filenames, filenamePatterns } =
    manifest.contributes.languages.find(({ id }) => id === 'dockerfile') ?? assert.fail();
  const [tasks = ''] =
    /'\*\*\/\{Dockerfile[^']*'/.exec(readFileSync(join(repository, 'client/src/task.ts'), 'utf8')) ?? [];
  const opened = filenamePatterns.map(matcherOf);
  const offered = plainGlobs(tasks.slice(1, -1)).map(matcherOf);
  for (const name of names) {
    assert.ok(isWatched(name), name);
    assert.ok(filenames?.includes(name) || opened.some((matcher) => matcher.test(name)), name);
    assert.ok(
      offered.some((matcher) => matcher.test(name)),
      name,
    );
    if (/^[a-z]+$/i.test(name)) assert.ok(manifest.activationEvents.includes(`workspaceContains:${name}`), name);
  }
});

for (const { id, project, installs } of MANAGERS) {
  test(`${id}: manifests, lockfiles and what else an install reads`, () => {
    const named = [project, ...installs.map((install) => install.project)].flatMap((files) =>
      files
        ? [files.manifests, files.lockfiles, files.extras, files.members, files.above, files.texts].flatMap(
            (each) => each ?? [],
          )
        : [],
    );
    const files = named.filter((name) => !name.endsWith('/')).map((name) => name.replace(/^\*\*\//, ''));
    assert.deepEqual(
      files.filter((file) => !isWatched(file)),
      [],
    );
  });
}

for (const steps of ['', 'npm ci && vite build', 'cargo build', 'cmake --build .']) {
  test(`what is read beside a Dockerfile with \`${steps}\``, () => {
    const { manifests } = neededFiles(lower(`FROM node:20\n${steps === '' ? '' : `RUN ${steps}\n`}`));
    const files = [...manifests].filter((name) => !name.includes('/') || name.startsWith('.'));
    assert.deepEqual(
      files.filter((file) => !file.endsWith('/*') && !isWatched(file)),
      [],
    );
  });
}
