import type { BuildContext } from '../context/context.ts';
import { type Obstacle, type Offer, offerOf, type Plan } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { type Declaration, isForManagers, readersOf } from '../engines/secret-mount/readers.ts';
import { isOld, mountEdits } from '../engines/secret-mount/variable.ts';
import { isShipped } from '../engines/secret-mount/where.ts';
import { writtenFix } from '../engines/secret-mount/written.ts';
import type { ArgInstruction, BuildGraph, EnvInstruction, Pair } from '../model/model.ts';
import { isSecretVariable } from '../model/secret-names.ts';
import { isHarmlessValue, isSecretValue } from '../model/sensitive.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'secret-in-arg-or-env',
  summary: 'a secret in a build argument or in the environment of the image',
  why: `The value of an \`ARG\` is recorded with every \`RUN\` below it, in the image's history and in its provenance: \`docker history\` shows it. The value
of an \`ENV\` is part of the image's configuration: \`docker inspect\` shows it. Everyone who can pull the image can read both.

A secret mount shows the value to one command and keeps it nowhere. The fix takes the argument away and mounts the secret on exactly the steps that read
it, by \`$NAME\` or, as \`npm\` reads \`NPM_TOKEN\`, without naming it; the build then needs \`--secret id=NAME,env=NAME\` in place of \`--build-arg\`, which
Slipway's build command passes. A file that one step writes the value to, and a later one removes, becomes a mounted file. A value that stands in the file is known to all who have the file: revoke it.

There is no fix where a step may use the value in a way that cannot be followed, or puts it into the image. An \`ENV\` that steps read is taken away as well:
what the program needs when the image runs is then given to it, as the fix's title says, with \`docker run --env\` or a secret of the orchestrator. Ignore this rule for names that only look like secrets.`,
  severity: 'warning',
  aliases: ['SecretsUsedInArgOrEnv', 'DL3064'],
  example: {
    bad: dockerfile`
      FROM node:22
      ARG NPM_TOKEN
      COPY package.json package-lock.json .npmrc ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      COPY package.json package-lock.json .npmrc ./
      RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
    `,
  },
  *check(graph, context) {
    const followed = new Set<string>();
    const offered = new Set<string>();
    for (const instruction of graph.instructions) {
      if (instruction.kind === 'ENV') yield* environmentFindings(graph, context, instruction, followed);
      if (instruction.kind !== 'ARG') continue;
      for (const pair of instruction.pairs) {
        const { name } = pair;
        const message = argumentMessage(graph, context, instruction, pair);
        if (message === undefined) continue;
        const changes = changesOf(graph, context, name.text, false, followed);
        yield { span: name.span, message, ...(!offered.has(name.text) && { changes }) };
        offered.add(name.text);
      }
    }
  },
});

function* environmentFindings(
  graph: BuildGraph,
  context: BuildContext,
  env: EnvInstruction,
  followed: Set<string>,
): Generator<Finding> {
  if (env.onbuild) return;
  for (const { name, value } of env.pairs) {
    const text = value?.value ?? value?.text ?? '';
    const isLiteral = value !== undefined && value.variables.length === 0;
    const isShaped = isLiteral && isSecretValue(text);
    if (!isShaped && (!isSecretVariable(name.text) || (isLiteral && isHarmlessValue(text)))) continue;
    // The ARG that it takes its value from is reported itself.
    if (value?.variables.some((variable) => isReported(graph, variable.name.text))) continue;
    const revoke = isLiteral ? '; its value is in this file, so revoke it' : '';
    const isIn = isShipped(graph, context, env.stage);
    const where = isIn ? "the image's configuration" : 'the configuration of its stage, in the build cache';
    const later = isIn && !isForManagers(name.text) ? ': give it to the program when the image runs' : '';
    yield {
      span: name.span,
      message: `the value of \`${name.text}\` stays in ${where}${later}${revoke}`,
      changes: changesOf(graph, context, name.text, true, followed),
    };
  }
}

function isReported(graph: BuildGraph, name: string): boolean {
  return isSecretVariable(name) && declarationsOf(graph, name).some(({ kind }) => kind === 'ARG');
}

