import type { Offer } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { factsOf } from '../facts/shown-facts.ts';
import { entryOfImage } from '../model/image.ts';
import type { FromInstruction, ImageName } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'floating-base-image',
  summary: 'a base image without a version',
  why: `\`FROM node\` and \`FROM node:latest\` use the newest release, so the same Dockerfile can build a different image tomorrow, or fail. A version in the tag limits this to compatible
updates; a digest selects exactly one image.

The fixes write the version that \`latest\` stands for, for images that Slipway knows, or the digest that the last build of the line used. Check that the version is the one you use.`,
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
  *check(graph, { namedContexts }, facts) {
    for (const { base, from } of graph.stages) {
      if (base.kind !== 'image' || base.candidates.length > 0 || namedContexts.includes(base.token.text)) continue;
      const { tag, digest } = base.image;
      if (digest !== undefined || (tag !== undefined && tag !== 'latest') || base.token.variables.length > 0) continue;
      if (isVersionedByName(base.image)) continue;
      yield findingOf(from, base.image, () => facts && factsOf(graph, facts).get(from.index)?.image?.digest);
    }
  },
});

/** `built`: the digest that the last build of the line used. */
function findingOf(
  { image: token, keyword }: FromInstruction,
  image: ImageName,
  built: () => string | undefined,
): Finding {
  const { tag } = image;
  return {
    span: token?.span ?? keyword.span,
    alias: tag === undefined ? 'DL3006' : 'DL3007',
    message:
      tag === undefined
        ? `\`${image.name}\` has no tag and uses the newest release: add a version`
        : `\`${image.name}:latest\` uses the newest release: use a version`,
    changes: () =>
      token ? [...pinOf(token.span, image, newestOf(image), ':'), ...pinOf(token.span, image, built(), '@')] : [],
  };
}

function pinOf(span: Span, { name, tag = '' }: ImageName, version: string | undefined, sign: ':' | '@'): Offer[] {
  if (version === undefined) return [];
  const edit = replace({ start: span.end - (tag === '' ? 0 : tag.length + 1), end: span.end }, `${sign}${version}`);
  const title = sign === '@' ? `Use the digest of the last build, ${version.slice(0, 19)}…` : `Use ${name}:${version}`;
  return [{ id: sign === '@' ? 'pin-digest' : 'pin', title, safety: 'unsafe', edits: () => [edit] }];
}

/** The version that \`latest\` is, as far as the table of images knows. */
function newestOf(image: ImageName): string | undefined {
  return entryOfImage(image)?.versions.find(({ names }) => names.includes('latest'))?.tag;
}

/** Distroless' images have their version in the name (`static-debian12`). */
function isVersionedByName({ registry, name }: ImageName): boolean {
  return registry === 'gcr.io' && name.startsWith('distroless/');
}
