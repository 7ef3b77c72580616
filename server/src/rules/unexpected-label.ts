import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'unexpected-label',
  summary: 'a label that the project does not list',
  why: `With \`strict-labels: true\` in a \`.hadolint.yaml\`, images may only have the labels of its \`label-schema\`. Without that setting, nothing is reported.`,
  severity: 'info',
  aliases: ['DL3050'],
  example: {
    bad: dockerfile`
      FROM debian:12
      LABEL version="1.0.0" team="web"
    `,
    good: dockerfile`
      FROM debian:12
      LABEL version="1.0.0"
    `,
    files: { '.hadolint.yaml': 'strict-labels: true\nlabel-schema:\n  version: semver\n' },
  },
  needs: ({ kind }) => kind === 'LABEL',
  *check({ instructions }, { policy: { labels, strictLabels } }) {
    if (!strictLabels) return;
    for (const instruction of instructions) {
      if (instruction.kind !== 'LABEL') continue;
      const other = instruction.pairs.find(({ name: { text } }) => {
        return !text.includes('$') && !labels.has(text.replace(/^(["'])(.*)\1$/, '$2'));
      });
      if (!other) continue;
      yield {
        span: other.name.span,
        message: `Label \`${other.name.text}\` is not in \`label-schema\` of the project's .hadolint.yaml, which allows no others: add it there or remove it here`,
      };
    }
  },
});
