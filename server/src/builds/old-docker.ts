/** Pipelines that run a Docker of before BuildKit was what it builds with. */
import type { Build } from '../context/build.ts';

/** An image of Docker, as a job or a service of one names it, `stable` being 19.03 for good (hub.docker.com/_/docker), and the version that CircleCI is asked for. */
const old =
  /(?:^|[\s"'/])docker:(?:stable|1[789]|20)(?:\.[\d.]{1,9})?(?:-[\w.-]{1,40})?(?=["'\s]|$)|setup_remote_docker:\s{1,40}version:\s{0,9}["']?(?:docker)?(?:1[789]|20)(?![\d])/m;

/** The builds of a pipeline, made without BuildKit where its Docker is older than 23.0 and is not told to use it (docs.docker.com/build/buildkit/#getting-started). */
export function withOldDocker(text: string, builds: readonly Build[]): Build[] {
  const isClassic = old.test(text) && !/DOCKER_BUILDKIT["']?\s{0,9}[:=]\s{0,9}["']?1|\bbuildx\b/.test(text);
  return isClassic ? builds.map((build) => ({ ...build, classic: true as const })) : [...builds];
}
