/** Stages as a call hierarchy: a stage's callers are the stages that read it. */
import type { BuildGraph, Edge, Stage } from '../model/model.ts';
import { inputsOf, labelOf, readersOf, referenceAt, stageAt } from '../model/query.ts';
import type { Span } from '../text/span.ts';
import { declarationOf } from './navigation.ts';

export interface StageItem {
  readonly stage: number;
  readonly name: string;
  /** Its FROM line's image. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
}

export interface Call {
  readonly item: StageItem;
  /** The places where the one reads the other. */
  readonly spans: readonly Span[];
}

/** The stage whose name is under the cursor, else the one the cursor is in. */
export function stageItemAt(graph: BuildGraph, offset: number): StageItem | undefined {
  const target = referenceAt(graph, offset)?.target;
  const stage = target?.kind === 'stage' ? graph.stages[target.stage] : stageAt(graph, offset);
  return stage && itemOf(stage);
}

/** The stages that read this one. */
export function incomingCalls(graph: BuildGraph, stage: number): Call[] {
  return grouped(graph, readersOf(graph, stage), ({ to }) => to);
}

/** The stages that this one reads. */
export function outgoingCalls(graph: BuildGraph, stage: number): Call[] {
  return grouped(graph, inputsOf(graph, stage), ({ from }) => (from.kind === 'stage' ? from.stage : undefined));
}

function itemOf(stage: Stage): StageItem {
  return {
    stage: stage.index,
    name: labelOf(stage),
    detail: stage.from.image?.text ?? '',
    span: stage.span,
    selection: declarationOf(stage).span,
  };
}

function grouped(graph: BuildGraph, edges: readonly Edge[], other: (edge: Edge) => number | undefined): Call[] {
  const spans = new Map<number, Span[]>();
  for (const edge of edges) {
    const index = other(edge);
    if (index === undefined) continue;
    spans.set(index, [...(spans.get(index) ?? []), edge.from.token.span]);
  }
  return [...spans].flatMap(([index, found]) => {
    const stage = graph.stages[index];
    return stage ? [{ item: itemOf(stage), spans: found }] : [];
  });
}
