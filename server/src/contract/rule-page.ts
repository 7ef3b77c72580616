import { sentence } from '../text/sentence.ts';
import type { Rule } from './rule.ts';

/** The documentation of a rule, in Markdown. */
export function rulePage(rule: Rule): string {
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
    'Reported here:',
    '',
    '```dockerfile',
    rule.example.bad.trimEnd(),
    '```',
    '',
    'Better:',
    '',
    '```dockerfile',
    rule.example.good.trimEnd(),
    '```',
    '',
    '## Turn it off',
    '',
    `Before an instruction: \`# slipway ignore=${rule.id}\`. For a file: \`# slipway global ignore=${rule.id}\`. Everywhere: \`"slipway.rules": { "${rule.id}": "off" }\`.`,
    '',
  ].join('\n');
}
