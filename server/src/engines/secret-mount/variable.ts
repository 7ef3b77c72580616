/** Turns a build argument, or an ENV that steps read, into secrets that are mounted on those steps. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, Mount, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { runs } from '../../model/query.ts';
import { variableUses } from '../../model/references.ts';
import { lookup } from '../../model/scope.ts';
import { isBundledVariable } from '../../model/secret-names.ts';
import { isSecretIn } from '../../model/secret-variables.ts';
import { resolvePath } from '../../model/state.ts';
import { stepOf } from '../../model/steps.ts';
import type { Command } from '../../shell/script.ts';
import { insert } from '../../text/edit.ts';
import { covers } from '../../text/span.ts';
import { isForManagers, mayTake } from '../../toolchains/credentials/implicit.ts';
import { keepingOf } from '../../toolchains/credentials/keepers.ts';
import {
  installsAlone,
  isFileKnown,
  isInNoFile,
  isNamedInProject,
  mayName,
  type Taker,
  takerOf,
} from '../../toolchains/credentials/takers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { addressEdits } from './address.ts';
import { aliasesOf } from './aliases.ts';
import { bakedValue } from './baked.ts';
import { type Declaration, declarationsOf, removalsOf } from './declarations.ts';
import { addFlag, alterationOf, createDraft, type Draft, dropCommand, editsOf, startAlteration } from './draft.ts';
import { hasErrors, hasMounts, whyNoEnv } from './frontend.ts';
import { type KeptValue, keptBy } from './kept.ts';
import { type Readers, readersOf } from './readers.ts';
import { addSettings } from './settings.ts';
import { titleOf } from './title.ts';
import { isShipped } from './where.ts';
import { addWritten, type Mounted, pathOfKept, writingsOf } from './written.ts';

/** The plan for a name; undefined for an ENV that no step reads: it is there for the program. */
export function mountVariable(graph: BuildGraph, context: BuildContext, name: string): Plan | Obstacle | undefined {
  const aliases = aliasesOf(graph, name);
  const names = [name, ...aliases];
  const problem = problemOf(graph, context, name, aliases);
  if (problem !== undefined) return { why: problem };
  const draft = createDraft(graph, context);
  const id = idOf(context, name);
  const files: Mounted[] = [];
  const all: Readers[] = [];
  for (const each of names) {
    const own = mountName(draft, {
      name: each,
      id,
      others: names.filter((other) => other !== each),
    });
    if ('why' in own) return own;
    files.push(...own.files);
    all.push(own.readers);
  }
  const shared = isFileKnown(context) ? [] : unnamed(graph, all[0], name);
  for (const run of shared) {
    for (const alias of aliases) {
      const obstacle = addVariable(draft, run, alias, false, id);
      if (obstacle) return obstacle;
    }
  }
  const isUnread = all.every(({ runs, copies, unclear }) => runs.length + copies.length + unclear.length === 0);
  const naming = isUnread ? runs(graph).find((run) => namesInVain(graph, run, name)) : undefined;
  if (naming)
    return {
      why: `line ${naming.lines.first + 1} names it, but its stage does not declare it, so that it is empty there`,
    };
  const isEnv = (each: string) => declarationsOf(graph, each).some(({ kind }) => kind === 'ENV');
  const isPassed = declarationsOf(graph, name).some(({ kind }) => kind === 'ARG');
  const isForStart = isUnread && isEnv(name) && draft.flags.size === 0;
  if (isUnread && isEnv(name) && !isPassed) return undefined;
  if (isForStart && (aliases.length > 0 || !isHandedToProgram(graph, context, name))) return undefined;
  const taking = isUnread ? aliases.find(isEnv) : undefined;
  const isFor = (alias: string) => declarationsOf(graph, alias).some(({ stage }) => isShipped(graph, context, stage));
  if (taking !== undefined && !isFor(taking))
    return { why: `no step names it, but every step below may read \`${taking}\`` };
  if (taking !== undefined)
    return { why: `no step reads it: the program gets it from \`${taking}\` when the container starts` };
  const readers = { runs: all.flatMap(({ runs }) => runs), copies: all.flatMap(({ copies }) => copies) };
  const gone = new Set([...names, ...(files.length > 0 ? orphans(draft, readers, names) : [])]);
  const declared = new Set([...gone].flatMap((each) => declarationsOf(graph, each)));
  for (const declaration of declared) draft.edits.push(...removalsOf(graph, declaration, gone));
  const edits = editsOf(draft);
  if ('why' in edits) return edits;
  const title = titleOf(draft, { names, gone, files, isUnread });
  return { title, safety: 'unsafe', edits, alters: isForStart ? startAlteration(context, name) : alterationOf(draft) };
}

