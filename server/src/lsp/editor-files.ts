/** The files of an editor as a file system: each question is a request to the client. */
import type { Connection } from 'vscode-languageserver';
import {
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryRequest,
  readFileRequest,
  type StatParams,
  type StatResult,
  statRequest,
} from '../protocol.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { uriOfEditor } from './places.ts';

export function editorFiles(connection: Connection): FileSystem {
  const stat = (path: string) =>
    connection.sendRequest<StatResult>(statRequest, { uri: uriOfEditor(path) } satisfies StatParams);
  return {
    async realpath(path) {
      const found = await stat(path);
      // Nobody says where a link leads.
      if (found?.throughLink) throw new Error(`${path} is behind a symbolic link`);
      return found ? path : undefined;
    },
    stat: async (path) => (await stat(path)) ?? undefined,
    readdir: (path, most) =>
      connection.sendRequest<ReadDirectoryResult>(readDirectoryRequest, { uri: uriOfEditor(path), most }),
    async read(path, most) {
      const params: ReadFileParams = { uri: uriOfEditor(path), most };
      const bytes = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
      return bytes === null ? undefined : Uint8Array.from(bytes, (char) => char.charCodeAt(0));
    },
  };
}
