/** Packages that a member of a workspace uses although only another one lists them. */
import type { BuildContext } from '../../context/context.ts';
import { isWithin, joinPath } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import { parseJson, tableOf } from '../manifests/values.ts';
import type { Member, Workspace } from '../workspace.ts';

/** Whether members that are kept may use a package that only others list: by an import, as a peer that need not be there, or as types, of which TypeScript takes all it sees. */
export function borrowedFrom(
  context: BuildContext,
  root: string,
  { ranges, members }: Workspace,
  kept: ReadonlySet<Member>,
): { readonly name: string; readonly by: Member } | undefined {
  if (context.kind === 'unknown') return undefined;
  const listed = new Set([...ranges.keys(), ...[...kept].flatMap((member) => [...member.ranges.keys()])]);
  const used = new Set([...optionalPeers(context, root), ...importsOf(context, root, kept)]);
  const hasTypes = [...kept].some(({ folder }) => hasTypeScript(context, joinPath(root, folder)));
  for (const by of members) {
    if (kept.has(by)) continue;
    const name = [...by.ranges.keys()].find((each) => {
      return !listed.has(each) && (used.has(each) || (hasTypes && each.startsWith('@types/')));
    });
    if (name !== undefined) return { name, by };
  }
  return undefined;
}

/** The peers that packages take where they are there (https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages). */
function optionalPeers(context: BuildContext, root: string): string[] {
  const lock = tableOf(tableOf(parseJson(textOf(context, joinPath(root, 'package-lock.json')) ?? ''))['packages']);
  return Object.values(lock).flatMap((entry) => Object.keys(tableOf(tableOf(entry)['peerDependenciesMeta'])));
}

function importsOf(context: BuildContext, root: string, kept: ReadonlySet<Member>): string[] {
  const found = context.kind === 'known' ? [...(context.imports?.by ?? [])] : [];
  const folders = [...kept].map(({ folder }) => joinPath(root, folder));
  return found.flatMap(([path, names]) => (folders.some((folder) => isWithin(path, folder)) ? names : []));
}

function hasTypeScript(context: BuildContext, folder: string): boolean {
  if (context.kind === 'unknown') return false;
  for (const path of context.entries.keys()) if (/\.[cm]?tsx?$/.test(path) && isWithin(path, folder)) return true;
  return false;
}
