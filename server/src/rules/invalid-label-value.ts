import { defineRule } from '../contract/rule.ts';
import { emptyLabel, labelRules } from '../language/label-values.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-label-value',
  summary: 'a label whose value is not what the project asks for',
  why: `\`label-schema\` in a \`.hadolint.yaml\` sets the type of each label's value: \`text\`, \`url\`, \`semver\`, \`hash\` (a Git commit of 7 or 40 characters), \`rfc3339\` (a date
with a time), \`spdx\` (a license) or \`email\`. An empty value is always wrong. Without \`label-schema\`, nothing is reported.`,
  severity: 'warning',
  aliases: ['DL3051', 'DL3052', 'DL3053', 'DL3054', 'DL3055', 'DL3056', 'DL3058'],
  example: {
    bad: dockerfile`
      FROM debian:12
      LABEL version="one"
    `,
    good: dockerfile`
      FROM debian:12
      LABEL version="1.0.0"
    `,
    files: { '.hadolint.yaml': 'label-schema:\n  version: semver\n' },
  },
  needs: ({ kind }) => kind === 'LABEL',
  *check({ instructions }, { policy: { labels } }) {
    if (labels.size === 0) return;
    for (const instruction of instructions) {
      if (instruction.kind !== 'LABEL') continue;
      for (const { name, value } of instruction.pairs) {
        const key = name.text.replace(/^(["'])(.*)\1$/, '$2');
        const wanted = labels.get(key);
        const text = value?.value;
        if (!wanted || !value || text === undefined) continue;
        const wrong = text === '' ? emptyLabel : labelRules[wanted].isMet(text) ? undefined : labelRules[wanted];
        if (!wrong) continue;
        const span = value.span.end > value.span.start ? value.span : name.span;
        yield { span, alias: wrong.code, message: `Label \`${key}\` ${wrong.problem}` };
      }
    }
  },
});
