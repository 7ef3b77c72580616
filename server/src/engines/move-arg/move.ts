/** Moves a cluster down. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Plan } from '../../contract/change.ts';
import { linesOf, ownLinesOf, startOfLine } from '../../model/lines.ts';
import type { BuildGraph, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { parsePackageJson } from '../../toolchains/manifests/package-json.ts';
import { runsAtInstall } from '../../toolchains/node/scripts.ts';
import type { Cluster, Declaring } from './cluster.ts';
import { usesUnsaid } from './uses.ts';

/** Directly above `target`, or where the stage ends. */
export function moveBelow(
  graph: BuildGraph,
  stage: Stage,
  cluster: Cluster,
  target: Instruction | undefined,
  passed: readonly RunInstruction[],
  context: BuildContext,
): Plan {
  const { source, eol } = graph;
  const spans = cluster.members.map((member) => movedLines(graph, member, cluster));
  const text = spans.map(({ start, end }) => withBreak(source.slice(start, end), eol)).join('');
  return {
    title:
      target && usesUnsaid(graph, target, cluster)
        ? `Move below the steps that do not use it, down to line ${target.lines.first + 1}, which may`
        : 'Move below the steps that do not use it',
    safety: passed.some((run) => runsProjectScripts(run, context)) ? 'unsafe' : 'safe',
    edits: [...removals(graph, spans), insertion(graph, target ?? startOf(stage), stage, text)],
  };
}

/** The instruction that says what the image starts, where nothing is built below it. */
function startOf({ instructions }: Stage): Instruction | undefined {
  const last = instructions.findLastIndex(({ kind }) => ['RUN', 'COPY', 'ADD', 'WORKDIR', 'ENV', 'ARG'].includes(kind));
  return instructions.slice(last + 1).find(({ kind }) => ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(kind));
}

function insertion(graph: BuildGraph, target: Instruction | undefined, { instructions }: Stage, text: string): Edit {
  if (target) return insert(linesOf(graph, target).start, text);
  const { source, eol } = graph;
  const last = instructions.at(-1);
  const end = last ? ownLinesOf(graph, last).end : source.length;
  if (source.slice(0, end).endsWith('\n')) return insert(end, text);
  return insert(end, eol + text.replace(/\r?\n$/, ''));
}

/** Its lines with the comments above, unless those head a group of which some stay. */
function movedLines(graph: BuildGraph, member: Declaring, { members, names }: Cluster): Span {
  const all = linesOf(graph, member);
  const own = ownLinesOf(graph, member);
  const comment = graph.source.slice(all.start, own.start);
  const next = firstStaying(graph, member, members);
  const isHead = next !== undefined && (next.kind === 'ARG' || next.kind === 'ENV' || isOfStep(comment));
  return isHead && ![...names].some((name) => comment.includes(name)) ? own : all;
}

/** The instruction that stands directly below one that moves, and those that move with it. */
function firstStaying(graph: BuildGraph, member: Declaring, members: readonly Declaring[]): Instruction | undefined {
  const isBelow = (above: Instruction, next: Instruction): boolean =>
    startOfLine(graph, next.span.start) === ownLinesOf(graph, above).end;
  let above: Instruction = member;
  for (const next of graph.instructions.slice(member.index + 1)) {
    if (!isBelow(above, next)) return undefined;
    if (!members.some((each) => each === next)) return next;
    above = next;
  }
  return undefined;
}

/** Whether a comment says what a step does, and nothing of values that change. */
function isOfStep(comment: string): boolean {
  return (
    /\b(?:install|build|compile|copy|download|run|set ?up|upgrade|generate)/i.test(comment) &&
    !/\b(?:arg(?:ument)?s?|version|commit|revision|date|number|metadata|label|variables?|values?|info)\b/i.test(comment)
  );
}

/** What is taken out, with the blank lines below it where there are some above as well. */
function removals({ source }: BuildGraph, spans: readonly Span[]): Edit[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isNext = last && source.slice(last.end, span.start).trim() === '';
    if (isNext) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined.map(({ start, end }) => {
    const isBelowBlank = /\n[ \t]*\r?\n$/.test(source.slice(Math.max(0, start - 200), start));
    const blank = isBelowBlank ? (/^(?:[ \t]*\r?\n)+/.exec(source.slice(end))?.[0].length ?? 0) : 0;
    return remove({ start, end: end + blank });
  });
}

/** Whether an install runs scripts of the project, which may read anything. */
function runsProjectScripts({ script }: RunInstruction, context: BuildContext): boolean {
  if (script.form === 'opaque') return true;
  return script.commands.some((command) => {
    const found = managerOf(command);
    const { runsScripts } = found?.install?.project ?? found?.manager.project ?? {};
    if (!found?.install || !runsScripts || found.packages.length > 0) return false;
    if (runsScripts.unless.some((flag) => found.flags.some(({ text }) => text === flag))) return false;
    const manifests =
      context.kind === 'known' ? [...context.texts].filter(([path]) => nameOf(path) === 'package.json') : [];
    return manifests.length === 0 || manifests.some(([, text]) => mayRunScripts(text));
  });
}

function mayRunScripts(text: string): boolean {
  const manifest = parsePackageJson(text);
  return !manifest || runsAtInstall(manifest);
}

function withBreak(text: string, eol: string): string {
  return text.endsWith('\n') ? text : text + eol;
}
