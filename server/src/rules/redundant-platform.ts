import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { flagEdit } from '../model/flag-removal.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'redundant-platform',
  summary: '`FROM --platform=$TARGETPLATFORM`',
  why: `FROM uses the target platform without this flag.`,
  severity: 'hint',
  aliases: ['RedundantTargetPlatform', 'DL3065'],
  judges: ['FROM'],
  example: {
    bad: dockerfile`
      FROM --platform=$TARGETPLATFORM node:22
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
      const [use, ...others] = from.platform.variables;
      if (use?.name.text !== 'TARGETPLATFORM' || others.length > 0 || !/^(?::?-|$)/.test(use.modifier)) continue;
      if (!/^["']?(?:\$TARGETPLATFORM|\$\{[^}]*\})["']?$/.test(from.platform.text)) continue;
      const flag = from.flags.find((candidate) => candidate.value === from.platform);
      const isOwn = use.binding?.kind === 'predefined';
      const changes = (): Offer[] =>
        flag
          ? [
              {
                id: 'remove-platform',
                title: 'Remove --platform',
                safety: isOwn ? 'safe' : 'unsafe',
                edits: () => [flagEdit(graph, flag)],
              },
            ]
          : [];
      yield {
        span: from.platform.span,
        message: '`--platform=$TARGETPLATFORM` is the default: remove it',
        changes,
      };
    }
  },
});
