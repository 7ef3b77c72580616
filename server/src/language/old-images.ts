/** Which archived release of Debian official images are made of, whose tags name none. */

/**
 * For each image, versions up to which it is made of a release, lowest first; `7.4.21` is about patches of 7.4 alone, and `16` about all of its versions.
 * Tags that are built again and again keep what they were built on last. Source: the history of `library/` in github.com/docker-library/official-images
 * up to 2026-08-22.
 */
const lastVersions: Readonly<Record<string, string>> = {
  golang: '1.8 jessie, 1.10 stretch, 1.11.11 stretch, 1.12.6 stretch, 1.15 buster, 1.16.6 buster',
  node: `
    5 jessie, 6.14.3 jessie, 6.13 jessie, 6 stretch, 7 jessie, 8.12 jessie, 8 stretch, 9 jessie, 10.12 jessie, 13 stretch, 14.18 stretch, 14.19.2 stretch,
    14 buster, 15 stretch, 16 buster`,
  php: `
    5.5 jessie, 5.6.35 jessie, 5 stretch, 7.0.29 jessie, 7.0 stretch, 7.1.16 jessie, 7.1.29 stretch, 7.1 buster, 7.2.19 stretch, 7.2 buster,
    7.3.6 stretch, 7.3.28 buster, 7.4.21 buster, 8.0.8 buster`,
  python: `
    2.7.14 jessie, 2.7.15 stretch, 2 buster, 3.3 jessie, 3.4.7 jessie, 3.4 stretch, 3.5.4 jessie, 3.5.6 stretch, 3.5 buster, 3.6.4 jessie,
    3.6.8 stretch, 3.6.13 buster, 3.7.3 stretch, 3.7.10 buster, 3.8.10 buster, 3.9.5 buster`,
  ruby: `
    2.2 jessie, 2.3.6 jessie, 2.3 stretch, 2.4.3 jessie, 2.4.5 stretch, 2.4 buster, 2.5.4 stretch, 2.5 buster, 2.6.2 stretch, 2.6.7 buster,
    2.7.3 buster, 3.0.1 buster`,
  rust: '1.36 stretch, 1.54 buster',
};

/** The archived release that an image is made of by its version; undefined for all that are made of later ones, or of what is not known. */
export function archivedReleaseOf(name: string, tag: string): string | undefined {
  const version = /^\d+(?:\.\d+){0,2}(?=-|$)/.exec(tag)?.[0].split('.').map(Number);
  if (!version || !Object.hasOwn(lastVersions, name)) return undefined;
  const found = lastVersions[name]?.split(',').find((row) => {
    const last = row.trim().split(' ')[0]?.split('.').map(Number) ?? [];
    const at = last.length - 1;
    return version.length > at && last.every((part, i) => (i < at ? version[i] === part : (version[i] ?? 0) <= part));
  });
  return found?.trim().split(' ')[1];
}
