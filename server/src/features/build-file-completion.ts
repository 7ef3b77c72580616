/** Names of a Dockerfile that fit where they are typed in a file that builds it. */
import type { Build } from '../context/build.ts';
import { folderOf } from '../context/path.ts';
import type { BuildGraph } from '../model/model.ts';
import { unique } from '../text/list.ts';
import type { Span } from '../text/span.ts';
import { argumentNames, sourcesIn } from './across.ts';
import { type Dockerfiles, graphOfBuild, secretsOf } from './build-files.ts';
import { sourceNames } from './context-sources.ts';

export interface FileItem {
  readonly kind: 'stage' | 'variable' | 'file' | 'secret' | 'context' | 'service' | 'target';
  readonly label: string;
  readonly span: Span;
}

interface Wanted {
  readonly kind: FileItem['kind'];
  readonly typed: string;
}

/** What stands before the cursor in its line where a name of that kind is wanted, in files of a name. */
const wanted: readonly (readonly [kind: FileItem['kind'], form: RegExp, file?: RegExp])[] = [
  ['service', /[:=]\s*["']?service:([\w.-]*)$/],
  ['target', /[:=]\s*["']?target:([\w.-]*)$/],
  ['stage', /(?:^|[\s{,])["']?target["']?\s*[:=]\s*["']?([\w.-]*)$/],
  ['stage', /--target(?:=|\s+)["']?([\w.-]*)$/],
  ['variable', /--build-arg(?:=|\s+)["']?(\w*)$/],
  ['variable', /\b(?:args|buildArgs)["']?\s*[:=]\s*\{(?:[^{}]*,)?\s*["']?(\w*)$/],
  ['file', /(?:^|[\s{,])["']?dockerfile["']?\s*[:=]\s*["']?([\w./-]*)$/i],
  ['file', /(?:^|[\s{,])file\s*:\s*["']?([\w./-]*)$/, /(?:^|\/)\.github\/workflows\//],
  ['file', /\s(?:-f|--file)(?:=|\s+)["']?([\w./-]*)$(?<=\b(?:build|bud)\s.*)/],
  ['secret', /\bid["']?\s*[:=]\s*["']?([\w.-]*)$(?<=\bsecret\b.*)/],
  ['secret', /^\s*(?:-\s+)?id\s*:\s*["']?([\w.-]*)$/, /(?:^|\/)skaffold[^/]*\.ya?ml$/],
  ['context', /--build-context(?:=|\s+)["']?([\w./-]*)$/],
  ['context', /\b(?:additional_contexts|contexts)["']?\s*[:=]\s*\{(?:[^{}]*,)?\s*["']?([\w./-]*)$/],
];

/** Keys above a name, and the key above that where it decides. */
const parents: readonly (readonly [kind: FileItem['kind'], key: RegExp, above?: RegExp])[] = [
  ['variable', /^(?:build-args|buildArgs|args)$/],
  ['secret', /^(?:secrets|secret-files|secret-envs)$/, /^(?:build|with)$/],
  ['context', /^(?:additional_contexts|build-contexts|contexts)$/],
];

/** `paths` are those of the workspace's Dockerfiles. */
export function completionsInFile(
  { path, text, offset }: { readonly path: string; readonly text: string; readonly offset: number },
  all: readonly Build[],
  dockerfiles: Dockerfiles,
  paths: ReadonlySet<string>,
): FileItem[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const found =
    wanted.flatMap(([kind, form, file]) => {
      const typed = file?.test(path) === false ? undefined : form.exec(line)?.[1];
      return typed === undefined ? [] : [{ kind, typed }];
    })[0] ?? belowKey(text, offset, line);
  if (!found) return [];
  const builds = buildsAround(path, offset, all);
  const graphs = builds.flatMap((build) => graphOfBuild(dockerfiles, build) ?? []);
  const names = isSource(found.kind)
    ? sourceNames(found.kind, path, all).filter((name) => name !== builds[0]?.name)
    : found.kind === 'file'
      ? filesFrom(path, builds[0], paths)
      : namesOf(found.kind, graphs);
  const span = { start: offset - found.typed.length, end: offset };
  return unique(names).map((label) => ({ kind: found.kind, label, span }));
}

type SourceKind = 'service' | 'target';

function isSource(kind: FileItem['kind']): kind is SourceKind {
  return kind === 'service' || kind === 'target';
}

function namesOf(kind: Exclude<FileItem['kind'], 'file' | SourceKind>, graphs: readonly BuildGraph[]): string[] {
  return graphs.flatMap((graph) => {
    if (kind === 'stage') return graph.stages.flatMap(({ name }) => name?.text ?? []);
    if (kind === 'variable') return argumentNames(graph);
    if (kind === 'secret') return secretsOf(graph).flatMap(({ id }) => id ?? []);
    return sourcesIn(graph).flatMap(({ kind: what, token }) => (what === 'image' ? (token.value ?? []) : []));
  });
}

/** The Dockerfiles as the file writes their paths. */
function filesFrom(path: string, build: Build | undefined, paths: ReadonlySet<string>): string[] {
  const own = folderOf(path);
  const isFromContext = build === undefined || fromContext.has(build.by);
  const base = isFromContext ? (build?.contextPath ?? own) : fromFile.has(build.by) ? own : '.';
  return [...paths].sort().map((each) => seenFrom(base, each));
}

const fromContext: ReadonlySet<Build['by']> = new Set<Build['by']>(['compose', 'bake', 'skaffold']);
const fromFile: ReadonlySet<Build['by']> = new Set<Build['by']>(['devcontainer', 'script']);

function seenFrom(folder: string, path: string): string {
  const from = folder === '.' ? [] : folder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** A name below such a key: `args:`, `build-args: |`, `args = {`, or in a list in its line. */
function belowKey(text: string, offset: number, line: string): Wanted | undefined {
  const listed = inList(line);
  const [, blanks = '', below] = /^(\s*)(?:- )?["']?([\w.-]*)$/.exec(line) ?? [];
  const typed = listed?.typed ?? below;
  if (typed === undefined) return undefined;
  const indent = listed ? line.length - line.trimStart().length : blanks.length;
  const above = keysAbove(text.slice(0, offset - line.length), indent);
  const keys = listed ? [listed.key, ...(/\bbuild["']?\s*:\s*\{/.test(line) ? ['build'] : []), ...above] : above;
  const [first = '', second = ''] = keys;
  const row = parents.find(([, key, owner]) => key.test(first) && (owner?.test(second) ?? true));
  return row && { kind: row[0], typed };
}

/** The last word of a line that ends in a list, and the key of the list. */
function inList(line: string): { readonly key: string; readonly typed: string } | undefined {
  const open = line.lastIndexOf('[');
  if (open === -1 || line.includes(']', open)) return undefined;
  const typed = (
    line
      .slice(open + 1)
      .split(',')
      .at(-1) ?? ''
  )
    .trim()
    .replace(/^["']/, '');
  const key = line
    .slice(0, open)
    .trimEnd()
    .slice(0, -1)
    .trimEnd()
    .replace(/["']$/, '')
    .split(/[\s{,"']/)
    .at(-1);
  return key !== undefined && /^[\w.-]*$/.test(typed) ? { key, typed } : undefined;
}

const mostLines = 200;

/** The keys that a line of so much indentation stands below, the nearest first. */
function keysAbove(text: string, indent: number): string[] {
  const keys: string[] = [];
  let most = indent;
  for (const line of text.trimEnd().split('\n').slice(-mostLines).reverse()) {
    const [, blanks = '', key] = /^(\s*)(?:-\s+)?["']?([\w-]+)["']?\s*[:={]/.exec(line) ?? [];
    if (key === undefined || blanks.length >= most) continue;
    keys.push(key);
    most = blanks.length;
  }
  return keys;
}

/** The builds that the cursor is in: those that begin last before it. */
function buildsAround(path: string, offset: number, all: readonly Build[]): Build[] {
  const before = all
    .filter(({ origin }) => origin.path === path && origin.span.start <= offset)
    .sort((a, b) => b.origin.span.start - a.origin.span.start);
  return before.filter(({ origin }) => origin.span.start === before[0]?.origin.span.start);
}
