/** The arguments of an instruction as written. */
import { toSourceSpan } from '../text/joined.ts';
import type { Token } from '../text/span.ts';
import type { Range } from './instruction-text.ts';
import type { Instruction } from './model.ts';

type ArgumentReader = Pick<Instruction, 'joined' | 'parts'>;

/** The words between white space, whatever their quotes; none where BuildKit splits no words. */
export function argumentWords(instruction: ArgumentReader): Token[] {
  return instruction.parts.words.map((range) => tokenOf(instruction, range));
}

/** The pairs of an ARG, ENV or LABEL; those of the old form are one. */
export function argumentPairs(instruction: ArgumentReader): Token[] {
  return instruction.parts.pairs.map(({ range }) => tokenOf(instruction, range));
}

/** How many there are, as BuildKit counts them: a text that it does not split is one. */
export function argumentCount({ parts, rest }: Pick<Instruction, 'parts' | 'rest'>): number {
  if (rest.text === '') return 0;
  return parts.json?.length ?? Math.max(parts.words.length, parts.pairs.length, 1);
}

function tokenOf({ joined }: ArgumentReader, range: Range): Token {
  return { text: joined.text.slice(...range), span: toSourceSpan(joined, ...range) };
}
