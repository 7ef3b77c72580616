/** The installs of a stage that files copied above them run again. */
import { byKinIn } from '../../context/by-kin.ts';
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, folderOf, isWithin, joinPath, nameOf } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { chainOf, commandsOf, isCopy } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { memoized } from '../../text/memoized.ts';
import type { Site } from '../../toolchains/install-inputs.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import { isManifestName, isManifestOfAny, type Need, needOf } from '../../toolchains/need.ts';
import { omission } from '../../toolchains/tested-in.ts';
import { clearsOutputs } from './commands.ts';
import { isExplained } from './explained.ts';
import { type Laid, laidAbove, laidIn, laidInside, mayBeFolder, overlaps } from './laid.ts';
import { chainFrom, foldersOfInstall } from './place.ts';

export interface PlacedInstall extends Pick<Site, 'cwd' | 'folder'> {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
  readonly need: Need;
}

/** A COPY of sources, and the installs below it that run again with each of them; in document order. */
export interface Group {
  readonly stage: Stage;
  /** All that the stage and those below it take from the build context. */
  laid(): readonly Laid[];
  /** Every COPY of sources above the first install; the first of them is what is shown. */
  readonly sources: readonly Laid[];
  readonly installs: readonly PlacedInstall[];
  /** Whether the layers of the stage are some of the last stage's. */
  readonly shipped: boolean;
}

/** The groups of a stage; `installed`: what its base stages have put in place. */
export function groupsOf(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  installed: () => Iterable<string>,
): Group[] {
  if (!mayHoldUp(context, stage)) return [];
  const groups = new Map<number, { sources: readonly Laid[]; installs: PlacedInstall[] }>();
  const done = new Set(installed());
  const shared = new Set<string>();
  let own: readonly Laid[] | undefined;
  let whole: readonly Laid[] | undefined;
  for (const run of stage.instructions) {
    if (run.kind !== 'RUN' || !mayInstall(run)) continue;
    for (const install of installsIn(run)) {
      const key = keyOf(install);
      const isDone = done.has(key) && (!startsAnew(install) || omission(install.invocation) !== undefined);
      if (install.need.kind === 'manifests' && (isDone || isBrought(graph, stage, install))) continue;
      own ??= laidInside(context, stage);
      // Packages that are named read nothing, so that only what brings a whole folder counts.
      whole ??= own.filter(bringsWhole);
      const above = laidAbove(install.need.kind === 'packages' ? whole : own, run);
      const manifests = sharedManifests(graph, above, install);
      const isThere = manifests.length > 0 && manifests.every((path) => shared.has(path));
      for (const path of manifests) shared.add(path);
      if (isThere) continue;
      const sources = above.filter(
        (each) =>
          bringsSources(each, install) &&
          !bringsDependencies(each, install) &&
          !isNamedBeside(context, each) &&
          !isExplained(graph, each, run),
      );
      if (install.need.kind === 'manifests') done.add(key);
      const [first] = sources;
      if (!first) {
        // What moves below the install of a project moves below packages that the next steps install, too.
        const last = [...groups.values()].at(-1);
        if (install.need.kind === 'packages' && last && last.installs.some((each) => each.need.kind !== 'packages'))
          last.installs.push(install);
        continue;
      }
      if (install.need.kind === 'manifests' && !isProjectAbove(graph, context, stage, install)) continue;
      const isMoving = (each: Laid) =>
        sources.includes(each) || (bringsSiblings(each, install, stage) && !isExplained(graph, each, run));
      const group = groups.get(first.copy.index) ?? { sources: laidAbove(own, run).filter(isMoving), installs: [] };
      group.installs.push(install);
      groups.set(first.copy.index, group);
    }
  }
  return [...groups.values()].map((group) => ({
    stage,
    laid: () => laidIn(graph, context, stage),
    shipped: isShipped(graph, stage),
    ...group,
  }));
}

