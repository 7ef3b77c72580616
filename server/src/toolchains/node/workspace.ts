/** A workspace of packages as the build context has it, for npm, Yarn, pnpm and Bun alike. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { parsePnpmWorkspace } from '../manifests/pnpm-workspace.ts';
import { textOf as asText, parseJson, tableOf, textFields } from '../manifests/values.ts';
import { matchesPath } from '../tree.ts';
import type { Member, Workspace } from '../workspace.ts';
import { ownHooks } from './other-folders.ts';

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
  const hook = ownHooks.find((name) => {
    const script = parsed?.scripts.get(name);
    return script !== undefined && !harmless.test(script);
  });
  return members.every((each) => each !== undefined)
    ? { name: parsed?.name, hook, ranges: rangesIn(text), members, yarn: yarnOf(context, root, text) }
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

/** What `packageManager` or `yarnPath` says (https://nodejs.org/api/packages.html#packagemanager, https://yarnpkg.com/configuration/yarnrc). */
function yarnOf(context: BuildContext, root: string, text: string): number | undefined {
  const settings = textOf(context, joinPath(root, '.yarnrc.yml')) ?? '';
  const asked =
    /^yarn@(\d+)/.exec(asText(tableOf(parseJson(text))['packageManager']) ?? '') ??
    /^yarnPath:.*\byarn-(\d+)/m.exec(settings);
  // The plugin brings the same commands to Yarn 2 and 3.
  return asked && Number(asked[1]) < 4 && settings.includes('plugin-workspace-tools')
    ? 4
    : asked
      ? Number(asked[1])
      : undefined;
}
