/** The contract of a refactoring: one file, offered on a selection, its edits computed when it is chosen. */
import type { BuildContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import type { Offer } from './change.ts';
import { fitFor } from './lacking.ts';

export interface Refactor {
  /** The file's name. */
  readonly id: string;
  readonly kind: 'refactor.rewrite' | 'refactor.extract';
  readonly summary: string;
  /** Executed by the tests and shown in the documentation; `<|>` marks the cursor, a second one the selection's end. */
  readonly example: {
    readonly before: string;
    readonly after: string;
    /** The build context, where it takes one. */
    readonly files?: Readonly<Record<string, string>>;
  };
  /** Cheap: runs on every move of the cursor. Nothing is yielded where the refactoring does not apply. */
  offer(graph: BuildGraph, selection: Span, context: BuildContext): Iterable<Offer>;
}

export function defineRefactor(refactor: Refactor): Refactor {
  return {
    ...refactor,
    offer: (graph, selection, context) => fitFor(graph, context, refactor.offer(graph, selection, context)),
  };
}
