/** The texts of package.json that people read stand in package.nls.json, under keys that are made of their place. */

/** Keys whose values people read (https://code.visualstudio.com/api/references/extension-manifest). */
const readable: ReadonlySet<string> = new Set([
  'altText',
  'contents',
  'deprecationMessage',
  'description',
  'enumDescriptions',
  'label',
  'markdownDescription',
  'markdownEnumDescriptions',
  'shortTitle',
  'title',
]);

/** Views alone have a name that is shown. */
const namedPlaces = /^contributes\.views\./;

/** Of a tool of models, people read the title alone: what models read stays English. */
function isReadable(key: string, path: readonly string[]): boolean {
  if (path.includes('languageModelTools')) return key === 'displayName';
  return readable.has(key) || (key === 'name' && namedPlaces.test(path.join('.')));
}

/** The manifest with keys in place of its texts, and the texts by key, old ones included that are still used. */
export function withoutTexts(
  manifest: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, string>>,
): { readonly manifest: Record<string, unknown>; readonly texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  const move = (value: string, key: string): string => {
    const given = /^%(.+)%$/.exec(value)?.[1];
    const text = given === undefined ? value : known[given];
    if (text === undefined) throw new Error(`package.nls.json has no text for ${value}`);
    texts[key] = text;
    return `%${key}%`;
  };
  const walk = (value: unknown, path: readonly string[], isRead: boolean): unknown => {
    if (typeof value === 'string') return isRead && value !== 'Slipway' ? move(value, keyOf(path)) : value;
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, nameOf(item) ?? String(i)], isRead));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isText = typeof inner === 'string' || Array.isArray(inner);
        return [key, walk(inner, [...path, key], isText && isReadable(key, path))];
      }),
    );
  };
  // The name and description at the top are also what npm shows, which knows no such keys.
  const parts = ['contributes', 'capabilities'].map((part) => [part, walk(manifest[part], [part], false)] as const);
  return { manifest: { ...manifest, ...Object.fromEntries(parts) }, texts };
}

function keyOf([part = '', ...path]: readonly string[]): string {
  const shown = path.filter((name) => name !== 'properties');
  return (part === 'contributes' ? shown : [part, ...shown]).join('.');
}

/** What tells an item of a list from its siblings wherever it is moved to. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, command, type, name } = item as Readonly<Record<string, unknown>>;
  return [id, command, type, name].find((value): value is string => typeof value === 'string');
}
