/** Variables whose values stay in the image or in its history, and what is to be said of them. */
import { givenSecrets } from '../../context/build.ts';
import type { BuildContext } from '../../context/context.ts';
import { byKin } from '../../model/by-kin.ts';
import type { ArgInstruction, BuildGraph, EnvInstruction, Instruction, Pair } from '../../model/model.ts';
import { variableUses } from '../../model/references.ts';
import { lookup } from '../../model/scope.ts';
import { isPublicVariable, isSecretVariable } from '../../model/secret-names.ts';
import { hasSlots, isSecretIn, standsForSecret } from '../../model/secret-variables.ts';
import { isHarmlessValue, isLiveCredential, isSecretValue } from '../../model/sensitive.ts';
import { addTo } from '../../text/group.ts';
import { listed, unique } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import type { Token } from '../../text/span.ts';
import { isForManagers } from '../../toolchains/credentials/implicit.ts';
import { isTokenInFiles } from '../../toolchains/credentials/takers.ts';
import { bakedValue } from './baked.ts';
import { declarationsOf } from './declarations.ts';
import { isShipped } from './where.ts';

export interface StoredSecret {
  readonly name: Token;
  readonly message: string;
}

/** Whether an ARG or ENV may hold a secret; most do not. */
export function mayStore(
  graph: BuildGraph,
  context: BuildContext,
  instruction: ArgInstruction | EnvInstruction,
): boolean {
  if (looksSecret(instruction)) return true;
  if (!hasSlots(graph) && context.kind === 'unknown' && context.builds.length === 0) return false;
  return namesIn(instruction).some((name) => {
    return standsForSecret(graph, name) || isTokenInFiles(context, name) || isGiven(context, name);
  });
}

const namesIn = byKin(({ pairs }: ArgInstruction | EnvInstruction) => pairs.map(({ name }) => name.text));

const looksSecret = byKin(({ pairs }: ArgInstruction | EnvInstruction) => {
  return pairs.some(({ name, value }) => {
    return isSecretVariable(name.text) || (value !== undefined && isSecretValue(value.value ?? value.text));
  });
});

/** The secrets that an ARG declares. */
export function* storedInHistory(
  graph: BuildGraph,
  context: BuildContext,
  instruction: ArgInstruction,
): Generator<StoredSecret> {
  for (const pair of instruction.pairs) {
    const message = argumentMessage(graph, context, instruction, pair);
    if (message !== undefined) yield { name: pair.name, message };
  }
}

/** The secrets that an ENV gives a value. */
export function* storedInEnvironment(
  graph: BuildGraph,
  context: BuildContext,
  env: EnvInstruction,
): Generator<StoredSecret> {
  for (const pair of env.pairs) {
    const { name, value } = pair;
    const text = value?.value ?? value?.text ?? '';
    const isLiteral = value !== undefined && value.variables.length === 0;
    const isShaped = isLiteral && isSecretValue(text);
    if (!isShaped && (!isSecretIn(graph, name.text) || (isLiteral && isHarmlessValue(text, name.text)))) continue;
    // The ARG that it takes its value from is reported itself.
    if (value?.variables.some((variable) => isReported(graph, variable.name.text))) continue;
    if (isUnset(pair)) continue;
    const revoke = isLiteral && isLiveCredential(text) ? '. Revoke it, because the value is in this file' : '';
    const isIn = isShipped(graph, context, env.stage);
    const where = env.onbuild
      ? 'the configuration of every image built on this one'
      : isIn
        ? 'the image configuration'
        : 'the configuration of its stage in the build cache';
    const later = isIn && !isForManagers(name.text) ? ': pass it when the container starts' : '';
    yield {
      name,
      message: `The value of \`${name.text}\` is stored in ${where}${later}${revoke}`,
    };
  }
}

/** Whether a variable takes nothing but the value of one that nothing sets: then it is empty, or what the base image has in it already. */
function isUnset({ value }: Pair): boolean {
  const [use, ...others] = value?.variables ?? [];
  // A comma behind it is a slip.
  const isAlone = /^"?\$(?:\w+|\{\w+\})"?[,;]?$/.test(value?.text ?? '');
  return isAlone && others.length === 0 && use !== undefined && !use.binding;
}

function isReported(graph: BuildGraph, name: string): boolean {
  return isSecretIn(graph, name) && declarationsOf(graph, name).some(({ kind }) => kind === 'ARG');
}

