import type {
  ArgInstruction,
  Binding,
  EnvInstruction,
  FromInstruction,
  Instruction,
  Pair,
  Source,
  State,
} from './model.ts';
import { lookup } from './scope.ts';

/** A stage while its instructions are still being read. */
export interface MutableStage {
  readonly index: number;
  readonly from: FromInstruction;
  readonly base: Source;
  readonly bindings: Map<string, Binding[]>;
  end: State;
}

interface Declarations {
  readonly stages: readonly MutableStage[];
  readonly globalBindings: Map<string, Binding[]>;
}

/** Adds the bindings that an ARG or ENV makes, or those that it has `made` in an earlier version. */
export function declare(
  declarations: Declarations,
  instruction: Instruction,
  made: readonly Binding[] | undefined,
): void {
  if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') return;
  const stage = instruction.stage === undefined ? undefined : declarations.stages[instruction.stage];
  const bindings = stage?.bindings ?? declarations.globalBindings;
  for (const binding of made ?? instruction.pairs.map((pair) => bindingOf(declarations, instruction, pair))) {
    const earlier = bindings.get(binding.name);
    if (earlier) earlier.push(binding);
    else bindings.set(binding.name, [binding]);
  }
}

/** The binding that one pair of an ARG or ENV makes. */
export function bindingOf(
  declarations: Declarations,
  instruction: Pick<ArgInstruction | EnvInstruction, 'kind' | 'index' | 'stage'>,
  pair: Pair,
): Binding {
  const name = pair.name.text;
  const common = { name, declaration: pair.name, instruction: instruction.index };
  const written = pair.value?.value;
  if (instruction.kind === 'ENV') return withValue({ ...common, kind: 'env' }, written);
  if (instruction.stage === undefined)
    return pair.value
      ? withValue({ ...common, kind: 'global' }, written)
      : Object.assign({ ...common, kind: 'global' as const }, { unset: true });
  if (pair.value) return withValue({ ...common, kind: 'arg' }, written);

  const origin = declarations.globalBindings.get(name)?.at(-1);
  const inherited = origin ?? lookup(declarations, { stage: instruction.stage, before: instruction.index }, name);
  const value = inherited?.value;
  const binding = withValue({ ...common, kind: 'arg' }, value);
  const isEmpty = value === undefined && isUnset(name, inherited);
  return Object.assign(binding, isEmpty && { unset: true }, origin && { origin });
}

function withValue(binding: Binding, value: string | undefined): Binding {
  return value === undefined ? binding : Object.assign(binding, { value });
}

function isUnset(name: string, inherited: Binding | undefined): boolean {
  return inherited === undefined
    ? !/^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/.test(name)
    : inherited.unset === true;
}
