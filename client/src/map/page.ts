/** The page of the stage map: its script comes from the extension, and nothing else may run or load. */
export interface Page {
  readonly nonce: string;
  readonly script: string;
  readonly language: string;
}

export function pageOf({ nonce, script, language }: Page): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">
body { margin: 0; padding: 0; overflow: auto; }
#map { display: inline-block; }
#map svg { display: block; }
#note { padding: 12px; color: var(--vscode-descriptionForeground); }
#map .badge { fill: var(--vscode-editorWarning-foreground); text-anchor: end; font-size: 11px; }
</style>
<style nonce="${nonce}" id="look"></style>
</head>
<body>
<p id="note" role="status"></p>
<div id="map"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
