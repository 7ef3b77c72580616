/** Scripts that start no program and keep a container running for whoever comes in. */
import { scriptSource } from './nested.ts';
import type { Command, Script } from './script.ts';
import { programOf } from './wrappers.ts';

/** Whether all that a script does is to wait: `tail -f /dev/null`, `sleep infinity`, `while true; do sleep 60; done`. */
export function onlyWaits(script: Script | undefined): boolean {
  if (script?.form !== 'shell' || script.broken) return false;
  return script.commands.some(isWaiting) && script.commands.every((command) => isWaiting(command) || isIdle(command));
}

function isWaiting(command: Command): boolean {
  const program = programOf(command);
  const own = command.args.slice(program?.next ?? 0).map(({ value }) => value);
  if (program?.name === 'sleep') return own.length > 0;
  return program?.name === 'tail' && own.at(-1) === '/dev/null' && own.some((word) => following.test(word ?? ''));
}

const following = /^-(?:[a-zA-Z]*[fF]|-follow)/;

/** Whether it does nothing that needs a signal, or is a shell whose script stands behind it. */
function isIdle(command: Command): boolean {
  return idle.has(command.name?.value ?? '') || typeof scriptSource(command) === 'number';
}

const idle: ReadonlySet<string> = new Set([':', '[', 'echo', 'exit', 'printf', 'test', 'trap', 'true', 'wait']);
