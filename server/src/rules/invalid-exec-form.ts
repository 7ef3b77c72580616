import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-exec-form',
  summary: 'a command that looks like JSON and is not',
  why: `\`CMD ["npm", "start"];\`, single quotes, a comment behind the bracket or a missing comma are no JSON. BuildKit then takes the
line for a shell command, and the container fails when it starts because there is no program called \`[npm,\`.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      CMD ['npm', 'start']
    `,
    good: dockerfile`
      FROM node:22
      CMD ["npm", "start"]
    `,
  },
  *check({ problems }) {
    for (const { kind, span, name } of problems) {
      if (kind !== 'not-json') continue;
      yield {
        span,
        message: `the arguments of ${name.toUpperCase()} are not valid JSON, so they run as a shell command`,
      };
    }
  },
});
