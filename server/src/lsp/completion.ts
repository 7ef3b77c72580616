/** Answers completion; what is offered is in `features/completion`. */

import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion/completion.ts';
import { cursorAt, withoutWord } from '../features/completion/cursor.ts';
import { documentationOf } from '../features/completion/documentation.ts';
import type { Item, ItemKind, Topic } from '../features/completion/item.ts';
import { opensAfter, triggerCharacters } from '../features/completion/triggers.ts';
import { lower } from '../model/lower.ts';
import { analysisOf } from './analysis.ts';
import { completionInFile } from './build-files.ts';
import { toOffset, toRange } from './convert.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import type { ClientTraits, Session } from './session.ts';

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
};

interface Data {
  readonly uri: string;
  readonly topic: Topic;
}

export function registerCompletion(connection: Connection, session: Session): void {
  const { log, traits } = session;
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion(
    guard(log, 'completion', nothing, async ({ textDocument, position, context }: CompletionParams) => {
      if (session.buildFiles.get(textDocument.uri)) return completionInFile(session, textDocument.uri, position);
      const subject = await session.subjectOf(textDocument.uri);
      if (!subject) return nothing;
      const { document } = subject;
      const graph = graphOf(document);
      const offset = toOffset(document, position);
      const cursor = cursorAt(graph, offset);
      const isAutomatic = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      if (isAutomatic && !opensAfter(cursor, context.triggerCharacter ?? '')) return nothing;
      const isUnknown = subject.context.kind === 'unknown' && cursor && 'word' in cursor && cursor.word.typed !== '';
      const buildContext = isUnknown
        ? await session.contexts.whileTyping(document.uri, lower(withoutWord(graph, cursor)), subject.settings)
        : subject.context;
      const diagnostics = cursor?.kind === 'comment' ? analysisOf(subject) : [];
      const findings = diagnostics.map(({ rule, finding }) => {
        return { names: [rule.id, ...rule.aliases], offset: finding.span.start };
      });
      const all = completionsAt({ graph, context: buildContext, offset, findings });
      // Siblings carry an older language server, which offers the common ones.
      const items = traits.hasSiblings ? all.filter(({ common }) => !common) : all;
      const listed = items.map((item, rank) => toCompletionItem(document, item, rank, offset, traits));
      return { isIncomplete: cursor?.kind === 'argument', items: listed };
    }),
  );
  const documentation = guard(log, 'completion', undefined, ({ uri, topic }: Data): MarkupContent | undefined => {
    const document = session.documents.get(uri);
    const text = documentationOf(document && graphOf(document), topic);
    if (text === undefined) return undefined;
    return traits.showsMarkdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: text.replace(/[`*\\]/g, '') };
  });
  connection.onCompletionResolve(async (item) => {
    const found = item.data && (await documentation(item.data as Data));
    return found ? { ...item, documentation: found } : item;
  });
}

const kinds: Readonly<Record<ItemKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  stage: CompletionItemKind.Module,
  image: CompletionItemKind.Class,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  variable: CompletionItemKind.Variable,
  user: CompletionItemKind.Constant,
  snippet: CompletionItemKind.Snippet,
  rule: CompletionItemKind.Event,
};

function toCompletionItem(
  document: TextDocument,
  item: Item,
  rank: number,
  offset: number,
  traits: ClientTraits,
): CompletionItem {
  const { label, kind, detail, span, topic, snippet = false, deprecated = false } = item;
  const text = item.insert ?? label;
  const isSnippet = snippet && traits.insertsSnippets;
  const newText = snippet && !isSnippet ? withoutPlaces(text) : text;
  const replace = toRange(document, span);
  const insert = { start: replace.start, end: document.positionAt(offset) };
  const data: Data | undefined = topic && { uri: document.uri, topic };
  return {
    label,
    kind: kinds[kind],
    sortText: String(rank).padStart(4, '0'),
    ...(item.filter !== undefined && { filterText: item.filter }),
    // What stands before a label in the document counts as typed, too.
    ...(!snippet && text.startsWith(' ') && { filterText: text }),
    ...(detail !== undefined && (traits.showsLabelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: traits.insertsOrReplaces ? { newText, insert, replace } : { newText, range: replace },
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(item.more &&
      traits.suggestsAgain && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
    ...(data && { data }),
  };
}

/** A snippet's text for editors that know none, with what its places begin with. */
function withoutPlaces(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, '$1').replace(/\\([\\$}])/g, '$1');
}
