import { anyRuleNamed } from '../rules/named.ts';
import { type Status, status, type Terminal } from './host.ts';

/** Prints a rule's documentation as Markdown. */
export function explain(host: Terminal, name: string): Status {
  const rule = anyRuleNamed(name);
  if (!rule) {
    host.complain(`slipway: unknown rule "${name}"; \`slipway rules\` lists all rules`);
    return status.failed;
  }
  const { id, summary, severity, aliases, why, example } = rule;
  const known = aliases.length > 0 ? `, also known as ${aliases.join(', ')}` : '';
  const block = (text: string, language = 'dockerfile') => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
  const language = 'language' in example ? example.language : undefined;
  host.out(
    [
      `# ${host.paint('bold', id)}`,
      `${summary}. Level: ${severity}${known}.`,
      why,
      ...('dockerfile' in example ? [`With this Dockerfile:\n\n${block(example.dockerfile)}`] : []),
      `Finds:\n\n${block(example.bad, language)}`,
      `Better:\n\n${block(example.good, language)}`,
    ].join('\n\n'),
  );
  host.out('\n');
  return status.clean;
}