/** The manifests that an install works from, by their paths in the build context; none where what it installs is only for the folder that it runs in. */
function sharedManifests(
  graph: BuildGraph,
  above: readonly Laid[],
  { invocation: { manager, install, options, operands }, need, run, cwd, folder }: PlacedInstall,
): string[] {
  const { project } = manager;
  const isMoved = project?.movedBy?.some((name) => lookup(graph, run.before.scope, name)?.value) === true;
  if (need.kind !== 'manifests' || !project || (project.writes && !isMoved)) return [];
  const listed = options.flatMap(({ name, value }) => (manager.manifestFlags?.includes(name) ? [value] : []));
  const named = install?.operands === 'manifests' ? [...listed, ...operands] : listed;
  const paths =
    named.length > 0
      ? named.map((word) => resolvePath(cwd, word?.value))
      : project.manifests.map((name) => joinPath(folder, name));
  return paths.flatMap((path) => {
    const from = path === undefined ? undefined : above.findLast(({ files }) => files.has(path))?.files.get(path);
    return from === undefined ? [] : [`${manager.id} ${from}`];
  });
}

function isShipped(graph: BuildGraph, { index }: Stage): boolean {
  return chainOf(graph, graph.stages.length - 1).has(index);
}

/** Whether an install stands below a COPY that may bring sources. */
function mayHoldUp(context: BuildContext, { instructions }: Stage): boolean {
  let isBelow = false;
  for (const each of instructions) {
    if (isCopy(each)) isBelow ||= mayBringSources(context, each);
    else if (isBelow && each.kind === 'RUN' && mayInstall(each)) return true;
  }
  return false;
}

/** What each stage and those it is built on have put in place by their manifests, which a later install only adds to. */
export function installedBy(graph: BuildGraph): (stage: number | undefined) => ReadonlySet<string> {
  const known = new Map<number | undefined, ReadonlySet<string>>([[undefined, new Set()]]);
  const baseOf = (stage: Stage | undefined) => (stage?.base.kind === 'stage' ? stage.base.stage : undefined);
  return (stage) => {
    const open: Stage[] = [];
    for (let at = graph.stages[stage ?? -1]; at && !known.has(at.index); at = graph.stages[baseOf(at) ?? -1]) {
      open.push(at);
    }
    for (const each of open.reverse()) {
      known.set(each.index, new Set([...(known.get(baseOf(each)) ?? []), ...installedIn(each)]));
    }
    return known.get(stage) ?? new Set();
  };
}

function installedIn({ instructions }: Stage): string[] {
  const steps = instructions.flatMap((each) => (each.kind === 'RUN' && mayInstall(each) ? installsIn(each) : []));
  return steps.filter(({ need }) => need.kind === 'manifests').map(keyOf);
}

/** Whether the step takes away what was installed before it installs. */
function startsAnew(install: PlacedInstall): boolean {
  const { run, invocation, cwd } = install;
  if (invocation.install?.anew) return true;
  return commandsOf(run).some((command) => {
    return command.span.end <= invocation.command.span.start && clearsOutputs(command, install, cwd);
  });
}

/** An install of one manager, whatever its generation, in one folder, by one list where the command names it. */
function keyOf({ invocation, folder }: PlacedInstall): string {
  const { manager, options } = invocation;
  const lists = options.flatMap(({ name, value }) =>
    manager.manifestFlags?.includes(name) ? (value?.text ?? '') : [],
  );
  return [manager.variant?.of ?? manager.id, folder, ...lists].join(' ');
}

/** Whether a COPY above an install takes what the same manager has installed in another stage along, its folder or what it fills. */
function isBrought(graph: BuildGraph, stage: Stage, { run, invocation: { manager } }: PlacedInstall): boolean {
  return stage.instructions.some((each) => {
    if (!isCopy(each) || each.index > run.index || each.from?.kind !== 'stage') return false;
    const from = graph.stages[each.from.stage];
    const taken = each.sources.flatMap(({ value }) => (value === undefined ? [] : cleanPath(`/${value}`)));
    return (
      from !== undefined &&
      [...chainFrom(graph, from)].some(({ instructions }) =>
        instructions.some((other) => other.kind === 'RUN' && mayInstall(other) && fills(other, manager, taken)),
      )
    );
  });
}

