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
  if (instruction.kind === 'ENV')
    return { ...common, kind: 'env', ...(pair.value?.value !== undefined && { value: pair.value.value }) };
  if (instruction.stage === undefined) {
    if (!pair.value) return { ...common, kind: 'global', unset: true };
    return { ...common, kind: 'global', ...(pair.value.value !== undefined && { value: pair.value.value }) };
  }
  if (pair.value) return { ...common, kind: 'arg', ...(pair.value.value !== undefined && { value: pair.value.value }) };

  const origin = declarations.globalBindings.get(name)?.at(-1);
  const inherited = origin ?? lookup(declarations, { stage: instruction.stage, before: instruction.index }, name);
  const value = inherited?.value;
  return {
    ...common,
    kind: 'arg',
    ...(value !== undefined && { value }),
    ...(value === undefined && isUnset(name, inherited) && { unset: true }),
    ...(origin && { origin }),
  };
}

function isUnset(name: string, inherited: Binding | undefined): boolean {
  return inherited === undefined
    ? !/^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/.test(name)
    : inherited.unset === true;
}
