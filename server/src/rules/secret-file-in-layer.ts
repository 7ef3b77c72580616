import { nameOf } from '../context/path.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { missingEntries } from '../engines/ignore/missing-entries.ts';
import { ignoreOffers } from '../engines/ignore/offer.ts';
import { type CopiedSecret, copiedSecrets } from '../engines/secret-mount/copied.ts';
import { mountFile } from '../engines/secret-mount/file.ts';
import { layerOf } from '../engines/secret-mount/where.ts';
import { isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { someOf } from '../text/list.ts';

export default defineRule({
  id: 'secret-file-in-layer',
  summary: 'a file with credentials copied into the image',
  why: `A file that is copied into a stage stays in its layer: removing it later hides it from the programs in the image, but not from people
who unpack the layer. The layers of a build stage stay in the build cache, and in registries that the cache is exported to.

The fix removes the COPY, and a later \`rm\` or \`chmod\` of the file, and mounts the file as a secret at the same path, on exactly the steps that read it. The build
then needs \`--secret id=...,src=...\`, or \`--ssh default\` for a key that only SSH reads; Slipway's build command asks for it once. Revoke credentials that were in an image
that other people could pull. A file that the COPY of a folder brings, and nothing is seen to read, is kept out by an entry in \`.dockerignore\` instead. Slipway recognizes secret files by their content, and by name only if the name is unambiguous, also a file that this working tree lacks because Git ignores it.`,
  severity: 'warning',
  aliases: [],
  all: 'Mount all secret files in this file',
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY .npmrc package.json package-lock.json ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
    `,
    files: { '.npmrc': '//registry.npmjs.org/:_authToken=npm_0\n', 'package.json': '{}', 'package-lock.json': '{}' },
  },
  needs: (instruction) => isCopy(instruction) && !instruction.from,
  *check(graph, context) {
    let followed = 0;
    for (const files of markedTogether(copiedSecrets(graph, context))) {
      const [first, ...others] = files;
      const isFollowed = followed < most;
      followed += files.length;
      const where = layerOf(graph, context, first.copy, first.path);
      const contain = others.length > 0 ? 'contain credentials and stay' : 'contains credentials and stays';
      const names = someOf(files.map(({ name }) => `\`${first.isNamed ? nameOf(name) : name}\``));
      const subject = first.isNamed ? `${names} ` : `This ${first.copy.kind} includes ${names}, which `;
      yield {
        span: first.source.span,
        message: `${subject}${contain} ${where}`,
        changes: () => {
          const mounted = files.map((copied) => {
            const plan = isFollowed
              ? mountFile(graph, context, copied)
              : { why: `Slipway checks only the first ${most} secret files` };
            return offerOf(`mount-file:${copied.name}`, `Mount ${nameOf(copied.name)} as a secret`, plan);
          });
          if (first.isNamed || context.kind === 'unknown') return mounted;
          const entries = missingEntries(graph, context);
          const isKeptOut = files.every(({ name }) => entries.present.includes(name));
          return isKeptOut ? [...ignoreOffers(context, entries), ...mounted] : mounted;
        },
      };
    }
  },
});

/** All that one source brings along; a word is marked once. */
function* markedTogether(all: Iterable<CopiedSecret>): Generator<readonly [CopiedSecret, ...CopiedSecret[]]> {
  let files: [CopiedSecret, ...CopiedSecret[]] | undefined;
  for (const copied of all) {
    if (files && files[0].source === copied.source) {
      files.push(copied);
      continue;
    }
    if (files) yield files;
    files = [copied];
  }
  if (files) yield files;
}

/** More secret files than a person copies: each is followed through the whole file. */
const most = 32;
