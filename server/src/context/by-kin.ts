import { byKin } from '../model/by-kin.ts';
import type { Instruction } from '../model/model.ts';
import { memoized } from '../text/memoized.ts';
import type { BuildContext } from './context.ts';

/**
 * `byKin` for a question about an instruction and the files of the build context, asked once for each context: where no file is known, the
 * answer is the same whatever context that is.
 */
export function byKinIn<I extends Instruction, A extends NonNullable<unknown>>(
  ask: (context: BuildContext, instruction: I) => A,
): (context: BuildContext, instruction: I) => A {
  const inUnknown = byKin((instruction: I, context: BuildContext) => ask(context, instruction));
  const inKnown = memoized((context: BuildContext) => byKin((instruction: I) => ask(context, instruction)));
  return (context, instruction) =>
    context.kind === 'unknown' ? inUnknown(instruction, context) : inKnown(context)(instruction);
}
