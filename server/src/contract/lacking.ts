/** Changes that need what a service which builds the file does not have. */
import type { BuildContext, Lack } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { isAvailable, type Offer } from './change.ts';

const needing: Readonly<Record<Lack['what'], RegExp>> = {
  'cache mounts': /type=cache\b/,
  BuildKit: /--mount=|--chmod[= ]|--link\b|--parents\b|--exclude=|<<-?["']?\w/,
};

/** What of them is refused for the service; all of them where the file needs it already. */
export function fitFor(graph: BuildGraph, { lack }: BuildContext, offers: Iterable<Offer>): Offer[] {
  const all = [...offers];
  if (!lack || (lack.what === 'BuildKit' && needing.BuildKit.test(graph.source))) return all;
  return all.map((offer): Offer => {
    if (!isAvailable(offer) || !offer.edits().some(({ newText }) => needing[lack.what].test(newText))) return offer;
    return { id: offer.id, title: offer.title, refused: `${lack.by} has it built without ${lack.what}` };
  });
}
