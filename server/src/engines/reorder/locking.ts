/** Steps that write a lockfile for an install. */
import { joinPath } from '../../context/path.ts';
import type { RunInstruction } from '../../model/model.ts';
import { commandsOf } from '../../model/query.ts';
import type { Command } from '../../shell/script.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { directoryOf } from './place.ts';
import type { Group, PlacedInstall } from './sites.ts';

/**
 * Whether a command writes the lockfile of an install from what that reads itself, so that it can go up with it: no lockfile of the context takes its
 * place afterwards, or no command of the manager reads it then.
 */
export function locksFor(group: Group, run: RunInstruction, command: Command, install: PlacedInstall): boolean {
  const { manager } = install.invocation;
  const found = managerOf(command);
  if (found?.manager !== manager || manager.locks === undefined || found.verbText !== manager.locks) return false;
  const isElsewhere = found.options.some(({ name }) => manager.directoryFlags?.includes(name));
  if (command.conditional || command.depth > 0 || found.operands.length > 0 || isElsewhere) return false;
  if (directoryOf(run.before) !== install.folder || install.cwd !== install.folder) return false;
  return !isReplaced(group, install) || !isReadBehind(group, install);
}

/** Whether the context may have the lockfile. */
function isReplaced(group: Group, { folder, invocation: { manager } }: PlacedInstall): boolean {
  const places = (manager.project?.lockfiles ?? []).map((name) => joinPath(folder, name));
  return group.laid().some(({ complete, files }) => !complete || places.some((place) => files.has(place)));
}

/** Whether the manager runs once more behind the install, or the install itself is done in two parts. */
function isReadBehind({ stage, installs }: Group, { run, need, invocation }: PlacedInstall): boolean {
  const last = Math.max(run.index, ...installs.map((each) => each.run.index));
  const isSplit = need.kind === 'manifests' && need.split !== undefined;
  return (
    isSplit ||
    stage.instructions.some(
      (each) =>
        each.kind === 'RUN' &&
        each.index >= last &&
        commandsOf(each).some(
          (command) =>
            command !== invocation.command &&
            isBehind(command, invocation.command) &&
            managerOf(command)?.manager === invocation.manager,
        ),
    )
  );
}

function isBehind({ span }: Command, other: Command): boolean {
  return span.start >= other.span.end;
}
