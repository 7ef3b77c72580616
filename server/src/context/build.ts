import type { Joined } from '../text/joined.ts';
import { memoized } from '../text/memoized.ts';
import type { Span } from '../text/span.ts';
import { matchParts, parseGlob } from './glob.ts';
import { cleanPath, nameOf } from './path.ts';

/** One way in which a file of the workspace has a Dockerfile built. Paths are relative to the workspace folder, and clean. */
export interface Build {
  readonly by: BuiltBy;
  /** The service, the target, or the step. */
  readonly name: string;
  /** Where that is written. */
  readonly origin: { readonly path: string; readonly span: Span };
  /** Undefined when it is no folder of this machine, or unclear. */
  readonly contextPath: string | undefined;
  /** Undefined when it is written in place, not a file of this machine, or unclear. */
  readonly dockerfilePath: string | undefined;
  /** Where a variable is part of its path: that with `*` in place of each, of names of one folder. */
  readonly dockerfilePattern?: string;
  /** Undefined: the last stage, or unclear. */
  readonly target: string | undefined;
  /** The names of the build arguments it gives. */
  readonly args: readonly string[];
  /** The ids of the build secrets it gives. */
  readonly secrets: readonly string[];
  /** The names it gives to other contexts. */
  readonly namedContexts: readonly string[];
  /** The platforms it builds for; none where that is left to the builder, or computed. */
  readonly platforms: readonly string[];
  /** The names it gives to its image, with `?` for a tag that is computed. */
  readonly images: readonly string[];
  /** The last parts of these names, where what stands before them is computed as well. */
  readonly imageNames?: readonly string[];
  /** What its container is called. */
  readonly container?: string;
  /** Whether it is made without BuildKit. */
  readonly classic?: true;
  /** Whether what makes it goes on without the mounts of a step, so that a Dockerfile which has some tells nothing. */
  readonly skipsMounts?: true;
  /** The command that makes it, where that can hand BuildKit neither secrets nor an SSH agent. */
  readonly withoutSecrets?: string;
  /** Whether it keeps layers for the next build elsewhere than on its builder, which keeps no cache mounts then. */
  readonly keepsLayers?: true;
  /** Words of the steps before it, which may put files of such names into its context; `*` where they may put any. */
  readonly prepared?: readonly string[];
  /** The words that it starts in its image in place of CMD, where it says so. */
  readonly starts?: readonly string[] | undefined;
  /** What it starts in place of CMD and ENTRYPOINT, as one text. */
  readonly command?: string;
  /** What it starts in its image, where it says so. */
  readonly runs?: Runs;
  /** What other places start in its image. */
  readonly uses?: readonly Use[];
  /** The Dockerfile, where it is written in place. */
  readonly inline?: InlineDockerfile | undefined;
  /** What depends on variables or on files that are not read. */
  readonly unclear: readonly Unclear[];
  /** Where the file, and the files it is read with, write all that. */
  readonly mentions: readonly Mention[];
}

/** What is started in an image in place of what its Dockerfile says, each as the text of a shell, and what lies over its folders. */
export interface Runs {
  readonly entrypoint?: string;
  readonly command?: string;
  readonly healthcheck?: string;
  /** Folders that hold something else than in the image. */
  readonly hidden?: readonly string[];
  /** Folders whose content fills a volume. */
  readonly shared?: readonly string[];
}

/** A service that is started from the image of a build, or a command of a script. */
export interface Use {
  readonly by: 'service' | 'command';
  /** The file that says so. */
  readonly path: string;
  readonly runs: Runs;
}

/** A Dockerfile within another file. */
export interface InlineDockerfile {
  readonly path: string;
  readonly text: Joined;
  /** Whether the file puts values of variables into it. */
  readonly isOpen: boolean;
}

/** What a build's Dockerfile is known by: its path, or its place in another file. */
export function dockerfileOf({ dockerfilePath, inline }: Build): string | undefined {
  return dockerfilePath ?? (inline && `${inline.path}:${inline.text.pieces[0]?.source ?? 0}`);
}

export type BuiltBy = 'compose' | 'bake' | 'workflow' | 'gitlab' | 'devcontainer' | 'skaffold' | 'task' | 'script';

/** One name or path of a build where it is written. */
export interface Mention {
  readonly role: 'target' | 'dockerfile' | 'context' | 'arg' | 'secret' | 'named-context' | 'context-source';
  /** Undefined when it is computed from what is not known. */
  readonly value: string | undefined;
  readonly path: string;
  /** Without quotes; all of an expression that computes it. */
  readonly span: Span;
  /** `plain`: the file holds the value as it is; `passed`: the name is that of an environment variable as well. */
  readonly written: 'plain' | 'passed' | 'computed';
  /** What a named context stands for; where that is written has the role `context-source`. */
  readonly leadsTo?: string | undefined;
  /** Whether an argument is given another value in each build: a commit, a time, a number. */
  readonly changes?: true;
  /** The secret of the CI service, or the variable with a secret, that an argument is given. */
  readonly secret?: string;
}

export type Unclear = 'context' | 'dockerfile' | 'target' | 'args' | 'contexts';

/** The builds of one Dockerfile, given by its path in the workspace folder. */
export function buildsOf(dockerfilePath: string, builds: readonly Build[]): Build[] {
  const wanted = cleanPath(dockerfilePath);
  return builds.filter((build) => build.dockerfilePath === wanted);
}

/** Whether a build is of a stage that a variable chooses, and of a Dockerfile that is not known and may be this one. */
export function mayChooseStage(build: Build, dockerfilePath: string): boolean {
  const { unclear, dockerfilePath: own, dockerfilePattern: pattern, inline } = build;
  if (own !== undefined || inline || !unclear.includes('target')) return false;
  if (pattern === undefined || nameOf(pattern) === '*') return true;
  const parts = parseGlob(pattern);
  return parts !== undefined && matchParts(parts, cleanPath(dockerfilePath));
}

/** The arguments that are given another value in each build. */
export const changingArguments = memoized(
  (builds: readonly Build[]): ReadonlySet<string> =>
    new Set(builds.flatMap(({ mentions }) => mentions.flatMap(({ value, changes }) => (changes ? (value ?? []) : [])))),
);

/** The secrets of CI services, and variables with secrets, that are given as arguments, by the arguments' names. */
export const givenSecrets = memoized(
  (builds: readonly Build[]): ReadonlyMap<string, string> =>
    new Map(
      builds.flatMap(({ mentions }) =>
        mentions.flatMap(({ value, secret }) =>
          value !== undefined && secret !== undefined ? [[value, secret] as const] : [],
        ),
      ),
    ),
);
