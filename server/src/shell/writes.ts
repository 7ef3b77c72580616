import type { Command } from './script.ts';

/** Whether a command sends its output to a file, and not only to a device or another output. */
export function writesFile({ redirects }: Pick<Command, 'redirects'>): boolean {
  return redirects.some(
    ({ operator, target }) => /^\d*&?>/.test(operator) && !/^\/dev\/|^\d$/.test(target?.text ?? ''),
  );
}
