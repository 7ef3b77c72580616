import { defineRule } from '../contract/rule.ts';
import { chainOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'missing-healthcheck',
  summary: 'an image without a health check',
  why: `With a HEALTHCHECK, Docker and Compose can wait until a container is healthy, and Swarm replaces unhealthy containers. Kubernetes ignores it, so
this rule is only in the profile \`strict\`.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3057'],
  example: {
    bad: dockerfile`
      FROM nginx:1.28
      COPY site /usr/share/nginx/html
    `,
    good: dockerfile`
      FROM nginx:1.28
      COPY site /usr/share/nginx/html
      HEALTHCHECK CMD ["curl", "--fail", "http://localhost/"]
    `,
  },
  *check(graph) {
    const last = graph.stages.at(-1);
    if (!last) return;
    const chain = chainOf(graph, last.index);
    const isChecked = graph.instructions.some(
      ({ kind, stage }) => kind === 'HEALTHCHECK' && stage !== undefined && chain.has(stage),
    );
    if (!isChecked)
      yield { span: last.from.keyword.span, message: 'The image has no HEALTHCHECK: add one, or `HEALTHCHECK NONE`' };
  },
});
