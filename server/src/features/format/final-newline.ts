import type { BuildGraph } from '../../model/model.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import type { FormatOptions } from './options.ts';

/** The edit that gives a file its last line break, or takes away those behind it, where the editor asks for it. */
export function finalNewlineEdit({ source, eol }: BuildGraph, options: FormatOptions): Edit | undefined {
  let text = source.length;
  while (text > 0 && /[ \t\r\n]/.test(source[text - 1] ?? '')) text--;
  if (text === 0) return undefined;
  const lineEnd = source.indexOf('\n', text);
  if (lineEnd === -1) return options.insertFinalNewline ? insert(source.length, eol) : undefined;
  const hasMore = lineEnd + 1 < source.length;
  return options.trimFinalNewlines && hasMore ? remove(span(lineEnd + 1, source.length)) : undefined;
}
