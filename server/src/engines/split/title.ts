import type { Base } from '../../toolchains/stage/runtime.ts';

/** The title of a split, in which only the image differs. */
export function titleOf({ image }: Base): string {
  return `Split into build and runtime stages (${image})`;
}
