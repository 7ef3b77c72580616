/** Writes cache mounts in the style of the instruction they go to. */
import { accountOf } from '../../model/account.ts';
import { flagEdits } from '../../model/flags.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import type { Edit } from '../../text/edit.ts';

/** The options that give a mount to the user of the instruction; undefined when their number is not known. */
export function accountMount(graph: BuildGraph, run: RunInstruction): string | undefined {
  const account = accountOf(graph, run);
  if (!account) return run.before.user === undefined ? '' : undefined;
  if (account.isRoot) return '';
  return account.uid === undefined || account.gid === undefined ? undefined : `,uid=${account.uid},gid=${account.gid}`;
}

/** The mounts as flags of the RUN. */
export function mountEdits(
  graph: BuildGraph,
  run: RunInstruction,
  folders: readonly { readonly path: string; readonly locked: boolean }[],
  owner: string,
): Edit[] {
  const mounts = folders.map(
    ({ path, locked }) => `--mount=type=cache,target=${path}${locked ? ',sharing=locked' : ''}${owner}`,
  );
  return flagEdits(graph, run, mounts);
}
