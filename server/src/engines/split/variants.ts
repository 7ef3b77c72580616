/** The images that the result can run on, each with the user that it runs as. */
import { fromSamePlace } from '../../model/image.ts';
import type { Instruction } from '../../model/model.ts';
import type { Base, Job } from '../../toolchains/stage/runtime.ts';
import type { Cut } from './cut.ts';

export interface Variant {
  readonly base: Base;
  /** Who it runs as. */
  readonly user: string;
  /** The base's user without rights, where it runs as that one instead of root. */
  readonly guest?: NonNullable<Base['user']>;
}

/** Each base with the user that the image has now, then those with a user without rights: this may be less than the program needs. */
export function variantsOf({ stage }: Job, bases: readonly Base[], isRootOnly: boolean): readonly Variant[] {
  const user = stage.end.user?.text ?? 'root';
  const kept = bases.map((base) => ({ base, user }));
  if (isRootOnly || stage.end.user !== undefined) return kept;
  return [...kept, ...bases.flatMap((base) => (base.user ? [{ base, user: base.user.name, guest: base.user }] : []))];
}

/** The variant on the image of the same registry as the one that is built on. */
export function fetchedAlike({ image }: Job, variant: Variant): Variant {
  const { base } = variant;
  return { ...variant, base: { ...base, image: fromSamePlace(image, base.image) } };
}

/** The image of a variant. */
export function imageOf({ base, guest }: Variant): string {
  return guest?.isDefault && !base.image.includes(':') ? `${base.image}:nonroot` : base.image;
}

/** What the title says of a variant. */
export function describe(variant: Variant): string {
  const { user, guest } = variant;
  const image = imageOf(variant).replace(/(@\w+:[0-9a-f]{8})[0-9a-f]+$/, '$1...');
  return `${image}, as ${user}${guest ? ' instead of root' : ''}`;
}

/** Whether the final stage does what only root may. */
export function needsRoot({ accounts, moved, tail }: Cut): boolean {
  return accounts.length > 0 || [...moved, ...tail].some(isForRoot);
}

function isForRoot(instruction: Instruction): boolean {
  if (instruction.kind === 'VOLUME' || instruction.kind === 'RUN' || instruction.kind === 'USER') return true;
  if (instruction.kind !== 'EXPOSE') return false;
  return instruction.words.some(({ value }) => value === undefined || Number(value.split('/')[0]) < 1024);
}
