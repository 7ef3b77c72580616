import type { Binding, BuildGraph, Instruction } from '../../model/model.ts';
import { instructionAt, labelOf } from '../../model/query.ts';
import { variableUses } from '../../model/references.ts';
import { lookup, platformArguments } from '../../model/scope.ts';
import { isSecretName } from '../../model/secret-names.ts';
import { isSecretValue } from '../../model/sensitive.ts';
import { type Token, touches } from '../../text/span.ts';
import { code, list } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';

/** A variable: its value here and where that comes from. */
export const hoverVariable: HoverProvider = (graph, offset) => {
  const instruction = instructionAt(graph, offset);
  const found = instruction && variableUnder(graph, instruction, offset);
  if (!found) return undefined;
  const { name, binding } = found;
  const lines = binding ? linesOf(graph, binding) : ['not set in this file'];
  return { span: name.span, markdown: `**${titleOf(name.text, binding)}**\n\n${list(lines)}` };
};

function variableUnder(
  graph: BuildGraph,
  instruction: Instruction,
  offset: number,
): { name: Token; binding: Binding | undefined } | undefined {
  if (instruction.kind === 'ARG' || instruction.kind === 'ENV') {
    const pair = instruction.pairs.find(({ name }) => touches(name.span, offset));
    if (pair) {
      const scope = { stage: instruction.stage, before: instruction.index + 1 };
      return { name: pair.name, binding: lookup(graph, scope, pair.name.text) };
    }
  }
  const use = variableUses(graph, instruction).find(({ name }) => touches(name.span, offset));
  return use?.binding || instruction.kind !== 'RUN' ? use : undefined;
}

function titleOf(name: string, binding: Binding | undefined): string {
  if (binding?.value === undefined) return code(name);
  const hidden = isSecretName(name) || isSecretValue(binding.value);
  return hidden ? `${code(name)} (value hidden)` : code(`${name}=${shortened(binding.value)}`);
}

function linesOf(graph: BuildGraph, binding: Binding): string[] {
  const { kind, name, origin } = binding;
  if (kind === 'predefined') {
    return [platformArguments.has(name) ? 'set by BuildKit for each platform' : 'a predefined argument of BuildKit'];
  }
  if (kind === 'image') return ['set by the base image'];
  const declared = graph.instructions[binding.instruction];
  const where = declared ? `in line ${declared.lines.first + 1}` : '';
  const stage = declared?.stage === undefined ? undefined : graph.stages[declared.stage];
  const of = stage ? ` of ${code(labelOf(stage))}` : '';
  if (kind === 'env') return [`${code('ENV')} ${where}${of}, also set in containers`];
  const from = origin && graph.instructions[origin.instruction];
  return [
    kind === 'global'
      ? `global ${code('ARG')} ${where}, only available in ${code('FROM')} lines`
      : `${code('ARG')} ${where}${of}`,
    ...(from ? [`default from the global ${code('ARG')} in line ${from.lines.first + 1}`] : []),
    binding.unset
      ? `no default: empty without ${code(`--build-arg ${name}=...`)}`
      : `${code(`--build-arg ${name}=...`)} overrides it`,
  ];
}

function shortened(value: string): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
