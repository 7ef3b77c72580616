/** Fetches what a build needs in a step of its own, above the sources. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, isWithin, joinPath, nameOf } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { linesOf } from '../../model/lines.ts';
import { lower } from '../../model/lower.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { commandsOf, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { insert, remove } from '../../text/edit.ts';
import { words } from '../../text/words.ts';
import { mayDecideDownload } from '../../toolchains/download-variables.ts';
import { type Invocation, managerOf, startOf, verbsOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/manager.ts';
import { memberBuildsOf } from '../../toolchains/member-builds.ts';
import { isOffline, isVendored } from '../../toolchains/need.ts';
import { matchesPath } from '../../toolchains/tree.ts';
import { type MemberBuilds, needsOf } from '../../toolchains/workspace.ts';
import { type Laid, laidAbove, laidIn, originAt } from './laid.ts';
import { chosenSource, copyLines } from './lines.ts';
import { chainOf, foldersOfInstall, isOutside } from './place.ts';
import { writtenBy } from './plan.ts';
import { readBy } from './reads.ts';
import { mayServe } from './serves.ts';
import { groupsOf, installsIn, type PlacedInstall } from './sites.ts';

/** A build that downloads on its way, and the command that only downloads. */
export interface Download {
  readonly run: RunInstruction;
  readonly build: Invocation;
  /** Undefined where the manager has none. */
  readonly command: string | undefined;
}

/** The download that a RUN's build could have above it; undefined where there is no such build, or something installs already. */
export function downloadOf(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
): Download | undefined {
  if (run.script.form !== 'shell' || run.script.broken || run.onbuild || run.mounts.length > 0) return undefined;
  const [first, ...others] = run.script.commands.flatMap((command) => managerOf(command) ?? []);
  const { download, noDownload, fetches = [] } = first?.manager ?? {};
  if (!first || (download ?? noDownload) === undefined || others.some(({ install }) => install) || first.install)
    return undefined;
  if (!verbsOf(first).some((verb) => fetches.includes(verb)) || groupsOf(graph, context, stage, () => []).length > 0)
    return undefined;
  if (isOffline(first) || isVendored(context, first) || isFetched(graph, stage, run, first)) return undefined;
  if (first.options.some(({ name }) => name === '-modfile')) return undefined;
  if (download === undefined) return { run, build: first, command: undefined };
  const taken = first.operands.find(({ text }) => first.manager.downloadTakes?.some((end) => text.endsWith(end)));
  const parts = [startOf(first), download, ...(taken ? [taken.text] : []), ...flagsAlong(first)];
  return { run, build: first, command: parts.join(' ') };
}

/** The flags of a build that its download takes too, with their values, as they are written. */
function flagsAlong({ manager: { downloadFlags }, options }: Invocation): string[] {
  return options.flatMap(({ name, flag, value }) => {
    if (!downloadFlags?.test(name)) return [];
    const isApart = value !== undefined && value.span.start >= flag.span.end;
    return isApart ? [flag.text, value.text] : [flag.text];
  });
}

/** Whether a step above, of a base stage too, has fetched what the manifests of the same manager list. */
function isFetched(graph: BuildGraph, stage: Stage, { index }: RunInstruction, { manager }: Invocation): boolean {
  const above = chainOf(graph, stage).flatMap(({ instructions }) => instructions);
  return above.some((each) => {
    if (each.kind !== 'RUN' || each.index >= index) return false;
    return installsIn(each).some(({ invocation, need }) => {
      return invocation.manager === manager && !invocation.install?.project && need.kind === 'manifests';
    });
  });
}

