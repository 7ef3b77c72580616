/** Comments that silence a rule, above the instruction of a finding or for the whole file. */
import type { Change } from '../contract/change.ts';
import { startOfLine } from '../model/lines.ts';
import type { BuildGraph, Comment, Instruction } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { type Edit, insert } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { ownComment } from './suppress.ts';

/** Nothing "here" for what stands in no instruction. */
export function ignoreChanges(graph: BuildGraph, { start }: Span, rule: string): Change[] {
  const instruction = instructionAt(graph, start);
  const here: Change[] = instruction
    ? [
        {
          id: `ignore-here ${rule}`,
          title: `Ignore ${rule} here`,
          safety: 'unsafe',
          edits: () => [editAbove(graph, instruction, rule)],
        },
      ]
    : [];
  return [
    ...here,
    {
      id: `ignore-in-file ${rule}`,
      title: `Ignore ${rule} in this file`,
      safety: 'unsafe',
      edits: () => [editOnTop(graph, rule)],
    },
  ];
}

function editAbove(graph: BuildGraph, { span }: Instruction, rule: string): Edit {
  const line = startOfLine(graph, span.start);
  const last = graph.comments.findLast((comment) => comment.span.start < line);
  const isAbove = last && /^\r?\n$/.test(graph.source.slice(last.span.end, line));
  const added = isAbove ? addTo(last, rule, false) : undefined;
  return added ?? insert(line, `${graph.source.slice(line, span.start)}# slipway ignore=${rule}${graph.eol}`);
}

/** Below the directives: a comment above them would make them comments too. */
function editOnTop(graph: BuildGraph, rule: string): Edit {
  for (const comment of graph.comments) {
    const added = addTo(comment, rule, true);
    if (added) return added;
  }
  const text = `# slipway global ignore=${rule}`;
  const last = graph.directives.at(-1);
  if (last) return insert(last.span.end, `${graph.eol}${text}`);
  return insert(graph.source.startsWith('\uFEFF') ? 1 : 0, `${text}${graph.eol}`);
}

/** Names one rule more in a comment of the same kind. */
function addTo({ text, span, inside }: Comment, rule: string, isGlobal: boolean): Edit | undefined {
  const found = inside === undefined ? ownComment(text) : undefined;
  return found?.isGlobal === isGlobal ? insert(span.start + found.length, `,${rule}`) : undefined;
}
