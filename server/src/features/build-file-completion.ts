/** Names of a Dockerfile that fit where they are typed in a file that builds it. */
import type { Build } from '../context/build.ts';
import type { BuildGraph } from '../model/model.ts';
import { unique } from '../text/list.ts';
import type { Span } from '../text/span.ts';
import { argumentNames } from './across.ts';
import type { Dockerfiles } from './build-files.ts';

export interface FileItem {
  readonly kind: 'stage' | 'variable' | 'file';
  readonly label: string;
  readonly span: Span;
}

/** What stands before the cursor in its line where a name of that kind is wanted. */
const wanted: readonly (readonly [kind: FileItem['kind'], form: RegExp])[] = [
  ['stage', /(?:^|[\s{,])["']?target["']?\s*[:=]\s*["']?([\w.-]*)$/],
  ['stage', /--target(?:=|\s+)["']?([\w.-]*)$/],
  ['variable', /--build-arg(?:=|\s+)["']?(\w*)$/],
];

export function completionsInFile(
  path: string,
  text: string,
  offset: number,
  all: readonly Build[],
  dockerfiles: Dockerfiles,
): FileItem[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const found =
    wanted.flatMap(([kind, form]) => {
      const typed = form.exec(line)?.[1];
      return typed === undefined ? [] : [{ kind, typed }];
    })[0] ?? argumentKey(text, offset, line);
  if (!found) return [];
  const graphs = graphsAround(path, offset, all, dockerfiles);
  const names =
    found.kind === 'stage'
      ? graphs.flatMap(({ stages }) => stages.flatMap(({ name }) => name?.text ?? []))
      : graphs.flatMap(argumentNames);
  const span = { start: offset - found.typed.length, end: offset };
  return unique(names).map((label) => ({ kind: found.kind, label, span }));
}

/** A key below `args:` or `build-args: |`, or in `args = {`. */
function argumentKey(text: string, offset: number, line: string): { kind: 'variable'; typed: string } | undefined {
  const [, indent = '', typed] = /^(\s*)(?:- )?["']?(\w*)$/.exec(line) ?? [];
  if (typed === undefined) return undefined;
  const above = text
    .slice(0, offset - line.length)
    .trimEnd()
    .split('\n')
    .slice(-mostLines)
    .reverse();
  const parent = above.find((each) => each.trim() !== '' && (/^\s*/.exec(each)?.[0].length ?? 0) < indent.length);
  return parent && /^\s*(?:-\s+)?["']?(?:build-args|buildArgs|args)["']?\s*[:=]\s*(?:[|{][-+]?|&\w+)?\s*$/.test(parent)
    ? { kind: 'variable', typed }
    : undefined;
}

const mostLines = 200;

/** The Dockerfile of the build that the cursor is in: the last one that begins before it. */
function graphsAround(path: string, offset: number, all: readonly Build[], dockerfiles: Dockerfiles): BuildGraph[] {
  const before = all
    .filter(({ origin }) => origin.path === path && origin.span.start <= offset)
    .sort((a, b) => b.origin.span.start - a.origin.span.start);
  const own = before.filter(({ origin }) => origin.span.start === before[0]?.origin.span.start);
  return own.flatMap(({ dockerfilePath = '' }) => {
    const graph = dockerfiles.get(dockerfilePath);
    return graph && graph !== 'missing' ? [graph] : [];
  });
}
