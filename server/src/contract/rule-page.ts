import { sentence } from '../text/sentence.ts';
import type { FileRule } from './file-rule.ts';
import type { Rule } from './rule.ts';

/** The documentation of a rule, in Markdown. */
export function rulePage(rule: Rule | FileRule): string {
  const isFileRule = 'language' in rule.example;
  const fence = `\`\`\`${isFileRule ? rule.example.language : 'dockerfile'}`;
  return [
    `# ${rule.id}`,
    '',
    `${sentence(rule.summary)}. Severity: ${rule.severity}${rule.strict ? ', in the profile `strict`' : ''}.`,
    ...(rule.aliases.length > 0
      ? ['', `Also known as ${rule.aliases.map((alias) => `\`${alias}\``).join(', ')}.`]
      : []),
    '',
    '## Why',
    '',
    rule.why,
    '',
    '## Example',
    '',
    ...('dockerfile' in rule.example
      ? ['With this Dockerfile:', '', '```dockerfile', rule.example.dockerfile.trimEnd(), '```', '']
      : []),
    'Reported here:',
    '',
    fence,
    rule.example.bad.trimEnd(),
    '```',
    '',
    'Better:',
    '',
    fence,
    rule.example.good.trimEnd(),
    '```',
    '',
    '## Turn it off',
    '',
    `${isFileRule ? 'Above the line' : 'Before an instruction'}: \`# slipway ignore=${rule.id}\`. For a file: \`# slipway global ignore=${rule.id}\`. Everywhere: \`"slipway.rules": { "${rule.id}": "off" }\`.`,
    '',
  ].join('\n');
}
