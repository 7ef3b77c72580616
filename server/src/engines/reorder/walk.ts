/** How far the COPYs of a group can go down past the installs below them, and what goes with them. */

import { isWithin, nameOf } from '../../context/path.ts';
import type { CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { clearsCaches, prunesPackages, removesPackages } from '../../toolchains/clearing.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { isManifestName, isManifestOfAny } from '../../toolchains/need.ts';
import {
  clearsOutputs,
  isAboutAttributes,
  isAboutManifests,
  isAboutNamedFiles,
  isIndependent,
  mayTouchInstall,
  readsTexts,
} from './commands.ts';
import { type Laid, laidAbove, overlaps } from './laid.ts';
import { replaces } from './lines.ts';
import { directoryOf, rootedDestination, type ShellScript } from './place.ts';
import { mayServe } from './serves.ts';
import type { Group, PlacedInstall } from './sites.ts';

/** Up to which install the COPYs can go. */
export interface Reach {
  /** The installs that they go below, in order. */
  readonly installs: readonly PlacedInstall[];
  /** Instructions between that go along. */
  readonly followers: readonly Instruction[];
  /** Instructions between that need the manifests. */
  readonly preparing: readonly Instruction[];
  /** Manifests that the steps of installs read on their own, by their paths in the image. */
  readonly reading: readonly BesideRead[];
  /** How many steps of the last install's RUN stay with it; all of them where it is not split. */
  readonly kept: number;
  /** The steps that the rest of it begins with as well: `cd`, `set`, `export`. */
  readonly repeated: readonly number[];
  /** What stands in the way of the next install, if there is one. */
  readonly why: string | undefined;
}

/** A manifest that a command beside an install reads: `gem install bundler -v "$(grep -A1 BUNDLED Gemfile.lock)"`. */
export interface BesideRead {
  readonly install: PlacedInstall;
  readonly command: Command;
  readonly path: string;
}

/** Walks down from the first COPY as far as nothing that it passes has to do with the files. */
export function reachOf(group: Group, most: number): Reach {
  const { stage, sources, installs } = group;
  const wanted = installs.slice(0, most);
  const last = wanted.at(-1)?.run.index ?? 0;
  const first = sources[0]?.copy.index ?? 0;
  const walk: StepWalk = { group, wanted, followers: [], preparing: [], reading: [], covered: [] };
  for (const each of stage.instructions) {
    if (each.index <= first || each.index > last || each.onbuild) continue;
    if (each.kind === 'RUN') {
      const own = wanted.filter(({ run }) => run === each);
      const passed = own.length > 0 ? passInstalls(walk, each, own) : passRun(walk, each);
      if (passed) return reach(walk, passed);
      continue;
    }
    const why = passInstruction(walk, each);
    if (why !== undefined) return reach(walk, { why });
  }
  return reach(walk, {});
}

/** The installs that run again with every change: those that the COPYs can go below, else the first, unless it is given packages by name, which other steps tie to the files. */
export function heldUp(group: Group): readonly PlacedInstall[] {
  const { installs } = group;
  const reached = reachOf(group, installs.length).installs;
  return reached.length > 0 ? reached : installs.slice(0, 1).filter(({ need }) => need.kind !== 'packages');
}

interface StepWalk {
  readonly group: Group;
  readonly wanted: readonly PlacedInstall[];
  readonly followers: Instruction[];
  readonly preparing: Instruction[];
  readonly reading: BesideRead[];
  readonly covered: PlacedInstall[];
}

interface Stop {
  readonly why?: string;
  readonly kept?: number;
  readonly repeated?: readonly number[];
}

function reach({ covered, followers, preparing, reading }: StepWalk, { why, kept, repeated = [] }: Stop): Reach {
  const end = covered.at(-1)?.run;
  const steps = end?.script.form === 'shell' ? end.script.steps.length : 0;
  const isAbove = (each: Instruction) => end !== undefined && each.index < end.index;
  const read = reading.filter(({ install }) => covered.includes(install));
  return {
    installs: covered,
    followers: followers.filter(isAbove),
    preparing: [...preparing, ...read.map(({ install }) => install.run)].filter(isAbove),
    reading: read,
    kept: kept ?? steps,
    repeated,
    why,
  };
}

/** Why the COPYs cannot go below an instruction that runs nothing. */
function passInstruction(walk: StepWalk, each: Instruction): string | undefined {
  const line = each.lines.first + 1;
  const { sources } = walk.group;
  const sunk = [...sources.map(({ copy }) => copy).filter(({ index }) => index < each.index), ...walk.followers];
  switch (each.kind) {
    case 'WORKDIR':
      if (!sunk.every((copy) => isCopy(copy) && rootedDestination(walk.group.stage, copy) !== undefined))
        return `WORKDIR in line ${line} would change the destination of the files`;
      return isMadeForOthers(walk, each, sunk.filter(isCopy))
        ? `WORKDIR in line ${line} would create the folder for another user`
        : undefined;
    case 'USER':
    case 'SHELL':
      return sunk.some(({ kind }) => kind === 'RUN')
        ? `${each.kind} in line ${line} would change the user or shell that processes the files`
        : undefined;
    case 'ARG':
    case 'ENV': {
      const read = new Set(sunk.filter(isCopy).flatMap(variablesIn));
      const set = each.pairs.find(({ name }) => read.has(name.text));
      return set && `line ${line} changes \`${set.name.text}\`, which the COPY uses`;
    }
    case 'COPY':
    case 'ADD':
      return passCopy(walk, each);
    case 'VOLUME':
      return `VOLUME in line ${line} may hide the files`;
    case 'FROM':
    case 'UNKNOWN':
      return `line ${line} contains an unknown instruction`;
    default:
      return undefined;
  }
}

/** Whether WORKDIR makes a folder in place of a COPY that gives it to somebody, and who installs there is not the user of WORKDIR. */
function isMadeForOthers({ wanted }: StepWalk, each: Instruction, copies: readonly CopyInstruction[]): boolean {
  const path = 'words' in each ? resolvePath(each.before.directory, each.words[0]?.value) : undefined;
  const isGiven = copies.some(({ before, destination, flags }) => {
    const target = resolvePath(before.directory, destination?.value);
    const isInside = path === undefined || target === undefined || isWithin(path, target);
    return isInside && flags.some(({ name }) => name.text === 'chown');
  });
  return isGiven && wanted.some(({ run }) => run.before.user?.text !== each.before.user?.text);
}

function variablesIn({ sources, destination, flags }: CopyInstruction): string[] {
  const words = [...sources, ...(destination ? [destination] : []), ...flags.flatMap(({ value }) => value ?? [])];
  return words.flatMap(({ variables }) => variables.map(({ name }) => name.text));
}

/** A COPY of the group goes along, and so does one that writes where the group does; it stays where an install may read what it brings. */
function passCopy({ group, followers, wanted }: StepWalk, copy: CopyInstruction): string | undefined {
  const { sources } = group;
  if (sources.some((each) => each.copy === copy)) return undefined;
  const line = copy.lines.first + 1;
  const target = resolvePath(directoryOf(copy.before), copy.destination?.value);
  if (target === undefined) return `the destination of line ${line} is unknown`;
  const laid = group.laid();
  const sunk = [...sources, ...laid.filter((each) => followers.includes(each.copy))];
  const touched = sunk.filter((each) => each.copy.index < copy.index && collides(each, target));
  if (touched.length === 0) return undefined;
  if (copy.from) return `line ${line} copies to the same folder`;
  const own = laid.find((each) => each.copy === copy);
  if (!own || !wanted.some((install) => mayServe(own, install))) {
    followers.push(copy);
    return undefined;
  }
  const replaced = touched.find((each) => replaces(own, each));
  return replaced && `line ${line} copies over files of line ${replaced.copy.lines.first + 1} that it may read`;
}

/** Whether what is laid out may stand where another COPY writes. */
function collides({ complete, files, target }: Laid, place: string): boolean {
  if (!overlaps(target, place)) return false;
  return !complete || place === target || [...files.keys()].some((path) => overlaps(path, place));
}

/** A RUN that installs nothing of the group. */
function passRun(walk: StepWalk, run: RunInstruction): Stop | undefined {
  const line = run.lines.first + 1;
  const { script } = run;
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken))
    return { why: `the step in line ${line} may use the files` };
  const using = dependents(walk, run, script.commands);
  const [first] = using;
  if (!first) return undefined;
  const next = walk.wanted.find((install) => !walk.covered.includes(install));
  const isAttribute = using.every(isAboutAttributes) && next !== undefined;
  if (isAttribute && using.every((command) => isAboutManifests(command, next.invocation))) {
    walk.preparing.push(run);
    return undefined;
  }
  const cwd = directoryOf(run.before);
  const isStill = !script.commands.some(({ name }) => movesOn(name));
  if (isStill && next && using.every((command) => clearsOutputs(command, next, cwd))) return undefined;
  const isApart = walk.wanted.every((install) => {
    const at = { ...install, manifests: manifestsAbove(walk, install, run) };
    return !using.some((each) => mayTouchInstall(each, at, cwd));
  });
  const isFollower = using.every((command) => {
    return isAboutAttributes(command) || (isAboutNamedFiles(command) && staysAmong(walk, command, cwd));
  });
  if (isFollower && next && isApart && script.commands.length === using.length) {
    walk.followers.push(run);
    return undefined;
  }
  return { why: `\`${commandText(first, 1)}\` in line ${line} may use the files` };
}

