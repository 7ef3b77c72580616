/** Failures that a script passes over. */
import type { Command, Script } from './script.ts';

/** Whether a command can fail and the script goes on, with nothing in it that says so. */
export function losesFailure(script: Script): boolean {
  if (script.form !== 'shell' || script.broken || script.commands.some(setsErrexit)) return false;
  return script.commands.some(({ unheard, name }) => unheard && !harmless.has(name?.text ?? ':'));
}

function setsErrexit({ name, args }: Command): boolean {
  return name?.text === 'set' && args.some(({ text }) => /^-[a-z]*e|^errexit$/.test(text));
}

/** Commands whose failure is not to be expected. */
const harmless: ReadonlySet<string> = new Set([
  'echo',
  'printf',
  'export',
  'set',
  'unset',
  'umask',
  'true',
  ':',
  'trap',
  // Those that fail at the end of an input, or end the script.
  'read',
  'exit',
  'return',
  'break',
  'continue',
]);
