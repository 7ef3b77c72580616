import type { FileRule } from '../contract/file-rule.ts';
import type { Rule } from '../contract/rule.ts';
import { fileRules } from '../rules/in-build-files.ts';
import { rules } from '../rules/index.ts';
import { type Status, status, type Terminal } from './host.ts';
import { fixOf } from './rule-fix.ts';

/** Prints every rule: its id, level, aliases, whether it has a fix, and what it finds. */
export async function listRules(host: Terminal, format: 'text' | 'json'): Promise<Status> {
  const all = await Promise.all([...rules.map(rowOf), ...fileRules.map((rule) => ({ ...shown(rule), fix: null }))]);
  if (format === 'json') {
    host.out(`${JSON.stringify(all, undefined, 2)}\n`);
    return status.clean;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const { id, severity, aliases, fix, summary } of all) {
    const names = aliases.length > 0 ? host.paint('dim', ` (${aliases.join(', ')})`) : '';
    const mark = fix === null ? '' : marks[fix];
    const columns = [severity.padEnd(7), mark.padEnd(8), summary];
    host.out(`${host.paint('bold', id.padEnd(width))}  ${columns.join('  ')}${names}\n`);
  }
  return status.clean;
}

/** `slipway fix` applies the safe ones, with `--unsafe` the others too. */
const marks = { safe: 'fix', unsafe: '--unsafe' } as const;

async function rowOf(rule: Rule) {
  return { ...shown(rule), fix: (await fixOf(rule)) ?? null };
}

function shown({ id, severity, aliases, summary, strict }: Rule | FileRule) {
  return { id, severity, aliases, strict: strict === true, summary };
}
