/** What installs of Deno read besides `deno.json`: members of the workspace, the import map, the lockfile (docs.deno.com/runtime/fundamentals/configuration, .../workspaces). */
import { parseJsonc } from '../../builds/jsonc.ts';
import { fieldOf, itemsOf, plainText, type WrittenValue } from '../../builds/value.ts';
import type { Manifest, Reads } from '../reads.ts';

export function readDenoJson({ text }: Manifest): Reads {
  const config = parseJsonc(text);
  if (!config) return { why: '`deno.json` is not readable' };
  if (textsIn(fieldOf(config, 'links')).length + textsIn(fieldOf(config, 'patch')).length > 0)
    return { why: 'it gets dependencies from folders of the project' };
  const workspace = fieldOf(config, 'workspace');
  const folders = textsIn(workspace?.kind === 'table' ? fieldOf(workspace, 'members') : workspace);
  const lock = fieldOf(config, 'lock');
  const lockPath = plainText(lock?.kind === 'table' ? fieldOf(lock, 'path') : lock);
  return {
    files: [plainText(fieldOf(config, 'importMap'))].flatMap((path) => (isPath(path) ? path : [])),
    maybe: isPath(lockPath) ? [lockPath] : [],
    members: folders.flatMap((folder) =>
      ['deno.json', 'deno.jsonc', 'package.json'].map((name) => `${folder.replace(/\/$/, '')}/${name}`),
    ),
  };
}

function textsIn(value: WrittenValue | undefined): string[] {
  return itemsOf(value).flatMap((item) => plainText(item) ?? []);
}

function isPath(text: string | undefined): text is string {
  return text !== undefined && !/^(?:|true|false)$|:\/\//.test(text);
}
