import { defineRule } from '../contract/rule.ts';
import { reservedStageNames } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'reserved-stage-name',
  summary: 'a stage called `scratch` or `context`',
  why: `\`scratch\` is the empty image and \`context\` the build context: BuildKit keeps both names for itself, and a stage of that name
may not be the one that is read.`,
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
  *check({ stages }) {
    for (const { name } of stages) {
      if (!name || !reservedStageNames.has(name.text.toLowerCase())) continue;
      yield {
        span: name.span,
        message: `\`${name.text}\` is a name that BuildKit reserves; what reads it may not get this stage`,
      };
    }
  },
});
