import { diffLines } from 'diff';
import { type Edit, replace } from './edit.ts';

/** The lines that differ between two texts, as edits of the first. */
export function differenceOf(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of diffLines(before, after)) {
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
