/** A workspace of packages as the build context has it, for npm, Yarn, pnpm and Bun alike. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { parsePnpmWorkspace } from '../manifests/pnpm-workspace.ts';
import { textOf as asText, parseJson, tableOf, textFields } from '../manifests/values.ts';
import { matchesPath } from '../tree.ts';

export interface Member {
  readonly name: string;
  readonly version: string | undefined;
  /** Relative to the workspace. */
  readonly folder: string;
  /** The ranges of what it depends on, by name. */
  readonly ranges: ReadonlyMap<string, string>;
}

export interface Workspace {
  /** The name of its root. */
  readonly name: string | undefined;
  /** A script of its own that the root runs when it is installed. */
  readonly hook: string | undefined;
  /** What the root's own manifest depends on. */
  readonly ranges: ReadonlyMap<string, string>;
  readonly members: readonly Member[];
}

/** The workspace whose root is a folder of the context; undefined where there is none, or not all of it is known. */
export function workspaceAt(context: BuildContext, root: string): Workspace | undefined {
  const text = textOf(context, joinPath(root, 'package.json'));
  const parsed = text === undefined ? undefined : parsePackageJson(text);
  const listed = parsePnpmWorkspace(textOf(context, joinPath(root, 'pnpm-workspace.yaml')) ?? '');
  const patterns = [...(parsed?.workspaces ?? []), ...(listed?.workspaces ?? [])];
  const { paths, complete } = filesBelow(context, root);
  if (text === undefined || patterns.length === 0 || !complete) return undefined;
  const matches = (path: string, pattern: string) => matchesPath(joinPath(root, `${pattern}/package.json`), path);
  const found = paths.filter((path) => {
    return (
      path.endsWith('/package.json') &&
      patterns.some((pattern) => !pattern.startsWith('!') && matches(path, pattern)) &&
      !patterns.some((pattern) => pattern.startsWith('!') && matches(path, pattern.slice(1)))
    );
  });
  const members = found.map((path) => memberOf(textOf(context, path), folderOf(path), root));
  const hook = ['preinstall', 'install', 'postinstall', 'prepare'].find((name) => {
    const script = parsed?.scripts.get(name);
    return script !== undefined && !harmless.test(script);
  });
  return members.every((each) => each !== undefined)
    ? { name: parsed?.name, hook, ranges: rangesIn(text), members }
    : undefined;
}

/** Scripts that set up hooks of Git, or ask which manager runs. */
const harmless =
  /^(?:npx |pnpm dlx |yarn dlx )?(?:-y )?(?:husky|only-allow|lefthook|simple-git-hooks)(?: [\w-]+)*(?: \|\| (?:true|exit 0))?$/;

function memberOf(text: string | undefined, folder: string, root: string): Member | undefined {
  const fields = text === undefined ? undefined : tableOf(parseJson(text));
  const name = asText(fields?.['name']);
  if (text === undefined || name === undefined) return undefined;
  const below = root === '.' ? folder : folder.slice(root.length + 1);
  return { name, version: asText(fields?.['version']), folder: below, ranges: rangesIn(text) };
}

function rangesIn(text: string): ReadonlyMap<string, string> {
  const fields = tableOf(parseJson(text));
  const groups = ['devDependencies', 'optionalDependencies', 'dependencies'];
  return new Map(groups.flatMap((group) => [...textFields(fields[group])]));
}

/** The member that a range is met by; undefined where it may come from the registry. */
export function memberFor({ members }: Workspace, name: string, range: string): Member | undefined {
  const member = members.find((each) => each.name === name);
  const isOwn =
    /^(?:workspace|file|link|portal):/.test(range) || range === '*' || range.replace(/^[~^]/, '') === member?.version;
  return isOwn ? member : undefined;
}

/** The members that some manifests need, directly or through each other; each with the first one that asks for it. */
export function needsOf(
  workspace: Workspace,
  from: readonly { readonly name: string; readonly ranges: ReadonlyMap<string, string> }[],
): ReadonlyMap<Member, string> {
  const needed = new Map<Member, string>();
  const open = [...from];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const [name, range] of next.ranges) {
      const member = memberFor(workspace, name, range);
      if (!member || needed.has(member)) continue;
      needed.set(member, next.name);
      open.push(member);
    }
  }
  return needed;
}
