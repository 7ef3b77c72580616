/** Keeps folders that the install fills from being overwritten by those of the build context. */
import type { BuildContext } from '../../context/context.ts';
import { joinPath } from '../../context/path.ts';
import { isExcluded } from '../../context/query.ts';
import type { FileEdit, Obstacle } from '../../contract/change.ts';
import type { BuildGraph } from '../../model/model.ts';
import { copies } from '../../model/query.ts';
import { insert } from '../../text/edit.ts';

/** Entries for the ignore file, or why they cannot be added; nothing to add on a context that is not known. */
export function ignoreEdits(
  graph: BuildGraph,
  context: BuildContext,
  root: string,
  writes: readonly string[],
): FileEdit[] | Obstacle {
  if (context.kind === 'unknown') return [];
  const missing = writes
    .map((path) => joinPath(root, path))
    .filter(
      (path) =>
        isExcluded(context, path.replace('**/', '')) !== true ||
        isExcluded(context, path.replace('**/', 'x/')) !== true,
    );
  const entries = [...new Set(missing)].filter((path) => !hasEntry(context.ignore?.text, path));
  if (entries.length === 0) return [];
  const named = entries.find((path) => isNamed(graph, path.replace('**/', '')));
  if (named !== undefined) return { why: `\`${named}\` of the build context is copied on purpose` };
  const { ignore } = context;
  if (!ignore) return [{ path: '.dockerignore', edits: [insert(0, `${entries.join('\n')}\n`)], create: true }];
  if (ignore.text === undefined || ignore.path.startsWith('..')) return { why: `\`${ignore.path}\` cannot be changed` };
  const eol = ignore.text.includes('\r\n') ? '\r\n' : '\n';
  const start = ignore.text === '' || ignore.text.endsWith('\n') ? '' : eol;
  return [
    { path: ignore.path, edits: [insert(ignore.text.length, `${start}${entries.join(eol)}${eol}`)], create: false },
  ];
}

function hasEntry(text: string | undefined, path: string): boolean {
  const lines = text?.split(/\r?\n/) ?? [];
  return lines.some((line) => line.trim().replace(/^\/|\/$/g, '') === path);
}

function isNamed(graph: BuildGraph, path: string): boolean {
  return [...copies(graph)].some(({ from, sources }) => {
    return (
      !from &&
      sources.some(({ value }) => value !== undefined && `${value.replace(/^\.?\//, '')}/`.startsWith(`${path}/`))
    );
  });
}
