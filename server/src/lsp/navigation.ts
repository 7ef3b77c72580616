/** Answers requests about names: where they are declared and used, their new names, and which stages read which. */

import {
  type CallHierarchyItem,
  type Connection,
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  SymbolKind,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionsAt } from '../features/across.ts';
import { type Call, incomingCalls, outgoingCalls, type StageItem, stageItemAt } from '../features/call-hierarchy.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { renameAcross } from '../features/rename-across.ts';
import type { BuildGraph } from '../model/model.ts';
import { buildersOf, definitionElsewhere, usersOf, withOtherFiles } from './across.ts';
import { definitionInFile } from './build-files.ts';
import { toLocation, toOffset, toRange } from './convert.ts';
import { guard } from './guard.ts';
import { type Opened, onOpened, openedAt } from './opened.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';
import { locationsIn } from './workspace-files.ts';

export function registerNavigation(connection: Connection, session: Session): void {
  const { linksDefinitions } = session.traits;
  connection.onDefinition(
    onOpened(
      session,
      'definition',
      null,
      async (opened, { position }) =>
        definition(opened, position, linksDefinitions) ?? (await definitionElsewhere(session, opened, position)),
      ({ textDocument: { uri }, position }) => definitionInFile(session, uri, position),
    ),
  );
  connection.onReferences(
    onOpened(session, 'references', null, (opened, params) => references(session, opened, params)),
  );
  connection.onDocumentHighlight(onOpened(session, 'highlights', null, highlights));
  connection.onPrepareRename(onOpened(session, 'rename', null, renamed));
  connection.onRenameRequest(onOpened(session, 'rename', null, (opened, params) => renaming(session, opened, params)));
  registerCalls(connection, session);
}

function definition(
  { document, graph }: Opened,
  position: Position,
  isLinked: boolean,
): Definition | DefinitionLink[] | null {
  const definitions = definitionsAt(graph, toOffset(document, position));
  if (!definitions) return null;
  if (!isLinked) return definitions.to.map((span) => toLocation(document, span));
  const { uri: targetUri } = document;
  const originSelectionRange = toRange(document, definitions.from);
  return definitions.to.map((span): DefinitionLink => {
    const targetRange = toRange(document, span);
    return { originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange };
  });
}

async function references(
  session: Session,
  { document, graph }: Opened,
  { position, context }: ReferenceParams,
): Promise<Location[]> {
  const offset = toOffset(document, position);
  const own = referencesAt(graph, offset, context.includeDeclaration).map((span) => toLocation(document, span));
  const users = await usersOf(session, document.uri);
  return [...own, ...(users ? locationsIn(session, users.workspace, mentionsAt(graph, offset, users.builds)) : [])];
}

function highlights({ document, graph }: Opened, { position }: TextDocumentPositionParams): DocumentHighlight[] {
  return highlightsAt(graph, toOffset(document, position)).map(({ span, kind }) => ({
    range: toRange(document, span),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function renamed(
  { document, graph }: Opened,
  { position }: TextDocumentPositionParams,
): { range: Range; placeholder: string } | null {
  const prepared = prepareRename(graph, toOffset(document, position));
  if (!prepared) return null;
  if ('refused' in prepared) throw refusal(prepared.refused);
  return { range: toRange(document, prepared.span), placeholder: prepared.placeholder };
}

async function renaming(
  session: Session,
  { document, graph }: Opened,
  { position, newName }: RenameParams,
): Promise<WorkspaceEdit> {
  const offset = toOffset(document, position);
  const found = rename(graph, offset, newName);
  if ('refused' in found) throw refusal(found.refused);
  if (found.assumed !== undefined) session.say(found.assumed);
  const { version } = document;
  const users = await usersOf(session, document.uri);
  if (document.version !== version) throw refusal('The Dockerfile has changed in the meantime');
  const others = users && renameAcross(graph, offset, newName, users.workspace.builds, users.path);
  if (others && 'refused' in others) throw refusal(others.refused);
  if (others?.left !== undefined) session.say(others.left);
  const own = toWorkspaceEdit(document, found.edits);
  return users && others ? withOtherFiles(session, users.workspace, own, others.files, newName) : own;
}

function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function registerCalls(connection: Connection, session: Session): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    onOpened(session, 'call hierarchy', null, ({ document, graph }, { position }) => {
      const item = stageItemAt(graph, toOffset(document, position));
      return item ? [toCallItem(document, item)] : null;
    }),
  );
  const incoming = calls(session, 'incoming calls', incomingCalls);
  const builders = guard(session.log, 'incoming calls', [], (item: CallHierarchyItem) => buildersOf(session, item));
  const outgoing = calls(session, 'outgoing calls', outgoingCalls);
  callHierarchy.onIncomingCalls(async (params) => {
    const stages = await incoming(params);
    if (!stages) return null;
    return [
      ...stages.map(({ item, ranges }) => ({ from: item, fromRanges: ranges })),
      ...(await builders(params.item)),
    ];
  });
  callHierarchy.onOutgoingCalls(async (params) => {
    return (await outgoing(params))?.map(({ item, ranges }) => ({ to: item, fromRanges: ranges })) ?? null;
  });
}

function calls(session: Session, name: string, find: (graph: BuildGraph, stage: number) => Call[]) {
  return guard(session.log, name, null, ({ item }: { item: CallHierarchyItem }) => {
    const opened = openedAt(session, item.uri);
    if (!opened || typeof item.data !== 'number') return null;
    return find(opened.graph, item.data).map((call) => ({
      item: toCallItem(opened.document, call.item),
      ranges: call.spans.map((span) => toRange(opened.document, span)),
    }));
  });
}

function toCallItem(document: TextDocument, { stage, name, detail, span, selection }: StageItem): CallHierarchyItem {
  return {
    name,
    detail,
    kind: SymbolKind.Module,
    uri: document.uri,
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    data: stage,
  };
}
