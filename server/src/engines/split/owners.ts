/** Who the image runs as, and who its files and folders belong to. */

import { effectOf } from '../../toolchains/stage/effect.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Placed, Refusal } from '../../toolchains/stage/runtime.ts';
import type { Cut } from './cut.ts';

/** What steps give to whom, in order. */
export type Owners = readonly { readonly owner: string; readonly paths: readonly string[] }[];

/** The user that the image runs as, without a group; empty where the base says it. */
export function userOf({ stage }: Job): { readonly name: string } | Refusal {
  const { user } = stage.end;
  if (user && user.value === undefined) return { why: 'the user that runs the program is unknown' };
  return { name: user?.value?.split(':')[0] ?? '' };
}

/** Whether a user is named, and is not root. */
export function isNamed(user: string): boolean {
  return !/^(?:\d*|root)$/.test(user);
}

/** Who steps give a path to, as `user` or `user:group`; nobody where that is root. */
export function ownerOf(owners: Owners, path: string): string | undefined {
  let user = '';
  let group = '';
  for (const { owner, paths } of owners) {
    if (!paths.some((folder) => belowOf(folder, path) !== undefined)) continue;
    const [first = '', second = ''] = owner.split(':');
    if (first !== '') user = first;
    if (second !== '') group = second;
  }
  if (isRoot(user) && isRoot(group)) return undefined;
  return group === '' ? user : `${user === '' ? '0' : user}:${group}`;
}

function isRoot(name: string): boolean {
  return name === '' || name === '0' || name === 'root';
}

/** The folder above a path that a step gives to somebody, below the working directory. */
export function ownedAbove(path: string, owners: Owners, directory: string | undefined): string {
  const above = owners.flatMap(({ paths }) => paths).filter((folder) => belowOf(folder, path) !== undefined);
  const inside = above.filter((folder) => directory === undefined || belowOf(folder, directory) === undefined);
  return inside.sort((a, b) => a.length - b.length)[0] ?? path;
}

/** Who the working directory is given to: by a step, or by the USER at its WORKDIR. */
export function directoryOwnerOf({ launch }: Job, { head }: Cut, owners: Owners): string | undefined {
  const given = launch.directory === undefined ? undefined : ownerOf(owners, launch.directory);
  if (given !== undefined) return given;
  const user = head.findLast(({ kind }) => kind === 'WORKDIR')?.before.user?.value;
  return user === 'root' || user === '0' ? undefined : user;
}

/** The user that builds, where it is the one that the image runs as. */
export function builderOf(builds: readonly Placed[], runs: string): string | undefined {
  const user = builds.at(-1)?.run.before.user?.value;
  return user === undefined || user === 'root' || user === '0' || user.split(':')[0] !== runs ? undefined : user;
}

/** Whether a step makes a user or group of that name. */
export function isMadeBy({ commands }: Job, name: string): boolean {
  return commands.some(
    (each) => effectOf(each).kind === 'account' && each.command.args.some(({ value }) => value === name),
  );
}
