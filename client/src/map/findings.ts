import * as vscode from 'vscode';

/** What Slipway says about a document, hints left out. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source, severity }) => {
    return source === 'slipway' && severity !== vscode.DiagnosticSeverity.Hint;
  });
}

/** The rule of a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
