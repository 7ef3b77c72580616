/** Image names, and what is known of well-known images without looking at them. */
import { otherUsersOfImage, usersOfImage } from '../language/image-users.ts';
import { type ImageEntry, imageEntry } from '../language/images.ts';
import { textCache } from '../text/cache.ts';
import { unique } from '../text/list.ts';
import type { ImageName } from './model.ts';

const parsed = textCache<ImageName>(100_000);

/** Splits a reference as the distribution reference grammar has it (github.com/distribution/reference, normalize.go); the same value for the same text. */
export function parseImage(text: string): ImageName {
  const known = parsed.get(text);
  if (known) return known;
  const made = splitImage(text);
  parsed.set(text, made);
  return made;
}

function splitImage(text: string): ImageName {
  const [beforeDigest = '', digest] = splitOnce(text, '@');
  const slash = beforeDigest.lastIndexOf('/');
  const colon = beforeDigest.indexOf(':', slash + 1);
  const path = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
  const [first = '', rest] = splitOnce(path, '/');
  const hasRegistry = rest !== undefined && (/[.:]/.test(first) || first === 'localhost');
  const mirror = mirrors.find((each) => path.startsWith(each) && !path.slice(each.length).includes('/'));
  const registry = hasRegistry && !dockerHub.has(first) && mirror === undefined ? first : undefined;
  const repository = hasRegistry ? (rest ?? '') : path;
  const name = registry === undefined ? path.slice(mirror?.length ?? 0).replace(onDockerHub, '') : repository;
  const prefix = registry === undefined && hasRegistry ? path.slice(0, path.length - name.length) : '';
  return {
    ...(registry !== undefined && { registry }),
    ...(prefix !== '' && { prefix }),
    name,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}

/** What is known of the versions of an image; undefined for one that no table has. */
export function entryOfImage(image: ImageName): ImageEntry | undefined {
  return imageEntry(wholeName(image));
}

/** The name with the registry, where that is not Docker Hub. */
export function wholeName({ registry, name }: ImageName): string {
  return registry === undefined ? name : `${registry}/${name}`;
}

const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const onDockerHub = /^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\/)?(?:library\/)?/;

/** Where the official images of Docker Hub are as well, by the same names and tags (https://gallery.ecr.aws/docker, https://docs.cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images). */
const mirrors = [
  'public.ecr.aws/docker/library/',
  'mirror.gcr.io/library/',
  'registry.hub.docker.com/library/',
  'registry.docker.com/library/',
];

/** The registry and the repository that an image is fetched from; no registry for Docker Hub itself. */
export function fetchedFrom({ registry, prefix = '', name }: ImageName): Pick<ImageName, 'registry' | 'name'> {
  const isMirror = mirrors.includes(prefix);
  if (!isMirror) return { ...(registry !== undefined && { registry }), name };
  const slash = prefix.indexOf('/');
  return { registry: prefix.slice(0, slash), name: prefix.slice(slash + 1) + name };
}

