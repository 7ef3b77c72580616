/** Who else needs what a cache folder holds: a mount takes it away from every other step and from the image. */
import type { BuildContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { cleanPath, isWithin, joinPath, nameOf } from '../../context/path.ts';
import { hasFile, hasFolder, isExcluded } from '../../context/query.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage, Text } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { chainOf, commandsOf, copies, runs, stagesOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command, Script } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { addTo } from '../../text/group.ts';
import { memoized } from '../../text/memoized.ts';
import { isGitIgnored } from '../../toolchains/git-ignored.ts';
import { type Invocation, invocationsOf, invocationText, managerOf } from '../../toolchains/invocation.ts';
import type { CacheFolder, PackageManager } from '../../toolchains/managers.ts';
import { readsCache } from '../../toolchains/need.ts';
import { mayInstall } from '../../toolchains/system/installers.ts';
import { isOfApt, listsUpdater } from '../../toolchains/system/setup-scripts.ts';
import { publishes, startsManager, usedByBuild, whyAtRunTime } from './at-start.ts';
import type { KnownPath } from './folders.ts';

/** The later RUNs that use the same packages and so need the same mounts, or why a mount would break something. */
export function laterUses(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  invocation: Invocation,
): readonly { readonly run: RunInstruction; readonly invocation: Invocation }[] | { readonly why: string } {
  const found: { run: RunInstruction; invocation: Invocation }[] = [];
  for (const instruction of after(graph, run)) {
    if (startsManager(graph, context, instruction, invocation.manager))
      return {
        why: `line ${line(instruction)} starts \`${invocation.manager.programs[0] ?? ''}\` in the image, which needs the installed packages`,
      };
    if (instruction.kind !== 'RUN') continue;
    const commands = commandsOf(instruction);
    if (instruction.script.form === 'opaque' || (instruction.script.form === 'shell' && instruction.script.broken))
      return { why: `the step in line ${line(instruction)} may need the downloaded packages` };
    let own: Invocation | undefined;
    for (const command of commands) {
      const other = managerOf(command);
      if (other?.manager.id === invocation.manager.id) own ??= other;
      else if (!other && command.name && !plainPrograms.has(command.name.value ?? '') && !setsVariables(command)) {
        return { why: `\`${shownName(command)}\` in line ${line(instruction)} may need the downloaded packages` };
      }
    }
    if (own && isWithoutNetwork(instruction))
      return { why: `line ${line(instruction)} runs without network and fails when the cache is empty` };
    if (own && readsCache(own))
      return {
        why: `\`${invocationText(own)}\` in line ${line(instruction)} downloads nothing and fails when the cache is empty`,
      };
    if (own) found.push({ run: instruction, invocation: own });
  }
  const [next] = found;
  if (next && publishes(invocation))
    return {
      why: `line ${line(next.run)} uses what \`${invocationText(invocation)}\` puts among the packages, which would be in the cache alone`,
    };
  const needed = usedByBuild(graph, context, run, invocation) ?? whyAtRunTime(graph, run, invocation, found);
  return needed === undefined ? found : { why: needed };
}

export function isWithoutNetwork({ flags }: RunInstruction): boolean {
  return flags.some(({ name, value }) => name.text === 'network' && value?.value === 'none');
}

/** A step of the stage, or of those it is built on, that has put something among the packages which a mount would hide. */
export function publisherAbove(
  graph: BuildGraph,
  run: RunInstruction,
  { manager }: Invocation,
): RunInstruction | undefined {
  const chain = chainOf(graph, run.stage);
  return [...runs(graph)].find((each) => {
    if (each.index >= run.index || each.stage === undefined || !chain.has(each.stage)) return false;
    return publishersIn(each).has(manager.id);
  });
}

/** The managers that put something among the packages in a step. */
const publishersIn = memoized((run: RunInstruction): ReadonlySet<string> => {
  const found = commandsOf(run).flatMap((command) => managerOf(command) ?? []);
  return new Set(found.filter(publishes).map(({ manager }) => manager.id));
});

/** The earlier RUNs of the stage in which the same manager pursues other goals, or its wrapper fetches it: the mount would hide what they put into their layers. */
export function earlierGoals(
  graph: BuildGraph,
  { stage, index }: RunInstruction,
  { manager }: Invocation,
): { readonly run: RunInstruction; readonly invocation: Invocation }[] {
  if (!manager.goals) return [];
  const above = stage === undefined ? [] : (graph.stages[stage]?.instructions ?? []);
  return above.flatMap((each) => {
    if (each.kind !== 'RUN' || each.index >= index || each.onbuild) return [];
    const own = invocationsOf(each).find((other) => {
      const isMeant = other.verbText !== '' || /w$/.test(nameOf(other.program.value ?? ''));
      return other.manager === manager && isMeant && !readsCache(other);
    });
    return own ? [{ run: each, invocation: own }] : [];
  });
}

/** The later RUNs on top of this one that install with the same manager. */
export function laterInstalls(graph: BuildGraph, run: RunInstruction, invocation: Invocation): LaterUse[] {
  return laterOnes(graph, run, invocation, (each) => each.install !== undefined || takesAgain(each));
}

/** The later RUNs on top of this one in which the same manager downloads anything, lists included. */
export function laterDownloads(graph: BuildGraph, run: RunInstruction, invocation: Invocation): LaterUse[] {
  return laterOnes(graph, run, invocation, ({ install, manager, verbText }) => {
    return install !== undefined || manager.fetches?.includes(verbText) === true;
  });
}

interface LaterUse {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
}

function laterOnes(
  graph: BuildGraph,
  run: RunInstruction,
  { manager }: Invocation,
  isOne: (invocation: Invocation) => boolean,
): LaterUse[] {
  return [...after(graph, run)].flatMap((later) => {
    if (later.kind !== 'RUN' || later.onbuild) return [];
    const own = commandsOf(later)
      .flatMap((command) => managerOf(command) ?? [])
      .find((each) => each.manager.caches === manager.caches && isOne(each));
    return own ? [{ run: later, invocation: own }] : [];
  });
}

/** Whether a command takes packages from the cache although it is no install: `pnpm --filter app deploy`. */
export function takesAgain({ manager, verbText, operands }: Invocation): boolean {
  const { takesAgain: verbs = [] } = manager;
  return verbs.includes(verbText) || operands.some(({ text }) => verbs.includes(text));
}

/** A later RUN on top of this one that runs a script which it downloads, `curl ... | bash -`, or what may install packages of the system itself. */
export function laterScript(graph: BuildGraph, context: BuildContext, run: RunInstruction): RunInstruction | undefined {
  const isOne = (each: Command) => isShellOfInput(each) || installsBeside(each) || mayInstall(context, each);
  for (const later of after(graph, run)) if (later.kind === 'RUN' && commandsOf(later).some(isOne)) return later;
  return undefined;
}

/** Whether a program installs packages of the system itself: https://playwright.dev/docs/browsers#install-system-dependencies. */
function installsBeside({ args }: Command): boolean {
  return args.some(({ value }) => value === 'install-deps' || value === '--with-deps');
}

function isShellOfInput({ name, args }: Command): boolean {
  const isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z)?sh$/.test(name?.value ?? '');
  const [first] = args.filter(({ text }) => !/^-[a-z]*[^a-z-]?$/i.test(text) || text === '-c');
  return isShell && first === undefined;
}

