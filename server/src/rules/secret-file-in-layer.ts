import { nameOf } from '../context/path.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { copiedSecrets } from '../engines/secret-mount/copied.ts';
import { mountFile } from '../engines/secret-mount/file.ts';
import { layerOf } from '../engines/secret-mount/where.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'secret-file-in-layer',
  summary: 'a file with credentials copied into the image',
  why: `A file that is copied into a stage is part of a layer for good: removing it later hides it from the programs in the image, not from those
who unpack the layer. Of a build stage the layers stay in the build cache, and in registries that caches are exported to.

The fix takes the COPY away, with a later \`rm\` or \`chmod\` of the file, and mounts the file as a secret under the very path it had, on exactly the steps that read it. The build
then needs \`--secret id=...,src=...\`, or \`--ssh default\` for a key that only SSH reads, which Slipway's build command asks for once. Credentials that were in an image that others could pull must be
revoked. Files are called secret by what is in them, and by name alone only where the name leaves no doubt.`,
  severity: 'warning',
  aliases: [],
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
  *check(graph, context) {
    let followed = 0;
    for (const copied of copiedSecrets(graph, context)) {
      const isFollowed = ++followed <= most;
      const where = layerOf(graph, context, copied.copy.stage, copied.path);
      yield {
        span: copied.source.span,
        message: copied.isNamed
          ? `\`${nameOf(copied.name)}\` holds credentials and stays ${where}`
          : `\`${copied.name}\` comes along, holds credentials and stays ${where}`,
        changes: () => {
          const plan = isFollowed ? mountFile(graph, context, copied) : { why: `only the first ${most} are followed` };
          return [offerOf('mount-file', `Mount ${nameOf(copied.name)} as a secret`, plan)];
        },
      };
    }
  },
});

/** More secret files than a person copies: each is followed through the whole file. */
const most = 32;
