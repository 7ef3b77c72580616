import type { FileReport, ReportedFinding } from '../report.ts';
import type { Format } from './format.ts';

/** The form that docs/command-line.md describes; `version` grows when a field changes its meaning. */
export const json: Format = {
  fixes: true,
  start() {
    let isEmpty = true;
    return {
      begin: '{\n  "version": 1,\n  "files": [',
      file(report) {
        const text = `${isEmpty ? '' : ','}\n${JSON.stringify(fileOf(report), undefined, 2)}`;
        isEmpty = false;
        // A text in JSON holds no line break itself.
        return text.replaceAll('\n', '\n    ');
      },
      end: () => (isEmpty ? ']\n}\n' : '\n  ]\n}\n'),
    };
  },
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
