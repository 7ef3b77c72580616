import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { portProblem } from '../language/values.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'exposed-host-port',
  summary: 'EXPOSE with an address or port of the host',
  why: `EXPOSE names the ports that the container listens on. \`docker run -p\` or Compose maps them to host ports. BuildKit
ignores everything before the last colon and will reject it in a later release.`,
  severity: 'warning',
  aliases: ['ExposeInvalidFormat'],
  judges: ['EXPOSE'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      EXPOSE 127.0.0.1:8080:80
    `,
    good: dockerfile`
      FROM nginx:1.27
      EXPOSE 80
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      if (instruction.kind !== 'EXPOSE') continue;
      for (const { text, value, span } of instruction.words) {
        if (value === undefined || portProblem(value) || !/[^:]:/.test(value)) continue;
        const port = text.slice(text.lastIndexOf(':') + 1);
        const changes = (): Offer[] => (text === value ? [changeTo('expose-port', 'safe', span, port)] : []);
        const message = `EXPOSE can't map host ports: \`${value}\` only exposes \`${value.slice(value.lastIndexOf(':') + 1)}\``;
        yield { span, message, changes };
      }
    }
  },
});
