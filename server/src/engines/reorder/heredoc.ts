/** Cuts a RUN whose script is a heredoc into two. */
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { scriptHeredoc } from '../../model/scripts.ts';
import type { Step } from '../../shell/script.ts';
import type { Reach } from './walk.ts';

/** The steps that stay in the first script, and where the second begins. */
interface HeredocCut {
  readonly last: Step;
  readonly next: Step;
}

/** The text of both RUNs; the second script begins with the shebang and with the steps that are repeated. */
export function splitHeredoc(
  { source, eol }: BuildGraph,
  run: RunInstruction,
  { kept, repeated }: Pick<Reach, 'kept' | 'repeated'>,
  { last, next }: HeredocCut,
): { first: string; rest: string } | Obstacle {
  const { script } = run;
  const heredoc = scriptHeredoc(run);
  if (!heredoc?.end || script.form !== 'shell') return { why: 'it is in a heredoc with other commands' };
  const steps = script.steps.slice(0, kept);
  if (steps.some(({ simple }) => !simple))
    return { why: 'the commands after it in the heredoc may depend on those before it' };
  const end = endOfLine(source, last.span.end, next.span.start);
  const indent = /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', last.span.start - 1) + 1))?.[0] ?? '';
  const opening = source.slice(run.span.start, heredoc.body.start);
  const shebang = /^\t*#!.*\r?\n/.exec(source.slice(heredoc.body.start, heredoc.body.end))?.[0] ?? '';
  const again = repeated.flatMap((index) => script.steps[index] ?? []);
  const lines = again.map(({ span }) => `${indent}${source.slice(span.start, span.end)}${eol}`);
  const rest =
    end === undefined ? `${indent}${source.slice(next.span.start, run.span.end)}` : source.slice(end, run.span.end);
  const delimiter = source.slice(heredoc.body.end, run.span.end);
  return {
    first: `${source.slice(run.span.start, end ?? last.span.end)}${end === undefined ? eol : ''}${delimiter}`,
    rest: `${opening}${shebang}${lines.join('')}${rest}`,
  };
}

/** Where the line ends that a step stands in, with a comment behind it; undefined where the next step stands in it too. */
function endOfLine(source: string, from: number, to: number): number | undefined {
  const behind = /^[ \t]*(?:#.*)?\r?\n/.exec(source.slice(from, to));
  return behind ? from + behind[0].length : undefined;
}
