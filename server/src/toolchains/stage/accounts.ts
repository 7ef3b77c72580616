/** Users of the images that a final stage can be based on, and the program that makes more of them. */
import type { Command } from '../../shell/script.ts';
import { mayLackAdduser } from './lacking.ts';
import type { Base, Job } from './runtime.ts';

/** Users that the images of distributions have (their base-passwd, base-files and alpine-baselayout). */
export function isCommonUser({ image, packages }: Base, name: string): boolean {
  if (name === 'nobody') return image !== 'scratch';
  return name === 'www-data' && packages === 'apt-get';
}

/** Whether a command makes a user or group with what newer images of Debian lack. */
export function usesAdduser({ name }: Command): boolean {
  return /^add(?:user|group)$/.test(name?.value ?? '');
}

/** The base with the package of `adduser`, where it may lack it. */
export function withAdduser({ stage }: Job, base: Base): Base {
  const isSame = base.image === stage.from.image?.text;
  if (isSame || base.packages !== 'apt-get' || !mayLackAdduser(base.image)) return base;
  return { ...base, lacks: [...(base.lacks ?? []), 'adduser'] };
}
