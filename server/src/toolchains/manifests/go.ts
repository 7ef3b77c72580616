import { unique } from '../../text/list.ts';
import { pathOf } from './values.ts';

/** What a go.mod says (https://go.dev/ref/mod#go-mod-file). */
export interface GoMod {
  readonly module: string | undefined;
  readonly version: string | undefined;
  /** The modules that it requires, directly or not. */
  readonly requires: readonly string[];
  /** Folders that `replace` takes modules from, relative to the file. */
  readonly localPaths: readonly string[];
}

/** What a go.work says (https://go.dev/ref/mod#go-work-file). */
export interface GoWork {
  /** Folders of modules, relative to the file. */
  readonly uses: readonly string[];
  readonly localPaths: readonly string[];
}

export function parseGoMod(text: string): GoMod {
  const lines = directivesOf(text);
  const first = (name: string) => lines.find(([directive]) => directive === name)?.[1];
  const requires = lines.flatMap(([directive, path]) => (directive === 'require' && path !== undefined ? [path] : []));
  return { module: first('module'), version: first('go'), requires, localPaths: replacementsOf(lines) };
}

export function parseGoWork(text: string): GoWork {
  const lines = directivesOf(text);
  const uses = lines.flatMap(([directive, path]) => (directive === 'use' && path !== undefined ? [pathOf(path)] : []));
  return { uses: unique(uses), localPaths: replacementsOf(lines) };
}

function replacementsOf(lines: readonly (readonly string[])[]): string[] {
  const targets = lines.flatMap((words) => (words[0] === 'replace' ? (words[words.indexOf('=>') + 1] ?? []) : []));
  return unique(targets.filter((target) => /^\.{0,2}\//.test(target)).map(pathOf));
}

/** Each line's directive and words; lines in parentheses begin with the directive before these. */
function directivesOf(text: string): string[][] {
  const lines: string[][] = [];
  let block: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const words = [...line.replace(/(^|\s)\/\/.*$/, '').matchAll(/"[^"]*"|`[^`]*`|[()]|[^\s()]+/g)].map(([word]) => {
      return word.replace(/^(["`])(.*)\1$/, '$2');
    });
    if (words[0] === ')') block = undefined;
    else if (block === undefined && words[1] === '(') block = words[0];
    else if (words.length > 0) lines.push(block === undefined ? words : [block, ...words]);
  }
  return lines;
}
