/** What Enter does in an instruction: the line that it breaks goes on, and the new one is indented. */
import { instructionOf } from '../language/instructions.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { type Edit, insert, replace } from '../text/edit.ts';
import { indexLines } from '../text/lines.ts';
import { span } from '../text/span.ts';
import type { FormatOptions } from './format/options.ts';

/** A line that says by its end that it goes on. */
const goesOn = /(?:&&|\|\|?)$/;

/** The edits after a line break was typed, with the cursor in the new line. */
export function enterEdits(graph: BuildGraph, offset: number, options: FormatOptions): Edit[] {
  const { source, escape } = graph;
  const lines = indexLines(source);
  const line = lines.lineAt(offset);
  if (line === 0) return [];
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const above = source.slice(lines.startOf(line - 1), lines.endOf(line - 1));
  const rest = source.slice(offset, end).trim();
  const instruction = brokenAt(graph, lines.endOf(line - 1), line - 1);
  const text = above.trimEnd();
  if (!instruction || text.trim() === '' || text.trimStart().startsWith('#')) return [];
  const isContinued = text.endsWith(escape) && !text.endsWith(escape + escape);
  const continues = isContinued || goesOn.test(text) || (rest !== '' && !isInstruction(rest));
  if (!continues || source.slice(start, offset).trim() !== '') return [];
  const isFirst = lines.lineAt(instruction.span.start) === line - 1;
  const step = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const indentation = isFirst ? step : (/^[ \t]*/.exec(above)?.[0] ?? '');
  const blanks = /^[ \t]*/.exec(source.slice(start, end))?.[0] ?? '';
  const indented = blanks === indentation ? [] : [replace(span(start, start + blanks.length), indentation)];
  if (isContinued) return indented;
  const at = lines.startOf(line - 1) + text.length;
  const trailing = above.length - text.length;
  const mark = trailing > 0 ? replace(span(at, at + trailing), ` ${escape}`) : insert(at, ` ${escape}`);
  return [mark, ...indented];
}

/** The instruction whose line was broken; not one that ends there with a heredoc, for that line is closed. */
function brokenAt({ instructions, problems }: BuildGraph, offset: number, line: number): Instruction | undefined {
  const found = instructions.findLast(({ span: { start } }) => start <= offset);
  if (!found || found.heredocs.length > 0 || problems.some(({ kind }) => kind === 'unterminated-heredoc'))
    return undefined;
  return found.lines.last >= line ? found : undefined;
}

function isInstruction(text: string): boolean {
  return text.startsWith('#') || instructionOf(text.split(/\s/)[0] ?? '') !== undefined;
}
