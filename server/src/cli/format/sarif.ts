import type { Log, ReportingDescriptor, Result } from 'sarif';
import { name, version } from '../../../../package.json';
import { documentationOf } from '../../contract/documentation.ts';
import type { Rule, Severity } from '../../contract/rule.ts';
import { fingerprints } from '../fingerprint.ts';
import type { FileReport, Region, ReportedFix } from '../report.ts';
import { type Format, wholeOf } from './format.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** Static Analysis Results Interchange Format 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Format = {
  fixes: true,
  start: (rules) => wholeOf((reports) => logOf(reports, rules)),
};

function logOf(reports: readonly FileReport[], rules: readonly Rule[]): Log {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap((report) => resultsOf(report, indexes)),
      },
    ],
  };
}

function descriptorOf({ id, summary, why, severity, aliases }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why, markdown: why },
    help: { text: why, markdown: why },
    helpUri: documentationOf(id),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['docker', ...aliases] },
  };
}

function resultsOf(report: FileReport, indexes: ReadonlyMap<string, number>): Result[] {
  const names = fingerprints(report);
  const artifactLocation = { uri: uriOf(report.path) };
  return report.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding.region) } }],
    partialFingerprints: { 'slipway/v1': names.get(finding) ?? '' },
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ region, message }) => ({
        physicalLocation: { artifactLocation, region: regionOf(region) },
        message: { text: message },
      })),
    }),
    ...fixesOf(artifactLocation, finding.fixes),
  }));
}

/** The schema wants at least one change in each, and no empty list. */
function fixesOf(artifactLocation: { uri: string }, fixes: readonly ReportedFix[]) {
  const own = fixes.filter(({ replacements, otherFiles }) => replacements.length > 0 && otherFiles.length === 0);
  return own.length > 0 ? { fixes: own.map((fix) => fixOf(artifactLocation, fix)) } : {};
}

function fixOf(artifactLocation: { uri: string }, { title, replacements }: ReportedFix) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: replacements.map(({ region, text }) => ({
          deletedRegion: regionOf(region),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function regionOf({ start, end }: Region) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative path as a URI reference (RFC 3986). */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
