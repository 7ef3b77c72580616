import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { span } from '../text/span.ts';

export default defineRule({
  id: 'maintainer',
  summary: 'a MAINTAINER instruction',
  why: `MAINTAINER is deprecated. Use the label \`org.opencontainers.image.authors\` instead, which tools display. The fix moves the author
from the image's author field to that label.`,
  severity: 'info',
  aliases: ['MaintainerDeprecated', 'DL4000'],
  judges: ['MAINTAINER'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      MAINTAINER Ada Lovelace <ada@example.com>
    `,
    good: dockerfile`
      FROM alpine:3.21
      LABEL org.opencontainers.image.authors="Ada Lovelace <ada@example.com>"
    `,
  },
  *check(graph) {
    for (const { kind, keyword, rest } of ownInstructions(graph)) {
      if (kind !== 'MAINTAINER') continue;
      const label = keyword.text === keyword.text.toLowerCase() ? 'label' : 'LABEL';
      const author = rest.text.replace(/^(["'])(.*)\1$/s, '$2');
      const [piece, ...others] = rest.pieces;
      const changes = (): Offer[] =>
        !piece || others.length > 0 || /["$\\`]/.test(author)
          ? []
          : [
              {
                id: 'use-label',
                title: 'Use a label',
                safety: 'unsafe',
                edits: () => [
                  replace(
                    span(keyword.span.start, piece.source + piece.length),
                    `${label} org.opencontainers.image.authors="${author}"`,
                  ),
                ],
              },
            ];
      yield { span: keyword.span, message: `${keyword.text} is deprecated: use a label`, changes };
    }
  },
});
