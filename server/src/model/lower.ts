/** Turns a Dockerfile's text into its build graph; never fails, whatever the text. */
import { indexLines } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';
import { instructionOfLine } from './by-text.ts';
import { declare } from './declare.ts';
import { edgesOf } from './edges.ts';
import { type Head, headOf } from './head.ts';
import type { Lowering } from './lowering.ts';
import type { BuildGraph, FromInstruction, Instruction, Stage, State } from './model.ts';
import { type LogicalLine, read } from './read.ts';
import { reuseOf } from './reuse.ts';
import { resolveBase, stageTable } from './source.ts';
import { initialState, withDirectory, withShell, withUser } from './state.ts';

/** The graph of a text; quicker by what is the same above the first change since an earlier version of it. */
export function lower(source: string, previous?: BuildGraph): BuildGraph {
  const reading = read(source, indexLines(source));
  const heads = reading.lines.map(({ joined }) =>
    mayBeFrom.test(joined.text) ? headOf(joined, reading.escape) : undefined,
  );
  const names = stageNames(heads);
  const reuse = reuseOf(previous, source, reading, names);
  const lowering: Lowering = {
    source,
    escape: reading.escape,
    table: stageTable(names),
    stages: [],
    globalBindings: new Map(),
    problems: [...reuse.problems],
  };

  const instructions: Instruction[] = [];
  let state: State = { directory: undefined, shell: 'posix', scope: { stage: undefined, before: 0 } };
  reading.lines.forEach((line, index) => {
    const reused = reuse.instructions[index];
    const instruction = reused ?? lowerNext(lowering, line, heads[index], { index, state });
    instructions.push(instruction);
    if (instruction.onbuild) return;
    if (instruction.kind === 'FROM') state = beginStage(lowering, instruction);
    else {
      declare(lowering, instruction, reused && reuse.bindingsOf(index));
      state = after(state, instruction);
    }
    const open = lowering.stages.at(-1);
    if (open) open.end = state;
  });

  const stages = finishStages(lowering, instructions);
  const globals = instructions.filter((instruction) => instruction.kind === 'ARG' && instruction.stage === undefined);
  return {
    source,
    escape: reading.escape,
    eol: eolOf(source),
    directives: reading.directives,
    comments: reading.comments,
    globals: globals.filter((instruction) => instruction.kind === 'ARG'),
    instructions,
    stages,
    edges: edgesOf(stages),
    problems: lowering.problems,
    globalBindings: lowering.globalBindings,
  };
}

function lowerNext(
  lowering: Lowering,
  line: LogicalLine,
  head: Head | undefined,
  { index, state }: { readonly index: number; readonly state: State },
): Instruction {
  const isFrom = head?.kind === 'FROM' && !head.onbuild;
  const stage = isFrom ? lowering.stages.length : lowering.stages.length - 1;
  // FROM lines see the globals only, also when they stand below stages.
  const scope = isFrom || stage < 0 ? { stage: undefined, before: index } : { stage, before: index };
  const before: State = { ...state, scope };
  const instruction = instructionOfLine(lowering, line, head, { index, stage: stage < 0 ? undefined : stage, before });
  noteHeredocs(lowering, line);
  return instruction;
}

/** Whether a line may be a FROM, before it is read. */
const mayBeFrom = /^\s*from/i;

function stageNames(heads: readonly (Head | undefined)[]): (string | undefined)[] {
  return heads.flatMap((head) => {
    if (head?.kind !== 'FROM' || head.onbuild) return [];
    const [, as, name] = head.parts.words.map((range) => head.joined.text.slice(...range).toLowerCase());
    return [as === 'as' ? name : undefined];
  });
}

function beginStage(lowering: Lowering, from: FromInstruction): State {
  const index = lowering.stages.length;
  const image = from.image ?? { text: '', span: span(from.span.end, from.span.end), value: undefined, variables: [] };
  const base = resolveBase(lowering.table, image, index);
  const baseEnd = base.kind === 'stage' ? lowering.stages[base.stage]?.end : undefined;
  const scope = { stage: index, before: from.index + 1 };
  const state = initialState(base, baseEnd, from.platform, lowering.escape, scope);
  lowering.stages.push({ index, from, base, bindings: new Map(), end: state });
  return state;
}

function after(state: State, instruction: Instruction): State {
  const word = 'words' in instruction ? instruction.words[0] : undefined;
  if (!word) return state;
  if (instruction.kind === 'WORKDIR') return withDirectory(state, word);
  if (instruction.kind === 'USER') return withUser(state, word);
  if (instruction.kind === 'SHELL') return withShell(state, word.value);
  return state;
}

function noteHeredocs(lowering: Lowering, line: LogicalLine): void {
  for (const { name, opening, end } of line.heredocs) {
    if (!end) lowering.problems.push({ kind: 'unterminated-heredoc', span: opening, name: name.text });
  }
}

function finishStages(lowering: Lowering, instructions: readonly Instruction[]): Stage[] {
  const members: Instruction[][] = lowering.stages.map(() => []);
  for (const instruction of instructions) {
    if (instruction.stage !== undefined && (instruction.kind !== 'FROM' || instruction.onbuild)) {
      members[instruction.stage]?.push(instruction);
    }
  }
  return lowering.stages.map(({ index, from, base, bindings, end }) => {
    const own = members[index] ?? [];
    const whole: Span = span(from.span.start, own.at(-1)?.span.end ?? from.span.end);
    const { name, platform } = from;
    const stage = { index, from, base, instructions: own, span: whole, end, bindings };
    return Object.assign(stage, name && { name }, platform && { platform });
  });
}

function eolOf(source: string): '\n' | '\r\n' {
  const breaks = source.split('\n').length - 1;
  const carriageReturns = source.split('\r\n').length - 1;
  return carriageReturns * 2 > breaks ? '\r\n' : '\n';
}
