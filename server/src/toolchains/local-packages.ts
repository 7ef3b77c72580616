/** Packages that are made of folders: what a manager keeps of them stays the same when they change. */
import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import type { BuildGraph } from '../model/model.ts';
import { parseToml } from './manifests/toml.ts';
import { tableOf } from './manifests/values.ts';

const stale = 'whose packages keep their versions when they change: the cache would bring the old ones';

/** Why a manager's cache may hold packages that the build makes anew; undefined where nothing speaks of such packages. */
export function staleInCache(graph: BuildGraph, context: BuildContext, manager: string): string | undefined {
  const texts = context.kind === 'known' ? [...context.texts] : [];
  if (manager === 'dotnet' || manager === 'nuget') {
    if (localFeed.test(graph.source)) return `a step takes packages from a folder, ${stale}`;
    const path = texts.find(
      ([name, text]) => /^nuget\.config$/i.test(nameOf(name)) && localFeed.test(withoutLogins(text)),
    )?.[0];
    return path && `\`${path}\` names a folder of packages, ${stale}`;
  }
  if (manager !== 'uv') return undefined;
  const path = texts.find(([name, text]) => nameOf(name) === 'pyproject.toml' && hasFolder(text))?.[0];
  return path && `\`${path}\` names a folder as a package, ${stale}`;
}

/** A source in a folder: https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesources, `dotnet restore --source`, `dotnet nuget add source`. */
const localFeed =
  /<add\s[^<>]{0,200}\bvalue\s{0,9}=\s{0,9}["'](?:\/|\.{1,2}[\\/]|(?!true|false|\d)[\w-]{1,60}["'/\\])|\bdotnet\s[^\n]{0,300}\s(?:--source|-s|source)[ =]["']?(?:\/|\.{1,2}\/)/i;

/** A nuget.config without what it logs in with, whose entries look like those of sources (https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials). */
function withoutLogins(text: string): string {
  return text.replace(/<(packageSourceCredentials|apikeys)\s{0,9}>.{0,4000}?<\/\1\s{0,9}>/gis, '');
}

/** A folder that is built into a package, and not linked (https://docs.astral.sh/uv/concepts/projects/dependencies/#path). */
function hasFolder(text: string): boolean {
  if (!text.includes('path')) return false;
  const uv = tableOf(tableOf(tableOf(parseToml(text))['tool'])['uv']);
  return Object.values(tableOf(uv['sources'])).some((source) => {
    const { path, editable } = tableOf(source);
    return typeof path === 'string' && editable !== true && !/\.(?:whl|tar\.gz|zip)$/.test(path);
  });
}
