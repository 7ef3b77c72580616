/** YAML, of which JSON is a part, as located values. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { textCache } from '../text/cache.ts';
import { deepestNesting, isDeep } from '../text/nesting.ts';
import type { Span } from '../text/span.ts';
import type { WrittenValue } from './value.ts';

/** Values, and fields that are merged into others; a document of more is cut there. */
const mostValues = 50_000;
/** Characters; a longer text is not read, for the worst of them take a second. */
const longestText = 128 << 10;

const options = { logLevel: 'silent', prettyErrors: false, merge: true, strict: false, uniqueKeys: false } as const;

/** A line that opens more lists and maps than can be meant, or is indented as far. */
const leaders = /^[ \t?:-]{200}/m;

/** The one document of a YAML text; undefined when it cannot be read. */
export function parseYaml(text: string): WrittenValue | undefined {
  const documents = parseYamlDocuments(text);
  return documents.length === 1 ? documents[0] : undefined;
}

/** Of the files that are asked about again whenever one of a workspace changes. */
const known = textCache<readonly WrittenValue[]>(1 << 20);

/** The documents of a YAML text; none when one cannot be read. */
export function parseYamlDocuments(text: string): readonly WrittenValue[] {
  const found = known.get(text);
  if (found) return found;
  const made = readDocuments(text);
  known.set(text, made);
  return made;
}

function readDocuments(text: string): WrittenValue[] {
  if (text.length > longestText || isDeep(text) || leaders.test(text)) return [];
  try {
    const documents = [...parseAllDocuments(text, options)];
    if (documents.some(({ errors }) => errors.length > 0)) return [];
    let left = mostValues;
    return documents.map(({ contents }) => {
      const reading = { anchors: new Map(), made: new Map(), left };
      const value = valueOf(reading, contents, 0);
      left = reading.left;
      return value;
    });
  } catch {
    return [];
  }
}

/** As plain data: strings, lists and objects; undefined when it cannot be read. What an alias repeats is one object. */
export function readYaml(text: string): unknown {
  const value = parseYaml(text);
  return value && plain(value, new Map());
}

function plain(value: WrittenValue, made: Map<WrittenValue, unknown>): unknown {
  if (value.kind === 'text') return value.text;
  if (value.kind !== 'list' && value.kind !== 'table') return null;
  const known = made.get(value);
  if (known !== undefined) return known;
  const data =
    value.kind === 'list'
      ? value.items.map((item) => plain(item, made))
      : Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field, made)]));
  made.set(value, data);
  return data;
}

interface Reading {
  /** The nodes that aliases may name so far. */
  readonly anchors: Map<string, Node>;
  /** What a node came to, so that aliases cost no more than a look-up; undefined while it is being read. */
  readonly made: Map<Node, WrittenValue | undefined>;
  left: number;
}

function valueOf(reading: Reading, node: unknown, depth: number): WrittenValue {
  reading.left -= 1;
  const span = spanOf(node);
  if (reading.left < 0 || depth > deepestNesting) return { kind: 'unclear', span };
  if (isAlias(node)) {
    const named = reading.anchors.get(node.source);
    return (named && reading.made.get(named)) ?? { kind: 'unclear', span };
  }
  if (!isNode(node) || (!isSeq(node) && !isMap(node) && !isScalar(node))) return { kind: 'none', span };
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
  reading.made.set(node, undefined);
  const value = ownValue(reading, node, depth, span);
  reading.made.set(node, value);
  return value;
}

function ownValue(reading: Reading, node: Node, depth: number, span: Span): WrittenValue {
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => valueOf(reading, item, depth + 1)), span };
  if (isMap(node)) return { kind: 'table', ...fieldsOfMap(reading, node.items, depth), span };
  if (!isScalar(node) || node.value === null || node.value === undefined) return { kind: 'none', span };
  return {
    kind: 'text',
    text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)),
    span,
  };
}

/** Fields of `<<` count unless the map has them itself. */
function fieldsOfMap(
  reading: Reading,
  items: readonly unknown[],
  depth: number,
): { fields: Map<string, WrittenValue>; keys: Map<string, Span> } {
  const own = new Map<string, WrittenValue>();
  const keys = new Map<string, Span>();
  const merged = new Map<string, WrittenValue>();
  for (const item of items) {
    if (!isPair(item) || !isScalar(item.key)) continue;
    const name = typeof item.key.value === 'symbol' ? '<<' : String(item.key.value);
    const value = valueOf(reading, item.value, depth + 1);
    if (name !== '<<') {
      own.set(name, value);
      keys.set(name, spanOf(item.key));
      continue;
    }
    for (const part of value.kind === 'list' ? value.items : [value]) {
      if (part.kind !== 'table') continue;
      reading.left -= part.fields.size;
      if (reading.left < 0) break;
      for (const [key, field] of part.fields) {
        if (merged.has(key)) continue;
        merged.set(key, field);
        const at = part.keys.get(key);
        if (at && !own.has(key)) keys.set(key, at);
      }
    }
  }
  for (const [name, value] of merged) if (!own.has(name)) own.set(name, value);
  return { fields: own, keys };
}

function spanOf(node: unknown): Span {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return { start, end };
}
