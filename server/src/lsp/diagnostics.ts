import { DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../analysis/analyze.ts';
import { namesOf } from '../analysis/levels.ts';
import { documentationOf } from '../contract/documentation.ts';
import type { FindingData } from '../protocol.ts';
import { toRange, toSeverity } from './convert.ts';

export function toLspDiagnostic(document: TextDocument, { rule, severity, finding }: Diagnostic): LspDiagnostic {
  return {
    range: toRange(document, finding.span),
    message: finding.message,
    severity: toSeverity(severity),
    source: 'slipway',
    code: rule.id,
    codeDescription: { href: documentationOf(rule.id) },
    ...(rule.aliases.length > 0 && { data: { codes: namesOf(rule, finding.alias) } satisfies FindingData }),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri: document.uri, range: toRange(document, span) },
        message,
      })),
    }),
  };
}
