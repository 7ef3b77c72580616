/** The files of the build context that an action changes beside the Dockerfile. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileEdit } from '../contract/change.ts';
import { absolutePath, isInside } from '../workspace/absolute-path.ts';
import { readInside } from '../workspace/context-read.ts';
import type { Places } from './places.ts';
import type { OtherFile } from './workspace-edit.ts';

/** The files as they stand now; undefined when one lies outside of the build context or cannot be read. */
export async function otherFiles(
  places: Places,
  root: string | undefined,
  files: readonly FileEdit[],
): Promise<OtherFile[] | undefined> {
  const found = await Promise.all(files.map((edit) => otherFile(places, root, edit)));
  return found.every((file) => file !== undefined) ? found : undefined;
}

async function otherFile(
  { files, uriOf }: Places,
  root: string | undefined,
  edit: FileEdit,
): Promise<OtherFile | undefined> {
  if (root === undefined) return undefined;
  const path = absolutePath(root, edit.path);
  if (path === root || !isInside(root, path)) return undefined;
  const text = edit.create ? '' : await textBelow(files, root, edit.path);
  if (text === undefined) return undefined;
  const uri = uriOf(path);
  return { uri, document: TextDocument.create(uri, 'plaintext', 0, text), edit };
}

async function textBelow(files: Places['files'], root: string, path: string): Promise<string | undefined> {
  const real = await files.realpath(root).catch(() => undefined);
  const found = real === undefined ? undefined : await readInside(files, real, path);
  return found?.kind === 'text' ? found.text : undefined;
}
