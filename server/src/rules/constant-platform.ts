import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { architecturesIn, isPlatform, platformParts } from '../language/platforms.ts';
import { flagEdit } from '../model/flag-removal.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Flag, FromInstruction, Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'constant-platform',
  summary: 'a fixed platform in `FROM --platform`',
  why: `With a fixed platform, the image is built for that platform no matter what \`docker build --platform\` says. Without the flag, FROM uses the
target platform; \`$BUILDPLATFORM\` is the platform of the machine that builds. Stages that name the platform, such
as \`AS build_amd64\`, are not reported.

Removing the flag can change which image is used. Ignore this rule if the image exists for one platform only.`,
  severity: 'info',
  aliases: ['FromPlatformFlagConstDisallowed', 'DL3029'],
  judges: ['FROM'],
  example: {
    bad: dockerfile`
      FROM --platform=linux/amd64 node:22
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      RUN npm ci
    `,
  },
  *check(graph) {
    for (const from of ownInstructions(graph)) {
      if (from.kind !== 'FROM' || !from.platform) continue;
      const { text, value, span } = from.platform;
      if (text.includes('$') || value === undefined || !isPlatform(value)) continue;
      const name = from.name?.text.toLowerCase();
      if (name !== undefined && platformParts(value).some((part) => name.includes(part))) continue;
      const flag = from.flags.find((candidate) => candidate.value === from.platform);
      const changes = () => (flag ? [removal(graph, from, flag)] : []);
      yield {
        span,
        message: `\`--platform=${value}\` overrides the target platform of the build: remove it`,
        changes,
      };
    }
  },
});

function removal(graph: BuildGraph, from: FromInstruction, flag: Flag): Offer {
  const id = 'remove-platform';
  const title = 'Remove --platform';
  const own = graph.instructions.find((each) => each !== from && each.stage === from.stage && isForOne(graph, each));
  if (own) return { id, title, refused: `line ${own.lines.first + 1} is written for one architecture` };
  return { id, title, safety: 'unsafe', edits: () => [flagEdit(graph, flag)] };
}

/** Whether it names one architecture, and does not ask which one it is built for. */
function isForOne({ source }: BuildGraph, { span }: Instruction): boolean {
  const text = source.slice(span.start, span.end);
  return architecturesIn(text).size === 1 && !/TARGETARCH|TARGETPLATFORM|uname|--print-architecture/.test(text);
}
