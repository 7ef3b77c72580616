/** What the named contexts of builds are taken from: `service:web`, `target:web`, folders. */
import type { Build, Mention } from '../context/build.ts';
import { folderOf, isOutside, joinPath } from '../context/path.ts';
import type { Mistake } from '../contract/file-rule.ts';
import { unique } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import { builtSource, leadsTo, makersMarkdown } from './across.ts';
import { code } from './markdown.ts';

/** What is known around a file that builds Dockerfiles. */
export interface Sources {
  /** The services that have a build, and the targets; undefined where names are computed. */
  readonly services: readonly string[] | undefined;
  readonly targets: readonly string[] | undefined;
  /** Paths that are not there. */
  readonly missing: ReadonlySet<string>;
}

/** The builds that make what a named context is taken from. */
export function makersOf({ value, path }: Mention, all: readonly Build[]): Build[] {
  return all.filter((build) => leadsTo(value, path, build));
}

/** The names that may stand behind `service:` and `target:` in a file. */
export function sourceNames(kind: 'service' | 'target', path: string, all: readonly Build[]): string[] {
  return unique(all.flatMap((build) => (leadsTo(`${kind}:${build.name}`, path, build) ? [build.name] : [])));
}

/** The folders that a file's named contexts are, seen from the workspace folder. */
export function sourceFolders(path: string, all: readonly Build[]): string[] {
  return unique(
    all.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => (mention.path === path ? (folderIn(mention) ?? []) : [])),
    ),
  );
}

function folderIn({ role, value, path }: Mention): string | undefined {
  if (role !== 'context-source' || value === undefined || builtSource(value)) return undefined;
  if (value === '' || /^(?:[\w+.-]+:|[~/\\]|git@|github\.com\/)/.test(value)) return undefined;
  const folder = joinPath(folderOf(path), value);
  return isOutside(folder) ? undefined : folder;
}

export function sourceMarkdown(mention: Mention, all: readonly Build[]): string | undefined {
  const folder = folderIn(mention);
  return folder === undefined
    ? makersMarkdown({ makers: makersOf(mention, all) })
    : `Folder ${code(folder)} of the workspace`;
}

/** A source that is not there. */
export function sourceMistake(mention: Mention, sources: Sources): Mistake[] {
  const { value, span, written } = mention;
  const folder = folderIn(mention);
  const made = (message: string) => ({ code: 'missing-context-source' as const, span, message });
  // A path with a variable is often that of another build's output.
  const isPlain = written === 'plain';
  if (folder !== undefined) return isPlain && sources.missing.has(folder) ? [made(`There is no folder ${folder}`)] : [];
  const source = builtSource(value ?? '');
  const names = source?.kind === 'service' ? sources.services : sources.targets;
  if (!source || !names || names.includes(source.name)) return [];
  const { kind, name } = source;
  const message =
    kind === 'service' ? `There is no service \`${name}\` with a build` : `There is no target \`${name}\``;
  return [
    {
      ...made(message),
      ...(isPlain && { span: { start: span.end - name.length, end: span.end }, nearest: nearest(name, names) }),
    },
  ];
}
