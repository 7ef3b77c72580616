import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { type PortProblem, portProblem } from '../language/values.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'invalid-port',
  summary: 'an invalid port in EXPOSE',
  why: `EXPOSE takes ports from 0 to 65535 or ranges of ports, optionally followed by \`/tcp\`, \`/udp\` or \`/sctp\`, separated by spaces. BuildKit
rejects anything else.`,
  severity: 'error',
  aliases: ['DL3011'],
  judges: ['EXPOSE'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      EXPOSE 80,443
    `,
    good: dockerfile`
      FROM nginx:1.27
      EXPOSE 80 443
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      if (instruction.kind !== 'EXPOSE') continue;
      for (const { text, value, span } of instruction.words) {
        const parts = value?.split(/\s+/).filter((part) => part !== '') ?? [];
        const wrong = parts.map((part) => ({ part, problem: portProblem(part) })).find(({ problem }) => problem);
        if (!wrong?.problem) continue;
        const separated = text.split(',').filter((part) => part !== '');
        const isList = /^[^$]*,[^$]*$/.test(text) && separated.every((part) => !portProblem(part));
        const changes = (): Offer[] =>
          isList
            ? [
                {
                  id: 'separate-ports',
                  title: 'Separate the ports with spaces',
                  safety: 'unsafe',
                  edits: () => [replace(span, separated.join(' '))],
                },
              ]
            : [];
        const message = isList
          ? `Invalid port \`${text}\`: separate ports with spaces`
          : text.startsWith('#')
            ? "EXPOSE can't be followed by a comment: move it to its own line"
            : messages[wrong.problem](wrong.part);
        yield { span, message, changes };
        if (text.startsWith('#')) break;
      }
    }
  },
});

const messages: Readonly<Record<PortProblem, (part: string) => string>> = {
  missing: (part) => `\`${part}\` has no port`,
  protocol: (part) => `Invalid protocol \`${part.split('/').at(-1)}\`: use \`tcp\`, \`udp\` or \`sctp\``,
  port: (part) => `Invalid port \`${part}\`: use 0 to 65535, or a range such as \`8000-8010\``,
  range: (part) => `The two ranges of \`${part}\` have different lengths`,
  address: (part) => `Invalid IP address in \`${part}\`: use only the port`,
};
