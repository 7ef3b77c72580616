/** Divides a stage: what stays where it builds, and what a stage to run the result needs. */

import { isGlob } from '../../context/glob.ts';
import { cleanPath, joinPath, nameOf } from '../../context/path.ts';
import { hasFile, hasFolder } from '../../context/query.ts';
import { goesIntoFolder } from '../../model/copy-target.ts';
import { startWithComments } from '../../model/layout.ts';
import type { CopyInstruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { isGlobal } from '../../toolchains/need.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import {
  type Dependencies,
  type Job,
  type Placed,
  type Refusal,
  type Runtime,
  runtimeOf,
  type Toolchain,
} from '../../toolchains/stage/runtime.ts';
import { unknownStarted } from '../../toolchains/stage/started.ts';
import { mayWriteAsRoot } from '../../toolchains/stage/writes.ts';
import { runningBases } from './bases.ts';
import { besideServed } from './beside.ts';
import { lineOf } from './copy-entries.ts';
import { type Cut, cutOf, isMetadata } from './cut.ts';
import { developedIn } from './developed.ts';
import { type FinalFile, finalFiles } from './final-files.ts';
import { installedAtStart, toolAtStart } from './installed-at-start.ts';
import { lostPath } from './lost-paths.ts';
import { directoryOwnerOf, userOf } from './owners.ts';
import { type AgainCopy, type NeededFiles, projectFilesOf } from './project-files.ts';
import { type Remains, remainsOf } from './remains.ts';
import { rightsOf } from './rights.ts';
import { most } from './seen.ts';
import { type SystemPackages, systemPackagesOf } from './system-packages.ts';
import { fetchedAlike, needsRoot, type Variant, variantsOf } from './variants.ts';

/** The parts of the final stage. */
export interface Division {
  readonly runtime: Runtime;
  /** What it can run on, surest first. */
  readonly variants: readonly Variant[];
  readonly cut: Cut;
  readonly packages: readonly string[];
  readonly recommended: boolean;
  /** Instructions that are repeated in the final stage: accounts, copies. */
  readonly accounts: Cut['accounts'];
  readonly copiesAgain: readonly AgainCopy[];
  readonly files: readonly FinalFile[];
  /** Who a step gives the working directory to. */
  readonly directoryOwner: string | undefined;
  /** Commands that give folders their rights. */
  readonly rights: readonly string[];
  /** Whether packages are taken from the build stage, which is pruned first. */
  readonly prune: boolean;
  readonly dependencies: Dependencies | undefined;
}

export function divide(job: Job, toolchain: Toolchain, builds: readonly Placed[]): Division | Refusal {
  if (builds.length > most) return { why: `it builds ${builds.length} times` };
  const result = toolchain.result(job, builds);
  if ('why' in result) return result;
  const runtime = runtimeOf(result);
  if ('why' in runtime) return runtime;
  const developing = developedIn(job);
  if (developing !== undefined)
    return {
      why: `\`${developing}\` mounts a folder over the working directory, for development with the tools of the image`,
    };
  const installer = installedAtStart(job);
  if (installer) return { why: `\`${installer}\` installs packages when the image starts, which may need compilers` };
  const needed = toolAtStart(job);
  if (needed !== undefined) return { why: `\`${needed}\` runs when the image starts` };
  const { stage } = job;
  if (stage.instructions.some(({ kind }) => kind === 'SHELL')) return { why: 'SHELL changes the meaning of its steps' };
  const absent = absentFolder(job);
  if (absent) return { why: `\`${absent}\` is not in the build context: what the program reads of it is unknown` };
  const cut = cutOf(job, runtime.served ? oldServerSteps(job, builds) : []);
  if (!cut) return { why: 'it builds no program' };
  const division = runtime.served
    ? divideServed(job, runtime, cut)
    : divideProgram(job, toolchain, builds, runtime, cut);
  if ('why' in division) return division;
  const { files, copiesAgain: again, dependencies } = division;
  return lostPath(job, runtime, cut, { files, again, dependencies }) ?? division;
}

/** The steps below the build that install nothing but the server which another one replaces; a comment above one is kept with it. */
function oldServerSteps({ graph, launch, byRun }: Job, builds: readonly Placed[]): readonly RunInstruction[] {
  const last = builds.at(-1)?.run.index ?? 0;
  const started = new Set(
    launch.commands.flatMap(({ name, args }) => [name, ...args].flatMap((word) => word?.value ?? [])),
  );
  return [...byRun].flatMap(([run, placed]) => {
    const isAlone = startWithComments(graph, run) === run.span.start;
    return run.index > last && isAlone && placed.length > 0 && placed.every((each) => isInstallOf(each, started))
      ? run
      : [];
  });
}

/** Whether a command installs programs for all users that are among these. */
function isInstallOf({ command }: Placed, programs: ReadonlySet<string>): boolean {
  const found = managerOf(command);
  if (!found?.install || found.manager.kind !== 'language' || !isGlobal(found)) return false;
  return (
    found.packages.length > 0 && found.packages.every(({ value = '' }) => programs.has(value.replace(/(?<=.)@.*$/, '')))
  );
}

/** A folder that a COPY names, and that is certainly not there. */
function absentFolder({ context, stage }: Job): string | undefined {
  const sources = stage.instructions.flatMap((each) => (isCopy(each) && !each.from ? each.sources : []));
  const found = sources.find(({ value }) => {
    if (value === undefined || isGlob(value) || /:\/\/|\.\w+$/.test(value)) return false;
    const path = cleanPath(`/${value}`).slice(1);
    return path !== '' && hasFile(context, path) === false && hasFolder(context, path) === false;
  });
  return found?.value;
}

