import type { Severity } from '../../contract/rule.ts';
import { fingerprints } from '../fingerprint.ts';
import type { FileReport } from '../report.ts';
import { type Format, wholeOf } from './format.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A code quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Format = {
  fixes: false,
  start: () => wholeOf((reports) => reports.flatMap(issuesOf)),
};

function issuesOf(report: FileReport) {
  const names = fingerprints(report);
  return report.findings.map((finding) => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: names.get(finding),
    severity: severities[finding.severity],
    location: {
      path: report.path,
      lines: { begin: finding.region.start.line, end: finding.region.end.line },
    },
  }));
}
