/** Manifests first, then the installs, then the sources. */

import type { BuildContext } from '../../context/context.ts';
import { folderOf, isWholeSource, isWithin, joinPath, nameOf, pathFrom } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import type { FileEdit, Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { commandText } from '../../shell/words.ts';
import { someOf, unique } from '../../text/list.ts';
import { settingsFolder } from '../../toolchains/aside.ts';
import { isGitIgnored } from '../../toolchains/git-ignored.ts';
import { invocationText, managerOf } from '../../toolchains/invocation.ts';
import { bringsInstallers } from '../../toolchains/need.ts';
import { writtenFolders } from '../../toolchains/outputs.ts';
import { environmentFolder, environmentWords } from '../../toolchains/python/environment-command.ts';
import { ignoreEdits, usualEntries } from '../ignore/write.ts';
import { laidAbove } from './laid.ts';
import { chosenSource, copyLines } from './lines.ts';
import { installNames } from './name.ts';
import { directoryOf, variablesOf } from './place.ts';
import { namedBeside, readBy } from './reads.ts';
import type { Group, PlacedInstall } from './sites.ts';
import { type Reach, reachOf } from './walk.ts';
import { reorderEdits, type Served } from './write.ts';

/** Moves the COPYs of a group below as many of its installs as they can go, or says why below none. */
export function planReorder(graph: BuildGraph, context: BuildContext, group: Group): Plan | Obstacle {
  if (group.installs[0]?.run.onbuild) return { why: 'it is an ONBUILD trigger' };
  const built = builtAbove(graph, group);
  if (built)
    return { why: `line ${built.lines.first + 1} copies what another stage builds from the sources above it too` };
  const needing = neededFolder(group);
  if (needing !== undefined) return { why: needing };
  let reach = reachOf(group, group.installs.length);
  let why = reach.why;
  while (reach.installs.length > 0) {
    const served = serve(graph, context, group, reach);
    if ('why' in served) {
      why = served.why;
      reach = reachOf(group, served.at);
      continue;
    }
    // With the installer alone above the sources, what it installs still runs again with each of them.
    const isForOthers =
      served.length < group.installs.length &&
      served.every(({ need, invocation }) => need.kind === 'packages' && bringsInstallers(invocation));
    if (isForOthers) break;
    const again = group.installs.slice(served.length).find(({ invocation, folder }) => {
      const isSame = (each: Served) => each.folder === folder && each.invocation.manager === invocation.manager;
      return invocation.install?.anew && served.some(isSame);
    });
    if (again) return { why: `\`${invocationText(again.invocation)}\` below it installs everything again` };
    return planFor(graph, context, group, reach, served);
  }
  return { why: why ?? 'the script is not readable' };
}

/** A COPY above the first install that writes a file into a folder only because the sources have made one of that path. */
function neededFolder({ stage, sources, installs }: Group): string | undefined {
  const end = installs[0]?.run.index ?? 0;
  for (const copy of stage.instructions) {
    if (!isCopy(copy) || copy.index > end || sources.some((each) => each.copy === copy)) continue;
    const written = copy.destination?.value ?? '';
    const isOne = copy.sources.length === 1 && !/(?:^|\/)\.{0,2}$/.test(written);
    const target = isOne ? resolvePath(directoryOf(copy.before), written) : undefined;
    if (target === undefined || isWithin(directoryOf(copy.before), target)) continue;
    const maker = sources.find(
      (each) => each.copy.index < copy.index && each.target !== target && isWithin(each.target, target),
    );
    if (maker)
      return `line ${copy.lines.first + 1} copies to \`${written}\`, which is a folder only below line ${maker.copy.lines.first + 1}: end it with \`/\``;
  }
  return undefined;
}

/** A COPY above the first install that takes what a stage makes of the whole build context, and so changes with each source as well. */
function builtAbove({ stages }: BuildGraph, { stage, installs }: Group): Instruction | undefined {
  return stage.instructions.find((each) => {
    if (!isCopy(each) || each.from?.kind !== 'stage' || each.index > (installs[0]?.run.index ?? 0)) return false;
    const from = stages[each.from.stage];
    return from?.instructions.some((other) => {
      return isCopy(other) && !other.from && other.sources.some(({ value }) => isWholeSource(value ?? ''));
    });
  });
}

/** What each install reads; for the first of which that is not known, why, and how many there are before it. */
function serve(
  graph: BuildGraph,
  context: BuildContext,
  group: Group,
  { installs, followers, reading }: Reach,
): readonly Served[] | { readonly why: string; readonly at: number } {
  const served: Served[] = [];
  const copied = new Set<string>();
  for (const [at, install] of installs.entries()) {
    if (install.need.kind === 'packages') {
      const beside = namedBeside(graph, context, group, install).filter((path) => !copied.has(path));
      const lines = copyLines(graph, group.sources, beside, install.run);
      if (lines === undefined) return { why: 'the files it reads are not among the copied files', at };
      for (const path of beside) copied.add(path);
      served.push({ ...install, lines, split: undefined });
      continue;
    }
    const found = readBy(graph, context, group, install, followers);
    if ('why' in found) return { why: found.why, at };
    const paths = [...found.files, ...found.folders.map((path) => `${path}/`)].filter((path) => !copied.has(path));
    const above = filesAbove(group, install);
    const shadowed = ownProgram(graph, above, install);
    if (shadowed !== undefined) return { why: `\`PATH\` names \`${shadowed}\`, which comes with the sources`, at };
    const home = ownHome(graph, above, install);
    if (home !== undefined) return { why: `${home}, which comes with the sources`, at };
    const lost = lostSettings(graph, group, install, [...found.files, ...found.folders]);
    if (lost) return { why: lost, at };
    const chosen = chosenSource(graph, group.sources, paths);
    if (chosen) return { why: `a build argument decides what line ${chosen.lines.first + 1} copies`, at };
    const lines = copyLines(graph, group.sources, paths, install.run);
    if (lines === undefined) return { why: 'the files it reads are not among the copied files', at };
    for (const path of paths) copied.add(path);
    const absent = absentFolder(above, install, copied);
    if (absent !== undefined) return { why: `the folder \`${absent}\` comes with the sources`, at };
    const split = found.hasMembers ? install.need.workspaceSplit : install.need.split;
    served.push({ ...install, lines, split });
  }
  const unread = reading.find(
    ({ install, path }) => !copied.has(path) && !filesAbove(group, install).staying.includes(path),
  );
  if (unread) {
    const why = `\`${commandText(unread.command, 1)}\` reads \`${nameOf(unread.path)}\` above the install that needs it`;
    return { why, at: installs.indexOf(unread.install) };
  }
  return served;
}

/** The files above an install, by their paths in the image. */
interface FilesAbove {
  /** Those of the COPYs that move below it. */
  readonly moving: readonly string[];
  readonly staying: readonly string[];
}

function filesAbove({ laid, sources }: Group, { run }: PlacedInstall): FilesAbove {
  const copies = sources.map(({ copy }) => copy);
  const moving: string[] = [];
  const staying: string[] = [];
  for (const { copy, files } of laidAbove(laid(), run)) {
    (copies.includes(copy) ? moving : staying).push(...files.keys());
  }
  return { moving, staying };
}

/** What a command reads that the sources bring, and no manifest names: the settings of its home, its input. */
function ownHome(
  graph: BuildGraph,
  { moving }: FilesAbove,
  { run, invocation, cwd }: PlacedInstall,
): string | undefined {
  const assigned = invocation.command.assignments.find(({ name }) => name.text === 'HOME')?.value?.value;
  const home = assigned ?? variablesOf(graph, run).variables.get('HOME');
  const isSettings = (file: string) =>
    home !== undefined && isWithin(file, home) && pathFrom(home, file).startsWith('.');
  if (home?.startsWith('/') && moving.some(isSettings)) return `\`HOME\` is \`${home}\``;
  const input = invocation.command.redirects.find(({ operator }) => operator === '<')?.target;
  const path = resolvePath(cwd, input?.value);
  return input && path !== undefined && moving.includes(path) ? `it reads \`${input.text}\`` : undefined;
}

/** A folder of programs on PATH that the sources bring. */
function ownProgram(graph: BuildGraph, { moving }: FilesAbove, { run }: PlacedInstall): string | undefined {
  const binding = lookup(graph, run.before.scope, 'PATH');
  const setting = graph.instructions[binding?.instruction ?? -1];
  const pair = setting?.kind === 'ENV' ? setting.pairs.find(({ name }) => name.text === 'PATH') : undefined;
  const written = binding?.value ?? pair?.value?.text.replace(/^["']|["']$/g, '') ?? '';
  return written.split(':').find((place) => place.startsWith('/') && moving.some((file) => folderOf(file) === place));
}

/** A folder that a step of an install enters or writes to, and only the COPYs that move bring. */
function absentFolder(
  { moving, staying }: FilesAbove,
  { run, invocation: { command }, cwd }: PlacedInstall,
  copied: ReadonlySet<string>,
): string | undefined {
  const start = directoryOf(run.before);
  const files = [...moving, ...staying];
  const isFolder = (path: string) => files.some((file) => file !== path && isWithin(file, path));
  const written = run.script.form === 'shell' ? run.script.commands.flatMap(({ redirects }) => redirects) : [];
  const named = [...command.args, ...written.flatMap(({ target }) => target ?? [])].flatMap(({ value = '' }) => {
    const path = /^(?:--?[\w-]+=)?((?:\.{0,2}\/)?[\w@.-]+\/[\w@./-]*)$/.exec(value)?.[1];
    const place = path === undefined ? undefined : resolvePath(cwd, path);
    return place === undefined || files.includes(place) ? [] : [isFolder(place) ? place : folderOf(place)];
  });
  const needed = [cwd, ...named].find((path) => {
    if (isWithin(start, path) || !isFolder(path)) return false;
    return ![...copied, ...staying].some((file) => isWithin(file, path));
  });
  return needed && pathFrom(start, needed);
}

/** Why a copied folder would take away what a command between the sources and the install has written to it. */
function lostSettings(
  graph: BuildGraph,
  { stage, sources }: Group,
  { run: last }: PlacedInstall,
  paths: readonly string[],
): string | undefined {
  const first = sources[0]?.copy.index ?? 0;
  for (const run of stage.instructions) {
    if (run.kind !== 'RUN' || run.index <= first || run.index > last.index || run.script.form === 'opaque') continue;
    for (const command of run.script.commands) {
      const found = managerOf(command);
      const kept = found && settingsFolder(found);
      if (!kept || lookup(graph, run.before.scope, kept.movedBy)) continue;
      if (paths.some((path) => path.split('/').includes(kept.folder)))
        return `\`${commandText(command, 1)}\` in line ${run.lines.first + 1} writes to \`${kept.folder}\`, which is copied`;
    }
  }
  return undefined;
}

function planFor(
  graph: BuildGraph,
  context: BuildContext,
  group: Group,
  reach: Reach,
  served: readonly Served[],
): Plan | Obstacle {
  const edits = reorderEdits(graph, group, reach, served);
  if ('why' in edits) return edits;
  const files = writtenBy(graph, context, group, served);
  if ('why' in files) return files;
  const created = files.filter(({ create }) => create).map(({ path }) => `, and create ${nameOf(path)}`);
  const title = `${titleOf(served, group)}${created.join('')}`;
  return { title, safety: 'unsafe', edits, ...(files.length > 0 && { files }) };
}

/** Entries for `.dockerignore`, so that the sources do not bring what the installs put there. */
export function writtenBy(
  graph: BuildGraph,
  context: BuildContext,
  { sources }: Group,
  served: readonly PlacedInstall[],
): FileEdit[] | Obstacle {
  const places = served.flatMap(({ invocation, folder, need }) => {
    const project = need.kind === 'packages' ? undefined : (invocation.install?.project ?? invocation.manager.project);
    const laid = sources.find(({ target }) => isWithin(folder, target));
    const writes = writtenFolders(project, (name) => {
      const origin = laid?.files.get(joinPath(folder, name));
      return origin === undefined ? undefined : textOf(context, origin);
    });
    if (!laid && writes.includes('node_modules')) return membersBelow(sources, folder);
    if (!laid) return [];
    const [source] = laid.folders;
    if (source === undefined) return [];
    const below = laid.target === '/' ? folder.slice(1) : folder.slice(laid.target.length + 1);
    const root = [source === '.' ? '' : source, below].filter((part) => part !== '').join('/');
    const hasMembers = [...laid.files.keys()].some(
      (path) => path !== joinPath(folder, 'package.json') && path.endsWith('/package.json') && isWithin(path, folder),
    );
    const beside = (project?.writesUntracked ?? []).filter((path) => {
      return context.kind === 'known' && isGitIgnored(context, root === '' ? path : joinPath(root, path));
    });
    return [...writes, ...beside].map((path) =>
      joinPath(root || '.', hasMembers && path === 'node_modules' ? '**/node_modules' : path),
    );
  });
  const made = served
    .flatMap(({ run }) => environmentsOf(graph, run))
    .flatMap((path) => {
      const laid = sources.find(
        ({ target, folders }) => folders.includes('.') && path !== target && isWithin(path, target),
      );
      return laid ? path.slice(laid.target === '/' ? 1 : laid.target.length + 1) : [];
    });
  places.push(...made);
  const needed = ignoreEdits(graph, context, places);
  if ('why' in needed || needed.length === 0) return needed;
  return ignoreEdits(graph, context, [...usualEntries(graph, context), ...places]);
}

/** What an install puts into members that COPYs of folders below its own bring. */
function membersBelow(sources: Group['sources'], folder: string): string[] {
  return sources.flatMap(({ target, folders, files }) => {
    const [source] = folders;
    const hasMembers = [...files.keys()].some((path) => path.endsWith('/package.json'));
    return source !== undefined && hasMembers && isWithin(target, folder) ? [joinPath(source, '**/node_modules')] : [];
  });
}

/** Virtual environments that an install fills: the one that is active, which `PATH` or `VIRTUAL_ENV` names. */
function environmentsOf(graph: BuildGraph, run: RunInstruction): string[] {
  const { fixed } = variablesOf(graph, run);
  const made = environmentsMade(graph, run);
  const active =
    fixed.get('VIRTUAL_ENV') ?? /^([^:]+)\/bin(?::|$)/.exec(lookup(graph, run.before.scope, 'PATH')?.value ?? '')?.[1];
  return active !== undefined && /^\/.*(?:env|virtualenv)[^/]*$/.test(active) ? [active, ...made] : made;
}

/** The virtual environments that this step or one above it in the stage makes. */
function environmentsMade({ instructions }: BuildGraph, { stage, index }: RunInstruction): string[] {
  return instructions.flatMap((each) => {
    if (each.kind !== 'RUN' || each.stage !== stage || each.index > index || each.script.form === 'opaque') return [];
    return each.script.commands.flatMap((command) => {
      const folder = environmentFolder(environmentWords(command) ?? []);
      const path = folder === undefined ? undefined : resolvePath(directoryOf(each.before), folder);
      return path === undefined ? [] : [path];
    });
  });
}

function titleOf(served: readonly Served[], { installs }: Group): string {
  const shown = someOf(installNames(served, installs));
  const paths = served.flatMap(({ lines }) => lines).flatMap(pathsIn);
  return paths.length === 0
    ? `Copy the sources after ${shown}`
    : `Copy ${someOf(toldApart(unique(paths)))} first, then ${shown}`;
}

/** What a COPY instruction takes. */
function pathsIn(line: string): string[] {
  const words = line.endsWith(']') ? (JSON.parse(line.slice(line.indexOf('['))) as string[]) : line.split(' ').slice(1);
  return words
    .filter((word) => !word.startsWith('--'))
    .slice(0, -1)
    .map((word) =>
      word
        .replace(/^\.\//, '')
        .replace(/\/$/, '')
        .replace(/\[(\w)\](\W*)$/, '$1$2'),
    );
}

/** The paths; names alone, where files of several folders have one. */
function toldApart(paths: readonly string[]): string[] {
  const names = unique(paths.map(nameOf));
  return names.length < paths.length ? names : [...paths];
}
