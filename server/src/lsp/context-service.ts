/** The build context of each open document, as far as it has been read. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BuildContext, unknownContext } from '../context/context.ts';
import type { Log } from './guard.ts';
import type { Settings } from './settings.ts';

export class ContextService {
  readonly folders: readonly string[];
  readonly log: Log;

  constructor(folders: readonly string[], log: Log) {
    this.folders = folders;
    this.log = log;
  }

  /** What is known now, without waiting. */
  current(_uri: string): BuildContext {
    return unknownContext;
  }

  /** The absolute path of a Dockerfile's build context; undefined for documents without a place in the file system. */
  async folderOf(uri: string, { context }: Settings): Promise<string | undefined> {
    if (!uri.startsWith('file:')) return undefined;
    const own = dirname(fileURLToPath(uri));
    if (context === undefined) return own;
    const workspace = this.folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
    return resolve(workspace ? fileURLToPath(workspace) : own, context);
  }

  /** Reads what has changed; holds whether `current` is another value now. */
  async refresh(_document: TextDocument, _settings: Settings): Promise<boolean> {
    return false;
  }

  noteChanges(_uris: readonly string[]): void {}

  forget(_uri: string): void {}

  forgetAll(): void {}
}
