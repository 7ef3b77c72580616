/** Whether a step keeps what its package manager leaves behind. */
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import type { Script } from '../shell/script.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import type { Invocation } from './invocation.ts';
import type { Leftover } from './managers.ts';
import { otherRootOf } from './other-root.ts';
import { isOfApt, listsUpdater } from './system/setup-scripts.ts';

/** Whether an install leaves something where the cure finds it; not where it is not known what it is told. */
export function mayLeave(invocation: Invocation, left: Leftover): boolean {
  const { install, packages, command, flags } = invocation;
  if ('command' in left.cure && otherRootOf(invocation)) return false;
  if (!install || packages.length === 0 || command.args.some(mayHoldFlags)) return false;
  return !flags.some((flag) => left.flags.includes(plainText(flag)));
}

/** Whether the step removes what a manager leaves, mounts over it, or never had it. */
export function isEmptied(
  graph: BuildGraph,
  { mounts, script }: RunInstruction,
  own: readonly Invocation[],
  { folders, verbs, filledBy }: Leftover,
): boolean {
  if (filledBy !== undefined && !own.some(({ verbText }) => verbText === filledBy) && !isFilledByScript(script, own))
    return true;
  const isAt = (path: string) =>
    folders.some((folder) => path.replace(/\/\*?$/, '') === folder || path.startsWith(`${folder}/`));
  if (mounts.some((mount) => isAt(mountOption(mount, 'target', 'dst', 'destination')?.value?.value ?? ''))) return true;
  const wordsOf = ({ verbText, operands }: Invocation) => [verbText, ...operands.map(plainText)].join(' ').trim();
  if (own.some((each) => verbs.includes(wordsOf(each)))) return true;
  // Whatever way a script removes them: `rm`, `find -delete`, a function.
  const text = graph.source.slice(script.span.start, script.span.end);
  // yum is dnf by another name where both are.
  const isCleaned = folders.includes('/var/cache/dnf') && /\b(?:yum|dnf|microdnf) (?:-\w+ )?clean\b/.test(text);
  return isCleaned || folders.some((folder) => text.includes(folder));
}

/** Whether a script that the step runs above an install fills the lists of APT. */
function isFilledByScript(script: Script, own: readonly Invocation[]): boolean {
  const updater = own.some(isOfApt) ? listsUpdater(script) : undefined;
  return (
    updater !== undefined && own.some(({ install, command }) => install && command.span.start > updater.span.start)
  );
}
