import { ruleNamed } from '../rules/named.ts';
import { type Host, type Status, status } from './host.ts';

/** Prints a rule's documentation as Markdown. */
export function explain(host: Host, name: string): Status {
  const rule = ruleNamed(name);
  if (!rule) {
    host.complain(`slipway: unknown rule "${name}"; \`slipway rules\` lists all rules`);
    return status.failed;
  }
  const { id, summary, severity, aliases, why, example } = rule;
  const known = aliases.length > 0 ? `, also known as ${aliases.join(', ')}` : '';
  const block = (text: string) => `\`\`\`dockerfile\n${text.trimEnd()}\n\`\`\``;
  host.out(
    [
      `# ${host.paint('bold', id)}`,
      `${summary}. Level: ${severity}${known}.`,
      why,
      `Finds:\n\n${block(example.bad)}`,
      `Better:\n\n${block(example.good)}`,
    ].join('\n\n'),
  );
  host.out('\n');
  return status.clean;
}
