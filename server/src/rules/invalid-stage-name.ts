import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, FromInstruction } from '../model/model.ts';
import { isStageName, referencesTo, stageNamed } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'invalid-stage-name',
  summary: 'an invalid stage name',
  why: `A stage name starts with a letter and contains only letters, digits, \`-\`, \`_\` and \`.\`: no slashes, colons or
variables.`,
  severity: 'error',
  aliases: [],
  judges: ['FROM'],
  example: {
    bad: dockerfile`
      FROM node:22 AS web/build
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22 AS web-build
      RUN npm ci
    `,
  },
  *check(graph) {
    for (const from of ownInstructions(graph)) {
      if (from.kind !== 'FROM' || !from.name || from.parts.words.length !== 3) continue;
      const { text, span } = from.name;
      if (isStageName(text)) continue;
      yield {
        span,
        message: `Invalid stage name \`${text}\`: start with a letter and use only letters, digits, \`-\`, \`_\` and \`.\``,
        changes: () => rename(graph, from),
      };
    }
  },
});

function rename(graph: BuildGraph, { name, stage }: FromInstruction): Offer[] {
  const better =
    name?.text
      .toLowerCase()
      .replace(/[^a-z0-9_.-]+/g, '-')
      .replace(/^-+|-+$/g, '') ?? '';
  if (!name || stage === undefined || !isStageName(better) || stageNamed(graph, better)) return [];
  const written = referencesTo(graph, { kind: 'stage', stage }).filter(
    ({ token }) => token.text.toLowerCase() === name.text.toLowerCase(),
  );
  const spans = new Map([name.span, ...written.map(({ token }) => token.span)].map((span) => [span.start, span]));
  return [
    {
      id: 'rename-stage',
      title: `Change to '${better}' everywhere`,
      safety: 'unsafe',
      edits: () => [...spans.values()].map((span) => replace(span, better)),
    },
  ];
}
