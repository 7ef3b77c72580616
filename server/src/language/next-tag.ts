/** From a version of an image to the next one that still gets updates. */
import { hasEnded, type ImageEntry, type ImageVersion, recordedOn } from './images.ts';

/** What ends within a year of the table's date may have ended by now. */
const aYearLater = recordedOn.replace(/^\d+/, (year) => String(Number(year) + 1));

/** The tag of the next version that is supported, in the variant of another tag; undefined where it is not known that there is one. */
export function nextTag({ versions, variants }: ImageEntry, ended: ImageVersion, tag: string): string | undefined {
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
  return variants.includes(variant) ? `${name}${variant}` : undefined;
}
