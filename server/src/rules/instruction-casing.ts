import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { officialInstructions } from '../model/frontend.ts';
import type { Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Token } from '../text/span.ts';

export default defineRule({
  id: 'instruction-casing',
  summary: 'an instruction in a different case than most',
  why: `BuildKit accepts instructions in any case. Instructions in the same case, usually upper case, are easier to find. Ignore this rule
if you prefer mixed case: the build is the same.`,
  severity: 'hint',
  aliases: ['ConsistentInstructionCasing'],
  all: 'Change the case of all instructions in this file',
  example: {
    bad: dockerfile`
      FROM node:22
      COPY . .
      run npm ci
    `,
    good: dockerfile`
      FROM node:22
      COPY . .
      RUN npm ci
    `,
  },
  needs: ({ onbuild, keyword: { text } }) => (onbuild?.text ?? text) !== (onbuild?.text ?? text).toUpperCase(),
  *check(graph) {
    const isMeant = ({ kind, stage }: Instruction) => kind !== 'UNKNOWN' && stage !== undefined;
    const written = new Set<string>();
    for (const instruction of officialInstructions(graph))
      if (isMeant(instruction)) written.add(wordOf(instruction).text);
    const isLower = (text: string) => text === text.toLowerCase();
    const isUpper = (text: string) => text === text.toUpperCase();
    if ([...written].every(isLower) || [...written].every(isUpper)) return;
    const keywords = officialInstructions(graph).filter(isMeant).map(wordOf);
    const lower = keywords.filter(({ text }) => isLower(text)).length;
    const upper = keywords.filter(({ text }) => isUpper(text)).length;
    const isMostlyLower = lower > upper;
    for (const { text, span } of keywords) {
      const cased = isMostlyLower ? text.toLowerCase() : text.toUpperCase();
      if (text === cased) continue;
      const changes = (): Offer[] => [changeTo('change-case', 'safe', span, cased)];
      yield {
        span,
        message: `\`${text}\` is not in ${isMostlyLower ? 'lower' : 'upper'} case like the other instructions`,
        changes,
      };
    }
  },
});

/** The word that an instruction begins with. */
function wordOf({ onbuild, keyword }: Instruction): Token {
  return onbuild ?? keyword;
}
