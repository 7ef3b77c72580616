/** The files of the build context that an action changes beside the Dockerfile. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileEdit } from '../contract/change.ts';
import type { OtherFile } from './workspace-edit.ts';

/** The files as they stand on disk; undefined when one lies outside of the build context or cannot be read. */
export async function otherFiles(
  root: string | undefined,
  files: readonly FileEdit[],
): Promise<OtherFile[] | undefined> {
  const found = await Promise.all(files.map((edit) => otherFile(root, edit)));
  return found.every((file) => file !== undefined) ? found : undefined;
}

async function otherFile(root: string | undefined, edit: FileEdit): Promise<OtherFile | undefined> {
  if (root === undefined) return undefined;
  const path = join(root, edit.path);
  const inside = relative(root, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
  const text = edit.create ? '' : await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const uri = pathToFileURL(path).href;
  return { uri, document: TextDocument.create(uri, 'plaintext', 0, text), edit };
}
