/** Which images a final stage can be built on. */
import { isCommonUser, usesAdduser, withAdduser } from '../../toolchains/stage/accounts.ts';
import { isServed } from '../../toolchains/stage/distribution.ts';
import type { Base, Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import { packagesOf } from '../../toolchains/stage/system-installs.ts';
import type { Cut } from './cut.ts';
import type { FinalFile } from './final-files.ts';
import { isMadeBy, isNamed } from './owners.ts';

/** What a final stage asks of its base. */
interface BaseNeeds {
  readonly shell: boolean;
  /** Whether it installs packages of the distribution, or runs programs of it. */
  readonly packages: boolean;
  readonly installs: boolean;
  /** Whether it makes users, by the programs of the distribution. */
  readonly accounts: boolean;
  /** Users and groups that it names. */
  readonly users: readonly string[];
}

interface Parts {
  readonly files: readonly FinalFile[];
  readonly directoryOwner: string | undefined;
  readonly packages: readonly string[];
  /** Whether programs of the distribution are started. */
  readonly tools: boolean;
  readonly rights: readonly string[];
  /** Whether programs are among it that need this very distribution. */
  readonly foreign: boolean;
}

/** The images that have what the final stage asks for, or why there is none. */
export function runningBases(
  job: Job,
  runtime: Runtime,
  cut: Cut,
  user: string,
  parts: Parts,
): readonly Base[] | Refusal {
  const made = { why: `the step that creates the user \`${user}\` does more than that` };
  const fitting = basesFor(job, runtime, needsOf(job, runtime, cut, user, parts));
  const bases = repeatsAdduser(job, cut) ? fitting.map((base) => withAdduser(job, base)) : fitting;
  if (bases.length > 0) {
    const isKept = cut.accounts.length > 0 || cut.tail.some(({ kind }) => kind === 'RUN');
    return isNamed(user) && cut.makesUser && !isKept ? made : bases;
  }
  if (isNamed(user) && !cut.makesUser)
    return isMadeBy(job, user) ? made : { why: `no smaller base image has the user \`${user}\`` };
  if (!isServed(job.distribution) && parts.packages.length > 0)
    return { why: `packages for Debian ${job.distribution.release} are no longer available` };
  return { why: 'no smaller base image provides everything the program needs' };
}

/** Whether steps of the final stage make users with what a base may lack. */
function repeatsAdduser({ commands }: Job, { accounts, tail }: Cut): boolean {
  const runs = new Set<unknown>([...accounts.map(({ run }) => run), ...tail]);
  return commands.some(({ run, command }) => runs.has(run) && usesAdduser(command));
}

function needsOf(job: Job, runtime: Runtime, cut: Cut, user: string, parts: Parts): BaseNeeds {
  const { files, directoryOwner, packages, rights, foreign, tools } = parts;
  const isOwnDirectory = directoryOwner === undefined || directoryOwner.split(':')[0] === user;
  const owners = [...files.map(({ owner }) => owner), directoryOwner, runtime.dependencies?.owner];
  const named = owners.flatMap((owner) => owner?.split(':') ?? []).filter(isNamed);
  return {
    shell:
      tools ||
      rights.length > 0 ||
      !isOwnDirectory ||
      job.launch.shell ||
      cut.accounts.length > 0 ||
      cut.tail.some(({ kind }) => kind === 'RUN'),
    packages: packages.length > 0 || foreign,
    installs: packages.length > 0,
    accounts: cut.makesUser,
    users: [...(isNamed(user) ? [user] : []), ...named].filter((each) => !runtime.sameImage || isMadeBy(job, each)),
  };
}

function basesFor({ distribution }: Job, { bases }: Runtime, needs: BaseNeeds): readonly Base[] {
  const manager = packagesOf(distribution);
  return bases.filter((base) => {
    if ((needs.shell || needs.packages) && !base.shell) return false;
    if (needs.installs && !isServed(distribution)) return false;
    if ((needs.packages || needs.accounts) && base.packages !== manager) return false;
    return needs.accounts || needs.users.every((name) => base.user?.name === name || isCommonUser(base, name));
  });
}