/** Whether it reads a file into the shell that holds variables by its name. */
function setsVariables({ name, args }: Command): boolean {
  return (name?.value === '.' || name?.value === 'source') && settings.test(args[0]?.text.replace(/["']/g, '') ?? '');
}

const settings =
  /(?:^|[/}])(?:activate|os-release|\.?profile|\.bashrc|\.bash_profile|\.zshrc|\.?env(?:\.(?!(?:ba)?sh$)[\w-]+)?|[\w.-]+\.(?:txt|env|conf|vars|properties))$/;

/** A program, or the script that `.` reads. */
function shownName(command: Command): string {
  return commandText(command, command.name?.value === '.' || command.name?.value === 'source' ? 1 : 0);
}

/** Whether the RUN itself fills the folder before it reads it, so that it may begin empty. */
export function fillsFolder({ script }: RunInstruction, folder: CacheFolder, manager: PackageManager): boolean {
  return !folder.filledBy || firstUse(script, folder, manager) === 'fills';
}

type Filling = NonNullable<CacheFolder['filledBy']>;

/** What a RUN does first with a folder that has to be filled before packages are taken from it; undefined where it does neither. */
function firstUse(script: Script, { filledBy }: CacheFolder, manager: PackageManager): 'fills' | 'reads' | undefined {
  if (script.form === 'opaque' || !filledBy) return undefined;
  const updater = isOfApt({ manager }) ? listsUpdater(script) : undefined;
  let mayFill = false;
  for (const command of script.commands) {
    const found = managerOf(command);
    const isOwn = found?.manager.caches === manager.caches;
    const isFilling = command === updater || (isOwn && fills(found, filledBy));
    if (isFilling && !command.conditional) return 'fills';
    if (isFilling) mayFill = true;
    else if (isOwn && takesPackages(found, filledBy)) return mayFill && command.conditional ? 'fills' : 'reads';
  }
  return mayFill ? 'fills' : undefined;
}

/** Whether a RUN takes packages by what is in the folder, and does not only fill it for others. */
export function usesFolder(run: RunInstruction, { filledBy }: CacheFolder, { caches }: PackageManager): boolean {
  if (!filledBy) return true;
  return invocationsOf(run).some((each) => each.manager.caches === caches && takesPackages(each, filledBy));
}

function takesPackages({ install, manager, verbText }: Invocation, { verbs }: Filling): boolean {
  return install !== undefined || (manager.fetches?.includes(verbText) === true && !verbs.includes(verbText));
}

function fills({ verbText, flags }: Invocation, { verbs, flags: filling }: Filling): boolean {
  return verbs.includes(verbText) || flags.some(({ text }) => filling.includes(text));
}

/** Whether a RUN fills the folder only with flags by which nothing stays there: `apk add --no-cache`. */
function leavesNone(run: RunInstruction, { filledBy }: CacheFolder, { caches, cleanUp }: PackageManager): boolean {
  const filling = invocationsOf(run).filter(
    (each) => each.manager.caches === caches && filledBy && fills(each, filledBy),
  );
  return (
    filling.length > 0 && filling.every(({ flags }) => flags.some(({ text }) => cleanUp.flags?.includes(text) === true))
  );
}

/** Whether each build of a step makes all anew, so that the folder serves none of them. */
export function buildsAnew(run: RunInstruction, { unreadWith }: CacheFolder, manager: PackageManager): boolean {
  if (!unreadWith) return false;
  const builds = invocationsOf(run).filter((each) => each.manager === manager && !each.install);
  return builds.length > 0 && builds.every(({ flags }) => flags.some(({ text }) => unreadWith.includes(text)));
}

/** A later RUN that reads the folder as this one left it. */
export function laterReader(
  graph: BuildGraph,
  run: RunInstruction,
  folder: CacheFolder,
  manager: PackageManager,
): RunInstruction | undefined {
  if (!folder.filledBy || leavesNone(run, folder, manager)) return undefined;
  const readers = readersOf(graph, folder, manager).filter(
    ({ stage, index }) => stage !== run.stage || index > run.index,
  );
  if (readers.length === 0 || run.stage === undefined) return undefined;
  const built = new Set([run.stage, ...descendants(graph, run.stage).map(({ index }) => index)]);
  return readers.find(({ stage }) => stage !== undefined && built.has(stage));
}

/** The RUNs of a file that read a folder which they do not fill. */
function readersOf(graph: BuildGraph, folder: CacheFolder, manager: PackageManager): readonly RunInstruction[] {
  const made = factsOf(graph).readers;
  const known = made.get(folder);
  if (known) return known;
  const readers = [...runs(graph)].filter((run) => {
    return firstUse(run.script, folder, manager) === 'reads';
  });
  made.set(folder, readers);
  return readers;
}

/** Who takes files, and from which stage. */
interface CacheTaker {
  readonly instruction: CopyInstruction | RunInstruction;
  readonly from: number;
  /** Whether the whole path is known that it takes. */
  readonly sure: boolean;
}

/** What is asked of a file many times, made once. */
interface ReachFacts {
  readonly readers: Map<CacheFolder, readonly RunInstruction[]>;
  /** The stages that are built on each stage directly. */
  readonly children: ReadonlyMap<number, readonly Stage[]>;
  /** By the path that is taken. */
  readonly takers: ReadonlyMap<string | undefined, readonly CacheTaker[]>;
  /** By the path that is filled, then by stage. */
  readonly fillers: Map<string, ReadonlyMap<number, CopyInstruction>>;
  /** Files of stages whose place depends on variables. */
  readonly placedByVariable: readonly CopyInstruction[];
}

const facts = new WeakMap<BuildGraph, ReachFacts>();

function factsOf(graph: BuildGraph): ReachFacts {
  const made = facts.get(graph) ?? {
    readers: new Map(),
    children: groupByAll(graph.stages, ({ base }) => stagesOf(base)),
    takers: takersIn(graph),
    fillers: new Map(),
    placedByVariable: copies(graph).filter(
      ({ from, destination }) => from && destination && destination.value === undefined,
    ),
  };
  facts.set(graph, made);
  return made;
}

function groupByAll<T>(items: readonly T[], keys: (item: T) => readonly number[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) addTo(groups, key, item);
  }
  return groups;
}

/** The COPY or mount that takes the folder out of the stage, or out of one built on it. */
export function takerOf(graph: BuildGraph, stage: number, path: string): CacheTaker | undefined {
  for (const [source, takers] of factsOf(graph).takers) {
    if (!overlaps(source, path)) continue;
    const found = takers.find(({ from }) => isBuiltOn(graph, from, stage));
    if (found) return found;
  }
  return undefined;
}

/** The COPY of the stage, or of one it is built on, that puts files of a folder into the image: a mount there would hide them. */
export function fillerOf(
  graph: BuildGraph,
  run: RunInstruction,
  { path, folder: { path: usual, linkedTo, variables = [] } }: KnownPath,
): CopyInstruction | undefined {
  const { fillers, placedByVariable } = factsOf(graph);
  const chain = chainOf(graph, run.stage);
  const names = new Set(variables.map(({ name }) => name));
  const byName = placedByVariable.find(({ index, stage, destination }) => {
    if (index > run.index || stage === undefined || !chain.has(stage)) return false;
    return destination?.variables.some(({ name }) => names.has(name.text));
  });
  if (byName) return byName;
  const isLink = linkedTo !== undefined && path === usual?.replace('~', '/root');
  for (const each of isLink ? [path, linkedTo] : [path]) {
    const known = fillers.get(each) ?? fillersOf(graph, each);
    fillers.set(each, known);
    for (const stage of chain) {
      const found = known.get(stage);
      if (found && found.index < run.index) return found;
    }
  }
  return undefined;
}

/** The COPY that takes a folder from the context which holds, or in another working tree may hold, what a mount at a path would hide. */
export function hiddenCopy(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  path: string,
): CopyInstruction | undefined {
  const chain = chainOf(graph, run.stage);
  return [...copies(graph)].find(({ index, stage, before, destination, from, sources }) => {
    if (from || index > run.index || stage === undefined || !chain.has(stage)) return false;
    const target = resolvePath(before.directory, destination?.value);
    if (target === undefined || target === '/' || target === path || !isWithin(path, target)) return false;
    return sources.some(({ value }) => {
      if (value === undefined || isGlob(value)) return false;
      const source = cleanPath(`/${value}`).slice(1);
      const own = joinPath(source === '' ? '.' : source, path.slice(target.length + 1));
      // Of a folder that is not known, its name tells: `COPY .cargo .cargo`.
      if (context.kind === 'unknown') return nameOf(source).startsWith('.') && nameOf(source) === nameOf(target);
      if (hasFile(context, source) === true || isExcluded(context, own) === true) return false;
      return hasFolder(context, own) === true || isGitIgnored(context, own);
    });
  });
}

/** The first COPY of each stage to a folder or below it, or that takes a folder around it whole to where it stood. */
function fillersOf(graph: BuildGraph, path: string): ReadonlyMap<number, CopyInstruction> {
  const found = new Map<number, CopyInstruction>();
  for (const copy of copies(graph)) {
    const { stage, before, destination, from, sources } = copy;
    if (stage === undefined || destination === undefined || found.has(stage)) continue;
    const target = resolvePath(before.directory, destination.value);
    if (target === undefined || target === '/') continue;
    // `.gradle` is the manager's own folder, wherever its files come from.
    const isOwn = nameOf(target).startsWith('.');
    const isAround = () => from && isWithin(path, target) && (isOwn || sources.some(isAt(target)));
    if (isWithin(target, path) || isAround()) found.set(stage, copy);
  }
  return found;
}

function isAt(path: string): (source: Text) => boolean {
  return ({ value }) => value !== undefined && resolvePath('/', value) === path;
}

function overlaps(source: string | undefined, path: string): boolean {
  return source === undefined || isWithin(path, source) || isWithin(source, path);
}

/** Whether a stage is another one, or is built on it through others. */
function isBuiltOn({ stages }: BuildGraph, stage: number, other: number): boolean {
  for (let at = stage; at > other; ) {
    const base = stages[at]?.base;
    if (base?.kind !== 'stage' || base.stage >= at) return base !== undefined && stagesOf(base).includes(other);
    at = base.stage;
    if (at === other) return true;
  }
  return stage === other;
}

/** What leaves a stage by a COPY or a mount, as an absolute path; undefined where that is not known. */
function* takenPaths(
  instruction: CopyInstruction | RunInstruction,
): Generator<{ from: number; path: string | undefined; sure: boolean }> {
  const clean = (path: string | undefined) =>
    resolvePath('/', path === undefined ? undefined : `/${path}`.replace(/(?<!\*)\/?\*+$/, '') || '/');
  if (instruction.kind !== 'RUN') {
    if (instruction.from?.kind !== 'stage') return;
    for (const { value, text } of instruction.sources) {
      yield { from: instruction.from.stage, path: clean(value ?? fixedFolder(text)), sure: value !== undefined };
    }
    return;
  }
  for (const mount of instruction.mounts) {
    if (mount.from?.kind !== 'stage') continue;
    const source = mountOption(mount, 'source', 'src')?.value;
    const path = source ? clean(source.value ?? fixedFolder(source.text)) : '/';
    yield { from: mount.from.stage, path, sure: !source || source.value !== undefined };
  }
}

/** The folders before the first part of a path that is not known. */
function fixedFolder(text: string): string | undefined {
  const [, fixed] = /^\/?([\w.@-]+(?:\/[\w.@-]+)*)\/[^/$"'`\\]*\$/.exec(text) ?? [];
  return fixed === undefined || text.includes('..') ? undefined : fixed;
}

function takersIn(graph: BuildGraph): Map<string | undefined, CacheTaker[]> {
  const takers = new Map<string | undefined, CacheTaker[]>();
  for (const instruction of [...copies(graph), ...runs(graph)]) {
    for (const { path, ...taken } of takenPaths(instruction)) addTo(takers, path, { instruction, ...taken });
  }
  return takers;
}

/** The stages that are built on a stage, directly or through others. */
function descendants(graph: BuildGraph, stage: number): Stage[] {
  const { children } = factsOf(graph);
  const found = new Map<number, Stage>();
  const open = [...(children.get(stage) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.index)) continue;
    found.set(next.index, next);
    open.push(...(children.get(next.index) ?? []));
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** The instructions that run on top of this one: the rest of its stage, and the stages built on that. */
function* after(graph: BuildGraph, run: RunInstruction): Generator<Instruction> {
  const stage = run.stage === undefined ? undefined : graph.stages[run.stage];
  if (!stage) return;
  for (const instruction of stage.instructions) if (instruction.index > run.index) yield instruction;
  for (const { instructions } of descendants(graph, stage.index)) yield* instructions;
}

function line({ lines }: Instruction): number {
  return lines.first + 1;
}
