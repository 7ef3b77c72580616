/** What an install reads is watched: a manager's row names files, and `watchedFiles` has a glob for each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchedFiles } from '../server/src/protocol.ts';
import { MANAGERS } from '../server/src/toolchains/managers.ts';

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
    const files = named
      .filter((name) => !name.endsWith('/'))
      .map((name) => name.replace(/^\*\*\//, '').replace('*', 'x'));
    assert.deepEqual(
      files.filter((file) => !watched.some((matcher) => matcher.test(file))),
      [],
    );
  });
}