/** Whether a build of the workspace gives an argument a secret of the CI service, and no framework ships it to browsers. */
function isGiven({ builds }: BuildContext, name: string): boolean {
  const secret = givenSecrets(builds).get(name);
  return secret !== undefined && isSecretVariable(secret) && !isPublicVariable(name);
}

/** Whether nothing reads an argument but variables that frameworks ship to browsers, so that it is none to keep. */
function isShippedToBrowsers(graph: BuildGraph, name: string): boolean {
  if (!namesPublic(graph)) return false;
  const takers = takersIn(graph).get(name) ?? [];
  return (
    takers.length > 0 &&
    takers.every((each) => {
      if (each.kind !== 'ARG' && each.kind !== 'ENV') return false;
      const own = each.pairs.filter(({ value }) => value?.variables.some((variable) => variable.name.text === name));
      return own.every((pair) => isPublicVariable(pair.name.text) || pair.name.text === name);
    }) &&
    takers.some(isPublic)
  );
}

const namesPublic = memoized(({ instructions }: BuildGraph): boolean => instructions.some(isPublic));

function isPublic(instruction: Instruction): boolean {
  return 'pairs' in instruction && instruction.pairs.some(({ name }) => isPublicVariable(name.text));
}

/** The instructions that read a variable, by its name. */
const takersIn = memoized((graph: BuildGraph): ReadonlyMap<string, readonly Instruction[]> => {
  const takers = new Map<string, Instruction[]>();
  for (const each of graph.instructions)
    for (const name of new Set(variableUses(graph, each).map((use) => use.name.text))) addTo(takers, name, each);
  return takers;
});

/** The variables by whose names a value comes into the configuration of an image. */
function environmentTakers(graph: BuildGraph, context: BuildContext, name: string): string[] {
  const pairs = (takersIn(graph).get(name) ?? []).flatMap((each) =>
    each.kind === 'ENV' && isShipped(graph, context, each.stage) ? each.pairs : [],
  );
  const taking = pairs.filter(({ value }) => value?.variables.some((variable) => variable.name.text === name));
  return unique(taking.map((pair) => pair.name.text)).filter((other) => other !== name && !isPublicVariable(other));
}

function argumentMessage(
  graph: BuildGraph,
  context: BuildContext,
  instruction: ArgInstruction,
  { name, value }: Pair,
): string | undefined {
  // Without a default, an ARG takes over what stands above the first FROM.
  const text = (value ?? lookup(graph, { stage: undefined, before: instruction.index }, name.text))?.value ?? '';
  const isShaped = value !== undefined && value.variables.length === 0 && isSecretValue(text);
  if (!isShaped && !isSecretIn(graph, name.text) && !isTokenInFiles(context, name.text) && !isGiven(context, name.text))
    return undefined;
  // A build of the workspace gives it another value than a harmless default.
  if (text !== '' && isHarmlessValue(text, name.text) && !isGiven(context, name.text)) return undefined;
  if (isShippedToBrowsers(graph, name.text)) return undefined;
  if (instruction.onbuild)
    return `The value of \`${name.text}\` is stored in the history of every image built on this one: mount it as a secret`;
  const all = declarationsOf(graph, name.text);
  // Above the first FROM it reaches no step; the stage that declares it again is where it is reported.
  if (instruction.stage === undefined && all.some(({ kind, stage }) => kind === 'ARG' && stage !== undefined))
    return undefined;
  const revoke = isLiveCredential(text) ? '. Revoke it, because the default is in this file' : '';
  // docs.docker.com/build/metadata/attestations/slsa-provenance, "Max"
  if (instruction.stage === undefined)
    return `The value of \`${name.text}\` is stored in the provenance of builds that record all: mount it as a secret${revoke}`;
  const isKept = all.some(({ kind, stage }) => kind === 'ENV' && isShipped(graph, context, stage));
  const takers = isKept ? [] : environmentTakers(graph, context, name.text);
  const names = listed(takers.map((each) => `\`${each}\``));
  const as = names === '' ? '' : `, and as ${names} in the image configuration`;
  const env = isKept ? ' and the image configuration' : as;
  const baked = bakedValue(graph, context, name.text);
  if (baked)
    return `The value of \`${name.text}\` is stored in the build history of every step below${env}, and line ${baked.line} writes it into ${baked.where}: have the program read it when the container starts${revoke}`;
  const later = env === '' ? '' : ', or pass it when the container starts';
  return `The value of \`${name.text}\` is stored in the build history of every step below${env}: mount it as a secret${later}${revoke}`;
}
