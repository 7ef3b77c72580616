/** Who imports whom, read from the texts of source files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { repository } from './fixture.ts';

export interface Import {
  /** Relative to the repository, as all paths here. */
  readonly file: string;
  /** A path, or the name of a package. */
  readonly from: string;
  /** Whether only types are imported, which leaves nothing to run. */
  readonly type: boolean;
}

/** The source files below a folder, sorted. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(join(repository, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b( type\b)?[^;'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, type, specifier, late]) => {
    const name = specifier ?? late ?? '';
    const from = name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
    return { file, from, type: type !== undefined };
  });
}

const read = new Map<string, readonly string[]>();

/** The files and packages that run with a file, each with the least number of imports that lead there. */
export function reachedFrom(file: string): ReadonlyMap<string, number> {
  const reached = new Map([[file, 0]]);
  for (const [each, distance] of reached) {
    let imports = read.get(each);
    if (!imports) {
      const isSource = each.endsWith('.ts') && existsSync(join(repository, each));
      imports = isSource ? importsOf(each).flatMap(({ type, from }) => (type ? [] : from)) : [];
      read.set(each, imports);
    }
    for (const from of imports) if (!reached.has(from)) reached.set(from, distance + 1);
  }
  return reached;
}
