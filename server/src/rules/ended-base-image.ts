import { defineRule } from '../contract/rule.ts';
import { newerBaseOffer, outdatedOf } from '../engines/newer-base/plan.ts';
import { spelled } from '../model/ended-image.ts';
import { fromSamePlace, wholeName } from '../model/image.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'ended-base-image',
  summary: 'a base image that no longer gets updates',
  why: `After a version reaches its end of life, security issues are no longer fixed and the image is no longer rebuilt. Slipway
knows the dates of well-known images without network access, and reports those that had passed when it was released: what it finds does not change from one day to the next. The release of Debian, Ubuntu or Alpine that a tag names has a date too: when it is over, its packages get no updates, and sooner or later cannot be installed any more.

Where the release alone has ended there is no fix, because packages of a newer one may be others. Otherwise the fix uses the nearest supported version in the same variant; for images that nobody maintains any more, such as \`openjdk\`, the same version of the image that took their place. It is unavailable where a step or a file of the project needs the old version, and where that ended long ago, and part of no "fix all". For Node.js, Python, Ruby and PHP, the project itself has to name the newer version: in \`.nvmrc\`, \`.python-version\` and their like, a range with an end, \`@types/node\`, or Python's classifiers. Its title says \`(unsafe)\` where the new version may not run what ran on the old one: build and test before you keep it.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:16-alpine
      COPY package.json server.js ./
      CMD ["node", "server.js"]
    `,
    good: dockerfile`
      FROM node:22-alpine
      COPY package.json server.js ./
      CMD ["node", "server.js"]
    `,
    files: { 'package.json': '{ "engines": { "node": "16 || 22" } }\n' },
  },
  *check(graph, context) {
    for (const stage of graph.stages) {
      const outdated = outdatedOf(stage);
      if (!outdated) continue;
      const { image, ended } = outdated;
      const { fact, next } = ended;
      const newer = next ?? ended.instead;
      const named = newer && spelled({ name: wholeName({ ...image, name: newer.name }), tag: newer.tag });
      const better = named && fromSamePlace(image, named);
      yield {
        span: stage.from.image?.span ?? stage.from.keyword.span,
        message: `${fact}${better === undefined ? '' : `: use \`${better}\` or newer`}`,
        ...(next && { changes: () => [newerBaseOffer(graph, context, outdated, next)] }),
      };
    }
  },
});
