import { createHash } from 'node:crypto';
import type { FileReport, ReportedFinding } from './report.ts';

/** Names a finding so that it is known again when lines are added above it: by file, rule, the text of its line, and how often that occurred before. */
export function fingerprints({ path, source, findings }: FileReport): ReadonlyMap<ReportedFinding, string> {
  const lines = source.split('\n');
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const key = [path, finding.rule, (lines[finding.region.start.line - 1] ?? '').trim()].join('\0');
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [finding, createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32)];
    }),
  );
}
