/** The look of a map: VS Code's colours in VS Code, a light and a dark set of its own elsewhere. */
export const mapStyle = `
.map {
  --fg: var(--vscode-editor-foreground, #24292f);
  --bg: var(--vscode-editor-background, #ffffff);
  --soft: var(--vscode-descriptionForeground, #57606a);
  --box: var(--vscode-editorWidget-background, #f6f8fa);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #d0d7de));
  --arrow: var(--vscode-descriptionForeground, #57606a);
  --base: var(--vscode-charts-blue, #0969da);
  --ran: var(--vscode-charts-orange, #bc4c00);
  --cached: var(--vscode-charts-green, #1a7f37);
  --failed: var(--vscode-errorForeground, #cf222e);
  --focus: var(--vscode-focusBorder, #0969da);
  font: 13px var(--vscode-font-family, system-ui, sans-serif);
  background: var(--bg);
}
@media (prefers-color-scheme: dark) {
  .map:not(.vscode .map) {
    --fg: var(--vscode-editor-foreground, #e6edf3);
    --bg: var(--vscode-editor-background, #0d1117);
    --soft: var(--vscode-descriptionForeground, #9198a1);
    --box: var(--vscode-editorWidget-background, #161b22);
    --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #3d444d));
    --arrow: var(--vscode-descriptionForeground, #9198a1);
  }
}
.map text { fill: var(--fg); text-anchor: middle; }
.map .label { font-weight: 600; }
.map .detail, .map .what { fill: var(--soft); font-size: 11px; }
.map .what { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; }
.map .box { cursor: pointer; outline: none; }
.map .box rect { fill: var(--box); stroke: var(--line); stroke-width: 1.5px; }
.map .image rect, .map .context rect { fill: var(--bg); stroke-dasharray: 4 3; }
.map .image .label, .map .context .label { font-weight: 400; }
.map .unbuilt text { fill: var(--soft); }
.map .unbuilt rect { stroke-dasharray: 2 3; }
.map .ran rect, .map .running rect { stroke: var(--ran); }
.map .cached rect { stroke: var(--cached); }
.map .failed rect { stroke: var(--failed); }
.map .critical rect { stroke-width: 3px; }
.map .here rect { stroke: var(--focus); stroke-width: 2.5px; stroke-dasharray: none; }
.map .box:focus-visible rect { stroke: var(--focus); stroke-width: 3px; stroke-dasharray: none; }
.map .arrow > path { fill: none; stroke: var(--arrow); stroke-width: 1.2px; }
.map .arrow.base > path { stroke: var(--base); stroke-width: 2.4px; }
.map .arrow.mount > path { stroke-dasharray: 5 4; }
.map .arrow.lit > path { stroke: var(--focus); stroke-width: 2.4px; }
.map .head { fill: var(--arrow); }
.map .base-head { fill: var(--base); }
`;
