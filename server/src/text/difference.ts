import { diffLines } from 'diff';
import { type Edit, replace } from './edit.ts';

/** Lines that differ, beyond which the shortest way from one text to the other is not sought: that takes the square of them, a second for this many. */
export const mostChangedLines = 4000;

/** The lines that differ between two texts, as edits of the first; all of it where very many do. */
export function differenceOf(before: string, after: string): Edit[] {
  const parts = diffLines(before, after, { maxEditLength: mostChangedLines });
  if (!parts) return [replace({ start: 0, end: before.length }, after)];
  const edits: Edit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      if (open) edits.push(replace(open, open.text));
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += value;
    else {
      at += value.length;
      open.end = at;
    }
  }
  if (open) edits.push(replace(open, open.text));
  return edits;
}
