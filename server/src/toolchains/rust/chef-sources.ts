/** Whether a recipe of cargo-chef brings all that its dependencies are built from. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath, nameOf } from '../../context/path.ts';
import { parseCargoToml } from '../manifests/cargo.ts';
import { parseToml } from '../manifests/toml.ts';
import { tableOf, textOf } from '../manifests/values.ts';
import { matchesPath } from '../tree.ts';

/**
 * Why `cargo chef cook` would miss sources: a recipe has the manifests of the workspace's members and of its root alone, with stubs for sources
 * (github.com/LukeMathWalker/cargo-chef, src/skeleton/read.rs, 2026-11).
 */
export function chefLacks(context: BuildContext): string | undefined {
  if (context.kind !== 'known') return undefined;
  const texts = [...context.texts];
  const isReplaced = texts.some(
    ([path, text]) => /(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path) && readsFolder(text),
  );
  if (isReplaced) return '`.cargo/config.toml` takes dependencies from a folder, which the recipe does not bring';
  const manifests = texts.filter(([path]) => nameOf(path) === 'Cargo.toml');
  const root = manifests.toSorted(([a], [b]) => a.split('/').length - b.split('/').length)[0];
  const outside = root && manifests.flatMap(([path, text]) => outsideOf(root, path, text))[0];
  return outside === undefined
    ? undefined
    : `the package in \`${outside}\` is no member of the workspace, so that the recipe does not bring it`;
}

/** https://doc.rust-lang.org/cargo/reference/source-replacement.html */
function readsFolder(text: string): boolean {
  return Object.values(tableOf(parseToml(text)?.['source'])).some((source) => {
    const { directory, 'local-registry': registry } = tableOf(source);
    return directory !== undefined || registry !== undefined;
  });
}

/** The folders of packages that a manifest names and that are no members: what is patched is none by itself (https://doc.rust-lang.org/cargo/reference/workspaces.html#the-members-and-exclude-fields). */
function outsideOf([rootPath, rootText]: readonly [string, string], path: string, text: string): readonly string[] {
  const root = parseCargoToml(rootText);
  const manifest = parseCargoToml(text);
  if (!root || !manifest) return [];
  const base = folderOf(rootPath);
  const isListed = (folder: string) =>
    folder === base || root.workspaces.some((pattern) => matchesPath(joinPath(base, pattern), folder));
  // Manifests of packages that are no members themselves are not read by a build of the workspace but through these.
  if (!isListed(folderOf(path))) return [];
  const patched = new Set(patchedIn(text));
  return manifest.localPaths.filter((written) => {
    const folder = joinPath(folderOf(path), written);
    const isBelow = base === '.' ? !folder.startsWith('..') : folder.startsWith(`${base}/`);
    return !isListed(folder) && !(root.isWorkspace && isBelow && !patched.has(written));
  });
}

function patchedIn(text: string): string[] {
  const sources = Object.values(tableOf(parseToml(text)?.['patch']));
  return sources
    .flatMap((source) => Object.values(tableOf(source)))
    .flatMap((entry) => textOf(tableOf(entry)['path'])?.replace(/^\.\/|\/$/g, '') ?? []);
}
