import { changeTo } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { continueLines, linesToContinue } from '../engines/continue-line/plan.ts';
import { instructions } from '../language/instructions.ts';
import { ownInstructions } from '../model/frontend.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

export default defineRule({
  id: 'unknown-instruction',
  summary: "a line that doesn't start with an instruction",
  why: `Every line that doesn't continue the previous one starts with an instruction. BuildKit rejects any other word: a
misspelled instruction, the second line of a command with a missing backslash, or text that was pasted by mistake.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      COPPY . .
    `,
    good: dockerfile`
      FROM node:22
      COPY . .
    `,
  },
  needs: ({ kind }) => kind === 'UNKNOWN',
  *check(graph) {
    for (const instruction of ofKinds(ownInstructions(graph), 'UNKNOWN')) {
      const { keyword, onbuild } = instruction;
      if (onbuild && keyword.text.startsWith('--')) continue;
      const span = keyword.span;
      const meant = nearest(keyword.text, names);
      const lost = meant ? [] : linesToContinue(graph, instruction);
      const unknown = `Unknown instruction \`${shown(keyword.text)}\``;
      if (meant) {
        const spelled = keyword.text === keyword.text.toLowerCase() ? meant.toLowerCase() : meant;
        const message = `${unknown}. Did you mean \`${spelled}\`?`;
        yield { span, message, changes: () => [changeTo('change-instruction', 'unsafe', span, spelled)] };
      } else if (lost.length > 0) {
        const message = `${unknown}: the line above doesn't end with ${graph.escape === '`' ? 'a backtick' : '`\\`'}`;
        yield { span, message, changes: () => [continueLines(graph, lost)] };
      } else yield { span, message: unknown };
    }
  },
});

const names = instructions.map(({ name }) => name);
const longest = 40;

function shown(keyword: string): string {
  return keyword.length > longest ? `${keyword.slice(0, longest)}...` : keyword;
}
