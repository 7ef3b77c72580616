/** Turns a build argument, or an ENV that steps read, into secrets that are mounted on those steps. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, Mount, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { variableUses } from '../../model/references.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { resolvePath } from '../../model/state.ts';
import { stepOf } from '../../model/steps.ts';
import type { Command } from '../../shell/script.ts';
import { insert } from '../../text/edit.ts';
import { covers } from '../../text/span.ts';
import { isForManagers } from '../../toolchains/credentials/implicit.ts';
import { addressEdits } from './address.ts';
import { type Declaration, declarationsOf, removalsOf } from './declarations.ts';
import { addFlag, alterationOf, createDraft, type Draft, dropCommand, editsOf } from './draft.ts';
import { mountTitle } from './file.ts';
import { hasMounts, whyNoEnv } from './frontend.ts';
import { type Readers, readersOf } from './readers.ts';
import { addSettings } from './settings.ts';
import { type Taker, takerOf } from './takers.ts';
import { isShipped } from './where.ts';
import { addWritten, type Mounted, pathOfKept, writingsOf } from './written.ts';

/** The plan for a name; undefined for an ENV that no step reads: it is there for the program. */
export function mountVariable(graph: BuildGraph, context: BuildContext, name: string): Plan | Obstacle | undefined {
  if (graph.problems.length > 0) return { why: 'the file has errors' };
  if (!hasMounts(graph)) return { why: "the pinned `# syntax` version doesn't support `RUN --mount`" };
  if (!/^[A-Za-z_]\w*$/.test(name)) return { why: 'no shell can read a variable with that name' };
  const declarations = declarationsOf(graph, name);
  if (declarations.some(({ onbuild }) => onbuild)) return { why: 'it is declared in an ONBUILD trigger' };
  const isTaker = takerOf(graph, context, name);
  const readers = readersOf(graph, declarations, name, isTaker);
  if ('why' in readers) return readers;
  const isEnv = declarations.some(({ kind }) => kind === 'ENV');
  if (readers.runs.length + readers.copies.length === 0 && isEnv) return undefined;
  const draft = createDraft();
  const mounted = addKept(graph, context, draft, readers);
  if ('why' in mounted) return mounted;
  const { files, needed } = mounted;
  const checks = files.length > 0 ? readers.runs.filter(onlyChecks) : [];
  for (const run of checks) for (const command of commandsOf(run)) dropCommand(draft, run, command);
  const definite = readers.runs.filter((run) => isRead(draft, run, name, files.length === 0 ? isTaker : noTaker));
  // What is handed in for no step that is seen to read it is handed in for what a step runs.
  const isUnseen = readers.runs.length + readers.copies.length === 0;
  const reading = isUnseen ? readers.maybe : new Set([...needed, ...definite]);
  for (const run of reading) {
    const problem = addVariable(graph, context, draft, run, name, isTolerated(graph, declarations, run, name));
    if (problem) return problem;
  }
  const gone = new Set([name, ...(files.length > 0 ? orphans(graph, draft, readers, name) : [])]);
  const all = new Set([...gone].flatMap((each) => declarationsOf(graph, each)));
  for (const declaration of all) draft.edits.push(...removalsOf(graph, declaration, gone));
  const edits = editsOf(graph, draft);
  if ('why' in edits) return edits;
  const isUnread = readers.runs.length + readers.copies.length === 0;
  const title = titleOf(graph, context, name, files, draft, isUnread);
  return { title, safety: 'unsafe', edits, alters: alterationOf(draft) };
}

