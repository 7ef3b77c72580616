/** The change of an ignore file by what the build context wants to keep out. */
import type { KnownContext } from '../../context/context.ts';
import type { Offer } from '../../contract/change.ts';
import type { BuildGraph } from '../../model/model.ts';
import { listed } from '../../text/list.ts';
import { missingEntries } from './missing-entries.ts';
import { withEntries } from './write.ts';

/** Keeps out what is there and no build needs; undefined where there is nothing, or the file cannot be written. */
export function ignoreOffer(graph: BuildGraph, context: KnownContext): Offer | undefined {
  const { present, usual } = missingEntries(graph, context);
  const file = present.length > 0 ? withEntries(context, context.ignore ? present : usual) : undefined;
  const title = context.ignore ? `Add ${listed(present)}` : 'Create .dockerignore';
  return file && { id: 'ignore-entries', title, safety: 'unsafe', edits: () => [], files: () => [file] };
}

/** The same where all of some files are among what is kept out. */
export function ignoreOfferFor(graph: BuildGraph, context: KnownContext, paths: readonly string[]): Offer | undefined {
  const { present } = missingEntries(graph, context);
  return paths.every((path) => present.includes(path)) ? ignoreOffer(graph, context) : undefined;
}
