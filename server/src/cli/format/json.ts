import type { FileReport, ReportedFinding } from '../report.ts';
import type { Format } from './format.ts';

/** The form that docs/command-line.md describes; `version` grows when a field changes its meaning. */
export const json: Format = {
  fixes: true,
  file: () => '',
  end: (reports) => `${JSON.stringify({ version: 1, files: reports.map(fileOf) }, undefined, 2)}\n`,
};

function fileOf({ path, findings }: FileReport) {
  return { path, findings: findings.map(findingOf) };
}

function findingOf({ rule, aliases, severity, message, region, related, fixes }: ReportedFinding) {
  return {
    rule,
    aliases,
    severity,
    message,
    ...region,
    related: related.map(({ region: at, message: text }) => ({ message: text, ...at })),
    fixes,
  };
}
