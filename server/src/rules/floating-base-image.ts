import { defineRule, type Finding } from '../contract/rule.ts';
import { imageEntry } from '../language/images.ts';
import type { FromInstruction, ImageName } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert, replace } from '../text/edit.ts';

export default defineRule({
  id: 'floating-base-image',
  summary: 'a base image without a version',
  why: `\`FROM node\` and \`FROM node:latest\` use the newest release, so the same Dockerfile can build a different image tomorrow, or fail. A version in the tag limits this to compatible
updates; a digest selects exactly one image.

The fix writes the version that \`latest\` stands for, for images that Slipway knows. Check that it is the version you use.`,
  severity: 'info',
  strict: true,
  aliases: ['DL3006', 'DL3007'],
  example: {
    bad: dockerfile`
      FROM golang
      RUN go version
    `,
    good: dockerfile`
      FROM golang:1.27
      RUN go version
    `,
  },
  *check({ stages }, { namedContexts }) {
    for (const { base, from } of stages) {
      if (base.kind !== 'image' || base.candidates.length > 0 || namedContexts.includes(base.token.text)) continue;
      const { tag, digest } = base.image;
      if (digest !== undefined || (tag !== undefined && tag !== 'latest') || base.token.variables.length > 0) continue;
      if (isVersionedByName(base.image)) continue;
      yield findingOf(from, base.image);
    }
  },
});

function findingOf({ image: token, keyword }: FromInstruction, image: ImageName): Finding {
  const { tag } = image;
  const span = token?.span ?? keyword.span;
  const version = newestOf(image);
  const finding: Finding = {
    span,
    alias: tag === undefined ? 'DL3006' : 'DL3007',
    message:
      tag === undefined
        ? `\`${image.name}\` has no tag and uses the newest release: add a version`
        : `\`${image.name}:latest\` uses the newest release: use a version`,
  };
  if (version === undefined || !token) return finding;
  const edit =
    tag === undefined
      ? insert(span.end, `:${version}`)
      : replace({ start: span.end - tag.length, end: span.end }, version);
  return {
    ...finding,
    changes: () => [{ id: 'pin', title: `Use ${image.name}:${version}`, safety: 'unsafe', edits: () => [edit] }],
  };
}

/** The version that \`latest\` is, as far as the table of images knows. */
function newestOf(image: ImageName): string | undefined {
  return entryOf(image)?.versions.find(({ names }) => names.includes('latest'))?.tag;
}

/** Distroless' images have their version in the name (`static-debian12`). */
function isVersionedByName({ registry, name }: ImageName): boolean {
  return registry === 'gcr.io' && name.startsWith('distroless/');
}

function entryOf({ registry, name }: ImageName) {
  return imageEntry(registry === undefined ? name : `${registry}/${name}`);
}
