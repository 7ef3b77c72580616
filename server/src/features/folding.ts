import type { BuildGraph } from '../model/model.ts';
import { indexLines } from '../text/lines.ts';

/** Zero-based first and last line. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment' | 'region';
}

/** What can be folded: stages, instructions of several lines, heredoc bodies, comment blocks and regions. */
export function foldsOf(graph: BuildGraph): Fold[] {
  const lines = indexLines(graph.source);
  const lineOf = (offset: number) => lines.lineAt(offset);
  const folds: Fold[] = graph.stages.map(({ span }) => ({ first: lineOf(span.start), last: lineOf(span.end) }));
  for (const { span, heredocs } of graph.instructions) {
    folds.push({ first: lineOf(span.start), last: lineOf(span.end) });
    for (const { body, end } of heredocs) {
      if (end && heredocs.length > 1) folds.push({ first: lineOf(body.start), last: lineOf(end.span.start) });
    }
  }
  folds.push(...commentBlocks(graph, lineOf), ...regions(graph, lineOf));
  const byFirst = new Map<string, Fold>();
  for (const fold of folds) if (fold.first < fold.last) byFirst.set(`${fold.first} ${fold.last}`, fold);
  return [...byFirst.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

function commentBlocks({ comments }: BuildGraph, lineOf: (offset: number) => number): Fold[] {
  const blocks: Fold[] = [];
  let open: { first: number; last: number; inside: number | undefined } | undefined;
  for (const { span, inside } of comments) {
    const line = lineOf(span.start);
    if (open && line === open.last + 1 && inside === open.inside) open.last = line;
    else {
      if (open) blocks.push({ first: open.first, last: open.last, kind: 'comment' });
      open = { first: line, last: line, inside };
    }
  }
  if (open) blocks.push({ first: open.first, last: open.last, kind: 'comment' });
  return blocks;
}

/** `# region` to `# endregion`, with or without a second `#`, as VS Code has them. */
function regions({ comments }: BuildGraph, lineOf: (offset: number) => number): Fold[] {
  const found: Fold[] = [];
  const open: number[] = [];
  for (const { text, span } of comments) {
    const marker = /^#\s*#?(end)?region\b/i.exec(text);
    if (!marker) continue;
    if (!marker[1]) open.push(lineOf(span.start));
    else {
      const first = open.pop();
      if (first !== undefined) found.push({ first, last: lineOf(span.start), kind: 'region' });
    }
  }
  return found;
}
