import type { BuildGraph, Instruction } from '../model/model.ts';
import { instructionAt, stageAt } from '../model/query.ts';
import { covers, isEqualSpan, type Span, span, touches } from '../text/span.ts';

/** The spans around an offset from the smallest to the whole file, each inside of the next. */
export function selectionSpans(graph: BuildGraph, offset: number): Span[] {
  const instruction = instructionAt(graph, offset);
  const stage = stageAt(graph, offset);
  const candidates: Span[] = [
    ...wordAt(graph.source, offset),
    ...(instruction ? partsOf(instruction) : []),
    ...(stage ? [stage.span] : []),
    span(0, graph.source.length),
  ];
  const around = candidates.filter((candidate) => touches(candidate, offset));
  const sorted = around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const candidate of sorted) {
    const inner = chain.at(-1);
    if (!inner || (covers(candidate, inner) && !isEqualSpan(candidate, inner))) chain.push(candidate);
  }
  return chain;
}

function partsOf(instruction: Instruction): Span[] {
  const parts: Span[] = [instruction.span, instruction.keyword.span];
  for (const flag of instruction.flags) parts.push(flag.span, ...(flag.value ? [flag.value.span] : []));
  for (const heredoc of instruction.heredocs) parts.push(heredoc.body);
  if ('pairs' in instruction)
    parts.push(...instruction.pairs.flatMap((pair) => [pair.span, ...(pair.value ? [pair.value.span] : [])]));
  if ('mounts' in instruction)
    parts.push(...instruction.mounts.flatMap(({ options }) => options.map((option) => option.span)));
  if ('script' in instruction && instruction.script) {
    const { script } = instruction;
    parts.push(script.span);
    if (script.form === 'exec') parts.push(...script.argv.map((word) => word.span));
    if (script.form === 'shell') {
      parts.push(...script.steps.map((step) => step.span));
      parts.push(...script.commands.flatMap((command) => [command.span, ...command.args.map((word) => word.span)]));
    }
  }
  return parts;
}

function wordAt(source: string, offset: number): Span[] {
  let start = offset;
  let end = offset;
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(source[start - 1] ?? '')) start--;
  while (end < source.length && /[\p{L}\p{N}_-]/u.test(source[end] ?? '')) end++;
  return start < end ? [span(start, end)] : [];
}
