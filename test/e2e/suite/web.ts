/** The suite of VS Code for the Web: what is asked of Slipway where no process runs and no disk is. */
import * as vscode from 'vscode';
import { page, report, until, webview } from './drive.ts';
import { fileUri, findingOf, lensesOf, open, placeOf } from './editor.ts';

/** `pending`: this version of the editor cannot do it. */
const tests: Readonly<Record<string, () => Promise<'pending' | undefined>>> = {
  async 'finds problems'() {
    const document = await open('Dockerfile');
    const finding = await findingOf(document, 'stage-name-casing');
    same(document.getText(finding.range), 'Base');
    same(finding.source, 'slipway');
  },

  async 'knows the build context through the file system of the editor'() {
    const document = await open('Dockerfile');
    const finding = await findingOf(document, 'copy-before-install');
    same(document.lineAt(finding.range.start.line).text, 'COPY . .');
  },

  async 'reads a Compose file, for it names a stage that nobody has'() {
    const document = await vscode.workspace.openTextDocument(fileUri('compose.yaml'));
    await vscode.window.showTextDocument(document, { preview: false });
    const finding = await until('a finding', () => vscode.languages.getDiagnostics(document.uri)[0]);
    same(document.getText(finding.range), 'bse');
  },

  async 'makes a file beside the Dockerfile'() {
    const document = await open('Dockerfile');
    const { range } = await findingOf(document, 'missing-dockerignore');
    const fix = (await actionsAt(document, range)).find(({ title }) => title === 'Create .dockerignore');
    await vscode.workspace.applyEdit(fix?.edit ?? fail('no fix makes it'));
    const made = await until('the file', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/.dockerignore')),
    );
    same(made.uri.scheme, 'memory');
    await made.save();
    await until('the end of the finding', () => !codesOf(document).includes('missing-dockerignore'));
  },

  async 'applies a quick fix that reads the manifests'() {
    const document = await open('Dockerfile');
    const { range } = await findingOf(document, 'copy-before-install');
    const actions = await until('the fix', async () => {
      const found = await actionsAt(document, range);
      return found.some(({ title }) => title.startsWith('Copy package.json')) && found;
    });
    const fix = actions.find(({ title }) => title.startsWith('Copy package.json'));
    await vscode.workspace.applyEdit(fix?.edit ?? fail('the fix has no edit'));
    if (!document.getText().includes('COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n'))
      fail(document.getText());
  },

  async 'completes the paths of the build context'() {
    const document = await open('Dockerfile');
    await insert(document, new vscode.Position(document.lineCount, 0), 'COPY src/ma');
    const at = document.lineAt(document.lineCount - 1).range.end;
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = found.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    if (!labels.some((label) => label.includes('main.js'))) fail(labels.join());
    await vscode.commands.executeCommand('undo');
  },

  async 'renames a stage with its readers'() {
    const document = await open('Dockerfile');
    const before = document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'AS Base').translate(0, 4),
      'deps',
    );
    await vscode.workspace.applyEdit(edit);
    same(document.getText(), before.replaceAll('Base', 'deps'));
  },

  async 'shows the stage map'() {
    await open('Dockerfile');
    await vscode.commands.executeCommand('slipway.showStageMap');
    await until('the boxes', async () => (await webview.count('.box')) === 5);
    await page.screenshot('web');
  },

  async 'offers no build, and says why'() {
    const document = await open('Dockerfile');
    const lenses = await lensesOf(document);
    same(
      lenses.filter((lens) => lens.includes('Build')),
      [],
    );
    await vscode.commands.executeCommand('slipway.buildStage', { uri: document.uri.toString() });
    await until('the sentence', async () =>
      (await page.text('.notifications-toasts')).includes('Builds are not available in VS Code for the Web'),
    );
    await page.screenshot('web-build');
  },

  async 'answers agents'() {
    const { lm } = vscode as unknown as {
      lm: { invokeTool(name: string, options: object): Promise<{ content: { value: string }[] }> };
    };
    const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
    if (major === 1 && minor < 95) return 'pending';
    const { content } = await lm.invokeTool('slipway_stages', {
      input: { path: 'Dockerfile' },
      toolInvocationToken: undefined,
    });
    same(JSON.parse(content[0]?.value ?? '').stages.length, 2);
    return undefined;
  },

  async 'starts the server again'() {
    await vscode.commands.executeCommand('slipway.restartServer');
    const document = await open('other/Dockerfile');
    await findingOf(document, 'stage-name-casing');
  },
};

/** Called by the extension host. */
export async function run(): Promise<void> {
  await report({ started: true });
  for (const [title, test] of Object.entries(tests)) {
    try {
      const state = (await test()) ?? 'passed';
      await report({ title, state });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await Promise.resolve(vscode.commands.executeCommand('slipway.showOutput')).catch(() => undefined);
      await page.screenshot(`web-failed-${Object.keys(tests).indexOf(title)}`);
      await report({ title, state: 'failed', message });
    }
  }
}

function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    fail(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

function fail(message: string): never {
  throw new Error(message);
}

function codesOf(document: vscode.TextDocument): unknown[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

function actionsAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  await vscode.workspace.applyEdit(edit);
}
