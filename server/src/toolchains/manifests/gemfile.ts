import { unique } from '../../text/list.ts';
import { pathOf } from './values.ts';

/** What a Gemfile says, so far as it is written plainly (https://bundler.io/man/gemfile.5.html). */
export interface Gemfile {
  readonly gems: readonly string[];
  /** Whether it takes dependencies from a gemspec, so that this and what it reads is needed. */
  readonly gemspec: boolean;
  /** Folders that gems and plugins are taken from. */
  readonly localPaths: readonly string[];
  /** Other files it reads: `eval_gemfile`, `ruby file:`. */
  readonly includes: readonly string[];
  /** Those among them that list gems. */
  readonly gemfiles: readonly string[];
}

export function parseGemfile(text: string): Gemfile {
  const gems: string[] = [];
  const localPaths: string[] = [];
  const includes: string[] = [];
  const gemfiles: string[] = [];
  let gemspec = false;
  for (const line of logicalLines(text)) {
    const [, word = ''] = /^\s*(\w+)/.exec(line) ?? [];
    const [, first] = /^\s*\w+[\s(]+["']([^"'#]+)["']/.exec(line) ?? [];
    const [, path] = /(?:\bpath:|:path\s*=>)\s*["']([^"'#]+)["']/.exec(line) ?? [];
    const [, file] = /(?:\bfile:|:file\s*=>)\s*["']([^"'#]+)["']/.exec(line) ?? [];
    if (word === 'gem' && first !== undefined) gems.push(first);
    if (word === 'gemspec') gemspec = true;
    if ((word === 'gem' || word === 'gemspec' || word === 'plugin') && path !== undefined)
      localPaths.push(pathOf(path));
    if (word === 'path' && first !== undefined) localPaths.push(pathOf(first));
    if (word === 'eval_gemfile' && first !== undefined) gemfiles.push(pathOf(first));
    if (word === 'ruby' && file !== undefined) includes.push(pathOf(file));
  }
  return {
    gems: unique(gems),
    gemspec,
    localPaths: unique(localPaths),
    includes: unique([...gemfiles, ...includes]),
    gemfiles: unique(gemfiles),
  };
}

/** Characters; longer lines are not looked at. */
const longestLine = 2000;

/** Lines, joined where one ends in a comma; comments left out. */
function logicalLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, '').trimEnd());
  return lines
    .join('\n')
    .replace(/,\n\s*/g, ', ')
    .split('\n')
    .filter(({ length }) => length <= longestLine);
}
