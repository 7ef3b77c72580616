/** What the builder and the Dockerfile frontend that a file pins know of secrets. */

import type { BuildContext } from '../../context/context.ts';
import { directiveOf } from '../../model/frontend.ts';
import type { BuildGraph } from '../../model/model.ts';

/** Why a secret cannot be mounted as a variable: BuildKit's frontend does since 1.10 (docs.docker.com/build/buildkit/dockerfile-release-notes). */
export function whyNoEnv(graph: BuildGraph, { builder }: BuildContext): string | undefined {
  if (builder === 'buildah') return 'not all versions of Podman and Buildah support `env=`';
  return (versionOf(graph) ?? 10) < 10 ? "the pinned `# syntax` version doesn't support `env=`" : undefined;
}

/** Whether the frontend knows `RUN --mount`, as all but the first two do (the same notes, 1.2). */
export function hasMounts(graph: BuildGraph): boolean {
  return (versionOf(graph) ?? 10) > 1;
}

/** Why a build of the workspace could not be given the secret, or the agent, that a mount asks for. */
export function whyNoSecrets({ builds }: BuildContext): string | undefined {
  const build = builds.find(({ withoutSecrets }) => withoutSecrets !== undefined);
  return build && `\`${build.withoutSecrets}\` in ${build.origin.path} builds it and can't pass secrets`;
}

/** The minor version that `# syntax=` pins; the experimental tags have what came with 1.2. */
function versionOf(graph: BuildGraph): number | undefined {
  const syntax = directiveOf(graph, 'syntax')?.value.text ?? '';
  if (/(?:^|\/)dockerfile(?:-upstream)?:(?:1\.[01](?:\.\d+)?-)?experimental\b/.test(syntax)) return 2;
  const version = /(?:^|\/)dockerfile(?:-upstream)?:1\.(\d+)/.exec(syntax)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Whether BuildKit refuses the file; a CMD that is no JSON is a command for the shell. */
export function hasErrors({ problems }: BuildGraph): boolean {
  return problems.some(({ kind }) => kind !== 'not-json');
}
