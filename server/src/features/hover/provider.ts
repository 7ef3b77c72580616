import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph } from '../../model/model.ts';
import type { Span } from '../../text/span.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export type HoverProvider = (graph: BuildGraph, offset: number, context: BuildContext) => Hover | undefined;