/** Where the COPYs above a step put what an install may read. */
function manifestsAbove({ group }: StepWalk, { invocation }: PlacedInstall, run: RunInstruction): string[] {
  return laidAbove(group.laid(), run).flatMap(({ files }) =>
    [...files.keys()].filter((path) => isManifestName(invocation.manager, path)),
  );
}

/** Whether all that a command names lies where the COPYs put their files, so that no settings of a user or the system are among it. */
function staysAmong({ group }: StepWalk, { args }: Command, cwd: string): boolean {
  return args.every(({ text, value }) => {
    const place = text.startsWith('~') ? undefined : resolvePath(cwd, value);
    return text.startsWith('-') || group.sources.some(({ target }) => place !== undefined && isWithin(place, target));
  });
}

/** The commands that may have to do with the files, wherever the script may have gone before they run. */
function dependents({ group }: StepWalk, run: RunInstruction, commands: readonly Command[]): Command[] {
  const folders = group.sources.filter(({ copy }) => copy.index < run.index).map(({ target }) => target);
  const own = new Set(commands);
  let next: readonly string[] = [directoryOf(run.before)];
  return (run.script.form === 'opaque' ? [] : run.script.commands).filter((command) => {
    const places = next;
    next = placesAfter(command, places, folders);
    return own.has(command) && !places.every((cwd) => isIndependent(command, { folders, cwd, beside: commands }));
  });
}

