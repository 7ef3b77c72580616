/** What begins a line where an instruction should and is none that is misspelled, nor the rest of a command. */
import { instructionNames } from './instructions.ts';

export interface ForeignWord {
  /** `glued`: an instruction without the space behind it, such as `RUNapt`. */
  readonly kind: 'conflict-marker' | 'comment' | 'glued';
  /** The part that tells it: the marker, what opens the comment, or the instruction. */
  readonly word: string;
  readonly text: string;
}

export function foreignWord(text: string): ForeignWord | undefined {
  if (/^(?:<{7}|={7}|>{7}|\|{7})$/.test(text)) return { kind: 'conflict-marker', word: text, text };
  const [comment] = /^(?:\/\/|\/\*|<!--)/.exec(text) ?? [];
  if (comment !== undefined) return { kind: 'comment', word: comment, text };
  const word = instructionNames.find((each) => text.startsWith(each));
  // `USERNAME=me`, `ENV_FILE` and `RUN:` are words of their own.
  return word === undefined || /^[A-Z_=:]/.test(text.slice(word.length)) ? undefined : { kind: 'glued', word, text };
}
