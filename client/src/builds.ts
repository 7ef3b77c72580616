/**
 * Builds that a lens or command starts: one terminal for each Dockerfile, used again by its next build. They are no
 * tasks, since VS Code saves every open file before it runs a task.
 */
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { PreparedBuild } from './prepare.ts';
import type { BuildProblem } from './problems.ts';
import { type BuildEnd, type BuildRun, runBuild } from './run-build.ts';
import { inTerminal } from './terminal.ts';

/** A build that has ended. */
export interface BuildReport extends BuildEnd {
  readonly uri: vscode.Uri;
  /** The stage that was built; without one, the last. */
  readonly target: string | undefined;
  readonly at: Date;
}

export interface Builds extends vscode.Disposable {
  /** Runs a build in the terminal of its Dockerfile, and answers when it has ended; undefined where none was started. */
  run(uri: vscode.Uri, target: string | undefined, prepared: PreparedBuild): Promise<BuildReport | undefined>;
  readonly onDidEnd: vscode.Event<BuildReport>;
  readonly last: (uri: vscode.Uri) => BuildReport | undefined;
}

interface Shown {
  readonly terminal: vscode.Terminal;
  readonly write: (text: string) => void;
  readonly opened: Promise<void>;
  /** The build that runs in it. */
  running: BuildRun | undefined;
}

/** What a terminal shows and keeps is taken away. */
const clear = '\x1b[2J\x1b[3J\x1b[H';

export function createBuilds(): Builds {
  // The owner of the task's problem matcher too, so that a good build takes away what a task found.
  const problems = vscode.languages.createDiagnosticCollection('slipway-build');
  const ends = new vscode.EventEmitter<BuildReport>();
  const terminals = new Map<string, Shown>();
  const reports = new Map<string, BuildReport>();
  const closed = vscode.window.onDidCloseTerminal((terminal) => {
    for (const [key, shown] of terminals) if (shown.terminal === terminal) terminals.delete(key);
  });

  async function run(
    uri: vscode.Uri,
    target: string | undefined,
    prepared: PreparedBuild,
  ): Promise<BuildReport | undefined> {
    const key = uri.toString();
    const running = terminals.get(key)?.running;
    if (running && !(await endsRunning(uri))) return undefined;
    running?.cancel();
    await running?.end;
    const shown = terminals.get(key) ?? openTerminal(uri);
    terminals.set(key, shown);
    shown.terminal.show(true);
    await shown.opened;
    if (shown.running) return undefined;
    shown.write(clear);
    problems.delete(uri);
    shown.running = runBuild(prepared, shown.write);
    const end = await shown.running.end;
    shown.running = undefined;
    if (end.problem) problems.set(uri, [await toDiagnostic(uri, end.problem)]);
    const report = { ...end, uri, target, at: new Date() };
    reports.set(key, report);
    ends.fire(report);
    return report;
  }

  return {
    run,
    onDidEnd: ends.event,
    last: (uri) => reports.get(uri.toString()),
    dispose() {
      for (const { terminal } of terminals.values()) terminal.dispose();
      for (const disposable of [problems, ends, closed]) disposable.dispose();
    },
  };
}

function openTerminal(uri: vscode.Uri): Shown {
  const writes = new vscode.EventEmitter<string>();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const cancel = () => shown.running?.cancel();
  const pty: vscode.Pseudoterminal = {
    onDidWrite: writes.event,
    open: () => open(),
    close: cancel,
    handleInput(data) {
      if (data === '\x03') cancel();
    },
  };
  const name = vscode.workspace.asRelativePath(uri);
  const terminal = vscode.window.createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('package') });
  const shown: Shown = { terminal, write: (text) => writes.fire(inTerminal(text)), opened, running: undefined };
  return shown;
}

/** A build of this Dockerfile still runs: whether the person wants it ended for the new one. */
async function endsRunning(uri: vscode.Uri): Promise<boolean> {
  const stop = vscode.l10n.t('Stop and Build');
  const message = vscode.l10n.t('A build of {0} is still running.', basename(uri.fsPath));
  return (await vscode.window.showWarningMessage(message, stop)) === stop;
}

async function toDiagnostic(uri: vscode.Uri, { line, message }: BuildProblem): Promise<vscode.Diagnostic> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.lineAt(Math.min(line, document.lineCount) - 1);
  const range = new vscode.Range(
    text.lineNumber,
    text.firstNonWhitespaceCharacterIndex,
    text.lineNumber,
    text.text.length,
  );
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'slipway';
  return diagnostic;
}
