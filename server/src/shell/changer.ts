/** Programs that run another one as somebody else, without the environment, or in another root. */
import { covers } from '../text/span.ts';
import type { Command } from './script.ts';
import { programName, programOf } from './wrappers.ts';

/** Those that always do. */
const CHANGERS: ReadonlySet<string> = new Set([...['gosu', 'su-exec', 'setpriv', 'su', 'runuser', 'chroot']]);

/** Those that do unless root runs them with none of these flags. */
const ELEVATORS: ReadonlySet<string> = new Set(['sudo', 'doas']);
const CHANGING = /^(?:-[a-zA-Z]*[uiH]|--user|--login)/;

/** What changes who runs a command of a script, or where: a program in front of it, or one around it that is given it as text. */
export function changerOf(commands: readonly Command[], command: Command, isRoot: boolean): string | undefined {
  const around = commands.filter(
    (each) => each !== command && each.args.some(({ span }) => covers(span, command.span)),
  );
  for (const each of [command, ...around]) {
    const program = programOf(each);
    const words = [each.name, ...each.args.slice(0, program?.next)].flatMap((word) => word ?? []);
    const isChanging = !isRoot || words.some(({ text }) => CHANGING.test(text));
    for (const word of each === command ? words.filter((one) => one !== program?.word) : words) {
      const name = programName(word);
      if (name === undefined) continue;
      if (CHANGERS.has(name) || (ELEVATORS.has(name) && isChanging)) return name;
    }
  }
  return undefined;
}
