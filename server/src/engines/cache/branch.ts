/** Installs that stand in the branches of a step. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { isLockfile } from '../../toolchains/need.ts';
import type { Uncached } from './plan.ts';

/** Whether a command is one of several for lockfiles that the context may have, and its own is not there: `if [ -f yarn.lock ]; then yarn`. */
export function isForAnother(context: BuildContext, { run, invocation: { command } }: Uncached): boolean {
  if (context.kind === 'unknown' || run.script.form !== 'shell' || !command.conditional) return false;
  const above = run.script.commands.filter(({ span }) => span.end <= command.span.start);
  const asked = above.findLast(({ name }) => /^(?:\[|\[\[|test)$/.test(name?.value ?? ''));
  const [flag, file, ...others] =
    asked?.args.flatMap(({ value }) => (value === ']' || value === ']]' ? [] : (value ?? ''))) ?? [];
  const isOne = /^-[ef]$/.test(flag ?? '') && file !== undefined && others.length === 0 && isLockfile(nameOf(file));
  return (
    isOne && ![...context.entries].some(([path, { excluded }]) => nameOf(path) === nameOf(file) && excluded !== true)
  );
}
