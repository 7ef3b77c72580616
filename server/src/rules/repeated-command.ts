import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { goneApartOf } from '../model/lines.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { remove } from '../text/edit.ts';
import { covers } from '../text/span.ts';

export default defineRule({
  id: 'repeated-command',
  summary: 'a CMD, ENTRYPOINT or HEALTHCHECK that a later one replaces',
  why: `An image has one CMD, one ENTRYPOINT and one HEALTHCHECK: only the last one in a stage is used.`,
  severity: 'warning',
  aliases: ['MultipleInstructionsDisallowed', 'DL3012', 'DL4003', 'DL4004'],
  example: {
    bad: dockerfile`
      FROM node:22
      CMD ["npm", "start"]
      CMD ["node", "server.js"]
    `,
    good: dockerfile`
      FROM node:22
      CMD ["node", "server.js"]
    `,
  },
  *check(graph) {
    const last = new Map<string, Instruction>();
    for (const instruction of ofKinds(ownInstructions(graph), 'FROM', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      const { kind, onbuild } = instruction;
      if (kind === 'FROM') last.clear();
      if (kind === 'FROM' || onbuild) continue;
      const earlier = last.get(kind);
      last.set(kind, instruction);
      if (!earlier) continue;
      yield {
        span: earlier.keyword.span,
        alias: ['MultipleInstructionsDisallowed', codes[kind]],
        message: `This ${kind} has no effect: the ${kind} below replaces it`,
        related: [{ span: instruction.keyword.span, message: `The ${kind} that is used` }],
        changes: () => removal(graph, earlier),
      };
    }
  },
});

const codes = { HEALTHCHECK: 'DL3012', CMD: 'DL4003', ENTRYPOINT: 'DL4004' } as const;

function removal(graph: BuildGraph, instruction: Instruction): Offer[] {
  const { span, keyword } = instruction;
  if (graph.comments.some((comment) => covers(span, comment.span))) return [];
  return [
    {
      id: 'remove-instruction',
      title: `Remove this ${keyword.text}`,
      safety: 'safe',
      edits: () => [remove(goneApartOf(graph, instruction))],
    },
  ];
}
