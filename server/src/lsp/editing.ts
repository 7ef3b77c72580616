/** Answers the requests that help to write a Dockerfile; what each means is in `features/`. */

import {
  type CancellationToken,
  type Connection,
  type DocumentLink,
  type FormattingOptions,
  type SemanticTokens,
  SemanticTokensBuilder,
  type ServerCapabilities,
  type SignatureHelp,
  type TextEdit,
} from 'vscode-languageserver';
import { documentLinks } from '../features/document-links.ts';
import { formatEdits } from '../features/format/format.ts';
import { enterEdits } from '../features/on-enter.ts';
import { semanticTokens, tokenModifiers, tokenTypes } from '../features/semantic-tokens.ts';
import { signatureAt, signatureTriggers } from '../features/signature-help.ts';
import { toOffset, toRange, toSpan, toTextEdit } from './convert.ts';
import { graphOf } from './documents.ts';
import { type Opened, onOpened } from './opened.ts';
import type { ClientTraits, Session } from './session.ts';

/** What siblings offer as well is left to them, so that nothing is formatted, coloured or explained by two. */
export function editingCapabilities({ hasSiblings }: ClientTraits): ServerCapabilities {
  return {
    documentFormattingProvider: !hasSiblings,
    documentRangeFormattingProvider: !hasSiblings,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentLinkProvider: {},
    ...(!hasSiblings && {
      signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
      },
    }),
  };
}

export function registerEditing(connection: Connection, session: Session): void {
  connection.onDocumentFormatting(
    onOpened(session, 'formatting', [], ({ document, graph }, { options }): TextEdit[] => {
      return formatEdits(graph, toOptions(options)).map((edit) => toTextEdit(document, edit));
    }),
  );
  connection.onDocumentRangeFormatting(
    onOpened(session, 'range formatting', [], ({ document, graph }, { options, range }): TextEdit[] => {
      const edits = formatEdits(graph, toOptions(options), toSpan(document, range));
      return edits.map((edit) => toTextEdit(document, edit));
    }),
  );
  connection.onDocumentOnTypeFormatting(
    onOpened(session, 'formatting while typing', [], ({ document, graph }, { options, position }): TextEdit[] => {
      const edits = enterEdits(graph, toOffset(document, position), toOptions(options));
      return edits.map((edit) => toTextEdit(document, edit));
    }),
  );
  connection.onSignatureHelp(
    onOpened(session, 'signature help', null, ({ document, graph }, { position }): SignatureHelp | null => {
      return toSignatureHelp(signatureAt(graph, toOffset(document, position)));
    }),
  );
  connection.onDocumentLinks(
    onOpened(session, 'document links', [], (opened, _, token) => links(session, opened, token)),
  );
  connection.languages.semanticTokens.on(
    onOpened(session, 'semantic tokens', { data: [] }, (opened): SemanticTokens => tokens(opened)),
  );
}

function toOptions({ tabSize, insertSpaces, insertFinalNewline, trimFinalNewlines }: FormattingOptions) {
  return {
    tabSize: Math.min(Math.max(Math.trunc(tabSize) || 4, 1), 16),
    insertSpaces,
    ...(insertFinalNewline && { insertFinalNewline }),
    ...(trimFinalNewlines && { trimFinalNewlines }),
  };
}

function toSignatureHelp(help: ReturnType<typeof signatureAt>): SignatureHelp | null {
  if (!help) return null;
  return {
    activeSignature: help.active,
    activeParameter: help.signatures[help.active]?.active ?? null,
    signatures: help.signatures.map(({ label, summary, parameters, active }) => ({
      label,
      documentation: { kind: 'markdown', value: summary },
      activeParameter: active ?? null,
      parameters: parameters.map((parameter) => ({
        label: parameter.label,
        documentation: { kind: 'markdown', value: parameter.summary },
      })),
    })),
  };
}

/** Waits for the build context, because editors ask for links once for each version. */
async function links(session: Session, { document }: Opened, token: CancellationToken): Promise<DocumentLink[]> {
  const { traits, contexts } = session;
  await session.settledSubjectOf(document.uri, token);
  const graph = graphOf(document);
  const found = documentLinks(graph, contexts.current(document.uri)).filter(
    ({ common }) => !common || !traits.hasSiblings,
  );
  const needsFolder = found.some(({ target }) => 'path' in target);
  const folder = needsFolder
    ? await contexts.folderOf(document.uri, graph, await session.settingsOf(document.uri))
    : undefined;
  return found.flatMap(({ span, tooltip, target }): DocumentLink[] => {
    const range = toRange(document, span);
    if ('url' in target) return [{ range, tooltip, target: target.url }];
    return folder === undefined ? [] : [{ range, tooltip, target: session.places.uriOf(`${folder}/${target.path}`) }];
  });
}

function tokens({ document, graph }: Opened): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifiers } of semanticTokens(graph)) {
    const { line, character } = document.positionAt(span.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
