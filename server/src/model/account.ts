/** Who runs an instruction: the user, their home and numbers, as far as they are known. */
import { memoized } from '../text/memoized.ts';
import { imageUser, startsAsRoot } from './image.ts';
import type { BuildGraph, ImageName, Instruction, Source } from './model.ts';
import { lookup } from './scope.ts';

export interface Account {
  readonly home: string;
  readonly isRoot: boolean;
  /** Undefined where only the home is known. */
  readonly uid?: number;
  readonly gid?: number;
}

const root: Account = { home: '/root', isRoot: true, uid: 0, gid: 0 };

/** The account that an instruction's commands run under; undefined when it cannot be told. */
export function accountOf(graph: BuildGraph, { stage, before }: Instruction): Account | undefined {
  const account = userOf(graph, stage, before.user?.value, before.user !== undefined);
  const home = lookup(graph, before.scope, 'HOME');
  if (!home) return account;
  return account && home.value?.startsWith('/') ? { ...account, home: home.value } : undefined;
}

function userOf(
  graph: BuildGraph,
  stage: number | undefined,
  user: string | undefined,
  isSet: boolean,
): Account | undefined {
  const base = stage === undefined ? undefined : bottomOf(graph, stage);
  if (!isSet) {
    if (base?.kind === 'scratch') return root;
    return base?.kind === 'image' && startsAsRoot(base.image) ? root : undefined;
  }
  const [name = '', group] = user?.split(':') ?? [];
  if (name === 'root' || name === '0') return root;
  const found = base?.kind === 'image' && group === undefined ? imageUser(base.image, name) : undefined;
  return found && { home: found.home, isRoot: false, uid: found.uid, gid: found.gid };
}

/** What the chain of FROMs below a stage ends in. */
export function bottomOf(graph: BuildGraph, stage: number): Source | undefined {
  return bottoms(graph)[stage];
}

const bottoms = memoized(({ stages }: BuildGraph): readonly Source[] => {
  const found: Source[] = [];
  for (const { base, index } of stages)
    found.push((base.kind === 'stage' && base.stage < index && found[base.stage]) || base);
  return found;
});

/** The image that a stage is built on, through other stages; undefined for scratch and what is not known. */
export function bottomImageOf(graph: BuildGraph, stage: number): ImageName | undefined {
  const base = bottomOf(graph, stage);
  return base?.kind === 'image' ? base.image : undefined;
}
