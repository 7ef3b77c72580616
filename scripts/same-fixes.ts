// `npm run same-fixes -- <folder> ...`: whether `slipway fix` writes, byte for byte, what the server's fix-all makes, on copies of the folders.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { type CodeAction, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver/node';
import { discover } from '../server/src/cli/discover.ts';
import { repository } from '../test/support/fixture.ts';
import { startClient } from '../test/support/lsp-client.ts';

const left = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/;

async function compare(given: string): Promise<boolean> {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'slipway-same-'))), basename(given));
  const ends: (() => void)[] = [];
  try {
    cpSync(given, folder, { recursive: true, filter: (path) => !left.test(relative(given, path)) });
    const client = await startClient({ after: (end) => ends.push(end) }, { folder });
    const before = new Map<string, Buffer>();
    const expected = new Map<string, string>();
    for await (const found of discover([folder])) {
      if ('problem' in found) continue;
      const bytes = readFileSync(found.path);
      const text = bytes.toString('utf8');
      // What is no text, the command names and leaves alone.
      if (text.includes('\0') || !Buffer.from(text).equals(bytes)) continue;
      before.set(found.path, bytes);
      const document = await client.open(found.path, text.replace(/^\uFEFF/, ''));
      const [action] = ((await client.request(CodeActionRequest.type, {
        ...document.identifier,
        range: document.range({ start: 0, end: 0 }),
        context: { diagnostics: [], only: ['source.fixAll.slipway'] },
      })) ?? []) as CodeAction[];
      const resolved = action && (await client.request(CodeActionResolveRequest.type, action));
      const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
      const after = (resolved?.edit && client.apply(resolved.edit).get(document.uri)) ?? document.text;
      expected.set(found.path, mark + after);
      await document.close();
    }
    await client.stop({ allowErrors: true });
    spawnSync(process.execPath, [join(repository, 'dist/cli.js'), 'fix', '.'], { cwd: folder, stdio: 'ignore' });
    const other = [...expected].filter(([path, text]) => readFileSync(path, 'utf8') !== text);
    const changed = [...expected].filter(([path, text]) => before.get(path)?.toString('utf8') !== text);
    console.log(`${given}: ${expected.size} files, ${changed.length} changed, ${other.length} otherwise`);
    for (const [path] of other) console.log(`  ${relative(folder, path)}`);
    return other.length === 0;
  } finally {
    for (const end of ends) end();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  for (const folder of process.argv.slice(2)) if (!(await compare(folder))) process.exitCode = 1;
}

void main();
