import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';
import { type Manifest, named, quotedTexts, type Reads } from '../reads.ts';
import { hasFolderIn } from '../tree.ts';

/** Leiningen. https://codeberg.org/leiningen/leiningen: `deps` of doc/TUTORIAL.md, sample.project.clj, `lein help deps`. */
export const LEIN: PackageManager = {
  id: 'leiningen',
  kind: 'language',
  programs: ['lein'],
  goals: true,
  installs: [{ spellings: ['deps'], packages: 'none', fillsCache: true }],
  download: 'deps',
  fetches: words('check compile install jar javac repl run test uberjar'),
  valueFlags: [],
  offlineFlags: ['-o'],
  programmed: true,
  project: {
    manifests: ['project.clj'],
    lockfiles: [],
    extras: ['profiles.clj', '.lein-env'],
    outputs: ['target'],
  },
  caches: [{ path: '~/.m2/repository', holds: 'packages', locked: true }],
  cleanUp: {},
};

/** A project's definition is a program: it names files, may read others, and dependencies may be checked out beside it. */
export function readProjectClj(manifest: Manifest): Reads {
  const { text, tree, path } = manifest;
  if (/\((?:slurp|load-file|io\/\w+|file-seq)\s{1,9}(?!")|:(?:local-repo|modules|sub)\s|"file:(?!\/)/.test(text))
    return { why: '`project.clj` reads files or repositories of the project' };
  if (hasFolderIn(tree, `${path.replace(/\/[^/]*$/, '')}/checkouts`))
    return { why: 'dependencies are checked out in `checkouts`' };
  return { maybe: named(manifest, quotedTexts(text)).maybe ?? [] };
}
