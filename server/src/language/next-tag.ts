/** From a version of an image to the next one that still gets updates. */
import {
  hasEnded,
  type ImageEntry,
  type ImageVersion,
  recordedOn,
  releasedOn,
  tagOf,
  versionOf,
  withoutSupport,
} from './images.ts';

/** What ends within half a year of the table's date may have ended by now. */
export const halfYearLater = addMonths(recordedOn, 6);

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}

export interface NextTag {
  readonly version: ImageVersion;
  readonly tag: string;
}

/** The tag of the nearest version that is supported, in the variant of another tag; undefined where it is not known that there is one. */
export function nextTag(image: ImageEntry, ended: ImageVersion, given: string): NextTag | undefined {
  const tag = withoutSupport(image, given);
  const { versions } = image;
  const written = [ended.tag, ...ended.names].find(
    (name) => tag === name || /^[.-]/.test(tag.startsWith(name) ? tag.slice(name.length) : ''),
  );
  if (written === undefined) return undefined;
  const isNumber = written === ended.tag;
  const newer = versions.slice(0, versions.indexOf(ended)).filter((version) => !hasEnded(version, releasedOn));
  const version = newer.findLast((each) => !hasEnded(each, halfYearLater)) ?? newer[0];
  const name = isNumber ? version?.tag : version?.names.at(-1);
  if (!version || name === undefined || /^(?:latest|lts|current|rolling)$/.test(name)) return undefined;
  const variant = tag
    .slice(written.length)
    .replace(/^(?:\.\d+)*/, '')
    .replace(/alpine\d+\.\d+/, 'alpine');
  const found = tagOf(image, name, variant);
  return found === undefined ? undefined : { version, tag: found };
}

/**
 * Images whose minor versions run what ran on the one before, and from which on: Go's behaviour follows the `go` line of go.mod since 1.21
 * (https://go.dev/doc/godebug), others say so of one major version (https://redis.io/docs/latest/operate/oss_and_stack/install/upgrade,
 * https://nginx.org/en/CHANGES, https://maven.apache.org/docs/history.html, https://doc.traefik.io/traefik/migrate/v3).
 */
const compatible: Readonly<Record<string, string>> = {
  golang: '1.21',
  nginx: '1.22',
  redis: '6.0',
  memcached: '1.5',
  maven: '3.6',
  traefik: '3.2',
};

/** Whether what runs on one version of an image runs on a newer one as it is. */
export function runsOnNext({ name }: ImageEntry, { tag }: ImageVersion, next: ImageVersion): boolean {
  const from = Object.hasOwn(compatible, name) ? compatible[name] : undefined;
  if (from === undefined || tag.split('.')[0] !== next.tag.split('.')[0]) return false;
  return tag.localeCompare(from, 'en', { numeric: true }) >= 0;
}

/** Databases and brokers, whose new major versions do not read the data of old ones as they are (postgresql.org/docs/current/upgrading.html, mongodb.com/docs/manual/release-notes). */
const stores: ReadonlySet<string> = new Set(['postgres', 'mongo', 'mysql', 'mariadb', 'rabbitmq']);

export function keepsData(image: string): boolean {
  return stores.has(image);
}

/** Words in tags of releases that are still made before a version is there. */
const early: ReadonlySet<string> = new Set(['ea', 'rc']);
/** Words that name what the new image has only one of: its distribution, how small that is, and its virtual machine. */
const dropped: ReadonlySet<string> = new Set([
  'slim',
  'stretch',
  'buster',
  'bullseye',
  'bookworm',
  'oracle',
  'hotspot',
]);

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
  const has = !hasEnded(version, releasedOn) && instead.variants.includes(wanted);
  return { version, tag: has ? `${version.tag}${wanted}` : undefined };
}
