/**
 * Instructions that depend on nothing but their text are lowered once for each text, and then only placed: while someone types, all of a file
 * but the line that changes has been read before.
 */
import { type TextCache, textCache } from '../text/cache.ts';
import { placedSpan } from '../text/span.ts';
import { type Head, headOf } from './head.ts';
import type { LogicalLine } from './logical-line.ts';
import { lowerInstruction } from './lower-instruction.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import type { Instruction, Problem, State } from './model.ts';
import { placedInstruction } from './placed-instruction.ts';
import { textsOf } from './texts.ts';

/** What a text came to, as it stood in the document that had it first. */
interface Lowered {
  readonly instruction: Instruction;
  readonly start: number;
  readonly problems: readonly Problem[];
}

/** Of a text that depends on more: `Instruction.kin` by what its variables hold. */
type Kins = Map<string, object>;

/** More values of one text are not told apart for long. */
const MOST_KINS = 100;

/** Longer texts are lowered each time. */
const LONGEST = 64 * 1024;

type Known = Map<State['shell'], TextCache<Lowered | Kins>>;

/** The answers by what else they depend on: escape character and shell. */
const caches: Readonly<Record<Lowering['escape'], Known>> = { '\\': new Map(), '`': new Map() };

/** The instruction of a line, from what its text came to before where that is all it depends on. */
export function instructionOfLine(
  lowering: Lowering,
  line: LogicalLine,
  head: Head | undefined,
  around: Surroundings,
): Instruction {
  const text = wholeText(lowering.source, line);
  const cache = cacheFor(lowering.escape, around.before.shell);
  const known = text === undefined ? undefined : cache.get(text);
  if (known && !(known instanceof Map)) return placedAgain(lowering, line, known, around);

  const earlier = lowering.problems.length;
  const own = head ?? headOf(line.joined, lowering.escape);
  const instruction = lowerInstruction(lowering, line, own, around);
  if (text === undefined || own.onbuild) return instruction;
  if (known || dependsOnMore(own)) {
    const kins = known ?? new Map<string, object>();
    if (!known) cache.set(text, kins, text === line.joined.text);
    return Object.assign(instruction, { kin: kinOf(kins, valuesIn(instruction)) });
  }
  const lowered = { instruction, start: line.span.start, problems: lowering.problems.slice(earlier) };
  cache.set(text, lowered, text === line.joined.text);
  return Object.assign(instruction, { kin: {} });
}

/** All that a line holds, comments and heredocs included; undefined where that is not all of it. */
function wholeText(source: string, { span, joined, heredocs }: LogicalLine): string | undefined {
  const length = span.end - span.start;
  if (length > LONGEST || heredocs.some(({ end }) => !end)) return undefined;
  return joined.text.length === length ? joined.text : source.slice(span.start, span.end);
}

function placedAgain(lowering: Lowering, line: LogicalLine, known: Lowered, around: Surroundings): Instruction {
  const { instruction, start, problems } = known;
  const by = line.span.start - start;
  for (const problem of problems) lowering.problems.push({ ...problem, span: placedSpan(problem.span, by) });
  return placedInstruction(instruction, by, line, around);
}

function kinOf(kins: Kins, values: string): object {
  const known = kins.get(values);
  if (known) return known;
  const kin = {};
  if (kins.size >= MOST_KINS) kins.clear();
  kins.set(values, kin);
  return kin;
}

/** What the texts of an instruction come to that have variables, and what those hold. */
function valuesIn(instruction: Instruction): string {
  const texts = textsOf(instruction).filter(({ variables }) => variables.length > 0);
  if (texts.length === 0) return '';
  return JSON.stringify(
    texts.map(({ value, variables }) => [
      value ?? null,
      ...variables.map(({ binding }) => binding && [binding.kind, binding.value ?? null, binding.unset]),
    ]),
  );
}

const scripts: ReadonlySet<Instruction['kind']> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** What the name of a flag may hold beside its letters: BuildKit reads `--"from"=a` and `--fr\om=a` too. */
const quoting = /["'\\`]/g;

/** Whether it may read a variable or a stage. What a shell expands is looked up when somebody asks. */
function dependsOnMore({ kind, onbuild, joined, parts }: Head): boolean {
  if (kind === 'FROM' || onbuild) return true;
  const read = scripts.has(kind) ? joined.text.slice(0, parts.rest[0]) : joined.text;
  if (read.includes('$')) return true;
  return parts.flags.length > 0 && /from/i.test(joined.text.slice(0, parts.rest[0]).replace(quoting, ''));
}

function cacheFor(escape: Lowering['escape'], shell: State['shell']): TextCache<Lowered | Kins> {
  const known = caches[escape].get(shell);
  if (known) return known;
  const made = textCache<Lowered | Kins>(1_000_000);
  caches[escape].set(shell, made);
  return made;
}
