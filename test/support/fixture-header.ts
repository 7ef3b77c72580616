import type { Encoding } from './fixture-marks.ts';

/** A `#---- ...` line: the title of a case, or the name of a block of it. */
export type Header =
  | { readonly kind: 'case'; readonly title: string; readonly ok: boolean; readonly encoding: Encoding }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'settings' | 'built' | 'shown' }
  | { readonly kind: 'refused'; readonly text: string }
  | ChangeHeader;

export interface ChangeHeader {
  readonly kind: 'fixed' | 'after';
  readonly safety?: 'safe' | 'unsafe';
  readonly path?: string;
  readonly title?: string;
}

const file = /^file (\S+|"[^"]+")$/;
const refusal = /^refused: "(.*)"$/;
const change = /^(fixed|after)(?: \((safe|unsafe)\))?(?: ([^\s:]*[./][^\s:]*))?(?:: "(.*)")?$/;
const title = /^(ok: )?(.*?)(?: \((crlf|bom|crlf, bom)\))?$/;

/** What a line of a fixture begins; undefined for lines that are no header. What is not a block's name is a title. */
export function readHeader(line: string): Header | undefined {
  if (!line.startsWith('#---- ')) return undefined;
  const text = line.slice('#---- '.length).trim();
  if (text === 'settings' || text === 'built' || text === 'shown') return { kind: text };
  const path = file.exec(text)?.[1];
  if (path !== undefined) return { kind: 'file', path: path.replaceAll('"', '') };
  const refused = refusal.exec(text)?.[1];
  if (refused !== undefined) return { kind: 'refused', text: refused };
  return readChange(text) ?? readTitle(text);
}

function readChange(text: string): Header | undefined {
  const [, kind, safety, path, label] = change.exec(text) ?? [];
  if (kind !== 'fixed' && kind !== 'after') return undefined;
  return {
    kind,
    ...((safety === 'safe' || safety === 'unsafe') && { safety }),
    ...(path !== undefined && { path }),
    ...(label !== undefined && { title: label }),
  };
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
