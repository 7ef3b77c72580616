/** Plans the cache mounts for what the RUNs of a file download. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, isWithin, nameOf } from '../../context/path.ts';
import { type Obstacle, type Offer, offerOf, type Plan } from '../../contract/change.ts';
import { bottomImageOf } from '../../model/account.ts';
import { byKin } from '../../model/by-kin.ts';
import { madeFrom } from '../../model/made-account.ts';
import type { BuildGraph, Instruction, RunInstruction, Source } from '../../model/model.ts';
import { chainOf, commandsOf, runs } from '../../model/query.ts';
import { lookup, visibleBindings } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import type { Edit } from '../../text/edit.ts';
import { listed } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { movesCache, otherCacheFolder } from '../../toolchains/cache-settings.ts';
import { emptiers } from '../../toolchains/clearing.ts';
import { worksWithoutModules } from '../../toolchains/go/path-mode.ts';
import { type Invocation, invocationsOf, managerOf } from '../../toolchains/invocation.ts';
import { staleInCache } from '../../toolchains/local-packages.ts';
import type { CacheFolder, PackageManager } from '../../toolchains/managers.ts';
import { isGlobal, isOffline } from '../../toolchains/need.ts';
import { otherGeneration } from '../../toolchains/node/berry.ts';
import { otherRootOf } from '../../toolchains/other-root.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { mayBeOld } from '../../toolchains/system/old-managers.ts';
import { keptDownloads, namesNoPackages } from './again.ts';
import { installsAtStart } from './at-start.ts';
import { cleanUpEdits, uninstallIn } from './clean-up.ts';
import { accountMount, type MountFolder, mountEdits, whyUnknownUser } from './edits.ts';
import { type CachePath, isMounted, isOwnedByRoot, namesSet, placesOf } from './folders.ts';
import { laterUsers, layerKeeper, outlivesLater } from './harm.ts';
import {
  buildsAnew,
  earlierGoals,
  fillerOf,
  fillsFolder,
  hiddenCopy,
  isWithoutNetwork,
  laterDownloads,
  laterReader,
  laterScript,
  publisherAbove,
  takerOf,
  usesFolder,
} from './reach.ts';
import { isUnwanted } from './unwanted.ts';

/** A command whose downloads no mount keeps, and where they go. */
export interface Uncached {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
  readonly places: readonly CachePath[];
}

/**
 * The first command of each manager in a step; one that only fetches on its way, or installs the project's packages from what
 * a layer keeps, where its stage and those it is built on have none before it.
 */
export function* uncachedIn(
  graph: BuildGraph,
  instructions: Iterable<Instruction>,
  isMeant: (invocation: Invocation) => boolean = () => true,
): Generator<Uncached> {
  const done = new Set<string>();
  const isKeptAbove = keptDownloads(graph);
  for (const run of instructions) {
    if (run.kind !== 'RUN' || !mayDownload(run) || run.onbuild || run.before.shell !== 'posix') continue;
    if (isWithoutNetwork(run)) continue;
    for (const [at, like] of kindred(run).entries()) {
      const { id } = like.manager;
      const isAbove = () => [...chainOf(graph, run.stage)].some((stage) => done.has(`${stage} ${id}`));
      // What needs the sources, as `go mod tidy`, finds what a step above has downloaded.
      if ((!like.install || like.install.sources?.always) && isAbove()) continue;
      // A tool by its name brings nothing of what the project needs.
      if (!like.install || namesNoPackages(like)) done.add(`${run.stage} ${id}`);
      if (!isMeant(like) || worksWithoutModules(graph, run, like)) continue;
      const places = placesOf(graph, run, like);
      if (onlyFillsCache(run)) continue;
      const isKept = places.some((place) => 'path' in place && isMounted(run, run.mounts, place.path));
      if (places.length === 0 || isKept || hasOtherCache(graph, run, like)) continue;
      if (places.some((place) => 'path' in place && fillerOf(graph, run, place))) continue;
      if (isKeptAbove(run, like, places)) continue;
      const invocation = downloads(run)[at];
      if (invocation) yield { run, invocation, places };
    }
  }
}

