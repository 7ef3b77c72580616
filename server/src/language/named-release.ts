/** Releases of distributions that tags of other images name. */
import { hasEnded, type ImageEntry, type ImageVersion, imageEntry, tagOf } from './images.ts';
import { halfYearLater } from './next-tag.ts';

export interface NamedRelease {
  /** `Debian`. */
  readonly label: string;
  /** The image of the distribution. */
  readonly distribution: ImageEntry;
  readonly version: ImageVersion;
  /** What names it: `buster`, `alpine3.15`. */
  readonly word: string;
}

const labels: readonly (readonly [distribution: string, label: string])[] = [
  ['debian', 'Debian'],
  ['ubuntu', 'Ubuntu'],
  ['alpine', 'Alpine'],
];

/** The release that a word of a tag names, `buster` in `3.11-slim-buster`; undefined where none does, or the image is a distribution itself. */
export function releaseIn({ name }: ImageEntry, tag: string): NamedRelease | undefined {
  if (labels.some(([distribution]) => distribution === name)) return undefined;
  for (const word of tag.split('-')) {
    const found = releaseNamed(word);
    if (found) return found;
  }
  return undefined;
}

/** The release of Debian in the name of a distroless image (github.com/GoogleContainerTools/distroless, README.md). */
export function releaseOfDistroless(name: string): NamedRelease | undefined {
  const number = /^gcr\.io\/distroless\/[\w-]{1,100}-debian(\d{1,2})$/.exec(name)?.[1];
  const distribution = imageEntry('debian');
  const version = distribution?.versions.find(({ tag }) => tag === number);
  return distribution && version && { label: 'Debian', distribution, version, word: `debian${number}` };
}

/** The release that a word names. */
export function releaseNamed(word: string): NamedRelease | undefined {
  const alpine = /^alpine(\d+\.\d+)(?:\.\d+)?$/.exec(word)?.[1];
  for (const [name, label] of labels) {
    const distribution = imageEntry(name);
    const version = distribution?.versions.find(({ tag, names }) =>
      name === 'alpine' ? tag === alpine : !wandering.has(word) && names.includes(word),
    );
    if (distribution && version) return { label, distribution, version, word };
  }
  return undefined;
}

const wandering: ReadonlySet<string> = new Set(['latest', 'rolling']);

/** The tag of the same version of an image on a release that is supported; undefined where it is not known that there is one. */
export function tagOnNewer(
  entry: ImageEntry,
  { tag }: ImageVersion,
  written: string,
  { distribution, version, word }: NamedRelease,
): string | undefined {
  const number = /^\d+(?:\.\d+)*/.exec(written)?.[0] ?? '';
  const isSame = number === tag || (/^\d+\.\d+$/.test(tag) && number.startsWith(`${tag}.`));
  if (!isSame) return undefined;
  const variant = written.slice(number.length);
  const newer = distribution.versions.slice(0, distribution.versions.indexOf(version)).reverse();
  const names = newer
    .filter((each) => !hasEnded(each, halfYearLater))
    .flatMap((each) => (distribution.name === 'alpine' ? [] : each.names.filter((name) => !wandering.has(name))));
  const variants = [
    ...names.map((name) => variant.replace(word, name)),
    variant
      .replace(word, distribution.name === 'alpine' ? 'alpine' : '')
      .replace('--', '-')
      .replace(/-$/, ''),
  ];
  return variants.flatMap((each) => tagOf(entry, tag, each) ?? [])[0];
}
