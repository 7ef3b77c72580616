/** Which distribution an image is made of, by its name and tag. */
import { archivedReleaseOf } from '../../language/old-images.ts';
import type { ImageName } from '../../model/model.ts';

export interface Distribution {
  readonly family: 'debian' | 'ubuntu' | 'alpine' | 'unknown';
  /** `bookworm`, `noble`, `3.20`; undefined where the tag does not say. */
  readonly release: string | undefined;
}

type Families = Readonly<Record<string, Distribution['family']>>;

/** Debian's and Ubuntu's code names by their numbers (https://www.debian.org/releases, https://releases.ubuntu.com), oldest first. */
const numbers: ReadonlyMap<string, string> = new Map([
  ['8', 'jessie'],
  ['9', 'stretch'],
  ['10', 'buster'],
  ['11', 'bullseye'],
  ['12', 'bookworm'],
  ['13', 'trixie'],
  ['20.04', 'focal'],
  ['22.04', 'jammy'],
  ['24.04', 'noble'],
]);

const debian = ['jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie'];
const ubuntu = ['focal', 'jammy', 'noble'];

/** What official images are made of when their tag names nothing else (github.com/docker-library, adoptium, keeganwitt/docker-gradle). */
const families: Families = {
  ...{ golang: 'debian', rust: 'debian', node: 'debian', python: 'debian', gcc: 'debian', ruby: 'debian' },
  ...{ php: 'debian', elixir: 'debian', erlang: 'debian', debian: 'debian', 'buildpack-deps': 'debian' },
  ...{ openjdk: 'debian', ubuntu: 'ubuntu', 'eclipse-temurin': 'ubuntu', maven: 'ubuntu', gradle: 'ubuntu' },
  ...{ alpine: 'alpine', composer: 'alpine', caddy: 'alpine', docker: 'alpine' },
};

function familyIn(table: Families, name: string): Distribution['family'] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const unknown: Distribution = { family: 'unknown', release: undefined };

/** The distribution of an image; `more` are families of images that a toolchain brings. */
export function distributionOf(image: ImageName, more: Families = {}): Distribution {
  const { registry, name, tag = '' } = image;
  if (registry !== undefined && registry !== 'mcr.microsoft.com') return unknown;
  // A digest alone may be that of any of its images.
  if (image.digest !== undefined && image.tag === undefined && familyIn(families, name) !== name) return unknown;
  const alpine = /(?:^|-)alpine-?(\d+\.\d+)?(?:[.-]|$)/.exec(tag);
  if (alpine) return { family: 'alpine', release: alpine[1] };
  const family = familyIn(families, name) ?? familyIn(more, name);
  if (!family) return unknown;
  const words = tag.split('-');
  const release = [...debian, ...ubuntu].find((each) => words.includes(each));
  if (release) return { family: debian.includes(release) ? 'debian' : 'ubuntu', release };
  if (name === 'alpine') return { family, release: /^\d+\.\d+/.exec(tag)?.[0] };
  if (name === 'debian') return { family, release: numbers.get(/^\d+/.exec(tag)?.[0] ?? '') };
  if (name === 'ubuntu') return { family, release: numbers.get(/^\d+\.\d+/.exec(tag)?.[0] ?? '') };
  return { family, release: archivedReleaseOf(name, tag) ?? (name === 'rust' ? releaseOfRust(tag) : undefined) };
}

/** What tags of `rust` are built on that name no release: `default_debian_variant` in the history of github.com/rust-lang/docker-rust, x.py. */
function releaseOfRust(tag: string): string | undefined {
  const minor = /^1\.(\d+)/.exec(tag)?.[1];
  if (minor === undefined) return /^(?:|1|latest|slim|1-slim)$/.test(tag) ? 'trixie' : undefined;
  const version = Number(minor);
  // 1.89 was built on both.
  if (version > 89) return 'trixie';
  return version >= 72 && version < 89 ? 'bookworm' : undefined;
}

/** The image of the bare distribution; undefined where the release is not known and matters. */
export function bareImage({ family, release }: Distribution): string | undefined {
  if (family === 'alpine') return `alpine:${release ?? '3'}`;
  if (release === undefined) return undefined;
  if (family === 'debian') return `debian:${release}-slim`;
  return family === 'ubuntu'
    ? `ubuntu:${[...numbers].find(([, name]) => name === release)?.[0] ?? release}`
    : undefined;
}

/** Whether packages of a release can still be installed; those of archived ones are not on the usual servers (https://www.debian.org/releases). */
export function isServed({ release }: Distribution): boolean {
  return release !== 'jessie' && release !== 'stretch' && release !== 'buster';
}

/** Whether the bare image of a release has the names of time zones (`tzdata` is required up to Debian 12). */
export function hasZones({ family, release }: Distribution): boolean {
  return family === 'debian' && (release === 'bookworm' || release === 'bullseye' || release === 'buster');
}

/** The newest Debian, on which programs run that were linked with the C library of any older one. */
export const newestDebian: Distribution = { family: 'debian', release: 'trixie' };

/** Whether programs that are linked on it, with the C library alone, run on Debian 12. */
export function runsOnBookworm({ family, release }: Distribution): boolean {
  if (family === 'debian') return release !== undefined && release !== 'trixie';
  return family === 'ubuntu' && (release === 'focal' || release === 'jammy');
}
