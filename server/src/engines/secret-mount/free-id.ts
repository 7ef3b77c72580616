/** Ids of secrets that no other has. */
import type { BuildGraph } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { runs } from '../../model/query.ts';

/** The ids that mounts of a file have. */
export function mountIds(graph: BuildGraph): ReadonlySet<string> {
  const mounts = runs(graph).flatMap((run) => run.mounts);
  return new Set(mounts.flatMap((mount) => mountOption(mount, 'id')?.value?.value ?? []));
}

/** A name, numbered from its second place on; the first from a place on that is not taken. */
export function firstFree(name: string, joiner: '-' | '_', place: number, isTaken: (name: string) => boolean): string {
  for (let at = Math.max(place, 0); ; at++) {
    const numbered = at === 0 ? name : `${name}${joiner}${at + 1}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** Whether a comment of the file tells what a secret of that id holds, which commands wrote: no file of the build context is that. */
export function isToldOf({ comments }: BuildGraph, id: string): boolean {
  return comments.some(({ text }) => text.replace(/^#\s*/, '').startsWith(`The secret ${id} is `));
}
