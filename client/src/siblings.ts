/** Living with extensions that carry the older Dockerfile language server: what they do right is left to them, and our rename wins. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from '../../server/src/protocol.ts';

const siblings = ['ms-azuretools.vscode-containers', 'ms-azuretools.vscode-docker', 'docker.docker'];

/** The siblings that are installed and enabled; the server leaves to them what they do right. */
export function presentSiblings(): string[] {
  return siblings.filter((id) => vscode.extensions.getExtension(id) !== undefined);
}

/** What is offered depends on the siblings, so a change among them starts the server anew. */
export function restartOnSiblings(restart: () => Promise<void>): vscode.Disposable {
  let known = presentSiblings().join();
  return vscode.extensions.onDidChange(() => {
    const now = presentSiblings().join();
    if (now === known) return;
    known = now;
    void restart();
  });
}

/** What VS Code takes for an answer, so that it does not ask a sibling, which would leave readers behind. */
export function refusedRename(error: unknown): vscode.WorkspaceEdit {
  if (presentSiblings().length === 0) throw error;
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  return new vscode.WorkspaceEdit();
}

/** Milliseconds for which a registration counts as the last one. */
const fresh = 1000;

/**
 * Of two providers VS Code asks the one that was registered later, and a sibling registers its own whenever its server
 * has started. So ours is registered again when the cursor moves in a Dockerfile; the one before it stays until the
 * next time, for a rename that has begun with it.
 */
export function keepRenameFirst(client: BaseLanguageClient): vscode.Disposable {
  let kept: vscode.Disposable[] = [];
  let last = 0;
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
    if (document.languageId !== languageId || presentSiblings().length === 0 || Date.now() - last < fresh) return;
    const provider = client.getFeature('textDocument/rename').getProvider(document);
    if (!provider) return;
    last = Date.now();
    const [previous, ...older] = kept;
    for (const registration of older) registration.dispose();
    const selector = { language: languageId, scheme: document.uri.scheme };
    const registration = vscode.languages.registerRenameProvider(selector, provider);
    kept = [registration, ...(previous ? [previous] : [])];
  });
  return new vscode.Disposable(() => {
    for (const disposable of [moved, ...kept]) disposable.dispose();
  });
}
