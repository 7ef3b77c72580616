/** The names of the smaller images of one version, from the table of tags that exist. */
import { hasEnded, type ImageEntry, imageEntry, releasedOn, versionOf } from '../../language/images.ts';
import type { ImageName } from '../../model/model.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { isForBuilding, slimName } from '../../toolchains/stage/slim.ts';

export interface SmallerNames {
  /** What is written, with a version. */
  readonly now: string;
  readonly slim: string | undefined;
  readonly alpine: string | undefined;
  readonly distroless: string | undefined;
}

/** Undefined for images that the table does not know, and for those that are pinned by a digest. */
export function smallerNames(image: ImageName): SmallerNames | undefined {
  const entry = image.registry === undefined ? imageEntry(image.name) : undefined;
  if (!entry || image.digest !== undefined || isForBuilding(image)) return undefined;
  const tag = tagOf(entry, image.tag);
  if (tag === undefined) return undefined;
  const now = `${image.name}:${tag}`;
  return { now, slim: slimOf(entry, image, tag), alpine: alpineOf(entry, tag), distroless: distrolessOf(image, tag) };
}

/** The tag, or the newest version that is supported where none is written. */
function tagOf({ versions }: ImageEntry, tag: string | undefined): string | undefined {
  if (tag !== undefined && tag !== 'latest') return tag;
  return versions.find((version) => version.names.includes('latest') && !hasEnded(version, releasedOn))?.tag;
}

function slimOf(entry: ImageEntry, image: ImageName, tag: string): string | undefined {
  if (/slim|alpine/.test(tag)) return undefined;
  const known = slimName({ ...image, tag }, `${image.name}:${tag}`);
  if (known !== undefined) return known;
  return variantOf(entry, tag) === '' && entry.variants.includes('-slim') ? `${image.name}:${tag}-slim` : undefined;
}

function alpineOf(entry: ImageEntry, tag: string): string | undefined {
  if (/alpine/.test(tag) || distributionOf({ name: entry.name, tag }).family === 'alpine') return undefined;
  const variant = variantOf(entry, tag)?.replace(/^-slim|-(?:trixie|bookworm|bullseye|noble|jammy)/g, '');
  if (variant === undefined || !entry.variants.includes(`${variant}-alpine`)) return undefined;
  const version = tag.slice(0, tag.search(/-|$/));
  return `${entry.name}:${version}${variant}-alpine`;
}

/** What stands behind the version in a tag; undefined where a tag begins with something else. */
function variantOf(entry: ImageEntry, tag: string): string | undefined {
  return versionOf(entry, tag) && /^\d/.test(tag) ? tag.slice(tag.search(/-|$/)) : undefined;
}

/** Debian 12 without a shell (github.com/GoogleContainerTools/distroless). */
function distrolessOf(image: ImageName, tag: string): string | undefined {
  if (image.name !== 'debian') return undefined;
  return distributionOf({ ...image, tag }).release === 'bookworm' ? 'gcr.io/distroless/cc-debian12' : undefined;
}
