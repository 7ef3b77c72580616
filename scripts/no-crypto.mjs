/** In place of `node:crypto` in a browser: hashes are kept of builds, and there are none. */
export function createHash() {
  throw new Error('Nothing is hashed in a browser');
}
