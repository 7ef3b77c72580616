/** Why a base image that no longer gets updates cannot just be changed to a newer one. */
import type { BuildContext, KnownContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { filesOf, hasFile } from '../../context/query.ts';
import { imageEntry, recordedOn } from '../../language/images.ts';
import { runtimeImage } from '../../language/runtime-images.ts';
import { bottomImageOf } from '../../model/account.ts';
import { type Ended, type NextImage, spelled } from '../../model/ended-image.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, CopyInstruction, ImageName, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { chainOf, isCopy } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { firstAnswer, unique } from '../../text/list.ts';
import { type Invocation, invocationsOf, managerOf } from '../../toolchains/invocation.ts';
import { lostForm } from '../../toolchains/lost-forms.ts';
import { isWithin, type RuntimeNeed, type Versions } from '../../toolchains/runtime-need.ts';
import { fileObjection, isOfProject, isVersionFile, isWelcome, runtimeNeedOf } from '../../toolchains/runtime-needs.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { mayLackAdduser } from '../../toolchains/stage/lacking.ts';
import { startsProgram } from '../../toolchains/stage/launch.ts';
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
import { namedAgainst, tie } from './said.ts';

interface Step {
  readonly instruction: Instruction;
  /** `line 3`. */
  readonly place: string;
  /** What the build reads of it. */
  readonly text: string;
}

/** What a stage, those built on it or the project say against the newer image; undefined where nothing does. */
export function obstacleTo(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  image: ImageName,
  { version: from, end }: Ended,
  next: NextImage,
): string | undefined {
  const move: BaseMove = { graph, image, from, next, old: wordOf(image, from, next) };
  const steps = graph.stages
    .filter((each) => chainOf(graph, each.index).has(stage.index))
    .flatMap(({ instructions }) =>
      instructions.filter(({ kind }) => kind !== 'FROM' && kind !== 'LABEL').map((each) => stepOf(graph, each)),
    );
  return (
    runtimeObstacle(move, context, steps) ??
    first(steps, (step) => stepObstacle(move, step)) ??
    (isSingleRelease(move) ? (unusedObstacle(graph, steps) ?? releaseObstacle(context, steps)) : undefined) ??
    namedAgainst(move, context, stage) ??
    lostZones(move, steps) ??
    droppedDirective(move, context) ??
    tie(graph, stage) ??
    leftBehind(move, steps, end) ??
    first(steps, ({ instruction }) => otherRuntime(move, instruction)) ??
    unsaid(move, context, steps)
  );
}

/** Five years before the table's date. */
const longAgo = `${Number(recordedOn.slice(0, 4)) - 5}${recordedOn.slice(4)}`;

/** A directive in the configuration that newer versions of nginx end with (nginx.org/en/CHANGES, 1.25.1 and 1.9.5). */
function droppedDirective({ image, next }: BaseMove, context: BuildContext): string | undefined {
  if (image.name !== 'nginx' || next.name !== 'nginx' || context.kind === 'unknown') return undefined;
  for (const [path, text] of context.texts) {
    const found = /\.(?:conf|template)$/.test(path)
      ? /^[ \t]*(ssl[ \t]+on[ \t]*;|listen[^;\n]{0,200}\bspdy\b)/m.exec(text)
      : undefined;
    if (found) return `\`${path}\` has \`${found[1]}\`, which newer versions do not know`;
  }
  return undefined;
}

/** That a version ended so long ago that a project, or packages, still on it are of its time. */
function leftBehind(move: BaseMove, steps: readonly Step[], end: string | undefined): string | undefined {
  if (move.next.compatible || end === undefined || end >= longAgo) return undefined;
  if (isSingleRelease(move) && !steps.some(installsOfSystem)) return undefined;
  return `it ended in ${end.slice(0, 4)}: a project of that time needs more than another image`;
}

/** Whether a step has a package manager of the system run. */
function installsOfSystem({ instruction }: Step): boolean {
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') return false;
  return instruction.script.commands.some((command) => managerOf(command)?.manager.kind === 'system');
}

/** That nothing starts in an image of a distribution: it is there for others, whose packages are unknown. */
function unusedObstacle(graph: BuildGraph, steps: readonly Step[]): string | undefined {
  const installs = steps.some(installsOfSystem);
  return isUsed(graph, steps) || !installs
    ? undefined
    : 'the image starts nothing itself, so what is built on it is unknown';
}

function releaseObstacle(context: BuildContext, steps: readonly Step[]): string | undefined {
  const files = broughtBy(steps.map(({ instruction }) => instruction));
  return first(steps, ({ instruction }) => broughtObstacle(context, files, instruction));
}

function stepOf({ source }: BuildGraph, instruction: Instruction): Step {
  const { joined, heredocs, lines } = instruction;
  const argv = 'script' in instruction && instruction.script?.form === 'exec' ? instruction.script.argv : [];
  const plain = argv.map(({ value, text }) => value ?? text).join(' ');
  const text = [joined.text, plain, ...heredocs.map(({ body }) => source.slice(body.start, body.end))].join('\n');
  return { instruction, place: `line ${lines.first + 1}`, text };
}

/** The first answer, with where it was given. */
function first(steps: readonly Step[], ask: (step: Step) => string | undefined): string | undefined {
  return firstAnswer(steps, (step) => {
    const why = ask(step);
    return why === undefined ? undefined : `${step.place} ${why}`;
  });
}

function runtimeObstacle(
  { graph, image, from, next }: BaseMove,
  context: BuildContext,
  steps: readonly Step[],
): string | undefined {
  const need = needOf({ image, next });
  if (!need) return undefined;
  const versions = { from, to: next.version };
  const always = need.always?.(versions, wholeName(image), image.tag);
  if (always !== undefined) return always;
  const all = steps.map(({ text }) => text).join('\n');
  const missing = first(steps, ({ instruction }) => missingManifest(context, need, instruction));
  if (missing !== undefined) return missing;
  const tells = Object.keys(need.files).length > 0;
  const files = context.kind === 'unknown' ? [] : copiedFiles(context, steps);
  const fetcher = files.some((path) => isOfProject(need, path))
    ? undefined
    : steps.find(({ text }) => fetching.test(text));
  if (tells && fetcher) return `${fetcher.place} fetches a program whose needs are unknown`;
  if (context.kind === 'unknown') return first(steps, ({ text }) => need.step?.(text, versions, all));
  if (tells && !bringsFiles(steps) && !files.some((path) => isOfProject(need, path)))
    return 'no step copies a project: what runs on the image is unknown';
  if (tells && files.length > 0 && !isUsed(graph, steps) && !files.some((path) => isOfProject(need, path)))
    return 'the image starts nothing itself, so what runs on it is unknown';
  for (const path of files) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = (name: string) => context.texts.get(folder + name);
    const why = fileObjection(need, path, context.texts.get(path), versions, all, beside);
    if (why !== undefined) return `\`${path}\` ${why}`;
  }
  return (
    aboveObstacle(context, need, versions, all) ??
    lostObstacle(context, need, files, versions) ??
    first(steps, ({ text }) => need.step?.(text, versions, all))
  );
}

