/** From a version of an image to the next one that still gets updates. */
import { hasEnded, type ImageEntry, type ImageVersion, recordedOn, tagOf, versionOf } from './images.ts';

/** What ends within a year of the table's date may have ended by now. */
const aYearLater = recordedOn.replace(/^\d+/, (year) => String(Number(year) + 1));

/** The tag of the next version that is supported, in the variant of another tag; undefined where it is not known that there is one. */
export function nextTag(image: ImageEntry, ended: ImageVersion, tag: string): string | undefined {
  const { versions } = image;
  const written = [ended.tag, ...ended.names].find(
    (name) => tag === name || /^[.-]/.test(tag.startsWith(name) ? tag.slice(name.length) : ''),
  );
  if (written === undefined) return undefined;
  const isNumber = written === ended.tag;
  const newer = versions.slice(0, versions.indexOf(ended)).filter((version) => !hasEnded(version, recordedOn));
  const next = newer.findLast((version) => !hasEnded(version, aYearLater)) ?? newer[0];
  const name = isNumber ? next?.tag : next?.names.at(-1);
  if (!next || name === undefined || /^(?:latest|lts|current|rolling)$/.test(name)) return undefined;
  const variant = tag
    .slice(written.length)
    .replace(/^(?:\.\d+)*/, '')
    .replace(/alpine\d+\.\d+/, 'alpine');
  return tagOf(image, name, variant);
}

/** Words in tags of releases that are still made before a version is there. */
const early: ReadonlySet<string> = new Set(['ea', 'rc']);
/** Words that name what the new image has only one of: its distribution, and how small that is. */
const dropped: ReadonlySet<string> = new Set(['slim', 'stretch', 'buster', 'bullseye', 'bookworm', 'oracle']);

export interface Successor {
  readonly version: ImageVersion;
  /** Undefined where that version has ended too, or has no such variant. */
  readonly tag: string | undefined;
}

/** The same version of the image that took the place of another one; undefined where it never had that version. */
export function successorOf(instead: ImageEntry, tag: string): Successor | undefined {
  const [number = '', ...words] = tag.split('-');
  const version = /^\d/.test(number) && !words.some((word) => early.has(word)) ? versionOf(instead, number) : undefined;
  if (!version) return undefined;
  const kept = words.map((word) => word.replace(/^alpine.*$/, 'alpine')).filter((word) => !dropped.has(word));
  // An image of Java is for building where it does not say otherwise.
  const isPlain = instead.variants.includes('') || kept.includes('jre') || kept.includes('jdk');
  const wanted = (isPlain ? kept : ['jdk', ...kept]).map((word) => `-${word}`).join('');
  const has = !hasEnded(version, recordedOn) && instead.variants.includes(wanted);
  return { version, tag: has ? `${version.tag}${wanted}` : undefined };
}
