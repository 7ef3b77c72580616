import type { ClientCapabilities } from 'vscode-languageserver/node';

const dynamic = { dynamicRegistration: false } as const;

/** What an editor of today says of itself: everything Slipway could make use of. Spread it to take some away. */
export const fullCapabilities = {
  general: { positionEncodings: ['utf-16'], markdown: { parser: 'marked' } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    executeCommand: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'textOnlyTransactional',
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    codeLens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { ...dynamic, didSave: true },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    diagnostic: { ...dynamic, relatedDocumentSupport: true },
    codeAction: {
      ...dynamic,
      codeActionLiteralSupport: {
        codeActionKind: {
          valueSet: [
            '',
            'quickfix',
            'refactor',
            'refactor.extract',
            'refactor.inline',
            'refactor.rewrite',
            'source',
            'source.fixAll',
          ],
        },
      },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      honorsChangeAnnotations: true,
    },
    codeLens: dynamic,
    completion: {
      ...dynamic,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    hover: { ...dynamic, contentFormat: ['markdown', 'plaintext'] },
    definition: { ...dynamic, linkSupport: true },
    references: dynamic,
    documentHighlight: dynamic,
    documentSymbol: { ...dynamic, hierarchicalDocumentSymbolSupport: true },
    documentLink: { ...dynamic, tooltipSupport: true },
    foldingRange: { ...dynamic, foldingRange: { collapsedText: true } },
    selectionRange: dynamic,
    rename: { ...dynamic, prepareSupport: true, prepareSupportDefaultBehavior: 1 },
    inlayHint: dynamic,
  },
  window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: true } } },
} satisfies ClientCapabilities;

const { diagnostic: _, ...withoutPull } = fullCapabilities.textDocument;

/** The same editor, to which the server publishes diagnostics instead of being asked for them. */
export const pushCapabilities: ClientCapabilities = { ...fullCapabilities, textDocument: withoutPull };