/** The mounts as a change; one for each manager of a step. */
export function cacheOffer(graph: BuildGraph, context: BuildContext, uncached: Uncached): Offer {
  const { manager } = uncached.invocation;
  const isGiven = uncached.places.some(({ folder }) =>
    uncached.invocation.options.some(({ name }) => folder.flags?.includes(name)),
  );
  const why =
    (isUnwanted(graph, uncached.run) ? 'a comment of the stage speaks against cache mounts' : undefined) ??
    otherGeneration(graph, context, uncached.invocation) ??
    (isGiven ? undefined : (otherCacheFolder(context, manager.id) ?? configuredFolder(graph, uncached))) ??
    whyInUse(graph, uncached) ??
    staleInCache(graph, context, manager.id) ??
    (mayBeOld(manager, graph, uncached.run.stage)
      ? `the \`${manager.id}\` of the base image may not know \`keepcache\``
      : undefined) ??
    whyDiscarded(uncached);
  const plan = why === undefined ? planOf(graph, context, uncached) : { why };
  return offerOf(`cache-${manager.id}`, 'Cache downloads between builds', plan);
}

/** A command of the step that has its manager keep downloads in a tree of its own. */
function whyElsewhere(run: RunInstruction, manager: PackageManager): string | undefined {
  const own = invocationsOf(run).filter((each) => each.manager.caches === manager.caches);
  const [root] = own.flatMap((each) => otherRootOf(each) ?? []);
  return root && `\`${root.flag}\` keeps downloads below \`${root.folder}\``;
}

/** The command of a step of the stage, or of one that it is built on, that has the manager keep its downloads elsewhere. */
function configuredFolder(graph: BuildGraph, { run, invocation }: Uncached): string | undefined {
  const moving = movingCommands(graph).filter(({ found }) => found.manager.id === invocation.manager.id);
  if (moving.length === 0) return undefined;
  const chain = chainOf(graph, run.stage);
  const first = moving.find(
    ({ at: { index, stage } }) => index <= run.index && stage !== undefined && chain.has(stage),
  );
  return (
    first &&
    `\`${commandText(first.found.command, 3)}\` in line ${first.at.lines.first + 1} keeps downloads in another folder`
  );
}

const movingCommands = memoized((graph: BuildGraph): { readonly at: RunInstruction; readonly found: Invocation }[] =>
  [...runs(graph)].flatMap((at) => {
    return invocationsOf(at)
      .filter(movesCache)
      .map((each) => ({ at, found: each }));
  }),
);

function whyInUse(graph: BuildGraph, { run, invocation }: Uncached): string | undefined {
  const { manager, options, command } = invocation;
  const { variable = '', flag = '', value = '' } = manager.linksIntoCache ?? {};
  const linked = [
    options.find(({ name }) => name === flag)?.value?.value,
    command.assignments.find(({ name }) => name.text === variable)?.value?.value,
    lookup(graph, run.before.scope, variable)?.value,
  ];
  if (value !== '' && linked.includes(value)) return 'the installed packages are links into the cache';
  return manager.globalInCache && isGlobal(invocation)
    ? `programs that \`${manager.id}\` installs globally are used from its store`
    : undefined;
}

function whyDiscarded({ run, invocation: { manager, program } }: Uncached): string | undefined {
  const { discarding } = manager.cleanUp;
  if (discarding && nameOf(program.value ?? '') === discarding.program)
    return `\`${discarding.program}\` deletes what it has downloaded: use \`${discarding.instead}\``;
  const names = manager.kind === 'system' ? commandsOf(run).map((command) => programOf(command)?.name ?? '') : [];
  const emptier = names.find((name) => emptiers.has(name));
  return emptier && `\`${emptier}\` deletes what the step has downloaded`;
}

/** Whether a step fetches packages. */
function mayDownload(run: RunInstruction): boolean {
  return kindred(run).length > 0;
}

