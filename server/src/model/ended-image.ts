import { hasEnded, imageEntry, recordedOn, versionOf } from '../language/images.ts';
import { nextTag, successorOf } from '../language/next-tag.ts';
import { memoized } from '../text/memoized.ts';
import { entryOfImage, wholeName } from './image.ts';
import type { ImageName } from './model.ts';

export interface Ended {
  readonly fact: string;
  readonly next: { readonly name: string; readonly tag: string } | undefined;
}

/** What is over about an image, and what took its place. */
export const endOf = memoized((image: ImageName): Ended | undefined => {
  const { name, tag = '' } = image;
  const entry = entryOfImage(image);
  const instead = entry?.instead === undefined ? undefined : imageEntry(entry.instead);
  const successor = instead && successorOf(instead, tag);
  const version = entry && versionOf(entry, tag);
  const newer = successor?.tag ?? (entry && version && nextTag(entry, version, tag));
  const next =
    newer === undefined
      ? undefined
      : { name: successor?.tag === undefined ? name : (instead?.name ?? name), tag: newer };
  if (version && hasEnded(version, recordedOn))
    return { fact: `\`${wholeName(image)}:${version.tag}\` reached end of life on ${version.end}`, next };
  return successor && entry?.versions.length === 0 ? { fact: `\`${name}\` is no longer maintained`, next } : undefined;
});
