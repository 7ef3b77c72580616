/** The edits of the fix, in the style of the file. */

import { folderOf } from '../../context/path.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, RunInstruction } from '../../model/model.ts';
import { type Edit, insert, remove, replace } from '../../text/edit.ts';
import type { Manifests } from '../../toolchains/install-inputs.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { type Move, stepsBefore } from './move.ts';
import type { ShellScript } from './place.ts';

/** COPY instructions for the manifests, one for each folder; `at` is the project's folder as the COPY would write it. */
export function copyLines(graph: BuildGraph, copy: CopyInstruction, { root, paths }: Manifests, at: string): string[] {
  const keyword = copy.keyword.text === copy.keyword.text.toLowerCase() ? 'copy' : 'COPY';
  const flags = copy.flags
    .filter(({ name }) => name.text !== 'exclude')
    .map(({ span }) => ` ${graph.source.slice(span.start, span.end)}`)
    .join('');
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const isFolder = path.endsWith('/');
    const folder = isFolder ? path : folderOf(path) === '.' ? '' : `${folderOf(path)}/`;
    groups.set(folder, [...(groups.get(folder) ?? []), path]);
  }
  const prefix = root === '.' ? '' : `${root}/`;
  return [...groups].map(([folder, files]) => {
    const words = [...files.map((file) => prefix + file), `${at}${folder}` || './'];
    const isPlain = !copy.json && words.every((word) => !/[\s"'\\]/.test(word));
    return `${keyword}${flags} ${isPlain ? words.join(' ') : JSON.stringify(words).replaceAll('","', '", "')}`;
  });
}

/** Puts the manifests where the COPY or the install goes first, moves what is to be moved, and splits the RUN. */
export function moveEdits(
  graph: BuildGraph,
  copy: CopyInstruction,
  run: RunInstruction,
  move: Move,
  manifests: readonly string[],
): Edit[] {
  const { eol, source } = graph;
  const copied = linesOf(graph, copy);
  const ran = linesOf(graph, run);
  const first = manifests.map((line) => line + eol).join('');
  const copyText = withBreak(source.slice(copied.start, copied.end), eol);
  const { install, rest } = parts(graph, run, move);
  if (move.direction === 'down') {
    const isLast = !source.slice(0, ran.end).endsWith('\n');
    const below = `${isLast ? eol : ''}${copyText}${rest === undefined ? '' : withBreak(rest, eol)}`;
    const trimmed = isLast ? below.replace(/\r?\n$/, '') : below;
    const changed = rest === undefined ? [] : [replace(run.span, install)];
    return [replace(copied, first), ...changed, insert(ran.end, trimmed)];
  }
  const comments = source.slice(ran.start, source.lastIndexOf('\n', run.span.start - 1) + 1);
  const above = `${first}${comments}${withBreak(install, eol)}`;
  return [
    insert(copied.start, above),
    rest === undefined ? remove(ran) : replace({ start: ran.start, end: run.span.end }, rest),
  ];
}

/** The text of the RUN that installs, and of the RUN with what is left. */
function parts(
  graph: BuildGraph,
  run: RunInstruction,
  { kept, repeated }: Move,
): { install: string; rest: string | undefined } {
  const { source } = graph;
  const whole = source.slice(run.span.start, run.span.end);
  const script = run.script as ShellScript;
  const next = script.steps[kept];
  const last = script.steps[kept - 1];
  if (!next || !last) return { install: whole, rest: undefined };
  const head = source.slice(run.span.start, script.steps[0]?.span.start);
  const again = repeated
    .flatMap((index) => script.steps[index] ?? [])
    .map(({ span }) => `${source.slice(span.start, span.end)} && `);
  return {
    install: source.slice(run.span.start, last.span.end),
    rest: `${head}${again.join('')}${source.slice(next.span.start, run.span.end)}`,
  };
}

function withBreak(text: string, eol: string): string {
  return text.endsWith('\n') ? text : text + eol;
}

/** Installs what the manifests list in a step of its own above the COPY; the command as it was finishes the work below. */
export function splitEdits(
  graph: BuildGraph,
  copy: CopyInstruction,
  run: RunInstruction,
  { command, verb, program }: Invocation,
  flags: readonly string[],
  manifests: readonly string[],
): Edit[] | { readonly why: string } {
  const { source, eol, stages, comments } = graph;
  const stage = run.stage === undefined ? undefined : stages[run.stage];
  const between = stage?.instructions.filter(({ index }) => copy.index < index && index < run.index) ?? [];
  const changed = between.find(({ kind }) => ['WORKDIR', 'USER', 'SHELL', 'ENV', 'ARG'].includes(kind));
  if (changed) return { why: `line ${changed.lines.first + 1} may matter to the install` };
  if (run.script.form !== 'shell' || run.heredocs.length > 0) return { why: 'it is part of a larger command' };
  if (comments.some(({ span }) => command.span.start < span.start && span.end < command.span.end))
    return { why: 'comments stand in it' };
  const before = stepsBefore(run.script, command);
  if ('why' in before) return before;
  const [first] = run.script.steps;
  const head = source.slice(run.span.start, first?.span.start).replace(/[ \t]*[\\`][ \t]*\r?\n[ \t]*$/, ' ');
  const at = (verb ?? program).span.end;
  const prefix = before.steps.map(({ span }) => `${source.slice(span.start, span.end)} && `).join('');
  const written = source.slice(at, command.span.end);
  const added = flags.filter((flag) => !written.split(/\s+/).includes(flag));
  const text = `${source.slice(command.span.start, at)} ${added.join(' ')}${written}`;
  return [
    insert(linesOf(graph, copy).start, [...manifests, `${head}${prefix}${text}`].map((line) => line + eol).join('')),
  ];
}
