import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { portProblem } from '../language/values.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'expose-protocol-casing',
  summary: 'an EXPOSE protocol with upper-case letters',
  why: `BuildKit converts the protocol to lower case: the image has \`80/tcp\` either way.`,
  severity: 'hint',
  aliases: ['ExposeProtoCasing'],
  judges: ['EXPOSE'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      EXPOSE 80/TCP
    `,
    good: dockerfile`
      FROM nginx:1.27
      EXPOSE 80/tcp
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      if (instruction.kind !== 'EXPOSE') continue;
      for (const { text, value, span } of instruction.words) {
        const protocol = value?.split('/')[1];
        if (!protocol || protocol === protocol.toLowerCase() || portProblem(value ?? '')) continue;
        const lower = text.replace(/\/[a-zA-Z]+$/, (part) => part.toLowerCase());
        const changes = (): Offer[] => (lower === text ? [] : [changeTo('change-case', 'safe', span, lower)]);
        yield {
          span,
          message: `Protocol \`${protocol}\` should be in lower case`,
          changes,
        };
      }
    }
  },
});