/** Whether a step removes at once what it installed, so that the cache is what the image is to have. */
const onlyFillsCache = byKin(({ script }: RunInstruction): boolean => {
  if (script.form !== 'shell') return false;
  return script.commands.some((command, i) => {
    const found = managerOf(command);
    const folders = (found?.install && found.manager.project?.outputs) ?? [];
    const next = script.commands[i + 1];
    return next?.name?.value === 'rm' && next.args.some(({ value }) => value !== undefined && folders.includes(value));
  });
});

/** Whether a step fetches packages of a language. */
export function mayDownloadOfLanguage(run: RunInstruction): boolean {
  return kindred(run).some(isOfLanguage);
}

export function isOfLanguage({ manager }: Invocation): boolean {
  return manager.kind === 'language';
}

/** The downloads of a step of the same text: what they are told is the same, not where they stand. */
const kindred = byKin(downloads);

/** One command of each manager that downloads packages; the first install, else the first that fetches on its way. */
function downloads(run: RunInstruction): Invocation[] {
  if (run.script.form === 'opaque') return [];
  const found = new Map<unknown, Invocation>();
  for (const command of run.script.commands) {
    const invocation = managerOf(command);
    if (!invocation || isOffline(invocation) || isBrought(invocation)) continue;
    if (invocation.manager.globalPastCache && isGlobal(invocation)) continue;
    const { manager, install, packages, verbText, operands } = invocation;
    const isInstall =
      install !== undefined && !install.uncached && (install.packages !== 'required' || packages.length > 0);
    const isFetch =
      manager.kind === 'language' &&
      manager.caches.some(({ holds }) => holds === 'packages') &&
      !manager.otherVerbs?.includes(verbText || (operands[0]?.text ?? '')) &&
      [verbText, ...operands.map(({ text }) => text)].some((word) => isFetching(manager, word));
    const known = found.get(manager.caches);
    if ((isInstall && !known?.install) || (isFetch && !known)) found.set(manager.caches, invocation);
  }
  return [...found.values()];
}

/** Whether a verb has the manager fetch packages; a goal also where it is that of a project: `:app:bootJar`. */
function isFetching({ fetches = [], goals }: PackageManager, word: string): boolean {
  return fetches.includes(goals && word.startsWith(':') ? word.slice(word.lastIndexOf(':') + 1) : word);
}

const ofWheels = /^[./~].*\/\*(?:\.whl)?$/;

/** Whether its packages are all that a folder of wheels holds, whose dependencies are made beside them, or come with the manager. */
export function isBrought({ manager, packages }: Invocation): boolean {
  const isOne = ({ text }: Word) => manager.ownPackages?.includes(text);
  return packages.length > 0 && (packages.every(isOne) || packages.every(({ text }) => ofWheels.test(text)));
}

/** Whether a cache mount stands there that no other manager explains: its author may know a folder that the table does not. */
function hasOtherCache(graph: BuildGraph, run: RunInstruction, invocation: Invocation): boolean {
  const others = kindred(run).filter(({ manager }) => manager !== invocation.manager);
  const known = others
    .flatMap((other) => placesOf(graph, run, other))
    .flatMap((place) => ('path' in place ? [place.path] : []));
  return run.mounts.some((mount) => {
    return (mount.type === 'cache' || mount.type === undefined) && !known.some((path) => isMounted(run, [mount], path));
  });
}

