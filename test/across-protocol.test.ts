import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  HoverRequest,
  type Location,
  ReferencesRequest,
  RenameRequest,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { acrossFiles } from './support/across.ts';
import { createFolder } from './support/folder.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';

async function start(t: TestContext, files: Record<string, string> = acrossFiles()) {
  const folder = createFolder(t, files);
  const client = await startClient(t, { folder });
  return { client, dockerfile: await client.open('Dockerfile') };
}

/** All files after a rename of what stands at a place. */
async function renamed(
  client: Client,
  document: OpenDocument,
  place: string,
  newName: string,
  files: Record<string, string>,
) {
  const edit = await client.request(RenameRequest.type, { ...document.at(document.text.indexOf(place)), newName });
  assert.ok(edit);
  const after = { ...files };
  for (const [uri, text] of client.apply(edit)) after[decodeURI(uri.slice(client.uriOf('.').length + 1))] = text ?? '';
  return { edit, after };
}

const told = (client: Client, locations: readonly Location[] | null) =>
  [...new Set(locations?.map(({ uri }) => uri.slice(client.uriOf('.').length + 1)))].sort();

suite('a Dockerfile and the files that build it', () => {
  test('a stage is renamed in all of them, and nothing else changes', async (t) => {
    const { client, dockerfile } = await start(t);
    const { edit, after } = await renamed(client, dockerfile, 'dev', 'develop', acrossFiles());
    assert.deepEqual(after, acrossFiles('develop'));
    const others = edit.documentChanges?.filter(TextDocumentEdit.is).slice(1) ?? [];
    assert.ok(others.every(({ edits }) => edits.every((each) => 'annotationId' in each)));
    assert.deepEqual(
      Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [false],
    );
    await client.stop();
  });

  test('an argument is renamed in all of them, and nothing else changes', async (t) => {
    const { client, dockerfile } = await start(t);
    const { after } = await renamed(client, dockerfile, 'VERSION=', 'APP_VERSION', acrossFiles());
    assert.deepEqual(after, acrossFiles('dev', 'APP_VERSION'));
    await client.stop();
  });

  test('files that are open count as they are in the editor', async (t) => {
    const { client, dockerfile } = await start(t);
    const compose = await client.open('compose.yaml', undefined, 'yaml');
    const unsaved = compose.text.replace('services:', 'services:\n  more:\n    build: { context: ., target: dev }');
    await compose.change(unsaved);
    const { after } = await renamed(client, dockerfile, 'dev', 'develop', {
      ...acrossFiles(),
      'compose.yaml': unsaved,
    });
    const expected = acrossFiles('develop')['compose.yaml']?.replace(
      'services:',
      'services:\n  more:\n    build: { context: ., target: develop }',
    );
    assert.equal(after['compose.yaml'], expected);
    await compose.close();
    const { after: closed } = await renamed(client, dockerfile, 'dev', 'develop', acrossFiles());
    assert.deepEqual(closed, acrossFiles('develop'));
    await client.stop();
  });

  for (const [title, files, place, newName, reason] of [
    [
      'a target that is computed',
      { 'docker-bake.hcl': 'variable "T" { default = "dev" }\ntarget "a" { target = T }\n' },
      'dev',
      'x',
      /`docker-bake.hcl` computes the target `dev`/,
    ],
    [
      'an argument from the environment',
      { 'compose.yaml': 'services: { a: { build: { context: ., args: [V] } } }\n' },
      'V\n',
      'X',
      /`compose.yaml` gives the environment variable V/,
    ],
    [
      'one place for two Dockerfiles',
      {
        'compose.yaml':
          'x-t: &t dev\nservices: { a: { build: { context: ., target: *t } }, b: { build: { context: b, target: *t } } }\n',
      },
      'dev',
      'x',
      /in one place for b\/Dockerfile as well/,
    ],
    [
      'an argument that is given already',
      { 'compose.yaml': 'services: { a: { build: { context: ., args: { V: 1, X: 2 } } } }\n' },
      'V\n',
      'X',
      /gives an argument `X` already/,
    ],
    [
      'a word of YAML',
      { 'compose.yaml': 'services: { a: { build: { context: ., target: dev } } }\n' },
      'dev',
      'null',
      /'null' is no text/,
    ],
  ] as const) {
    test(`a rename is refused for ${title}`, async (t) => {
      const { client, dockerfile } = await start(t, {
        Dockerfile: 'FROM alpine AS dev\nARG V\nRUN echo $V\n',
        ...files,
      });
      await assert.rejects(
        client.request(RenameRequest.type, { ...dockerfile.at(dockerfile.text.indexOf(place)), newName }),
        reason,
      );
      await client.stop();
    });
  }

  test('a rename says which files decide by a variable what they build', async (t) => {
    const files = {
      Dockerfile: 'FROM alpine AS dev\nFROM alpine AS prod\n',
      'build.sh': 'docker build -f "$1" --target dev .\n',
      'own.sh': 'docker build --target "$1" .\n',
      'other.sh': 'docker build -f "$1" --target prod .\n',
      'docker-bake.hcl': 'target "a" { dockerfile = A == "b" ? "b" : "Dockerfile"\n target = "dev" }\n',
    };
    const { client, dockerfile } = await start(t, files);
    const { after } = await renamed(client, dockerfile, 'dev', 'develop', files);
    assert.deepEqual(after, { ...files, Dockerfile: files.Dockerfile.replace('dev', 'develop') });
    const said = await client.waitFor(() => client.messages.find(({ to }) => to === 'show'), 'a message');
    assert.equal(
      said.text,
      'Slipway: Variables decide what is built in `docker-bake.hcl`, `build.sh`, `own.sh`. Where it is `dev` of this Dockerfile, the new name is needed there.',
    );
    await client.stop();
  });

  test('references, callers, lenses and hovers tell of them', async (t) => {
    const { client, dockerfile } = await start(t);
    const at = { ...dockerfile.at(dockerfile.text.indexOf('dev')), context: { includeDeclaration: true } };
    const all = [
      '.devcontainer/devcontainer.json',
      '.github/workflows/ci.yml',
      '.gitlab-ci.yml',
      '.vscode/tasks.json',
      'Dockerfile',
      'Makefile',
      'ci/build.sh',
      'compose.yaml',
      'docker-bake.hcl',
      'infra/services.yaml',
      'skaffold.yaml',
    ];
    assert.deepEqual(told(client, await client.request(ReferencesRequest.type, at)), all);
    const [item] =
      (await client.request(CallHierarchyPrepareRequest.type, dockerfile.at(dockerfile.text.indexOf('dev')))) ?? [];
    assert.ok(item);
    const calls = await client.request(CallHierarchyIncomingCallsRequest.type, { item });
    assert.ok(calls?.some(({ from }) => from.name === 'list' && from.detail === 'compose.yaml'));
    const lenses = await client.request(CodeLensRequest.type, dockerfile.identifier);
    const titles = lenses?.flatMap(({ command }) => (command?.title.startsWith('used by') ? [command.title] : []));
    assert.deepEqual(titles, [
      'used by compose: dev, list, extended, bake: dev and 9 more',
      'used by bake: all',
      'used by compose: prod, bake: all, build.sh',
    ]);
    await dockerfile.diagnostics();
    const hover = await client.request(HoverRequest.type, dockerfile.at(dockerfile.text.indexOf('dev')));
    assert.match(JSON.stringify(hover), /Built by.*`list` in compose.yaml with target `dev`; arguments `VERSION`/);
    await client.stop();
  });
});
