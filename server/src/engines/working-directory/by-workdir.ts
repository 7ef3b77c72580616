/** Has WORKDIR do what a `cd` at the start of a RUN does, and what stands below keep its working directory. */
import { joinPath } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { keywordLike } from '../../model/layout.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { readersOf } from '../../model/query.ts';
import { insert, remove } from '../../text/edit.ts';
import { span } from '../../text/span.ts';

export function planWorkdir(graph: BuildGraph, run: RunInstruction): Plan | Obstacle {
  const { script, before } = run;
  if (script.form !== 'shell' || run.heredocs.length > 0) return { why: 'the script is in a heredoc' };
  const [first, second] = script.steps;
  const folder = folderOf(run);
  if (!first || folder === undefined) return { why: 'the folder of `cd` is unknown' };
  if (!second) return { why: 'nothing follows `cd` in this step' };
  if (second.operator !== '&&') return { why: 'the step continues when `cd` fails' };
  const gone = span(first.span.start, second.span.start);
  const isCommented = graph.comments.some((comment) => gone.start < comment.span.start && comment.span.end <= gone.end);
  if (isCommented) return { why: 'there is a comment after `cd`' };
  if (
    /\bcd -|OLDPWD/.test(
      script.steps
        .slice(1)
        .map((step) => textOf(graph, step.span))
        .join(' '),
    )
  )
    return { why: 'the step returns to the previous folder' };
  const line = (path: string) => `${keywordLike(run, 'WORKDIR')} ${path}`;
  const edits = [insert(run.span.start, line(folder) + graph.eol), remove(gone)];
  const below = needOf(graph, run);
  if (below === 'none') return { title: `Use WORKDIR ${folder}`, safety: 'unsafe', edits };
  if (below === 'image') return { title: `Use WORKDIR ${folder}, also for the image itself`, safety: 'unsafe', edits };
  if (before.directory === undefined || !isPlain(before.directory))
    return { why: 'the working directory of the steps below is unknown' };
  const back = insert(run.span.end, graph.eol + line(before.directory));
  return { title: `Use WORKDIR ${folder} and go back after this step`, safety: 'unsafe', edits: [...edits, back] };
}

/** The absolute path that `cd` goes to. */
function folderOf({ script, before }: RunInstruction): string | undefined {
  const [cd] = script.form === 'shell' ? script.commands : [];
  const path = cd?.args.length === 1 && cd.redirects.length === 0 ? cd.args[0]?.value : undefined;
  if (path === undefined || !isPlain(path) || /^[-~]/.test(path)) return undefined;
  if (path.startsWith('/')) return path;
  return before.directory === undefined ? undefined : joinPath(before.directory, path);
}

function isPlain(path: string): boolean {
  return /^[\w./+@-]+$/.test(path);
}

/** Who reads the working directory behind a step: nobody, the image that the stage makes, or what stands below. */
function needOf(graph: BuildGraph, run: RunInstruction): 'none' | 'image' | 'steps' {
  const stage = graph.stages[run.stage ?? -1];
  const below = stage?.instructions.filter(({ index }) => index > run.index) ?? [];
  if (below[0] && isAbsolute(below[0])) return 'none';
  const isBase = stage && readersOf(graph, stage.index).some(({ kind }) => kind === 'base');
  return below.length === 0 && !isBase ? 'image' : 'steps';
}

function isAbsolute(instruction: Instruction): boolean {
  return instruction.kind === 'WORKDIR' && instruction.words[0]?.value?.startsWith('/') === true;
}

function textOf({ source }: BuildGraph, { start, end }: { readonly start: number; readonly end: number }): string {
  return source.slice(start, end);
}
