/** Which images a final stage can be built on. */
import type { Base, Job, Runtime } from '../../toolchains/stage/runtime.ts';

/** What a final stage asks of its base. */
export interface Needs {
  readonly shell: boolean;
  /** Whether it installs packages of the distribution. */
  readonly packages: boolean;
  /** Whether it makes users, by the programs of the distribution. */
  readonly accounts: boolean;
  /** Users and groups that it names. */
  readonly users: readonly string[];
}

/** Of the images that can run the result, those that have what the final stage asks for. */
export function basesFor({ distribution }: Job, { bases }: Runtime, needs: Needs): readonly Base[] {
  const manager = distribution.family === 'alpine' ? 'apk' : 'apt-get';
  return bases.filter((base) => {
    if ((needs.shell || needs.packages) && !base.shell) return false;
    if ((needs.packages || needs.accounts) && base.packages !== manager) return false;
    return needs.accounts || needs.users.every((name) => base.user?.name === name || isCommonUser(base, name));
  });
}

/** Users that the images of distributions have (their base-passwd, base-files and alpine-baselayout). */
function isCommonUser({ image, packages }: Base, name: string): boolean {
  if (name === 'nobody') return image !== 'scratch';
  return name === 'www-data' && packages === 'apt-get';
}
