/** A Dockerfile written inside of TypeScript: the indentation that all lines share and the blank ends are left out. */
export function dockerfile(strings: TemplateStringsArray): string {
  const lines = String.raw(strings).replaceAll('\\`', '`').replaceAll('\\${', '${').split('\n');
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
