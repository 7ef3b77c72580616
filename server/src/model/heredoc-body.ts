import { span } from '../text/span.ts';
import type { BuildGraph, Instruction, VariableRead } from './model.ts';
import { lookup } from './scope.ts';

const variable = /\\.|\$\{?([\p{L}_][\p{L}\p{Nd}_]*)/gsu;

/** The variables that BuildKit expands in the unquoted heredocs of COPY and ADD; a RUN's heredocs are its shell's. */
export function bodyUses(graph: BuildGraph, instruction: Instruction): VariableRead[] {
  if (instruction.kind !== 'COPY' && instruction.kind !== 'ADD') return [];
  return instruction.heredocs.flatMap(({ quoted, body }) => {
    if (quoted) return [];
    return [...graph.source.slice(body.start, body.end).matchAll(variable)].flatMap((match) => {
      const name = match[1];
      if (name === undefined) return [];
      const end = body.start + match.index + match[0].length;
      const token = { text: name, span: span(end - name.length, end) };
      return [{ name: token, modifier: '', binding: lookup(graph, instruction.before.scope, name) }];
    });
  });
}
