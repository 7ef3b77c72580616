import { documentationOf } from '../../contract/documentation.ts';
import type { Severity } from '../../contract/rule.ts';
import type { FileReport, ReportedFix } from '../report.ts';
import { type Format, wholeOf } from './format.ts';
import { rangeOf, whole } from './rdjson-ranges.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** What reviewdog reads; its suggestions are the safe fixes. https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export const rdjson: Format = {
  fixes: true,
  start: () => wholeOf((reports) => ({ source: { name: 'slipway' }, diagnostics: reports.flatMap(diagnosticsOf) })),
};

function diagnosticsOf({ path, source, findings }: FileReport) {
  return findings.map(({ rule, severity, message, region, fixes }) => ({
    message,
    location: { path, range: rangeOf(source, region) },
    severity: severities[severity],
    code: { value: rule, url: documentationOf(rule) },
    suggestions: fixes
      .filter(({ safety, otherFiles }) => safety === 'safe' && otherFiles.length === 0)
      .map((fix) => suggestionOf(source, fix)),
  }));
}

/** A suggestion replaces one range: all the edits of a fix and what stands between them. */
function suggestionOf(source: string, { replacements }: ReportedFix) {
  const { region, text } = whole(source, replacements);
  return { range: rangeOf(source, region), text };
}
