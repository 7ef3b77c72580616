/** How long what was read holds, for not every change on the disk is told. */

/** Milliseconds. */
export const oldest = 10_000;
const patience = 50;

/** Milliseconds for which what was read since `began` holds: longer where reading takes long. */
export function holdFor(began: number): number {
  return Math.max(oldest, patience * (Date.now() - began));
}
