import { deepestNesting } from '../../text/nesting.ts';

/** An XML element as far as manifests need it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text right in it, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]*>?|<\/([^\s>]*)[^>]*>?|<([^\s/<>]+)((?:\s+[^\s=/<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;

/** The root element; what is not well-formed is read as far as it goes. */
export function parseXml(source: string): XmlElement | undefined {
  const document: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  for (const [all, data, closing, name, attributes = '', slash] of source.matchAll(token)) {
    const current = open.at(-1) ?? document;
    if (data !== undefined) current.text += data;
    else if (closing !== undefined) {
      const depth = open.findLastIndex((element) => element.name === closing);
      if (depth > 0) open.length = depth;
    } else if (name !== undefined) {
      const element: OpenElement = { name, attributes: attributesOf(attributes), children: [], text: '' };
      current.children.push(element);
      if (slash === '' && open.length < deepestNesting) open.push(element);
    } else if (!all.startsWith('<')) current.text = `${current.text}${decode(all)}`;
  }
  return document.children[0];
}

/** The elements at a path of names below an element. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let found = element ? [element] : [];
  for (const name of path) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** The elements of that name below an element, however deep, but not within each other. */
export function elementsBelow({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => (child.name === name ? [child] : elementsBelow(child, name)));
}

/** The text of the first element at a path; undefined when there is none, or it is empty. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return elementsAt(element, ...path)[0]?.text.trim() || undefined;
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => {
      return [name, decode(double ?? single ?? '')] as const;
    }),
  );
}

function decode(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
}
