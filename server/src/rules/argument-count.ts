import { defineRule } from '../contract/rule.ts';
import { argumentProblem, loneNameProblem } from '../model/argument-problem.ts';
import { officialInstructions, ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'argument-count',
  summary: 'an instruction with too few or too many arguments',
  why: `BuildKit rejects an instruction with a missing argument or an extra one. A comment can't follow an instruction on the same line:
\`#\` and the words after it are arguments.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM node:22 build
      COPY package.json
    `,
    good: dockerfile`
      FROM node:22 AS build
      COPY package.json ./
    `,
  },
  *check(graph) {
    const own = new Set(ownInstructions(graph));
    for (const instruction of officialInstructions(graph)) {
      const { kind, keyword, onbuild } = instruction;
      const isLone = kind === 'UNKNOWN' && !onbuild && keyword.text.toUpperCase() === 'ONBUILD';
      if (isLone) yield { span: keyword.span, message: 'ONBUILD needs an instruction' };
      const found = own.has(instruction) ? argumentProblem(instruction) : loneNameProblem(instruction);
      if (found) yield found;
    }
  },
});
