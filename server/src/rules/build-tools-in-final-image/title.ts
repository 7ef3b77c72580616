import type { Base } from './runtime.ts';

/** The title of a split, in which only the image differs. */
export function titleOf({ image }: Base): string {
  return `Split into build and runtime stages (${image})`;
}
