/** The tools of agents for the editor's own chat: they see what its documents hold now, and write through the editor. */
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { callTool } from '../agents/call.ts';
import type { ToolHost } from '../agents/tool.ts';
import { type CallToolParams, type CallToolResult, callToolRequest } from '../protocol.ts';
import { applyEdits } from '../text/edit.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import { otherFiles } from './other-files.ts';
import type { Session } from './session.ts';
import { type OtherFile, toWorkspaceEdit } from './workspace-edit.ts';

export function registerTools(connection: Connection, session: Session): void {
  const host = toolHost(connection, session);
  connection.onRequest(
    callToolRequest,
    guard(
      session.log,
      'tool',
      { problem: 'Slipway failed.' },
      ({ name, input }: CallToolParams): Promise<CallToolResult> => {
        return callTool(name, input, host);
      },
    ),
  );
}

/** Paths are URIs of open documents. */
function toolHost(connection: Connection, session: Session): ToolHost {
  const subjectOf = async (uri: string) => {
    const subject = await session.settledSubjectOf(uri, CancellationToken.None);
    if (subject === 'late') throw new Error('Slipway is still reading the build context. Try again in a moment.');
    if (!subject) throw new Error(`There is no open Dockerfile "${uri}".`);
    return subject;
  };
  const othersOf = async (uri: string, files: Parameters<ToolHost['others']>[1]): Promise<OtherFile[]> => {
    if (files.length === 0) return [];
    const { document, settings } = await subjectOf(uri);
    const root = await session.contexts.folderOf(uri, graphOf(document), settings);
    const found = await otherFiles(session.places, root, files);
    if (!found) throw new Error('A file that this change needs cannot be read.');
    return found;
  };
  return {
    async load(uri) {
      const { document, context, settings } = await subjectOf(uri);
      return { source: document.getText(), graph: graphOf(document), context, levels: settings.rules };
    },
    nameOf: (uri) => session.places.pathOf(uri) ?? uri,
    async others(uri, files) {
      const found = await othersOf(uri, files);
      return new Map(
        found.map(({ uri: other, document, edit }) => {
          const before = document.getText();
          return [
            session.places.pathOf(other) ?? other,
            { before: edit.create ? undefined : before, after: applyEdits(before, edit.edits) },
          ];
        }),
      );
    },
    async write(uri, { title, edits, files }) {
      const { document } = await subjectOf(uri);
      const edit = toWorkspaceEdit(document, edits, await othersOf(uri, files));
      const { applied, failureReason } = await connection.workspace.applyEdit({ label: title, edit });
      if (!applied) throw new Error(`The editor did not apply the change${failureReason ? `: ${failureReason}` : ''}.`);
    },
    async facts(uri) {
      await session.facts.refresh(uri);
      return session.facts.current(uri);
    },
  };
}
