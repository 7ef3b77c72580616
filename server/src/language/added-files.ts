/** What ADD does with files of the build context, by what they are called. */

/** Archives that it unpacks; it looks at their content (moby/go-archive: gzip, bzip2, xz, zstd, tar). */
const archives: ReadonlySet<string> = new Set('tar tgz gz bz2 tbz tbz2 xz txz zst tzst lz lz4'.split(' '));

/** Endings of files that are no archives. */
const plain: ReadonlySet<string> = new Set(
  `cfg conf crt css env go html ini jar js json key list lock md mjs mod pem php properties py rb repo rules service sh sql sum toml ts
  txt war xml yaml yml`.split(/\s+/),
);

/** Whether a name is that of an archive that ADD unpacks. */
export function isArchiveName(path: string): boolean {
  return archives.has(endingOf(path));
}

/** Whether nothing at a path can be such an archive: a folder, or a file whose ending says what it is. */
export function isSurelyPlain(path: string): boolean {
  return /(?:^|\/)\.?$/.test(path) || plain.has(endingOf(path));
}

function endingOf(path: string): string {
  return (path.split('.').at(-1) ?? '').toLowerCase();
}
