import type { Word } from '../shell/script.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import type { Invocation } from './invocation.ts';
import type { Question } from './managers.ts';

/** The question of an install that nothing answers; undefined where nothing asks, or it is not known. */
export function openQuestionOf(invocation: Invocation): Question | undefined {
  const { manager, flags, verbText, command } = invocation;
  const { question } = manager;
  if (
    !question ||
    command.args.some(mayHoldFlags) ||
    !(changesPackages(invocation) || question.verbs.includes(verbText))
  )
    return undefined;
  return hasAny(flags, question) ? undefined : question;
}

/** Whether an install has something to do: it names packages, or repairs what others left. */
export function changesPackages({ manager, install, packages, flags }: Invocation): boolean {
  const repairs = manager.question?.repairs;
  return install !== undefined && (packages.length > 0 || (repairs !== undefined && hasAny(flags, repairs)));
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
