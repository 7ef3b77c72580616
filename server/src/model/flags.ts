/** The flags of an instruction: who reads them, and how they are added to a RUN in the style it is written in. */
import { type Edit, insert } from '../text/edit.ts';
import type { BuildGraph, Instruction, RunInstruction } from './model.ts';

const longestLine = 100;

/** Behind the last flag and like it, else behind RUN: one on the same line, several on lines of their own. */
export function flagEdits(graph: BuildGraph, run: RunInstruction, flags: readonly string[]): Edit[] {
  const { source, escape, eol } = graph;
  const last = run.flags.at(-1);
  if (last) {
    const rest = source.slice(last.span.end);
    const isBroken = /^[ \t]*[\\`][ \t]*\r?\n/.test(rest) && rest.trimStart().startsWith(escape);
    const lineStart = source.lastIndexOf('\n', last.span.start - 1) + 1;
    const before = source.slice(lineStart, last.span.start);
    const gap = isBroken ? ` ${escape}${eol}${/^\s*$/.test(before) ? before : '    '}` : ' ';
    return [insert(last.span.end, flags.map((flag) => gap + flag).join(''))];
  }
  const at = run.keyword.span.end;
  const next = /^[ \t]+/.exec(source.slice(at))?.[0] ?? '';
  if (source[at + next.length] === escape && /^[ \t]*\r?\n/.test(source.slice(at + next.length + 1))) {
    return [insert(at, flags.map((flag) => ` ${escape}${eol}    ${flag}`).join(''))];
  }
  const end = /\r?\n|$/.exec(source.slice(at))?.index ?? 0;
  const isShort = flags.length === 1 && run.keyword.text.length + end + (flags[0]?.length ?? 0) < longestLine;
  const isHeredoc = run.heredocs.length > 0;
  if (isShort || isHeredoc || next === '') return [insert(at, ` ${flags.join(' ')}`)];
  return [
    {
      span: { start: at, end: at + next.length },
      newText: ` ${flags.join(` ${escape}${eol}    `)} ${escape}${eol}    `,
    },
  ];
}

/** ARG and STOPSIGNAL, and HEALTHCHECK NONE, take any flag at all (frontend/dockerfile/instructions/parse.go). */
export function readsFlags({ kind, rest }: Instruction): boolean {
  return (
    kind !== 'UNKNOWN' &&
    kind !== 'ARG' &&
    kind !== 'STOPSIGNAL' &&
    !(kind === 'HEALTHCHECK' && /^none\b/i.test(rest.text))
  );
}
