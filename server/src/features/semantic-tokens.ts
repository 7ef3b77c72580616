/** What a grammar cannot know of a name: whether it is a stage or an image, an argument or kept in the image, and whether anything reads it. */
import { sourcesOf } from '../model/edges.ts';
import type { Binding, BuildGraph, Instruction, Source } from '../model/model.ts';
import { builtByDefault } from '../model/query.ts';
import { variableUses } from '../model/references.ts';
import { hasKnownEnvironment } from '../model/scope.ts';
import { textsOf } from '../model/texts.ts';
import type { Span } from '../text/span.ts';

export const tokenTypes = ['namespace', 'class', 'parameter', 'variable'] as const;
export const tokenModifiers = ['declaration', 'unreached', 'unset'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  readonly span: Span;
  /** `namespace` is a stage, `class` an image, `parameter` an ARG, `variable` an ENV. */
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The tokens in document order; none spans two lines, and none overlaps another. */
export function semanticTokens(graph: BuildGraph): SemanticToken[] {
  const reached = builtByDefault(graph);
  const stage = (span: Span, index: number, ...modifiers: TokenModifier[]): SemanticToken => ({
    span,
    type: 'namespace',
    modifiers: reached.has(index) ? modifiers : [...modifiers, 'unreached'],
  });
  const source = ({ token, ...source }: Source): SemanticToken[] => {
    if (token.variables.length > 0 || token.text === '') return [];
    if (source.kind === 'stage') return [stage(token.span, source.stage)];
    return source.kind === 'image' ? [{ span: token.span, type: 'class', modifiers: [] }] : [];
  };
  const known = new Map(graph.stages.map(({ index }) => [index, hasKnownEnvironment(graph.stages, index)]));
  const found = [
    ...graph.stages.flatMap(({ base, name, index }) => [
      ...source(base),
      ...(name ? [stage(name.span, index, 'declaration')] : []),
    ]),
    ...graph.instructions.flatMap((instruction) => [
      ...sourcesOf(instruction).flatMap(({ from }) => source(from)),
      ...variableTokens(graph, instruction, known.get(instruction.before.scope.stage ?? -1) ?? true),
    ]),
  ];
  return withoutOverlaps(graph, found);
}

function variableTokens(graph: BuildGraph, instruction: Instruction, isKnown: boolean): SemanticToken[] {
  const declared = instruction.kind === 'ARG' || instruction.kind === 'ENV' ? instruction.pairs : [];
  const type = instruction.kind === 'ARG' ? 'parameter' : 'variable';
  const expanded = new Set(textsOf(instruction).flatMap(({ variables }) => variables.map(({ name }) => name)));
  return [
    ...declared.map(({ name }): SemanticToken => ({ span: name.span, type, modifiers: ['declaration'] })),
    ...variableUses(graph, instruction).flatMap(({ name, binding, modifier }): SemanticToken[] => {
      if (binding) return [{ span: name.span, type: typeOf(binding), modifiers: [] }];
      const isUnset = isKnown && expanded.has(name) && modifier === '';
      return isUnset ? [{ span: name.span, type: 'parameter', modifiers: ['unset'] }] : [];
    }),
  ];
}

function typeOf({ kind }: Binding): TokenType {
  return kind === 'env' || kind === 'image' ? 'variable' : 'parameter';
}

function withoutOverlaps({ source }: BuildGraph, tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      const isWhole = span.start >= end && span.end > span.start && !source.slice(span.start, span.end).includes('\n');
      if (isWhole) end = span.end;
      return isWhole;
    });
}
