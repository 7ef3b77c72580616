/** Lists every place that declares or uses a stage, a variable or a heredoc. */
import { memoized } from '../text/memoized.ts';
import { span, type Token } from '../text/span.ts';
import { sourcesOf } from './edges.ts';
import { bodyUses } from './heredoc-body.ts';
import type { BuildGraph, Instruction, Reference, Source, Stage, Text, VariableRead } from './model.ts';
import { shellUses } from './scripts.ts';
import { type Symbols, symbolsOf } from './symbols.ts';
import { textsOf } from './texts.ts';

/** Every place that declares or uses a stage, a variable or a heredoc, in document order. */
export const referencesOf = memoized((graph: BuildGraph): readonly Reference[] => {
  const symbols = symbolsOf(graph);
  const references = [
    ...graph.stages.flatMap((stage) => stageReferences(stage)),
    ...graph.instructions.flatMap((instruction) => [
      ...sourcesOf(instruction).flatMap(({ from }) => sourceReference(from, instruction.index)),
      ...heredocReferences(instruction),
      ...declarationReferences(symbols, instruction),
      ...useReferences(graph, symbols, instruction),
    ]),
  ];
  return references.sort((a, b) => a.token.span.start - b.token.span.start);
});

function stageReferences({ index, name, base, from }: Stage): Reference[] {
  const declaration: Reference[] = name
    ? [{ role: 'declaration', target: { kind: 'stage', stage: index }, token: name, instruction: from.index }]
    : [];
  return [...sourceReference(base, from.index), ...declaration];
}

/** A literal name or index; one that comes out of a variable names no stage where it stands. */
function sourceReference(source: Source, instruction: number): Reference[] {
  if (source.kind !== 'stage' || source.token.variables.length > 0) return [];
  return [{ role: 'use', target: { kind: 'stage', stage: source.stage }, token: literal(source.token), instruction }];
}

/** The token without quotes around it. */
function literal({ text, span: whole, value }: Text): Token {
  const inside = value === undefined ? -1 : text.indexOf(value);
  if (value === undefined || inside === -1) return { text, span: whole };
  return { text: value, span: span(whole.start + inside, whole.start + inside + value.length) };
}

function heredocReferences(instruction: Instruction): Reference[] {
  return instruction.heredocs.flatMap(({ name, end }, heredoc) => {
    const target = { kind: 'heredoc' as const, instruction: instruction.index, heredoc };
    const opening: Reference = { role: 'declaration', target, token: name, instruction: instruction.index };
    return end ? [opening, { role: 'use' as const, target, token: end, instruction: instruction.index }] : [opening];
  });
}

function declarationReferences(symbols: Symbols, instruction: Instruction): Reference[] {
  if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') return [];
  return instruction.pairs.flatMap(({ name }) => {
    const symbol = symbols.ofDeclaration(instruction.index, name.text);
    return symbol === undefined ? [] : [variable('declaration', symbol, name, instruction.index)];
  });
}

function useReferences(graph: BuildGraph, symbols: Symbols, instruction: Instruction): Reference[] {
  return variableUses(graph, instruction).flatMap(({ name, binding }) => {
    const symbol = binding && symbols.ofBinding(binding);
    return symbol === undefined ? [] : [variable('use', symbol, name, instruction.index)];
  });
}

function variable(role: Reference['role'], symbol: number, token: Token, instruction: number): Reference {
  return { role, target: { kind: 'variable', name: token.text, symbol }, token, instruction };
}

/** The variables that an instruction reads: those BuildKit expands, and those its shell does. */
export function variableUses(graph: BuildGraph, instruction: Instruction): readonly VariableRead[] {
  const known = usesIn(graph);
  const found = known.get(instruction) ?? usesOf(graph, instruction);
  known.set(instruction, found);
  return found;
}

const usesIn = memoized((_: BuildGraph) => new Map<Instruction, readonly VariableRead[]>());

function usesOf(graph: BuildGraph, instruction: Instruction): readonly VariableRead[] {
  const expanded: VariableRead[] = textsOf(instruction).flatMap(({ variables }) => variables);
  return [...expanded, ...bodyUses(graph, instruction), ...shellUses(graph, instruction)];
}
