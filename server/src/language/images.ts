/** Well-known base images: what they are for, which versions they have and until when, and the variants of their tags. */
import type { LanguageEntry } from './entry.ts';
import { imageVersions } from './image-versions.ts';

export { recordedOn, releasedOn } from './image-versions.ts';

export interface ImageEntry extends LanguageEntry {
  /** As FROM names it, registry included. */
  readonly name: string;
  /** Newest first; those that have ended come along, for `versionOf` to find. */
  readonly versions: readonly ImageVersion[];
  /** What may follow a version in a tag, the most useful first; empty for the version alone. */
  readonly variants: readonly string[];
  /** Tags without a version, for images that have none. */
  readonly tags: readonly string[];
  /** The image to use in place of one that is no longer maintained. */
  readonly instead?: string;
}

export interface ImageVersion {
  readonly tag: string;
  /** Other tags of the same version: `lts`, `bookworm`. */
  readonly names: readonly string[];
  /** The day after which nobody gives it free updates, as `2028-04-30`; undefined where none is announced. */
  readonly end: string | undefined;
}

const rows: readonly (readonly [name: string, summary: string, variants: string, versions?: string])[] = [
  [
    'node',
    'Node.js on Debian or Alpine, with npm and Yarn.',
    '-slim -alpine . -trixie-slim -bookworm-slim -trixie -bookworm',
  ],
  ['python', 'Python on Debian or Alpine, with pip.', '-slim -alpine . -slim-trixie -slim-bookworm -trixie -bookworm'],
  ['golang', 'The Go toolchain on Debian or Alpine.', '. -alpine -trixie -bookworm'],
  [
    'rust',
    'The Rust toolchain on Debian or Alpine.',
    '. -slim -alpine -slim-trixie -slim-bookworm -trixie -bookworm',
    '1',
  ],
  [
    'eclipse-temurin',
    'OpenJDK by Eclipse Adoptium: `-jdk` builds, `-jre` runs.',
    '-jre -jdk -jre-alpine -jdk-alpine -jre-noble -jdk-noble',
  ],
  ['debian', 'Debian.', '-slim .'],
  ['ubuntu', 'Ubuntu.', '.'],
  ['alpine', 'A small distribution with musl and BusyBox, 8 MB.', '.'],
  ['nginx', 'The web server nginx.', '-alpine . -alpine-slim -trixie'],
  ['php', 'PHP: for the command line, for FPM, or with Apache.', '-fpm-alpine -fpm -apache -cli -cli-alpine -alpine .'],
  ['ruby', 'Ruby on Debian or Alpine.', '-slim -alpine . -slim-trixie -slim-bookworm'],
  ['mcr.microsoft.com/dotnet/sdk', 'The .NET SDK, to build with.', '. -alpine -noble', 'dotnet'],
  ['mcr.microsoft.com/dotnet/aspnet', 'The ASP.NET Core runtime.', '. -alpine -noble -noble-chiseled', 'dotnet'],
  [
    'mcr.microsoft.com/dotnet/runtime',
    'The .NET runtime, without ASP.NET Core.',
    '. -alpine -noble -noble-chiseled',
    'dotnet',
  ],
  [
    'mcr.microsoft.com/dotnet/runtime-deps',
    'What self-contained .NET programs need.',
    '. -alpine -noble -noble-chiseled',
    'dotnet',
  ],
  [
    'maven',
    'Maven with a JDK.',
    '-eclipse-temurin-21 -eclipse-temurin-25 -eclipse-temurin-17 -eclipse-temurin-21-alpine .',
  ],
  ['gradle', 'Gradle with a JDK.', '-jdk21 -jdk25 -jdk17 -jdk21-alpine .'],
  ['composer', 'Composer, to copy from: `COPY --from=composer:2 /usr/bin/composer /usr/bin/composer`.', '.', '2'],
  ['postgres', 'The database PostgreSQL.', '-alpine . -trixie -bookworm'],
  ['redis', 'The key-value store Redis.', '-alpine . -trixie'],
  ['mysql', 'The database MySQL.', '.'],
  ['mariadb', 'The database MariaDB.', '. -noble'],
  ['mongo', 'The database MongoDB.', '. -noble'],
  ['rabbitmq', 'The message broker RabbitMQ.', '-management-alpine -alpine -management .'],
  ['memcached', 'The cache Memcached.', '-alpine .'],
  ['httpd', 'The web server Apache.', '-alpine .'],
  ['caddy', 'The web server Caddy.', '-alpine . -builder'],
  ['haproxy', 'The load balancer HAProxy.', '-alpine .'],
  ['traefik', 'The reverse proxy Traefik.', '.'],
  ['elixir', 'Elixir on Debian or Alpine.', '-alpine -slim .'],
  ['erlang', 'Erlang/OTP on Debian or Alpine.', '-alpine -slim .'],
  ['perl', 'Perl on Debian.', '-slim .'],
  ['tomcat', 'The servlet container Tomcat.', '-jre21-temurin -jdk21-temurin -jre17-temurin'],
  ['amazoncorretto', 'OpenJDK by Amazon.', '. -alpine -al2023-headless'],
  ['amazonlinux', 'Amazon Linux.', '.'],
  ['fedora', 'Fedora.', '.'],
  ['almalinux', 'AlmaLinux, compatible with Red Hat Enterprise Linux.', '-minimal .'],
];

