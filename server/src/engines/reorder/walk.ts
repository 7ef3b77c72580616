/** How far the COPYs of a group can go down past the installs below them, and what goes with them. */

import { isWithin } from '../../context/path.ts';
import type { CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { isManifestName } from '../../toolchains/need.ts';
import {
  clearsOutputs,
  isAboutAttributes,
  isAboutManifests,
  isAboutNamedFiles,
  mayTouchInstall,
  printsWords,
  setsAttributes,
  withoutPattern,
} from './commands.ts';
import { type BesideRead, dependents, movesOn, passInstalls, type StepWalk, type Stop } from './install-steps.ts';
import { type Laid, laidAbove, overlaps } from './laid.ts';
import { replaces } from './lines.ts';
import { locksFor } from './locking.ts';
import { directoryOf, isOutside, rootedDestination } from './place.ts';
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
  /** Whether that is a step, and so what ties the install to the files. */
  readonly isTied: boolean;
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
    if (why !== undefined) return reach(walk, { why }, false);
  }
  return reach(walk, {});
}

/** The installs that run again with every change: those that the COPYs can go below, else the first, unless it is given packages by name, which other steps tie to the files. */
export function heldUp(group: Group): readonly PlacedInstall[] {
  const { installs } = group;
  const { installs: reached, isTied } = reachOf(group, installs.length);
  if (reached.length > 0) return reached;
  const isProject = ({ need }: PlacedInstall) => need.kind !== 'packages';
  return isTied ? installs.slice(0, 1).filter(isProject) : installs.filter(isProject).slice(0, 1);
}

function reach(
  { covered, followers, preparing, reading }: StepWalk,
  { why, kept, repeated = [] }: Stop,
  isTied = true,
): Reach {
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
    isTied,
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
  const own = laid.find((each) => each.copy === copy);
  // Another working tree has more than this one: `.env` beside `COPY env.docker .env`.
  const places = copy.from ? [target] : [...(own?.files.keys() ?? [])];
  const touched = sunk.filter((each) => {
    const isOver = places.some((place) => isWithin(place, each.target) && each.mayHaveMade(place));
    return each.copy.index < copy.index && (isOver || collides(each, target));
  });
  if (touched.length === 0) return undefined;
  if (copy.from) return `line ${line} copies to the same folder`;
  const isApart = wanted.some(({ folder }) => isOutside(folder, target));
  if (!own && isApart) return `line ${line} copies what the install may read`;
  if (!own || !(isApart || wanted.some((install) => mayServe(own, install)))) {
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
  if (isStill && next && using.every((command) => locksFor(walk.group, run, command, next))) {
    walk.preparing.push(run);
    return undefined;
  }
  if (isStill && next && using.every((command) => clearsOutputs(command, next, cwd))) return undefined;
  const isApart = walk.wanted.every((install) => {
    const at = { ...install, manifests: manifestsAbove(walk, install, run) };
    return !using.some((each) => mayTouchInstall(each, at, cwd));
  });
  const isFollower = using.every((command) => {
    const isShown = isAboutAttributes(command) && !setsAttributes(command);
    return isShown || ((isAboutAttributes(command) || isAboutNamedFiles(command)) && staysAmong(walk, command, cwd));
  });
  const isAll = script.commands.every((command) => using.includes(command) || printsWords(command));
  if (isFollower && next && isApart && isAll) {
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
function staysAmong({ group }: StepWalk, { name, args }: Command, cwd: string): boolean {
  return withoutPattern(name?.value ?? '', args).every(({ text, value }) => {
    const place = text.startsWith('~') ? undefined : resolvePath(cwd, value);
    return text.startsWith('-') || group.sources.some(({ target }) => place !== undefined && isWithin(place, target));
  });
}
