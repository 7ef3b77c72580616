/** What a mounted file has to hold, told from the commands that wrote it; values are named, never shown. */

import type { BuildGraph, CopyInstruction, RunInstruction } from '../../model/model.ts';
import { concealed, isSecretValue } from '../../model/sensitive.ts';
import type { Command, Word } from '../../shell/script.ts';
import { keepingOf, optionOf } from '../../toolchains/credentials/keepers.ts';

/** A value that stands in a command itself, and what is told in its place. */
export interface HiddenValue {
  readonly value: string;
  readonly purpose: string;
}

/** The lines of a file that commands write one after the other; undefined where they cannot be told. */
export function contentOf(
  graph: BuildGraph,
  writers: readonly { readonly run: RunInstruction; readonly command: Command }[],
  hidden: readonly HiddenValue[] = [],
): string[] | undefined {
  const lines: string[] = [];
  for (const { run, command } of writers) {
    const own = linesOf(graph, run, command);
    if (!own) return undefined;
    lines.push(...own);
  }
  return presentable(lines.map((line) => hidden.reduce(withoutValue, line)));
}

function withoutValue(line: string, { value, purpose }: HiddenValue): string {
  return line.replaceAll(value, () => `\${${purpose}}`);
}

/** The lines of a COPY's heredoc. */
export function heredocContent({ source }: BuildGraph, { heredocs }: CopyInstruction): string[] | undefined {
  const body = heredocs[0]?.body;
  return body && presentable(source.slice(body.start, body.end).trimEnd().split(/\r?\n/));
}

function presentable(lines: readonly string[]): string[] | undefined {
  const named = lines.map((line) =>
    concealed(line)
      .trimEnd()
      .replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced?: string, plain?: string) => `<${braced ?? plain}>`),
  );
  return named.length === 0 ||
    named.length > mostLines ||
    named.some((line) => isSecretValue(line) || /[$`]/.test(line))
    ? undefined
    : named;
}

/** Lines of a file that a comment may have. */
const mostLines = 30;

function linesOf({ source }: BuildGraph, run: RunInstruction, command: Command): string[] | undefined {
  const { name, args, redirects } = command;
  const keeping = keepingOf(command);
  if (keeping?.keeper.store?.kind === 'file') {
    const { store } = keeping.keeper;
    return store.lines(keeping.operands.map(unquoted), optionOf(keeping, unquoted));
  }
  if (name?.value === 'echo') {
    const isRaw = /^-[eEn]+$/.test(args[0]?.text ?? '');
    const text = args
      .slice(isRaw ? 1 : 0)
      .map(unquoted)
      .join(' ');
    return (isRaw && args[0]?.text.includes('e') ? text.replaceAll('\\n', '\n') : text).split('\n');
  }
  if (name?.value === 'printf') return printed(args.map(unquoted));
  // At the end of a pipe.
  if (name?.value === 'tee') return [];
  const isHeredoc = redirects.some(({ operator }) => /^<<-?$/.test(operator));
  if (name?.value === 'cat' && isHeredoc && run.heredocs.length === 1 && run.heredocs[0])
    return source.slice(run.heredocs[0].body.start, run.heredocs[0].body.end).trimEnd().split(/\r?\n/);
  return undefined;
}

/** What `printf` writes, of a format with nothing but `%s`. */
function printed([format, ...values]: readonly string[]): string[] | undefined {
  if (format === undefined || /%(?!s|%)/.test(format)) return undefined;
  const wanted = format.split('%s').length - 1;
  if (wanted === 0 ? values.length > 0 : values.length % wanted !== 0) return undefined;
  const rounds = wanted === 0 ? 1 : values.length / wanted;
  let at = 0;
  const text = Array.from({ length: rounds }, () => format.replace(/%s/g, () => values[at++] ?? '')).join('');
  return text.replaceAll('%%', '%').replaceAll('\\n', '\n').trimEnd().split('\n');
}

/** A word without its quotes. */
export function unquoted({ text, value }: Word): string {
  if (value !== undefined) return value;
  let open: string | undefined;
  return text.replace(/\\["']|["']/g, (mark) => {
    if (mark.length > 1) return open === "'" ? mark : mark.slice(1);
    if (open !== undefined && open !== mark) return mark;
    open = open === undefined ? mark : undefined;
    return '';
  });
}
