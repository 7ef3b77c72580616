/** Installs that stand in the branches of a step. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { BuildGraph } from '../../model/model.ts';
import { isLockfile } from '../../toolchains/need.ts';
import { testedFile } from './absent.ts';
import type { Uncached } from './plan.ts';

/** Whether a command is one of several for lockfiles that the context may have, and its own is not there: `if [ -f yarn.lock ]; then yarn`. */
export function isForAnother(
  graph: BuildGraph,
  context: BuildContext,
  { run, invocation: { command } }: Uncached,
): boolean {
  if (context.kind === 'unknown') return false;
  const file = testedFile(graph, run, command);
  if (file === undefined || !isLockfile(nameOf(file))) return false;
  return ![...context.entries].some(([path, { excluded }]) => nameOf(path) === nameOf(file) && excluded !== true);
}
