import type { Severity } from '../../contract/rule.ts';
import type { ReportedFinding } from '../report.ts';
import type { Format } from './format.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Annotations of a workflow run. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export const github: Format = {
  fixes: false,
  start: () => ({
    file: ({ path, findings }) => findings.map((finding) => `${annotation(path, finding)}\n`).join(''),
  }),
};

function annotation(path: string, { rule, severity, message, region: { start, end } }: ReportedFinding): string {
  const properties = Object.entries({
    file: path,
    line: start.line,
    endLine: end.line,
    // A column is shown only where both are in one line, which a finding's span is.
    col: start.column,
    endColumn: end.column,
    title: `slipway: ${rule}`,
  }).map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${commands[severity]} ${properties.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
