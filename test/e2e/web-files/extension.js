/** The files of the test as the file system `memory`, as an extension for repositories without a clone has one. */
const vscode = require('vscode');

const folder = { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };

exports.activate = async (context) => {
  const answer = await fetch(vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true));
  const files = new Map(Object.entries(await answer.json()).map(([path, text]) => [path, fileOf(text)]));
  const changed = new vscode.EventEmitter();
  const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
  const hasBelow = (path) => [...files.keys()].some((each) => each.startsWith(path === '/' ? path : `${path}/`));
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      const file = files.get(uri.path);
      if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
      if (hasBelow(uri.path)) return folder;
      throw missing(uri);
    },
    readDirectory(uri) {
      if (!hasBelow(uri.path)) throw missing(uri);
      const start = uri.path === '/' ? 1 : uri.path.length + 1;
      const below = [...files.keys()].filter((each) => each.startsWith(uri.path === '/' ? '/' : `${uri.path}/`));
      const names = below.map((each) => each.slice(start).split('/'));
      return [...new Map(names.map(([name, ...rest]) => [name, rest.length > 0 ? 2 : 1]))];
    },
    readFile(uri) {
      const file = files.get(uri.path);
      if (!file) throw missing(uri);
      return file.bytes;
    },
    writeFile(uri, bytes) {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, { bytes, mtime: Date.now() });
      changed.fire([{ type, uri }]);
    },
    delete(uri) {
      files.delete(uri.path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    createDirectory() {},
    rename(from) {
      throw vscode.FileSystemError.NoPermissions(from);
    },
  };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory', provider, { isCaseSensitive: true }),
  );
};

function fileOf(text) {
  return { bytes: new TextEncoder().encode(text), mtime: 1 };
}
