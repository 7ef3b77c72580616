/** How the client speaks with its server, wherever that runs. */
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { languageId, watchedFiles } from '../../server/src/protocol.ts';
import { redactedTrace } from './redact.ts';
import { refusedRenames } from './refused-rename.ts';
import { shownWithReason } from './rules.ts';
import { presentSiblings, refusedRename } from './siblings.ts';
import { createTwins } from './twins.ts';

/** `own` are the initialization options of one place where the server runs. */
export function clientOptions(
  { subscriptions }: vscode.ExtensionContext,
  own: () => Readonly<Record<string, unknown>>,
): LanguageClientOptions {
  const watchers = watchedFiles.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  const output = vscode.window.createOutputChannel('Slipway', { log: true });
  const twins = createTwins();
  const refused = refusedRenames();
  subscriptions.push(...watchers, output, twins, refused);
  return {
    documentSelector: schemes().map((scheme) => ({ language: languageId, scheme })),
    initializationOptions: () => ({
      siblings: presentSiblings(),
      explainsRules: true,
      readsFiles: true,
      ...own(),
    }),
    synchronize: { fileEvents: watchers },
    outputChannel: output,
    traceOutputChannel: withoutTexts(output),
    middleware: {
      provideCodeActions: async (document, range, context, token, next) => {
        const actions = await next(document, range, context, token);
        return context.only ? actions : actions?.map(shownWithReason);
      },
      handleDiagnostics: (uri, diagnostics, next) => twins.show(uri, diagnostics, next),
      provideInlayHints: async (document, range, token, next) => (await next(document, range, token))?.map(apart),
      provideRenameEdits: async (document, position, newName, token, next) => {
        try {
          return await next(document, position, newName, token);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          if (!token.isCancellationRequested) refused.show(document, position, reason);
          return refusedRename(error);
        }
      },
    },
  };
}

/** VS Code leaves three pixels between a line and its hint: `COPY . .` and `0.1 s` would read as one. */
function apart(hint: vscode.InlayHint): vscode.InlayHint {
  if (typeof hint.label === 'string') hint.label = `  ${hint.label}`;
  return hint;
}

/** Of files, and of the workspace's folders, which may lie on no disk. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

/** The same channel, whose trace shows no text of a document: a Dockerfile may hold a secret, and traces are sent to others. */
function withoutTexts(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  return new Proxy(output, {
    get(target, key) {
      if (key === 'trace')
        return (message: string, ...args: unknown[]) => target.trace(redactedTrace(message), ...args);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
