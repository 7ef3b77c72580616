/** Writes cache mounts in the style of the instruction they go to. */
import { accountOf, bottomImageOf } from '../../model/account.ts';
import { flagEdits } from '../../model/flags.ts';
import { wholeName } from '../../model/image.ts';
import { keywordLike, startWithComments } from '../../model/layout.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { type Edit, insert } from '../../text/edit.ts';

/** The options that give a mount to the user of the instruction; undefined when its number is not known. A group that is not known can stay root's, as the user owns the folder. */
export function accountMount(graph: BuildGraph, run: RunInstruction): string | undefined {
  const account = accountOf(graph, run);
  if (!account) return run.before.user === undefined ? '' : undefined;
  if (account.isRoot) return '';
  if (account.uid === undefined) return undefined;
  return `,uid=${account.uid}${account.gid === undefined ? '' : `,gid=${account.gid}`}`;
}

/** Why it is not known who runs an instruction, and what tells. */
export function whyUnknownUser(graph: BuildGraph, { before, stage }: RunInstruction): string {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  const name = image ? `\`${wholeName(image)}\`` : 'the base image';
  if (before.user !== undefined && /^(?:root|0)(?::|$)/.test(before.user.value ?? ''))
    return `the home folder that ${name} sets is unknown: name it with \`ENV HOME\` above this step`;
  if (before.user === undefined) return `the user that ${name} starts as is unknown: name it with USER above this step`;
  return `the home folder and UID of the user \`${before.user.text}\` are unknown: create it with \`useradd -m -u <number>\` above this step`;
}

export interface MountFolder {
  readonly path: string;
  readonly locked: boolean;
  /** What the id of a mount begins with that each platform has of its own; the path alone is the id of others. */
  readonly platformId?: string;
  /** The id of a mount that is not for all who use the path. */
  readonly id?: string;
}

/** The mounts as flags of the RUN, with the ARG that their ids read. */
export function mountEdits(
  graph: BuildGraph,
  run: RunInstruction,
  folders: readonly MountFolder[],
  owner: string,
): Edit[] {
  const platform = platformName(graph, run);
  const mounts = folders.map(({ path, locked, platformId, id = platformId && `${platformId}-$${platform}` }) => {
    const named = id === undefined ? '' : `,id=${id}`;
    return `--mount=type=cache${named},target=${path}${locked ? ',sharing=locked' : ''}${owner}`;
  });
  const readsPlatform = folders.some(({ platformId }) => platformId !== undefined);
  return [...(readsPlatform ? platformArgument(graph, run) : []), ...flagEdits(graph, run, mounts)];
}

/** The argument that holds the platform which a step runs on: that of the builder where a FROM says so, else that of the target. */
function platformName(graph: BuildGraph, { stage }: RunInstruction): 'BUILDPLATFORM' | 'TARGETPLATFORM' {
  const bottom = Math.min(...chainOf(graph, stage));
  const platform = graph.stages[bottom]?.platform?.text ?? '';
  return /^["']?\$\{?BUILDPLATFORM\}?["']?$/.test(platform) ? 'BUILDPLATFORM' : 'TARGETPLATFORM';
}

/** Declares what an id with the platform reads, where it is not declared yet. */
export function platformArgument(graph: BuildGraph, run: RunInstruction): Edit[] {
  const name = platformName(graph, run);
  const isDeclared = lookup(graph, run.before.scope, name) !== undefined;
  const argument = `${keywordLike(run, 'ARG')} ${name}${graph.eol}`;
  return isDeclared ? [] : [insert(startWithComments(graph, run), argument)];
}
