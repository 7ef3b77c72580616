import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './drive.ts';
import { fileUri, findings, lensesOf, open, placeOf } from './editor.ts';

/** What a rename of `dev` or `VERSION` makes of each place, by the files' own words. */
const places: readonly (readonly [file: string, before: string, after: string])[] = [
  ['compose.yaml', 'target: "dev"', 'target: "develop"'],
  ['compose.yaml', '${TARGET:-dev}', '${TARGET:-develop}'],
  ['docker-bake.hcl', 'target   = "dev"', 'target   = "develop"'],
  ['.github/workflows/ci.yml', 'target: dev', 'target: develop'],
  ['.gitlab-ci.yml', '--target=dev', '--target=develop'],
  ['ci/build.sh', "--target 'dev'", "--target 'develop'"],
  ['.devcontainer/devcontainer.json', '"target": "dev"', '"target": "develop"'],
  ['skaffold.yaml', 'target: dev', 'target: develop'],
  ['skaffold.yaml', 'value: dev', 'value: develop'],
  ['infra/services.yaml', 'target: dev', 'target: develop'],
  ['.github/workflows/ci.yml', 'dev.target=dev', 'dev.target=develop'],
  ['.github/workflows/ci.yml', 'web.target=dev', 'web.target=dev'],
  ['ci/build.sh', 'STAGE=dev\n', 'STAGE=develop\n'],
  ['ci/build.sh', 'FLAGS="--target dev ', 'FLAGS="--target develop '],
  ['compose.yaml', 'FROM busybox:local AS dev\n', 'FROM busybox:local AS dev\n'],
];

async function rename(document: vscode.TextDocument, place: string, newName: string): Promise<void> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    placeOf(document, place),
    newName,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function across(): void {
  describe('files that build a Dockerfile', () => {
    it('are renamed with it as they stand in the editor', async () => {
      const dockerfile = await open('Dockerfile');
      const compose = await open('compose.yaml');
      const unsaved = new vscode.WorkspaceEdit();
      unsaved.insert(compose.uri, new vscode.Position(0, 0), '# not saved: dev\n');
      await vscode.workspace.applyEdit(unsaved);
      const documents = await Promise.all(places.map(([file]) => vscode.workspace.openTextDocument(fileUri(file))));
      const before = documents.map((document) => document.getText());
      await rename(dockerfile, 'dev', 'develop');
      for (const [at, [file, old, now]] of places.entries()) {
        assert.ok(before[at]?.includes(old), file);
        assert.ok(documents[at]?.getText().includes(now), `${file}: ${documents[at]?.getText()}`);
      }
      assert.match(compose.getText(), /^# not saved: dev\n/);
      assert.ok(compose.isDirty);
      await rename(dockerfile, 'VERSION=', 'APP_VERSION');
      assert.match(compose.getText(), / {4}APP_VERSION: "\$\{VERSION:-1\}"/);
      await vscode.workspace.saveAll();
    });

    it('have a lens for each service, and findings with the names of the Dockerfile', async () => {
      const compose = await open('compose.yaml');
      const lenses = await lensesOf(compose);
      assert.ok(
        lenses.some((lens) => lens.endsWith(': Build prod')),
        lenses.join(),
      );
      const wrong = new vscode.WorkspaceEdit();
      wrong.replace(compose.uri, rangeOf(compose, 'target: "develop"'), 'target: "develp"');
      await vscode.workspace.applyEdit(wrong);
      const found = await until('a finding', () => findings(compose)[0]);
      assert.match(found.message, /no stage `develp`/);
      const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        compose.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      assert.ok(action?.edit);
      await vscode.workspace.applyEdit(action.edit);
      await until('the finding to go', () => findings(compose).length === 0);
    });

    it('are left to their own extensions in everything else', async () => {
      const compose = await open('compose.yaml');
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        compose.uri,
        {},
      );
      assert.equal(edits?.length ?? 0, 0);
    });

    it('are checked with all Dockerfiles by a command', async () => {
      const found = await vscode.commands.executeCommand<{ dockerfiles: number }>('slipway.checkWorkspace');
      assert.equal(found.dockerfiles, 2);
    });
  });
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = placeOf(document, text);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
}
