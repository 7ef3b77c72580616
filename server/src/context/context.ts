/** What is known of the build context: a deeply readonly plain value that rules and refactorings read, by `query.ts`. */
import { unique } from '../text/list.ts';
import type { Build } from './build.ts';
import type { IgnoreList } from './ignore.ts';
import { noPolicy, type Policy } from './policy.ts';

/** All paths are relative to the context, with forward slashes, and clean; the context itself is `.`. */
export type BuildContext = UnknownContext | KnownContext;

/** What builds: BuildKit behind Docker and nerdctl, or Buildah behind Podman. They read some things differently. */
export type Builder = 'buildkit' | 'buildah';

/** What a service or a library that builds a Dockerfile does not have. */
export interface Lack {
  readonly what: 'BuildKit' | 'cache mounts';
  /** The file of the workspace that sets it up. */
  readonly by: string;
  /** What that names, which may build the file: a library for tests. */
  readonly library?: string;
  /** Whether it goes on without what it does not know. */
  readonly isSilent?: true;
}

interface Surroundings {
  /** Undefined where nothing is known to be missing. */
  readonly lack?: Lack;
  /** The Dockerfile's path in its workspace folder; undefined where it has none. */
  readonly at?: string;
  readonly builder: Builder;
  /** Names that a Compose or Bake file gives to other contexts; they replace stages and images of that name. */
  readonly namedContexts: readonly string[];
  /** Stages of this Dockerfile that a Compose, Bake or workflow file of the workspace builds. */
  readonly targets: readonly string[];
  /** Whether a file of the workspace builds a stage that a variable chooses, of a Dockerfile which may be this one. */
  readonly choosesStage?: true;
  /** How the workspace builds this Dockerfile. */
  readonly builds: readonly Build[];
  /** What the project asks of the Dockerfile. */
  readonly policy: Policy;
}

/** No file is known: the document has no place, nothing was read yet, or it is not clear which folder is the context. */
export interface UnknownContext extends Surroundings {
  readonly kind: 'unknown';
  /** Whether the Dockerfile's folder or ones above it hold manifests of what it installs: then one of them may be the context. */
  readonly around?: true;
  /** Whether the folder that has what the COPYs name has no manifest of what is installed or built from it. */
  readonly bare?: true;
}

export interface KnownContext extends Surroundings {
  readonly kind: 'known';
  /** Whether a setting or a file of the workspace says which folder it is; else the sources of the COPYs tell. */
  readonly said?: true;
  /** Undefined for a Dockerfile outside of its context. */
  readonly dockerfile: string | undefined;
  /** Undefined where there is none. */
  readonly ignore: IgnoreFile | undefined;
  /** What stands on the disk, also where the ignore file keeps it out; a folder comes before what is in it. */
  readonly entries: ReadonlyMap<string, Entry>;
  /**
   * The texts of the other Dockerfiles that are built from it, and that its ignore file holds for; undefined where they were not read.
   */
  readonly sharers?: readonly string[];
  /** The small files that were read: manifests, ignore files, files that may hold secrets, sources that a COPY names. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that say a version, and what Git ignores, in the folders of the workspace above the context: their paths begin with `..`; undefined where there are none. */
  readonly above?: ReadonlyMap<string, string>;
  /** Undefined where no question depends on them. */
  readonly imports?: Imports;
}

/** The packages that sources import. */
export interface Imports {
  /** By the sources' paths. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** Whether all sources were read. */
  readonly complete: boolean;
}

export interface Entry {
  /**
   * `skipped` is a folder that is not looked into on purpose: tools fill it, or the ignore file keeps all of it out; `unlisted`
   * one of which not all is known, if anything; the end of a `link` is not known, but for manifests: those that lead to a file of the context are a `file`.
   */
  readonly kind: 'file' | 'folder' | 'skipped' | 'unlisted' | 'link' | 'other';
  /** Whether the ignore file keeps it out; undefined when that cannot be known. */
  readonly excluded: boolean | undefined;
}

/** The file that decides: `<Dockerfile name>.dockerignore` beside the Dockerfile, else `.dockerignore` of the context. */
export interface IgnoreFile {
  /** It may begin with `..` when the Dockerfile is outside of the context. */
  readonly path: string;
  /** Whether it is that of this Dockerfile only. */
  readonly own: boolean;
  /** Undefined when it could not be read. */
  readonly text: string | undefined;
  readonly list: IgnoreList;
}

/** A context of which nothing is known, as that of an untitled document. */
export const unknownContext: UnknownContext = {
  kind: 'unknown',
  builder: 'buildkit',
  namedContexts: [],
  targets: [],
  builds: [],
  policy: noPolicy,
};

/** The same for Buildah. */
export const unknownToBuildah: UnknownContext = { ...unknownContext, builder: 'buildah' };

/** What the workspace's builds of a Dockerfile say about it. */
export function surroundingsOf(
  builder: Builder,
  builds: readonly Build[],
  policy: Policy = noPolicy,
  at?: string,
): Surroundings {
  return {
    ...(at !== undefined && { at }),
    builder,
    namedContexts: unique(builds.flatMap(({ namedContexts }) => namedContexts)),
    targets: unique(builds.flatMap(({ target }) => target ?? [])),
    builds,
    policy,
  };
}
