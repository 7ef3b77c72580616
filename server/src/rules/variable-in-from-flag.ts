import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import { ownInstructions } from '../model/frontend.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'variable-in-from-flag',
  summary: 'a variable in `--from`',
  why: `BuildKit must know what a \`COPY --from\` or a mount reads before it runs anything, so it doesn't expand variables there and
rejects the file. (Buildah and Podman expand them.) FROM expands variables: give the stage or image a name there, and copy from that name.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      ARG VERSION=1.27
      FROM alpine:3.21
      COPY --from=nginx:$VERSION /etc/nginx/nginx.conf /etc/nginx/
    `,
    good: dockerfile`
      ARG VERSION=1.27
      FROM nginx:$VERSION AS nginx

      FROM alpine:3.21
      COPY --from=nginx /etc/nginx/nginx.conf /etc/nginx/
    `,
  },
  needs: (instruction) => sourcesOf(instruction).some(({ from }) => from.token.variables.length > 0),
  *check(graph, { builder }) {
    if (builder === 'buildah') return;
    for (const instruction of ofKinds(ownInstructions(graph), 'COPY', 'ADD', 'RUN')) {
      for (const { kind, from } of sourcesOf(instruction)) {
        const [use] = from.token.variables;
        if (from.kind !== 'unknown' || from.why !== 'variable' || !use) continue;
        const flag = kind === 'copy' ? '`--from`' : 'the `from` of a mount';
        yield {
          span: use.span,
          message: `Variables are not expanded in ${flag}: name a stage with \`FROM ${from.token.text} AS ...\` and use its name`,
        };
      }
    }
  },
});
