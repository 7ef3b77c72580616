/** Answers requests about what a Dockerfile is made of: outline, folds, selections, lenses, and what stands under the mouse. */

import {
  type CancellationToken,
  type CodeLens,
  type Command,
  type Connection,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
  type SelectionRange,
  type SelectionRangeParams,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { elsewhereAt, makersMarkdown, usersMarkdown } from '../features/across.ts';
import { imageSizes, stageTitle } from '../features/build-hints.ts';
import { type Lens, lensesOf } from '../features/code-lens.ts';
import { foldsOf } from '../features/folding.ts';
import { hoverAt, joinParts } from '../features/hover.ts';
import { selectionSpans } from '../features/selection-ranges.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols.ts';
import { commands } from '../protocol.ts';
import { isEqualSpan, type Span } from '../text/span.ts';
import { usedByLenses, usersOf } from './across.ts';
import { hoverFor, lensesInFile } from './build-files.ts';
import { toLocation, toOffset, toRange } from './convert.ts';
import { graphOf } from './documents.ts';
import { type Opened, onOpened } from './opened.ts';
import type { ClientTraits, Session } from './session.ts';

export function registerStructure(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(
    onOpened(session, 'symbols', null, ({ document, graph }) => {
      return documentSymbols(graph).map((symbol) => toSymbol(document, symbol));
    }),
  );
  connection.onFoldingRanges(onOpened(session, 'folding', null, folds));
  connection.onSelectionRanges(onOpened(session, 'selection ranges', null, selections));
  connection.onHover(
    onOpened(
      session,
      'hover',
      null,
      (opened, { position }, token) => hover(session, opened, position, token),
      ({ textDocument: { uri }, position }) => hoverFor(session, uri, position),
    ),
  );
  connection.onCodeLens(
    onOpened(
      session,
      'code lenses',
      null,
      async ({ document, graph }) => {
        const settings = await session.settingsOf(document.uri);
        if (!settings.codeLens) return [];
        const facts = settings.buildFacts ? session.facts.shown(document.uri) : undefined;
        const now = Date.now();
        const built = (stage: number) => facts && stageTitle(graph, facts, stage, now);
        const own = lensesOf(graph, built)
          .filter(({ kind }) => kind === 'readers' || session.canBuild(document.uri))
          .flatMap((lens) => toCodeLenses(session, document, lens));
        return [...own, ...(await usedByLenses(session, document, graph))];
      },
      ({ textDocument: { uri } }) => lensesInFile(session, uri),
    ),
  );
}

function folds({ graph }: Opened): FoldingRange[] {
  return foldsOf(graph).map(({ first, last, kind }) => ({
    startLine: first,
    endLine: last,
    ...(kind && { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
  }));
}

function selections({ document, graph }: Opened, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => {
    return toSelection(document, selectionSpans(graph, toOffset(document, position)), position);
  });
}

function toSelection(document: TextDocument, spans: readonly Span[], position: Position): SelectionRange {
  const whole = [...spans].reverse().reduce<SelectionRange | undefined>((parent, span) => {
    return { range: toRange(document, span), ...(parent && { parent }) };
  }, undefined);
  return whole ?? { range: { start: position, end: position } };
}

/** Waits for the build context: what a name stands for may be told by the files that build this one. */
async function hover(
  session: Session,
  { document }: Opened,
  position: Position,
  token: CancellationToken,
): Promise<Hover | null> {
  const { traits, contexts, facts } = session;
  await session.settledSubjectOf(document.uri, token);
  const graph = graphOf(document);
  const built = facts.current(document.uri);
  const last = graph.stages.at(-1);
  const spans = last ? [last.from.keyword.span, ...(last.name ? [last.name.span] : [])] : [];
  const found = hoverAt(graph, toOffset(document, position), contexts.current(document.uri), {
    // What the words of the language mean, siblings say as well.
    language: !traits.hasSiblings,
    more: (span) => (built && spans.some((own) => isEqualSpan(own, span)) ? imageSizes(graph, built) : undefined),
  });
  if (!found) return null;
  const offset = toOffset(document, position);
  const known = await usersOf(session, document.uri);
  const users = usersMarkdown(graph, offset, known?.builds ?? []);
  const elsewhere = elsewhereAt(graph, offset, known?.builds ?? [], known?.workspace.builds ?? []);
  const markdown = joinParts([found.markdown, elsewhere && makersMarkdown(elsewhere), users]);
  const value = traits.showsMarkdown ? markdown : markdown.replace(/[`*\\]/g, '');
  const kind = traits.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: toRange(document, found.span) };
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
  range: Range;
  selectionRange: Range;
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

function toCodeLenses({ traits }: Session, document: TextDocument, lens: Lens): CodeLens[] {
  const range = toRange(document, lens.span);
  const own = { title: lens.title, ...commandOf(traits, document, lens) };
  const asks = { ...own, title: 'Build...', command: commands.buildWith };
  return [
    { range, command: own },
    ...(lens.kind === 'build' && traits.explainsRules ? [{ range, command: asks }] : []),
  ];
}

function commandOf({ explainsRules }: ClientTraits, document: TextDocument, lens: Lens): Omit<Command, 'title'> {
  const { uri } = document;
  switch (lens.kind) {
    case 'build': {
      const stage = { uri, ...(lens.target !== undefined && { target: lens.target }) };
      return { command: commands.buildStage, arguments: [stage] };
    }
    case 'built':
      return explainsRules ? { command: commands.whyDidItRun, arguments: [uri] } : { command: '' };
    case 'readers': {
      const found = lens.readers.map((span) => toLocation(document, span));
      return { command: commands.showReferences, arguments: [uri, document.positionAt(lens.at), found] };
    }
  }
}
