import type { BuildContext } from '../context/context.ts';
import { defineRule, type Finding, type Fix } from '../contract/rule.ts';
import { type Declaration, isForManagers, readersOf } from '../engines/secret-mount/readers.ts';
import { isOld, mountEdits } from '../engines/secret-mount/variable.ts';
import { isShipped } from '../engines/secret-mount/where.ts';
import { writtenFix } from '../engines/secret-mount/written.ts';
import type { ArgInstruction, BuildGraph, EnvInstruction, Pair } from '../model/model.ts';
import { isPlaceholder, isSecretValue, isSecretVariable } from '../model/sensitive.ts';
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
    const offered = new Set<string>();
    const fixes: Fixes = new Map();
    for (const instruction of graph.instructions) {
      if (instruction.kind === 'ENV') yield* environmentFindings(graph, context, instruction, fixes);
      if (instruction.kind !== 'ARG') continue;
      for (const pair of instruction.pairs) {
        const found = argumentFinding(graph, context, instruction, pair, fixes, !offered.has(pair.name.text));
        if (!found) continue;
        offered.add(pair.name.text);
        yield found;
      }
    }
  },
});

function* environmentFindings(
  graph: BuildGraph,
  context: BuildContext,
  env: EnvInstruction,
  fixes: Fixes,
): Generator<Finding> {
  if (env.onbuild) return;
  for (const { name, value } of env.pairs) {
    const text = value?.value ?? value?.text ?? '';
    const isLiteral = value !== undefined && value.variables.length === 0;
    const isShaped = isLiteral && isSecretValue(text);
    if (!isShaped && (!isSecretVariable(name.text) || (isLiteral && isPlaceholder(text)))) continue;
    // The ARG that it takes its value from is reported itself.
    if (value?.variables.some((variable) => isReported(graph, variable.name.text))) continue;
    const revoke = isLiteral ? '; its value is in this file, so revoke it' : '';
    const fix = fixOf(graph, context, name.text, true, fixes);
    const isFixed = 'edits' in fix;
    const isIn = isShipped(graph, context, env.stage);
    const where = isIn ? "the image's configuration" : 'the configuration of its stage, in the build cache';
    const isNeeded = isIn && !(isFixed && isForManagers(name.text));
    const later = isNeeded ? ': give it to the program when the image runs' : '';
    const why = isFixed || fix.isUnread ? '' : `; no fix is offered because ${fix.why}`;
    yield {
      span: name.span,
      message: `the value of \`${name.text}\` stays in ${where}${later}${revoke}${why}`,
      ...(isFixed && { fixes: [fix] }),
    };
  }
}

function isReported(graph: BuildGraph, name: string): boolean {
  return isSecretVariable(name) && declarationsOf(graph, name).some(({ kind }) => kind === 'ARG');
}

function argumentFinding(
  graph: BuildGraph,
  context: BuildContext,
  instruction: ArgInstruction,
  { name, value }: Pair,
  fixes: Fixes,
  isFirst: boolean,
): Finding | undefined {
  const text = value?.value ?? '';
  const isShaped = value !== undefined && value.variables.length === 0 && isSecretValue(text);
  if (instruction.onbuild || (!isShaped && !isSecretVariable(name.text))) return undefined;
  const all = declarationsOf(graph, name.text);
  // Above the first FROM it reaches no step; the stage that declares it again is where it is reported.
  if (instruction.stage === undefined && all.some(({ kind, stage }) => kind === 'ARG' && stage !== undefined))
    return undefined;
  const revoke = isPlaceholder(text) || value === undefined ? '' : '; its default is in this file, so revoke it';
  const env = all.some(({ kind }) => kind === 'ENV') ? " and in the image's configuration" : '';
  const message = `the value of \`${name.text}\` stays in the build history, with every step below${env}${revoke}`;
  const fix = fixOf(graph, context, name.text, false, fixes);
  if ('why' in fix) return { span: name.span, message: `${message}; no fix is offered because ${fix.why}` };
  return { span: name.span, message: message + passedBy(context, name.text), ...(isFirst && { fixes: [fix] }) };
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

type Fixed = Fix | { readonly why: string; readonly isUnread?: boolean };

/** What was found for each name. */
type Fixes = Map<string, Fixed>;

/** More secrets than a person writes: each is followed through the whole file. */
const most = 32;

function fixOf(graph: BuildGraph, context: BuildContext, name: string, isEnv: boolean, fixes: Fixes): Fixed {
  const known = fixes.get(name);
  if (known) return known;
  if (fixes.size >= most) return { why: `only the first ${most} secrets of a file are followed` };
  const found = findFix(graph, context, name, isEnv);
  fixes.set(name, found);
  return found;
}

function findFix(graph: BuildGraph, context: BuildContext, name: string, isEnv: boolean): Fixed {
  if (graph.problems.length > 0) return { why: 'the file has errors' };
  const declarations = declarationsOf(graph, name);
  if (declarations.some(({ onbuild }) => onbuild)) return { why: 'it is declared for another build' };
  const readers = readersOf(graph, declarations, name);
  if ('why' in readers) {
    const written = readers.writer && writtenFix(graph, readers.writer);
    return written && 'edits' in written ? written : readers;
  }
  if (readers.length === 0) {
    return {
      why: isEnv ? 'no step reads it' : 'no step is seen to read it; take it away if none does',
      isUnread: true,
    };
  }
  if (isOld(graph) && readers.some(({ script }) => script.form !== 'shell'))
    return { why: 'the pinned frontend knows no `env=`' };
  const isGiven = declarations.some(({ kind, pairs }) => {
    const pair = pairs.find((each) => each.name.text === name);
    return pair?.value?.variables.length === 0 && (kind === 'ENV' || !isPlaceholder(pair.value.value ?? ''));
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
