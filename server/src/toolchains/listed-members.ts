/** Which tools fail where a member of their workspace is not there. */
import { joinPath } from '../context/path.ts';
import { GO_LISTS } from './go/workspace.ts';
import type { Invocation } from './invocation.ts';
import { MAVEN_LISTS } from './jvm/modules.ts';
import { CARGO_LISTS } from './rust/members.ts';
import type { ListedMembers } from './workspace.ts';

const tools: Readonly<Record<string, ListedMembers>> = { cargo: CARGO_LISTS, go: GO_LISTS, maven: MAVEN_LISTS };

/** What a command reads of all members; undefined for those that read none. */
export function listReadBy({ manager, verb, verbText, flags, options }: Invocation): ListedMembers | undefined {
  const list = Object.hasOwn(tools, manager.id) ? tools[manager.id] : undefined;
  if (!list || !verb || list.verbs?.includes(verbText) === false) return undefined;
  const names = [...flags.map(({ text }) => text), ...options.map(({ name }) => name)];
  const isElsewhere = names.some((name) => list.unless.includes(name) || manager.manifestFlags?.includes(name));
  return isElsewhere ? undefined : list;
}

/** The members below a list, each with the manifest that lists it; undefined where a text is not known. */
export function listedBelow(
  list: ListedMembers,
  textAt: (path: string) => string | undefined,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  const open = ['.'];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const by = joinPath(at, at === '.' ? list.root : list.manifest);
    const text = textAt(by);
    const folders = text === undefined ? undefined : list.foldersIn(text);
    if (!folders || found.size > most) return undefined;
    for (const folder of folders.map((each) => joinPath(at, each))) {
      if (folder === '.' || folder.startsWith('..') || found.has(folder)) continue;
      found.set(folder, by);
      if (list.nested) open.push(folder);
    }
  }
  return found;
}

/** More members than a workspace has. */
const most = 500;