function divideProgram(
  job: Job,
  toolchain: Toolchain,
  builds: readonly Placed[],
  runtime: Runtime,
  cut: Cut,
): Division | Refusal {
  const remains = remainsOf(job, toolchain, builds, cut.boundary, runtime);
  if ('why' in remains) return remains;
  if (remains.paths.length + remains.owners.length > most) return { why: 'its steps create too many files' };
  const user = userOf(job);
  if ('why' in user) return user;
  const packages = systemPackagesOf(job, runtime, remains);
  if ('why' in packages) return packages;
  const started = runtime.sameImage ? undefined : unknownStarted(job);
  if (started)
    return {
      why: `\`${started.source}\` starts \`${started.path}\`, and what that program needs of the image is unknown`,
    };
  const brought = broughtLater(cut, runtime);
  if (brought) return brought;
  const project = projectFilesOf(job, cut, runtime, remains);
  if ('why' in project) return project;
  const files = finalFiles(job, runtime, builds, user.name, project, remains);
  if ('why' in files) return files;
  return basedDivision(job, runtime, cut, { remains, user, packages, project, files });
}

/** What the final stage consists of. */
interface Contents {
  readonly remains: Remains;
  readonly user: { readonly name: string };
  readonly packages: SystemPackages;
  readonly project: NeededFiles;
  readonly files: readonly FinalFile[];
}

/** The division on the images that have what its contents ask for. */
function basedDivision(job: Job, runtime: Runtime, cut: Cut, contents: Contents): Division | Refusal {
  const { remains, user, packages, project, files } = contents;
  const directoryOwner = directoryOwnerOf(job, cut, remains.owners);
  const entersFolder = cut.tail.some(({ kind }) => kind === 'WORKDIR');
  const rights = rightsOf(remains, files, entersFolder ? undefined : job.launch.directory);
  const bases = runningBases(job, runtime, cut, user.name, {
    files,
    directoryOwner,
    packages: packages.names,
    tools: packages.tools,
    rights,
    foreign: remains.foreign || packages.own || project.again.some(({ copy }) => copy.from !== undefined),
  });
  if ('why' in bases) return bases;
  const isWritten = remains.paths.some((path) => !runtime.artefacts.some((artefact) => isPart(artefact, path)));
  const isRootOnly =
    isWritten || directoryOwner !== undefined || rights.length > 0 || needsRoot(cut) || mayWriteAsRoot(job);
  const isPruned = runtime.prune !== undefined && (project.wholes.length > 0 || runtime.dependencies === undefined);
  const useful =
    isPruned || !runtime.onlyFiles || !takesAll(job, files)
      ? bases
      : bases.filter(({ image }) => image !== job.stage.from.image?.text);
  if (useful.length === 0) return { why: 'the final stage would take all that the build has' };
  return {
    runtime,
    variants: variantsOf(job, useful, isRootOnly).map((variant) => fetchedAlike(job, variant)),
    cut,
    packages: packages.names,
    recommended: remains.recommended,
    accounts: cut.accounts,
    copiesAgain: project.again,
    files,
    directoryOwner,
    rights,
    prune: isPruned,
    dependencies: isPruned ? undefined : runtime.dependencies,
  };
}

/** Whether the folder that all projects are in goes along whole. */
function takesAll({ projects }: Job, files: readonly FinalFile[]): boolean {
  return files.some(({ folder, path }) => folder && projects.every((each) => belowOf(path, each.folder) !== undefined));
}

/** A COPY behind the last step that brings what the image starts, so that no step has built it. */
function broughtLater({ tail }: Cut, { artefacts }: Runtime): Refusal | undefined {
  for (const copy of tail.filter(isCopy)) {
    const found = artefacts.find(({ path }) => copy.sources.some((_, i) => placeIn(tail, copy, i) === path));
    if (found) return { why: `line ${lineOf(copy)} copies \`${found.path}\` from elsewhere` };
  }
  return undefined;
}

/** Where a COPY puts a file that it takes; undefined where that is not known. */
function placeIn(tail: Cut['tail'], copy: CopyInstruction, at: number): string | undefined {
  const target = resolvePath(copy.before.directory, copy.destination?.value);
  const isFolder = goesIntoFolder(tail, copy);
  const name = copy.sources[at]?.value;
  if (!isFolder || target === undefined) return target;
  return name === undefined ? undefined : joinPath(target, nameOf(name));
}

function isPart({ path, folder }: { readonly path: string; readonly folder: boolean }, other: string): boolean {
  return path === other || (folder && other.startsWith(`${path}/`));
}

/** Where the bases have all but the artefacts. */
function divideServed(job: Job, runtime: Runtime, cut: Cut): Division | Refusal {
  const other = cut.tail.find((each) => !isMetadata(each) && each.kind !== 'USER' && each.kind !== 'WORKDIR');
  if (other) return { why: `the purpose of line ${lineOf(other)} is unknown` };
  const beside = besideServed(job);
  if (beside) return beside;
  return {
    runtime,
    variants: runtime.bases.map((base) => fetchedAlike(job, { base, user: base.startsAs ?? 'root' })),
    cut,
    packages: [],
    recommended: false,
    accounts: [],
    copiesAgain: [],
    files: runtime.artefacts.map((each) => ({ ...each, to: each.to ?? each.path, owner: undefined })),
    directoryOwner: undefined,
    rights: [],
    prune: false,
    dependencies: undefined,
  };
}