function movesOn(name: Command['name']): boolean {
  return /^(?:cd|pushd|popd)$/.test(name?.value ?? '');
}

/** Where a script may be after a command; a place that is not known may be any of the folders. */
function placesAfter(
  { name, args, depth, conditional }: Command,
  places: readonly string[],
  folders: readonly string[],
): readonly string[] {
  if (!movesOn(name)) return places;
  const target = name?.value === 'popd' ? undefined : args[0]?.value;
  const next = target === undefined ? folders : places.flatMap((place) => resolvePath(place, target) ?? folders);
  return [...new Set(depth > 0 || conditional ? [...places, ...next] : next)];
}

/** A RUN that installs: what is before the install must have nothing to do with the files, what is behind it may. */
function passInstalls(walk: StepWalk, run: RunInstruction, own: readonly PlacedInstall[]): Stop | undefined {
  const { script } = run;
  if (script.form === 'exec') {
    walk.covered.push(...own);
    return own[0]?.need.kind === 'manifests' && own[0].need.split ? { why: 'it does not use a shell' } : undefined;
  }
  if (script.form !== 'shell' || script.broken) return { why: 'the script is not readable' };
  let at = 0;
  for (const install of own) {
    const found = stepsBefore(walk, run, script, install, at);
    if ('why' in found) return at === 0 ? found : endBefore(script, at);
    walk.covered.push(install);
    at = found.at + 1 + fallbacksBehind(script, found.at, install);
    if (install.need.kind === 'manifests' && install.need.split) return { kept: script.steps.length };
  }
  const rest = script.steps.slice(at);
  if (!rest.some(({ commands }) => dependents(walk, run, commandsOf(script, commands)).length > 0)) return undefined;
  const end = endBefore(script, at);
  if (end.why !== undefined) {
    walk.covered.splice(walk.covered.length - own.length, own.length);
    return end;
  }
  const undone = walk.group.shipped
    ? script.steps.slice(end.kept).flatMap(({ commands }) => commandsOf(script, commands))
    : [];
  const undoing = undone.find((command) => isUndoing(command) && !removesSources(walk, run, command, own));
  if (!undoing) return end;
  walk.covered.splice(walk.covered.length - own.length, own.length);
  return { why: `\`${commandText(undoing, 1)}\` in the same step removes what would stay in the layer of the install` };
}

