import { DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../analysis/analyze.ts';
import { documentationOf } from '../contract/documentation.ts';
import { toRange, toSeverity } from './convert.ts';

export function toLspDiagnostic(document: TextDocument, { rule, severity, finding }: Diagnostic): LspDiagnostic {
  return {
    range: toRange(document, finding.span),
    message: finding.message,
    severity: toSeverity(severity),
    source: 'slipway',
    code: rule.id,
    codeDescription: { href: documentationOf(rule.id) },
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri: document.uri, range: toRange(document, span) },
        message,
      })),
    }),
  };
}
