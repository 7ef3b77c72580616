/** Users and groups that a stage is known to have: those that its commands make, and those of its image. */
import { bottomImageOf } from '../../model/account.ts';
import { imageUsers, isWindowsImage, otherImageUsers } from '../../model/image.ts';
import { madeAbove } from '../../model/made-account.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { behind, type Item, type TypedWord } from './item.ts';
import type { Request } from './request.ts';

interface Named {
  readonly name: string;
  readonly detail: string;
  /** Of a user: the group that it is sure to be in. */
  readonly group?: string;
}

interface Accounts {
  readonly users: readonly Named[];
  readonly groups: readonly Named[];
  /** Users that a step seldom runs as. */
  readonly others: readonly Named[];
  readonly isWindows: boolean;
}

/** `user` or `user:group`, for USER and `--chown`. */
export function ownerItems(request: Request, instruction: Instruction, word: TypedWord, withGroup: boolean): Item[] {
  const { users, groups, others, isWindows } = accountsOf(request.graph, instruction);
  const colon = word.typed.indexOf(':');
  if (colon >= 0) {
    const { span } = behind(word, colon + 1);
    const user = word.typed.slice(0, colon);
    const own = users.flatMap(({ name, group, detail }) =>
      name === user && group !== undefined ? [{ name: group, detail }] : [],
    );
    const all = [...own, ...groups, ...(isWindows ? [] : standardGroups)];
    return named(all).map(({ name, detail }): Item => ({ label: name, kind: 'user', detail, span }));
  }
  const { span } = word;
  const pair = ({ name, detail, group }: Named): Item[] => {
    return withGroup && group !== undefined ? [{ label: `${name}:${group}`, kind: 'user', detail, span }] : [];
  };
  return named([...users, ...(isWindows ? windowsUsers : standardUsers), ...others]).flatMap((each) => [
    ...pair(each),
    { label: each.name, kind: 'user', detail: each.detail, span },
  ]);
}

const standardUsers: readonly Named[] = [
  { name: 'nobody', detail: 'without home directory and privileges' },
  { name: 'root', detail: 'number 0' },
];
/** Of Windows containers (learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-security). */
const windowsUsers: readonly Named[] = [
  { name: 'ContainerUser', detail: 'without privileges' },
  { name: 'ContainerAdministrator', detail: 'with all privileges' },
];
const standardGroups: readonly Named[] = [{ name: 'root', detail: 'number 0' }];

/** Those made above an instruction in its stage and the stages below it, the latest first, then those of the image. */
function accountsOf(graph: BuildGraph, instruction: Instruction): Accounts {
  const users: Named[] = [];
  const groups: Named[] = [];
  for (const { user, group, line } of madeAbove(graph, instruction).toReversed()) {
    const detail = `created in line ${line + 1}`;
    if (user) {
      const own = user.group !== undefined && !/^\d/.test(user.group) ? { group: user.group } : {};
      users.push({ name: user.name, detail, ...own });
    } else if (group) groups.push({ name: group.name, detail });
  }
  const image = bottomImageOf(graph, instruction.stage ?? -1);
  const ofImage = (name: string): Named => ({ name, detail: `from the image ${image?.name}`, group: name });
  const known = image ? imageUsers(image).map(ofImage) : [];
  const others = image ? otherImageUsers(image).map(ofImage) : [];
  const isWindows = image !== undefined && isWindowsImage(image);
  return { users: named([...users, ...known]), groups: named([...groups, ...known]), others, isWindows };
}

function named(all: readonly Named[]): Named[] {
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
}