function titleOf(
  graph: BuildGraph,
  context: BuildContext,
  name: string,
  files: readonly Mounted[],
  draft: Draft,
  isUnread: boolean,
): string {
  const [file] = files;
  const later = isForPrograms(graph, context, name) ? `, and pass it to \`docker run --env ${name}\`` : '';
  const passing = context.builds.filter(({ args }) => args.includes(name)).map(({ origin }) => origin.path);
  const places = [...new Set(passing)].join(' and ');
  const secret = file?.asksAgent ? 'forward the agent' : file ? `pass the secret ${file.id}` : 'pass it as a secret';
  const passed = places === '' ? '' : `; ${places} must ${secret}${file ? ' instead' : ''}`;
  if (file) return `${mountTitle(file.name, file.asksAgent)}${later}${passed}`;
  if (draft.flags.size > 0) return `Use a secret mount for ${name}${later}${passed}`;
  const pass = places === '' ? '' : `; ${places} must not pass it`;
  return `Remove the build argument ${name}${isUnread ? ', which no step reads' : ''}${pass}`;
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
  graph: BuildGraph,
  context: BuildContext,
  draft: Draft,
  { kept, copies }: Readers,
): { readonly files: readonly Mounted[]; readonly needed: ReadonlySet<RunInstruction> } | Obstacle {
  const needed = new Set<RunInstruction>();
  const other = kept.find((each) => each.kind === 'other');
  if (other) return { why: `${other.how} in line ${other.run.lines.first + 1}, which stores it in the image` };
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
  const runs = addSettings(graph, draft, stored);
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
    const mounted = addWritten(graph, context, draft, writing);
    if ('why' in mounted) return mounted;
    files.push(mounted);
  }
  return { files, needed };
}

const noTaker: Taker = () => false;

/** Whether a RUN still reads the variable once commands are taken out of it. */
function isRead(draft: Draft, run: RunInstruction, name: string, isTaker: Taker): boolean {
  const { script } = run;
  if (script.form === 'opaque') return false;
  const dropped = draft.dropped.get(run);
  const commands = script.commands.filter((command) => !dropped?.has(command));
  // A program that has its file asks no variable.
  if (commands.some((command) => isTaker(run, command))) return true;
  if (commands.length === 0) return false;
  const gone =
    script.form === 'shell' && dropped
      ? [...dropped].map((command) => script.steps[stepOf(script, script.commands.indexOf(command))]?.span)
      : [];
  return script.variables.some(
    (variable) => variable.name.text === name && !gone.some((span) => span && covers(span, variable.span)),
  );
}

/** The other secrets that nothing reads once the commands are taken out. */
function orphans(graph: BuildGraph, draft: Draft, { runs, copies }: Readers, name: string): string[] {
  const writers = new Set([...runs, ...copies].map(({ index }) => index));
  const used = [...runs, ...copies].flatMap((each) => variableUses(graph, each).map((use) => use.name.text));
  return [...new Set(used)].filter((other) => {
    if (other === name || !isSecretVariable(other) || declarationsOf(graph, other).some(({ kind }) => kind !== 'ARG'))
      return false;
    return !graph.instructions.some((each) => {
      if (!writers.has(each.index)) return variableUses(graph, each).some((use) => use.name.text === other);
      return each.kind === 'RUN' && isRead(draft, each, other, noTaker);
    });
  });
}

/** `env=` needs Dockerfile 1.10; an older frontend gets the file, read into the variable. */
export function addVariable(
  graph: BuildGraph,
  context: BuildContext,
  draft: Draft,
  run: RunInstruction,
  name: string,
  isTolerated: boolean,
): Obstacle | undefined {
  if (run.mounts.some((mount) => givesAlready(graph, run, mount, name))) return undefined;
  const required = isTolerated ? '' : ',required=true';
  const noEnv = whyNoEnv(graph, context);
  if (noEnv === undefined) {
    addFlag(draft, run, `--mount=type=secret,id=${name},env=${name}${required}`);
    return undefined;
  }
  const first = run.script.form === 'shell' ? run.script.steps[0] : undefined;
  if (!first) return { why: noEnv };
  const account = accountOf(graph, run);
  const owner = account?.isRoot ? '' : account?.uid === undefined ? ',mode=0444' : `,uid=${account.uid}`;
  addFlag(draft, run, `--mount=type=secret,id=${name}${required}${owner}`);
  // Before all else that is put in front of the step.
  draft.edits.unshift(insert(first.span.start, `export ${name}="$(cat /run/secrets/${name})" && `));
  return undefined;
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

/** Whether an image that is built has the variable in its environment, and its name is not one for package managers. */
function isForPrograms(graph: BuildGraph, context: BuildContext, name: string): boolean {
  if (isForManagers(name)) return false;
  return declarationsOf(graph, name).some(({ kind, stage }) => kind === 'ENV' && isShipped(graph, context, stage));
}
