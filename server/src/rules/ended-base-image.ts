import type { Change } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { endOf } from '../model/ended-image.ts';
import { wholeName } from '../model/image.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'ended-base-image',
  summary: 'a base image that no longer gets updates',
  why: `After a version reaches its end of life, security issues are no longer fixed and the image is no longer rebuilt. Slipway
knows the dates of well-known images without network access, and reports only dates that have passed.

The fix uses the next supported version in the same variant; for images that nobody maintains any more, such as \`openjdk\`, the same version of the image that took their place. Check that the program runs on it.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:16-alpine
      CMD ["node", "server.js"]
    `,
    good: dockerfile`
      FROM node:24-alpine
      CMD ["node", "server.js"]
    `,
  },
  *check({ stages }) {
    for (const { base, from } of stages) {
      const isWritten = base.kind === 'image' && base.image.tag !== undefined && base.image.digest === undefined;
      if (!isWritten || base.token.variables.length > 0) continue;
      const ended = endOf(base.image);
      if (!ended) continue;
      const { name, tag = '' } = base.image;
      const span = from.image?.span ?? from.keyword.span;
      const { fact, next } = ended;
      const isOther = next !== undefined && next.name !== name;
      const written = isOther ? `${name}:${tag}` : tag;
      const better = next && (isOther ? `${next.name}:${next.tag}` : next.tag);
      yield {
        span,
        message: `${fact}${next === undefined ? '' : `: use \`${isOther ? next.name : wholeName(base.image)}:${next.tag}\` or newer`}`,
        ...(next !== undefined &&
          better !== undefined && {
            changes: () => [
              changeOf(`${next.name}:${next.tag}`, { start: span.end - written.length, end: span.end }, better),
            ],
          }),
      };
    }
  },
});

function changeOf(image: string, span: Span, text: string): Change {
  return {
    id: 'next',
    title: `Use ${image}`,
    safety: 'unsafe',
    edits: () => [replace(span, text)],
    alters: { what: `The base image changes to ${image}`, remedy: 'Check that the program runs on it' },
  };
}
