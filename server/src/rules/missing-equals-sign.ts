import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { argumentPairs } from '../model/arguments.ts';
import { officialInstructions } from '../model/frontend.ts';
import type { Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { toSource } from '../text/joined.ts';

export default defineRule({
  id: 'missing-equals-sign',
  summary: 'an argument of ENV, LABEL or ARG that is not `name=value`',
  why: `If the first argument of ENV or LABEL has an equals sign, all of them need one, and a value with spaces needs quotes. A name can't
be empty. A comment can't follow an instruction on the same line: \`#\` and the words after it are arguments.`,
  severity: 'error',
  aliases: [],
  judges: ['ENV', 'LABEL', 'ARG'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      LABEL description=Keeps it simple
    `,
    good: dockerfile`
      FROM alpine:3.21
      LABEL description="Keeps it simple"
    `,
  },
  *check(graph) {
    for (const instruction of officialInstructions(graph)) {
      const { kind, onbuild, keyword, parts } = instruction;
      if ((kind !== 'ENV' && kind !== 'LABEL' && kind !== 'ARG') || parts.legacy) continue;
      const name = keyword.text.toUpperCase();
      const pairs = argumentPairs(instruction);
      const nameless = onbuild ? undefined : pairs.find(({ text }) => text.startsWith('='));
      if (nameless)
        yield {
          span: nameless.span,
          message: `Missing name before \`=\` in ${name}`,
        };
      const at = kind === 'ARG' ? -1 : parts.pairs.findIndex(({ value }) => !value);
      const wrong = pairs[at];
      if (!wrong) continue;
      const isComment = wrong.text.startsWith('#');
      yield {
        span: wrong.span,
        message: isComment
          ? `${name} can't be followed by a comment: move it to its own line`
          : `\`${wrong.text}\` has no \`=\`: put a value with spaces in quotes`,
        ...(!isComment && { changes: () => quoted(instruction, at) }),
      };
    }
  },
});

/** Quotes around a value and the words behind it, where no quotes or line breaks are in the way. */
function quoted({ joined, parts }: Instruction, at: number): Offer[] {
  const next = parts.pairs.findIndex(({ value }, i) => i > at && value);
  const from = parts.pairs[at - 1]?.value?.[0];
  const end = parts.pairs.at(next === -1 ? -1 : next - 1)?.range[1];
  if (from === undefined || end === undefined) return [];
  const value = joined.text.slice(from, end);
  if (/["'\\`#]/.test(value) || joined.pieces.some((piece) => piece.at > from && piece.at < end)) return [];
  return [
    {
      id: 'quote-value',
      title: `Put quotes around '${value}'`,
      safety: 'unsafe',
      edits: () => [insert(toSource(joined, from), '"'), insert(toSource(joined, end - 1) + 1, '"')],
    },
  ];
}
