/** Failures that a script passes over. */
import type { Command, Script, Step } from './script.ts';

/** Whether a command that is not the last one can fail and the script goes on, with nothing in it that says so. */
export function losesFailure(script: Script): boolean {
  if (script.form !== 'shell' || script.broken || script.commands.some(setsErrexit)) return false;
  const { commands, steps } = script;
  const last = steps.findLastIndex(({ operator }) => operator === ';');
  const mayFail = ({ simple, commands: own }: Step) =>
    simple && own.some((index) => !harmless.has(commands[index]?.name?.text ?? ':'));
  const earlier = steps.slice(0, Math.max(last, 0));
  return earlier.some((step, i) => mayFail(step) && !isAnswered(earlier, i));
}

/** Whether `||` stands in the list of a step, which then says what becomes of its failure. */
function isAnswered(steps: readonly Step[], at: number): boolean {
  const first = steps.findLastIndex(({ operator }, i) => i <= at && operator === ';');
  const next = steps.findIndex(({ operator }, i) => i > at && operator === ';');
  const list = steps.slice(Math.max(first, 0), next === -1 ? steps.length : next);
  return list.some(({ operator }) => operator === '||');
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
]);
