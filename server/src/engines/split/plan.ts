/** Divides a stage: what stays where it builds, and what a stage to run the result needs. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { runtimePackages } from '../../toolchains/stage/packages.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type {
  Artefact,
  Base,
  Dependencies,
  Job,
  Placed,
  Refusal,
  Runtime,
  Toolchain,
} from '../../toolchains/stage/runtime.ts';
import { basesFor, type Needs } from './bases.ts';
import { type Entry, lineOf } from './carry.ts';
import { filesOf } from './files.ts';
import { helpersOf } from './helpers.ts';
import { leavingOf } from './leaving.ts';
import { isInProject, leavingsOf } from './leavings.ts';
import { builderOf, isMadeBy, makerOf, ownedAbove } from './owners.ts';
import { buildingJob, candidatesOf, most } from './seen.ts';

/** A stage that builds and ships what it builds with. */
export interface Split {
  readonly job: Job;
  readonly toolchain: Toolchain;
  readonly builds: readonly Placed[];
  /** Undefined with a reason where it cannot be split. */
  readonly division: Division | Refusal;
}

/** The parts of the final stage. */
export interface Division {
  readonly runtime: Runtime;
  readonly bases: readonly Base[];
  /** The last instruction of the build stage. */
  readonly boundary: Instruction;
  readonly packages: readonly string[];
  readonly recommended: boolean;
  /** Instructions that are repeated in the final stage: ENV, accounts, copies. */
  readonly accounts: readonly RunInstruction[];
  readonly copiesAgain: readonly CopyInstruction[];
  readonly files: readonly Copied[];
  /** Who a step gives the working directory to. */
  readonly directoryOwner: string | undefined;
  /** Whether steps make folders that the program may write to. */
  readonly writes: boolean;
  /** Whether a whole folder is copied, so that the build stage is pruned first. */
  readonly prune: boolean;
  readonly dependencies: Dependencies | undefined;
  /** Instructions of the build stage that only say how the image runs. */
  readonly moved: readonly Instruction[];
}

/** A file or folder and who owns it. */
export interface Copied extends Entry {
  readonly to: string;
  readonly owner: string | undefined;
}

/** Undefined for stages that build nothing, or are not meant to run what they build. */
export function splitOf(graph: BuildGraph, context: BuildContext, stage: Stage): Split | undefined {
  const job = buildingJob(graph, context, stage);
  if (!job) return undefined;
  let refused: Split | undefined;
  for (const { toolchain, builds } of candidatesOf(job)) {
    const division = divide(job, toolchain, builds);
    if (!('why' in division)) return { job, toolchain, builds, division };
    const isUnsure = refused === undefined || ('why' in refused.division && refused.division.unsure);
    if (isUnsure) refused = { job, toolchain, builds, division };
  }
  return refused;
}

