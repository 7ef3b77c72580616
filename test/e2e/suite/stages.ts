import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { hasPage, page, until } from './drive.ts';
import { codeOf, findingOf, findings, lensesOf, open, placeOf, write } from './editor.ts';

type Places = (vscode.Location | vscode.LocationLink)[];

function lineOf(place: vscode.Location | vscode.LocationLink): number {
  return ('targetRange' in place ? place.targetRange : place.range).start.line + 1;
}

export function stages(): void {
  describe('stages', () => {
    it('shows findings with their rule and its page', async () => {
      const document = await open('Dockerfile');
      const finding = await findingOf(document, 'stage-by-index');
      assert.equal(document.getText(finding.range), '0');
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
      assert.match(
        typeof finding.code === 'object' ? finding.code.target.toString() : '',
        /docs\/rules\/stage-by-index\.md$/,
      );
    });

    it('goes to the definition of a stage from a mount', async () => {
      const document = await open('Dockerfile');
      const places = await vscode.commands.executeCommand<Places>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 'from=tools', 1).translate(0, 6),
      );
      assert.deepEqual(places.map(lineOf), [document.positionAt(document.getText().indexOf('AS tools')).line + 1]);
    });

    it('finds the readers of a stage', async () => {
      const document = await open('Dockerfile');
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, 'tools'),
      );
      assert.deepEqual(
        places.map(({ range }) => document.lineAt(range.start).text.trim().split(' ')[0]),
        ['FROM', 'COPY', 'RUN'],
      );
    });

    it('says what a stage is', async () => {
      const document = await open('Dockerfile');
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, 'tools'),
      );
      const text =
        hover?.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n') ?? '';
      assert.match(text, /Stage `tools`/);
      assert.match(text, /read by/);
    });

    it('shows a lens to build each stage, and one with the stages that use it', async () => {
      const document = await open('Dockerfile');
      const lenses = await lensesOf(document);
      assert.deepEqual(lenses, [
        '2: Used by 1 stage',
        '5: Build tools',
        '5: Build...',
        '5: Used by 1 stage',
        '8: Build app',
        '8: Build...',
      ]);
    });

    it('renames a stage with all of its readers', async () => {
      const document = await open('Dockerfile');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'AS tools').translate(0, 4),
        'helpers',
      );
      const before = document.getText();
      await vscode.workspace.applyEdit(edit);
      assert.equal(document.getText(), before.replaceAll('tools', 'helpers'));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    it('refuses a name that BuildKit would refuse, and says why', async () => {
      const document = await open('Dockerfile');
      const renamed = vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'AS tools').translate(0, 4),
        '1st',
      );
      await assert.rejects(Promise.resolve(renamed), /not a valid stage name/);
    });

    it('outlines the stages', async () => {
      const document = await open('Dockerfile');
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['stage 0', 'tools', 'app'],
      );
      assert.deepEqual(
        symbols[1]?.children.map(({ name }) => name),
        ['RUN'],
      );
    });

    it('applies a quick fix', async () => {
      const document = await open('Dockerfile');
      const finding = await findingOf(document, 'stage-by-index');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const fix = actions.find(({ title }) => /^Name the stage/.test(title));
      assert.ok(fix?.edit, JSON.stringify(actions));
      const before = document.getText();
      await vscode.workspace.applyEdit(fix.edit);
      assert.match(document.getText(), /--from=stage0 /);
      await until('the finding to go', () => findings(document).every((other) => codeOf(other) !== 'stage-by-index'));
      await write(document, before);
    });

    it('splits a stage in two', async () => {
      const document = await open('Dockerfile');
      const before = document.getText();
      const steps = [
        'WORKDIR /src',
        'COPY main.go go.mod ./',
        'RUN CGO_ENABLED=0 go build -o /server .',
        'CMD ["/server"]',
      ];
      await write(document, ['FROM golang:1.24-bookworm', ...steps, ''].join('\n'));
      const finding = await findingOf(document, 'build-tools-in-final-image');
      for (const kind of [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite]) {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          finding.range,
          kind.value,
          20,
        );
        const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Split into'));
        assert.deepEqual(
          titles.map((title) => /\((.+)\)/.exec(title)?.[1]),
          [
            'debian:bookworm-slim, as root',
            'alpine:3, as root',
            'gcr.io/distroless/static-debian12, as root',
            'scratch, as root',
            'gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root',
          ],
        );
        const split = actions.find(({ title }) => title.includes('(scratch, as root)'));
        assert.ok(split?.edit, JSON.stringify(actions));
        if (kind !== vscode.CodeActionKind.RefactorRewrite) continue;
        await confirmed(vscode.workspace.applyEdit(split.edit));
      }
      assert.match(
        document.getText(),
        /^# The image is based on scratch .*\nFROM golang:1\.24-bookworm AS build\n[\s\S]*\n\nFROM scratch\n[\s\S]*\nCMD \["\/server"\]\n$/,
      );
      await until('the finding to go', () => findings(document).every((other) => codeOf(other) !== codeOf(finding)));
      await write(document, before);
    });

    it('follows a changed setting', async () => {
      const document = await open('Dockerfile');
      await findingOf(document, 'stage-by-index');
      const settings = vscode.workspace.getConfiguration('slipway');
      await settings.update('rules', { 'stage-by-index': 'off' }, vscode.ConfigurationTarget.Workspace);
      await until('the finding to go', () =>
        findings(document).every((finding) => codeOf(finding) !== 'stage-by-index'),
      );
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await findingOf(document, 'stage-by-index');
    });

    it('opens the readers of a stage from their lens', async function () {
      if (!hasPage) return this.skip();
      await open('Dockerfile');
      await page.click('.codelens-decoration a', 'Used by 1 stage');
      await until('the references', async () =>
        (await page.text('.reference-zone-widget, .zone-widget')).includes('Dockerfile'),
      );
      await page.press('Escape');
    });

    it('starts the server anew when it ends', async () => {
      const document = await open('Dockerfile');
      await findingOf(document, 'stage-by-index');
      const first = await until('the server', serverId);
      process.kill(first, 'SIGKILL');
      const second = await until('another server', () => {
        const found = serverId();
        return found !== first && found;
      });
      assert.ok(second);
      await write(document, `${document.getText()}COPY --from=7 / /\n`);
      await findingOf(document, 'stage-index-out-of-range');
    });
  });
}

/** Applies what the preview shows, which opens for a change that alters the image. */
async function confirmed(edit: Thenable<boolean>): Promise<void> {
  let isDone = false;
  void edit.then(() => {
    isDone = true;
  });
  await until('the change', async () => {
    await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => {});
    return isDone;
  });
}

/** The process of the server that this extension host started. */
function serverId(): number | undefined {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const servers = list.split('\n').flatMap((line) => {
    const [, id, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /dist[\\/]server\.js/.test(command) ? [Number(id)] : [];
  });
  return servers[0];
}
