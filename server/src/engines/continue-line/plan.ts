/** Gives lines of one instruction the escape characters at their ends back. */
import type { Change } from '../../contract/change.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { insert } from '../../text/edit.ts';

/** What an unknown instruction looks like the next line of, and those of the unknown ones right below it that go on in the same way. */
export function linesToContinue(graph: BuildGraph, unknown: Instruction): Instruction[] {
  const { instructions } = graph;
  const above = instructions[unknown.index - 1];
  if (!above || above.kind === 'UNKNOWN') return [];
  const lines: Instruction[] = [];
  for (let at = above.index; ; at++) {
    const [line, next] = instructions.slice(at, at + 2);
    if (!line || next?.kind !== 'UNKNOWN' || !isNextLine(graph, line, next)) return lines;
    lines.push(line);
  }
}

export function continueLines({ escape }: BuildGraph, lines: readonly Instruction[]): Change {
  const title = lines.length === 1 ? 'Continue the line above' : `Continue ${lines.length} lines`;
  const edits = () => lines.map(({ span }) => insert(span.end, ` ${escape}`));
  return { id: 'continue-line', title, safety: 'unsafe', edits };
}

/** Indented, or beginning with what begins no word; below a line of a template nobody knows what is left of that. */
function isNextLine({ source }: BuildGraph, above: Instruction, { keyword, lines, onbuild }: Instruction): boolean {
  if (onbuild || above.heredocs.length > 0 || above.lines.last + 1 !== lines.first) return false;
  // A JSON list is whole.
  if (above.parts.json) return false;
  if (template.test(keyword.text) || template.test(lastLine(source, above))) return false;
  const isIndented = /[ \t]/.test(source[keyword.span.start - 1] ?? '');
  return isIndented || /^(?:&&|\|\|?|;|-|\[|"|'|\$)/.test(keyword.text);
}

/** A tag of Go's templates, Jinja or ERB. */
const template = /^\s*(?:\{\{|\{%|\{#|<%)/;

function lastLine(source: string, { span }: Instruction): string {
  return source.slice(source.lastIndexOf('\n', span.end - 1) + 1, span.end);
}
