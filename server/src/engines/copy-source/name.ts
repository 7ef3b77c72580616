/** Names what a COPY means in place of what it misspells. */
import { type Change, changeTo } from '../../contract/change.ts';
import type { BuildGraph, Text } from '../../model/model.ts';

/** Writes another path; nothing where the path is not written as it is. */
export function nameChanges({ source: text }: BuildGraph, { span }: Text, path: string, meant: string): Change[] {
  const at = text.slice(span.start, span.end).indexOf(path);
  if (at === -1) return [];
  const start = span.start + at;
  return [changeTo('use-name', 'unsafe', { start, end: start + path.length }, meant)];
}
