/** Shells that make way for the program that they start last, which then gets the signals. */
import { isEqualSpan } from '../text/span.ts';
import { shellBuiltins } from './plain-words.ts';
import type { Command, Script } from './script.ts';

/** What of Bash another shell does not know, and parameters that a list would set. */
const otherShell = /\[\[|\bsource\b|<\(|&>|<<<|\$'|\$\{?[@*#\d]/;

/** The `exec` with a program behind it that a script ends with. */
export function handOver(script: Script | undefined): Command | undefined {
  if (script?.form !== 'shell' || script.broken) return undefined;
  const last = script.steps.at(-1);
  const command = script.commands[last?.commands[0] ?? -1];
  const isAlone = last?.simple && last.operator !== '||' && command && isEqualSpan(last.span, command.span);
  return isAlone && command.name?.value === 'exec' && command.args.length > 0 ? command : undefined;
}

/** A script with `exec` in front of the program that it starts last. */
export interface WithExec {
  readonly text: string;
  /** What starts that program. */
  readonly last: Command;
}

/** Made of the text of a script, which begins at an offset; undefined where it is not certain what takes the place of the shell. */
export function withExec(script: Script | undefined, text: string, start: number): WithExec | undefined {
  if (script?.form !== 'shell' || script.broken || otherShell.test(text)) return undefined;
  const { steps, commands } = script;
  const last = steps.at(-1);
  const command = commands[last?.commands[0] ?? -1];
  if (!last?.simple || last.commands.length !== 1 || !command?.name || !isEqualSpan(last.span, command.span))
    return undefined;
  const isList = steps.every(({ operator, operatorSpan }, i) => {
    const written = operatorSpan && text.slice(operatorSpan.start - start, operatorSpan.end - start);
    return i === 0 || (operator !== '||' && /^(?:&&|;)$/.test(written ?? ''));
  });
  const program = command.name.value ?? command.name.text;
  const isProgram = command.assignments.length === 0 && !shellBuiltins.has(program) && !/^[$"'`(]/.test(program);
  const isFree = !commands.some(({ name }) => /^(?:trap|wait)$/.test(name?.value ?? ''));
  const isAtEnd = /^[\s;]*$/.test(text.slice(command.span.end - start));
  if (!isList || !isFree || !isAtEnd) return undefined;
  const at = command.span.start - start;
  return isProgram ? { text: `${text.slice(0, at)}exec ${text.slice(at)}`, last: command } : undefined;
}