/** What is asked of a project for a newer version of the runtime that the image has; another image has its own. */
function needOf({ image, next }: Pick<BaseMove, 'image' | 'next'>): RuntimeNeed | undefined {
  const isSame = next.name === image.name || runtimeImage(wholeName(image)) !== undefined;
  return isSame ? runtimeNeedOf(wholeName(image)) : undefined;
}

/** A file of the repository that says the version for the project, where that says none itself. */
function aboveObstacle(
  { above, texts }: KnownContext,
  need: RuntimeNeed,
  versions: Versions,
  steps: string,
): string | undefined {
  return firstAnswer(above ?? [], ([path, text]) => {
    const why = texts.has(nameOf(path)) ? undefined : fileObjection(need, path, text, versions, steps);
    return why && `\`${path}\` ${why}`;
  });
}

/** That a project does not say by itself that it runs on a newer version that need not run all that the older one does. */
function unsaid({ image, next }: BaseMove, context: BuildContext, steps: readonly Step[]): string | undefined {
  const need = next.compatible ? undefined : needOf({ image, next });
  if (!need?.welcomes) return undefined;
  const texts =
    context.kind === 'unknown' ? [] : [...textsOf(context, copiedFiles(context, steps)), ...(context.above ?? [])];
  return isWelcome(need, texts, next.version)
    ? undefined
    : `nothing in the project says that it runs on ${need.title ?? 'version'} ${next.version}`;
}

