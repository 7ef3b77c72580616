import { fileRules } from '../rules/in-build-files.ts';
import { rules } from '../rules/index.ts';
import type { Status, Terminal } from './host.ts';
import { status } from './host.ts';

const all = [...rules, ...fileRules];

/** Prints every rule: its id, level, aliases, and what it finds. */
export function listRules(host: Terminal, format: 'text' | 'json'): Status {
  if (format === 'json') {
    const rows = all.map(({ id, severity, aliases, summary }) => ({ id, severity, aliases, summary }));
    host.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    return status.clean;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const { id, severity, aliases, summary } of all) {
    const names = aliases.length > 0 ? host.paint('dim', ` (${aliases.join(', ')})`) : '';
    host.out(`${host.paint('bold', id.padEnd(width))}  ${severity.padEnd(7)}  ${summary}${names}\n`);
  }
  return status.clean;
}
