/**
 * Instructions that depend on nothing but their text are lowered once for each text, and then only placed: while someone types, all of a file
 * but the line that changes has been read before.
 */
import { detached, type TextCache, textCache } from '../text/cache.ts';
import { placedJoined } from '../text/joined.ts';
import { placedSpan } from '../text/span.ts';
import { type Head, headOf } from './head.ts';
import { lowerInstruction } from './lower-instruction.ts';
import type { Lowering } from './lowering.ts';
import type { Instruction, Problem, State } from './model.ts';
import { type Placeable, placedHeredoc, placedInstruction } from './place.ts';
import type { LogicalLine } from './read.ts';

/** What a text comes to, offsets counting from its start; undefined where that depends on more than the text. */
interface Lowered {
  readonly instruction: Placeable | undefined;
  readonly problems: readonly Problem[];
  readonly kin: object;
}

/** Longer texts are lowered each time. */
const LONGEST = 64 * 1024;

/** The answers by what else they depend on: escape character and shell. */
const known = new Map<string, TextCache<Lowered>>();

export interface Surroundings {
  readonly index: number;
  readonly stage: number | undefined;
  readonly before: State;
}

/** The instruction of a line, from what its text came to before where that is all it depends on. */
export function instructionOfLine(
  lowering: Lowering,
  line: LogicalLine,
  head: Head | undefined,
  around: Surroundings,
): Instruction {
  const { start, end } = line.span;
  if (!head && end - start <= LONGEST && line.heredocs.every(({ end }) => end)) {
    const { instruction, problems, kin } = loweredText(lowering, line, around.before.shell);
    if (instruction) {
      for (const problem of problems) lowering.problems.push({ ...problem, span: placedSpan(problem.span, start) });
      const { index, stage, before } = around;
      const lines = { first: line.first, last: line.last };
      return placedInstruction(instruction, start, { index, stage, before, lines, kin });
    }
  }
  return lowerInstruction(lowering, line, head ?? headOf(line.joined, lowering.escape), around);
}

function loweredText(lowering: Lowering, line: LogicalLine, shell: State['shell']): Lowered {
  const { escape, source } = lowering;
  const cache = cacheFor(`${escape} ${shell}`);
  const text = source.slice(line.span.start, line.span.end);
  const found = cache.get(text);
  if (found) return found;
  const made = lowerText(lowering, line, detached(text), shell);
  cache.set(text, made);
  return made;
}

/** A line as if the document began with it. */
function lowerText(lowering: Lowering, line: LogicalLine, source: string, shell: State['shell']): Lowered {
  const by = -line.span.start;
  const alone: LogicalLine = {
    ...line,
    joined: { ...placedJoined(line.joined, by), text: detached(line.joined.text) },
    heredocs: line.heredocs.map((heredoc) => placedHeredoc(heredoc, by)),
  };
  const head = headOf(alone.joined, lowering.escape);
  if (dependsOnMore(head)) return { instruction: undefined, problems: [], kin: {} };
  const problems: Problem[] = [];
  const before: State = { directory: undefined, shell, scope: { stage: undefined, before: 0 } };
  const around = { index: 0, stage: undefined, before };
  const instruction = lowerInstruction({ ...lowering, source, problems }, alone, head, around);
  return { instruction: instruction.kind === 'FROM' ? undefined : instruction, problems, kin: {} };
}

const scripts: ReadonlySet<Instruction['kind']> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Whether it may read a variable or a stage. What a shell expands is looked up when somebody asks. */
function dependsOnMore({ kind, onbuild, joined, parts }: Head): boolean {
  if (kind === 'FROM' || onbuild) return true;
  const read = scripts.has(kind) ? joined.text.slice(0, parts.rest[0]) : joined.text;
  return read.includes('$') || /from/i.test(joined.text.slice(0, parts.rest[0]));
}

function cacheFor(circumstances: string): TextCache<Lowered> {
  const cache = known.get(circumstances) ?? textCache<Lowered>(1_000_000);
  known.set(circumstances, cache);
  return cache;
}