/** Images without versions of their own, or with versions that nobody dates. */
const unversioned: readonly (readonly [name: string, summary: string, tags: string, instead?: string])[] = [
  ['busybox', 'The tools of BusyBox alone, 4 MB.', '1 1-musl 1-glibc'],
  ['buildpack-deps', 'Debian with compilers and development headers.', 'trixie bookworm trixie-curl trixie-scm'],
  ['gcc', 'The GNU compilers.', '16 15 14'],
  ['docker', 'The Docker command line, or the engine.', 'cli dind dind-rootless'],
  [
    'gcr.io/distroless/static-debian12',
    'Certificates, time zones and users for static programs.',
    'nonroot latest debug',
  ],
  ['gcr.io/distroless/base-debian12', 'Like `static`, with glibc.', 'nonroot latest debug'],
  ['gcr.io/distroless/cc-debian12', 'Like `base`, with libgcc.', 'nonroot latest debug'],
  ['openjdk', 'OpenJDK; no longer maintained.', '', 'eclipse-temurin'],
  // hub.docker.com/_/adoptopenjdk, "DEPRECATION NOTICE".
  ['adoptopenjdk', 'OpenJDK by AdoptOpenJDK; no longer maintained.', '', 'eclipse-temurin'],
  ['centos', 'CentOS Linux; no longer maintained.', '', 'almalinux'],
];

export const images: readonly ImageEntry[] = [
  ...rows.map(([name, summary, variants, versions = name]) => ({
    name,
    summary,
    versions: readVersions(imageVersions[versions] ?? `${versions} -`),
    variants: variants.split(' ').map((variant) => (variant === '.' ? '' : variant)),
    tags: [],
  })),
  ...unversioned.map(([name, summary, tags, instead]) => ({
    name,
    summary,
    versions: readVersions(imageVersions[name]),
    variants: [],
    tags: tags === '' ? [] : tags.split(' '),
    ...(instead !== undefined && { instead }),
  })),
];

/** Tags that are not there although the version is, and the variant for other versions. */
const absent: ReadonlySet<string> = new Set([
  ...['amazoncorretto:8-al2023-headless', 'gradle:8-jdk25', 'mariadb:10.11-noble', 'mongo:7.0-noble'],
  ...['redis:8.2-trixie', 'redis:8.0-trixie', 'redis:7.4-trixie', 'redis:7.2-trixie', 'redis:6.2-trixie'],
]);

/** The tag of a version, or another name of it, in a variant; undefined where there is none. */
export function tagOf({ name, variants }: ImageEntry, version: string, variant: string): string | undefined {
  const tag = `${version}${variant}`;
  return variants.includes(variant) && !absent.has(`${name}:${tag}`) ? tag : undefined;
}

const byName: ReadonlyMap<string, ImageEntry> = new Map(images.map((image) => [image.name, image]));

/** The image of that name, registry included where it is not Docker Hub. */
export function imageEntry(name: string): ImageEntry | undefined {
  return byName.get(name);
}

/** The version that a tag stands for: `22` of `22.3.1-alpine`, Debian 12 of `bookworm-slim`; undefined where the table does not say. */
export function versionOf(image: ImageEntry, tag: string): ImageVersion | undefined {
  const plain = withoutSupport(image, tag);
  const found = image.versions.filter((version) => [version.tag, ...version.names].some((name) => fits(plain, name)));
  return found.sort((a, b) => b.tag.length - a.tag.length)[0];
}

/** A tag that names a release alone where it also says that it has long-term support: `hydrogen-alpine` of `lts-hydrogen-alpine`. */
export function withoutSupport({ versions }: ImageEntry, tag: string): string {
  const rest = tag.startsWith('lts-') ? tag.slice(4) : tag;
  return versions.some(({ names }) => names.some((name) => fits(rest, name))) ? rest : tag;
}

function fits(tag: string, name: string): boolean {
  return tag === name || (tag.startsWith(name) && /^[.-]/.test(tag.slice(name.length)));
}

/** Whether nobody gives a version free updates any more on a day, written `2028-04-30`. */
export function hasEnded({ end }: ImageVersion, day: string): boolean {
  return end !== undefined && end < day;
}

function readVersions(table: string | undefined): ImageVersion[] {
  if (table === undefined) return [];
  return table
    .trim()
    .split(/,\s+/)
    .map((row) => {
      const [tag = '', end, ...names] = row.split(' ');
      return { tag, end: end === '-' ? undefined : end, names };
    });
}

/** Files that images are copied from for (their documentation says so), and where web servers look for what they serve. */
const places: Readonly<Record<string, { readonly useful?: readonly string[]; readonly serves?: string }>> = {
  composer: { useful: ['/usr/bin/composer'] },
  'ghcr.io/astral-sh/uv': { useful: ['/uv', '/uvx'] },
  golang: { useful: ['/usr/local/go/'] },
  node: { useful: ['/usr/local/bin/node', '/usr/local/lib/node_modules/'] },
  nginx: { useful: ['/etc/nginx/nginx.conf'], serves: '/usr/share/nginx/html/' },
  httpd: { serves: '/usr/local/apache2/htdocs/' },
  caddy: { useful: ['/usr/bin/caddy'], serves: '/srv/' },
  php: { serves: '/var/www/html/' },
  tomcat: { serves: '/usr/local/tomcat/webapps/' },
};

/** What is usually copied out of an image. */
export function usefulPaths(image: string): readonly string[] {
  return (Object.hasOwn(places, image) ? places[image]?.useful : undefined) ?? [];
}

/** The folder that the web server of an image serves. */
export function servedFolder(image: string): string | undefined {
  return Object.hasOwn(places, image) ? places[image]?.serves : undefined;
}
