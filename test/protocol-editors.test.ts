/** The recipes of the README: what Neovim, Helix, Zed and JetBrains' editors say that they can do, and what people do with Slipway in them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  HoverRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';

const markdown = ['markdown', 'plaintext'] as const;

/** From Neovim 0.11 (runtime/lua/vim/lsp/protocol.lua), Helix 25.01 (helix-lsp/src/client.rs), Zed 0.190 (crates/lsp/src/lsp.rs); what Slipway asks for. */
const editors: Readonly<Record<string, ClientCapabilities>> = {
  Neovim: {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    workspace: {
      applyEdit: true,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'], documentChanges: true },
    },
    textDocument: {
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      completion: { completionItem: { snippetSupport: true, documentationFormat: [...markdown] } },
      definition: { linkSupport: true },
      hover: { contentFormat: [...markdown] },
      rename: { dynamicRegistration: true, prepareSupport: true },
      publishDiagnostics: { relatedInformation: true, dataSupport: true },
    },
  },
  Helix: {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    workspace: {
      applyEdit: true,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ['create', 'rename', 'delete'],
        failureHandling: 'abort',
      },
    },
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
        isPreferredSupport: true,
        disabledSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, deprecatedSupport: true } },
      hover: { contentFormat: ['markdown'] },
      rename: { dynamicRegistration: false, prepareSupport: true, honorsChangeAnnotations: false },
      publishDiagnostics: { versionSupport: true },
    },
  },
  Zed: {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      applyEdit: true,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceEdit: {
        resourceOperations: ['create', 'rename', 'delete'],
        documentChanges: true,
        snippetEditSupport: true,
      },
    },
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
        dataSupport: true,
        resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
      },
      completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, insertReplaceSupport: true } },
      definition: { linkSupport: true },
      hover: { contentFormat: ['markdown'] },
      rename: { prepareSupport: true },
      publishDiagnostics: { relatedInformation: true },
    },
  },
  // LSP4IJ 0.20 (ClientCapabilitiesFactory.java): JetBrains' editors.
  JetBrains: {
    general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      executeCommand: { dynamicRegistration: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { resourceOperations: ['create', 'delete', 'rename'], documentChanges: true },
    },
    textDocument: {
      synchronization: { willSave: true, willSaveWaitUntil: true, didSave: true },
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: {
          codeActionKind: {
            valueSet: ['quickfix', 'refactor', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source'],
          },
        },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      completion: {
        dynamicRegistration: true,
        completionItem: {
          snippetSupport: true,
          documentationFormat: [...markdown],
          insertTextModeSupport: { valueSet: [1, 2] },
          resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
          labelDetailsSupport: true,
        },
        completionList: { itemDefaults: ['editRange'] },
      },
      definition: { dynamicRegistration: true, linkSupport: true },
      hover: { dynamicRegistration: true, contentFormat: [...markdown] },
      rename: { dynamicRegistration: true, prepareSupport: true },
      publishDiagnostics: {
        dataSupport: true,
        codeDescriptionSupport: true,
        relatedInformation: true,
        tagSupport: { valueSet: [1, 2] },
      },
    },
    window: { workDoneProgress: true, showDocument: { support: true } },
  },
};

const text = `FROM node:22 AS deps
WORKDIR /app
COPY . .
RUN npm ci

FROM deps AS site
RUN npm run build && \\
  true
`;

suite('editors of the README', () => {
  for (const [name, capabilities] of Object.entries(editors)) {
    test(name, async (t) => {
      const folder = createFolder(t, { Dockerfile: text, 'package.json': '{}', 'package-lock.json': '{}' });
      const client = await startClient(t, { capabilities, folder });
      const document = await client.open('Dockerfile');
      // The build context is read meanwhile.
      const isFound = async () => (await document.diagnostics()).some(({ code }) => code === 'copy-before-install');
      for (let tries = 0; !(await isFound()); tries++) {
        assert.ok(tries < 600, 'the finding does not come');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const actions = (await client.request(CodeActionRequest.type, {
        ...document.identifier,
        range: document.range('COPY'),
        context: { diagnostics: [] },
      })) as CodeAction[];
      const fix = actions.find(({ title }) => title.includes('first, then'));
      assert.ok(fix && !actions.some(({ command }) => command), 'only changes that the editor can make');
      const { edit } = await client.request(CodeActionResolveRequest.type, fix);
      assert.ok(edit);
      assert.match(
        client.apply(edit).get(document.uri) ?? '',
        /COPY package\.json package-lock\.json \.\/\nRUN npm ci\nCOPY \. \.\n/,
      );
      const at = document.at(text.indexOf('deps'));
      const edits = await client.request(RenameRequest.type, { ...at, newName: 'packages' });
      assert.ok(edits);
      assert.equal(client.apply(edits).get(document.uri), text.replaceAll('deps', 'packages'));
      const hover = await client.request(HoverRequest.type, at);
      assert.match(JSON.stringify(hover), /Stage/);
      const items = await client.request(CompletionRequest.type, document.at(text.indexOf('deps AS site')));
      assert.match(JSON.stringify(items), /"deps"/);
      const formatted = await client.request(DocumentFormattingRequest.type, {
        ...document.identifier,
        options: { tabSize: 4, insertSpaces: true },
      });
      assert.ok(formatted);
      await client.stop();
    });
  }

  test('the recipes start the server as it is installed', () => {
    const readme = readFileSync(join(repository, 'README.md'), 'utf8');
    for (const name of Object.keys(editors)) assert.match(readme, new RegExp(`\\*\\*${name}\\*\\*`));
    assert.ok((readme.match(/--stdio/g)?.length ?? 0) >= 3);
  });
});
