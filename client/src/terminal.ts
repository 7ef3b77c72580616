/** The terminal of one build: it shows the engine's output as it comes, and ends with one line that says how it went. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { type EngineEnd, startEngine } from './engine.ts';
import { missingEngine } from './engines.ts';
import type { PreparedBuild } from './prepare.ts';
import { buildProblem, problemLine, unreachableEngine } from './problems.ts';
import { commandLine } from './quote.ts';
import { shownCommand } from './redact.ts';
import { isTrusted, sayMissingEngine } from './say.ts';

/** The output that is kept to find the error in: its end. */
const keptOutput = 256 * 1024;

/** VS Code says of a terminal that ends with an error within half a second that it "failed to launch", so a failure lasts longer. */
const shortestFailure = 600;

/** A terminal that builds once it is open; closing it, or Ctrl+C in it, ends the build. */
export function buildTerminal(prepare: () => Promise<PreparedBuild | undefined>): vscode.Pseudoterminal {
  const writes = new vscode.EventEmitter<string>();
  const closes = new vscode.EventEmitter<number>();
  let cancel = () => {};
  let closed = false;
  const write = (text: string) => writes.fire(text.replace(/\r?\n/g, '\r\n'));
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
    const { run } = prepared;
    write(`\x1b[1m> ${commandLine(shownCommand([run.command, ...run.arguments]), 'posix')}\x1b[0m\n`);
    const started = Date.now();
    let output = '';
    const engine = startEngine(run, (text) => {
      output = (output + text).slice(-keptOutput);
      write(text);
    });
    cancel = engine.cancel;
    const end = await engine.end;
    write(`${conclude(prepared, end, output, Date.now() - started)}\n`);
    return end.kind === 'ended' ? end.code : 1;
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

/** The last line; a problem has the form that the problem matcher `$slipway` reads. */
function conclude(
  { run, dockerfile, tag }: PreparedBuild,
  end: EngineEnd,
  output: string,
  milliseconds: number,
): string {
  if (end.kind === 'cancelled') return vscode.l10n.t('The build was canceled.');
  if (end.kind === 'missing') {
    sayMissingEngine(run.command);
    return `${missingEngine(run.command).message} (${end.reason})`;
  }
  if (end.code === 0) {
    const seconds = (milliseconds / 1000).toFixed(1);
    return vscode.l10n.t('Built {0} in {1} s.', tag ?? vscode.l10n.t('the image'), seconds);
  }
  const problem = buildProblem(output, { name: basename(dockerfile), text: readFileSync(dockerfile, 'utf8') });
  if (problem) return problemLine(dockerfile, problem);
  const unreachable = unreachableEngine(output);
  if (unreachable !== undefined)
    void vscode.window.showErrorMessage(vscode.l10n.t('Could not connect to {0}: {1}', run.command, unreachable));
  return vscode.l10n.t('The build failed with exit code {0}.', end.code);
}
