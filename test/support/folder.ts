import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with these files, by relative path, which is gone after the test; returns its absolute path. */
export function createFolder(
  t: { after(done: () => void): void },
  files: ReadonlyMap<string, string> | Readonly<Record<string, string>> = {},
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of files instanceof Map ? files : Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Gives files and folders below a folder their modes. */
export function setModes(folder: string, modes: Readonly<Record<string, number>>): void {
  for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), mode);
}
