import type { Encoding } from './fixture-marks.ts';

/** A `#---- ...` line: the title of a case, or the name of a block of it. */
export type Header =
  | { readonly kind: 'case'; readonly title: string; readonly ok: boolean; readonly encoding: Encoding }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'settings' | 'shown' }
  | { readonly kind: 'offered' | 'disabled'; readonly text: string }
  | { readonly kind: 'fixed' | 'after'; readonly path?: string; readonly title?: string };

const file = /^file (\S+)$/;
const action = /^(offered|disabled): "(.*)"$/;
const change = /^(fixed|after)(?: ([^\s:]*[./][^\s:]*))?(?:: "(.*)")?$/;
const title = /^(ok: )?(.*?)(?: \((crlf|bom|crlf, bom)\))?$/;

/** What a line of a fixture begins; undefined for lines that are no header. What is not a block's name is a title. */
export function readHeader(line: string): Header | undefined {
  if (!line.startsWith('#---- ')) return undefined;
  const text = line.slice('#---- '.length).trim();
  if (text === 'settings' || text === 'shown') return { kind: text };
  const path = file.exec(text)?.[1];
  if (path !== undefined) return { kind: 'file', path };
  const [, kind, label = ''] = action.exec(text) ?? [];
  if (kind === 'offered' || kind === 'disabled') return { kind, text: label };
  return readChange(text) ?? readTitle(text);
}

function readChange(text: string): Header | undefined {
  const [, kind, path, label] = change.exec(text) ?? [];
  if (kind !== 'fixed' && kind !== 'after') return undefined;
  return { kind, ...(path === undefined ? {} : { path }), ...(label === undefined ? {} : { title: label }) };
}

function readTitle(text: string): Header {
  const [, ok, name = text, flags = ''] = title.exec(text) ?? [];
  return {
    kind: 'case',
    title: name,
    ok: ok !== undefined,
    encoding: { crlf: flags.includes('crlf'), bom: flags.includes('bom') },
  };
}
