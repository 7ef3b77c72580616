import { defineRule } from '../contract/rule.ts';
import { instructionOf } from '../language/instructions.ts';
import { officialInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-onbuild-trigger',
  summary: "an instruction that ONBUILD can't run",
  why: `A trigger runs right after the FROM of another build, so it can't start a stage (FROM), set the author (MAINTAINER) or add
another trigger (ONBUILD). BuildKit rejects the file.`,
  severity: 'error',
  aliases: ['DL3043'],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM node:22
      ONBUILD FROM nginx:1.27
    `,
    good: dockerfile`
      FROM node:22
      ONBUILD COPY . .
    `,
  },
  *check(graph) {
    for (const { onbuild, keyword } of officialInstructions(graph)) {
      const reason = onbuild && instructionOf(keyword.text)?.refusedInOnbuild;
      if (!reason) continue;
      const name = keyword.text.toUpperCase();
      yield {
        span: keyword.span,
        message: `ONBUILD can't run ${name}: ${reason}`,
      };
    }
  },
});
