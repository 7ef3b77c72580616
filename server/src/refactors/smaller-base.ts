import type { Offer } from '../contract/change.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { smallerNames } from '../engines/smaller-base/names.ts';
import { whyNotAlpine, whyNotDistroless, whyNotSlim, whyUnused } from '../engines/smaller-base/needs.ts';
import { fromSamePlace, isWindowsImage } from '../model/image.ts';
import { refusedImage } from '../model/refused-image.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { touches } from '../text/span.ts';

export default defineRefactor({
  id: 'smaller-base',
  kind: 'refactor.rewrite',
  summary: 'Bases the last stage, which only runs, on the slim, Alpine or distroless image of the same version',
  example: {
    before: dockerfile`
      FROM node:22 AS build
      RUN npm ci && npm run build

      FROM node:22<|>
      COPY --from=build /app /app
      CMD ["node", "/app/server.js"]
    `,
    after: dockerfile`
      FROM node:22 AS build
      RUN npm ci && npm run build

      FROM node:22-slim
      COPY --from=build /app /app
      CMD ["node", "/app/server.js"]
    `,
  },
  *offer(graph, { start }, context) {
    const stage = graph.stages.at(-1);
    const token = stage?.from.image;
    if (!stage || !token || !touches(stage.from.span, start) || stage.base.kind !== 'image') return;
    const { image, candidates } = stage.base;
    if (
      token.variables.length > 0 ||
      candidates.length > 0 ||
      context.namedContexts.includes(token.text) ||
      refusedImage(token) !== undefined ||
      token.text.endsWith('-') ||
      isWindowsImage(image)
    )
      return;
    const names = smallerNames(image);
    if (!names) return;
    const offer = (id: string, other: string | undefined, changes: string, why: string | undefined): Offer[] => {
      if (other === undefined) return [];
      const name = fromSamePlace(image, other);
      const title = `Use ${name}`;
      if (why !== undefined) return [{ id, title, refused: why }];
      return [{ id, title: `${title} (${changes})`, safety: 'unsafe', edits: () => [replace(token.span, name)] }];
    };
    const unused = whyUnused(graph, stage);
    const without = image.name === 'debian' ? 'documentation and locales' : 'compilers, Git and curl';
    yield* offer(
      'slim',
      names.slim,
      `same C library and shell, without ${without}`,
      unused ?? whyNotSlim(context, stage, names.slim ?? ''),
    );
    yield* offer(
      'alpine',
      names.alpine,
      'musl instead of glibc, BusyBox shell, apk',
      unused ?? whyNotAlpine(graph, context, stage),
    );
    yield* offer('distroless', names.distroless, 'no shell, no package manager', whyNotDistroless(stage));
  },
});
