/** Edits to the list of commands in a RUN: what stands between `&&`, `;` and line breaks. */
import type { Script } from '../shell/script.ts';
import { type Edit, insert, remove } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { BuildGraph, RunInstruction } from './model.ts';

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

/** Takes several steps out of the list, neighbours too; undefined as for one, and where none would be left. */
export function removeSteps(
  graph: BuildGraph,
  { steps }: ShellScript,
  dropped: ReadonlySet<number>,
): Edit[] | undefined {
  const kept = steps.flatMap((_, i) => (dropped.has(i) ? [] : [i]));
  const [first] = kept;
  if (first === undefined) return undefined;
  const edits: (Edit | undefined)[] = [];
  for (const [i, { operator }] of steps.entries()) {
    if (operator === '||' && (dropped.has(i) || dropped.has(i - 1))) return undefined;
  }
  const between = (from: number | undefined, to: number | undefined): void => {
    if (from !== undefined && to !== undefined && to > from)
      edits.push(withoutComments(graph, { start: from, end: to }));
  };
  if (first > 0) between(steps[0]?.span.start, steps[first]?.span.start);
  for (const [at, i] of kept.entries()) {
    const last = (kept[at + 1] ?? steps.length) - 1;
    if (last > i) between(steps[i]?.span.end, steps[last]?.span.end);
  }
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
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

/** Adds a command at the end of the list; undefined where it would not run after all of it, and only if that succeeds. */
export function appendStep({ script, heredocs }: RunInstruction, command: string): Edit | undefined {
  if (script.form !== 'shell' || script.broken || heredocs.length > 0) return undefined;
  const last = script.steps.at(-1);
  const isChain = script.steps.every(({ operator }) => operator === undefined || operator === '&&');
  return last && isChain ? insert(last.span.end, ` && ${command}`) : undefined;
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
