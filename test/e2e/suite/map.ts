import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasPage, page, until, webview } from './drive.ts';
import { fileUri, findingOf, open } from './editor.ts';

const dockerfile = `FROM node:22 AS base
WORKDIR /app

FROM base AS deps
COPY package.json ./
RUN npm install

FROM base AS build
COPY --from=deps /app/node_modules node_modules
COPY . .
RUN npm run build

FROM deps AS test
COPY . .
RUN npm test

FROM nginx:1.27-alpine
COPY --from=0 /etc/os-release /etc/base-release
COPY --from=build /app/dist /usr/share/nginx/html
`;

const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const;

export function map(): void {
  describe('the stage map', () => {
    let document: vscode.TextDocument;

    before(async () => {
      await vscode.workspace.fs.writeFile(fileUri('map/Dockerfile'), Buffer.from(dockerfile));
      document = await open('map/Dockerfile');
      await findingOf(document, 'stage-by-index');
    });

    it('shows stages, images and the build context, and how many findings a stage has', async function () {
      if (!hasPage) return this.skip();
      await vscode.commands.executeCommand('slipway.showStageMap');
      await until('the boxes', async () => (await webview.count('.box')) === 8);
      assert.equal(await webview.count('.arrow.base'), 5);
      assert.equal(await webview.count('.arrow.copy'), 6);
      await until('a badge', async () => (await webview.count('[data-id="stage:4"] .badge')) === 1);
    });

    it('goes to the stage that is clicked, and follows the cursor', async function () {
      if (!hasPage) return this.skip();
      await webview.click('[data-id="stage:2"]');
      await until('the cursor in the stage', () => cursorLine(document) === 8);
      await until('the box of the cursor', async () => (await webview.count('[data-id="stage:2"].here')) === 1);
      moveTo(document, 'npm test');
      await until('the other box', async () => (await webview.count('[data-id="stage:3"].here')) === 1);
    });

    it('is walked through with the keyboard alone', async function () {
      if (!hasPage) return this.skip();
      await vscode.commands.executeCommand('slipway.showStageMap');
      await until('a box', async () => (await webview.count('.box:focus')) === 1);
      await page.press('Home');
      await until('the first box', async () => (await webview.count('[data-id="context"]:focus')) === 1);
      await page.press('ArrowDown');
      await until('what reads it', async () => (await webview.count('.stage:focus')) === 1);
      assert.ok((await webview.count('.arrow.lit')) > 0);
      await page.press('End');
      await page.press('ArrowUp');
      await until('its base', async () => (await webview.count('.image:focus')) === 1);
      await page.press('End');
      await page.press('Enter');
      await until('the stage in the editor', () => cursorLine(document) === 17);
    });

    it('offers to build, fix and explain a stage', async function () {
      if (!hasPage) return this.skip();
      await webview.menu('[data-id="stage:2"]');
      const shown = await until('the menu', async () => {
        const text = await page.text('.monaco-menu');
        return text.includes('Build Stage') && text;
      });
      assert.match(shown, /Fix\.\.\.[\s\S]*Explain Findings/);
      await page.screenshot('map-menu');
      await page.press('Escape');
      await webview.menu('[data-id="context"]');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.doesNotMatch(await page.text('.monaco-menu').catch(() => ''), /Build Stage/);
      await page.press('Escape');
    });

    it('is drawn anew while the file is edited', async function () {
      if (!hasPage) return this.skip();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        document.positionAt(document.getText().length),
        '\nFROM base AS lint\nRUN npm run lint\n',
      );
      await vscode.workspace.applyEdit(edit);
      await until('one more box', async () => (await webview.count('.box')) === 9);
    });

    it('shades the steps that run again with the COPY at the cursor', async function () {
      if (!hasPage) return this.skip();
      moveTo(document, 'package.json ./');
      await until('shaded lines', async () => (await page.count('.view-overlays [class*="ced-"]')) > 0);
    });

    it('shows the same stages as a tree', async function () {
      if (!hasPage) return this.skip();
      await vscode.commands.executeCommand('slipway.stages.focus');
      await until('the tree', async () => /base\s*1 step/.test(await page.text('.pane-body')));
    });

    it('can be read in every theme', async function () {
      if (!hasPage) return this.skip();
      const settings = vscode.workspace.getConfiguration('workbench');
      for (const [name, theme] of themes) {
        await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await page.screenshot(`map-${name}`);
      }
      await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    });

    it('fits beside the editor', async function () {
      if (!hasPage) return this.skip();
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await page.screenshot('map');
      await vscode.commands.executeCommand('workbench.view.explorer');
    });
  });
}

function cursorLine(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor && editor.selection.active.line + 1;
}

function moveTo(document: vscode.TextDocument, text: string): void {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const at = document.positionAt(document.getText().indexOf(text));
  if (editor) editor.selection = new vscode.Selection(at, at);
}
