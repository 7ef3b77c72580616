/** Edits to the list of commands in a RUN: what stands between `&&`, `;` and line breaks. */
import type { Script } from '../shell/script.ts';
import { type Edit, remove } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { BuildGraph } from './model.ts';

type ShellScript = Extract<Script, { form: 'shell' }>;

/** Takes one step out of the list; undefined when that would lose a comment, the whole list, or one side of `||`. */
export function removeStep(graph: BuildGraph, { steps }: ShellScript, index: number): Edit | undefined {
  const step = steps[index];
  const next = steps[index + 1];
  const previous = steps[index - 1];
  if (!step || step.operator === '||' || next?.operator === '||') return undefined;
  if (previous) return withoutComments(graph, { start: previous.span.end, end: step.span.end });
  return next && withoutComments(graph, { start: step.span.start, end: next.span.start });
}

/** Takes a word out of a command, with the white space before it; undefined when a comment stands in between. */
export function removeWord(graph: BuildGraph, word: Span): Edit | undefined {
  const { source, escape } = graph;
  let start = word.start;
  while (start > 0 && /\s/.test(source[start - 1] ?? '')) {
    start--;
    if (source[start - 1] === escape && /[\r\n]/.test(source[start] ?? '')) start--;
  }
  return withoutComments(graph, { start, end: word.end });
}

/** The step that a command belongs to. */
export function stepOf({ steps }: ShellScript, command: number): number {
  return steps.findIndex(({ commands }) => commands.includes(command));
}

function withoutComments({ comments }: BuildGraph, span: Span): Edit | undefined {
  return comments.some((comment) => comment.span.start < span.end && span.start < comment.span.end)
    ? undefined
    : remove(span);
}
