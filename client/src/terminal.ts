/** The terminal of a build that runs as a task. */
import * as vscode from 'vscode';
import type { PreparedBuild } from './prepare.ts';
import { runBuild } from './run-build.ts';
import { isTrusted } from './say.ts';

/** VS Code says of a terminal that ends with an error within half a second that it "failed to launch", so a failure lasts longer. */
const shortestFailure = 600;

/** A terminal that builds once it is open; closing it, or Ctrl+C in it, ends the build. */
export function buildTerminal(prepare: () => Promise<PreparedBuild | undefined>): vscode.Pseudoterminal {
  const writes = new vscode.EventEmitter<string>();
  const closes = new vscode.EventEmitter<number>();
  let cancel = () => {};
  let closed = false;
  const write = (text: string) => writes.fire(inTerminal(text));
  const cancelOrClose = () => {
    closed = true;
    cancel();
  };

  async function build(): Promise<number> {
    const prepared = isTrusted() ? await prepare() : undefined;
    if (!prepared || closed) {
      write(`${vscode.l10n.t('Nothing was built.')}\n`);
      return 1;
    }
    const run = runBuild(prepared, write);
    cancel = run.cancel;
    return (await run.end).code;
  }

  return {
    onDidWrite: writes.event,
    onDidClose: closes.event,
    open() {
      const opened = Date.now();
      const end = (code: number) =>
        setTimeout(() => closes.fire(code), code === 0 ? 0 : opened + shortestFailure - Date.now());
      build().then(end, (error: unknown) => {
        write(`${error instanceof Error ? error.message : String(error)}\n`);
        end(1);
      });
    },
    close: cancelOrClose,
    handleInput(data) {
      if (data === '\x03') cancelOrClose();
    },
  };
}

/** Lines as terminals want them. */
export function inTerminal(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
