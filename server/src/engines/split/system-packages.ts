/** The packages of the system that the final stage installs: those of the program, and of what is started beside it. */
import { besideOf } from '../../toolchains/stage/beside.ts';
import { isScripted } from '../../toolchains/stage/launch.ts';
import { hasName } from '../../toolchains/stage/names.ts';
import { isCompiler, runtimePackages } from '../../toolchains/stage/packages.ts';
import type { Job, Refusal, Result, Runtime } from '../../toolchains/stage/runtime.ts';
import { recommendedBy } from '../../toolchains/system/recommends.ts';
import { besideNeeds } from './beside.ts';
import type { Remains } from './remains.ts';
import { builtin, ofOwn } from './system-programs.ts';

export interface SystemPackages {
  readonly names: readonly string[];
  /** Whether programs are started that only a distribution has. */
  readonly tools: boolean;
  /** Whether they are programs of this very distribution. */
  readonly own: boolean;
}

/** The packages for those that steps install, be it with all that these recommend or without. */
export function systemPackagesOf(
  job: Job,
  runtime: Runtime,
  { installed, recommended }: Pick<Remains, 'installed' | 'recommended'>,
): SystemPackages | Refusal {
  const { buildPackages = [], extraPackages = [], certificates } = runtime;
  const beside = besideOf(job).flatMap(({ commands }) => commands ?? []);
  const started = [...job.launch.commands, ...beside];
  const programs = new Set(started.flatMap(({ name }) => name?.value?.split('/').at(-1) ?? []));
  const isIdle = (name: string) => hasName(buildPackages, name) || (name === 'sudo' && servesBuildOnly(job, runtime));
  const found = runtimePackages(
    installed.filter((each) => programs.has(each) || !isIdle(each)),
    {
      distribution: job.distribution,
      linked: runtime.linked,
      compiled: runtime.tidy && runtime.callsPrograms !== true,
      programs,
    },
  );
  if (found.unclear !== undefined) return { why: `what \`${found.unclear}\` provides at run time is unknown` };
  const helpers = helpersOf(job, runtime, found.names);
  if ('why' in helpers) return helpers;
  const others = besideNeeds(job, runtime, found.names);
  if ('why' in others) return others;
  const all = new Set([...found.names, ...helpers.names, ...others.names, ...extraPackages]);
  if (certificates !== undefined) all.delete('ca-certificates');
  const compiling =
    recommended && job.distribution.family === 'debian'
      ? [...all].find((name) => recommendedBy(name)?.some(isCompiler))
      : undefined;
  if (compiling !== undefined)
    return { why: `\`${compiling}\` recommends a compiler, which the final stage would get again` };
  return { names: [...all], tools: helpers.tools || others.tools, own: others.own };
}

/** Whether `sudo` is there for steps alone: the program is compiled and starts as root, and nobody is given rights. */
function servesBuildOnly({ stage, graph }: Job, { tidy, callsPrograms }: Runtime): boolean {
  const text = graph.source.slice(stage.span.start, stage.span.end);
  const user = stage.end.user?.value ?? 'root';
  return tidy && callsPrograms !== true && user === 'root' && !/sudoers|NOPASSWD|\bsudo,|[G,]\s{0,9}sudo\b/.test(text);
}

/** Whether something that it starts cannot be told. */
export function startsUnknown({ launch }: Job, { sameImage }: Pick<Result, 'sameImage'>): boolean {
  return (isScripted(launch) && !sameImage) || launch.commands.some(({ name }) => name?.value === undefined);
}

/** Packages for the programs beside the main one that the image starts, which the larger image has. */
function helpersOf(
  job: Job,
  runtime: Runtime,
  kept: readonly string[],
): Pick<SystemPackages, 'names' | 'tools'> | Refusal {
  const { launch, distribution, image } = job;
  if (isScripted(launch) && !runtime.sameImage)
    return { why: 'the commands in the script that it starts are unknown', unsure: true };
  const present = ofOwn(distribution);
  const isFull = distribution.family === 'debian' && !/slim/.test(image.tag ?? '');
  const names = new Set<string>();
  let tools = false;
  for (const { name } of launch.commands) {
    const program = name?.value?.split('/').at(-1);
    if (program === undefined || name?.value === undefined)
      return { why: 'the program that it starts is unknown', unsure: true };
    if (program === launch.program || kept.includes(program)) continue;
    if (builtin.has(program) || present.has(program)) {
      tools = true;
      continue;
    }
    if (hasName(runtime.provides ?? [], program) || isOfProject(job, runtime, name.value, program)) continue;
    if (!isFull || !/^(?:curl|wget|git)$/.test(program))
      return { why: `the image starts \`${program}\`, and no smaller base image is known to contain it` };
    names.add(program);
  }
  return { names: [...names], tools };
}

/** Whether a program is one that is built, or lies in the project's folder. */
function isOfProject({ launch }: Job, { artefacts }: Runtime, path: string, program: string): boolean {
  if (artefacts.some((artefact) => artefact.path.endsWith(`/${program}`))) return true;
  return launch.directory !== undefined && path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path);
}
