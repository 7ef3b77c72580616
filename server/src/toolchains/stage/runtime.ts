/** What a toolchain says about a stage that builds with it. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, ImageName, RunInstruction, Stage } from '../../model/model.ts';
import type { Command } from '../../shell/script.ts';
import type { Distribution } from './distribution.ts';
import type { FileKinds } from './file-kinds.ts';
import type { Launch } from './launch.ts';

/** A stage that may be split. */
export interface Job {
  readonly graph: BuildGraph;
  readonly context: BuildContext;
  readonly stage: Stage;
  /** The image it is built on. */
  readonly image: ImageName;
  readonly distribution: Distribution;
  readonly launch: Launch;
  /** The commands of its RUNs, in order. */
  readonly commands: readonly Placed[];
  /** The same by their RUN. */
  readonly byRun: ReadonlyMap<RunInstruction, readonly Placed[]>;
  /** The folder of the image that the sources are copied to, and where they come from in the build context. */
  readonly projects: readonly Project[];
}

/** A folder of the build context, and its place in the image. */
export interface Project {
  readonly source: string;
  readonly folder: string;
}

/** A command and the folder that it runs in, where that is known. */
export interface Placed {
  readonly run: RunInstruction;
  readonly command: Command;
  readonly directory: string | undefined;
}

/** An image to run the result on. */
export interface Base {
  readonly image: string;
  /** Whether it has a shell at /bin/sh. */
  readonly shell: boolean;
  /** The package manager that it has. */
  readonly packages?: 'apt-get' | 'apk';
  /** Whether programs in it trust the usual certificate authorities. */
  readonly certificates: boolean;
  /** Whether it has the names of time zones. */
  readonly zones?: boolean;
  /** Packages that it lacks of what the larger image has. */
  readonly lacks?: readonly string[];
  /** Variables that it sets otherwise than the larger image, as arguments of ENV. */
  readonly variables?: readonly string[];
  /** Instructions that say what it starts, in place of CMD and ENTRYPOINT; without one it is the base's own business. */
  readonly start?: readonly string[];
  /** The working directory that it begins with, if not the root. */
  readonly directory?: string;
  /** Who it starts as without a USER, where that is not root. */
  readonly startsAs?: string;
  /** A user without rights that the image has; by default where only a tag of its own says so. */
  readonly user?: { readonly name: string; readonly isDefault: boolean };
}

/** What is known of how the result is run before that is planned. */
interface Running {
  /** Whether a base brings all that is needed to run the result, user and working directory included. */
  readonly served?: boolean;
  /** Whether it runs on the very image that the stage is built on. */
  readonly sameImage?: boolean;
  /** What stays behind, where that is not what the toolchain's label says. */
  readonly leaves?: string;
}

/** What the program needs, and what it can run on. */
export interface Runtime extends Running {
  /** Files and folders that the build makes, by their absolute paths in the build stage. */
  readonly artefacts: readonly Artefact[];
  /** Best first. */
  readonly bases: readonly Base[];
  /** The files of the project that are of use to the build only. */
  readonly buildFiles: readonly FileKinds[];
  /** Files among these, by absolute paths, that others need which go along. */
  readonly neededFiles?: readonly string[];
  /** Environment variables that mean something to the build only; `*` stands for any text here and below. */
  readonly buildVariables: readonly string[];
  /** Packages of the system that this toolchain's builds use, and its programs do not. */
  readonly buildPackages?: readonly string[];
  /** Packages of the system that the larger image has, and the program needs. */
  readonly extraPackages?: readonly string[];
  /** Whether the program is linked with libraries of the image, so that those of `-dev` packages are needed. */
  readonly linked: boolean;
  /** Whether the build writes all it makes to the artefacts, so that other files are those of the build context. */
  readonly tidy: boolean;
  /** Whether the same image has all that builds use, so that nothing but files can be left out. */
  readonly onlyFiles?: true;
  /** Whether the program may start others by name, so that what fetches sources is kept. */
  readonly callsPrograms?: true;
  /** The file of certificate authorities in the build stage, for bases that have none. */
  readonly certificates?: string;
  /** The file of time zones in the build stage, where the program looks for it and may need it. */
  readonly timeZones?: string;
  /** Variables that the program needs there, as arguments of ENV. */
  readonly variables?: readonly string[];
  /** Whether it makes other files in the project's folder than the artefacts, which the program may need. */
  readonly makesMore?: boolean;
  /** Whether the build fills the project's folder with what nobody wants to ship. */
  readonly heavy?: boolean;
  /** Instructions that the build stage needs before its first build, or `before` a step above it, and the final stage as well. */
  readonly prepare?: {
    readonly build: readonly string[];
    readonly final: readonly string[];
    readonly before?: RunInstruction | undefined;
  };
  /** The command that leaves out packages for development, for the end of the build stage where packages are taken from there. */
  readonly prune?: string;
  /** A stage of its own for what the program needs of its dependencies. */
  readonly dependencies?: Dependencies;
  /** RUNs that the final stage needs as well. */
  readonly again?: readonly RunInstruction[];
  /** Programs beside the one that starts which the bases have. */
  readonly provides?: readonly string[];
}

export interface Artefact {
  readonly path: string;
  /** Where the final stage has it, if not at the same place. */
  readonly to?: string;
  readonly folder: boolean;
}

/** A stage that installs what is needed at run time only. */
export interface Dependencies {
  /** Its instructions behind FROM; line breaks are those of the file. */
  readonly instructions: readonly string[];
  /** The folder it makes, absolute. */
  readonly makes: string;
  /** Who it belongs to, if not root. */
  readonly owner: string | undefined;
}

/** Why a stage is not split; `unsure` where it is not even known that what it starts is what it builds. */
export interface Refusal {
  readonly why: string;
  readonly unsure?: true;
}

/** What the builds make is what the image starts; what that needs to run is planned for a change alone. */
export interface Result extends Running {
  runtime(): Planned;
}

export type Planned = Omit<Runtime, keyof Running> | Refusal;

/** All that Slipway knows of an ecosystem whose builds can be split from what they make. */
export interface Toolchain {
  /** What stays behind of it, whatever files of the project the program needs: "the Go toolchain". */
  readonly label: string;
  /** What its images are made of when their tags name no distribution. */
  readonly images?: Readonly<Record<string, Distribution['family']>>;
  /** Files whose text says what a build makes, read where one of the programs is mentioned. */
  readonly reads?: readonly { readonly programs: readonly string[]; readonly files: readonly string[] }[];
  /** Programs of its that people start in images for development, to test or to try things. */
  readonly workplace?: readonly string[];
  /** Other programs of its that a split leaves behind. */
  readonly programs?: readonly string[];
  /** Whether a command builds something with it, so far as its words tell. */
  builds(command: Command): boolean;
  /** Whether that holds of a command where it stands; else it does everywhere. */
  holds?(placed: Placed, job: Job): boolean;
  /** Whether a command is part of the build without making anything that runs: fetches, tests, installs. */
  owns?(placed: Placed, job: Job): boolean;
  /** Whether what the image starts is what the builds make. */
  result(job: Job, builds: readonly Placed[]): Result | Refusal;
}

export function runtimeOf({ runtime, ...running }: Result): Runtime | Refusal {
  const planned = runtime();
  return 'why' in planned ? planned : { ...planned, ...running };
}

export function why(reason: string): Refusal {
  return { why: reason };
}

export function unsure(reason: string): Refusal {
  return { why: reason, unsure: true };
}
