/** Reads for the server what lies on no disk: the files of a repository that is open without a clone, or of a browser. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryRequest,
  readFileRequest,
  type StatParams,
  type StatResult,
  statRequest,
} from '../../server/src/protocol.ts';

/** Answers the server's requests; to be called before the client starts. */
export function registerFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(statRequest, ({ uri }: StatParams) => stat(vscode.Uri.parse(uri))),
    client.onRequest(readDirectoryRequest, ({ uri, most }: ReadDirectoryParams) => list(vscode.Uri.parse(uri), most)),
    client.onRequest(readFileRequest, ({ uri, most }: ReadFileParams) => read(vscode.Uri.parse(uri), most)),
  );
}

async function stat(uri: vscode.Uri): Promise<StatResult> {
  const found = await orMissing(vscode.workspace.fs.stat(uri));
  if (!found) return null;
  const { type, size, mtime } = found;
  const kind = type & vscode.FileType.File ? 'file' : type & vscode.FileType.Directory ? 'folder' : 'other';
  return { kind, size, changed: mtime, throughLink: isLink(type) || (await isBehindLink(uri)) };
}

/** Whether a folder above is a link, up to that of the workspace. */
async function isBehindLink(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  for (let above = parentOf(uri); root && above.path.length > root.path.length; above = parentOf(above)) {
    const found = await orMissing(vscode.workspace.fs.stat(above));
    if (found && isLink(found.type)) return true;
  }
  return false;
}

async function list(uri: vscode.Uri, most: number): Promise<ReadDirectoryResult> {
  const found = await vscode.workspace.fs.readDirectory(uri);
  const entries = found.map(([name, type]) => ({ name, kind: kindOf(type) }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { entries: entries.slice(0, most), complete: entries.length <= most };
}

async function read(uri: vscode.Uri, most: number): Promise<ReadFileResult> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (!(type & vscode.FileType.File) || size > most) return null;
  const bytes = await vscode.workspace.fs.readFile(uri);
  return bytes.length > most ? null : charOfEach(bytes);
}

/** A character for each byte; no decoder does that, as `latin1` is windows-1252 to browsers. */
function charOfEach(bytes: Uint8Array): string {
  const chunk = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return text;
}

function kindOf(type: vscode.FileType): ReadDirectoryResult['entries'][number]['kind'] {
  if (isLink(type)) return 'link';
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

async function orMissing<T>(found: Thenable<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