/** How many steps behind an install run only where it fails, and install the same in its place: `npm ci || npm install`. */
function fallbacksBehind({ steps, commands }: ShellScript, at: number, { invocation }: PlacedInstall): number {
  const behind = steps.slice(at + 1);
  const isInstead = ({ operator, commands: own }: (typeof steps)[number]) =>
    operator === '||' &&
    own.every((index) => {
      const command = commands[index];
      const found = command && managerOf(command);
      return found
        ? found.install !== undefined && found.manager === invocation.manager
        : command?.name?.value === 'true';
    });
  const end = behind.findIndex((step) => !isInstead(step));
  return end === -1 ? behind.length : end;
}

function commandsOf({ commands }: ShellScript, indexes: readonly number[]): Command[] {
  return indexes.flatMap((index) => commands[index] ?? []);
}

/** What holds for all that comes behind it in the same shell; a command without a name assigns. */
const lasting: ReadonlySet<string | undefined> = new Set([
  'cd',
  'set',
  'export',
  'umask',
  'source',
  '.',
  'shopt',
  'trap',
  'alias',
  'declare',
  'readonly',
  'ulimit',
  undefined,
]);

/** The COPYs go between the steps of a RUN; what clears up behind the install stays with it. */
function endBefore(script: ShellScript, end: number): Stop {
  const { steps, commands } = script;
  const next = steps.slice(end).findIndex((step) => !commandsOf(script, step.commands).every(isCleaning));
  const at = next === -1 ? steps.length : end + next;
  const rest = steps.slice(at);
  if (rest.some(({ operator }) => operator === '||'))
    return { why: "the command that runs when it fails can't be separated from it" };
  const repeated = steps.slice(0, at).flatMap(({ commands: own }, i) => {
    return own.some((index) => lasting.has(commands[index]?.name?.value)) ? [i] : [];
  });
  return { kept: at, repeated };
}