function fills(run: RunInstruction, manager: PackageManager, taken: readonly string[]): boolean {
  return installsIn(run).some(({ invocation, need, folder }) => {
    if (invocation.manager !== manager || need.kind !== 'manifests') return false;
    const outputs = (manager.project?.outputs ?? []).map((name) => joinPath(folder, name));
    return taken.some((path) => isWithin(folder, path) || outputs.includes(path));
  });
}

/** Whether a step has an install that runs whatever happens. */
export const mayInstall = byKin(({ script }: RunInstruction) => {
  return script.form !== 'opaque' && script.commands.some((command) => installOf(command) !== undefined);
});

/** An install that runs whatever happens, and what it needs. */
function installOf(command: Command): Pick<PlacedInstall, 'invocation' | 'need'> | undefined {
  const invocation = command.conditional ? undefined : managerOf(command);
  const need = invocation?.install && needOf(invocation);
  return invocation && need && { invocation, need };
}

/** The commands that put packages in place, of which it is known where. */
export const installsIn = memoized((run: RunInstruction): readonly PlacedInstall[] => {
  if (run.script.form === 'opaque') return [];
  return run.script.commands.flatMap((command) => {
    const install = installOf(command);
    const folders = install && foldersOfInstall(run, install.invocation);
    return folders ? [{ run, ...install, ...folders }] : [];
  });
});

/** Whether a COPY takes a folder, or a file that is more than a manifest; by its text alone. */
const mayBringSources = byKinIn((context, copy: CopyInstruction) => {
  return !copy.from && copy.sources.some(({ value }) => value !== undefined && mayBeSource(context, value));
});

function mayBeSource(context: BuildContext, value: string): boolean {
  const name = nameOf(value);
  return mayBeFolder(context, value) || (sourceFile.test(name) && !settings.test(name));
}

/** Files whose change is a change of the program. */
const sourceFile = /\.(?:[cm]?[jt]sx?|py|go|rb|php|java|kt|rs|cs|fs|ex|exs|dart|swift|scala|vue|svelte|html|css|sh)$/;

/** Settings of tools, which change as seldom as manifests. */
const settings = /^\.|\.config\.|(?:file|rc|setup)\.\w+$|^setup\./;

function isSource(path: string, manager: PackageManager): boolean {
  const name = nameOf(path);
  return sourceFile.test(name) && !settings.test(name) && !isManifestName(manager, path) && !isManifestOfAny(name);
}

/** Whether a file is more than a manifest, a script or settings beside one. */
function isOfProgram(path: string, manager: PackageManager): boolean {
  const name = nameOf(path);
  return !isManifestName(manager, path) && !isManifestOfAny(name) && !settings.test(name) && !name.endsWith('.sh');
}

/** Whether a group's sources are all of a project, and not only a folder beside its manifests. */
export function isWhole({ sources, installs }: Group): boolean {
  return installs.some(({ folder, need, invocation: { manager } }) => {
    const hasManifest = ({ files }: Laid) => [...files.values()].some((path) => isManifestName(manager, path));
    return (
      need.kind === 'packages' ||
      sources.some((laid) => (laid.folders.length === 0 ? hasManifest(laid) : isWithin(folder, laid.target)))
    );
  });
}

/** Whether several folders are copied into one, so that only their files tell which of them holds manifests. */
export function isMixed({ sources }: Group): boolean {
  const spread = sources.filter(({ folders }) => folders.length > 0);
  return spread.some((each) => {
    return (
      each.folders.some((folder) => folder !== '.') &&
      spread.some((other) => other !== each && other.target === each.target)
    );
  });
}

/** Whether a COPY brings all of a folder to a place of its own. */
function bringsWhole({ target, folders }: Laid): boolean {
  return target !== '/' && folders.includes('.');
}

/** Whether a COPY brings what an install does not read, and is about the same project. */
function bringsSources(laid: Laid, { invocation, folder, need }: PlacedInstall): boolean {
  const { manager } = invocation;
  if (need.kind === 'packages') return bringsWhole(laid);
  const isRelated = overlaps(laid.target, folder);
  if (!isRelated) return false;
  if (laid.folders.length > 0) {
    const isWhole = isWithin(folder, laid.target);
    if (isWhole && laid.folders.includes('.')) return true;
    if (laid.complete)
      return [...laid.files.values()].some((path) => !isManifestName(manager, path) && !keepsFolder(path));
    return laid.folders.some((source) => !isManifestName(manager, source));
  }
  const paths = [...laid.files.values()];
  if (!paths.some((path) => isSource(path, manager))) return false;
  // Scripts beside the manifests change as seldom as these.
  return paths.some((path) => isManifestName(manager, path) || (isSource(path, manager) && !path.endsWith('.sh')));
}

