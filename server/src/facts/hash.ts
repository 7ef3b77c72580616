import { createHash } from 'node:crypto';

/** A salted hash, short enough to be kept by the thousand. */
export function hashOf(salt: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(salt);
  for (const part of parts) hash.update('\0').update(part);
  return hash.digest('base64url').slice(0, 16);
}
