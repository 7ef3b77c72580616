/** Images that hold a runtime of another one, whose version stands in their name. */
import { type ImageVersion, imageEntry, versionOf } from './images.ts';

interface RuntimeRow {
  /** What the whole name begins with, before the version. */
  readonly start: string;
  readonly runtime: string;
  readonly label: string;
  /** What may follow the version, where newer ones have it too (github.com/GoogleContainerTools/distroless, README.md). */
  readonly ends: readonly string[];
}

const rows: readonly RuntimeRow[] = [
  { start: 'gcr.io/distroless/nodejs', runtime: 'node', label: 'Node.js', ends: ['-debian12', '-debian13'] },
];

export interface RuntimeImage {
  /** The image whose runtime it is: `node`. */
  readonly runtime: string;
  readonly label: string;
  readonly version: ImageVersion | undefined;
  /** Its name with another version; undefined where it is not known that there is one. */
  renamed(version: string): string | undefined;
}

/** What runtime an image has by its name, registry included where it is not Docker Hub. */
export function runtimeImage(name: string): RuntimeImage | undefined {
  const row = rows.find(({ start }) => name.startsWith(start));
  const [, number, end = ''] = (row && /^(\d+)(-[a-z]+\d+)?$/.exec(name.slice(row.start.length))) ?? [];
  const entry = row && imageEntry(row.runtime);
  if (!row || !entry || number === undefined) return undefined;
  const { runtime, label, start, ends } = row;
  const renamed = (version: string) => (ends.includes(end) ? `${start}${version}${end}` : undefined);
  return { runtime, label, version: versionOf(entry, number), renamed };
}

/** What images have in common between which programs are handed on: the runtime that they are built for. */
export function runtimeOf(name: string): string {
  return runtimeImage(name)?.runtime ?? /^mcr\.microsoft\.com\/dotnet\b/.exec(name)?.[0] ?? name;
}