/** The folders that need a mount of their own in a step, or why one cannot have it. */
function mountsFor(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  manager: PackageManager,
  found: readonly CachePath[],
): readonly MountFolder[] | Obstacle {
  const mounts: MountFolder[] = [];
  const elsewhere = whyElsewhere(run, manager);
  if (elsewhere !== undefined) return { why: elsewhere };
  const remover = uninstallIn(run, manager);
  if (remover)
    return { why: `\`${commandText(remover, 2)}\` also removes the folder, and fails while a mount is in it` };
  for (const place of found) {
    if ('unknown' in place) return { why: place.unknown };
    const { path, folder } = place;
    if (!fillsFolder(run, folder, manager) || !usesFolder(run, folder, manager)) continue;
    if (buildsAnew(run, folder, manager)) continue;
    if (laterReader(graph, run, folder, manager)) continue;
    const taker = run.stage === undefined ? undefined : takerOf(graph, run.stage, path);
    if (taker) {
      const verb = taker.sure ? 'copies' : 'may copy';
      return { why: `line ${taker.instruction.lines.first + 1} ${verb} files from \`${path}\`` };
    }
    if (isMounted(run, run.mounts, path)) continue;
    const writer = folder.beside ? manager.id : otherManager(run, manager);
    if (writer !== undefined && isOwnedByRoot(graph, run, place))
      return { why: `\`${writer}\` also writes to \`${folderOf(path)}\`, which the mount would make for root` };
    const folderMaker = makerAround(run, path);
    if (folderMaker)
      return { why: `\`${commandText(folderMaker, 1)}\` also makes a folder that the mount would make first` };
    const maker = madeFrom(graph, run).find(({ user }) => user?.home !== undefined && isWithin(path, user.home));
    if (maker)
      return { why: `line ${maker.line + 1} creates \`${maker.user?.home}\`, which the mount would create first` };
    const filler = fillerOf(graph, run, place) ?? hiddenCopy(graph, context, run, path);
    if (filler) return { why: `line ${filler.lines.first + 1} copies files to \`${filler.destination?.text}\`` };
    mounts.push({
      path,
      locked: folder.locked,
      ...(folder.byPlatform && { platformId: manager.id }),
      ...(folder.compiled && hasMusl(graph, run) && { id: `${shortName(manager, folder)}-musl` }),
    });
  }
  return mounts;
}

/** Whether a step runs on an image whose C library is musl. */
function hasMusl(graph: BuildGraph, { stage }: RunInstruction): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image !== undefined && (distributionOf(image).family === 'alpine' || /(?:^|-)alpine/.test(image.tag ?? ''));
}

/** `pip` of `~/.cache/pip`; the manager's name for a folder that is called otherwise. */
function shortName({ id }: PackageManager, { path = '' }: CacheFolder): string {
  return /^~\/\.cache\/(.+)$/.exec(path)?.[1]?.replaceAll('/', '-') ?? id;
}

/** Another manager of a step, which may keep its downloads beside those of the first. */
function otherManager(run: RunInstruction, manager: PackageManager): string | undefined {
  const found = invocationsOf(run).filter(isOfLanguage);
  return found.find((each) => each.manager !== manager)?.manager.id;
}

/** A command that fails, or puts what it brings elsewhere, where a folder around the mount is there already. */
function makerAround({ script, before }: RunInstruction, path: string): Command | undefined {
  if (script.form === 'opaque') return undefined;
  return script.commands.find(({ name, args }) => {
    const words = args.map(({ text }) => text);
    const isMaking =
      name?.value === 'mkdir'
        ? !words.some((word) => /^(?:-\w*p|--parents)/.test(word))
        : /^(?:ln|mv)$/.test(name?.value ?? '') || (name?.value === 'git' && words.includes('clone'));
    const named = name?.value === 'mkdir' ? args : args.slice(-1);
    // `miniconda.sh -b -p /opt/conda` ends where that is there already, unless `-u` is given.
    const at = words.findIndex((word) => word === '-p' || word === '--prefix');
    const prefix = at === -1 || words.includes('-u') ? undefined : args[at + 1]?.value;
    const isInstaller = [name, ...args].some(
      (word) => word?.value?.endsWith('.sh') && /(?:conda|forge)/i.test(word.value),
    );
    if (isInstaller && prefix?.startsWith('/') && isWithin(path, prefix)) return true;
    return (
      isMaking &&
      named.some(({ text, value }) => {
        const place = text.startsWith('-') ? undefined : resolvePath(before.directory, value);
        return place !== undefined && place !== '/' && isWithin(path, place);
      })
    );
  });
}

/** What builds packages in one way here, and may in another way elsewhere, that the cache does not tell apart. */
function buildSetting(graph: BuildGraph, run: RunInstruction, { manager }: Invocation): string | undefined {
  const { flags = [], variables = [] } = manager.builtBy ?? {};
  const isOne = (name: string) => variables.some((start) => name.startsWith(start));
  for (const command of commandsOf(run)) {
    const found = managerOf(command);
    if (found?.manager !== manager) continue;
    const flag = found.options.find(({ name }) => flags.includes(name))?.name;
    const own = command.assignments.find(({ name }) => isOne(name.text))?.name.text;
    if (flag !== undefined || own !== undefined) return flag ?? own;
  }
  return [...visibleBindings(graph, run.before.scope).keys(), ...namesSet(run)].find(isOne);
}

