/**
 * Variables that official images set, in any tag; read in August 2026 in github.com/docker-library/golang, nodejs/docker-node and nginx/docker-nginx,
 * with the names that older tags have, from memory. No test holds them against these. PATH is always set.
 */
import type { BuildGraph, ImageName } from './model.ts';

const variables: Readonly<Record<string, readonly string[]>> = {
  ...{ alpine: [], debian: [], ubuntu: [], busybox: [] },
  node: ['NODE_VERSION', 'YARN_VERSION', 'NPM_CONFIG_LOGLEVEL'],
  golang: ['GOLANG_VERSION', 'GOTOOLCHAIN', 'GOPATH', 'GOLANG_DOWNLOAD_URL', 'GOLANG_DOWNLOAD_SHA256'],
  rust: ['RUSTUP_HOME', 'CARGO_HOME', 'RUST_VERSION'],
  nginx: [
    'NGINX_VERSION',
    'NJS_VERSION',
    'NJS_RELEASE',
    'PKG_RELEASE',
    'DYNPKG_RELEASE',
    'ACME_VERSION',
    'OTEL_VERSION',
  ],
  'buildpack-deps': [],
};

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(variables).map(([name, names]) => [name, new Set(names)]),
);

/** Undefined for images of which it is not known. */
export function imageVariables({ registry, name }: ImageName): ReadonlySet<string> | undefined {
  return registry === undefined ? sets.get(name) : undefined;
}

/** What the image below a stage sets, through other stages; undefined where that is not known. */
export function imageVariablesBelow(graph: BuildGraph, stage: number): ReadonlySet<string> | undefined {
  const base = graph.stages[stage]?.base;
  if (base?.kind === 'stage') return base.stage < stage ? imageVariablesBelow(graph, base.stage) : undefined;
  if (base?.kind === 'scratch') return new Set();
  return base?.kind === 'image' ? imageVariables(base.image) : undefined;
}
