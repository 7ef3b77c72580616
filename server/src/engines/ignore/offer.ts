/** The change of an ignore file by what the build context wants to keep out. */
import type { KnownContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Offer } from '../../contract/change.ts';
import { listed } from '../../text/list.ts';
import type { MissingEntries } from './missing-entries.ts';
import { withEntries } from './write.ts';

/** Keeps out what is there and no build needs; none where there is nothing, or the file cannot be written. */
export function ignoreOffers(context: KnownContext, { present, usual }: MissingEntries): Offer[] {
  const file = present.length > 0 ? withEntries(context, context.ignore ? present : usual) : undefined;
  const title = context.ignore ? `Add ${listed(present)} to ${nameOf(context.ignore.path)}` : 'Create .dockerignore';
  return file ? [{ id: 'ignore-entries', title, safety: 'unsafe', edits: () => [], files: () => [file] }] : [];
}
