import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'env-self-reference',
  summary: 'an ENV that reads a variable set by the same instruction',
  why: `All pairs of one ENV see the environment from before the instruction. In \`ENV A=1 B=$A\`, \`B\` gets the previous value of \`A\`, which is usually empty. A second ENV sees
the new value.`,
  severity: 'warning',
  aliases: ['DL3044'],
  judges: ['ENV'],
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
          message: `\`${name.text}\` gets the previous value of \`${use.name.text}\`, because the same ENV sets both: use a second ENV`,
        };
        break;
      }
    }
  },
});
