import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

/** docs.docker.com/engine/manage-resources/labels/#key-format-recommendations. */
const valid = /^[a-z](?:(?:[a-z0-9]|[.-](?![.-]))*[a-z0-9])?$/;
const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;

export default defineRule({
  id: 'invalid-label-key',
  summary: 'a label key in a non-recommended format',
  why: `Label keys should start and end with a letter or digit and contain lower-case letters, digits, and single dots and hyphens. Keys starting with \`com.docker\`,
\`io.docker\` and \`org.dockerproject\` are reserved for Docker. Other keys work, but tools may not find them.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3048'],
  judges: ['LABEL'],
  example: {
    bad: dockerfile`
      FROM debian:12
      LABEL Maintainer.="me"
    `,
    good: dockerfile`
      FROM debian:12
      LABEL maintainer="me"
    `,
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'LABEL') continue;
      const wrong = instruction.pairs.find(
        ({ name }) =>
          !name.text.includes('$') && (!valid.test(name.text.replace(/^["']|["']$/g, '')) || reserved.test(name.text)),
      );
      if (wrong)
        yield {
          span: wrong.name.span,
          message: `Label key \`${wrong.name.text}\` is not in the recommended format: use lower-case letters, digits, single dots and hyphens`,
        };
    }
  },
});