/** Why no folder of a step can have a mount. */
function whyEmpty(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  found: readonly CachePath[],
): string {
  const [reader] = found.flatMap(({ folder }) => laterReader(graph, run, folder, manager) ?? []);
  return reader
    ? `line ${reader.lines.first + 1} needs the package lists that this step leaves in its layer`
    : 'the step does not fetch the package lists anew, and those of an earlier build may be too old';
}

/** Tells of each stage whether it is the first of those asked that it is built on whatever the variables hold. */
function newStages({ stages }: BuildGraph): (stage: number | undefined) => boolean {
  const asked = new Set<number | undefined>();
  return (stage) => {
    let at = stage;
    while (at !== undefined && !asked.has(at)) {
      const base: Source | undefined = stages[at]?.base;
      at = base?.kind === 'stage' && base.candidates.length === 0 ? base.stage : undefined;
    }
    asked.add(stage);
    return at === undefined;
  };
}

function planOf(graph: BuildGraph, context: BuildContext, { run, invocation, places }: Uncached): Plan | Obstacle {
  const setting = buildSetting(graph, run, invocation);
  if (setting !== undefined)
    return { why: `\`${setting}\` decides how packages are built, which the cache does not tell apart` };
  const edits: Edit[] = [];
  const folders = new Set<string>();
  const isNew = newStages(graph);
  const add = (at: RunInstruction, call: Invocation, found: readonly CachePath[]): string | undefined => {
    const paths = mountsFor(graph, context, at, call.manager, found);
    if ('why' in paths) return paths.why;
    if (paths.length === 0) return edits.length > 0 ? undefined : whyEmpty(graph, at, call.manager, found);
    const owner = accountMount(graph, at);
    if (owner === undefined) return whyUnknownUser(graph, at);
    const cleaned = cleanUpEdits(
      graph,
      at,
      call.manager,
      paths.map(({ path }) => path),
      isNew(at.stage),
    );
    if ('why' in cleaned) return cleaned.why;
    for (const { path } of paths) folders.add(path);
    edits.push(...mountEdits(graph, at, paths, owner), ...cleaned);
    return undefined;
  };

  const starter = isOfLanguage(invocation) ? installsAtStart(graph, context, run, invocation) : undefined;
  if (starter !== undefined)
    return {
      why: `the image installs again when it starts, by ${starter}, and would find nothing of this step in the cache`,
    };
  const publisher = publisherAbove(graph, run, invocation);
  if (publisher) return { why: `the mount would hide what line ${publisher.lines.first + 1} puts among the packages` };
  const first = add(run, invocation, places);
  if (first) return { why: first };
  const later = laterUsers(graph, context, run, invocation, places);
  if ('why' in later) return later;
  const keeper = outlivesLater(graph, run, invocation, later) ? layerKeeper(context) : undefined;
  if (keeper !== undefined)
    return {
      why: `\`${keeper}\` keeps layers from one build to the next, and no mounts: later steps would download again`,
    };
  for (const use of [...earlierGoals(graph, run, invocation), ...later]) {
    const why = add(use.run, use.invocation, placesOf(graph, use.run, use.invocation));
    if (why) return { why };
  }
  // Once packages are kept, each later step that downloads some would leave them in its layer.
  if (invocation.manager.cleanUp.discardFile !== undefined) {
    const script = laterScript(graph, context, run);
    if (script)
      return {
        why: `line ${script.lines.first + 1} runs a script that may install more, whose downloads would stay in the image`,
      };
    for (const use of laterDownloads(graph, run, invocation)) {
      const why = add(use.run, use.invocation, placesOf(graph, use.run, use.invocation));
      if (why) return { why: `${why} in line ${use.run.lines.first + 1}` };
    }
  }
  return { title: `Cache ${listed([...folders])} between builds`, safety: 'unsafe', edits };
}