/** The step that installs, if nothing before it needs the files. */
function stepsBefore(
  walk: StepWalk,
  run: RunInstruction,
  script: ShellScript,
  install: PlacedInstall,
  from: number,
): { readonly at: number } | { readonly why: string } {
  const { steps, commands } = script;
  const { invocation, cwd } = install;
  const at = steps.findIndex((step) => step.commands.some((index) => commands[index] === invocation.command));
  const step = steps[at];
  if (
    !step?.simple ||
    step.commands.filter((index) => commands[index]?.depth === invocation.command.depth).length !== 1
  )
    return { why: 'it is part of a larger command' };
  for (const { commands: own } of steps.slice(from, at)) {
    const using = dependents(walk, run, commandsOf(script, own)).filter((command) => {
      const isHere = !commands.some(({ name, span }) => movesOn(name) && command.span.end <= span.start);
      return !(
        (isAboutAttributes(command) && isAboutManifests(command, invocation)) ||
        isWithinCovered(walk, command) ||
        isRead(walk, run, command, install) ||
        (isHere && clearsOutputs(command, install, cwd))
      );
    });
    if (using[0]) return { why: `\`${commandText(using[0])}\` runs before it in the same step and may use the files` };
  }
  const nested = commandsOf(script, step.commands).filter(({ depth }) => depth > invocation.command.depth);
  const reader = dependents(walk, run, nested).find((command) => !isRead(walk, run, command, install));
  if (reader) return { why: `\`${commandText(reader)}\` in the same command may use the files` };
  return { at };
}

/** Whether a command of an install's step reads manifests and no other files; they are to be there then. */
function isRead({ group, reading }: StepWalk, run: RunInstruction, command: Command, install: PlacedInstall): boolean {
  if (!readsTexts(command)) return false;
  const files = laidAbove(group.laid(), run).flatMap(({ files: all }) => [...all.keys()]);
  const named = command.args.flatMap((word) => {
    const path = word.text.startsWith('-') ? undefined : resolvePath(install.cwd, word.value);
    return path !== undefined && files.some((file) => isWithin(file, path)) ? [path] : [];
  });
  if (!named.every((path) => isManifestOfAny(nameOf(path)))) return false;
  reading.push(...named.map((path) => ({ install, command, path })));
  return true;
}

/** Whether a command only throws away what an install left: its cache. */
function isCleaning(command: Command): boolean {
  const found = managerOf(command);
  if (!found)
    return (
      command.name?.value === 'rm' &&
      command.args.every(({ text }) => /^(?:-|\/var\/|\/tmp\/|~\/|\/root\/\.)/.test(text))
    );
  return clearsCaches(found);
}

/** Whether a command takes away what steps above it left, which only makes an image smaller in the layer that they write. */
function isUndoing(command: Command): boolean {
  const program = command.name?.value;
  const words = command.args.map(({ text }) => text);
  if (program === 'rm') return words.some((word) => /^(?:-\w*[rR]|--recursive)/.test(word));
  if (program === 'find') return words.includes('-delete') || words.includes('rm');
  const found = managerOf(command);
  if (!found || found.install) return false;
  return clearsCaches(found) || removesPackages(found) || prunesPackages(found);
}

/** Whether an `rm` names nothing but what a COPY has brought, which stays in the layer of the COPY wherever that stands. */
function removesSources(
  { group }: StepWalk,
  run: RunInstruction,
  { name, args }: Command,
  own: readonly PlacedInstall[],
): boolean {
  const [install] = own;
  const behind = run.script.form === 'shell' ? run.script.commands : [];
  const hasMoved = behind.some((command) => {
    return movesOn(command.name) && install !== undefined && command.span.start > install.invocation.command.span.start;
  });
  if (name?.value !== 'rm' || !install || hasMoved) return false;
  const copied = laidAbove(group.laid(), run).flatMap(({ files }) => [...files.keys()]);
  const filled = new Set(own.flatMap(({ invocation }) => invocation.manager.project?.outputs?.map(nameOf) ?? []));
  return args
    .filter(({ text }) => !text.startsWith('-'))
    .every(({ value }) => {
      const path = resolvePath(install.cwd, value);
      return (
        path !== undefined &&
        !path.split('/').some((part) => filled.has(part)) &&
        copied.some((file) => isWithin(file, path))
      );
    });
}

function isWithinCovered({ covered }: StepWalk, command: Command): boolean {
  return covered.some(({ invocation }) => invocation.command === command);
}
