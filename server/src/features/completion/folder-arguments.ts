/** Folders for WORKDIR and VOLUME. */
import type { Item } from './item.ts';
import type { ArgumentPlace, List } from './place.ts';
import type { Request } from './request.ts';
import { uniqueItems } from './sources.ts';
import { stageFolders } from './stage-paths.ts';

export function workdirItems(request: Request, { instruction, before }: ArgumentPlace, list: List): Item[] {
  if (before.length > 0) return [];
  const { graph } = request;
  const used = graph.instructions.flatMap((each) =>
    each.kind === 'WORKDIR' && each !== instruction ? (each.words[0]?.text ?? []) : [],
  );
  const known = stageFolders(graph, instruction);
  return uniqueItems([
    ...[...new Set(used)]
      .filter((path) => !path.includes('$'))
      .map((path) => list(path, 'used in this file', { kind: 'folder', common: true })),
    ...known.map(({ path, why }) => list(path.slice(0, -1), why, { kind: 'folder' })),
    ...['/app', '/src', '/build'].map((path) => list(path, undefined, { kind: 'folder' })),
  ]);
}

export function volumeItems(request: Request, { instruction, text: written }: ArgumentPlace, list: List): Item[] {
  if (written.startsWith('[')) return [];
  const { directory } = instruction.before;
  const known = stageFolders(request.graph, instruction);
  return uniqueItems([
    ...(directory === undefined || directory === '/'
      ? []
      : [list(directory, 'the working directory', { kind: 'folder' })]),
    ...known.map(({ path, why }) => list(path.slice(0, -1), why, { kind: 'folder' })),
    list('/data', undefined, { kind: 'folder' }),
  ]);
}
