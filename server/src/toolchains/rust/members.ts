/** The packages of a Cargo workspace as the build context has them (https://doc.rust-lang.org/cargo/reference/workspaces.html). */
import type { BuildContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import { words } from '../../text/words.ts';
import { parseCargoToml } from '../manifests/cargo.ts';
import { matchesPath } from '../tree.ts';
import type { ListedMembers, Member, MemberBuilds } from '../workspace.ts';

/** Every package that the manifest of a folder lists; undefined where not all of them are known. */
export function packagesAt(context: BuildContext, root: string): readonly Member[] | undefined {
  const text = textOf(context, joinPath(root, 'Cargo.toml'));
  const { paths, complete } = filesBelow(context, root);
  const manifest = parseCargoToml(text ?? '');
  const patterns = manifest?.workspaces ?? [];
  // A package at the root, or default members, are all that is built.
  const isPart = manifest?.name !== undefined || /^\s{0,9}default-members\b/m.test(text ?? '');
  if (!complete || isPart || patterns.length === 0) return undefined;
  const folders = paths
    .filter((path) => patterns.some((pattern) => matchesPath(joinPath(root, `${pattern}/Cargo.toml`), path)))
    .map(folderOf);
  const found = folders.map((folder): Member | undefined => {
    const own = parseCargoToml(textOf(context, joinPath(folder, 'Cargo.toml')) ?? '');
    if (!own?.name) return undefined;
    const ranges = new Map(own.dependencies.map((name) => [name, '*']));
    return {
      name: own.name,
      version: undefined,
      folder: root === '.' ? folder : folder.slice(root.length + 1),
      ranges,
    };
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** https://doc.rust-lang.org/cargo/commands/cargo-build.html */
export const CARGO_BUILDS: MemberBuilds = {
  verbs: ['build', 'b'],
  manifest: 'Cargo.toml',
  membersAt: packagesAt,
  narrowing: words('-p --package --workspace --all --bin --bins --example --lib --manifest-path --exclude'),
  flagsFor: ({ name }) => `-p ${name}`,
};

/** Cargo loads every member that is listed by name, `-p` or not: `failed to load manifest for workspace member` (measured with 1.95); a pattern finds those that are there. */
export const CARGO_LISTS: ListedMembers = {
  root: 'Cargo.toml',
  manifest: 'Cargo.toml',
  verbs: words('build b check c test t run r bench clippy doc fetch vendor'),
  unless: ['--manifest-path', '-C', '--help', '-h'],
  variables: [],
  readsSources: true,
  foldersIn: (text) => {
    // What is excluded is no member, whatever lists it.
    if (/^[ \t]{0,9}exclude\b/m.test(text)) return undefined;
    return parseCargoToml(text)?.workspaces.filter((pattern) => !isGlob(pattern));
  },
};
