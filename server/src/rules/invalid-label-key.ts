import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

/** docs.docker.com/engine/manage-resources/labels/#key-format-recommendations. */
const valid = /^[a-z](?:[a-z0-9]|[.-](?![.-]))*[a-z0-9]$/;
const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;

export default defineRule({
  id: 'invalid-label-key',
  summary: 'a label whose key is not of the recommended form',
  why: `Keys of labels begin and end with a letter or digit and hold lower-case letters, digits, dots and hyphens, no two of these beside each other; those below \`com.docker\`,
\`io.docker\` and \`org.dockerproject\` are Docker's own. Other keys work, and tools may not find them.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3048'],
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
          message: `the label \`${wrong.name.text}\` is not of the recommended form: lower-case letters, digits, single dots and hyphens`,
        };
    }
  },
});
