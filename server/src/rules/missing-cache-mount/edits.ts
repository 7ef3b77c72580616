/** Writes cache mounts in the style of the instruction they go to. */
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { type Edit, insert } from '../../text/edit.ts';

const longestLine = 100;

/** The options that give a mount to the user of the instruction; undefined when their number is not known. */
export function accountMount(graph: BuildGraph, run: RunInstruction): string | undefined {
  const account = accountOf(graph, run);
  if (!account) return run.before.user === undefined ? '' : undefined;
  if (account.isRoot) return '';
  return account.uid === undefined || account.gid === undefined ? undefined : `,uid=${account.uid},gid=${account.gid}`;
}

/** Behind the last flag and like it, else behind RUN: one on the same line, several on lines of their own. */
export function mountEdits(
  graph: BuildGraph,
  run: RunInstruction,
  folders: readonly { readonly path: string; readonly locked: boolean }[],
  owner: string,
): Edit[] {
  const { source, escape, eol } = graph;
  const mounts = folders.map(
    ({ path, locked }) => `--mount=type=cache,target=${path}${locked ? ',sharing=locked' : ''}${owner}`,
  );
  const last = run.flags.at(-1);
  if (last) {
    const rest = source.slice(last.span.end);
    const isBroken = /^[ \t]*[\\`][ \t]*\r?\n/.test(rest) && rest.trimStart().startsWith(escape);
    const lineStart = source.lastIndexOf('\n', last.span.start - 1) + 1;
    const before = source.slice(lineStart, last.span.start);
    const gap = isBroken ? ` ${escape}${eol}${/^\s*$/.test(before) ? before : '    '}` : ' ';
    return [insert(last.span.end, mounts.map((mount) => gap + mount).join(''))];
  }
  const at = run.keyword.span.end;
  const next = /^[ \t]+/.exec(source.slice(at))?.[0] ?? '';
  if (source[at + next.length] === escape && /^[ \t]*\r?\n/.test(source.slice(at + next.length + 1))) {
    return [insert(at, mounts.map((mount) => ` ${escape}${eol}    ${mount}`).join(''))];
  }
  const end = /\r?\n|$/.exec(source.slice(at))?.index ?? 0;
  const isShort = mounts.length === 1 && run.keyword.text.length + end + (mounts[0]?.length ?? 0) < longestLine;
  const isHeredoc = run.heredocs.length > 0;
  if (isShort || isHeredoc || next === '') return [insert(at, ` ${mounts.join(' ')}`)];
  return [
    {
      span: { start: at, end: at + next.length },
      newText: ` ${mounts.join(` ${escape}${eol}    `)} ${escape}${eol}    `,
    },
  ];
}
