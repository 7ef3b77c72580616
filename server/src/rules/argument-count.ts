import { defineRule } from '../contract/rule.ts';
import { argumentProblem } from '../model/argument-problem.ts';
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
    for (const { kind, keyword, onbuild } of officialInstructions(graph)) {
      const isLone = kind === 'UNKNOWN' && !onbuild && keyword.text.toUpperCase() === 'ONBUILD';
      if (isLone) yield { span: keyword.span, message: 'ONBUILD needs an instruction' };
    }
    for (const instruction of ownInstructions(graph)) {
      const found = argumentProblem(instruction);
      if (found) yield found;
    }
  },
});
