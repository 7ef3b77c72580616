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

/** What a build file says of one build, as written; a value that is not literal is `unclear`. */
export interface Written {
  readonly context?: string | undefined;
  readonly dockerfile?: string | undefined;
  readonly target?: string | undefined;
  readonly args?: readonly string[];
  readonly secrets?: readonly string[];
  readonly namedContexts?: readonly string[];
  readonly unclear?: readonly Unclear[];
}

/** The build that is written in a file, its context seen from `folder` and its Dockerfile from the context. */
export function createBuild(
  head: Pick<Build, 'by' | 'name' | 'origin'>,
  folder: string,
  { context = '.', dockerfile = 'Dockerfile', target, args, secrets, namedContexts, unclear = [] }: Written,
): Build {
  const isKnown = !unclear.includes('context') && !isRemote(context);
  const contextPath = isKnown ? joinPath(folder, context) : undefined;
  const isOwn = !unclear.includes('dockerfile') && (contextPath !== undefined || dockerfile.startsWith('/'));
  return {
    ...head,
    contextPath,
    dockerfilePath: isOwn ? joinPath(contextPath ?? '.', dockerfile) : undefined,
    target: target === '' || unclear.includes('target') ? undefined : target,
    args: args ?? [],
    secrets: secrets ?? [],
    namedContexts: namedContexts ?? [],
    unclear,
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
