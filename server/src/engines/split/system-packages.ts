/** The packages of the system that the final stage installs: those of the program, and of what is started beside it. */
import { words } from '../../text/words.ts';
import { isScripted } from '../../toolchains/stage/launch.ts';
import { hasName } from '../../toolchains/stage/names.ts';
import { runtimePackages } from '../../toolchains/stage/packages.ts';
import type { Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';

interface Names {
  readonly names: readonly string[];
}

export function systemPackagesOf(job: Job, runtime: Runtime, installed: readonly string[]): Names | Refusal {
  const { buildPackages = [], extraPackages = [], certificates } = runtime;
  const programs = new Set(job.launch.commands.flatMap(({ name }) => name?.value?.split('/').at(-1) ?? []));
  const found = runtimePackages(
    installed.filter((each) => programs.has(each) || !hasName(buildPackages, each)),
    {
      distribution: job.distribution,
      linked: runtime.linked,
      compiled: runtime.tidy,
      programs,
    },
  );
  if (found.unclear !== undefined) return { why: `what \`${found.unclear}\` provides at run time is unknown` };
  const helpers = helpersOf(job, runtime, found.names);
  if ('why' in helpers) return helpers;
  const all = new Set([...found.names, ...helpers.names, ...extraPackages]);
  if (certificates !== undefined) all.delete('ca-certificates');
  return { names: [...all] };
}

/** Whether something that it starts cannot be told. */
export function startsUnknown({ launch }: Job, runtime: Runtime): boolean {
  return (isScripted(launch) && !runtime.sameImage) || launch.commands.some(({ name }) => name?.value === undefined);
}

/** Programs that shells have, and those that come with every image of a distribution. */
const builtin = new Set(words('sh exit test [ exec true false echo cd export set : env'));
const common = {
  alpine: new Set(words('wget nc grep pgrep ps cat sed awk kill sleep')),
  debian: new Set(words('bash cat grep sed sleep kill')),
};

/** Packages for the programs beside the main one that the image starts, which the larger image has. */
function helpersOf(job: Job, runtime: Runtime, kept: readonly string[]): Names | Refusal {
  const { launch, distribution, image } = job;
  if (isScripted(launch) && !runtime.sameImage)
    return { why: 'the commands in the script that it starts are unknown', unsure: true };
  const present = distribution.family === 'alpine' ? common.alpine : common.debian;
  const isFull = distribution.family === 'debian' && !/slim/.test(image.tag ?? '');
  const names = new Set<string>();
  for (const { name } of launch.commands) {
    const program = name?.value?.split('/').at(-1);
    if (program === undefined || name?.value === undefined)
      return { why: 'the program that it starts is unknown', unsure: true };
    if (program === launch.program || kept.includes(program) || builtin.has(program) || present.has(program)) continue;
    if (hasName(runtime.provides ?? [], program) || isOfProject(job, runtime, name.value, program)) continue;
    if (!isFull || !/^(?:curl|wget|git)$/.test(program))
      return { why: `no smaller base image is known to contain \`${program}\`, which it starts` };
    names.add(program);
  }
  return { names: [...names] };
}

/** Whether a program is one that is built, or lies in the project's folder. */
function isOfProject({ launch }: Job, { artefacts }: Runtime, path: string, program: string): boolean {
  if (artefacts.some((artefact) => artefact.path.endsWith(`/${program}`))) return true;
  return launch.directory !== undefined && path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path);
}
