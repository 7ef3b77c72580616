import { parse } from 'smol-toml';
import { isDeep } from '../../text/nesting.ts';
import { type Table, tableOf } from './values.ts';

/** The table of a TOML text; undefined while it is not one. */
export function parseToml(text: string): Table | undefined {
  if (isDeep(text)) return undefined;
  try {
    return tableOf(parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}
