/** An update of APT's lists from which nothing installs. */
import type { BuildContext } from '../../context/context.ts';
import type { Plan } from '../../contract/change.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { commandsOf, inheritedBy, isStart, runsOnTop } from '../../model/query.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { remove } from '../../text/edit.ts';
import { type Invocation, invocationText, managerOf } from '../../toolchains/invocation.ts';
import { isCalledBase } from '../../toolchains/stage/base-name.ts';
import { takerOf } from '../cache/reach.ts';
import { aptOf } from '../join-update/lists.ts';

export interface IdleUpdate {
  readonly update: Invocation;
  /** In words. */
  readonly why: string;
}

/** The update that a step consists of, where it is certain that no later step, stage, script or container installs from its lists. */
export function idleUpdate(graph: BuildGraph, context: BuildContext, run: RunInstruction): IdleUpdate | undefined {
  const [command, ...others] = commandsOf(run);
  const update = command && aptOf(command);
  if (run.script.form !== 'shell' || update?.verbText !== 'update' || others.length > 0) return undefined;
  if (run.stage === undefined) return undefined;
  const again = updateBehind(graph, run);
  if (again) return { update, why: `line ${again.lines.first + 1} gets new ones` };
  if (isForOthers(graph, context)) return undefined;
  if (takerOf(graph, run.stage, '/var/lib/apt/lists')) return undefined;
  const isApart = runsOnTop(graph, run).every(({ script }) => {
    return script.form === 'shell' && !script.broken && script.commands.every(installsNothing);
  });
  return isApart ? { update, why: 'no step installs from them' } : undefined;
}

/** The next step of the stage that has to do with packages, where it begins with an update of its own. */
function updateBehind(graph: BuildGraph, run: RunInstruction): RunInstruction | undefined {
  for (const each of graph.stages[run.stage ?? -1]?.instructions ?? []) {
    if (each.index <= run.index || each.kind !== 'RUN') continue;
    if (each.onbuild || each.script.form !== 'shell' || each.script.broken) return undefined;
    const first = each.script.commands.find((command) => !installsNothing(command));
    if (!first) continue;
    const isUpdate = aptOf(first)?.verbText === 'update' && !first.conditional && first.depth === 0;
    return isUpdate ? each : undefined;
  }
  return undefined;
}

/** Takes the step out. */
export function withoutStep(graph: BuildGraph, run: RunInstruction, update: Invocation): Plan | { why: string } {
  if (graph.comments.some(({ inside }) => inside === run.index)) return { why: 'the step contains comments' };
  return {
    title: `Remove \`${invocationText(update)}\``,
    safety: 'unsafe',
    edits: [remove(goneLinesOf(graph, run))],
  };
}

/** Whether somebody may install in the image, or in one that is built on it. */
function isForOthers(graph: BuildGraph, context: BuildContext): boolean {
  const starts = inheritedBy(graph, graph.stages.length - 1).filter(isStart);
  const isWorkedOn = context.builds.some(({ command, origin }) => {
    return command !== undefined || /devcontainer|\.gitpod/.test(origin.path);
  });
  const isOpen = starts.flatMap(commandsOf).some((command) => !isServer.test(programOf(command)?.name ?? ''));
  const hasTriggers = graph.instructions.some(({ onbuild }) => onbuild);
  return starts.length === 0 || isOpen || isWorkedOn || hasTriggers || isCalledBase(context);
}

/** Programs that an image starts to serve, and that install nothing of the system. */
const isServer =
  /^(?:node|python[\d.]*|java|nginx|httpd|apache2\w*|php-fpm[\d.]*|gunicorn|uvicorn|redis-server|caddy|dotnet|ruby|puma)$/;

/** Whether a command is one of the plain programs, and none that installs. */
function installsNothing(command: Command): boolean {
  const program = programOf(command);
  return (
    program === undefined || (plainPrograms.has(program.name) && aptOf(command) === undefined && !managerOf(command))
  );
}
