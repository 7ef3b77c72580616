/** JSON lists of strings, the exec form of instructions. */

export function jsonList(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

/** Whether a text is a JSON list with other values than strings. */
export function isListOfOthers(text: string): boolean {
  if (!text.startsWith('[')) return false;
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) && values.some((value) => typeof value !== 'string');
  } catch {
    return false;
  }
}
