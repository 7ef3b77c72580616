import type { Span } from '../text/span.ts';
import { cleanPath, joinPath } from './path.ts';

/** One way in which a file of the workspace has a Dockerfile built. Paths are relative to the workspace folder, and clean. */
export interface Build {
  readonly by: 'compose' | 'bake' | 'workflow';
  /** The service, the target, or the step. */
  readonly name: string;
  /** Where that is written. */
  readonly origin: { readonly path: string; readonly span: Span };
  /** Undefined when it is no folder of this machine, or unclear. */
  readonly contextPath: string | undefined;
  /** Undefined when it is written in place, not a file of this machine, or unclear. */
  readonly dockerfilePath: string | undefined;
  /** Undefined: the last stage, or unclear. */
  readonly target: string | undefined;
  /** The names of the build arguments it gives. */
  readonly args: readonly string[];
  /** The ids of the build secrets it gives. */
  readonly secrets: readonly string[];
  /** The names it gives to other contexts. */
  readonly namedContexts: readonly string[];
  /** What depends on variables or on files that are not read. */
  readonly unclear: readonly Unclear[];
}

export type Unclear = 'context' | 'dockerfile' | 'target' | 'args' | 'contexts';

/** What a file says of one build, as written; what it leaves to variables is in `unclear`. */
export interface Written {
  /** Seen from the folder that the file's paths are relative to. */
  readonly context?: string | undefined;
  /** Seen from the context. */
  readonly dockerfile?: string | undefined;
  /** The same, seen from the folder that the file's paths are relative to. */
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  readonly args?: readonly string[] | undefined;
  readonly secrets?: readonly string[] | undefined;
  readonly namedContexts?: readonly string[] | undefined;
  readonly unclear?: readonly Unclear[];
}

/** The build that is written in a file whose paths are relative to `folder`. */
export function createBuild(head: Pick<Build, 'by' | 'name' | 'origin'>, folder: string, written: Written): Build {
  const {
    context = '.',
    dockerfile = 'Dockerfile',
    file,
    target,
    args,
    secrets,
    namedContexts,
    unclear = [],
  } = written;
  const hasContext = !unclear.includes('context') && !isRemote(context);
  const contextPath = hasContext ? joinPath(folder, context) : undefined;
  const dockerfilePath = file === undefined ? contextPath && joinPath(contextPath, dockerfile) : joinPath(folder, file);
  return {
    ...head,
    contextPath,
    dockerfilePath: unclear.includes('dockerfile') ? undefined : dockerfilePath,
    target: target === '' || unclear.includes('target') ? undefined : target,
    args: args ?? [],
    secrets: secrets ?? [],
    namedContexts: namedContexts ?? [],
    unclear,
  };
}

/** `over` laid over `under`: what it says counts, lists are joined. */
export function mergeWritten(under: Written, over: Written): Written {
  const join = (name: 'args' | 'secrets' | 'namedContexts') => [
    ...new Set([...(under[name] ?? []), ...(over[name] ?? [])]),
  ];
  const isSaid: Partial<Record<Unclear, boolean>> = {
    context: over.context !== undefined,
    dockerfile: over.dockerfile !== undefined,
    target: over.target !== undefined,
  };
  return {
    context: over.context ?? under.context,
    dockerfile: over.dockerfile ?? under.dockerfile,
    target: over.target ?? under.target,
    args: join('args'),
    secrets: join('secrets'),
    namedContexts: join('namedContexts'),
    unclear: [...(under.unclear ?? []).filter((part) => !isSaid[part]), ...(over.unclear ?? [])],
  };
}

/** The builds of one Dockerfile, given by its path in the workspace folder. */
export function buildsOf(dockerfilePath: string, builds: readonly Build[]): Build[] {
  const wanted = cleanPath(dockerfilePath);
  return builds.filter((build) => build.dockerfilePath === wanted);
}

/** Whether a context is fetched: a URL, a git address, the standard input (https://docs.docker.com/build/concepts/context/). */
function isRemote(context: string): boolean {
  return (
    context === '-' ||
    /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|docker-image:|oci-layout:|target:|service:)/i.test(context)
  );
}
