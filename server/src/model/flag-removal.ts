/** Takes a flag out of an instruction. */
import { type Edit, remove } from '../text/edit.ts';
import type { BuildGraph, Flag } from './model.ts';

/** With the blanks behind it; where it stands on a line of its own, with the escape character and the line break too. */
export function flagEdit({ source, escape }: BuildGraph, { span: { start, end } }: Flag): Edit {
  const behind = source.slice(end);
  const blanks = /^[ \t]*/.exec(behind)?.[0].length ?? 0;
  const lineBreak =
    behind[blanks] === escape ? (/^[ \t]*\r?\n[ \t]*/.exec(behind.slice(blanks + 1))?.[0].length ?? -1) : -1;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const isAlone = /^[ \t]*$/.test(source.slice(lineStart, start));
  return remove({ start, end: lineBreak >= 0 && isAlone ? end + blanks + 1 + lineBreak : end + blanks });
}
