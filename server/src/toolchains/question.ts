import type { Command, Word } from '../shell/script.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import { programOf } from '../shell/wrappers.ts';
import type { Invocation } from './invocation.ts';
import type { Question } from './managers.ts';

/** The question of an install among commands that nothing answers; undefined where nothing asks, or it is not known. */
export function openQuestionOf(invocation: Invocation, commands: readonly Command[]): Question | undefined {
  const { manager, flags, verbText, command } = invocation;
  const { question } = manager;
  if (
    !question ||
    command.args.some(mayHoldFlags) ||
    !(changesPackages(invocation, commands) || question.verbs.includes(verbText))
  )
    return undefined;
  return hasAny(flags, question) ? undefined : question;
}

/** Whether an install has something to do: it names packages, or repairs what one of the commands may have left. */
export function changesPackages(
  { manager, install, packages, flags }: Invocation,
  commands: readonly Command[],
): boolean {
  const repairs = manager.question?.repairs;
  if (install === undefined || packages.length > 0) return install !== undefined;
  return (
    repairs !== undefined &&
    hasAny(flags, repairs) &&
    commands.some((command) => repairs.after.includes(programOf(command)?.name ?? ''))
  );
}

function hasAny(
  flags: readonly Word[],
  wanted: { readonly flags: readonly string[]; readonly letters: string },
): boolean {
  return flags.some((flag) => {
    const text = plainText(flag);
    const letters = /^-[A-Za-z]+$/.test(text) ? [...wanted.letters] : [];
    return wanted.flags.includes(text) || letters.some((letter) => text.includes(letter));
  });
}
