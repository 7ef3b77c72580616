/** COPY instructions for the manifests, as the COPYs that bring them are written. */
import { optionalPattern } from '../../context/glob.ts';
import { folderOf, isWithin, joinPath, nameOf } from '../../context/path.ts';
import { namesFolder } from '../../model/copy-target.ts';
import type { Binding, BuildGraph, CopyInstruction, RunInstruction } from '../../model/model.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Laid } from './laid.ts';
import { destinationBelow } from './place.ts';

/** One line for each folder, to stand above a step; undefined where a path is brought by none of the COPYs. Paths that end with a slash are folders. */
export function copyLines(
  graph: BuildGraph,
  sources: readonly Laid[],
  paths: readonly string[],
  below: RunInstruction,
): string[] | undefined {
  const groups = new Map<string, { laid: Laid; inside: string; origins: string[] }>();
  for (const path of paths) {
    const laid = sources.findLast((each) => broughtFrom(each, path) !== undefined);
    const origin = laid && broughtFrom(laid, path);
    if (!laid || origin === undefined) return undefined;
    const folder = path.endsWith('/') ? path.slice(0, -1) : folderOf(path);
    const inside = relativeFolder(laid, folder);
    const key = `${laid.copy.index} ${path.endsWith('/') ? path : inside}`;
    const group = groups.get(key) ?? { laid, inside, origins: [] };
    const named = laid.isOptional(origin) ? optionalPattern(origin) : origin;
    group.origins.push(path.endsWith('/') ? `${origin}/` : named);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ laid: { copy }, inside, origins }) => {
    const stage = graph.stages[copy.stage ?? -1];
    const rooted = stage && destinationBelow(stage, copy, below);
    return lineFor(graph, copy, { inside, origins, rooted });
  });
}

/** The COPY that brings one of the paths and whose sources a build argument names: with another value it brings others. */
export function chosenSource(
  graph: BuildGraph,
  sources: readonly Laid[],
  paths: readonly string[],
): CopyInstruction | undefined {
  const bringing = paths.flatMap(
    (path) => sources.findLast((each) => broughtFrom(each, path) !== undefined)?.copy ?? [],
  );
  return bringing.find((copy) =>
    copy.sources.some(({ variables }) => variables.some(({ binding }) => isChosen(graph, binding))),
  );
}

/** Whether the value of a variable can be another one in another build. */
function isChosen({ instructions }: BuildGraph, binding: Binding | undefined): boolean {
  if (binding?.kind === 'image') return false;
  const declaring = instructions[binding?.instruction ?? -1];
  if (declaring?.kind !== 'ENV') return true;
  const value = declaring.pairs.find(({ name }) => name.text === binding?.name)?.value;
  return value === undefined || value.variables.length > 0;
}

/** Where a file or folder of the image comes from in the build context. */
function originIn(laid: Laid, path: string): string | undefined {
  const { files, complete } = laid;
  const clean = path.replace(/\/$/, '');
  // A file that may be there is there where a COPY names it.
  const own = files.get(clean) ?? (clean.endsWith('*') ? files.get(clean.slice(0, -1)) : undefined);
  if (own !== undefined) return own;
  const [inside] = path.endsWith('/') ? [...files].filter(([file]) => isWithin(file, clean)) : [];
  if (inside) return inside[1].slice(0, inside[1].length - (inside[0].length - clean.length));
  return complete ? undefined : folderOrigin(laid, clean);
}

/** Where a file or folder comes from, or would in a working tree that has it. */
export function broughtFrom(laid: Laid, path: string): string | undefined {
  const origin = originIn(laid, path);
  if (origin !== undefined) return origin;
  const later = folderOrigin(laid, path);
  return later !== undefined && laid.isOptional(later) ? later : undefined;
}

function folderOrigin({ folders: [source], target }: Laid, path: string): string | undefined {
  const below = source === undefined ? undefined : belowOf(target, path);
  return source === undefined || below === undefined ? undefined : joinPath(source, below);
}

/** Whether a COPY writes a file that another one brings from elsewhere; a folder that is not known may. */
export function replaces({ files, folders, complete }: Laid, other: Laid): boolean {
  if (!complete && folders.length > 0) return true;
  return [...files].some(([path, origin]) => {
    const replaced = originIn(other, path);
    return replaced !== undefined && replaced !== origin;
  });
}

/** A folder as seen from where a COPY puts things; a file that is renamed has none. */
function relativeFolder({ target, files }: Laid, folder: string): string {
  const base = files.has(target) ? folderOf(target) : target;
  if (folder === base || !isWithin(folder, base)) return '';
  return `${folder.slice(base === '/' ? 1 : base.length + 1)}/`;
}

interface BroughtLines {
  /** The folder below the destination, and what goes there. */
  readonly inside: string;
  readonly origins: readonly string[];
  /** The destination, where it is not relative to the same folder any more. */
  readonly rooted: string | undefined;
}

function lineFor(graph: BuildGraph, copy: CopyInstruction, { inside, origins, rooted }: BroughtLines): string {
  const keyword = copy.keyword.text === copy.keyword.text.toLowerCase() ? 'copy' : 'COPY';
  const flags = copy.flags
    .filter(({ name }) => name.text !== 'exclude')
    .map(({ span }) => ` ${graph.source.slice(span.start, span.end)}`)
    .join('');
  const keepsFolders = copy.flags.some(({ name }) => name.text === 'parents');
  const words = [...origins, destinationOf(copy, { inside: keepsFolders ? '' : inside, origins, rooted })];
  const isPlain = !copy.json && words.every((word) => !/[\s"'\\]/.test(word));
  return `${keyword}${flags} ${isPlain ? words.join(' ') : JSON.stringify(words).replaceAll('","', '", "')}`;
}

/** The destination as it is written, with the folder below it; one that names a file is that of a single file. */
function destinationOf({ destination, sources }: CopyInstruction, { inside, origins, rooted }: BroughtLines): string {
  const written = rooted ?? (destination?.text ?? '.').replace(/^["']|["']$/g, '');
  const isFile =
    sources.length === 1 &&
    origins.length === 1 &&
    !origins[0]?.endsWith('/') &&
    nameOf(sources[0]?.value ?? '') === nameOf(origins[0] ?? '') &&
    !namesFolder(written);
  if (isFile) return written;
  return `${written.replace(/\/$/, '')}/${inside}` || './';
}
