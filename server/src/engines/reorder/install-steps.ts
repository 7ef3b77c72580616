/** Steps of the RUNs that install: which go above the COPYs of a group with the install, and which stay below. */

import { isWithin, joinPath, nameOf } from '../../context/path.ts';
import type { Instruction, RunInstruction } from '../../model/model.ts';
import { commandsOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { clearsCaches, prunesPackages, removesOnlyPackages, removesPackages } from '../../toolchains/clearing.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { isManifestOfAny } from '../../toolchains/need.ts';
import { clearsOutputs, isAboutAttributes, isAboutManifests, isIndependent, readsTexts } from './commands.ts';
import { cutBefore } from './cut.ts';
import { laidAbove } from './laid.ts';
import { locksFor } from './locking.ts';
import { directoryOf, type ShellScript } from './place.ts';
import type { Group, PlacedInstall } from './sites.ts';

/** What the walk down a stage has come past. */
export interface StepWalk {
  readonly group: Group;
  readonly wanted: readonly PlacedInstall[];
  readonly followers: Instruction[];
  readonly preparing: Instruction[];
  readonly reading: BesideRead[];
  readonly covered: PlacedInstall[];
}

/** Where the walk ends, and why. */
export interface Stop {
  readonly why?: string;
  readonly kept?: number;
  readonly repeated?: readonly number[];
}

/** A manifest that a command beside an install reads: `gem install bundler -v "$(grep -A1 BUNDLED Gemfile.lock)"`. */
export interface BesideRead {
  readonly install: PlacedInstall;
  readonly command: Command;
  readonly path: string;
}

/** The commands that may have to do with the files, wherever the script may have gone before they run. */
export function dependents({ group }: StepWalk, run: RunInstruction, commands: readonly Command[]): Command[] {
  const folders = group.sources.filter(({ copy }) => copy.index < run.index).map(({ target }) => target);
  const own = new Set(commands);
  let next: readonly string[] = [directoryOf(run.before)];
  return commandsOf(run).filter((command) => {
    const places = next;
    next = placesAfter(command, places, folders);
    return own.has(command) && !places.every((cwd) => isIndependent(command, { folders, cwd, beside: commands }));
  });
}

/** Whether a command goes to another folder. */
export function movesOn(name: Command['name']): boolean {
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
export function passInstalls(walk: StepWalk, run: RunInstruction, own: readonly PlacedInstall[]): Stop | undefined {
  const { script } = run;
  if (script.form === 'exec') {
    walk.covered.push(...own);
    return own[0]?.need.kind === 'manifests' && own[0].need.split ? { why: 'it does not use a shell' } : undefined;
  }
  if (script.form !== 'shell' || script.broken) return { why: 'the script is not readable' };
  let at = 0;
  const passed: PlacedInstall[] = [];
  for (const install of own) {
    const found = stepsBefore(walk, run, script, install, at);
    if ('why' in found && at === 0) return found;
    if ('why' in found) break;
    walk.covered.push(install);
    passed.push(install);
    at = found.at + 1 + fallbacksBehind(script, found.at, install);
    if (install.need.kind !== 'manifests' || !install.need.split) continue;
    return twice(walk, run, script, { install, at: found.at, passed }) ?? { kept: script.steps.length };
  }
  const rest = script.steps.slice(at);
  const isUsed = rest.some(({ commands }) => dependents(walk, run, commandsAt(script, commands)).length > 0);
  if (passed.length === own.length && !isUsed) return undefined;
  const end = endBefore(run, script, at, passed.at(-1));
  const why = end.why ?? undoneBehind(walk, run, script.steps.slice(end.kept), passed);
  return why === undefined ? end : taken(walk, passed, why);
}

/** Why an install cannot run above the sources without the project, and below them again with it. */
function twice(
  walk: StepWalk,
  run: RunInstruction,
  script: ShellScript,
  { install, at, passed }: { readonly install: PlacedInstall; readonly at: number; readonly passed: PlacedInstall[] },
): Stop | undefined {
  const end = partsUntil(script, at + 1, install);
  const cut = cutBefore(run, script, at);
  const last = end < script.steps.length ? cutBefore(run, script, end) : undefined;
  const obstacle = [cut, last].find((each) => each !== undefined && 'why' in each);
  const why = obstacle && 'why' in obstacle ? obstacle.why : undoneBehind(walk, run, script.steps.slice(end), passed);
  return why === undefined ? undefined : taken(walk, passed, why);
}

/** Takes installs back that a step's end keeps where they are. */
function taken({ covered }: StepWalk, passed: readonly PlacedInstall[], why: string): Stop {
  covered.splice(covered.length - passed.length, passed.length);
  return { why };
}

/** Why what stands behind an install cannot go into a layer of its own: it takes away what the install left. */
function undoneBehind(
  walk: StepWalk,
  run: RunInstruction,
  steps: ShellScript['steps'],
  own: readonly PlacedInstall[],
): string | undefined {
  const { script } = run;
  if (!walk.group.shipped || script.form !== 'shell') return undefined;
  const commands = steps.flatMap((step) => commandsAt(script, step.commands));
  const again = commands.find((command) => own.some((install) => givesAll(command, install)));
  if (again)
    return `\`${commandText(again, 1)}\` in the same step would store the installed files a second time in a layer of its own`;
  const start = commands[0]?.span.start ?? 0;
  const earlier = script.commands.filter(({ span }) => span.start < start);
  const undoing = commands.find((command) => {
    return (isUndoing(command) || removesNamed(command, earlier)) && !removesSources(walk, run, command, own);
  });
  return (
    undoing && `\`${commandText(undoing, 1)}\` in the same step removes what would stay in the layer of the install`
  );
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

function commandsAt({ commands }: ShellScript, indexes: readonly number[]): Command[] {
  return indexes.flatMap((index) => commands[index] ?? []);
}

/** The COPYs go between the steps of a RUN; what clears up behind the install stays with it. */
function endBefore(run: RunInstruction, script: ShellScript, end: number, install: PlacedInstall | undefined): Stop {
  const at = partsUntil(script, end, install);
  const cut = cutBefore(run, script, at);
  return 'why' in cut ? cut : { kept: at, repeated: cut.repeated };
}

/** Where the steps end that clear up behind an install. */
export function partsUntil({ steps, commands }: ShellScript, end: number, install: PlacedInstall | undefined): number {
  const isPart = (command: Command | undefined) => {
    const found = command && install && managerOf(command);
    return (
      command !== undefined &&
      (isCleaning(command) || ownsOutputs(command, install) || (found !== undefined && removesOnlyPackages(found)))
    );
  };
  const next = steps.slice(end).findIndex(({ commands: own }) => {
    return own.length === 0 || !own.every((index) => isPart(commands[index]));
  });
  return next === -1 ? steps.length : end + next;
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
    const using = dependents(walk, run, commandsAt(script, own)).filter((command) => {
      const isHere = !commands.some(({ name, span }) => movesOn(name) && command.span.end <= span.start);
      return !(
        (isAboutAttributes(command) && isAboutManifests(command, invocation)) ||
        isWithinCovered(walk, command) ||
        (isHere && locksFor(walk.group, run, command, install)) ||
        noteRead(walk, run, command, install) ||
        (isHere && clearsOutputs(command, install, cwd))
      );
    });
    if (using[0]) return { why: `\`${commandText(using[0])}\` runs before it in the same step and may use the files` };
  }
  const nested = commandsAt(script, step.commands).filter(({ depth }) => depth > invocation.command.depth);
  const reader = dependents(walk, run, nested).find((command) => !noteRead(walk, run, command, install));
  if (reader) return { why: `\`${commandText(reader)}\` in the same command may use the files` };
  return { at };
}

/** Notes the manifests that a command of an install's step reads, which are to be there then; false where it may read other files. */
function noteRead(
  { group, reading }: StepWalk,
  run: RunInstruction,
  command: Command,
  install: PlacedInstall,
): boolean {
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
      command.args.every(({ text }) => /^(?:-|\/var\/|\/tmp\/|~\/|\/root\/\.|["']?\$\{?\w*CACHE)/.test(text))
    );
  return clearsCaches(found);
}

/** Whether a command gives away, with all that is in them, folders that an install fills and nothing else. */
function ownsOutputs({ name, args }: Command, install: PlacedInstall | undefined): boolean {
  const { writes = [] } = install?.invocation.manager.project ?? {};
  const operands = args.filter(({ text }) => !text.startsWith('-')).slice(1);
  return (
    install !== undefined &&
    isRecursive({ name, args }) &&
    operands.length > 0 &&
    operands.every(({ value }) => {
      const path = resolvePath(install.cwd, value);
      return path !== undefined && writes.some((folder) => isWithin(path, joinPath(install.folder, folder)));
    })
  );
}

/** Whether a command gives away a folder with what an install has put in it. */
function givesAll(command: Command, { invocation, folder, cwd }: PlacedInstall): boolean {
  const { writes = [] } = invocation.manager.project ?? {};
  return (
    isRecursive(command) &&
    command.args.some(({ text, value }) => {
      const path = text.startsWith('-') ? undefined : resolvePath(cwd, value);
      return path !== undefined && writes.some((each) => isWithin(joinPath(folder, each), path));
    })
  );
}

/** `chown -R`, `chmod -R`: what it is about is stored anew in the layer of its step. */
function isRecursive({ name, args }: Pick<Command, 'name' | 'args'>): boolean {
  return (
    /^(?:chown|chgrp|chmod)$/.test(name?.value ?? '') && args.some(({ text }) => /^(?:-\w*R|--recursive)/.test(text))
  );
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

/** Whether an `rm` names a file that an earlier command of the step names as well. */
function removesNamed({ name, args }: Command, earlier: readonly Command[]): boolean {
  if (name?.value !== 'rm' && name?.value !== 'unlink') return false;
  const words = new Set(earlier.flatMap((command) => command.args.map(({ text }) => text)));
  return args.some(({ text }) => !text.startsWith('-') && words.has(text));
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