/** Why there is no mount for a name whoever reads it. */
function problemOf(
  graph: BuildGraph,
  context: BuildContext,
  name: string,
  aliases: readonly string[],
): string | undefined {
  if (hasErrors(graph)) return 'the file has errors';
  if (!hasMounts(graph)) return "the pinned `# syntax` version doesn't support `RUN --mount`";
  if (!/^[A-Za-z_]\w*$/.test(name)) return 'no shell can read a variable with that name';
  if ([name, ...aliases].some((each) => declarationsOf(graph, each).some(({ onbuild }) => onbuild)))
    return 'it is declared in an ONBUILD trigger';
  const bundled = aliases.find(isBundledVariable);
  if (bundled !== undefined) return `builds write \`${bundled}\` into the pages, which hold it then`;
  const baked = bakedValue(graph, context, name);
  if (!baked) return undefined;
  return `\`${baked.program}\` in line ${baked.line} writes it into ${baked.where}, as \`${baked.file}\` says, which stores it in the image`;
}

/** Whether an image that is built has the variable in its environment, with the value of the argument of its name. */
function isHandedToProgram(graph: BuildGraph, context: BuildContext, name: string): boolean {
  const given = declarationsOf(graph, name).filter(({ kind }) => kind === 'ENV');
  const isPlain = given.every(({ pairs }) =>
    pairs.every((pair) => pair.name.text !== name || /^"?\$(?:\w+|\{\w+\})"?$/.test(pair.value?.text ?? '')),
  );
  return isPlain && !isForManagers(name) && given.some(({ stage }) => isShipped(graph, context, stage));
}

/** Whether the shell of a step expands a variable that nothing gives it. */
function namesInVain(graph: BuildGraph, { script, before }: RunInstruction, name: string): boolean {
  if (script.form !== 'shell' || script.sets.some(({ text }) => text === name)) return false;
  return script.variables.some((each) => each.name.text === name) && !lookup(graph, before.scope, name);
}

/** The RUNs that take a variable without naming it: which of its names they know is not known. */
function unnamed(graph: BuildGraph, readers: Readers | undefined, name: string): RunInstruction[] {
  return (readers?.runs ?? []).filter((run) => !variableUses(graph, run).some((use) => use.name.text === name));
}

interface Named {
  readonly name: string;
  /** The name that the secret goes by. */
  readonly id: string;
  /** Its other names. */
  readonly others: readonly string[];
}

/** Mounts the secret on the steps that read one of its names. */
function mountName(
  draft: Draft,
  { name, id, others }: Named,
): { readonly files: readonly Mounted[]; readonly readers: Readers } | Obstacle {
  const { graph, context } = draft;
  const declarations = declarationsOf(graph, name);
  const isTaker = takerOf(graph, context, name);
  const readers = readersOf(graph, declarations, name, isTaker, others);
  if ('why' in readers) return readers;
  const mounted = addKept(draft, readers);
  if ('why' in mounted) return mounted;
  const { files, needed } = mounted;
  const checks = files.length > 0 ? readers.runs.filter(onlyChecks) : [];
  for (const run of checks) for (const command of commandsOf(run)) dropCommand(draft, run, command);
  const definite = readers.runs.filter((run) => isRead(draft, run, name, files.length === 0 ? isTaker : noTaker));
  const isUnseen = readers.runs.length + readers.copies.length === 0;
  const guessed = (isInNoFile(graph, context, name) ? [] : readers.maybe).filter((run) => {
    return isUnseen
      ? others.length === 0 && mayName(context, readersAmong(draft, run, name), name)
      : isReadToo(draft, readers, run, name);
  });
  for (const run of guessed) {
    const other = keptBy(graph, run, name).find((each) => each.kind === 'other');
    if (other) return storing(other);
  }
  const reading = new Set([...needed, ...definite, ...guessed, ...readers.unclear]);
  const isSpared = isLeftOut(context, name) || onlyUnderConditions(graph, readers.runs, name);
  const isGuessedSpared = readers.runs.some((run) => isTolerated(graph, declarations, run, name));
  for (const run of reading) {
    const isGuessed = guessed.includes(run);
    const isOptional = isSpared || (isGuessed && isGuessedSpared) || isTolerated(graph, declarations, run, name);
    const problem = addVariable(draft, run, name, isOptional, id);
    if (problem) return problem;
  }
  return { files, readers };
}

/**
 * Whether a step may read the variable beside those that are seen to: what it runs may name it, unless the name is one for package managers,
 * or the value goes into a file that others log in with.
 */
