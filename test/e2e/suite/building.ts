import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SlipwayApi } from '../../../client/src/extension.ts';
import { docker, page, until, webview } from './drive.ts';
import { findings, open, placeOf, write } from './editor.ts';

/** Clicks a lens in the page and waits for the end of the build that it starts. */
async function build(title: string): Promise<void> {
  const slipway = await vscode.extensions.getExtension<SlipwayApi>('slipway.slipway')?.activate();
  assert.ok(slipway);
  const ended = new Promise<void>((resolve) => {
    const listener = slipway.onDidEndBuild(() => {
      listener.dispose();
      resolve();
    });
  });
  await clickLens(title);
  await ended;
}

async function clickLens(title: string): Promise<void> {
  await until(`the lens ${title}`, async () => (await page.text('.codelens-decoration')).includes(title));
  await page.click('.codelens-decoration a', title);
}

function problems(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ message }) => /exit code|can't open/.test(message));
}

async function hints({ uri, lineCount }: vscode.TextDocument): Promise<string[]> {
  const range = new vscode.Range(0, 0, lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return found.map(({ label }) =>
    (typeof label === 'string' ? label : label.map(({ value }) => value).join('')).trim(),
  );
}

export function building(): void {
  describe('building', () => {
    before(async () => {
      await docker('image', 'rm', '-f', 'build:tools', 'build:app', 'build:greeting');
      await docker('buildx', 'prune', '--all', '--force');
    });

    it('builds the stage whose lens is clicked, and only what it needs', async () => {
      const document = await open('build/Dockerfile');
      await build('Build tools');
      const { stdout } = await docker('run', '--rm', 'build:tools', 'cat', '/out/tool');
      assert.equal(stdout, 'tool\n');
      const unneeded = await docker('image', 'inspect', 'build:app');
      assert.notEqual(unneeded.code, 0);
      await until('what the line took', async () =>
        (await hints(document)).some((hint) => /^\d\.\d s, 5 B$/.test(hint)),
      );
      await until('what the stage took', async () =>
        /built just now: .* of 1 cached/.test(await page.text('.codelens-decoration')),
      );
      await page.screenshot('built');
      const steps = await docker('buildx', 'du', '--verbose');
      assert.match(steps.stdout, /echo tool > \/out\/tool/);
      assert.doesNotMatch(steps.stdout, /never-needed/);
    });

    it('still builds after a rename', async () => {
      const document = await open('build/Dockerfile');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'AS tools').translate(0, 4),
        'helpers',
      );
      await vscode.workspace.applyEdit(edit);
      await build('Build app');
      const { stdout } = await docker('run', '--rm', 'build:app', 'cat', '/tool', '/copy');
      assert.equal(stdout, 'tool\ntool\n');
      assert.equal(document.isDirty, false);
    });

    it('shows the error of a build on its line, until the next build', async () => {
      const document = await open('build/broken.Dockerfile');
      await build('Build broken');
      const problem = await until('the problem', () => problems(document)[0]);
      assert.match(document.lineAt(problem.range.start).text, /^RUN echo before && exit 7/);
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
      await page.screenshot('error');
      await write(document, document.getText().replace('exit 7', 'exit 0'));
      await build('Build broken');
      await until('the problem to go', () => problems(document).length === 0);
    });

    it('marks a step with its own error, in the one terminal of the Dockerfile, and saves nothing else', async () => {
      const other = await open('build/argument.Dockerfile');
      const dirty = new vscode.WorkspaceEdit();
      dirty.insert(other.uri, new vscode.Position(0, 0), '# not saved\n');
      await vscode.workspace.applyEdit(dirty);
      const document = await open('build/broken.Dockerfile');
      const before = document.getText();
      const edit = new vscode.WorkspaceEdit();
      edit.replace(
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
        before.replace('exit 0', 'cat missing.txt'),
      );
      await vscode.workspace.applyEdit(edit);
      await build('Build broken');
      const problem = await until('the problem', () => problems(document)[0]);
      assert.match(problem.message, /^cat: can't open 'missing\.txt': No such file or directory$/);
      assert.deepEqual([document.isDirty, other.isDirty], [false, true]);
      const terminals = vscode.window.terminals.map(({ name }) => name);
      assert.deepEqual(terminals, [...new Set(terminals)]);
      assert.ok(terminals.includes('build/broken.Dockerfile'), terminals.join());
      await page.screenshot('step-error');
      await write(document, before);
      await vscode.window.showTextDocument(other);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('shows a build while it runs, and ends it when its terminal is closed', async () => {
      const document = await open('build/slow.Dockerfile');
      await clickLens('Build slow');
      await until('the sleep', async () => (await page.text('.xterm-rows')).includes('RUN sleep 971'), 30_000);
      await until('the line that runs', async () => (await hints(document)).includes('running'));
      await until('the stage that runs', async () =>
        (await page.text('.codelens-decoration')).replace(/\s+/g, ' ').includes('building: 0 of 1 steps done'),
      );
      await vscode.commands.executeCommand('slipway.showStageMap');
      await until('the box that runs', async () => (await webview.count('.box.running')) === 1);
      await page.screenshot('running');
      await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      vscode.window.terminals.find(({ name }) => name === 'build/slow.Dockerfile')?.dispose();
      await until('the end of the build', async () => {
        const { execFileSync } = await import('node:child_process');
        const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
        return !list.some(
          (line) => /^(?:sleep 971|\/bin\/sh -c sleep 971)$/.test(line) || /buildx.*slow\.Dockerfile/.test(line),
        );
      });
    });

    it('asks for an argument without a default, once', async () => {
      await open('build/argument.Dockerfile');
      const ended = build('Build greeting');
      await until('the question', async () => (await page.text('.quick-input-widget')).includes('WHO'));
      await page.screenshot('question');
      await page.type('world');
      await page.press('Enter');
      await ended;
      const { stdout } = await docker('run', '--rm', 'build:greeting', 'cat', '/greeting');
      assert.equal(stdout, 'hello world\n');
      await build('Build greeting');
    });

    it('asks where to build, and keeps the answer as a task', async () => {
      const document = await open('build/argument.Dockerfile');
      const target = 'greeting';
      const ended = vscode.commands.executeCommand('slipway.buildWith', { uri: document.uri.toString(), target });
      const titles = ['Select a builder', 'Select platforms', 'Select where the image goes', 'Select a cache'];
      for (const title of titles) {
        await until(title, async () => (await page.text('.quick-input-widget')).includes(title));
        await page.screenshot(title.replaceAll(' ', '-').toLowerCase());
        if (title === 'Select platforms') await page.click('.quick-input-list .monaco-list-row', 'linux/amd64');
        await page.press('Enter');
      }
      await ended;
      const { stdout } = await docker('run', '--rm', 'build:greeting', 'cat', '/greeting');
      assert.equal(stdout, 'hello world\n');
      const tasks = await vscode.tasks.fetchTasks({ type: 'slipway' });
      const kept = tasks.find(({ name }) => name.endsWith('as chosen last'));
      assert.deepEqual(kept?.definition['platforms'], ['linux/amd64']);
    });

    it('says what to do when there is no engine', async () => {
      const document = await open('build/Dockerfile');
      const settings = vscode.workspace.getConfiguration('slipway.build', document.uri);
      await settings.update('command', 'no-engine-here', vscode.ConfigurationTarget.Global);
      await clickLens('Build app');
      const text = await until('the message', async () => {
        const shown = await page.text('.notification-toast, .notifications-toasts');
        return shown.includes('no-engine-here') && shown;
      });
      assert.doesNotMatch(text, /\bat .*:\d+|Error:|ENOENT/);
      assert.equal(await page.count('.notification-toast'), 1);
      await page.screenshot('no-engine');
      await settings.update('command', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('offers its builds as tasks', async () => {
      const tasks = await vscode.tasks.fetchTasks({ type: 'slipway' });
      const names = tasks.map(({ name }) => name).sort();
      assert.ok(names.includes('Build slow (build/slow.Dockerfile)'), names.join());
      assert.equal(findings(await open('build/slow.Dockerfile')).length >= 0, true);
    });
  });
}
