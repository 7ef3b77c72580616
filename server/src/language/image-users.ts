/**
 * The users beside root that published images are sure to have, each in a group of its name, read from their Dockerfiles in August 2026:
 * github.com/docker-library (mysql 7f30fdb, mongo 2c69a57, rabbitmq 9193c1d, memcached 53ac0ec, haproxy ec437dd, redis e920499, postgres
 * 6edb0a8, httpd 9b63b37, php 445bf41, cassandra 7b9da8f, ghost 7edb45d, drupal 305e3e2, wordpress bf223d1), MariaDB/mariadb-docker 1b6429b,
 * nginx/docker-nginx 0d7f438, nginxinc/docker-nginx-unprivileged 8ead5ce, valkey-io/valkey-container ae6141e, nextcloud/docker 4de1eed,
 * jenkinsci/docker ab3f5e0, dotnet/dotnet-docker 3ed00b6, GoogleContainerTools/distroless cd08076. Debian's and Ubuntu's `www-data` is of
 * their package base-passwd, and `ubuntu` of Ubuntu's images since 23.04 (bugs.launchpad.net/cloud-images/+bug/2005129).
 */
const rows: readonly (readonly [image: string, users: string, since?: number])[] = [
  ['mysql', 'mysql'],
  ['mariadb', 'mysql'],
  ['mongo', 'mongodb'],
  ['postgres', 'postgres'],
  ['redis', 'redis'],
  ['valkey/valkey', 'valkey'],
  ['memcached', 'memcache'],
  ['cassandra', 'cassandra'],
  ['rabbitmq', 'rabbitmq'],
  ['nginx', 'nginx'],
  ['nginxinc/nginx-unprivileged', 'nginx'],
  ['haproxy', 'haproxy', 2],
  ['httpd', 'www-data'],
  ['php', 'www-data'],
  ['wordpress', 'www-data'],
  ['drupal', 'www-data'],
  ['nextcloud', 'www-data'],
  ['ghost', 'node'],
  ['jenkins/jenkins', 'jenkins'],
  ['mcr.microsoft.com/dotnet/sdk', 'app $APP_UID', 8],
  ['mcr.microsoft.com/dotnet/aspnet', 'app $APP_UID', 8],
  ['mcr.microsoft.com/dotnet/runtime', 'app $APP_UID', 8],
  ['mcr.microsoft.com/dotnet/runtime-deps', 'app $APP_UID', 8],
  ['ubuntu', 'ubuntu', 23],
];

const others: Readonly<Record<string, readonly string[]>> = { debian: ['www-data'], ubuntu: ['www-data'] };

/** The names of Ubuntu's releases that stand for a number in tags. */
const releases: Readonly<Record<string, number>> = { noble: 24, questing: 25, resolute: 26, jammy: 22, focal: 20 };

/** The users of an image by its whole name, registry included where it is not Docker Hub; `$NAME` is one by number, in a variable of the image. */
export function usersOfImage(name: string, tag = 'latest'): readonly string[] {
  if (/^gcr\.io\/distroless\//.test(name)) return ['nonroot'];
  return rows.flatMap(([image, users, since]) => (image === name && isSince(tag, since) ? users.split(' ') : []));
}

/** Users that an image has beside them, which few steps run as. */
export function otherUsersOfImage(name: string): readonly string[] {
  return Object.hasOwn(others, name) ? (others[name] ?? []) : [];
}

/** Tags without a number are those of the newest version. */
function isSince(tag: string, since: number | undefined): boolean {
  const number = /^\d+/.exec(tag)?.[0] ?? releases[/^[a-z]+/.exec(tag)?.[0] ?? ''];
  return since === undefined || number === undefined || Number(number) >= since;
}
