import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'hadolint-comment',
  summary: 'a comment that turns a check off',
  why: `A team may want all exceptions in one place, such as a \`.hadolint.yaml\`, where they can be reviewed. This rule finds \`# hadolint ignore=\` comments.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL1001'],
  example: {
    bad: dockerfile`
      FROM debian:12
      # hadolint ignore=DL3004
      RUN sudo make
    `,
    good: dockerfile`
      FROM debian:12
      RUN make
    `,
  },
  *check({ comments }) {
    for (const { text, span, inside } of comments) {
      const found = inside === undefined ? /^#\s*hadolint\s+(?:global\s+)?ignore=\S*/i.exec(text) : null;
      if (!found) continue;
      yield {
        span: { start: span.start, end: span.start + found[0].length },
        message: 'This comment turns a check off: list the exception in `.hadolint.yaml`',
      };
    }
  },
});
