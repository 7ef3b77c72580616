import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { mayHaveMountProblems, mountProblems } from '../model/mount-problems.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-mount',
  summary: 'a mount option that BuildKit rejects',
  why: `Each mount type has its own options: a cache can be shared, a secret has an id, only tmpfs has a size. BuildKit rejects
an option that the type doesn't have, an option with a wrong value, and a secret without a name.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      RUN --mount=type=cahce,target=/root/.npm npm ci
    `,
    good: dockerfile`
      FROM node:22
      RUN --mount=type=cache,target=/root/.npm npm ci
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayHaveMountProblems(instruction),
  *check(graph) {
    for (const instruction of ofKinds(ownInstructions(graph), 'RUN')) {
      if (!mayHaveMountProblems(instruction)) continue;
      for (const { span, message, better } of mountProblems(instruction)) {
        const changes = (): Offer[] =>
          better === undefined ? [] : [changeTo('change-option', 'unsafe', span, better)];
        const finding: Finding = { span, message, changes };
        yield finding;
      }
    }
  },
});
