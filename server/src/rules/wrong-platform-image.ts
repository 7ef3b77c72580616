import { defineRule } from '../contract/rule.ts';
import { factsOf } from '../facts/shown-facts.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'wrong-platform-image',
  summary: 'a base image that is for another platform than the build',
  why: `An image that exists for one platform only is used for every build. Its programs then run emulated, which is slow, or stop with \`exec format error\`, and the image that is
built is labeled with a platform that its files are not for.

Only a build can tell: this is what the last build of the same line in this workspace said. Use a tag that exists for all platforms that you build for. Ignore this rule if the stage
runs nothing of the image and copies nothing but data from it.`,
  severity: 'warning',
  aliases: ['InvalidBaseImagePlatform'],
  example: {
    bad: dockerfile`
      FROM arm64v8/alpine:3.22
      RUN apk add --no-cache curl
    `,
    good: dockerfile`
      FROM alpine:3.22
      RUN apk add --no-cache curl
    `,
    built: `#4 [1/2] FROM docker.io/arm64v8/alpine:3.22@sha256:${'0123456789abcdef'.repeat(4)}
#4 DONE 0.9s
 - InvalidBaseImagePlatform: Base image arm64v8/alpine:3.22 was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line 1)
`,
  },
  *check(graph, _, facts) {
    if (!facts) return;
    const known = factsOf(graph, facts);
    for (const { base, from } of graph.stages) {
      const mismatch = known.get(from.index)?.image?.mismatch;
      // Of a name with variables, another image may be meant by now.
      if (!mismatch || base.kind !== 'image' || base.token.variables.length > 0) continue;
      const { pulled, expected } = mismatch;
      yield {
        span: base.token.span,
        message: `\`${base.token.text}\` is for \`${pulled}\`, but the last build was for \`${expected}\`: use an image for that platform`,
      };
    }
  },
});