/** Whether a COPY brings manifests, versions of tools and folders with dependencies, and nothing else: what of it changes is for the install. */
function bringsDependencies({ folders, files }: Laid, { invocation: { manager }, need }: PlacedInstall): boolean {
  if (need.kind === 'packages' || folders.length === 0 || !folders.every((each) => ofDependencies.has(nameOf(each))))
    return false;
  return [...files.values()].every((path) => {
    const name = nameOf(path);
    const isVendored = folders.some((each) => isWithin(path, each));
    return isVendored || isManifestName(manager, path) || isManifestOfAny(name) || ofVersions.test(name);
  });
}

/** Folders of code that others have written, which changes with the versions of the dependencies. */
const ofDependencies: ReadonlySet<string> = new Set(['vendor', 'patches', '.yarn']);

/** Files that tell which version of a tool the project is for. */
const ofVersions = /^\.(?:(?:ruby|node|python|go|java|terraform)-version|nvmrc|tool-versions|sdkmanrc|ruby-gemset)$/;

/** Whether a COPY brings the sources of another project beside that of an install, and nothing is installed between. */
function bringsSiblings(
  { copy, target, files, folders, complete }: Laid,
  install: PlacedInstall,
  stage: Stage,
): boolean {
  const { need, folder, run, invocation } = install;
  const around = folderOf(folder);
  if (need.kind !== 'manifests' || around === '/' || !complete || folders.length === 0) return false;
  if (!isWithin(target, around) || overlaps(target, folder)) return false;
  const isUsed = stage.instructions.some((each) => {
    return each.kind === 'RUN' && each.index > copy.index && each.index < run.index && mayInstall(each);
  });
  return !isUsed && [...files.values()].some((path) => isOfProgram(path, invocation.manager));
}

/** Whether a COPY takes manifests and nothing but files that these name: what their scripts run. */
function isNamedBeside(context: BuildContext, { folders, files }: Laid): boolean {
  if (folders.length > 0) return false;
  const paths = [...files.values()];
  const manifests = paths.filter((path) => isManifestOfAny(nameOf(path)));
  const text = manifests.map((path) => textOf(context, path) ?? '').join('\n');
  const others = paths.filter((path) => !manifests.includes(path));
  return text !== '' && others.length > 0 && others.every((path) => text.includes(nameOf(path)));
}

/** Whether a file stands there only so that Git has its folder. */
function keepsFolder(path: string): boolean {
  return /^\.(?:git)?keep$|^\.gitignore$/.test(nameOf(path));
}

/** Whether the stage, or one that it is built on, has copied the project of an install; the nearest are asked first. */
function isProjectAbove(graph: BuildGraph, context: BuildContext, stage: Stage, install: PlacedInstall): boolean {
  for (const each of chainFrom(graph, stage)) {
    if (hasProject(laidAbove(laidInside(context, each), install.run), install)) return true;
  }
  return false;
}

/** Whether a manifest of the install's manager stands in its folder, so far as that is known. */
function hasProject(above: readonly Laid[], { invocation, folder }: PlacedInstall): boolean {
  const { manager, install, options } = invocation;
  const named = options.some(({ name }) => manager.manifestFlags?.includes(name)) || install?.operands === 'manifests';
  if (above.some(({ complete, target }) => !complete && isWithin(folder, target))) return true;
  const files = above.flatMap((laid) => [...laid.files.keys()]);
  if (named) return files.some((path) => isWithin(path, folder === '/' ? '/' : folder));
  const { manifests } = install?.project ?? manager.project ?? { manifests: [] };
  return files.some((path) =>
    manifests.some((name) => {
      return name.startsWith('*')
        ? path.endsWith(name.slice(1)) && isWithin(path, folder)
        : path === `${folder === '/' ? '' : folder}/${name}`;
    }),
  );
}