/** What is wrong with an ARG; undefined where nothing is. */
function argumentMessage(
  graph: BuildGraph,
  context: BuildContext,
  instruction: ArgInstruction,
  { name, value }: Pair,
): string | undefined {
  const text = value?.value ?? '';
  const isShaped = value !== undefined && value.variables.length === 0 && isSecretValue(text);
  if (instruction.onbuild || (!isShaped && !isSecretVariable(name.text))) return undefined;
  if (text !== '' && isHarmlessValue(text)) return undefined;
  const all = declarationsOf(graph, name.text);
  // Above the first FROM it reaches no step; the stage that declares it again is where it is reported.
  if (instruction.stage === undefined && all.some(({ kind, stage }) => kind === 'ARG' && stage !== undefined))
    return undefined;
  const revoke = text === '' ? '' : '; its default is in this file, so revoke it';
  const env = all.some(({ kind }) => kind === 'ENV') ? " and in the image's configuration" : '';
  const passed = passedBy(context, name.text);
  return `the value of \`${name.text}\` stays in the build history, with every step below${env}${revoke}${passed}`;
}

const known = new WeakMap<BuildGraph, ReadonlyMap<string, readonly Declaration[]>>();

function declarationsOf(graph: BuildGraph, name: string): readonly Declaration[] {
  const byName = known.get(graph) ?? declarationsByName(graph);
  known.set(graph, byName);
  return byName.get(name) ?? [];
}

function declarationsByName({ instructions }: BuildGraph): Map<string, Declaration[]> {
  const byName = new Map<string, Declaration[]>();
  for (const each of instructions) {
    if (each.kind !== 'ARG' && each.kind !== 'ENV') continue;
    for (const name of new Set(each.pairs.map((pair) => pair.name.text))) {
      const declarations = byName.get(name);
      if (declarations) declarations.push(each);
      else byName.set(name, [each]);
    }
  }
  return byName;
}

/** Whether an image that is built has the variable in its environment, and its name is not one for package managers. */
function isForPrograms(graph: BuildGraph, context: BuildContext, name: string): boolean {
  if (isForManagers(name)) return false;
  return declarationsOf(graph, name).some(({ kind, stage }) => kind === 'ENV' && isShipped(graph, context, stage));
}

/** More secrets than a person writes: each is followed through the whole file. */
const most = 32;

function changesOf(
  graph: BuildGraph,
  context: BuildContext,
  name: string,
  isEnv: boolean,
  followed: Set<string>,
): () => Offer[] {
  if (followed.size < most) followed.add(name);
  const isFollowed = followed.has(name);
  return () => {
    const plan = isFollowed
      ? fixOf(graph, context, name, isEnv)
      : { why: `only the first ${most} secrets of a file are followed` };
    return plan ? [offerOf(`mount-variable ${name}`, `Use a secret mount for ${name}`, plan)] : [];
  };
}

/** Undefined for an ENV that no step reads: it is there for the program. */
function fixOf(graph: BuildGraph, context: BuildContext, name: string, isEnv: boolean): Plan | Obstacle | undefined {
  if (graph.problems.length > 0) return { why: 'the file has errors' };
  const declarations = declarationsOf(graph, name);
  if (declarations.some(({ onbuild }) => onbuild)) return { why: 'it is declared for another build' };
  const readers = readersOf(graph, declarations, name);
  if ('why' in readers) {
    const written = readers.writer && writtenFix(graph, readers.writer);
    return written && 'edits' in written ? written : readers;
  }
  if (readers.length === 0) return isEnv ? undefined : { why: 'no step is seen to read it; take it away if none does' };
  if (isOld(graph) && readers.some(({ script }) => script.form !== 'shell'))
    return { why: 'the pinned frontend knows no `env=`' };
  const isGiven = declarations.some(({ kind, pairs }) => {
    const pair = pairs.find((each) => each.name.text === name);
    return pair?.value?.variables.length === 0 && (kind === 'ENV' || !isHarmlessValue(pair.value.value ?? ''));
  });
  const later = isForPrograms(graph, context, name) ? `, and give it to \`docker run --env ${name}\`` : '';
  return {
    title: `Use a secret mount for ${name}${later}`,
    safety: 'unsafe',
    edits: mountEdits(graph, declarations, readers, name, isGiven),
  };
}

/** The places of the workspace that give the old build argument. */
function passedBy({ builds }: BuildContext, name: string): string {
  const places = [...new Set(builds.filter(({ args }) => args.includes(name)).map(({ origin }) => origin.path))];
  if (places.length === 0) return '';
  return `; ${places.join(' and ')} ${places.length === 1 ? 'passes' : 'pass'} it as a build argument, which must become a secret`;
}