function isReadToo(draft: Draft, { kept, copies }: Readers, run: RunInstruction, name: string): boolean {
  const { context } = draft;
  const isFiled = kept.length + copies.length > 0;
  if ((isForManagers(name) || isFiled) && !isNamedInProject(context, name)) return false;
  const commands = readersAmong(draft, run, name);
  return (
    mayName(context, commands, name) && commands.some((command) => mayTake(command) && !managerOf(command)?.install)
  );
}

/** The commands of a step without installs that are known to read no variable of that name. */
function readersAmong({ graph, context }: Draft, run: RunInstruction, name: string): Command[] {
  return commandsOf(run).filter((command) => !installsAlone(graph, context, command, name));
}

/** Whether a step does nothing but ask whether there is a value, which a secret that is required does. */
function onlyChecks(run: RunInstruction): boolean {
  const names = commandsOf(run).map(({ name }) => name?.value ?? '');
  return (
    names.some((name) => /^(?:test|\[)$/.test(name)) &&
    names.every((name) => /^(?:test|\[|echo|exit|false)$/.test(name))
  );
}

function commandsOf({ script }: RunInstruction): readonly Command[] {
  return script.form === 'shell' && !script.broken ? script.commands : [];
}

/** Takes everything out that keeps the value; `needed` are RUNs that read it in another way then. */
function addKept(
  draft: Draft,
  { kept, copies }: Readers,
): { readonly files: readonly Mounted[]; readonly needed: ReadonlySet<RunInstruction> } | Obstacle {
  const { graph } = draft;
  const needed = new Set<RunInstruction>();
  const other = kept.find((each) => each.kind === 'other');
  if (other) return storing(other);
  const settings = kept
    .filter((each) => each.kind === 'setting')
    .filter((each) => pathOfKept(graph, each) === undefined);
  const addresses = settings.filter(({ keeping }) => keeping.keeper.store?.kind === 'address');
  for (const run of new Set(addresses.map((each) => each.run))) {
    const own = addressEdits(
      graph,
      run,
      addresses.filter((each) => each.run === run).map(({ command }) => command),
    );
    if ('why' in own) return own;
    draft.edits.push(...own);
    needed.add(run);
  }
  const stored = settings.filter((each) => !addresses.includes(each));
  const runs = addSettings(draft, stored);
  if ('why' in runs) return runs;
  for (const run of runs) needed.add(run);
  const writings = [
    ...writingsOf(graph, kept),
    ...copies.flatMap((copy) => {
      const path = copy.destination?.value?.endsWith('/')
        ? undefined
        : resolvePath(copy.before.directory, copy.destination?.value);
      return path === undefined ? [] : [{ path, first: copy, writers: [], adds: false }];
    }),
  ];
  if (writings.filter(({ first }) => first.kind !== 'RUN').length < copies.length)
    return { why: `line ${(copies[0]?.lines.first ?? 0) + 1} stores it in the image` };
  const files: Mounted[] = [];
  for (const writing of writings) {
    const mounted = addWritten(draft, writing);
    if ('why' in mounted) return mounted;
    files.push(mounted);
  }
  return { files, needed };
}

function storing({ how, run }: Extract<KeptValue, { kind: 'other' }>): Obstacle {
  return { why: `${how} in line ${run.lines.first + 1}, which stores it in the image` };
}

const noTaker: Taker = () => false;

/** Whether a RUN still reads the variable once commands are taken out of it. */
function isRead(draft: Draft, run: RunInstruction, name: string, isTaker: Taker): boolean {
  const { script } = run;
  if (script.form === 'opaque') return false;
  const dropped = draft.dropped.get(run);
  const commands = script.commands.filter((command) => !dropped?.has(command));
  // A program that only writes its file asks no variable.
  const isWriting = (command: Command) => {
    const keeper = keepingOf(command)?.keeper;
    return keeper !== undefined && keeper.addresses !== true && keeper.asks !== true;
  };
  if (commands.some((command) => !isWriting(command) && isTaker(run, command))) return true;
  if (commands.length === 0) return false;
  const gone =
    script.form === 'shell' && dropped
      ? [...dropped].map((command) => script.steps[stepOf(script, script.commands.indexOf(command))]?.span)
      : [];
  const removed = [...gone, ...draft.edits.filter(({ newText }) => newText === '').map(({ span }) => span)];
  return script.variables.some(
    (variable) => variable.name.text === name && !removed.some((span) => span && covers(span, variable.span)),
  );
}

/** The other secrets that nothing reads once the commands are taken out. */
function orphans(draft: Draft, { runs, copies }: Pick<Readers, 'runs' | 'copies'>, names: readonly string[]): string[] {
  const { graph } = draft;
  const writers = new Set([...runs, ...copies].map(({ index }) => index));
  const used = [...runs, ...copies].flatMap((each) => variableUses(graph, each).map((use) => use.name.text));
  return [...new Set(used)].filter((other) => {
    if (
      names.includes(other) ||
      !isSecretIn(graph, other) ||
      declarationsOf(graph, other).some(({ kind }) => kind !== 'ARG')
    )
      return false;
    return !graph.instructions.some((each) => {
      if (!writers.has(each.index)) return variableUses(graph, each).some((use) => use.name.text === other);
      return each.kind === 'RUN' && isRead(draft, each, other, noTaker);
    });
  });
}

/** `env=` needs Dockerfile 1.10; an older frontend gets the file, read into the variable. */
export function addVariable(
  draft: Draft,
  run: RunInstruction,
  name: string,
  isTolerated: boolean,
  id = name,
): Obstacle | undefined {
  const { graph, context } = draft;
  if (run.mounts.some((mount) => givesAlready(graph, run, mount, name))) return undefined;
  const required = isTolerated ? '' : ',required=true';
  const noEnv = whyNoEnv(graph, context);
  if (noEnv === undefined) {
    addFlag(draft, run, `--mount=type=secret,id=${id},env=${name}${required}`);
    return undefined;
  }
  const first = run.script.form === 'shell' ? run.script.steps[0] : undefined;
  if (!first) return { why: noEnv };
  const account = accountOf(graph, run);
  const owner = account?.isRoot ? '' : account?.uid === undefined ? ',mode=0444' : `,uid=${account.uid}`;
  addFlag(draft, run, `--mount=type=secret,id=${id}${required}${owner}`);
  // Before all else that is put in front of the step.
  draft.edits.unshift(insert(first.span.start, `export ${name}="$(cat /run/secrets/${id})" && `));
  return undefined;
}

/** The id of the secret: the one that builds of the file pass already, as they write it. */
function idOf({ builds }: BuildContext, name: string): string {
  const ids = builds.flatMap(({ secrets }) => secrets).filter((id) => comparable(id) === comparable(name));
  return ids.includes(name) ? name : (ids[0] ?? name);
}

/** Whether a RUN has the secret by one of its mounts: as the variable, or as a file that its script reads. */
function givesAlready({ source }: BuildGraph, run: RunInstruction, mount: Mount, name: string): boolean {
  if (mount.type !== 'secret') return false;
  if (mountOption(mount, 'env')?.value?.value === name) return true;
  const id = mountOption(mount, 'id')?.value?.value;
  if (id === undefined || comparable(id) !== comparable(name)) return false;
  const target = mountOption(mount, 'target', 'dst', 'destination')?.value?.value ?? `/run/secrets/${id}`;
  const script = source.slice(run.flags.at(-1)?.span.end ?? run.span.start, run.span.end);
  return script.includes(target);
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Whether a build without the secret is meant to work: an empty default, or a script that asks whether there is one. */
function isTolerated(
  { source }: BuildGraph,
  declarations: readonly Declaration[],
  run: RunInstruction,
  name: string,
): boolean {
  const isEmpty = declarations.some(({ pairs }) =>
    pairs.some((pair) => pair.name.text === name && pair.value?.value === ''),
  );
  const { script } = run;
  const isDefaulted =
    script.form !== 'opaque' &&
    script.variables.some((variable) => variable.name.text === name && /^:?[-+]/.test(variable.modifier));
  const isAsked = new RegExp(`-[nz]\\s+["']?\\$\\{?${name}\\b`).test(source.slice(run.span.start, run.span.end));
  return isEmpty || isDefaulted || isAsked;
}

/** Whether each command that names the variable runs under a condition: where that does not hold, the build goes without the secret. */
function onlyUnderConditions({ source }: BuildGraph, runs: readonly RunInstruction[], name: string): boolean {
  const form = new RegExp(`\\$\\{?${name}\\b`);
  const naming = runs.flatMap(commandsOf).filter(({ span }) => form.test(source.slice(span.start, span.end)));
  return naming.length > 0 && naming.every(({ conditional }) => conditional);
}

/** Whether a build of the workspace goes without the secret, so that the steps work without it. */
function isLeftOut({ builds }: BuildContext, name: string): boolean {
  return builds.some(
    ({ args, secrets, unclear }) => !unclear.includes('args') && !args.includes(name) && !secrets.includes(name),
  );
}