function textsOf({ texts }: KnownContext, paths: readonly string[]): (readonly [path: string, text: string])[] {
  return paths.flatMap((path) => {
    const text = texts.get(path);
    return text === undefined ? [] : [[path, text] as const];
  });
}

/** A source with what the newer version no longer has. */
function lostObstacle(
  { imports }: KnownContext,
  { lost = [], title = '' }: RuntimeNeed,
  files: readonly string[],
  versions: Versions,
): string | undefined {
  return firstAnswer(files, (path) => {
    const found = lostForm(imports?.by.get(path) ?? [], lost, versions);
    return found && `\`${path}\` has ${found.form}, which ${title} ${found.gone} and newer do not have`;
  });
}

/** Whether a step takes files of the build context, or of another stage. */
function bringsFiles(steps: readonly Step[]): boolean {
  return steps.some(
    ({ instruction }) =>
      isCopy(instruction) || (instruction.kind === 'RUN' && instruction.mounts.some(({ type }) => type === 'bind')),
  );
}

/** That sources come from elsewhere. */
const fetching = /\bgit\s+clone\b|\b(?:curl|wget)\b[^\n]{0,300}\.(?:tar\.\w{2,4}|tgz|zip)\b|\/(?:tarball|archive)\//;

/** That an instruction takes a file which tells of the version that is needed from a build context that does not have it, or is not known. */
function missingManifest(context: BuildContext, need: RuntimeNeed, instruction: Instruction): string | undefined {
  if (!isCopy(instruction) || instruction.from) return undefined;
  const found = instruction.sources.find(
    ({ value }) => value !== undefined && isOfProject(need, value) && hasFile(context, value) !== true,
  );
  return found && `copies \`${found.value}\`, which was not found: what it asks for is unknown`;
}

/** Whether the steps start something, or other stages take what they make. */
function isUsed({ edges }: BuildGraph, steps: readonly Step[]): boolean {
  const own = new Set(steps.map(({ instruction }) => instruction.stage));
  return (
    steps.some(({ instruction }) => startsProgram(instruction)) ||
    edges.some(({ kind, from }) => kind !== 'base' && from.kind === 'stage' && own.has(from.stage))
  );
}

