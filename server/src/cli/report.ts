/** What the command line tells of a file: findings with places that people and other programs count, from 1. */
import type { Diagnostic, OnFailure } from '../analysis/analyze.ts';
import { mostPlanned, offersOf } from '../analysis/offers.ts';
import { type Change, isAvailable } from '../contract/change.ts';
import type { Severity } from '../contract/rule.ts';
import { sortEdits } from '../text/edit.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A place in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Region {
  readonly start: Position;
  /** The place behind the last character. */
  readonly end: Position;
}

export interface Replacement {
  readonly region: Region;
  readonly text: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly replacements: readonly Replacement[];
  /** Other files of the build context that it changes or makes; formats that can tell of one file only leave such a fix out. */
  readonly otherFiles: readonly string[];
  /** How it alters the build or the image, and what to do or to check then; the same as the question in an editor. */
  readonly note?: string;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  readonly region: Region;
  readonly related: readonly { readonly region: Region; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
}

export interface FileReport {
  /** As it was given or found, with forward slashes. */
  readonly path: string;
  readonly source: string;
  readonly findings: readonly ReportedFinding[];
}

/** The report on one file; its fixes are worked out only for formats that show them, and of very many findings for the first. */
export function reportOn(
  path: string,
  source: string,
  diagnostics: readonly Diagnostic[],
  offers: { readonly onFailure: OnFailure } | undefined,
): FileReport {
  const lines = indexLines(source);
  const region = (span: Span): Region => ({ start: positionOf(lines, span.start), end: positionOf(lines, span.end) });
  const planned = mostPlanned(source.length);
  const findings = diagnostics.map((diagnostic, at) => ({
    rule: diagnostic.rule.id,
    aliases: aliasesOf(diagnostic),
    severity: diagnostic.severity,
    message: diagnostic.finding.message,
    region: region(diagnostic.finding.span),
    related: (diagnostic.finding.related ?? []).map((each) => ({ region: region(each.span), message: each.message })),
    fixes: offers && at < planned ? fixesOf(offersOf(diagnostic, offers.onFailure).filter(isAvailable), region) : [],
  }));
  return { path, source, findings };
}

function aliasesOf({ rule, finding: { alias } }: Diagnostic): readonly string[] {
  return alias === undefined ? rule.aliases : [alias].flat();
}

function fixesOf(changes: readonly Change[], region: (span: Span) => Region): ReportedFix[] {
  return changes.map((change) => {
    const otherFiles = (change.files?.() ?? []).map((file) => file.path);
    const replacements = sortEdits(change.edits()).map((edit) => ({ region: region(edit.span), text: edit.newText }));
    const note = change.alters && `${change.alters.what}. ${change.alters.remedy}.`;
    const { title, safety } = change;
    return { title, safety, replacements, otherFiles, ...(note !== undefined && { note }) };
  });
}

function positionOf(lines: LineIndex, offset: number): Position {
  const line = lines.lineAt(offset);
  return { line: line + 1, column: offset - lines.startOf(line) + 1 };
}
