/** Who files and folders belong to. */
import type { Instruction } from '../../model/model.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Placed } from '../../toolchains/stage/runtime.ts';
import { leavingOf } from './leaving.ts';

/** The folder above a path that a step gives to somebody, below the working directory. */
export function ownedAbove(
  path: string,
  owners: readonly { readonly paths: readonly string[] }[],
  directory: string | undefined,
): string {
  const above = owners.flatMap(({ paths }) => paths).filter((folder) => belowOf(folder, path) !== undefined);
  const inside = above.filter((folder) => directory === undefined || belowOf(folder, directory) === undefined);
  return inside.sort((a, b) => a.length - b.length)[0] ?? path;
}

/** Who the working directory belongs to, as the USER at its WORKDIR says. */
export function makerOf(head: readonly Instruction[]): string | undefined {
  const user = head.findLast(({ kind }) => kind === 'WORKDIR')?.before.user?.value;
  return user === 'root' || user === '0' ? undefined : user;
}

/** The user that builds, where it is the one that the image runs as. */
export function builderOf(builds: readonly Placed[], runs: string | undefined): string | undefined {
  const user = builds.at(-1)?.run.before.user?.value;
  return user === undefined || user === 'root' || user === '0' || user !== runs ? undefined : user;
}

/** Whether a step makes a user or group of that name. */
export function isMadeBy({ commands }: Job, name: string): boolean {
  return commands.some(
    (each) => leavingOf(each).kind === 'account' && each.command.args.some(({ value }) => value === name),
  );
}
