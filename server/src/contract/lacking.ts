/** Changes that need what a service which builds the file does not have. */
import type { BuildContext, Lack } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { isAvailable, type Offer } from './change.ts';

const needing: Readonly<Record<Lack['what'], RegExp>> = {
  // Railway has no secrets for a build either (github.com/railwayapp/docs/issues/1158).
  'cache mounts': /type=(?:cache|secret|ssh)\b/,
  BuildKit: /--mount=|--chmod[= ]|--link\b|--parents\b|--exclude=|<<-?["']?\w/,
};

/** Values of BuildKit's own (docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope), which are empty without it: a file that names them is no proof. */
const platforms = /\$\{?(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)\b/;

/** What of them is refused for the service; nothing where the file needs it already, and would not build without it. */
export function* fitFor(graph: BuildGraph, { lack }: BuildContext, offers: Iterable<Offer>): Generator<Offer> {
  const isProven = lack?.what === 'BuildKit' && !lack.isSilent && needing.BuildKit.test(graph.source);
  const missing = isProven ? undefined : lack;
  const refused =
    missing &&
    (missing.library === undefined
      ? `${missing.by} has it built without ${missing.what === 'BuildKit' ? 'BuildKit' : 'cache mounts and secrets'}`
      : `${missing.by} names \`${missing.library}\`, which may build it without ${missing.what}`);
  for (const offer of offers) {
    const isUnfit = missing && isAvailable(offer) && offer.edits().some(({ newText }) => isLacking(missing, newText));
    yield isUnfit && refused !== undefined ? { id: offer.id, title: offer.title, refused } : offer;
  }
}

function isLacking({ what }: Lack, text: string): boolean {
  return needing[what].test(text) || (what === 'BuildKit' && platforms.test(text));
}
