/** What the steps of a stage leave for run time beside what it builds. */
import type { Instruction } from '../../model/model.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { isOfKind } from '../../toolchains/stage/file-kinds.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Placed, Refusal, Runtime, Toolchain } from '../../toolchains/stage/runtime.ts';
import { lineOf } from './copy-entries.ts';
import { effectOf } from './effect.ts';
import { type Owners, ownedAbove } from './owners.ts';

export interface Remains {
  /** Packages of the system. */
  readonly installed: readonly string[];
  /** Whether these are installed with those that they recommend. */
  readonly recommended: boolean;
  /** Files and folders that are no part of the build. */
  readonly paths: readonly string[];
  readonly owners: Owners;
  /** Whether steps beside the build write into the project. */
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
  const own = new Set(builds);
  const repeated = new Set(runtime.again);
  const others = job.commands.filter((placed) => {
    return (
      !own.has(placed) && placed.run.index <= boundary.index && !repeated.has(placed.run) && !toolchain.owns?.(placed)
    );
  });
  const effects = others.map((placed) => ({ placed, effect: effectOf(placed) }));
  const unknown = effects.find(({ effect }) => effect.kind === 'unknown')?.placed;
  if (unknown) {
    const name = unknown.command.name?.text ?? 'a command';
    return { why: `what \`${name}\` in line ${lineOf(unknown.run)} leaves for run time is not known` };
  }
  const packages = packagesOf(others.filter((placed) => effectOf(placed).kind === 'packages'));
  if ('why' in packages) return packages;
  const owners = effects.flatMap(({ effect }) => (effect.kind === 'owner' ? [effect] : []));
  const paths = [...new Set(effects.flatMap(({ effect }) => (effect.kind === 'paths' ? effect.paths : [])))];
  return {
    ...packages,
    paths: paths
      .map((path) => ownedAbove(path, owners, job.launch.directory))
      .filter((path) => !isOfBuild(job, runtime, builds, path)),
    owners,
    untidy: paths.some((path) => isInProject(job, path)),
    makesUnknown: runtime.makesMore === true || effects.some(({ effect }) => effect.kind === 'project'),
  };
}

function packagesOf(placed: readonly Placed[]): Pick<Remains, 'installed' | 'recommended'> | Refusal {
  const installed: string[] = [];
  let recommended = true;
  for (const { command, run } of placed) {
    const invocation = managerOf(command);
    if (!invocation?.install || invocation.packages.length === 0) continue;
    if (!/^(?:apt-get|apt|apk)$/.test(invocation.manager.id))
      return { why: `packages of ${invocation.manager.id} are not known here` };
    if (invocation.flags.some(({ text }) => text === '--no-install-recommends')) recommended = false;
    for (const { value } of invocation.packages) {
      if (value === undefined) return { why: `not all packages in line ${lineOf(run)} are known` };
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
