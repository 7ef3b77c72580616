/** JSON with comments, as located values. */
import { type Node, parseTree } from 'jsonc-parser';
import { isDeep } from '../text/nesting.ts';
import type { Span } from '../text/span.ts';
import type { WrittenValue } from './value.ts';

/** Characters; a longer text is not read. */
const longestText = 128 << 10;

/** What of a text can be read; undefined where that is nothing. */
export function parseJsonc(text: string): WrittenValue | undefined {
  if (text.length > longestText || isDeep(text)) return undefined;
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && valueOf(root);
}

function valueOf(node: Node): WrittenValue {
  const span: Span = { start: node.offset, end: node.offset + node.length };
  const { type, children = [] } = node;
  if (type === 'array') return { kind: 'list', items: children.map(valueOf), span };
  if (type === 'null') return { kind: 'none', span };
  if (type !== 'object') return { kind: 'text', text: String(node.value), span };
  const fields = new Map<string, WrittenValue>();
  const keys = new Map<string, Span>();
  for (const { children: [key, value] = [] } of children) {
    if (!key || !value) continue;
    fields.set(String(key.value), valueOf(value));
    keys.set(String(key.value), { start: key.offset, end: key.offset + key.length });
  }
  return { kind: 'table', fields, keys, span };
}
