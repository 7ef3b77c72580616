/** Commands of managers that take away what others have put in place. */
import type { Word } from '../shell/script.ts';
import type { Invocation } from './invocation.ts';
import type { CacheFolder } from './managers.ts';

/** Whether a command empties the manager's caches: `npm cache clean`. */
export function clearsCaches(invocation: Invocation): boolean {
  return isClearing(invocation) && clearedBy(invocation).length > 0;
}

/** Whether a command empties caches of its manager, all or some. */
export function isClearing(invocation: Invocation): boolean {
  const text = wordsOf(invocation);
  return (invocation.manager.cleanUp.verbs ?? []).some((verb) => text === verb || text.startsWith(`${verb} `));
}

/** The caches that such a command empties, with the words that name them; none of a cache that is emptied without being named. */
export function clearedBy(invocation: Invocation): { readonly cache: CacheFolder; readonly words: readonly Word[] }[] {
  const { manager, operands, flags } = invocation;
  const given = [...operands, ...flags];
  const isAll = isWhole(invocation);
  return manager.caches.flatMap((cache) => {
    const words = given.filter(({ value }) => value !== undefined && cache.clearedBy?.includes(value));
    return !cache.clearedBy || isAll || words.length > 0 ? [{ cache, words }] : [];
  });
}

/** Whether such a command says that it empties all that its manager keeps. */
export function isWhole({ manager, operands }: Invocation): boolean {
  const { everything } = manager.cleanUp;
  return everything !== undefined && operands.some(({ value }) => value === everything);
}

/** Whether a command takes packages away: `apk del`. */
export function removesPackages(invocation: Invocation): boolean {
  return /^(?:del|remove|purge|autoremove|autopurge|erase|uninstall)\b/.test(wordsOf(invocation));
}

/** Whether a command takes packages away by their names and leaves the manifests as they are: `pip uninstall -y black` (pip.pypa.io/en/stable/cli/pip_uninstall). */
export function removesOnlyPackages({ manager, verbText, operands, flags }: Invocation): boolean {
  const isPip = manager.id === 'pip' || (manager.id === 'uv' && verbText.startsWith('pip '));
  const names = operands.map(({ value }) => value ?? '/');
  return (
    isPip &&
    /^(?:pip )?uninstall$/.test(verbText) &&
    names.length > 0 &&
    names.every((name) => /^[\w-][\w.-]*$/.test(name)) &&
    flags.every(({ text }) => /^(?:-y|--yes|-q|--quiet|--system|--break-system-packages)$/.test(text))
  );
}

/** Whether a command takes away the packages that are not needed, whatever they are called: `npm prune`. */
export function prunesPackages(invocation: Invocation): boolean {
  return /^prune\b/.test(wordsOf(invocation));
}

function wordsOf({ verbText, operands }: Invocation): string {
  return [verbText, ...operands.map(({ text }) => text)].join(' ').trim();
}

/** Programs that delete what system package managers have downloaded, when they are done (github.com/mlocati/docker-php-extension-installer, `cleanup`). */
export const emptiers: ReadonlySet<string> = new Set(['install-php-extensions']);
