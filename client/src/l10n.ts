/** `vscode.l10n` for the parts that also run without VS Code: in the words of the source until `translateWith` was called. */

type Translate = (text: string, ...values: (string | number)[]) => string;

let translate: Translate = (text, ...values) => text.replace(/\{(\d+)\}/g, (_, i) => String(values[Number(i)] ?? ''));

export const l10n = { t: (text: string, ...values: (string | number)[]) => translate(text, ...values) };

/** Hands over the translations of the window. */
export function translateWith(given: Translate): void {
  translate = given;
}
