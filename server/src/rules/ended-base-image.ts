import { defineRule } from '../contract/rule.ts';
import { hasEnded, recordedOn, versionOf } from '../language/images.ts';
import { nextTag } from '../language/next-tag.ts';
import { entryOfImage } from '../model/image.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'ended-base-image',
  summary: 'a base image that no longer gets updates',
  why: `After a version reaches its end of life, security issues are no longer fixed and the image is no longer rebuilt. Slipway
knows the dates of well-known images without network access, and reports only dates that have passed.

The fix uses the next supported version in the same variant. Check that the program runs on it.`,
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
      if (
        base.kind !== 'image' ||
        base.image.tag === undefined ||
        base.image.digest !== undefined ||
        base.token.variables.length > 0
      )
        continue;
      const { image } = base;
      const { tag = '' } = image;
      const entry = entryOfImage(image);
      const version = entry && versionOf(entry, tag);
      if (!entry || !version || !hasEnded(version, recordedOn)) continue;
      const span = from.image?.span ?? from.keyword.span;
      const next = nextTag(entry, version, tag);
      yield {
        span,
        message: `${image.name} ${version.tag} reached end of life on ${version.end}${next === undefined ? '' : `: use \`${next}\` or newer`}`,
        ...(next !== undefined && {
          changes: () => [
            {
              id: 'next',
              title: `Use ${image.name}:${next}`,
              safety: 'unsafe',
              edits: () => [replace({ start: span.end - tag.length, end: span.end }, next)],
              alters: {
                what: `The base image changes to ${image.name}:${next}`,
                remedy: 'Check that the program runs on it',
              },
            },
          ],
        }),
      };
    }
  },
});
