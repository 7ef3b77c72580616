/** The home of who runs a command, in place of `~` and `$HOME`. */
import type { Command, Redirect, Word } from '../../shell/script.ts';

/** The command with paths below a home written out; those of a home that is not known have no value. */
export function withHome(command: Command, home: string | undefined): Command {
  const isOwn = command.assignments.some(({ name }) => name.text === 'HOME');
  const words = [...command.args, ...command.redirects.flatMap(({ target }) => target ?? [])];
  if (!words.some((word) => namesHome.test(word.text))) return command;
  const at = (word: Word) => atHome(word, isOwn ? undefined : home);
  const redirects = command.redirects.map(
    (each): Redirect => (each.target ? { ...each, target: at(each.target) } : each),
  );
  return { ...command, args: command.args.map(at), redirects };
}

/** `~/x`, `$HOME/x`, `"${HOME}/x"`; what is quoted has no tilde that stands for a home. */
const namesHome = /^(?:~|"?\$(?:HOME\b|\{HOME\}))/;

function atHome(word: Word, home: string | undefined): Word {
  if (!namesHome.test(word.text)) return word;
  const rest = /^(?:~|"?\$(?:HOME|\{HOME\})"?)(|\/[^"$`*?[\]\\~]*)"?$/.exec(word.text)?.[1];
  return { ...word, value: home === undefined || rest === undefined ? undefined : home + rest };
}
