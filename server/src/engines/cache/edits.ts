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
export function whyUnknownUser(graph: BuildGraph, run: RunInstruction): string {
  const { user } = run.before;
  if (user === undefined)
    return `the user that ${baseOf(graph, run)} starts as is unknown: name it with USER above this step`;
  if (/^(?:root|0)(?::|$)/.test(user.value ?? '')) return whyUnknownHome(graph, run);
  return `the home folder and UID of the user \`${user.text}\` are unknown: create it with \`useradd -m -u <number>\` above this step`;
}

/** Why it is not known which home folder a step has, whoever runs it. */
export function whyUnknownHome(graph: BuildGraph, run: RunInstruction): string {
  return `the home folder that ${baseOf(graph, run)} sets is unknown: name it with \`ENV HOME\` above this step`;
}

function baseOf(graph: BuildGraph, { stage }: RunInstruction): string {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image ? `\`${wholeName(image)}\`` : 'the base image';
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
  const platform = platformOf(graph, run);
  const mounts = folders.map(({ path, locked, platformId, id = platformId && `${platformId}-${platform}` }) => {
    const named = id === undefined ? '' : `,id=${id}`;
    return `--mount=type=cache${named},target=${path}${locked ? ',sharing=locked' : ''}${owner}`;
  });
  const readsPlatform = folders.some(({ platformId }) => platformId !== undefined);
  return [...(readsPlatform ? platformArgument(graph, run) : []), ...flagEdits(graph, run, mounts)];
}

/** What a step runs on, for an id: the platform that a FROM or the image's name says, else what BuildKit says for the builder or the target. */
function platformOf(graph: BuildGraph, { stage }: RunInstruction): string {
  const bottom = graph.stages[Math.min(...chainOf(graph, stage))];
  const written = bottom?.platform?.text.replace(/^["']|["']$/g, '') ?? '';
  if (/^\$\{?BUILDPLATFORM\}?$/.test(written)) return '$BUILDPLATFORM';
  if (/^[\w/.-]+$/.test(written)) return written;
  const image = bottom?.base.kind === 'image' ? bottom.base.image : undefined;
  const account = image?.registry === undefined ? /^([\w-]+)\//.exec(image?.name ?? '')?.[1] : undefined;
  return accounts.get(account ?? '') ?? '$TARGETPLATFORM';
}

/** The accounts that hold the official images of one platform each (https://github.com/docker-library/official-images#architectures-other-than-amd64). */
const accounts: ReadonlyMap<string, string> = new Map([
  ['amd64', 'linux/amd64'],
  ['arm32v6', 'linux/arm/v6'],
  ['arm32v7', 'linux/arm/v7'],
  ['arm64v8', 'linux/arm64'],
  ['i386', 'linux/386'],
  ['ppc64le', 'linux/ppc64le'],
  ['riscv64', 'linux/riscv64'],
  ['s390x', 'linux/s390x'],
]);

/** Declares what an id with the platform reads, where it is not declared yet. */
export function platformArgument(graph: BuildGraph, run: RunInstruction): Edit[] {
  const platform = platformOf(graph, run);
  const isDeclared = !platform.startsWith('$') || lookup(graph, run.before.scope, platform.slice(1)) !== undefined;
  const argument = `${keywordLike(run, 'ARG')} ${platform.slice(1)}${graph.eol}`;
  return isDeclared ? [] : [insert(startWithComments(graph, run), argument)];
}
