import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'unknown-copy-stage',
  summary: '`COPY --from` with an image without a tag',
  why: `\`COPY --from=tools\` without a stage \`tools\` copies from the image \`tools:latest\` on Docker Hub. If you mean the image, add a tag.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3022'],
  example: {
    bad: dockerfile`
      FROM debian:12
      COPY --from=tools /a /a
    `,
    good: dockerfile`
      FROM debian:12
      COPY --from=tools:1.2 /a /a
    `,
  },
  needs: (instruction) => sourcesOf(instruction).length > 0,
  *check({ edges }, { namedContexts }) {
    for (const { kind, from } of edges) {
      if (kind !== 'copy' || from.kind !== 'image' || from.candidates.length > 0) continue;
      if (from.image.tag !== undefined || from.image.digest !== undefined || namedContexts.includes(from.token.text))
        continue;
      yield {
        span: from.token.span,
        message: `No stage is named \`${from.token.text}\`: the image \`${from.token.text}:latest\` is used`,
      };
    }
  },
});
