/** Who runs an instruction: the user, their home and numbers, as far as they are known. */
import { memoized } from '../text/memoized.ts';
import { firstUserId, imageUser, setsHome, startsAsRoot } from './image.ts';
import { isChangedAbove, type MadeGroup, madeAbove } from './made-account.ts';
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
export function accountOf(graph: BuildGraph, instruction: Instruction): Account | undefined {
  const { before } = instruction;
  const account = userOf(graph, instruction, before.user?.value, before.user !== undefined);
  const home = lookup(graph, before.scope, 'HOME');
  if (!home) {
    const image = instruction.stage === undefined ? undefined : bottomImageOf(graph, instruction.stage);
    return image && setsHome(image) ? undefined : account;
  }
  return account && home.value?.startsWith('/') ? { ...account, home: home.value } : undefined;
}

/** Whether HOME is that of the account: an image that may start as somebody else may set it for them, and USER leaves it as it is. */
export function isHomeSure(graph: BuildGraph, { before, stage }: Instruction): boolean {
  if (lookup(graph, before.scope, 'HOME')) return true;
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image === undefined || startsAsRoot(image);
}

function userOf(
  graph: BuildGraph,
  instruction: Instruction,
  user: string | undefined,
  isSet: boolean,
): Account | undefined {
  const base = instruction.stage === undefined ? undefined : bottomOf(graph, instruction.stage);
  if (!isSet) {
    if (base?.kind === 'scratch') return root;
    return base?.kind === 'image' && startsAsRoot(base.image) ? root : undefined;
  }
  const [name = '', group] = user?.split(':') ?? [];
  if (name === 'root' || name === '0') return root;
  const image = base?.kind === 'image' ? base.image : undefined;
  const found = image && imageUser(image, name);
  if (isChangedAbove(graph, instruction, name)) return undefined;
  if (!found) return madeAccount(graph, instruction, image, name, group);
  const own = group === undefined || group === name || group === String(found.gid);
  return own ? { home: found.home, isRoot: false, uid: found.uid, gid: found.gid } : undefined;
}

/** A user that a command above has made, by name or number. */
function madeAccount(
  graph: BuildGraph,
  instruction: Instruction,
  image: ImageName | undefined,
  name: string,
  group: string | undefined,
): Account | undefined {
  const above = madeAbove(graph, instruction);
  const users = above.flatMap(({ user, isConditional }) => (user ? [{ ...user, isConditional }] : []));
  const groups = above.flatMap(({ group: each }) => each ?? []);
  const made = users.findLast((each) => each.name === name || (each.uid !== undefined && String(each.uid) === name));
  if (made?.home === undefined) return undefined;
  const people = users.filter(({ isSystem }) => !isSystem);
  const isFirst = people[0] === made && !made.isNumbered && !made.isConditional;
  const uid = made.uid ?? (isFirst && image ? firstUserId(image) : undefined);
  const gid = gidOf(groups, group ?? made.group) ?? (made.group === name && groups.length === 0 ? uid : undefined);
  return { home: made.home, isRoot: false, ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
}

function gidOf(groups: readonly MadeGroup[], group: string | undefined): number | undefined {
  if (group === undefined) return undefined;
  if (group === 'root') return 0;
  return /^\d+$/.test(group) ? Number(group) : groups.findLast(({ name }) => name === group)?.gid;
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
