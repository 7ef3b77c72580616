/** The command behind a reader lens: the server's plain locations, shown by the editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { commands } from '../../server/src/protocol.ts';

/** Registers the command; its arguments are a document's address, a position and locations, all as LSP writes them. */
export function registerReferences(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    commands.showReferences,
    async (uri: string, position: Position, locations: readonly Location[]) => {
      const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        asUri(uri),
        asPosition(position),
        locations.map((location) => asLocation(location)),
      );
    },
  );
}
