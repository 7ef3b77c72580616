/** What the text of a manifest says that an install reads besides. */
import { folderOf, joinPath } from '../context/path.ts';
import { hasFolderIn, type Tree } from './tree.ts';

/** A file of a project that an install reads. */
export interface Manifest {
  /** In the image. */
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
  /** The install's manager, and the flags it is given. */
  readonly manager: string;
  readonly flags: ReadonlySet<string>;
  /** Whether it is that of a workspace's member, or of a package that is linked. */
  readonly isMember: boolean;
}

/** Paths are relative to the manifest's folder, or absolute. */
export interface Reads {
  /** Files that are needed; read in their turn. */
  readonly files?: readonly string[];
  /** The same, where it does not matter if they are missing. */
  readonly maybe?: readonly string[];
  /** Patterns of the manifests of members; `!` leaves some out. */
  readonly members?: readonly string[];
  /** Manifests of packages that are linked. */
  readonly links?: readonly string[];
  /** Folders that are needed whole. */
  readonly folders?: readonly string[];
  /** Why the files cannot be told. */
  readonly why?: string;
}

export type ManifestReader = (manifest: Manifest) => Reads;

/** What several readers say; the first reason stands for all. */
export function together(all: readonly Reads[]): Reads {
  const why = all.find((each) => each.why !== undefined)?.why;
  if (why !== undefined) return { why };
  const every = (name: 'files' | 'maybe' | 'members' | 'links' | 'folders') => all.flatMap((each) => each[name] ?? []);
  return {
    files: every('files'),
    maybe: every('maybe'),
    members: every('members'),
    links: every('links'),
    folders: every('folders'),
  };
}

/** Those of the texts that name a file or folder of the project, by `file:` too: whatever a setting is for, what it names may be read. */
export function named({ tree, path }: Pick<Manifest, 'tree' | 'path'>, texts: Iterable<string>): Reads {
  const files: string[] = [];
  const whole: string[] = [];
  for (const each of texts) {
    const text = each.replace(localScheme, '');
    if (text === '' || text.length > longestPath || /^\.{0,2}\/?$|[\n*?]|:\/\//.test(text)) continue;
    const found = joinPath(folderOf(path), text);
    if (tree.files.has(found)) files.push(found);
    else if (text.includes('/') && found !== folderOf(path) && hasFolderIn(tree, found)) whole.push(found);
  }
  return { maybe: files, folders: whole };
}

const longestPath = 200;
/** The scheme of an address that is a path. */
export const localScheme = /^file:(?:\/\/)?/;

/** Where packages are looked for in the project: a folder of archives, an index, or a list of links to them. */
export function sourceOf(manifest: Manifest, place: string): Reads {
  const path = place.replace(localScheme, '');
  const found = named(manifest, [path.includes('/') ? path : `./${path}`]);
  const isThere = (found.maybe ?? []).length + (found.folders ?? []).length > 0;
  return isThere ? found : { why: `it looks for packages in \`${place}\`, which is not among the copied files` };
}

/** The texts in single or double quotes. */
export function quotedTexts(text: string): string[] {
  return [...text.matchAll(/"([^"\n]{1,200})"|'([^'\n]{1,200})'/g)].map(([, one, other]) => one ?? other ?? '');
}

/** Every string in parsed JSON, YAML or TOML. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
