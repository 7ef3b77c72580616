/** Writes entries into the ignore file that decides; a new one gets all that it should hold. */
import type { BuildContext, KnownContext } from '../../context/context.ts';
import { isWithin } from '../../context/path.ts';
import { isExcluded } from '../../context/query.ts';
import type { FileEdit, Obstacle } from '../../contract/change.ts';
import type { BuildGraph } from '../../model/model.ts';
import { insert } from '../../text/edit.ts';
import { unique } from '../../text/list.ts';
import { missingEntries, placedEntries } from './missing-entries.ts';
import { expects, isNamed, isWanted, sharersOf } from './wanted.ts';

/** Keeps paths of the context out, or says why they cannot be kept out; nothing to do on a context that is not known. */
export function ignoreEdits(
  graph: BuildGraph,
  context: BuildContext,
  paths: readonly string[],
  after: 'not copied by name any more' | undefined = undefined,
): FileEdit[] | Obstacle {
  if (context.kind === 'unknown') return [];
  const placed = paths.flatMap((path) => placedEntries(context, path));
  const missing = placed.filter(
    (path) =>
      isExcluded(context, path.replace('**/', '')) !== true || isExcluded(context, path.replace('**/', 'x/')) !== true,
  );
  const entries = unique(missing).filter(
    (path, _, all) => !hasEntry(context.ignore?.text, path) && !all.some((other) => covers(other, path)),
  );
  const back = context.ignore?.list.patterns.find(
    ({ exception, text }) => exception && placed.some((path) => isWithin(text, path.replace('**/', ''))),
  );
  if (back) return { why: `\`${context.ignore?.path}\` brings back \`${back.text}\`` };
  if (entries.length === 0) return [];
  const named = after ? undefined : entries.find((path) => isNamed(graph, path));
  if (named !== undefined) return { why: `a COPY explicitly copies \`${named}\` of the build context` };
  const expected = entries.find((path) => expects(graph, path));
  if (expected !== undefined) return { why: `only the build context has \`${expected}\`, which no step can make` };
  const why = whyShared(context, entries);
  if (why !== undefined) return { why };
  const file = withEntries(context, entries);
  return file ? [file] : { why: `\`${context.ignore?.path}\` can't be changed` };
}

/** What other Dockerfiles of the context have against an entry. */
function whyShared(context: KnownContext, entries: readonly string[]): string | undefined {
  const sharers = sharersOf(context);
  if (!sharers) return 'too many Dockerfiles may share the `.dockerignore`';
  const isTaken = (path: string) =>
    sharers.some((other) =>
      isFile(context, path) ? isWanted(other, path) : isNamed(other, path) || expects(other, path),
    );
  const taken = entries.find(isTaken);
  return taken && `another Dockerfile of this build context uses \`${taken}\``;
}

function isFile({ entries }: KnownContext, path: string): boolean {
  return entries.get(path)?.kind === 'file';
}

/** What tools leave in the build context, for a new ignore file; files that programs may read are for people to decide. */
export function usualEntries(graph: BuildGraph, context: BuildContext): string[] {
  if (context.kind === 'unknown' || context.ignore) return [];
  const { usual } = missingEntries(graph, context);
  return usual.filter((entry) => context.entries.get(entry)?.kind !== 'file');
}

/** Adds lines to the ignore file, or makes one; undefined where it cannot be changed. */
export function withEntries({ ignore }: KnownContext, entries: readonly string[]): FileEdit | undefined {
  if (!ignore) return { path: '.dockerignore', edits: [insert(0, `${entries.join('\n')}\n`)], create: true };
  const { text, path } = ignore;
  if (text === undefined || path.startsWith('..')) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? '' : eol;
  return { path, edits: [insert(text.length, `${start}${entries.join(eol)}${eol}`)], create: false };
}

/** Whether one entry keeps out, in every folder, what another one does in its own. */
function covers(entry: string, path: string): boolean {
  return entry !== path && entry.startsWith('**/') && `/${path}`.endsWith(entry.slice(2));
}

function hasEntry(text: string | undefined, path: string): boolean {
  const lines = text?.split(/\r?\n/) ?? [];
  return lines.some((line) => line.trim().replace(/^\/|\/$/g, '') === path);
}