const metadata = new Set(['LABEL', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT', 'MAINTAINER']);

function divide(job: Job, toolchain: Toolchain, builds: readonly Placed[]): Division | Refusal {
  const { stage, launch } = job;
  if (builds.length > most) return { why: `it builds ${builds.length} times` };
  const runtime = toolchain.plan(job, builds);
  if ('why' in runtime) return runtime;
  if (stage.instructions.some(({ kind }) => kind === 'SHELL')) return { why: 'SHELL changes what its steps mean' };

  const isAccount = (run: RunInstruction) => {
    const own = (job.byRun.get(run) ?? []).map(leavingOf);
    return (
      own.some(({ kind }) => kind === 'account') &&
      own.every(({ kind }) => kind === 'account' || kind === 'owner' || kind === 'nothing')
    );
  };
  const boundary = stage.instructions.findLast((each) => each.kind === 'RUN' && !isAccount(each));
  if (!boundary) return { why: 'nothing is built' };
  const head = stage.instructions.filter(({ index }) => index <= boundary.index);
  const tail = stage.instructions.filter(({ index }) => index > boundary.index);

  const moved = head.filter(({ kind }) => metadata.has(kind));
  if (runtime.served) return served(runtime, boundary, moved, tail);

  const left = leavingsOf(job, toolchain, builds, boundary, runtime.again);
  if ('why' in left) return left;
  const { installed, recommended, owners } = left;
  if (left.paths.length + owners.length > most) return { why: 'its steps make more files than are looked at' };
  const paths = left.paths
    .map((path) => ownedAbove(path, owners, launch.directory))
    .filter((path) => {
      const below = belowOf(launch.directory ?? '/', path) ?? path;
      const isOfBuild = runtime.isBuildOnly(below) || runtime.isBuildOnly(`${below}/`);
      return (
        !(isOfBuild && isInProject(job, path)) &&
        !builds.some(({ directory }) => directory === path && launch.directory !== path)
      );
    });

  const user = stage.end.user?.value;
  if (stage.end.user && user === undefined) return { why: 'the user that it runs as is not known' };
  const accounts = head.filter((each): each is RunInstruction => each.kind === 'RUN' && isAccount(each));
  const makesUser = stage.instructions.some((each) => each.kind === 'RUN' && isAccount(each));
  const name = user?.split(':')[0] ?? '';
  const isNumber = /^(?:\d+)?$/.test(name);
  const isNamed = !isNumber && name !== 'root';

  const needed = installed.filter((each) => !runtime.buildPackages?.test(each));
  const found = runtimePackages(needed, {
    distribution: job.distribution,
    linked: runtime.linked,
    compiled: runtime.tidy,
    programs: new Set(launch.commands.flatMap(({ name: word }) => word?.value?.split('/').at(-1) ?? [])),
  });
  if (found.unclear !== undefined) return { why: `what \`${found.unclear}\` is at run time is not known` };
  const helpers = helpersOf(job, runtime, found.names);
  if ('why' in helpers) return helpers;
  const packages = [...new Set([...found.names, ...helpers.names, ...(runtime.extraPackages ?? [])])].filter(
    (each) => !(each === 'ca-certificates' && runtime.certificates !== undefined),
  );

  const carried = filesOf(job, head, runtime, {
    ...left,
    makesUnknown: left.makesUnknown || runtime.makesMore === true,
  });
  if ('why' in carried) return carried;
  const whole = carried.wholes.length > 0;
  const ownerOf = (path: string) =>
    owners.findLast((each) => each.paths.some((folder) => belowOf(folder, path) !== undefined))?.owner;
  const files = [
    ...carried.entries.map((entry) => ({
      ...entry,
      to: entry.path,
      owner: ownerOf(entry.path) ?? carried.owners.get(entry.path),
    })),
    ...owners.flatMap(({ owner, paths: owned }) => {
      const inside = owned.filter((path) =>
        carried.entries.some((entry) => entry.path !== path && belowOf(entry.path, path) !== undefined),
      );
      return inside.map((path) => ({ path, folder: true, to: path, owner }));
    }),
    ...paths
      .filter(
        (path) =>
          !runtime.artefacts.some((artefact) => covers(artefact, path)) &&
          !carried.wholes.some((folder) => belowOf(folder, path) !== undefined),
      )
      .map((path) => ({ path, folder: true, to: path, owner: ownerOf(path) })),
    ...runtime.artefacts
      .filter(
        ({ path, to }) => to !== undefined || !carried.wholes.some((folder) => belowOf(folder, path) !== undefined),
      )
      .map((artefact) => ({
        ...artefact,
        to: artefact.to ?? artefact.path,
        owner: ownerOf(artefact.path) ?? builderOf(builds, user),
      })),
  ];
  if (files.some(({ path, to }) => /[\s*?[\]$"'\\]/.test(path + to))) return { why: 'a path holds special characters' };
  if (files.some(({ path }) => path === '/')) return { why: 'the whole file system is its working directory' };

  const directoryOwner = (launch.directory === undefined ? undefined : ownerOf(launch.directory)) ?? makerOf(head);
  const isOwnDirectory = directoryOwner === undefined || directoryOwner.split(':')[0] === name;
  const named = [...files.map(({ owner }) => owner), directoryOwner, runtime.dependencies?.owner]
    .flatMap((owner) => owner?.split(':') ?? [])
    .filter((each) => !/^\d*$|^root$/.test(each));
  const needs: Needs = {
    shell: !isOwnDirectory || launch.shell || accounts.length > 0 || tail.some(({ kind }) => kind === 'RUN'),
    packages: packages.length > 0,
    accounts: makesUser,
    users: [...(isNamed ? [name] : []), ...named].filter((each) => !runtime.sameImage || isMadeBy(job, each)),
  };
  const bases = basesFor(job, runtime, needs);
  if (bases.length === 0) {
    if (isNamed && !makesUser && isMadeBy(job, name))
      return { why: `the step that makes the user \`${name}\` does more than that` };
    if (isNamed && !makesUser) return { why: `no smaller image is known to have the user \`${name}\`` };
    return { why: 'no smaller image is known to have all that it needs at run time' };
  }
  if (isNamed && makesUser && accounts.length === 0 && !tail.some((each) => each.kind === 'RUN')) {
    return { why: `the step that makes the user \`${name}\` does more than that` };
  }
  const dependencies = whole && runtime.prune !== undefined ? undefined : runtime.dependencies;
  return {
    runtime,
    bases,
    boundary,
    packages,
    recommended,
    accounts,
    copiesAgain: carried.again,
    files: unique(files),
    directoryOwner,
    writes: paths.some((path) => !runtime.artefacts.some((artefact) => covers(artefact, path))),
    prune: runtime.prune !== undefined && dependencies === undefined,
    dependencies,
    moved,
  };
}

/** Where the bases have all but the artefacts. */
function served(
  runtime: Runtime,
  boundary: Instruction,
  moved: readonly Instruction[],
  tail: readonly Instruction[],
): Division | Refusal {
  const other = tail.find(({ kind }) => !metadata.has(kind) && kind !== 'USER' && kind !== 'WORKDIR');
  if (other) return { why: `what line ${lineOf(other)} is for is not known` };
  const files = runtime.artefacts.map((artefact) => ({
    ...artefact,
    to: artefact.to ?? artefact.path,
    owner: undefined,
  }));
  const nothing = {
    packages: [],
    recommended: false,
    accounts: [],
    copiesAgain: [],
    directoryOwner: undefined,
    writes: false,
    prune: false,
    dependencies: undefined,
  };
  return { ...nothing, runtime, bases: runtime.bases, boundary, files, moved };
}

function covers({ path, folder }: Artefact, other: string): boolean {
  return path === other || (folder && belowOf(path, other) !== undefined);
}

function unique(files: readonly Copied[]): Copied[] {
  return files.filter(
    ({ to }, i) =>
      !files
        .slice(i + 1)
        .some(
          (other) =>
            other.to === to || (other.folder && belowOf(other.to, to) !== undefined && other.path === other.to),
        ),
  );
}
