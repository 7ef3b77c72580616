/** Markdown that shows text of the document as it is, whatever it holds. */

/** A code span; longer runs of backticks around one that holds some. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return line === '' ? '`""`' : `${fence}${pad}${line}${pad}${fence}`;
}

/** Text of the document as plain words. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, '\\$&');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
