import { plainText } from '../shell/words.ts';
import type { Invocation } from './invocation.ts';
import type { Question } from './managers.ts';

/** The question of an install that nothing answers; undefined where nothing asks, or it is not known. */
export function openQuestionOf({ manager, install, packages, flags, command }: Invocation): Question | undefined {
  const { question } = manager;
  if (!question || !install || packages.length === 0) return undefined;
  if (command.args.some(({ value }) => value === undefined)) return undefined;
  const isAnswered = flags.some((flag) => {
    const text = plainText(flag);
    const letters = /^-[A-Za-z]+$/.test(text) ? [...question.letters] : [];
    return question.flags.includes(text) || letters.some((letter) => text.includes(letter));
  });
  return isAnswered ? undefined : question;
}
