import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'env-self-reference',
  summary: 'an ENV that reads a variable set by the same instruction',
  why: `All the pairs of one ENV see the environment above it. In \`ENV A=1 B=$A\` the value of \`B\` is what \`A\` was before, most often nothing. A second ENV sees
the first one's.`,
  severity: 'warning',
  aliases: ['DL3044'],
  example: {
    bad: dockerfile`
      FROM debian:12
      ENV APP=/srv/app BIN=$APP/bin
    `,
    good: dockerfile`
      FROM debian:12
      ENV APP=/srv/app
      ENV BIN=$APP/bin
    `,
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'ENV' || instruction.pairs.length < 2) continue;
      const names = new Set(instruction.pairs.map(({ name }) => name.text));
      for (const { name, value } of instruction.pairs) {
        // A variable that is set above has a value; so may one of the base image.
        const use = value?.variables.find(
          (variable) => variable.name.text !== name.text && names.has(variable.name.text) && !variable.binding,
        );
        if (!use) continue;
        yield {
          span: use.name.span,
          message: `\`${use.name.text}\` is set by this same ENV, so \`${name.text}\` gets its value from before: use a second ENV`,
        };
        break;
      }
    }
  },
});
