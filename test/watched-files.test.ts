/** What is read of a build context is watched: `watchedFiles` has a glob for each file that a manager's row or a Dockerfile asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import { watchedFiles } from '../server/src/protocol.ts';
import { MANAGERS } from '../server/src/toolchains/managers.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';

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