/** Manifests and the download right above the COPY of the sources, which stands right above the build. */
export function planDownload(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  { run, build, command }: Download,
): Plan | Obstacle {
  const laid = laidIn(graph, context, stage);
  const folders = foldersOfInstall(run, build);
  const sources = folders ? sourcesOf(laidAbove(laid, run), stage, folders.folder) : [];
  const [source] = sources;
  if (command === undefined) return { why: build.manager.noDownload ?? 'there is no such command' };
  if (!folders || !source) return { why: 'the sources are not copied in this stage' };
  const between = stage.instructions.filter(({ index }) => source.copy.index < index && index < run.index);
  const entered = enteredBelow(source, between);
  const other = between.find((each) => each !== entered && mayChange(each, build, folders.folder));
  if (other) return { why: `line ${other.lines.first + 1} may affect the download` };
  if (isPrepared(run, build)) return { why: 'the step does something before the build that the download may need too' };
  if (folders.cwd !== (run.before.directory ?? ''))
    return { why: `line ${run.lines.first + 1} builds in another folder than its working directory` };
  const invocation = invocationOf(command);
  if (!invocation) return { why: 'the download command is unknown' };
  const group = { stage, laid: () => laid, sources, installs: [], shipped: false };
  const install: PlacedInstall = { run, invocation, need: { kind: 'manifests' }, ...folders };
  const late = between.find((each) => {
    const own = sources.some(({ copy }) => copy === each) ? undefined : laid.find(({ copy }) => copy === each);
    return own && mayServe(own, install);
  });
  if (late) return { why: `line ${late.lines.first + 1} may affect the download` };
  const inputs = readBy(graph, context, group, install);
  if ('why' in inputs) return inputs;
  const paths = [...inputs.files, ...inputs.folders.map((path) => `${path}/`)];
  if (context.kind === 'unknown' && context.bare) return { why: 'the manifests are not beside the sources' };
  const absent = source.folders.find((folder) => folder !== '.');
  if (context.kind === 'unknown' && context.at !== undefined && absent !== undefined)
    return { why: `\`${absent}\` was not found` };
  const isBelow = !isWithin(folders.folder, source.target);
  if (isBelow && context.kind === 'unknown') return { why: 'the files it reads are unknown' };
  const chosen = chosenSource(graph, sources, paths);
  if (chosen) return { why: `a build argument decides what line ${chosen.lines.first + 1} copies` };
  const lines = copyLines(graph, sources, paths, run);
  const isThere = paths.length === 0 && hasManifest(laidAbove(laid, source.copy), install);
  if (!lines || (lines.length === 0 && !isBelow && !isThere))
    return { why: 'the manifests are not among the copied files' };
  const unmet = unbuilt(context, laid, folders.folder, build);
  if (unmet) return unmet;
  const files = writtenBy(graph, context, group, [install]);
  if ('why' in files) return files;
  const keyword = run.keyword.text === run.keyword.text.toLowerCase() ? 'run' : 'RUN';
  const gone = entered && linesOf(graph, entered);
  const place = gone ? [graph.source.slice(gone.start, gone.end).replace(/\r?\n$/, '')] : [];
  const text = [...lines, ...place, `${keyword} ${command}`].map((line) => line + graph.eol).join('');
  return {
    title: `Add \`${command}\` above the sources as a separate step that runs again only when the manifests change`,
    safety: 'unsafe',
    edits: [insert(linesOf(graph, source.copy).start, text), ...(gone ? [remove(gone)] : [])],
    ...(files.length > 0 && { files }),
  };
}

/** The WORKDIR between the sources and the build that can go above them: what stands between has no relative paths. */
function enteredBelow({ copy }: Laid, between: readonly Instruction[]): Instruction | undefined {
  const [entered, ...others] = between.filter(({ kind }) => kind === 'WORKDIR');
  const path = entered && 'words' in entered ? entered.words[0] : undefined;
  if (!entered || others.length > 0 || !path?.value?.startsWith('/') || path.variables.length > 0) return undefined;
  const above = [copy, ...between.filter(({ index }) => index < entered.index)];
  const isFixed = above.every((each) => {
    return isCopy(each) ? each.destination?.value?.startsWith('/') : each.kind === 'LABEL' || each.kind === 'EXPOSE';
  });
  return isFixed ? entered : undefined;
}

/** Whether a COPY has brought a manifest to the folder of a project. */
function hasManifest(above: readonly Laid[], { folder, invocation }: PlacedInstall): boolean {
  const names = invocation.manager.project?.manifests ?? [];
  const isOne = (path: string) => folderOf(path) === folder && names.some((name) => matchesPath(name, nameOf(path)));
  return above.some(({ files }) => [...files.keys()].some(isOne));
}

