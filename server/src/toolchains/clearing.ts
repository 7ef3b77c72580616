/** Commands of managers that take away what others have put in place. */
import type { Invocation } from './invocation.ts';

/** Whether a command empties the manager's caches: `npm cache clean`. */
export function clearsCaches(invocation: Invocation): boolean {
  const text = wordsOf(invocation);
  return (invocation.manager.cleanUp.verbs ?? []).some((verb) => text.startsWith(verb));
}

/** Whether a command takes packages away: `apk del`. */
export function removesPackages(invocation: Invocation): boolean {
  return /^(?:del|remove|purge|autoremove|autopurge|erase|uninstall)\b/.test(wordsOf(invocation));
}

/** Whether a command takes away the packages that are not needed, whatever they are called: `npm prune`. */
export function prunesPackages(invocation: Invocation): boolean {
  return /^prune\b/.test(wordsOf(invocation));
}

function wordsOf({ verbText, operands }: Invocation): string {
  return [verbText, ...operands.map(({ text }) => text)].join(' ').trim();
}
