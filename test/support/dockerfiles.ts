/** All Dockerfiles of the tests: the corpus, and every case of every fixture. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFixture, repository } from './fixture.ts';
import { listFixtures } from './fixture-run.ts';

export interface Dockerfile {
  /** Its path, and the title of a case. */
  readonly where: string;
  readonly text: string;
}

/** The files of the corpus below a folder of it. */
export function corpusFiles(folder = ''): Dockerfile[] {
  const root = join(repository, 'test/corpus', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[/\\])(?:Dockerfile|[^/\\]+\.[Dd]ockerfile)$/.test(name))
    .sort()
    .map((name) => ({ where: relative(repository, join(root, name)), text: readFileSync(join(root, name), 'utf8') }));
}

/** The Dockerfiles of the fixtures below `test/`. */
export function fixtureCases(): Dockerfile[] {
  return ['model', 'rules', 'features', 'refactors'].flatMap((folder) =>
    listFixtures(`test/${folder}`).flatMap((path) =>
      readFixture(path).map(({ title, source }) => ({ where: `${path}: ${title}`, text: source })),
    ),
  );
}
