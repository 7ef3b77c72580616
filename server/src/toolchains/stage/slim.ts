/** The smaller image of the same release that Docker's official images for languages have beside the full one. */

import type { ImageName } from '../../model/model.ts';
import { words } from '../../text/words.ts';

/** Where `slim` stands in a tag: before the name of Debian's release, or behind it (hub.docker.com/_/python, /_/ruby, /_/node, /_/perl; November 2026). */
const places: Readonly<Record<string, 'before' | 'behind'>> = {
  python: 'before',
  ruby: 'before',
  perl: 'before',
  node: 'behind',
  'oven/bun': 'behind',
};

const releases = 'stretch|buster|bullseye|bookworm|trixie';

/** The name as it is written, `slim` added; undefined for images without such a sibling, with a digest that the sibling does not have, or with a name that a variable holds, which may be any. */
export function slimName({ name, tag, digest, registry }: ImageName, written: string): string | undefined {
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (!place || registry !== undefined || digest !== undefined) return undefined;
  if (!hasWrittenName(name, written)) return undefined;
  if (tag !== undefined && /slim|alpine|windows|nanoserver|onbuild|distroless|debian$/.test(tag)) return undefined;
  if (tag === undefined || tag === 'latest') return `${written.replace(/:latest$/, '')}:slim`;
  const release = new RegExp(`(?:^|-)(${releases})$`).exec(tag)?.[1];
  if (release === undefined) return `${written}-slim`;
  if (!written.endsWith(release)) return undefined;
  if (place === 'behind') return `${written}-slim`;
  return `${written.slice(0, -release.length)}slim-${release}`;
}

/** Why there is no such image. */
export function withoutSlim({ name }: ImageName, written: string, language: string): string {
  return hasWrittenName(name, written)
    ? `no smaller base image has the same ${language} version`
    : 'the image name contains variables';
}

function hasWrittenName(name: string, written: string): boolean {
  return new RegExp(`(?:^|/)${name}(?=:|@|$)`).test(written);
}

const building: ReadonlySet<string> = new Set(words('golang rust gcc maven gradle composer docker buildpack-deps'));

/** Whether an image is there to build with: what only runs is to leave it, not to have a smaller one. */
export function isForBuilding({ name }: ImageName): boolean {
  return building.has(name);
}

/** Whether an image is the full one of its kind, by its tag; a digest alone may be that of any. */
export function isFull({ tag = '', digest }: ImageName): boolean {
  return !/slim|alpine/.test(tag) && !(tag === '' && digest !== undefined);
}
