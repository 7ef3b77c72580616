/** YAML, of which JSON is a part, as located values. */
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { deepestNesting, isDeep } from '../text/nesting.ts';
import type { Span } from '../text/span.ts';
import type { Value } from './value.ts';

/** Values; a document that its aliases make larger is cut there. */
const mostValues = 50_000;
/** Characters; a longer text is not read, for the worst of them take a second. */
const longestText = 128 << 10;

const options = { logLevel: 'silent', prettyErrors: false, merge: true, strict: false, uniqueKeys: false } as const;

/** A line that opens more lists and maps than can be meant, or is indented as far. */
const leaders = /^[ \t?:-]{200}/m;

/** The first document of a YAML text; undefined when it cannot be read. */
export function parseYaml(text: string): Value | undefined {
  if (text.length > longestText || isDeep(text) || leaders.test(text)) return undefined;
  try {
    const document = parseDocument(text, options);
    return document.errors.length > 0 ? undefined : valueOf({ document, left: mostValues }, document.contents, 0);
  } catch {
    return undefined;
  }
}

/** As plain data: strings, lists and objects; undefined when it cannot be read. */
export function readYaml(text: string): unknown {
  const value = parseYaml(text);
  return value && plain(value);
}

function plain(value: Value): unknown {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'table') return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field)]));
  return null;
}

interface Reading {
  readonly document: Document;
  left: number;
}

function valueOf(reading: Reading, node: unknown, depth: number): Value {
  reading.left -= 1;
  const span = spanOf(node);
  if (reading.left < 0 || depth > deepestNesting) return { kind: 'unclear', span };
  if (isAlias(node)) return valueOf(reading, node.resolve(reading.document), depth + 1);
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => valueOf(reading, item, depth + 1)), span };
  if (isMap(node)) return { kind: 'table', fields: fieldsOfMap(reading, node.items, depth), span };
  if (!isScalar(node) || node.value === null || node.value === undefined) return { kind: 'none', span };
  return {
    kind: 'text',
    text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)),
    span,
  };
}

/** Fields of `<<` count unless the map has them itself. */
function fieldsOfMap(reading: Reading, items: readonly unknown[], depth: number): Map<string, Value> {
  const own = new Map<string, Value>();
  const merged = new Map<string, Value>();
  for (const item of items) {
    if (!isPair(item) || !isScalar(item.key)) continue;
    const name = typeof item.key.value === 'symbol' ? '<<' : String(item.key.value);
    const value = valueOf(reading, item.value, depth + 1);
    if (name !== '<<') {
      own.set(name, value);
      continue;
    }
    for (const part of value.kind === 'list' ? value.items : [value]) {
      if (part.kind !== 'table') continue;
      for (const [key, field] of part.fields) if (!merged.has(key)) merged.set(key, field);
    }
  }
  for (const [name, value] of merged) if (!own.has(name)) own.set(name, value);
  return own;
}

function spanOf(node: unknown): Span {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return { start, end };
}
