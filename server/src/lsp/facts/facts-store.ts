/** Keeps the facts of builds between two starts: lines, times, sizes and hashes, a file for each Dockerfile. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildFacts } from '../../facts/build-facts.ts';
import { membersOf, parsed } from '../../facts/progress.ts';
import { storable } from '../../facts/shown-facts.ts';

/** Counts the changes of what is stored; other versions are not read. */
const version = 1;

export interface FactsStore {
  load(path: string): Promise<BuildFacts | undefined>;
  save(path: string, facts: BuildFacts): Promise<void>;
}

/** A store in a folder; without one nothing outlives the server. */
export function factsStore(folder: string | undefined): FactsStore {
  if (folder === undefined) return { load: () => Promise.resolve(undefined), save: () => Promise.resolve() };
  const fileOf = (path: string) =>
    join(folder, `${createHash('sha256').update(path).digest('base64url').slice(0, 24)}.json`);
  return {
    async load(path) {
      const stored = membersOf(parsed(await readFile(fileOf(path), 'utf8').catch(() => '')));
      return stored['version'] === version && isFacts(stored['facts']) ? stored['facts'] : undefined;
    },
    async save(path, facts) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(path);
      await writeFile(`${file}.new`, JSON.stringify({ version, facts: storable(facts) }));
      await rename(`${file}.new`, file);
    },
  };
}

function isFacts(value: unknown): value is BuildFacts {
  const { salt, build, steps } = membersOf(value);
  return typeof salt === 'string' && typeof membersOf(build)['ended'] === 'number' && Array.isArray(steps);
}
