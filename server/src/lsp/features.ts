/** Answers every request about names, structure and builds; what each means is in `features/`. */

import {
  type CallHierarchyItem,
  type CodeLens,
  type Connection,
  type DefinitionLink,
  DocumentHighlightKind,
  FoldingRangeKind,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  type Position,
  ResponseError,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuildContext } from '../context/context.ts';
import { type Call, incomingCalls, outgoingCalls, type StageItem, stageItemAt } from '../features/call-hierarchy.ts';
import { type Lens, lensesOf } from '../features/code-lens.ts';
import { foldsOf } from '../features/folding.ts';
import { hoverAt } from '../features/hover.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionSpans } from '../features/selection-ranges.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols.ts';
import type { BuildGraph } from '../model/model.ts';
import { commands } from '../protocol.ts';
import type { Span } from '../text/span.ts';
import { toOffset, toRange } from './convert.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** An open document with its graph. */
interface Place {
  readonly document: TextDocument;
  readonly graph: BuildGraph;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export function registerFeatures(connection: Connection, session: Session): void {
  const place = (uri: string): Place | undefined => {
    const document = session.documents.get(uri);
    return document && { document, graph: graphOf(document) };
  };
  /** Answers `empty` for documents that are not open, and when the feature fails. */
  const on = <Params extends DocumentParams, Result>(
    name: string,
    empty: Result,
    answer: (place: Place, params: Params) => Result | Promise<Result>,
  ) =>
    guard(session.log, name, empty, (params: Params) => {
      const found = place(params.textDocument.uri);
      return found ? answer(found, params) : empty;
    });
  const at = ({ document }: Place, position: Position) => toOffset(document, position);
  const context = (uri: string): BuildContext => session.contexts.current(uri);

  connection.onDefinition(
    on('definition', null, (found, { position }) => {
      const definitions = definitionsAt(found.graph, at(found, position));
      if (!definitions) return null;
      const { uri } = found.document;
      const from = toRange(found.document, definitions.from);
      const targets = definitions.to.map((span) => toRange(found.document, span));
      if (!session.traits.linksDefinitions) return targets.map((range): Location => ({ uri, range }));
      return targets.map(
        (range): DefinitionLink => ({
          originSelectionRange: from,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }),
      );
    }),
  );
  connection.onReferences(
    on('references', null, (found, params) => {
      const spans = referencesAt(found.graph, at(found, params.position), params.context.includeDeclaration);
      return locations(found.document, spans);
    }),
  );
  connection.onDocumentHighlight(
    on('highlights', null, (found, { position }) => {
      return highlightsAt(found.graph, at(found, position)).map(({ span, kind }) => ({
        range: toRange(found.document, span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
  connection.onPrepareRename(
    on('rename', null, (found, { position }) => {
      const prepared = prepareRename(found.graph, at(found, position));
      if (!prepared) return null;
      if ('refused' in prepared) throw refusal(prepared.refused);
      return { range: toRange(found.document, prepared.span), placeholder: prepared.placeholder };
    }),
  );
  connection.onRenameRequest(
    on('rename', null, (found, { position, newName }) => {
      const renamed = rename(found.graph, at(found, position), newName);
      if ('refused' in renamed) throw refusal(renamed.refused);
      return toWorkspaceEdit(found.document, renamed.edits);
    }),
  );
  connection.languages.callHierarchy.onPrepare(
    on('call hierarchy', null, (found, { position }) => {
      const item = stageItemAt(found.graph, at(found, position));
      return item ? [toCallItem(found.document, item)] : null;
    }),
  );
  const calls = (name: string, find: (graph: BuildGraph, stage: number) => Call[]) =>
    guard(session.log, name, null, ({ item }: { item: CallHierarchyItem }) => {
      const found = place(item.uri);
      if (!found || typeof item.data !== 'number') return null;
      return find(found.graph, item.data).map((call) => ({
        item: toCallItem(found.document, call.item),
        ranges: call.spans.map((span) => toRange(found.document, span)),
      }));
    });
  const incoming = calls('incoming calls', incomingCalls);
  const outgoing = calls('outgoing calls', outgoingCalls);
  connection.languages.callHierarchy.onIncomingCalls(async (params) => {
    return (await incoming(params))?.map(({ item, ranges }) => ({ from: item, fromRanges: ranges })) ?? null;
  });
  connection.languages.callHierarchy.onOutgoingCalls(async (params) => {
    return (await outgoing(params))?.map(({ item, ranges }) => ({ to: item, fromRanges: ranges })) ?? null;
  });
  connection.onDocumentSymbol(
    on('symbols', null, ({ document, graph }) => documentSymbols(graph).map((symbol) => toSymbol(document, symbol))),
  );
  connection.onFoldingRanges(
    on('folding', null, ({ graph }) =>
      foldsOf(graph).map(({ first, last, kind }) => ({
        startLine: first,
        endLine: last,
        ...(kind && { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
      })),
    ),
  );
  connection.onSelectionRanges(
    on('selection ranges', null, (found, { positions }) =>
      positions.map((position) =>
        toSelection(found.document, selectionSpans(found.graph, at(found, position)), position),
      ),
    ),
  );
  connection.onHover(
    on('hover', null, (found, { position }) => {
      const hover = hoverAt(found.graph, at(found, position), context(found.document.uri));
      if (!hover) return null;
      const value = session.traits.showsMarkdown ? hover.markdown : hover.markdown.replace(/[`*\\]/g, '');
      const kind = session.traits.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value }, range: toRange(found.document, hover.span) };
    }),
  );
  connection.onCodeLens(
    on('code lenses', null, async ({ document, graph }) => {
      const settings = await session.settingsOf(document.uri);
      return settings.codeLens ? lensesOf(graph).map((lens) => toCodeLens(document, lens)) : [];
    }),
  );
}

function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function locations(document: TextDocument, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
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

const symbolKinds = {
  stage: SymbolKind.Module,
  variable: SymbolKind.Variable,
  instruction: SymbolKind.Function,
} as const;

interface LspSymbol {
  name: string;
  detail: string;
  kind: SymbolKind;
  range: ReturnType<typeof toRange>;
  selectionRange: ReturnType<typeof toRange>;
  children: LspSymbol[];
}

function toSymbol(
  document: TextDocument,
  { kind, name, detail, span, selection, children }: DocumentSymbol,
): LspSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    children: children.map((child) => toSymbol(document, child)),
  };
}

function toSelection(document: TextDocument, spans: readonly Span[], position: Position): SelectionRange {
  const whole = [...spans].reverse().reduce<SelectionRange | undefined>((parent, span) => {
    return { range: toRange(document, span), ...(parent && { parent }) };
  }, undefined);
  return whole ?? { range: { start: position, end: position } };
}

function toCodeLens(document: TextDocument, lens: Lens): CodeLens {
  const { uri } = document;
  const range = toRange(document, lens.span);
  switch (lens.kind) {
    case 'build': {
      const stage = { uri, ...(lens.target !== undefined && { target: lens.target }) };
      return { range, command: { title: lens.title, command: commands.buildStage, arguments: [stage] } };
    }
    case 'name':
      return {
        range,
        command: { title: lens.title, command: commands.nameStage, arguments: [{ uri, stage: lens.stage }] },
      };
    case 'readers': {
      const found = locations(document, lens.readers);
      const position = document.positionAt(lens.at);
      return {
        range,
        command: { title: lens.title, command: commands.showReferences, arguments: [uri, position, found] },
      };
    }
  }
}
