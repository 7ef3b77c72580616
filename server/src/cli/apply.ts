/** Changes that are not written yet, over the files as they stand. */
import { constants } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { folderOf } from '../context/path.ts';
import type { FileEdit } from '../contract/change.ts';
import { applyEdits } from '../text/edit.ts';
import { patchOf } from '../text/patch.ts';
import { absolutePath } from '../workspace/absolute-path.ts';
import { isMissing, slashed } from '../workspace/node-files.ts';
import { type ExactText, exactText, notExact } from './exact-text.ts';
import type { Terminal } from './host.ts';
import { printable } from './style.ts';

/** The new texts by absolute path, and those that stand on the disk; `undefined` for a file that is not there. */
export interface Pending {
  readonly after: Map<string, string>;
  readonly before: Map<string, ExactText | undefined>;
}

export function nothingPending(): Pending {
  return { after: new Map(), before: new Map() };
}

/** Notes a new text for a file, planned on what it held then; rejects where it holds something else now, or cannot be written as it was. */
export async function note(pending: Pending, path: string, text: string, planned?: string): Promise<void> {
  const old = await standing(pending, path);
  const known = pending.after.get(path) ?? old?.text;
  if (known !== text) {
    if (old?.isExact === false) throw new Error(notExact);
    if (planned !== undefined && planned !== known) throw new Error('the file was changed meanwhile');
  }
  pending.after.set(path, text);
}

/** Notes what a change does to the files beside the Dockerfile; rejects where it cannot. */
export async function noteFiles(
  pending: Pending,
  folder: string | undefined,
  files: readonly FileEdit[],
): Promise<string[]> {
  const noted: string[] = [];
  for (const { path, edits, create } of files) {
    if (folder === undefined) throw new Error(`it changes \`${path}\`, whose location is unknown`);
    const full = absolutePath(folder, path);
    const known = pending.after.get(full) ?? (await standing(pending, full))?.text;
    if (known === undefined && !create) throw new Error(`\`${path}\` cannot be read`);
    await note(pending, full, applyEdits(known ?? '', edits));
    noted.push(full);
  }
  return noted;
}

async function standing({ before }: Pending, path: string): Promise<ExactText | undefined> {
  if (before.has(path)) return before.get(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  const text = bytes && exactText(bytes);
  before.set(path, text);
  return text;
}

/** Writes all that is pending, or prints it as patches; says which files it wrote. */
export async function finish(host: Terminal, pending: Pending, diff: boolean): Promise<number> {
  const changed = changes(pending);
  if (!diff) await write(pending);
  for (const [path, text, old] of changed) {
    const shown = slashed(relative(process.cwd(), path));
    if (diff) host.out(patchOf(shown, old && old.mark + old.text, (old?.mark ?? '') + text));
    else host.out(`${old === undefined ? 'created' : 'fixed'} ${printable(shown)}\n`);
  }
  return changed.length;
}

/** Writes all that is pending; nothing where one of the files cannot be written. */
export async function write(pending: Pending): Promise<void> {
  const changed = changes(pending);
  for (const [path, , old] of changed) if (old) await access(path, constants.W_OK);
  // New files come first: they replace nothing, not even a link that leads nowhere, which fails before anything is changed.
  for (const [path, text, old] of changed) {
    if (old) continue;
    await mkdir(folderOf(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  for (const [path, text, old] of changed) if (old) await writeFile(path, old.mark + text);
}

function changes({ after, before }: Pending): [path: string, text: string, old: ExactText | undefined][] {
  return [...after].flatMap(([path, text]) => {
    const old = before.get(path);
    return old?.text === text ? [] : [[path, text, old]];
  });
}
