/** Changes that are not written yet, over the files as they stand. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { folderOf } from '../context/path.ts';
import type { Change } from '../contract/change.ts';
import { applyEdits } from '../text/edit.ts';
import { patchOf } from '../text/patch.ts';
import { absolutePath } from '../workspace/absolute-path.ts';
import { slashed } from '../workspace/node-files.ts';
import type { Terminal } from './host.ts';
import type { LoadedFile } from './subject.ts';

/** The new texts by absolute path, and those that stand on the disk; `undefined` for a file that is not there. */
export interface Pending {
  readonly after: Map<string, string>;
  readonly before: Map<string, string | undefined>;
}

export function nothingPending(): Pending {
  return { after: new Map(), before: new Map() };
}

/** Notes a new text for a file. */
export async function note({ after, before }: Pending, path: string, text: string): Promise<void> {
  if (!before.has(path)) before.set(path, await readFile(path, 'utf8').catch(() => undefined));
  after.set(path, text);
}

/** Notes what a change does to the files beside the Dockerfile; rejects where it cannot. */
export async function noteFiles(pending: Pending, { folder }: LoadedFile, change: Change): Promise<void> {
  for (const { path, edits, create } of change.files?.() ?? []) {
    if (folder === undefined) throw new Error(`it changes \`${path}\`, whose location is unknown`);
    const full = absolutePath(folder, path);
    const known = pending.after.get(full) ?? (create ? '' : await readFile(full, 'utf8'));
    await note(pending, full, applyEdits(known, edits));
  }
}

/** Writes all that is pending, or prints it as patches; says which files it wrote. */
export async function finish(host: Terminal, { after, before }: Pending, diff: boolean): Promise<number> {
  let count = 0;
  for (const [path, text] of after) {
    const old = before.get(path);
    if (old === text) continue;
    count++;
    const shown = slashed(relative(process.cwd(), path));
    if (diff) host.out(patchOf(shown, old, text));
    else {
      await mkdir(folderOf(path), { recursive: true });
      await writeFile(path, text);
      host.out(`${old === undefined ? 'created' : 'fixed'} ${shown}\n`);
    }
  }
  return count;
}
