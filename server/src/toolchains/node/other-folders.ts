import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Invocation } from '../invocation.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { isOfPackageJson } from './managers.ts';

/** The scripts of a project that its own install runs. */
export const ownHooks: readonly string[] = ['preinstall', 'install', 'postinstall', 'prepare'];

const unread = 'the content of package.json is unknown';

/** Why an install of what package.json lists may write to other folders than the one beside it; undefined where it does not, and for other installs. */
export function writesElsewhere({ manager, flags }: Invocation, context: BuildContext): string | undefined {
  if (!isOfPackageJson(manager)) return undefined;
  if (context.kind === 'unknown') return unread;
  const manifests = [...context.texts].filter(([path]) => nameOf(path) === 'package.json');
  const parsed = manifests.flatMap(([, text]) => parsePackageJson(text) ?? []);
  if (parsed.length === 0 || parsed.length < manifests.length) return unread;
  if (parsed.some(({ workspaces }) => workspaces.length > 0) || context.texts.has('pnpm-workspace.yaml'))
    return 'workspace packages have their own folders';
  const hook = ownHooks.find((name) => parsed.some(({ scripts }) => scripts.has(name)));
  return hook !== undefined && !flags.some(({ text }) => text === '--ignore-scripts')
    ? `the \`${hook}\` script in package.json may write to other folders`
    : undefined;
}
