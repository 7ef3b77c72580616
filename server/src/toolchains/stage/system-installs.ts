/** Packages of the distribution that a stage is based on: whether its steps install some, and how a written stage does. */
import { directiveOf } from '../../model/frontend.ts';
import type { BuildGraph, Mount } from '../../model/model.ts';
import { mountOption, mountTexts } from '../../model/mounts.ts';
import { type Invocation, managerOf } from '../invocation.ts';
import type { Distribution } from './distribution.ts';
import type { Base, Job } from './runtime.ts';

const managers = new Set(['apt-get', 'apt', 'apk']);

/** Whether an install is one of a distribution that a final stage can be based on. */
export function isOfDistribution({ manager }: Invocation): boolean {
  return managers.has(manager.id);
}

export function installsPackages({ commands }: Job): boolean {
  return commands.some(({ command }) => {
    const found = managerOf(command);
    return found?.install !== undefined && isOfDistribution(found);
  });
}

export function packagesOf({ family }: Distribution): Base['packages'] {
  return family === 'alpine' ? 'apk' : 'apt-get';
}

/** Whether it leaves out the packages that the ones it names only recommend. */
export function isBare({ flags }: Invocation): boolean {
  return flags.some(({ text }) => text === '--no-install-recommends');
}

/** The variables that its steps read where they ask nothing. */
export const silentVariables = '$DEBIAN_FRONTEND';

/** An install as the file has them, behind its upgrades: with cache mounts where it has BuildKit's syntax, and none without them (docs.docker.com/reference/dockerfile, "Example: cache apt packages"); undefined where there is nothing to install. */
export function installText(
  job: Job,
  packages: readonly string[],
  recommended: boolean,
  base: Base,
): string | undefined {
  const upgrade = base.shell ? upgradeText(job, base) : [];
  const steps = [...upgrade, ...(packages.length > 0 ? [addText(packages, recommended, base)] : [])];
  if (steps.length === 0) return undefined;
  const { graph, commands } = job;
  const written = (mounts: readonly string[], script: string) =>
    [...mounts, script].join(mounts.length > 1 ? ` ${graph.escape}${graph.eol}    ` : ' ');
  const given = givenTo(job);
  if (base.packages === 'apk') return written(given, steps.join(' && '));
  const install = ['apt-get update', ...steps].join(' && ');
  const isPlain = commands.some(({ command, run }) => {
    return managerOf(command)?.manager.kind === 'system' && !run.mounts.some(({ type }) => type === 'cache');
  });
  if (isPlain || !usesBuildKit(graph)) return written(given, `${install} && rm -rf /var/lib/apt/lists/*`);
  const caches = ['/var/cache/apt', '/var/lib/apt/lists'].map(
    (path) => `--mount=type=cache,target=${path},sharing=locked`,
  );
  return written([...caches, ...given], `rm -f /etc/apt/apt.conf.d/docker-clean && ${install}`);
}

/** The mounts with which its installs reach their repositories. */
function givenTo({ graph, commands }: Job): string[] {
  const steps = commands.flatMap(({ command, run }) => {
    const found = managerOf(command);
    return found?.install !== undefined && isOfDistribution(found) ? [run] : [];
  });
  return [...new Set(steps.flatMap((run) => mountTexts(graph, run, ['secret', 'bind'], isOfRepositories)))];
}

/** Whether a file that is mounted names repositories, or opens them: https://manpages.debian.org/trixie/apt/sources.list.5.en.html, https://wiki.alpinelinux.org/wiki/Repositories. */
function isOfRepositories(mount: Mount): boolean {
  const target = mountOption(mount, 'target', 'dst', 'destination')?.value?.value ?? '';
  return /^\/(?:etc\/(?:apt|apk|ssl)|usr\/share\/keyrings)(?:\/|$)/.test(target);
}

function addText(packages: readonly string[], recommended: boolean, base: Base): string {
  const names = packages.join(' ');
  return base.packages === 'apk'
    ? `apk add --no-cache ${names}`
    : `apt-get install -y${recommended ? '' : ' --no-install-recommends'} ${names}`;
}

/** The upgrades of what the image brought, which another stage on such an image is without. */
function upgradeText({ commands }: Job, base: Base): string[] {
  const found = commands.flatMap(({ command }) => {
    const each = managerOf(command);
    const isUpgrade = each !== undefined && /^(?:(?:dist-|full-)?upgrade)$/.test(each.verbText);
    return isUpgrade && isOfDistribution(each) && (each.manager.id === 'apk') === (base.packages === 'apk') ? each : [];
  });
  if (found.length === 0) return [];
  const named = found.map(({ operands }) => operands.map(({ text }) => text));
  const names = named.some((each) => each.length === 0) ? '' : ` ${named.flat().join(' ')}`;
  return [`${base.packages === 'apk' ? 'apk upgrade --no-cache' : 'apt-get upgrade -y'}${names}`];
}

/** Whether a file is written for BuildKit: by its directive, a mount, or a heredoc. */
function usesBuildKit(graph: BuildGraph): boolean {
  return (
    directiveOf(graph, 'syntax') !== undefined ||
    graph.instructions.some((each) => each.heredocs.length > 0 || (each.kind === 'RUN' && each.mounts.length > 0))
  );
}
