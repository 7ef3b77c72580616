/** Images with a Java runtime and no compiler. */
import { words } from '../../text/words.ts';
import type { Distribution } from '../stage/distribution.ts';
import type { Base, Job } from '../stage/runtime.ts';

/** Versions that `eclipse-temurin:<version>-jre<suffix>` exists for (hub.docker.com/_/eclipse-temurin/tags, November 2026); 12 to 16 never had a runtime of their own. */
const temurin: Readonly<Record<string, readonly string[]>> = {
  '': words('8 11 17 18 19 20 21 22 23 24 25'),
  '-alpine': words('8 11 17 18 19 20 21 22 23 24 25'),
  '-focal': words('8 11 17 21'),
  '-jammy': words('8 11 17 18 19 20 21 22 23 24 25'),
  '-noble': words('8 11 17 21 22 23 24 25'),
};

/** Versions of `gcr.io/distroless/java<version>-debian13` (github.com/GoogleContainerTools/distroless, README.md, August 2026). */
const distrolessVersions = words('17 21 25');

/** A JRE of the same version: that of Eclipse Temurin, or distroless, which has no shell. */
export function jreBases({ distribution, launch }: Job, version: string, isScript: boolean): Base[] {
  const isAlpine = distribution.family === 'alpine';
  const suffix = suffixOf(distribution, version);
  if (suffix === undefined) return [];
  const jre: Base = {
    image: `eclipse-temurin:${version}-jre${suffix}`,
    shell: true,
    packages: isAlpine ? 'apk' : 'apt-get',
    certificates: true,
  };
  if (isScript || isAlpine || !distrolessVersions.includes(version)) return [jre];
  const distroless: Base = {
    image: `gcr.io/distroless/java${version}-debian13`,
    shell: false,
    certificates: true,
    user: { name: 'nonroot', isDefault: true },
  };
  // Its own ENTRYPOINT is `java -jar`.
  if (launch.words?.[0]?.value === 'java' && launch.entrypoint) return [jre, distroless];
  const started = launch.words?.map(({ value }) => value) ?? [];
  if (launch.entrypoint || started.some((word) => word === undefined)) return [jre];
  return [jre, { ...distroless, start: [`ENTRYPOINT ${JSON.stringify(started).replaceAll('","', '", "')}`] }];
}

/** Whether an image with a runtime of the version is known. */
export function hasRuntime({ distribution }: Job, version: string): boolean {
  return suffixOf(distribution, version) !== undefined;
}

/** What stands behind the version in the tag of the runtime; undefined where none is known. */
function suffixOf({ family, release }: Distribution, version: string): string | undefined {
  const isAlpine = family === 'alpine';
  const wanted = isAlpine ? '-alpine' : release === undefined ? '' : `-${release}`;
  const suffix = temurin[wanted]?.includes(version) ? wanted : '';
  return !temurin[suffix]?.includes(version) || (isAlpine && suffix === '') ? undefined : suffix;
}