/** Another image, from the same place as `image` where that is Docker Hub or a mirror of it. */
export function fromSamePlace({ prefix = '' }: ImageName, other: string): string {
  const { registry, prefix: own, name } = parseImage(other);
  if (registry !== undefined || own !== undefined || name === 'scratch') return other;
  const isOfficial = !name.includes('/');
  return (isOfficial ? prefix : (/^[^/]*docker\.io\//.exec(prefix)?.[0] ?? '')) + other;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

interface KnownImage {
  readonly environment?: Readonly<Record<string, string>>;
  /** WORKDIR of the image; `/` where none is given. */
  readonly directory?: string;
  /** WORKDIR of the tags that have another one. */
  readonly elsewhere?: { readonly tag: RegExp; readonly directory: string };
  /** The tags that this is known of, where it is not known of all. */
  readonly tags?: RegExp;
  /** Users beside root that the image has. */
  readonly users?: Readonly<Record<string, ImageUser>>;
}

/** A user in an image's `/etc/passwd`. */
export interface ImageUser {
  readonly home: string;
  readonly uid: number;
  readonly gid: number;
}

/** ENV and WORKDIR that official images set whatever their tag, read from their Dockerfiles (github.com/docker-library, rust-lang, adoptium). */
const officialImages: Readonly<Record<string, KnownImage>> = {
  alpine: {},
  debian: {},
  ubuntu: {},
  busybox: {},
  fedora: {},
  archlinux: {},
  amazonlinux: {},
  rockylinux: {},
  almalinux: {},
  node: { users: { node: { home: '/home/node', uid: 1000, gid: 1000 } } },
  python: {},
  nginx: { users: { nginx: { home: '/nonexistent', uid: 101, gid: 101 } } },
  maven: {},
  elixir: {},
  erlang: {},
  perl: {},
  gcc: {},
  'buildpack-deps': {},
  'eclipse-temurin': { environment: { JAVA_HOME: '/opt/java/openjdk' } },
  golang: { environment: { GOPATH: '/go' }, directory: '/go' },
  rust: { environment: { RUSTUP_HOME: '/usr/local/rustup', CARGO_HOME: '/usr/local/cargo' } },
  ruby: { environment: { GEM_HOME: '/usr/local/bundle', BUNDLE_APP_CONFIG: '/usr/local/bundle' } },
  php: {
    environment: { PHP_INI_DIR: '/usr/local/etc/php' },
    elsewhere: { tag: /(?:^|-)(?:apache|fpm)(?:-|$)/, directory: '/var/www/html' },
  },
  composer: { environment: { COMPOSER_HOME: '/tmp' }, directory: '/app' },
  gradle: {
    environment: { GRADLE_HOME: '/opt/gradle' },
    directory: '/home/gradle',
    users: { gradle: { home: '/home/gradle', uid: 1000, gid: 1000 } },
  },
  httpd: { environment: { HTTPD_PREFIX: '/usr/local/apache2' }, directory: '/usr/local/apache2' },
  tomcat: { environment: { CATALINA_HOME: '/usr/local/tomcat' }, directory: '/usr/local/tomcat' },
};

/** Other images that start as root (github.com/dotnet/dotnet-docker, oven-sh/bun, dart-lang/dart-docker, swiftlang/swift-docker, docker-library/openjdk and pypy, corretto/corretto-docker, denoland/deno_docker, hexpm/bob, rust-lang/docker-rust-nightly, LukeMathWalker/cargo-chef, anaconda/docker-images), by their whole names. */
const otherImages: Readonly<Record<string, Pick<KnownImage, 'environment' | 'users' | 'tags'>>> = {
  'mcr.microsoft.com/dotnet/sdk': {},
  'mcr.microsoft.com/dotnet/core/sdk': {},
  dart: {},
  swift: {},
  openjdk: {},
  pypy: {},
  amazoncorretto: {},
  'hexpm/elixir': {},
  'hexpm/erlang': {},
  'rustlang/rust': { environment: { RUSTUP_HOME: '/usr/local/rustup', CARGO_HOME: '/usr/local/cargo' } },
  'lukemathwalker/cargo-chef': { environment: { RUSTUP_HOME: '/usr/local/rustup', CARGO_HOME: '/usr/local/cargo' } },
  'continuumio/miniconda3': {},
  'denoland/deno': { environment: { DENO_DIR: '/deno-dir' } },
  // What it is built on, without a USER: docs.astral.sh/uv/guides/integration/docker, "Available images".
  'ghcr.io/astral-sh/uv': {
    tags: /(?:^|-)(?:(?:python3\.\d+-)?(?:alpine[\d.]*|(?:bookworm|trixie)(?:-slim)?)|debian(?:-slim)?)$/,
  },
  'oven/bun': { users: { bun: { home: '/home/bun', uid: 1000, gid: 1000 } } },
};

/** Names of well-known images, which are no misspelled stages. */
export const officialImageNames: ReadonlySet<string> = new Set(Object.keys(officialImages));

function known({ registry, name }: ImageName): KnownImage | undefined {
  return registry === undefined && Object.hasOwn(officialImages, name) ? officialImages[name] : undefined;
}

function accountsOf(image: ImageName): Pick<KnownImage, 'users'> | undefined {
  const name = wholeName(image);
  const other = Object.hasOwn(otherImages, name) ? otherImages[name] : undefined;
  return known(image) ?? (other?.tags?.test(image.tag ?? '') === false ? undefined : other);
}

const environments = new Map<string, ReadonlyMap<string, string>>(
  [...Object.entries(officialImages), ...Object.entries(otherImages)].map(([name, { environment = {} }]) => [
    name,
    new Map(Object.entries(environment)),
  ]),
);
const nothing: ReadonlyMap<string, string> = new Map();
const setByImages: ReadonlySet<string> = new Set([...environments.values()].flatMap((each) => [...each.keys()]));

/** Whether images may set a variable that nobody has declared: a well-known one does, and this is none of them. */
export function mayImageSet(image: ImageName, variable: string): boolean {
  return setByImages.has(variable) && accountsOf(image) === undefined;
}

/** The variables that a well-known image is sure to set; those of other images are not known. */
export function imageEnvironment(image: ImageName): ReadonlyMap<string, string> {
  return image.registry === undefined ? (environments.get(image.name) ?? nothing) : nothing;
}

/** The working directory that a well-known image starts in; undefined for images that are not known. */
export function imageDirectory(image: ImageName): string | undefined {
  const found = known(image);
  if (!found) return undefined;
  return (found.elsewhere?.tag.test(image.tag ?? '') ? found.elsewhere.directory : found.directory) ?? '/';
}

/** The user of that name or number, where a well-known image is sure to have it. */
export function imageUser(image: ImageName, name: string): ImageUser | undefined {
  const users = accountsOf(image)?.users ?? {};
  if (Object.hasOwn(users, name)) return users[name];
  if (name === 'www-data') return webUser(image);
  return Object.values(users).find(({ uid }) => String(uid) === name);
}

/** `www-data` of Debian's package base-passwd, and of the Alpine variants of `php` (docker-library/php). */
function webUser(image: ImageName): ImageUser | undefined {
  const isAlpine = image.name === 'alpine' || /alpine/.test(image.tag ?? '');
  if (firstUserId(image) === undefined) return undefined;
  if (!isAlpine) return { home: '/var/www', uid: 33, gid: 33 };
  return image.name === 'php' ? { home: '/home/www-data', uid: 82, gid: 82 } : undefined;
}

/** Images whose packages and Dockerfiles make no user that counts as a person; `node` makes one, Ubuntu does since 23.04. */
const withoutPeople: ReadonlySet<string> = new Set(
  'alpine debian buildpack-deps python golang rust ruby php perl gcc erlang elixir'.split(' '),
);

/** The number that `useradd` and BusyBox's `adduser` give to the first user made in a well-known image (UID_MIN of login.defs; busybox, loginutils/adduser.c). */
export function firstUserId(image: ImageName): number | undefined {
  const { registry, name, tag } = image;
  if (registry !== undefined || isWindowsImage(image)) return undefined;
  if (name === 'node') return 1001;
  if (name === 'ubuntu') return usersOfImage(name, tag).includes('ubuntu') ? 1001 : 1000;
  return withoutPeople.has(name) ? 1000 : undefined;
}

/** Whether commands in a well-known image run as root unless a USER says otherwise. */
export function startsAsRoot(image: ImageName): boolean {
  return accountsOf(image) !== undefined && !isWindowsImage(image);
}

/**
 * Whether an image has one HOME for all users, root among them (github.com/sclorg/s2i-base-container, core/Dockerfile.rhel8;
 * github.com/jupyter/docker-stacks, images/docker-stacks-foundation/Dockerfile).
 */
export function setsHome(image: ImageName): boolean {
  return [sourceToImage, jupyterStack].some((pattern) => pattern.test(wholeName(image)));
}

/** Whether an image has a SHELL in which a pipe fails with any of its commands (the same file of docker-stacks). */
export function setsPipefail(image: ImageName): boolean {
  return jupyterStack.test(wholeName(image));
}

const jupyterStack = /^(?:quay\.io\/)?jupyter\/[\w-]+-notebook$|^(?:quay\.io\/)?jupyter\/docker-stacks-foundation$/;

const sourceToImage =
  /(?:^|\/)(?:(?:ubi|rhel|centos)\d*|rhscl|sclorg)\/(?:nodejs|python|ruby|php|perl|go-toolset|openjdk|s2i)\b/;

/** Whether an image runs on Windows, by its repository or tag (mcr.microsoft.com/windows, nanoserver, servercore). */
export function isWindowsImage({ registry, name, tag }: ImageName): boolean {
  if (registry === 'mcr.microsoft.com' && /^windows(?:\/|$)/.test(name)) return true;
  return /nanoserver|windowsservercore|servercore/.test(`${name}:${tag ?? ''}`);
}

/** The users beside root that a well-known image is sure to have, each in a group of its name. */
export function imageUsers(image: ImageName): readonly string[] {
  if (isWindowsImage(image)) return [];
  return unique([...Object.keys(accountsOf(image)?.users ?? {}), ...usersOfImage(wholeName(image), image.tag)]);
}

/** Users that such an image has beside them, which few steps run as. */
export function otherImageUsers(image: ImageName): readonly string[] {
  return isWindowsImage(image) ? [] : otherUsersOfImage(wholeName(image));
}
