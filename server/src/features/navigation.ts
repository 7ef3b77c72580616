/** Where the names under the cursor are declared and used. */
import type { BuildGraph, Reference, Stage } from '../model/model.ts';
import { referenceAt, referencesTo } from '../model/query.ts';
import { variableUses } from '../model/references.ts';
import type { Span, Token } from '../text/span.ts';

export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** The declarations that a name under the cursor leads to, the one that counts first. */
export function definitionsAt(
  graph: BuildGraph,
  offset: number,
): { readonly from: Span; readonly to: readonly Span[] } | undefined {
  const reference = referenceAt(graph, offset);
  if (!reference) return undefined;
  return { from: reference.token.span, to: declarationsOf(graph, reference) };
}

/** Every place that a name under the cursor stands. */
export function referencesAt(graph: BuildGraph, offset: number, includeDeclaration: boolean): Span[] {
  const reference = referenceAt(graph, offset);
  if (!reference) return [];
  return referencesTo(graph, reference.target)
    .filter(({ role }) => includeDeclaration || role === 'use')
    .map(({ token }) => token.span);
}

export function highlightsAt(graph: BuildGraph, offset: number): Highlight[] {
  const reference = referenceAt(graph, offset);
  if (!reference) return [];
  return referencesTo(graph, reference.target).map(({ role, token }) => {
    return { span: token.span, kind: role === 'declaration' ? 'write' : 'read' };
  });
}

/** Where a stage is declared: its name, or its FROM keyword without one. */
export function declarationOf({ name, from }: Stage): Token {
  return name ?? from.keyword;
}

function declarationsOf(graph: BuildGraph, { target, token, instruction }: Reference): Span[] {
  if (target.kind === 'stage') {
    const stage = graph.stages[target.stage];
    return stage ? [declarationOf(stage).span] : [];
  }
  if (target.kind === 'variable') {
    const own = graph.instructions[instruction];
    const use = own && variableUses(graph, own).find(({ name }) => name.span.start === token.span.start);
    const declared = use?.binding?.declaration;
    if (declared) {
      const origin = use.binding?.origin?.declaration;
      return origin ? [declared.span, origin.span] : [declared.span];
    }
  }
  return referencesTo(graph, target)
    .filter(({ role }) => role === 'declaration')
    .map((reference) => reference.token.span);
}
