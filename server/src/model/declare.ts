import type { ArgInstruction, Binding, EnvInstruction, Instruction, Pair, Stage, State } from './model.ts';
import { lookup } from './scope.ts';

export type LoweredStage = Pick<Stage, 'index' | 'from' | 'base' | 'bindings' | 'end'>;

/** A stage while its instructions are still being read. */
export interface MutableStage extends LoweredStage {
  readonly bindings: Map<string, Binding[]>;
  end: State;
}

interface Declarations {
  readonly stages: readonly LoweredStage[];
  readonly open: MutableStage | undefined;
  readonly globalBindings: Map<string, Binding[]>;
}

/** Adds the bindings that an ARG or ENV makes, or those that it has `made` in an earlier version. */
export function declare(
  declarations: Declarations,
  instruction: Instruction,
  made: readonly Binding[] | undefined,
): void {
  if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') return;
  const bindings = declarations.open?.bindings ?? declarations.globalBindings;
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
  const kind = instruction.kind === 'ENV' ? 'env' : instruction.stage === undefined ? 'global' : 'arg';
  const binding: Binding = { name, declaration: pair.name, instruction: instruction.index, kind };
  if (kind === 'env' || pair.value) return withValue(binding, pair.value?.value);
  if (kind === 'global') return Object.assign(binding, { unset: true });

  const origin = declarations.globalBindings.get(name)?.at(-1);
  const inherited = origin ?? lookup(declarations, { stage: instruction.stage, before: instruction.index }, name);
  const value = inherited?.value;
  const isEmpty = value === undefined && isUnset(name, inherited);
  return Object.assign(withValue(binding, value), isEmpty && { unset: true }, origin && { origin });
}

function withValue(binding: Binding, value: string | undefined): Binding {
  return value === undefined ? binding : Object.assign(binding, { value });
}

function isUnset(name: string, inherited: Binding | undefined): boolean {
  return inherited === undefined
    ? !/^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/.test(name)
    : inherited.unset === true;
}
