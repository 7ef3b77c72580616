/** Turns a Dockerfile's text into its build graph; never fails, whatever the text. */
import { indexLines } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';
import { instructionOfLine } from './by-text.ts';
import { declare } from './declare.ts';
import { edgesOf } from './edges.ts';
import { type Head, headOf } from './head.ts';
import type { LogicalLine } from './logical-line.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import type { BuildGraph, FromInstruction, Instruction, Stage, State } from './model.ts';
import { type Reading, read } from './read.ts';
import { type Earlier, earlierOf, keepReading, type Reuse, readBefore, reuseOf, setsMore } from './reuse.ts';
import { resolveBase, stageTable } from './source.ts';
import { initialState, nothingSet, stateAt, withDirectory, withShell, withUser } from './state.ts';

/** The graph of a text; quicker by what is the same above and below the change since an earlier version of it. */
export function lower(source: string, previous?: BuildGraph): BuildGraph {
  const index = indexLines(source);
  const reading = read(source, index, readBefore(previous, source));
  const starts = startsOf(reading, earlierOf(previous, reading));
  const names = starts.filter((start) => start !== undefined).map(({ name }) => name);
  const reuse = reuseOf(previous, reading, names);
  const lowering: Lowering = {
    source,
    escape: reading.escape,
    table: stageTable(names),
    stages: [...reuse.stages],
    open: undefined,
    globalBindings: new Map(),
    problems: [],
  };
  const instructions = lowerLines(lowering, reading.lines, starts, reuse);
  const stages = finishStages(lowering, instructions, reuse.stages);
  const globals = instructions.slice(0, stages[0]?.from.index);
  const graph: BuildGraph = {
    source,
    escape: reading.escape,
    eol: eolOf(source, index.count - 1),
    directives: reading.directives,
    comments: reading.comments,
    globals: globals.filter((instruction) => instruction.kind === 'ARG'),
    instructions,
    stages,
    edges: [...reuse.edges, ...edgesOf(stages, reuse.stages.length)],
    problems: lowering.problems,
    globalBindings: lowering.globalBindings,
  };
  keepReading(graph, reading);
  return graph;
}

/** A line that begins a stage. */
interface StageStart {
  /** The stage's name in lower case. */
  readonly name: string | undefined;
  readonly head?: Head;
}

/** Whether a line may be a FROM, before it is read. */
const mayBeFrom = /^\s*from/i;

function startsOf({ lines, escape }: Reading, earlier: Earlier): (StageStart | undefined)[] {
  return lines.map((line, index) => {
    const was = earlier(index);
    if (was) return was.kind === 'FROM' && !was.onbuild ? { name: was.name?.text.toLowerCase() } : undefined;
    const { joined } = line;
    const head = mayBeFrom.test(joined.text) ? headOf(joined, escape) : undefined;
    if (head?.kind !== 'FROM' || head.onbuild) return undefined;
    const [, as, name] = head.parts.words.map((range) => joined.text.slice(...range).toLowerCase());
    return { name: as === 'as' ? name : undefined, head };
  });
}

function lowerLines(
  lowering: Lowering,
  lines: readonly LogicalLine[],
  starts: readonly (StageStart | undefined)[],
  reuse: Reuse,
): Instruction[] {
  const settled = reuse.stages.length;
  let state = nothingSet;
  return lines.map((line, index) => {
    const kept = reuse.kept(index);
    const around = kept ?? surroundings(lowering, index, state, starts[index]);
    const same = kept ?? reuse.moved(line, around);
    const instruction = same ?? lowerNext(lowering, line, starts[index], around);
    if (same) lowering.problems.push(...reuse.problemsOf(index));
    else if (setsMore(instruction)) reuse.affected.add(instruction.stage);
    if (instruction.onbuild || (instruction.stage ?? settled) < settled) return instruction;
    if (instruction.kind === 'FROM') {
      state = beginStage(lowering, instruction);
      const { base } = lowering.stages[lowering.stages.length - 1] ?? {};
      if (base?.kind === 'stage' && reuse.affected.has(base.stage)) reuse.affected.add(instruction.stage);
    } else {
      declare(lowering, instruction, same && reuse.bindingsOf(index));
      state = after(state, instruction);
    }
    if (lowering.open) lowering.open.end = state;
    return instruction;
  });
}

function surroundings(lowering: Lowering, index: number, state: State, start: StageStart | undefined): Surroundings {
  const stage = start ? lowering.stages.length : lowering.stages.length - 1;
  // FROM lines see the globals only, also when they stand below stages.
  const scope = start || stage < 0 ? { stage: undefined, before: index } : { stage, before: index };
  return { index, stage: stage < 0 ? undefined : stage, before: stateAt(state, scope) };
}

function lowerNext(
  lowering: Lowering,
  line: LogicalLine,
  start: StageStart | undefined,
  around: Surroundings,
): Instruction {
  const head = start && (start.head ?? headOf(line.joined, lowering.escape));
  const instruction = instructionOfLine(lowering, line, head, around);
  noteHeredocs(lowering, line);
  return instruction;
}

function beginStage(lowering: Lowering, from: FromInstruction): State {
  const index = lowering.stages.length;
  const image = from.image ?? { text: '', span: span(from.span.end, from.span.end), value: undefined, variables: [] };
  const base = resolveBase(lowering.table, image, index);
  const baseEnd = base.kind === 'stage' ? lowering.stages[base.stage]?.end : undefined;
  const scope = { stage: index, before: from.index + 1 };
  const state = initialState(base, baseEnd, from.platform, lowering.escape, scope);
  lowering.open = { index, from, base, bindings: new Map(), end: state };
  lowering.stages.push(lowering.open);
  return state;
}

function after(state: State, instruction: Instruction): State {
  const { kind } = instruction;
  if (kind !== 'WORKDIR' && kind !== 'USER' && kind !== 'SHELL') return state;
  const [word] = instruction.words;
  if (!word) return state;
  if (kind === 'WORKDIR') return withDirectory(state, word);
  return kind === 'USER' ? withUser(state, word) : withShell(state, word.value);
}

function noteHeredocs(lowering: Lowering, line: LogicalLine): void {
  for (const { name, opening, end } of line.heredocs) {
    if (!end) lowering.problems.push({ kind: 'unterminated-heredoc', span: opening, name: name.text });
  }
}

/** The stages of which some are `whole` already. */
function finishStages(lowering: Lowering, instructions: readonly Instruction[], whole: readonly Stage[]): Stage[] {
  const open = lowering.stages.slice(whole.length);
  const members: Instruction[][] = open.map(() => []);
  for (const instruction of instructions.slice(open[0]?.from.index)) {
    if (instruction.stage !== undefined && (instruction.kind !== 'FROM' || instruction.onbuild)) {
      members[instruction.stage - whole.length]?.push(instruction);
    }
  }
  const made = open.map(({ index, from, base, bindings, end }, i) => {
    const own = members[i] ?? [];
    const { name, platform } = from;
    const lines: Span = span(from.span.start, own.at(-1)?.span.end ?? from.span.end);
    const stage = { index, from, base, instructions: own, span: lines, end, bindings };
    return Object.assign(stage, name && { name }, platform && { platform });
  });
  return [...whole, ...made];
}

/** The line ending that most of `breaks` line breaks are. */
function eolOf(source: string, breaks: number): '\n' | '\r\n' {
  let carriageReturns = 0;
  for (let at = source.indexOf('\r\n'); at !== -1; at = source.indexOf('\r\n', at + 2)) carriageReturns++;
  return carriageReturns * 2 > breaks ? '\r\n' : '\n';
}
