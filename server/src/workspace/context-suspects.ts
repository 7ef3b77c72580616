/** Looks through the small files that a COPY brings along for the few that hold a credential, or name a key. */
import type { Entry } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { isFilled } from '../context/listing.ts';
import { nameOf } from '../context/path.ts';
import { isMadeUp, isPublicSample, namesSshKey } from '../model/secret-files.ts';
import { holdsCredential } from '../model/sensitive.ts';
import { words } from '../text/words.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

/** Bytes: people keep credentials in short files. */
const largestSuspect = 16 << 10;

/** Endings of files that configure, which are read before sources. */
const configuring = new Set(words('cfg conf config env ini json properties sh tf tfvars toml txt xml yaml yml'));
const written = new Set(
  words('bash cjs cs dart ex exs go groovy java js jsx kt lua mjs php pl ps1 py rb rs scala swift ts tsx'),
);

/** What is worth a look of what a build sends: those that configure first, then the least deep. */
export function suspectsAmong(entries: ReadonlyMap<string, Entry>, sent: readonly string[]): string[] {
  const isBrought = broughtBy(sent);
  const found = [...entries].flatMap(([path, { kind, excluded }]) => {
    const isOpen = kind === 'file' && excluded === false && isBrought(path);
    const rank = isOpen && !isFilled(path) && !isMadeUp(path) && !isPublicSample(path) ? rankOf(path) : 2;
    return rank < 2 ? { path, rank, depth: path.split('/').length } : [];
  });
  found.sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.path < b.path ? -1 : 1));
  return found.map(({ path }) => path);
}

/** The texts of at most so many files that hold a credential, or name a key of SSH where it usually is. */
export async function readSuspects(
  files: FileSystem,
  root: string,
  suspects: readonly string[],
  most: number,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of suspects.slice(0, most)) {
    signal.throwIfAborted();
    const found = await readInside(files, root, path, largestSuspect);
    if (found.kind === 'text' && (holdsCredential(found.text) || namesSshKey(found.text))) texts.set(path, found.text);
  }
  return texts;
}

function broughtBy(sent: readonly string[]): (path: string) => boolean {
  const places = new Set(sent.map(fixedPart));
  if (places.has('')) return () => true;
  return (path) => {
    const names = path.split('/');
    return names.some((_, i) => places.has(names.slice(0, i + 1).join('/')));
  };
}

/** The folders before the first wildcard; empty for the whole context. */
function fixedPart(path: string): string {
  const names = path.split('/');
  const end = names.findIndex(isGlob);
  const fixed = (end < 0 ? names : names.slice(0, end)).join('/');
  return fixed === '.' ? '' : fixed;
}

function rankOf(path: string): number {
  const name = nameOf(path);
  if (/^package(?:-lock)?\.json$|(?:\.min\.\w+|[-.]lock(?:\.\w+)?)$/.test(name)) return 2;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  // `.pgpass`, `credentials`.
  if (!name.includes('.') || name.lastIndexOf('.') === 0 || configuring.has(ending)) return 0;
  return written.has(ending) ? 1 : 2;
}
