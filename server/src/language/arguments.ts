/** Arguments that need no declaration (docs.docker.com/reference/dockerfile, "Predefined ARGs" and below; dockerfile2llb/platform.go, `defaultArgs`). */
import type { LanguageEntry } from './entry.ts';

/** What every FROM line sees; a stage has to declare it to see it. */
export const platformArguments: readonly LanguageEntry[] = [
  { name: 'TARGETPLATFORM', summary: 'The target platform, such as `linux/arm/v7`.' },
  { name: 'TARGETOS', summary: 'The operating system of `TARGETPLATFORM`, such as `linux`.' },
  { name: 'TARGETARCH', summary: 'The architecture of `TARGETPLATFORM`, such as `arm64`.' },
  { name: 'TARGETVARIANT', summary: 'The variant of `TARGETPLATFORM`, such as `v7`; often empty.' },
  { name: 'TARGETOSVERSION', summary: 'The version of the operating system of `TARGETPLATFORM`; empty on Linux.' },
  { name: 'BUILDPLATFORM', summary: 'The platform of the builder.' },
  { name: 'BUILDOS', summary: 'The operating system of `BUILDPLATFORM`.' },
  { name: 'BUILDARCH', summary: 'The architecture of `BUILDPLATFORM`.' },
  { name: 'BUILDVARIANT', summary: 'The variant of `BUILDPLATFORM`; often empty.' },
  { name: 'BUILDOSVERSION', summary: 'The version of the operating system of `BUILDPLATFORM`; empty on Linux.' },
  { name: 'TARGETSTAGE', summary: 'The name of the stage that is built; `default` if it has none.', since: '1.6' },
];

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];

/** What every RUN sees, without a trace in the image or the cache. */
export const proxyArguments: readonly LanguageEntry[] = proxies.flatMap((name) =>
  [name, name.toLowerCase()].map((spelled) => ({
    name: spelled,
    summary: 'A proxy for RUN. It needs no ARG; without ARG it is not part of the history or cache key.',
  })),
);

/** What `docker build --build-arg` sets for BuildKit itself. */
export const builderArguments: readonly LanguageEntry[] = [
  { name: 'BUILDKIT_BUILD_NAME', summary: 'The name of the build in `docker buildx history`.' },
  { name: 'BUILDKIT_CACHE_MOUNT_NS', summary: 'A prefix for the IDs of cache mounts.' },
  {
    name: 'BUILDKIT_CONTEXT_KEEP_GIT_DIR',
    summary: 'Keeps the `.git` folder of a build context that is a Git repository.',
  },
  { name: 'BUILDKIT_INLINE_CACHE', summary: 'Writes the cache into the image, for `--cache-from`.' },
  { name: 'BUILDKIT_MULTI_PLATFORM', summary: 'Creates the same kind of result for one platform as for several.' },
  { name: 'BUILDKIT_SANDBOX_HOSTNAME', summary: 'The host name inside RUN; default `buildkitsandbox`.' },
  {
    name: 'BUILDKIT_SBOM_SCAN_CONTEXT',
    summary: 'Whether the build context is scanned for the software bill of materials.',
  },
  {
    name: 'BUILDKIT_SBOM_SCAN_STAGE',
    summary: 'Stages to scan for the software bill of materials: `true`, or names.',
  },
  { name: 'BUILDKIT_SYNTAX', summary: 'The frontend image, instead of `# syntax=`.' },
  {
    name: 'SOURCE_DATE_EPOCH',
    summary: 'The time of the image and of its layers, in seconds since 1970.',
    since: '1.5',
  },
];
