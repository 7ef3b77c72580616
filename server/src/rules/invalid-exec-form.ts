import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-exec-form',
  summary: 'a command that looks like JSON but is not valid JSON',
  why: `\`CMD ["npm", "start"];\`, single quotes, a comment after the bracket or a missing comma are not valid JSON. BuildKit then runs the
line as a shell command, and the container fails on start because there is no program called \`[npm,\`.`,
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
        message: `${name.toUpperCase()} runs as a shell command because its arguments are not valid JSON`,
      };
    }
  },
});
