/** Secrets in the options of a cache, as `type=s3,region=eu,secret_access_key=...` (https://docs.docker.com/build/cache/backends/). */

/** What gives access: of `s3` and `azblob`, and of `gha`. */
const secretKeys: ReadonlySet<string> = new Set([
  'access_key_id',
  'secret_access_key',
  'session_token',
  'token',
  'ghtoken',
]);

/** A field of one line of CSV. */
const field = /"(?:[^"]|"")*"|[^,]+/g;

/** A cache without its secrets, which BuildKit then takes from the environment. */
export function withoutCacheSecrets(cache: string): string {
  const fields = cache.match(field) ?? [];
  return fields.some(isSecret) ? fields.filter((each) => !isSecret(each)).join() : cache;
}

/** A cache with `…` in the place of its secrets. */
export function shownCache(cache: string): string {
  return cache.replace(field, (each) => (isSecret(each) ? `${keyOf(each)}=…` : each));
}

function isSecret(each: string): boolean {
  return secretKeys.has(keyOf(each).toLowerCase());
}

function keyOf(each: string): string {
  return /^"?([^=]*)=/.exec(each)?.[1] ?? '';
}
