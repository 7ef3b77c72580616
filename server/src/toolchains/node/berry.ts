import type { BuildContext } from '../../context/context.ts';
import { hasNamed, textsNamed } from '../../context/query.ts';
import type { BuildGraph } from '../../model/model.ts';
import type { Invocation } from '../invocation.ts';
import type { PackageManager } from '../manager.ts';
import { isGlobal } from '../need.ts';

/** Why a command that is read as one generation of a manager may be another's; undefined where nothing speaks of that. */
export function otherGeneration(graph: BuildGraph, context: BuildContext, invocation: Invocation): string | undefined {
  const { id } = invocation.manager;
  if (id === 'yarn-berry' && textsNamed(context, 'yarn.lock').some((text) => /^# yarn lockfile v1/m.test(text)))
    return 'the lockfile of the project is that of Yarn 1, which keeps its downloads in another folder';
  if (id === 'yarn-berry' && hasUnreadLock(context) && !isDeclaredBerry(context))
    return 'the project may use Yarn 1, which keeps its downloads in another folder';
  if (id === 'pnpm' && /\bpnpm@[v^~]?[1-6](?![\d])/.test(graph.source))
    return 'pnpm 6 and older keep their store in another folder';
  // Yarn 2 has no `global` (https://yarnpkg.com/migration/guide).
  if (id !== 'yarn' || isGlobal(invocation) || invocation.verbText.startsWith('global')) return undefined;
  if (isDeclaredBerry(context)) return 'the project uses Yarn 2 or later, which keeps its downloads in another folder';
  return isYarnBerry(graph, context) && !isDeclaredClassic(context)
    ? 'the project may use Yarn 2 or later, which keeps its downloads in another folder'
    : undefined;
}

/** Whether the manifest of the project asks for Yarn 1, and none for another. */
function isDeclaredClassic(context: BuildContext): boolean {
  const named = textsNamed(context, 'package.json').flatMap((text) => declaredYarn.exec(text)?.[1] ?? []);
  return named.length > 0 && named.every((version) => version.startsWith('1.'));
}

const declaredYarn = /"packageManager"\s{0,9}:\s{0,9}"yarn@([^"]{1,200})"/;

/** Whether packages are put in place in `node_modules`, so that nothing but installs reads the cache (https://yarnpkg.com/configuration/yarnrc#nodeLinker). */
export function copiesFromCache(context: BuildContext, { id }: Pick<PackageManager, 'id'>): boolean {
  const settings = id === 'yarn-berry' ? textsNamed(context, '.yarnrc.yml') : [];
  return settings.length > 0 && settings.every((text) => /^nodeLinker\s{0,9}:\s{0,9}["']?node-modules\b/m.test(text));
}

/** Whether a file of the project, or the Dockerfile, speaks of Yarn 2 or later (https://yarnpkg.com/configuration/yarnrc, https://nodejs.org/api/corepack.html). */
export function isYarnBerry({ source }: BuildGraph, context: BuildContext): boolean {
  if (/\.yarnrc\.yml|\.yarn\b|corepack|yarn set version/.test(source)) return true;
  if (context.kind === 'unknown') return false;
  return isDeclaredBerry(context) || textsNamed(context, 'yarn.lock').some((text) => /^__metadata:/m.test(text));
}

/** Whether there is a lockfile that is too large to be read. */
function hasUnreadLock(context: BuildContext): boolean {
  return context.kind === 'known' && textsNamed(context, 'yarn.lock').length === 0 && hasNamed(context, 'yarn.lock');
}

/** Whether the settings of the project are those of Yarn 2 or later, or its manifest asks for that. */
function isDeclaredBerry(context: BuildContext): boolean {
  if (context.kind === 'unknown') return false;
  const manifests = textsNamed(context, 'package.json');
  return (
    hasNamed(context, '.yarnrc.yml') || manifests.some((text) => /"packageManager"\s*:\s*"yarn@(?!1\.)/.test(text))
  );
}

/** Whether the project's Yarn keeps what it downloads below its folder, as 2 and 3 do by default (https://yarnpkg.com/configuration/yarnrc#enableGlobalCache). */
export function keepsDownloadsInProject(context: BuildContext): boolean {
  const settings = textsNamed(context, '.yarnrc.yml');
  if (settings.some((text) => /^(?:cacheFolder|enableGlobalCache\s*:\s*["']?true)/m.test(text))) return false;
  return (
    settings.some((text) => /^enableGlobalCache\s*:\s*["']?false|^yarnPath\s*:.{0,200}\byarn-[23]\./m.test(text)) ||
    textsNamed(context, 'package.json').some((text) => /"packageManager"\s*:\s*"yarn@[23]\./.test(text))
  );
}