/** The files that the steps bring in, and those of the folders that they are taken from. */
function copiedFiles(context: KnownContext, steps: readonly Step[]): string[] {
  const copied = steps.flatMap(({ instruction }) => {
    if (instruction.kind === 'RUN' && instruction.mounts.some(({ type, from }) => type === 'bind' && !from))
      return filesOf(context, '.').paths;
    if (!isCopy(instruction) || instruction.from) return [];
    return instruction.sources.flatMap(({ value }) => (value === undefined ? [] : filesOf(context, value).paths));
  });
  // A container may be started with the project mounted.
  if (copied.length === 0) return [...context.entries.keys()].filter((path) => !path.includes('/') && path !== '.');
  const folders = new Set(copied.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  const beside = [...context.texts.keys()].filter((path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return folders.has(folder) || (isVersionFile(path) && [...folders].some((each) => each.startsWith(folder)));
  });
  return unique([...beside, ...copied]);
}

function stepObstacle(move: BaseMove, { instruction, text }: Step): string | undefined {
  const built = builtElsewhere(move, instruction);
  if (built !== undefined) return `copies what was built on \`${built}\`, which may need libraries of the old release`;
  const installed = installedElsewhere(move, instruction);
  if (installed !== undefined) return `copies packages that were installed on \`${installed}\``;
  const archive =
    isSingleRelease(move) && isCopy(instruction) && !instruction.from ? archiveOf(instruction) : undefined;
  if (
    isSingleRelease(move) &&
    isCopy(instruction) &&
    /\/etc\/(?:apk|apt)(?:\/|$)/.test(instruction.destination?.text ?? '')
  )
    return 'replaces the list of repositories, which may be that of the old release';
  const settings =
    isSingleRelease(move) && isCopy(instruction) && !instruction.from ? settingsOf(instruction) : undefined;
  if (settings !== undefined) return `brings \`${settings}\`, which may be for a program of the old release`;
  if (archive !== undefined) return `brings \`${archive}\`, which may be made for the old release`;
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
  if (!other || wholeName(other) === image.name || linksNothing.has(other.name)) return undefined;
  const isKin = distributionOf(other).family === image.name || other.tag?.includes(image.name) === true;
  return isKin ? `${wholeName(other)}:${other.tag ?? 'latest'}` : undefined;
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

/** Images whose programs are linked with the C library alone, which newer releases run. */
const linksNothing: ReadonlySet<string> = new Set(['golang', 'astral-sh/uv', 'busybox']);

/** Images on Debian that install no time zones, which Debian 13 leaves out (packages.debian.org/trixie/tzdata; the images' Dockerfiles, November 2026). */
const withoutZones: ReadonlySet<string> = new Set(['nginx', 'php', 'httpd', 'ruby']);

/** That a step takes a time zone, where the newer image may be of Debian 13. */
function lostZones({ image, next }: BaseMove, steps: readonly Step[]): string | undefined {
  const isOther = next.name !== image.name || !withoutZones.has(wholeName(image));
  if (isOther || /alpine|bookworm|bullseye/.test(next.tag ?? '')) return undefined;
  if (steps.some(({ text }) => /\btzdata\b/.test(text))) return undefined;
  const taker = steps.find(({ text }) => /\/usr\/share\/zoneinfo\b|\bTZ[= ]["']?[A-Z]\w+\/\w/.test(text));
  return taker && `${taker.place} names a time zone, and the newer image may have none`;
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

/** A word that holds the old version, or the name of a release of a distribution that is another one. */
function oldName({ image, old, next }: BaseMove, text: string): string | undefined {
  const release = /^\d+\.\d+\.\d+/.exec(image.tag ?? '')?.[0];
  const held = old?.exec(text)?.[0] ?? (release && text.split(/[^\w.+-]/).find((word) => word === release));
  return held !== undefined || next.name !== image.name ? held : otherRelease(next, text);
}

function wordOf(image: ImageName, from: string | undefined, next: NextImage): RegExp | undefined {
  const own = nameOf(image.name);
  // What another image has taken the place of is named by its folders: `/usr/local/openjdk-11`.
  if (next.name !== image.name) return new RegExp(`${own}[\\w.-]*`, 'i');
  const words = unique([own, ...(runtimeNeedOf(wholeName(image))?.words ?? [])]);
  const version = from?.replaceAll('.', '\\.?');
  return version === undefined
    ? undefined
    : new RegExp(`(?<![\\w.])(?:${words.join('|')})(?:[-_/@:]?v?)${version}(?![\\d])[\\w.-]*`, 'i');
}

/** The names of the releases of Debian and Ubuntu. */
const releases = ['debian', 'ubuntu'].flatMap((name) => {
  return (imageEntry(name)?.versions ?? []).flatMap(({ names }) => names.filter((each) => /^[a-z]{4,}$/.test(each)));
});
/** Releases that no image is called by any more. */
const older = ['lucid', 'squeeze'];
const releaseName = new RegExp(
  `(?<![\\w])(?:${[...releases.filter((name) => name !== 'latest' && name !== 'rolling'), ...older].join('|')})(?![a-z])|alpine/v\\d+\\.\\d+`,
);

function otherRelease({ names, version }: NextImage, text: string): string | undefined {
  const found = releaseName.exec(text)?.[0];
  return found === undefined || names.includes(found) || found === `alpine/v${version}` ? undefined : found;
}

function isSingleRelease({ image }: BaseMove): boolean {
  return image.name === distributionOf(image).family;
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

/** The packages of languages, whose versions come with the release. */
const runtimePackage =
  /^(?:nodejs(?:-current)?|npm|yarn(?:pkg)?|python3?(?:-(?:dev|pip|venv|minimal|full))?|py3-pip|php(?:-\w+)*|ruby(?:-dev|-full)?|golang(?:-go)?|go|rustc?|cargo|default-j(?:dk|re)(?:-headless)?|erlang|elixir|ghc)$/;

/** That a step installs a language, whose version comes with the release of a bare distribution. */
function otherRuntime(move: BaseMove, instruction: Instruction): string | undefined {
  if (!isSingleRelease(move)) return undefined;
  const installs = invocationsOf(instruction).filter(({ install, manager }) => install && manager.kind === 'system');
  const found = installs.flatMap(({ packages }) => packages).find(({ text }) => runtimePackage.test(text));
  return found && `installs \`${found.text}\`, which is of another version in the newer release`;
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
