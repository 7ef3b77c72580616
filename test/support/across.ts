/** The repository whose files name stages and arguments of one Dockerfile in every way that is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './fixture.ts';

const root = join(repository, 'test/across/repository');

/** Its files, with these names for the stage and the argument. */
export function acrossFiles(stage = 'dev', version = 'VERSION'): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const text = readFileSync(path, 'utf8').replaceAll('<STAGE>', stage).replaceAll('<VERSION>', version);
      return [path.slice(root.length + 1), text];
    }),
  );
}
