import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { isPlatform, platformParts } from '../language/platforms.ts';
import { flagEdit } from '../model/flag-removal.ts';
import { ownInstructions } from '../model/frontend.ts';
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
      const changes = (): Offer[] =>
        flag
          ? [
              {
                id: 'remove-platform',
                title: 'Remove --platform',
                safety: 'unsafe',
                edits: () => [flagEdit(graph, flag)],
              },
            ]
          : [];
      yield {
        span,
        message: `\`--platform=${value}\` overrides the target platform of the build: remove it`,
        changes,
      };
    }
  },
});
