/** What steps do that a newer base image, or the newer release of its distribution, does not let them. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { imageEntry, recordedOn } from '../../language/images.ts';
import { releaseNamed } from '../../language/named-release.ts';
import { bottomImageOf } from '../../model/account.ts';
import { type NextImage, spelled } from '../../model/ended-image.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, isCopy } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { type Invocation, invocationsOf, managerOf } from '../../toolchains/invocation.ts';
import { isWithin } from '../../toolchains/runtime-need.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { mayLackAdduser } from '../../toolchains/stage/lacking.ts';
import {
  allowsManaged,
  isGone,
  managedInstaller,
  managedSince,
  ownPython,
  servesFamily,
  singleRelease,
} from '../../toolchains/system/release-packages.ts';
import { broughtBy, broughtObstacle } from './brought.ts';
import type { BaseMove } from './move.ts';
import { oldName } from './said.ts';
import { type BaseStep, firstStep, isUsed } from './steps.ts';

/** What a step does that the newer image does not let it. */
export function stepObstacle(move: BaseMove, { instruction, text }: BaseStep): string | undefined {
  const built = builtElsewhere(move, instruction);
  if (built !== undefined) return `copies what was built on \`${built}\`, which may need libraries of the old release`;
  const installed = installedElsewhere(move, instruction);
  if (installed !== undefined) return `copies packages that were installed on \`${installed}\``;
  const copied = isSingleRelease(move) && isCopy(instruction) ? copyObstacle(instruction) : undefined;
  if (copied !== undefined) return copied;
  const account = accountObstacle(move, instruction);
  if (account !== undefined) return account;
  const named = oldName(move, text);
  if (named !== undefined) return `names \`${named}\`, which the newer image may not have`;
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') return undefined;
  const key = isSingleRelease(move) ? lostKeys(move, instruction) : undefined;
  if (key !== undefined) return key;
  const single = isSingleRelease(move) ? singleRelease(text) : undefined;
  if (single !== undefined) return single;
  for (const command of instruction.script.commands) {
    const found = managerOf(command);
    const why = found?.install && installObstacle(move, found, instruction);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** That a version ended so long ago that a project, or packages, still on it are of its time. */
export function leftBehind(move: BaseMove, steps: readonly BaseStep[], end: string | undefined): string | undefined {
  if (move.next.compatible || end === undefined || end >= longAgo) return undefined;
  if (isSingleRelease(move) && !steps.some(installsOfSystem)) return undefined;
  return `it ended in ${end.slice(0, 4)}: a project of that time needs more than another image`;
}

/** Five years before the table's date. */
const longAgo = `${Number(recordedOn.slice(0, 4)) - 5}${recordedOn.slice(4)}`;

/** That nothing starts in an image of a distribution: it is there for others, whose packages are unknown. */
export function unusedObstacle(graph: BuildGraph, steps: readonly BaseStep[]): string | undefined {
  const installs = steps.some(installsOfSystem);
  return isUsed(graph, steps) || !installs
    ? undefined
    : 'the image starts nothing itself, so what is built on it is unknown';
}

export function releaseObstacle(context: BuildContext, steps: readonly BaseStep[]): string | undefined {
  const files = broughtBy(steps.map(({ instruction }) => instruction));
  return firstStep(steps, ({ instruction }) => broughtObstacle(context, files, instruction));
}

/** That a step installs a language, whose version comes with the release of a bare distribution. */
export function otherRuntime(move: BaseMove, instruction: Instruction): string | undefined {
  if (!isSingleRelease(move)) return undefined;
  const installs = invocationsOf(instruction).filter(({ install, manager }) => install && manager.kind === 'system');
  const found = installs.flatMap(({ packages }) => packages).find(({ text }) => runtimePackage.test(text));
  return found && `installs \`${found.text}\`, which is of another version in the newer release`;
}

/** The packages of languages, whose versions come with the release. */
const runtimePackage =
  /^(?:nodejs(?:-current)?|npm|yarn(?:pkg)?|python3?(?:-(?:dev|pip|venv|minimal|full))?|py3-pip|php(?:-\w+)*|ruby(?:-dev|-full)?|golang(?:-go)?|go|rustc?|cargo|default-j(?:dk|re)(?:-headless)?|erlang|elixir|ghc)$/;

/** That a step takes a time zone, where the newer image may be of Debian 13. */
export function lostZones({ image, next }: BaseMove, steps: readonly BaseStep[]): string | undefined {
  const isOther = next.name !== image.name || !withoutZones.has(wholeName(image));
  if (isOther || /alpine|bookworm|bullseye/.test(next.tag ?? '')) return undefined;
  if (steps.some(({ text }) => /\btzdata\b/.test(text))) return undefined;
  const taker = steps.find(({ text }) => /\/usr\/share\/zoneinfo\b|\bTZ[= ]["']?[A-Z]\w+\/\w/.test(text));
  return taker && `${taker.place} names a time zone, and the newer image may have none`;
}

/** Images on Debian that install no time zones, which Debian 13 leaves out (packages.debian.org/trixie/tzdata; the images' Dockerfiles, November 2026). */
const withoutZones: ReadonlySet<string> = new Set(['nginx', 'php', 'httpd', 'ruby']);

/** Whether a step has a package manager of the system run. */
function installsOfSystem({ instruction }: BaseStep): boolean {
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') return false;
  return instruction.script.commands.some((command) => managerOf(command)?.manager.kind === 'system');
}

export function isSingleRelease({ image }: BaseMove): boolean {
  return image.name === distributionOf(image).family;
}

/** Images that had GnuPG without its package, by their last release (packages.debian.org/jessie/debian-keyring; releases.ubuntu.com/18.04 manifests). */
const withKeys: Readonly<Record<string, number>> = { debian: 9, ubuntu: 16.1 };

/** A program of GnuPG that the old image had of itself, where no step installs it. */
function lostKeys({ graph, image, from }: BaseMove, { script, stage, index }: RunInstruction): string | undefined {
  const last = Object.hasOwn(withKeys, image.name) ? (withKeys[image.name] ?? 0) : 0;
  const start = Number(releaseNumber(image.name, from));
  if (script.form === 'opaque' || !(start <= last)) return undefined;
  const program = script.commands.find(({ name }) => /^(?:gpg2?|apt-key|add-apt-repository)$/.test(name?.value ?? ''));
  const isInstalled = graph.instructions.some((each) => {
    return (
      each.kind === 'RUN' &&
      each.stage === stage &&
      each.index <= index &&
      /\b(?:gnupg2?|gpg)\b(?![ \t]+-)/.test(each.joined.text.replace(/\bgpg\s+-/g, ''))
    );
  });
  return program && !isInstalled ? `runs \`${program.name?.value}\`, which the newer image may not have` : undefined;
}

/** The image of the stage that a bare distribution takes files from, where what that makes is linked with the distribution's libraries. */
function builtElsewhere({ graph, image, next }: BaseMove, instruction: Instruction): string | undefined {
  const isBare = next.name === image.name && image.name === distributionOf(image).family;
  if (!isBare || !isCopy(instruction)) return undefined;
  if (instruction.from?.kind === 'image') {
    const { image: from } = instruction.from;
    return linksNothing.has(from.name) ? undefined : wholeName(from);
  }
  if (instruction.from?.kind !== 'stage') return undefined;
  const other = bottomImageOf(graph, instruction.from.stage);
  if (!other || wholeName(other) === image.name) return undefined;
  if (linksNothing.has(other.name) && !hasHeaders(graph, instruction.from.stage)) return undefined;
  const { family, release } = distributionOf(other);
  if (release !== undefined && next.names.includes(release)) return undefined;
  const isKin =
    family === image.name ||
    (other.tag !== undefined && (other.tag.includes(image.name) || namesRelease(image.name, other.tag)));
  return isKin ? `${wholeName(other)}:${other.tag ?? 'latest'}` : undefined;
}

/** Whether a step of a stage, or of one that it is built on, installs headers, with whose libraries programs are linked then. */
function hasHeaders(graph: BuildGraph, stage: number): boolean {
  const chain = chainOf(graph, stage);
  const own = graph.stages.filter(({ index }) => chain.has(index)).flatMap(({ instructions }) => instructions);
  return own
    .flatMap((each) => (each.kind === 'RUN' ? invocationsOf(each) : []))
    .some(({ manager, packages }) => {
      const isOfLibrary = (name: string) =>
        /-dev(?:el)?$/.test(name) && !/^(?:musl|libc|libc6|linux-libc)-dev$/.test(name);
      return manager.kind === 'system' && packages.some(({ value = '' }) => isOfLibrary(value));
    });
}

/** Images whose programs are linked with the C library alone, which newer releases run. */
const linksNothing: ReadonlySet<string> = new Set(['golang', 'astral-sh/uv', 'busybox']);

/** Whether a tag names a release of a distribution: `nightly-bullseye`. */
function namesRelease(distribution: string, tag: string): boolean {
  return tag.split(/[-_.]/).some((word) => releaseNamed(word)?.distribution.name === distribution);
}

/** The image of another version of the runtime that packages are taken from, which may be compiled for that one. */
function installedElsewhere({ graph, image, from, next }: BaseMove, instruction: Instruction): string | undefined {
  if (!isCopy(instruction) || instruction.from?.kind !== 'stage') return undefined;
  const other = bottomImageOf(graph, instruction.from.stage);
  const isKin = other !== undefined && nameOf(other.name) === nameOf(image.name);
  if (!isKin || other.tag === undefined) return undefined;
  const version = leadingVersion(other.tag);
  // Stages on the same version are changed together.
  const isChanged = wholeName(other) === wholeName(image) && (other.tag === image.tag || isWithin(version, from ?? ''));
  if (isChanged || isWithin(version, next.version)) return undefined;
  const isTaken = instruction.sources.some(({ text }) => mayHoldPackages.test(text));
  return isTaken ? `${wholeName(other)}:${other.tag}` : undefined;
}

const mayHoldPackages = /(?:^|\/)(?:node_modules|(?:site|dist)-packages|\.?venv|vendor|bundle|gems|local|app|src)\/?$/;

function leadingVersion(tag: string): string {
  return /^\d+(?:\.\d+)*/.exec(tag)?.[0] ?? tag;
}

/** What a COPY or ADD brings that may be made for the old release. */
function copyObstacle(copy: CopyInstruction): string | undefined {
  if (/\/etc\/(?:apk|apt)(?:\/|$)/.test(copy.destination?.text ?? ''))
    return 'replaces the list of repositories, which may be that of the old release';
  if (copy.from) return undefined;
  const settings = settingsOf(copy);
  if (settings !== undefined) return `brings \`${settings}\`, which may be for a program of the old release`;
  const archive = archiveOf(copy);
  return archive && `brings \`${archive}\`, which may be made for the old release`;
}

/** The archive, package or library that a COPY or ADD of files brings. */
function archiveOf({ sources }: CopyInstruction): string | undefined {
  return sources.find(({ text }) => /\.(?:tar(?:\.\w+)?|t[gbx]z2?|zip|deb|apk|rpm|so(?:[.*]\S*)?|node|a)$/.test(text))
    ?.text;
}

/** The settings of a program that a COPY or ADD brings. */
function settingsOf({ sources, destination }: CopyInstruction): string | undefined {
  const isFor = /^\/etc\//.test(destination?.text ?? '');
  return sources.find(({ text }) => isFor || /\.(?:conf|cnf|cfg|ini)$|\.conf\.d\/?$/.test(text))?.text;
}

/** That a step makes an account as the newer image does not let it. */
function accountObstacle({ image, next }: BaseMove, instruction: Instruction): string | undefined {
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque' || distributionOf(image).family === 'alpine')
    return undefined;
  const text = instruction.joined.text;
  const newer = spelled(next);
  const maker = /(?<![\w./-])(?:adduser|addgroup|deluser|delgroup)(?![\w-])/.exec(text)?.[0];
  const isInstalled = /\binstall\b[^;&|]{0,500}?\sadduser\b/.test(text);
  // The images of Temurin are on the newest Ubuntu, which has no `adduser` either (github.com/adoptium/containers/issues/606).
  if (maker !== undefined && !isInstalled && (mayLackAdduser(newer) || isOnUbuntu(next)))
    return `runs \`${maker}\`, which \`${newer}\` may not have`;
  const id = /\b(?:useradd|groupadd|adduser|addgroup)\b[^;&|]{0,200}?\s-(?:u|g|-uid|-gid)[ =]?(1000)\b/.exec(text)?.[1];
  return id !== undefined && isOnUbuntu(next) ? `makes an account ${id}, which \`${newer}\` has already` : undefined;
}

/** Whether an image may be of Ubuntu 24.04 or newer, whose images have the account `ubuntu` with the number 1000 (github.com/adoptium/containers/issues/613). */
function isOnUbuntu({ name, tag = '' }: NextImage): boolean {
  const isUbuntu = name === 'ubuntu' || name === 'eclipse-temurin';
  return isUbuntu && !/alpine|ubi|jammy|focal|(?:^|-)(?:20|22)\.04/.test(tag);
}

function installObstacle(
  move: BaseMove,
  { manager, packages, options }: Invocation,
  run: RunInstruction,
): string | undefined {
  const { image, next } = move;
  const { family, release } = distributionOf({ name: next.name, ...(next.tag !== undefined && { tag: next.tag }) });
  if (manager.kind === 'system') {
    if (next.name !== image.name && !servesFamily(manager.id, family))
      return `uses \`${manager.id}\`, which \`${next.name}\` does not have`;
    const words = packages.flatMap((word) => (word.value ?? withValues(move.graph, run, word.text)).split(/\s+/));
    const pinned = words.find((word) =>
      manager.pin?.marks.some((mark) => /^[\w.+-]+/.test(word) && word.includes(mark)),
    );
    if (pinned !== undefined) return `pins \`${pinned}\`, a version of the old release`;
    const open = words.find((word) => word.includes('$') && !/^\$\{?\w+\}?$/.test(word));
    if (open !== undefined && isSingleRelease(move)) return `installs \`${open}\`, whose version is unknown`;
    const gone = words.find((word) => isGone(word, family, releaseNumber(family, release)));
    if (gone !== undefined) return `installs \`${gone}\`, which newer releases don't have`;
    return words.length > 0 && isFar(move) ? 'installs packages of a release that is far older' : undefined;
  }
  const isRefused = manager.id === managedInstaller && isManaged(next);
  if (isRefused && !options.some(({ name }) => allowsManaged.includes(name)))
    return `installs packages beside the distribution's, which Python of \`${next.name}:${next.tag}\` refuses`;
  return isSingleRelease(move) && packages.some(({ text }) => !/^[./$]/.test(text))
    ? `installs packages with \`${manager.id}\`, which may be others for the newer release`
    : undefined;
}

/** A word with the values of the variables that ARG and ENV give, so far as they are known. */
function withValues(graph: BuildGraph, { before }: RunInstruction, text: string): string {
  const plain = text.replace(/["']/g, '');
  return plain.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced: string | undefined, name: string | undefined) => {
    return lookup(graph, before.scope, braced ?? name ?? '')?.value ?? whole;
  });
}

/** How many versions people skip at most when they move to another release of a distribution: of Ubuntu, the years of two of its long-lived ones. */
const mostSkipped: Readonly<Record<string, number>> = { debian: 2, ubuntu: 4 };

/** Whether so many releases are skipped that other packages than the known ones will be missing. */
function isFar({ image, next, from }: BaseMove): boolean {
  const most = next.name === image.name && Object.hasOwn(mostSkipped, image.name) ? mostSkipped[image.name] : undefined;
  const start = from === undefined ? undefined : releaseNumber(image.name, from);
  return (
    most !== undefined && start !== undefined && Math.floor(Number(next.version)) - Math.floor(Number(start)) > most
  );
}

/** Whether the Python of an image is the distribution's, of a release where nothing is put beside its packages. */
function isManaged(next: NextImage): boolean {
  if (ownPython.has(next.name)) return false;
  const { family, release } = distributionOf({ name: next.name, ...(next.tag !== undefined && { tag: next.tag }) });
  const since = Object.hasOwn(managedSince, family) ? managedSince[family] : undefined;
  const at = next.name === family ? next.version : releaseNumber(family, release);
  return since !== undefined && (at === undefined || Number(at) >= since);
}

/** `12` of `bookworm`; Alpine's are numbers. */
function releaseNumber(family: string, release: string | undefined): string | undefined {
  if (release === undefined) return undefined;
  const found = imageEntry(family)?.versions.find(({ names }) => names.includes(release));
  return found?.tag ?? release;
}
