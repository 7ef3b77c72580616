/** The value of a flag that stands behind it without an equals sign: `--platform linux/amd64`. */
import type { Change } from '../../contract/change.ts';
import { flagValueProblem } from '../../language/flag-values.ts';
import type { FlagEntry } from '../../language/flags.ts';
import { argumentWords } from '../../model/arguments.ts';
import type { BuildGraph, Flag, Instruction } from '../../model/model.ts';
import { replace } from '../../text/edit.ts';
import { toSourceSpan } from '../../text/joined.ts';
import type { Token } from '../../text/span.ts';

export interface ValueBehind {
  readonly value: string;
  change(): Change;
}

/** The next word of the line, where it can be the value and what is left is enough for the instruction. */
export function valueBehind(
  { source }: BuildGraph,
  instruction: Instruction,
  flag: Flag,
  entry: FlagEntry,
): ValueBehind | undefined {
  const { flags, kind } = instruction;
  const { span } = flag;
  const [next, second, third] = wordsOf(instruction);
  if (!next || !second || flags.at(-1)?.span.start !== span.start || /^[-<[]/.test(next.text)) return undefined;
  if ((kind === 'COPY' || kind === 'ADD') && !third) return undefined;
  if (kind === 'FROM' && second.text.toLowerCase() === 'as') return undefined;
  if (!/^[ \t]+$/.test(source.slice(span.end, next.span.start))) return undefined;
  return flagValueProblem(entry, next.text) ? undefined : { value: next.text, change: () => joined(flag, next) };
}

/** BuildKit splits no words of a command. */
function wordsOf(instruction: Instruction): Token[] {
  const { kind, rest } = instruction;
  if (kind !== 'RUN') return argumentWords(instruction);
  return [...rest.text.matchAll(/\S+/g)]
    .slice(0, 2)
    .map(({ 0: text, index }) => ({ text, span: toSourceSpan(rest, index, index + text.length) }));
}

function joined({ name, span }: Flag, next: Token): Change {
  const between = { start: span.end, end: next.span.start };
  const title = `Change to '--${name.text}=${next.text}'`;
  return { id: 'add-equals-sign', title, safety: 'unsafe', edits: () => [replace(between, '=')] };
}
