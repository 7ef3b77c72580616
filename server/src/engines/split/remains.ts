/** What the steps of a stage leave for run time beside what it builds. */
import { matchParts, parseGlob } from '../../context/glob.ts';
import { joinPath } from '../../context/path.ts';
import { hasFile, hasFolder } from '../../context/query.ts';
import type { Instruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { stepOf } from '../../model/steps.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { holdsCredentials } from '../../toolchains/stage/credentials.ts';
import { type Effect, effectOf } from '../../toolchains/stage/effect.ts';
import { isOfKind } from '../../toolchains/stage/file-kinds.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Placed, Refusal, Runtime, Toolchain } from '../../toolchains/stage/runtime.ts';
import { isBare, isOfDistribution } from '../../toolchains/stage/system-installs.ts';
import { lineOf } from './copy-entries.ts';
import { type Owners, ownedAbove } from './owners.ts';

/** Rights that a step gives. */
export type Mode = Extract<Effect, { readonly kind: 'mode' }>;

export interface Remains {
  /** Packages of the system. */
  readonly installed: readonly string[];
  /** Whether these are installed with those that they recommend. */
  readonly recommended: boolean;
  /** Files and folders that are no part of the build. */
  readonly paths: readonly string[];
  /** Those among them that are only made as folders. */
  readonly folders: ReadonlySet<string>;
  readonly owners: Owners;
  readonly modes: readonly Mode[];
  /** Whether programs are fetched from elsewhere, which need the libraries of this distribution for all that is known. */
  readonly foreign: boolean;
  /** Whether a path is taken away again by a command or a step behind another one. */
  isRemoved(path: string, since: Placed | Instruction): boolean;
  /** Whether steps beside the build write into the project, or take away what a COPY would bring once more. */
  readonly untidy: boolean;
  /** Whether they, or the build, make files there that are not known. */
  readonly makesUnknown: boolean;
}

/** What the steps that are no build leave for run time. */
export function remainsOf(
  job: Job,
  toolchain: Toolchain,
  builds: readonly Placed[],
  boundary: Instruction,
  runtime: Runtime,
): Remains | Refusal {
  const others = foreignTo(job, toolchain, builds, boundary, runtime);
  const effects = others.map((placed) => ({ placed, effect: effectOf(placed) }));
  // Where sources are compiled, what fetches them is of no use to the program.
  const unknown = effects.find(({ effect }) => {
    return effect.kind === 'unknown' || (effect.kind === 'settings' && !runtime.tidy);
  })?.placed;
  if (unknown) {
    const name = unknown.command.name?.text ?? 'a command';
    return { why: `\`${name}\` in line ${lineOf(unknown.run)} may create files that the program needs at run time` };
  }
  const packages = packagesOf(others.filter((placed) => effectOf(placed).kind === 'packages'));
  if ('why' in packages) return packages;
  const owners = effects.flatMap(({ placed, effect }) => {
    if (!('owner' in effect) || effect.owner === undefined) return [];
    const paths = effect.paths.filter((path) => !mayFail(placed) || !isMissing(job, path));
    return paths.length > 0 ? [{ owner: effect.owner, paths }] : [];
  });
  const isRemoved = removals(job, effects);
  const made = effects.flatMap(({ placed, effect }) => {
    if (effect.kind !== 'paths' && effect.kind !== 'folders' && effect.kind !== 'foreign') return [];
    const paths = effect.paths.filter((path) => !isRemoved(path, placed) && !holdsCredentials(path));
    return paths.map((path) => ({ path, kind: effect.kind }));
  });
  const left = made.map(({ path, kind }) => ({ path: ownedAbove(path, owners, job.launch.directory), kind }));
  const kept = left.filter(({ path }) => !isOfBuild(job, runtime, builds, path));
  return {
    ...packages,
    paths: [...new Set(kept.map(({ path }) => path))],
    folders: new Set(made.flatMap(({ path, kind }) => (kind === 'folders' ? [path] : []))),
    owners,
    modes: effects.flatMap(({ effect }) => (effect.kind === 'mode' ? [effect] : [])),
    foreign: kept.some(({ kind }) => kind === 'foreign'),
    isRemoved,
    untidy: [
      ...made.map(({ path }) => path),
      ...removedBy(effects, (path) => isOfBuild(job, runtime, builds, path)),
    ].some((path) => isInProject(job, path)),
    makesUnknown: runtime.makesMore === true || effects.some(({ effect }) => effect.kind === 'project'),
  };
}

/** Whether the step goes on where a command fails: `chown a b || true`. */
function mayFail({ run: { script }, command }: Placed): boolean {
  if (script.form !== 'shell') return false;
  const at = script.commands.findIndex(({ span }) => span.start === command.span.start);
  const step = script.steps[stepOf(script, at)];
  return command.unheard === true || step?.simple === false;
}

/** Whether the build context has nothing at a path of the project that an image takes from it. */
function isMissing({ context, projects }: Job, path: string): boolean {
  return projects.some(({ folder, source }) => {
    const below = belowOf(folder, path);
    const place = below === undefined || below === '.' ? undefined : joinPath(source, below);
    return place !== undefined && hasFile(context, place) === false && hasFolder(context, place) === false;
  });
}

/** The commands above the boundary that are none of the build's, and that the final stage does not run again. */
function foreignTo(
  job: Job,
  toolchain: Toolchain,
  builds: readonly Placed[],
  boundary: Instruction,
  { again }: Runtime,
): readonly Placed[] {
  const left = new Set<unknown>([...builds, ...(again ?? [])]);
  return job.commands.filter((placed) => {
    const { run } = placed;
    return run.index <= boundary.index && !left.has(placed) && !left.has(run) && !toolchain.owns?.(placed, job);
  });
}

interface Placing {
  readonly placed: Placed;
  readonly effect: Effect;
}

/** What is taken away and is no file of the build. */
function removedBy(effects: readonly Placing[], isOfBuild: (path: string) => boolean): readonly string[] {
  return effects
    .flatMap(({ effect }) => (effect.kind === 'removed' ? effect.paths : []))
    .filter((path) => !isOfBuild(path));
}

/** What `rm` and `mv` take away, all steps considered. */
function removals(job: Job, effects: readonly Placing[]): Remains['isRemoved'] {
  const own = new Map(effects.map(({ placed, effect }) => [placed, effect]));
  const position = new Map(job.commands.map((placed, i) => [placed, i]));
  const removed = job.commands.flatMap((placed, i) => {
    const effect = own.get(placed) ?? effectOf(placed);
    const paths = effect.kind === 'removed' ? effect.paths : movedBy(placed);
    return paths.map((path) => ({ at: i, parts: parseGlob(path), depth: path.split('/').length }));
  });
  return (path, since) => {
    const after =
      'command' in since
        ? (position.get(since) ?? 0)
        : job.commands.filter(({ run }) => run.index < since.index).length - 1;
    const names = path.split('/');
    return removed.some(({ at, parts, depth }) => {
      if (at <= after || !parts || names.length < depth) return false;
      return matchParts(parts, names.slice(0, depth).join('/'));
    });
  };
}

function movedBy({ command, directory }: Placed): readonly string[] {
  if (command.name?.value !== 'mv') return [];
  const sources = command.args.filter(({ text }) => !text.startsWith('-')).slice(0, -1);
  return sources.flatMap(({ value }) => resolvePath(directory, value) ?? []);
}

function packagesOf(placed: readonly Placed[]): Pick<Remains, 'installed' | 'recommended'> | Refusal {
  const installed: string[] = [];
  let recommended = true;
  for (const { command, run } of placed) {
    const invocation = managerOf(command);
    if (!invocation?.install || invocation.packages.length === 0) continue;
    if (!isOfDistribution(invocation)) return { why: `packages of ${invocation.manager.id} are unknown to Slipway` };
    if (command.conditional) return { why: `line ${lineOf(run)} installs packages only in some builds` };
    if (isBare(invocation)) recommended = false;
    for (const { value } of invocation.packages) {
      if (value === undefined) return { why: `some packages in line ${lineOf(run)} are unknown` };
      if (!value.startsWith('.')) installed.push(value.replace(/[=~<>].*$/, ''));
    }
  }
  return { installed, recommended: recommended && installed.length > 0 };
}

/** Whether a path that a step makes is of use to the build only. */
function isOfBuild(job: Job, { buildFiles }: Runtime, builds: readonly Placed[], path: string): boolean {
  const { directory } = job.launch;
  const below = belowOf(directory ?? '/', path) ?? path;
  const isKind = isOfKind(buildFiles, below) || isOfKind(buildFiles, `${below}/`);
  if (isKind && isInProject(job, path)) return true;
  return path !== directory && builds.some((build) => build.directory === path);
}

/** Whether a path lies in a folder that sources are copied to. */
function isInProject({ projects }: Job, path: string): boolean {
  return projects.some(({ folder }) => folder !== '/' && belowOf(folder, path) !== undefined);
}
