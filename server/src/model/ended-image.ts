import { hasEnded, imageEntry, releasedOn, versionOf } from '../language/images.ts';
import { type NamedRelease, releaseIn, releaseOfDistroless, tagOnNewer } from '../language/named-release.ts';
import { nextTag, runsOnNext, successorOf } from '../language/next-tag.ts';
import { type RuntimeImage, runtimeImage } from '../language/runtime-images.ts';
import { memoized } from '../text/memoized.ts';
import { entryOfImage, wholeName } from './image.ts';
import type { ImageName } from './model.ts';

export interface Ended {
  readonly fact: string;
  /** `14` of `14.21.3-alpine`; undefined where the table has no such version. */
  readonly version: string | undefined;
  /** The day of it; undefined where the table has no such version. */
  readonly end?: string | undefined;
  readonly next: NextImage | undefined;
  /** What to use where it is not known whether the steps run on it. */
  readonly instead?: Pick<NextImage, 'name' | 'tag'> | undefined;
}

export interface NextImage {
  readonly name: string;
  readonly tag: string | undefined;
  /** `22` of `22-alpine`. */
  readonly version: string;
  /** Other names of that version: `bookworm`. */
  readonly names: readonly string[];
  /** Whether what runs on the image runs on this one as it is. */
  readonly compatible: boolean;
}

/** What is over about an image, and what took its place. */
export const endOf = memoized((image: ImageName): Ended | undefined => {
  const { name, tag = '' } = image;
  const adopted = endOfAdopted(image);
  if (adopted) return adopted;
  if (ofNetCore.test(wholeName(image)))
    return { fact: `\`${wholeName(image)}\` is no longer maintained`, version: undefined, next: undefined };
  const runtime = runtimeImage(wholeName(image));
  if (runtime) return endOfRuntime(image, runtime) ?? endOfRelease(image);
  const entry = entryOfImage(image);
  const instead = entry?.instead === undefined ? undefined : imageEntry(entry.instead);
  const successor = instead && successorOf(instead, tag);
  const version = entry && versionOf(entry, tag);
  const next = nextOf(image);
  if (version && hasEnded(version, releasedOn)) {
    const fact = `\`${wholeName(image)}:${version.tag}\` reached end of life on ${version.end}${andRelease(image)}`;
    return { fact, version: version.tag, end: version.end, next };
  }
  return successor && entry?.versions.length === 0
    ? { fact: `\`${name}\` is no longer maintained`, version: undefined, next }
    : endOfRelease(image);
});

/** The images of .NET Core, whose last version 3.1 ended on 2022-12-13 (dotnet.microsoft.com/platform/support/policy/dotnet-core), and those on Docker Hub before (hub.docker.com/r/microsoft/dotnet). */
const ofNetCore =
  /^(?:microsoft\/(?:dotnet|aspnetcore(?:-build)?)|mcr\.microsoft\.com\/dotnet\/core\/(?:sdk|aspnet|runtime|runtime-deps))$/;

/** What is over about the images of AdoptOpenJDK that have their version in their name (adoptopenjdk.net, "AdoptOpenJDK has moved"). */
function endOfAdopted({ registry, name, tag = '' }: ImageName): Ended | undefined {
  const [, number, machine] = /^adoptopenjdk\/openjdk(\d{1,2})(-openj9)?$/.exec(name) ?? [];
  if (number === undefined || registry !== undefined) return undefined;
  const instead = imageEntry('eclipse-temurin');
  const words = tag.split('-');
  const kind = ['jdk', 'jre'].find((word) => words.includes(word));
  const wanted = [number, kind, ...(words.includes('alpine') ? ['alpine'] : [])].filter(Boolean).join('-');
  const better = machine === undefined ? instead && successorOf(instead, wanted)?.tag : undefined;
  return {
    fact: `\`${name}\` is no longer maintained`,
    version: undefined,
    next: undefined,
    ...(better !== undefined && { instead: { name: 'eclipse-temurin', tag: better } }),
  };
}

/** The release of a distribution that a tag names beside a version, where it has ended too. */
function andRelease(image: ImageName): string {
  const release = releaseOf(image);
  if (!release || !hasEnded(release.version, releasedOn)) return '';
  return `, and ${release.label} ${release.version.tag} on ${release.version.end}`;
}

function releaseOf(image: ImageName): NamedRelease | undefined {
  const entry = entryOfImage(image);
  return entry && image.tag !== undefined ? releaseIn(entry, image.tag) : releaseOfDistroless(wholeName(image));
}

/** What is over about the release of a distribution that the name or tag of another image says it is on. */
function endOfRelease(image: ImageName): Ended | undefined {
  const { name, tag } = image;
  const entry = entryOfImage(image);
  const release = releaseOf(image);
  if (!release || !hasEnded(release.version, releasedOn)) return undefined;
  const { label, version } = release;
  const own = entry && versionOf(entry, tag ?? '');
  const better = own && tagOnNewer(entry, own, tag ?? '', release);
  return {
    fact: `\`${spelled({ name: wholeName(image), tag })}\` is on ${label} ${version.tag}, which reached end of life on ${version.end}`,
    version: undefined,
    end: version.end,
    next: undefined,
    ...(better !== undefined && { instead: { name, tag: better } }),
  };
}

/** What is over about an image that has the version of its runtime in its name. */
function endOfRuntime(image: ImageName, { label, runtime, version, renamed }: RuntimeImage): Ended | undefined {
  if (!version || !hasEnded(version, releasedOn)) return undefined;
  const fact = `\`${wholeName(image)}\` has ${label} ${version.tag}, which reached end of life on ${version.end}${andRelease(image)}`;
  const entry = imageEntry(runtime);
  const newer = entry && nextTag(entry, version, `${version.tag}${entry.variants[0] ?? ''}`)?.version;
  const name = newer && renamed(newer.tag)?.slice(image.registry === undefined ? 0 : image.registry.length + 1);
  if (!newer || name === undefined) return { fact, version: version.tag, end: version.end, next: undefined };
  return {
    fact,
    version: version.tag,
    end: version.end,
    next: { name, tag: image.tag, version: newer.tag, names: [], compatible: false },
  };
}

/** An image as it is written. */
export function spelled({ name, tag }: { readonly name: string; readonly tag?: string | undefined }): string {
  return tag === undefined ? name : `${name}:${tag}`;
}

function nextOf(image: ImageName): NextImage | undefined {
  const { name, tag = '' } = image;
  const entry = entryOfImage(image);
  const instead = entry?.instead === undefined ? undefined : imageEntry(entry.instead);
  const successor = instead && successorOf(instead, tag);
  if (instead && successor?.tag !== undefined) {
    const { version } = successor;
    return { name: instead.name, tag: successor.tag, version: version.tag, names: version.names, compatible: false };
  }
  const version = entry && versionOf(entry, tag);
  const next = version && nextTag(entry, version, tag);
  if (!next) return undefined;
  const compatible = runsOnNext(entry, version, next.version);
  return { name, tag: next.tag, version: next.version.tag, names: next.version.names, compatible };
}
