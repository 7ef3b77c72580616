import type { CancellationToken } from 'vscode-languageserver';

/** The value of a promise that comes in time; `late` when it does not, `cancelled` when nobody waits for it any more. */
export async function soon<T>(
  promise: Promise<T>,
  milliseconds: number,
  token: CancellationToken,
): Promise<{ readonly value: T } | 'late' | 'cancelled'> {
  if (token.isCancellationRequested) return 'cancelled';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end('late'), milliseconds);
    const listener = token.onCancellationRequested(() => end('cancelled'));
    const end = (outcome: { readonly value: T } | 'late' | 'cancelled') => {
      clearTimeout(timer);
      listener.dispose();
      resolve(outcome);
    };
    promise.then(
      (value) => end({ value }),
      (error) => {
        clearTimeout(timer);
        listener.dispose();
        reject(error);
      },
    );
  });
}

/** Ends when the messages that have already come in have been taken up: one is at each turn of the event loop. */
export function incoming(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => next(resolve), 1));
}

/** A browser has no `setImmediate`. */
function next(turn: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(turn);
  else setTimeout(turn);
}
