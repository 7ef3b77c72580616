import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasPage, page, until, webview } from './drive.ts';
import { codeOf, fileUri, findingOf, findings, open, write } from './editor.ts';

const name = 'actions/Dockerfile';

const text = `FROM node:22 AS Build
WORKDIR /app
COPY package.json ./
RUN npm install

FROM node:22
COPY --from=0 /app /app
CMD node server.js
`;

/** What each finding of the file offers beside its own fixes. */
async function actionsOf(document: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> {
  const { range } = await findingOf(document, code);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );
}

async function run(document: vscode.TextDocument, code: string, title: string): Promise<void> {
  const found = await until(title, async () =>
    (await actionsOf(document, code)).find((action) => action.title === title),
  );
  if (found.edit) assert.ok(await vscode.workspace.applyEdit(found.edit));
  if (found.command) await vscode.commands.executeCommand(found.command.command, ...(found.command.arguments ?? []));
}

async function gone(document: vscode.TextDocument, code: string): Promise<void> {
  await until(`the end of ${code}`, () => findings(document).every((finding) => codeOf(finding) !== code));
}

async function fresh(): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(fileUri(name), Buffer.from(text));
  const document = await open(name);
  await write(document, text);
  return document;
}

export function actions(): void {
  describe('actions on findings', () => {
    it('tells why a fix is not possible, in the menu that no kind was asked of', async () => {
      const document = await fresh();
      await write(document, 'FROM node:22\nWORKDIR /app\nONBUILD COPY . .\nONBUILD RUN npm ci\n');
      const { range } = await findingOf(document, 'copy-before-install');
      const asked = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      const refused = asked.find(({ title }) => title.includes('it is an ONBUILD trigger'));
      assert.ok(refused?.command && !refused.disabled, JSON.stringify(asked));
    });

    for (const [code, line] of [
      ['stage-name-casing', 'FROM node:22 AS Build'],
      ['stage-by-index', 'COPY --from=0 /app /app'],
      ['shell-form-command', 'CMD node server.js'],
      ['missing-cache-mount', 'RUN npm install'],
    ] as const) {
      it(`ignores ${code} here`, async () => {
        const document = await fresh();
        await run(document, code, `Ignore ${code} here`);
        assert.ok(document.getText().includes(`# slipway ignore=${code}\n${line}`), document.getText());
        await gone(document, code);
      });

      it(`ignores ${code} in this file`, async () => {
        const document = await fresh();
        await run(document, code, `Ignore ${code} in this file`);
        assert.notEqual(document.getText(), text);
        await gone(document, code);
      });

      it(`turns ${code} off`, async () => {
        const document = await fresh();
        await run(document, code, `Turn off ${code}`);
        await gone(document, code);
        assert.equal(document.getText(), text);
        const settings = vscode.workspace.getConfiguration('slipway');
        assert.equal(settings.get<Record<string, string>>('rules')?.[code], 'off');
        await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
        await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
        await findingOf(document, code);
      });
    }

    it('explains a rule on a page of its own', async function () {
      const document = await fresh();
      await run(document, 'stage-by-index', 'Explain stage-by-index');
      if (!hasPage) return this.skip();
      await until('the page', async () => (await webview.count('h1')) > 0);
      await page.screenshot('explained');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('shows each rule as a row of the settings', async function () {
      if (!hasPage) return this.skip();
      await vscode.commands.executeCommand('workbench.action.openSettings', 'slipway.rules');
      await until('the rows', async () => (await page.count('.setting-list-row')) > 0);
      await page.screenshot('settings-rules');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });
}
