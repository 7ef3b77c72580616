import type { BuildGraph, Instruction, Pair } from '../model/model.ts';
import { labelOf } from '../model/query.ts';
import { concealed } from '../model/sensitive.ts';
import type { Span } from '../text/span.ts';
import { declarationOf } from './navigation.ts';

/** An entry of the outline. */
export interface DocumentSymbol {
  readonly kind: 'stage' | 'variable' | 'instruction';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

const longestName = 60;

/** The outline: global arguments, then the stages with their instructions. */
export function documentSymbols(graph: BuildGraph): DocumentSymbol[] {
  const above = graph.instructions.filter(({ stage, kind }) => stage === undefined && kind !== 'FROM').map(symbolOf);
  const stages = graph.stages.map((stage): DocumentSymbol => {
    return {
      kind: 'stage',
      name: labelOf(stage),
      detail: stage.from.image?.text ?? '',
      span: stage.span,
      selection: declarationOf(stage).span,
      children: stage.instructions.map(symbolOf),
    };
  });
  return [...above, ...stages];
}

function symbolOf(instruction: Instruction): DocumentSymbol {
  const { span, keyword, kind, onbuild, rest } = instruction;
  const isVariable = kind === 'ARG' || kind === 'ENV';
  const written = 'pairs' in instruction ? instruction.pairs.map(pairText).join(' ') : rest.text;
  const text = concealed(written.replace(/\s+/g, ' ').trim());
  const from = 'from' in instruction && instruction.from ? ` --from=${instruction.from.token.text}` : '';
  const trigger = onbuild ? `${onbuild.text.toUpperCase()} ` : '';
  return {
    kind: isVariable ? 'variable' : 'instruction',
    name: `${trigger}${keyword.text.toUpperCase()}${from}`,
    detail: text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text,
    span,
    selection: keyword.span,
    children: [],
  };
}

function pairText({ name, value }: Pair): string {
  return value ? `${name.text}=${value.text}` : name.text;
}
