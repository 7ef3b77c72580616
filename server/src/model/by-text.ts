/**
 * Instructions that depend on nothing but their text are lowered once for each text, and then only placed: while someone types, all of a file
 * but the line that changes has been read before.
 */
import { detached, type TextCache, textCache } from '../text/cache.ts';
import { placedJoined } from '../text/joined.ts';
import { placedSpan } from '../text/span.ts';
import { type Head, headOf } from './head.ts';
import { lowerInstruction } from './lower-instruction.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import type { Instruction, Problem, State } from './model.ts';
import { placedInstruction } from './place.ts';
import { placedHeredoc } from './placed-heredoc.ts';
import type { LogicalLine } from './read.ts';
import { textsOf } from './texts.ts';

/** What a text comes to, offsets counting from its start; undefined where that depends on more than the text. */
interface Lowered {
  readonly instruction: Instruction | undefined;
  readonly problems: readonly Problem[];
  /** `Instruction.kin` by what the variables of the text hold; no text without variables has but one. */
  readonly kins: Map<string, object>;
}

/** More values of one text are not told apart for long. */
const MOST_KINS = 100;

/** Longer texts are lowered each time. */
const LONGEST = 64 * 1024;

/** The answers by what else they depend on: escape character and shell. */
const caches = new Map<string, TextCache<Lowered>>();

/** The instruction of a line, from what its text came to before where that is all it depends on. */
export function instructionOfLine(
  lowering: Lowering,
  line: LogicalLine,
  head: Head | undefined,
  around: Surroundings,
): Instruction {
  const { start, end } = line.span;
  const isLasting = end - start <= LONGEST && line.heredocs.every(({ end }) => end);
  let own = head;
  const ownHead = () => {
    own ??= headOf(line.joined, lowering.escape);
    return own;
  };
  const known = isLasting ? loweredText(lowering, line, ownHead, around.before.shell) : undefined;
  if (known?.instruction && !head) {
    for (const problem of known.problems) lowering.problems.push({ ...problem, span: placedSpan(problem.span, start) });
    const { index, stage, before } = around;
    const place = { index, stage, before, line, kin: kinOf(known.kins, '') };
    return placedInstruction(known.instruction, { by: start, binding: (binding) => binding }, place);
  }
  const made = lowerInstruction(lowering, line, ownHead(), around);
  return known && !made.onbuild ? Object.assign(made, { kin: kinOf(known.kins, valuesIn(made)) }) : made;
}

function kinOf(kins: Map<string, object>, values: string): object {
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

function loweredText(lowering: Lowering, line: LogicalLine, head: () => Head, shell: State['shell']): Lowered {
  const { escape, source } = lowering;
  const cache = cacheFor(`${escape} ${shell}`);
  const text = source.slice(line.span.start, line.span.end);
  const found = cache.get(text);
  if (found) return found;
  const own = detached(text);
  const made = dependsOnMore(head()) ? noneOf() : lowerText(lowering, line, own, shell);
  cache.set(own, made, true);
  return made;
}

function noneOf(): Lowered {
  return { instruction: undefined, problems: [], kins: new Map() };
}

/** A line as if the document began with it. */
function lowerText(lowering: Lowering, line: LogicalLine, source: string, shell: State['shell']): Lowered {
  const by = -line.span.start;
  const alone: LogicalLine = {
    ...line,
    joined: placedJoined(line.joined, by),
    heredocs: line.heredocs.map((heredoc) => placedHeredoc(heredoc, by)),
  };
  const head = headOf(alone.joined, lowering.escape);
  const problems: Problem[] = [];
  const before: State = { directory: undefined, shell, scope: { stage: undefined, before: 0 } };
  const around = { index: 0, stage: undefined, before };
  const instruction = lowerInstruction({ ...lowering, source, problems }, alone, head, around);
  return { instruction, problems, kins: new Map() };
}

const scripts: ReadonlySet<Instruction['kind']> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** What the name of a flag may hold beside its letters: BuildKit reads `--"from"=a` and `--fr\om=a` too. */
const quoting = /["'\\`]/g;

/** Whether it may read a variable or a stage. What a shell expands is looked up when somebody asks. */
function dependsOnMore({ kind, onbuild, joined, parts }: Head): boolean {
  if (kind === 'FROM' || onbuild) return true;
  const read = scripts.has(kind) ? joined.text.slice(0, parts.rest[0]) : joined.text;
  return read.includes('$') || /from/i.test(joined.text.slice(0, parts.rest[0]).replace(quoting, ''));
}

function cacheFor(circumstances: string): TextCache<Lowered> {
  const cache = caches.get(circumstances) ?? textCache<Lowered>(1_000_000);
  caches.set(circumstances, cache);
  return cache;
}
