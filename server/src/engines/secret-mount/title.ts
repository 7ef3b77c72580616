/** What a change is called that mounts a variable: what it does, what the program needs then, and what builds of the workspace must pass. */
import type { Build } from '../../context/build.ts';
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph } from '../../model/model.ts';
import { chainOf, commandsOf } from '../../model/query.ts';
import { listed, unique } from '../../text/list.ts';
import { isForManagers } from '../../toolchains/credentials/implicit.ts';
import { isReadAtStart } from '../../toolchains/credentials/takers.ts';
import { declarationsOf } from './declarations.ts';
import { type Draft, idsOf } from './draft.ts';
import { mountTitle } from './file.ts';
import { isShipped } from './where.ts';
import type { Mounted } from './written.ts';

interface Planned {
  /** The variable and its other names. */
  readonly names: readonly string[];
  /** All build arguments that are gone then. */
  readonly gone: ReadonlySet<string>;
  readonly files: readonly Mounted[];
  readonly isUnread: boolean;
}

export function titleOf(draft: Draft, { names, gone, files, isUnread }: Planned): string {
  const { graph, context } = draft;
  const [name = ''] = names;
  const started = names.filter((each) => {
    return isForPrograms(graph, context, each) || (files.length === 0 && isNeededToStart(graph, context, each));
  });
  const later = started.length === 0 ? '' : `, and pass it to \`docker run --env ${started.join(' --env ')}\``;
  const ids = idsOf(draft);
  const asksAgent = files.some((file) => file.asksAgent);
  const isPassing = ({ args, secrets, unclear, target }: Build): boolean => {
    if (ids.length > 0 && !asksAgent && ids.every((id) => secrets.includes(id))) return false;
    // A file is required, so that a build which went without the argument needs it too.
    const isWhole = files.length > 0 && target === undefined && unclear.length === 0;
    return isWhole || args.some((each) => gone.has(each));
  };
  const builds = context.builds.filter(isPassing);
  const places = listed(unique(builds.map(({ origin }) => origin.path)));
  if (files.length > 0) {
    const instead = builds.every(({ args }) => args.some((each) => gone.has(each))) ? ' instead' : '';
    const passed = places === '' ? '' : `; ${places} must ${whatToPass(ids, asksAgent)}${instead}`;
    return `${filesTitle(files, ids)}${later}${passed}`;
  }
  if (draft.flags.size > 0)
    return `Use a secret mount for ${name}${later}${places === '' ? '' : `; ${places} must pass it as a secret`}`;
  const pass = places === '' ? '' : `; ${places} must not pass it${later === '' ? '' : ' to the build'}`;
  return `Remove the build argument ${name}${isUnread ? ', which no step reads' : ''}${later}${pass}`;
}

function whatToPass(ids: readonly string[], asksAgent: boolean): string {
  const secrets = ids.length === 0 ? [] : [`pass the secret${ids.length === 1 ? '' : 's'} ${listed(ids)}`];
  return [...(asksAgent ? ['forward the agent'] : []), ...secrets].join(' and ');
}

/** The files by their names, and the variables that are mounted beside them. */
function filesTitle(files: readonly Mounted[], ids: readonly string[]): string {
  const beside = ids.filter((id) => !files.some((file) => file.id === id));
  const mounted = unique([...files.filter(({ asksAgent }) => !asksAgent).map(({ name }) => name), ...beside]);
  const agent = files.find(({ asksAgent }) => asksAgent);
  const [first = ''] = mounted;
  const mounting = mounted.length > 1 ? `Mount ${listed(mounted)} as secrets` : mountTitle(first, false);
  if (!agent) return mounting;
  const asking = mountTitle(agent.name, true);
  return mounted.length === 0 ? asking : `${asking}, and ${mounting.replace(/^M/, 'm')}`;
}

/** Whether an image that is built has the variable in its environment, and its name is not one for package managers. */
function isForPrograms(graph: BuildGraph, context: BuildContext, name: string): boolean {
  if (isForManagers(name)) return false;
  return declarationsOf(graph, name).some(({ kind, stage }) => kind === 'ENV' && isShipped(graph, context, stage));
}

/** Whether the image starts a package manager that fails where a file in it names the variable and nothing sets it. */
function isNeededToStart(graph: BuildGraph, context: BuildContext, name: string): boolean {
  const stages = declarationsOf(graph, name).flatMap(({ kind, stage }) => (kind === 'ENV' ? (stage ?? []) : []));
  return graph.instructions.some((start) => {
    if (start.kind !== 'CMD' && start.kind !== 'ENTRYPOINT') return false;
    if (start.stage === undefined || !isShipped(graph, context, start.stage)) return false;
    const chain = chainOf(graph, start.stage);
    return (
      stages.some((stage) => chain.has(stage)) &&
      commandsOf(start).some((command) => isReadAtStart(graph, context, start, command, name))
    );
  });
}
