import { defineRule } from '../contract/rule.ts';
import { reservedStageNames } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'reserved-stage-name',
  summary: 'a stage named `scratch` or `context`',
  why: `BuildKit reserves both names: \`scratch\` is the empty image and \`context\` the build context. Instructions that use the name may not get
this stage.`,
  severity: 'warning',
  aliases: ['ReservedStageName', 'DL3063'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21 AS scratch
      RUN apk add --no-cache curl
    `,
    good: dockerfile`
      FROM alpine:3.21 AS tools
      RUN apk add --no-cache curl
    `,
  },
  needs: (instruction) => instruction.kind === 'FROM' && instruction.name !== undefined,
  *check({ stages }) {
    for (const { name } of stages) {
      if (!name || !reservedStageNames.has(name.text.toLowerCase())) continue;
      yield {
        span: name.span,
        message: `BuildKit reserves the name \`${name.text}\`: rename the stage`,
      };
    }
  },
});