/** The COPYs of a stage that bring the folder of the project; else the first that brings a folder in it, with those below. */
function sourcesOf(laid: readonly Laid[], stage: Stage, folder: string): readonly Laid[] {
  const own = laid.filter(({ copy }) => copy.stage === stage.index);
  const whole = own.filter(({ target, folders }) => folders.length > 0 && isWithin(folder, target));
  if (whole.length > 0) return whole;
  const first = own.findIndex(({ target, folders }) => folders.length > 0 && isWithin(target, folder));
  return first < 0 ? [] : own.slice(first);
}

/** Whether a step between the sources and the build may be one that the download needs as well. */
function mayChange(step: Instruction, { manager }: Invocation, folder: string): boolean {
  switch (step.kind) {
    case 'ARG':
    case 'ENV':
      return step.pairs.some(({ name }) => !isOfBuild(manager, name.text) && mayDecideDownload(name.text));
    case 'WORKDIR':
      return resolvePath(step.before.directory, step.words[0]?.value) !== step.before.directory;
    // Another build with the same program.
    case 'RUN':
      return commandsOf(step).length === 0 || commandsOf(step).some((each) => managerOf(each)?.manager !== manager);
    case 'COPY':
    case 'ADD':
      return step.from
        ? !isBesideManifests(step, folder)
        : isOutside(folder, resolvePath(step.before.directory, step.destination?.value));
    default:
      return !/^(?:CMD|ENTRYPOINT|EXPOSE|HEALTHCHECK|LABEL|STOPSIGNAL)$/.test(step.kind);
  }
}

/** Whether the step of a build does something else before it, or sets a variable, that the download needs as well. */
function isPrepared({ script }: RunInstruction, { command, manager }: Invocation): boolean {
  if (script.form !== 'shell') return true;
  const above = script.commands.slice(0, script.commands.indexOf(command));
  const names = [...above, command].flatMap(({ assignments }) => assignments.map(({ name }) => name.text));
  return (
    names.some((name) => !isOfBuild(manager, name) && mayDecideDownload(name)) ||
    above.some((each) => each.name && !isApart(each) && managerOf(each)?.manager !== manager)
  );
}

/** Whether a command is about files of the build alone. */
function isApart({ name }: Command): boolean {
  return apart.has(name?.value ?? '');
}

const apart: ReadonlySet<string> = new Set(
  words('[ cat cd chmod date echo false ls mkdir printf pwd rm set test touch true'),
);

/** Whether a variable is the build's alone, by the documentation of the manager. */
function isOfBuild({ buildVariables = [] }: PackageManager, name: string): boolean {
  return buildVariables.some((start) => name.startsWith(start));
}

/** Whether a COPY of another stage brings a folder below the project's, which no download reads: the built pages of a site. */
function isBesideManifests(copy: CopyInstruction, folder: string): boolean {
  const target = resolvePath(copy.before.directory, copy.destination?.value);
  return target !== undefined && target !== folder && isWithin(target, folder) && !/\.\w+$/.test(nameOf(target));
}

/** A member that needs another one, which a download does not find before it is built. */
function unbuilt(
  context: BuildContext,
  laid: ReturnType<typeof laidIn>,
  folder: string,
  { manager }: Invocation,
): Obstacle | undefined {
  const builds = memberBuildsOf(manager);
  if (builds?.downloadsBuilt === undefined) return undefined;
  const manifest = originAt(laid, joinPath(folder, builds.manifest));
  return manifest === undefined ? undefined : neededUnbuilt(context, folderOf(manifest), builds);
}

/** The same for the members that a folder of the build context lists. */
export function neededUnbuilt(context: BuildContext, root: string, builds: MemberBuilds): Obstacle | undefined {
  const modules = builds.membersAt(context, root);
  if (!modules) return { why: 'not all modules are known' };
  const workspace = { name: undefined, hook: undefined, ranges: new Map(), members: modules };
  for (const module of modules) {
    const [need] = needsOf(workspace, [module]).keys();
    if (need)
      return {
        why: `\`${module.name}\` needs \`${need.name}\`, which \`${builds.downloadsBuilt}\` finds only when it is built`,
      };
  }
  return undefined;
}

/** A command as the model reads it in a RUN. */
function invocationOf(command: string): Invocation | undefined {
  const [run] = lower(`FROM scratch\nRUN ${command}\n`).stages[0]?.instructions ?? [];
  const [found] = run?.kind === 'RUN' && run.script.form === 'shell' ? run.script.commands : [];
  return found && managerOf(found);
}
