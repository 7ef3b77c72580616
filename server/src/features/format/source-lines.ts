import type { Instruction } from '../../model/model.ts';
import type { LineIndex } from '../../text/lines.ts';

/** A line of an instruction; heredocs have none. */
export interface SourceLine {
  readonly kind: 'code' | 'comment' | 'empty';
  readonly start: number;
  /** Where its text begins behind the indentation. */
  readonly text: number;
  /** Where it ends, its line break excluded. */
  readonly end: number;
}

/** The lines of an instruction above its heredocs, in order. */
export function codeLinesOf(source: string, index: LineIndex, { lines, heredocs }: Instruction): SourceLine[] {
  const body =
    heredocs[0] && heredocs[0].body.start < source.length ? index.lineAt(heredocs[0].body.start) - 1 : lines.last;
  const found: SourceLine[] = [];
  for (let line = lines.first; line <= Math.min(lines.last, body); line++) {
    const start = line === 0 && source.startsWith('\uFEFF') ? 1 : index.startOf(line);
    const end = index.endOf(line);
    let text = start;
    while (text < end && (source[text] === ' ' || source[text] === '\t')) text++;
    const kind = text === end ? 'empty' : source[text] === '#' ? 'comment' : 'code';
    found.push({ kind, start, text, end });
  }
  return found;
}

/** The columns that a run of blanks takes, where tabs lead to the next multiple of `tabSize`. */
export function widthOf(blanks: string, tabSize: number): number {
  let width = 0;
  for (const char of blanks) width += char === '\t' ? tabSize - (width % tabSize) : 1;
  return width;
}
