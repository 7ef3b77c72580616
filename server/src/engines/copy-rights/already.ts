/** Whether COPYs give files the owner or the mode already that a step gives them. */
import type { CopyInstruction, Text } from '../../model/model.ts';
import type { Word } from '../../shell/script.ts';
import type { Given } from './given.ts';

/** The value of the flags where each COPY has one; `same` where the step changes nothing by it, undefined where that is not known. */
export interface Already {
  readonly value: string;
  readonly same: boolean | undefined;
}

export function alreadyGiven({ kind, value, copies }: Given): Already | undefined {
  const flags = copies.map((copy) => flagValue(copy, kind));
  const [first] = flags;
  if (!first || !flags.every((flag) => flag?.text === first.text)) return undefined;
  const isSame = kind === 'chown' ? hasOwner : hasMode;
  return { value: first.text, same: value.text === first.text || isSame(first, value) };
}

function flagValue({ flags }: CopyInstruction, kind: Given['kind']): Text | undefined {
  return flags.find(({ name }) => name.text === kind)?.value;
}

/** `chown` leaves the group as it is where it names none; a number and a name may be the same. */
function hasOwner({ value: given }: Text, { value: wanted }: Word): boolean | undefined {
  if (given === undefined || wanted === undefined) return undefined;
  const [user = '', group = /^\d+$/.test(user) ? user : undefined] = given.split(':');
  const [toUser = '', toGroup = ''] = wanted.split(/[:.]/);
  const all = [toUser === '' ? true : isSameName(user, toUser), toGroup === '' ? true : isSameName(group, toGroup)];
  if (all.includes(false)) return false;
  return all.includes(undefined) || wanted.endsWith(':') ? undefined : true;
}

function isSameName(one: string | undefined, other: string): boolean | undefined {
  if (one === undefined) return undefined;
  if (nameOfRoot(one) === nameOfRoot(other)) return true;
  return /^\d+$/.test(one) === /^\d+$/.test(other) ? false : undefined;
}

function nameOfRoot(name: string): string {
  return name === '0' ? 'root' : name;
}

/** `+x` and the like add nothing to a mode that has it for all. */
function hasMode({ value: given }: Text, { value: wanted }: Word): boolean | undefined {
  if (given === undefined || wanted === undefined) return undefined;
  if (!/^0?[0-7]{3}$/.test(given)) return undefined;
  const mode = Number.parseInt(given, 8);
  if (/^0?[0-7]{3}$/.test(wanted)) return Number.parseInt(wanted, 8) === mode;
  const [, who = '', what = ''] = /^([augo]{0,4})\+([rwx]{1,3})$/.exec(wanted) ?? [];
  if (what === '') return undefined;
  const shifts = [...(who === '' || who.includes('a') ? 'ugo' : who)].map((each) => ({ u: 6, g: 3, o: 0 })[each] ?? 0);
  const bits = [...what].map((each) => ({ r: 4, w: 2, x: 1 })[each] ?? 0);
  return shifts.every((shift) => bits.every((bit) => (mode & (bit << shift)) !== 0));
}
