import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { suite, type TestContext, test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticSeverity,
  ExecuteCommandRequest,
  HoverRequest,
  type Location,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageserver/node';
import { createFolder } from './support/folder.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';

const dockerfile = [
  'ARG BASE=alpine',
  'FROM ${BASE} AS builder',
  'ARG VERSION=1',
  'RUN --mount=type=secret,id=npm_token echo $VERSION',
  'FROM shared AS prod',
  'COPY --from=builder / /',
  '',
].join('\n');

const compose = [
  'services:',
  '  web:',
  '    build:',
  '      context: .',
  '      target: bilder',
  '      args: { VERISON: 1, VERSION: 2, HTTP_PROXY: x }',
  '      secrets: [npm_token, other]',
  '      additional_contexts: { shared: ./shared }',
  '  lost:',
  '    build: { context: ., dockerfile: No.Dockerfile, target: x }',
  '  unknown:',
  '    build: { context: ., target: "${NOBODY}" }',
  '',
].join('\n');

async function start(t: TestContext, files: Record<string, string>) {
  const client = await startClient(t, {
    folder: createFolder(t, files),
    initializationOptions: { explainsRules: true },
  });
  return client;
}

/** Line, text and message of each finding. */
async function findings(document: OpenDocument) {
  return (await document.diagnostics()).map(
    ({ range, message, code }) => `${code} ${document.textIn(range)}: ${message}`,
  );
}

async function definitions(client: Client, document: OpenDocument, place: string) {
  const found = await client.request(DefinitionRequest.type, document.at(place));
  return (found as Location[] | null)?.map(({ uri, range }) => `${uri.split('/').at(-1)} ${range.start.line + 1}`);
}

suite('a file that builds Dockerfiles', () => {
  test('is told of names that lead nowhere, with the near one as a fix', async (t) => {
    const client = await start(t, { Dockerfile: dockerfile, 'compose.yaml': compose, 'shared/x': '' });
    const document = await client.open('compose.yaml', undefined, 'dockercompose');
    assert.deepEqual((await findings(document)).sort(), [
      'missing-dockerfile No.Dockerfile: There is no Dockerfile No.Dockerfile',
      'unknown-target bilder: There is no stage `bilder` in Dockerfile',
      'unused-build-argument VERISON: No stage of Dockerfile declares the build argument `VERISON`',
      'unused-build-secret other: No step of Dockerfile mounts the secret `other`',
    ]);
    const range = document.range('bilder');
    const [action] = (await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.equal(action?.title, "Change to 'builder'");
    assert.ok(action?.edit);
    assert.equal(client.apply(action.edit).get(document.uri), compose.replace('bilder', 'builder'));
    await client.stop();
  });

  test('is checked against the Dockerfile in the editor, and again when that changes', async (t) => {
    const client = await start(t, {
      Dockerfile: dockerfile,
      'compose.yaml': 'services: { a: { build: { context: ., target: late } } }\n',
    });
    const document = await client.open('compose.yaml', undefined, 'yaml');
    assert.equal((await findings(document)).length, 1);
    const open = await client.open('Dockerfile');
    const seen = client.published.length;
    await open.change(`${dockerfile}FROM builder AS late\n`);
    const latest = await client.waitFor(
      () =>
        client.published.slice(seen).find(({ uri, diagnostics }) => uri === document.uri && diagnostics.length === 0),
      'no diagnostics any more',
    );
    assert.ok(latest);
    await open.close();
    const before = client.published.length;
    writeFileSync(new URL(open.uri), `${dockerfile}FROM builder AS late\n`);
    await client.filesChanged('Dockerfile');
    await client.waitFor(
      () =>
        client.published.slice(before).find(({ uri, diagnostics }) => uri === document.uri && diagnostics.length === 0),
      'no diagnostics after a change on the disk',
    );
    await client.stop();
  });

  test('leads to the stages, arguments, secrets and contexts of the Dockerfile, and back', async (t) => {
    const files = { Dockerfile: dockerfile, 'compose.yaml': compose.replace('bilder', 'builder') };
    const client = await start(t, files);
    const document = await client.open('compose.yaml', undefined, 'yaml');
    assert.deepEqual(await definitions(client, document, 'builder'), ['Dockerfile 2']);
    assert.deepEqual(await definitions(client, document, 'VERSION'), ['Dockerfile 3']);
    assert.deepEqual(await definitions(client, document, 'npm_token'), ['Dockerfile 4']);
    assert.deepEqual(await definitions(client, document, 'shared:'), ['Dockerfile 5']);
    const hover = await client.request(HoverRequest.type, document.at('builder'));
    assert.match(JSON.stringify(hover?.contents), /Stage `builder`/);
    const own = await client.open('Dockerfile');
    const link = (await client.request(DefinitionRequest.type, own.at('shared'))) as { uri?: string }[] | null;
    assert.match(JSON.stringify(link), /compose\.yaml/);
    await client.stop();
  });

  test('completes stages, arguments, secrets, contexts and Dockerfiles, also in Bake files, workflows and scripts', async (t) => {
    const files = {
      Dockerfile: dockerfile,
      'web/app.Dockerfile': 'FROM alpine\n',
      'compose.yaml': 'services:\n  a:\n    build:\n      context: .\n      target: \n      args:\n        V',
      'compose.b.yaml':
        'services:\n  a:\n    build:\n      context: .\n      additional_contexts:\n        s: ./s\n      secrets:\n        - n\n    secrets:\n      - x\n',
      'compose.c.yaml': 'services:\n  a: { build: { context: web, dockerfile: "a", secrets: [n',
      'docker-bake.hcl':
        'target "a" {\n  target = ""\n  secret = ["id=n"]\n  contexts = { s = "./s" }\n  args = { V = 1 }\n}\n',
      'build.sh': 'docker build --target b --build-context s=. --secret id=n .\ndocker build -f web/a .\n',
      '.github/workflows/ci.yml':
        'jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          file: Dockerfile\n          secrets: |\n            n=1\n',
    };
    const client = await start(t, files);
    const documents = new Map<string, OpenDocument>();
    const complete = async (path: string, after: string) => {
      const document = documents.get(path) ?? (await client.open(path, undefined, 'other'));
      documents.set(path, document);
      const found = await client.request(
        CompletionRequest.type,
        document.at(document.text.indexOf(after) + after.length),
      );
      return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
    };
    assert.deepEqual(await complete('compose.yaml', 'target: '), ['builder', 'prod']);
    assert.deepEqual(await complete('compose.b.yaml', 'contexts:\n        s'), ['alpine', 'shared']);
    assert.deepEqual(await complete('compose.b.yaml', '- n'), ['npm_token']);
    assert.deepEqual(await complete('compose.b.yaml', '- x'), []);
    assert.deepEqual(await complete('docker-bake.hcl', 'target = "'), ['builder', 'prod']);
    assert.deepEqual(await complete('docker-bake.hcl', 'id=n'), ['npm_token']);
    assert.deepEqual(await complete('docker-bake.hcl', '{ s'), ['alpine', 'shared']);
    assert.deepEqual(await complete('docker-bake.hcl', 'args = { V'), ['BASE', 'VERSION']);
    assert.deepEqual(await complete('build.sh', '--target b'), ['builder', 'prod']);
    assert.deepEqual(await complete('build.sh', '--build-context s'), ['alpine', 'shared']);
    assert.deepEqual(await complete('build.sh', 'id=n'), ['npm_token']);
    assert.deepEqual(await complete('build.sh', '-f web/a'), ['Dockerfile', 'web/app.Dockerfile']);
    assert.deepEqual(await complete('.github/workflows/ci.yml', 'file: D'), ['Dockerfile', 'web/app.Dockerfile']);
    assert.deepEqual(await complete('.github/workflows/ci.yml', '|\n            n'), ['npm_token']);
    assert.deepEqual(await complete('compose.c.yaml', 'dockerfile: "a'), ['Dockerfile', 'web/app.Dockerfile']);
    await client.stop();
  });

  test('and a Dockerfile lead to each other by named contexts and by the names of images', async (t) => {
    const files = {
      'app/Dockerfile': [
        'FROM base AS one',
        'FROM acme/web:1.2 AS two',
        'FROM arm-$TARGETARCH AS three',
        'COPY --from=shared / /',
        'COPY --from=nobody / /',
        '',
      ]
        .join('\n')
        .replace('FROM arm-', 'FROM one AS arm-arm64\nFROM one AS arm-amd64\nFROM arm-'),
      'web/Dockerfile': 'FROM alpine AS dev\nFROM alpine AS prod\nFROM alpine\n',
      'compose.yaml': [
        'services:',
        '  web: { image: "acme/web:${TAG}", build: { context: web, target: prod } }',
        '  lib: { build: { context: web, target: dev } }',
        '  app:',
        '    build: { context: app, additional_contexts: { base: service:lib, shared: ./shared } }',
        '',
      ].join('\n'),
    };
    const client = await start(t, files);
    const document = await client.open('app/Dockerfile');
    const hover = async (place: string) =>
      JSON.stringify((await client.request(HoverRequest.type, document.at(place)))?.contents);
    // Asked for before anything is found in the file.
    assert.match(await hover('base'), /Build context `base`.*`app` in compose.yaml: `service:lib`/);
    assert.deepEqual(await definitions(client, document, 'base'), ['Dockerfile 1', 'compose.yaml 5']);
    assert.deepEqual(await definitions(client, document, 'acme/web'), ['Dockerfile 2']);
    assert.deepEqual(await definitions(client, document, 'arm-$'), ['Dockerfile 3', 'Dockerfile 4']);
    assert.deepEqual(await definitions(client, document, 'shared'), ['compose.yaml 5']);
    assert.equal(await definitions(client, document, 'nobody'), undefined);
    assert.match(await hover('base'), /Built in this workspace by.*`lib` in compose.yaml.*from `web\/Dockerfile`/);
    assert.match(await hover('acme/web'), /Built in this workspace by.*`web` in compose.yaml with target `prod`/);
    assert.match(await hover('arm-$'), /one of these stages:.*`arm-arm64`.*`arm-amd64`/);
    await client.stop();
  });

  test('is told of contexts that are taken from what is not there', async (t) => {
    const files = {
      Dockerfile: 'FROM one\nCOPY --from=two / /\n',
      'lib/x': '',
      'compose.yaml': [
        'services:',
        '  web:',
        '    build:',
        '      context: .',
        '      additional_contexts:',
        '        one: service:bass',
        '        two: "service:img"',
        '        three: ./lib',
        '        four: ../elsewhere',
        '        five: docker-image://alpine',
        '        six: ${NOBODY}',
        '        seven: service:inline',
        '  base:',
        '    build: { context: ., additional_contexts: [one=service:web, two=./lob] }',
        '  img: { image: alpine }',
        '  inline: { build: { dockerfile_inline: "FROM one\\nFROM one" } }',
        '',
      ].join('\n'),
    };
    const client = await start(t, files);
    const document = await client.open('compose.yaml', undefined, 'yaml');
    assert.deepEqual(await findings(document), [
      'missing-context-source bass: There is no service `bass` with a build',
      'missing-context-source img: There is no service `img` with a build',
      'missing-context-source ./lob: There is no folder lob',
    ]);
    const [action] = (await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range: document.range('bass'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.equal(action?.title, "Change to 'base'");
    assert.deepEqual(await definitions(client, document, 'service:web'), ['compose.yaml 4']);
    const hover = async (place: string) =>
      JSON.stringify((await client.request(HoverRequest.type, document.at(place)))?.contents);
    assert.match(await hover('service:web'), /Built in this workspace by.*`web` in compose.yaml/);
    assert.match(await hover('./lib'), /Folder `lib` of the workspace/);
    const bass = document.text.indexOf('service:bass') + 'service:ba'.length;
    const offered = await client.request(CompletionRequest.type, document.at(bass));
    const labels = (Array.isArray(offered) ? offered : (offered?.items ?? [])).map(({ label }) => label);
    assert.deepEqual(labels, ['base', 'inline']);
    await client.stop();
  });

  test('knows the targets of Bake unless their names are computed', async (t) => {
    const bake =
      'target "app" {\n  contexts = { one = "target:_common", two = "target:comon", three = "target:base", four = "./no", five = "${OUT}/no" }\n}\ntarget "_common" {}\nvariable "OUT" { default = "bin" }\n';
    const files = {
      Dockerfile: 'FROM one\n',
      'compose.yaml': 'services: { base: { build: . } }\n',
      'docker-bake.hcl': bake,
    };
    const client = await start(t, files);
    const document = await client.open('docker-bake.hcl', undefined, 'hcl');
    assert.deepEqual(await findings(document), [
      'missing-context-source comon: There is no target `comon`',
      'missing-context-source ./no: There is no folder no',
    ]);
    assert.deepEqual(await definitions(client, document, 'target:base'), ['compose.yaml 1']);
    await document.change(`${bake}target "x" {\n  name = "x-\${y}"\n  matrix = { y = ["a"] }\n}\n`);
    assert.deepEqual(await findings(document), ['missing-context-source ./no: There is no folder no']);
    await client.stop();
  });

  test('may hold a Dockerfile, whose names lead to each other and whose findings are told', async (t) => {
    const files = {
      'compose.yaml': [
        'services:',
        '  a:',
        '    build:',
        '      target: prodd',
        '      args: { VERSION: 1, NO: 1 }',
        '      dockerfile_inline: |',
        '        FROM alpine AS dev',
        '        ARG VERSION',
        '        RUN echo $$VERSION',
        '        FROM alpine AS prod',
        '        COPY --from=dev / /',
        '        COPY --from=9 / /',
        '  b: { build: { target: dev, dockerfile_inline: "FROM alpine AS dev" } }',
        '  c:',
        '    build:',
        '      dockerfile_inline: |',
        '        FROM $BASE',
        '        COPY --from=9 / /',
        '',
      ].join('\n'),
      'docker-bake.hcl':
        'target "x" {\n  target = "dve"\n  dockerfile-inline = <<-EOT\n    FROM alpine AS dev\n    MAINTAINER me\n  EOT\n}\n',
    };
    const client = await start(t, files);
    const compose = await client.open('compose.yaml', undefined, 'yaml');
    assert.deepEqual((await findings(compose)).sort(), [
      'stage-index-out-of-range 9: There is no stage 9: the stages are 0 to 1',
      'unknown-target prodd: There is no stage `prodd` in the Dockerfile in place',
      'unused-build-argument NO: No stage of the Dockerfile in place declares the build argument `NO`',
    ]);
    assert.deepEqual(await definitions(client, compose, 'dev / /'), ['compose.yaml 7']);
    assert.deepEqual(await definitions(client, compose, 'VERSION: 1'), ['compose.yaml 8']);
    assert.deepEqual(await definitions(client, compose, 'dev, dockerfile_inline'), ['compose.yaml 13']);
    const hover = await client.request(HoverRequest.type, compose.at('dev / /'));
    assert.match(JSON.stringify(hover?.contents), /Stage `dev`/);
    const bake = await client.open('docker-bake.hcl', undefined, 'hcl');
    assert.deepEqual(
      (await findings(bake)).map((found) => found.split(':')[0]),
      ['unknown-target dve', 'maintainer MAINTAINER'],
    );
    await client.stop();
  });

  test('has a lens that builds each service and target', async (t) => {
    const files = {
      Dockerfile: dockerfile,
      'compose.yaml': 'services: { a: { build: . } }\n',
      'compose.ci.yaml': 'services: { a: { build: { target: prod } } }\n',
      'docker-bake.hcl': 'target "b" { target = "prod" }\n',
    };
    const client = await start(t, files);
    const lenses = async (path: string) => {
      const document = await client.open(path, undefined, 'other');
      const found = await client.request(CodeLensRequest.type, document.identifier);
      return found?.map(({ command }) => [command?.title, command?.arguments?.[0]]);
    };
    const of = (path: string, tool: string, name: string, given: string[]) => [
      `Build ${name}`,
      { uri: client.uriOf(path), tool, name, files: given },
    ];
    assert.deepEqual(await lenses('compose.yaml'), [of('compose.yaml', 'compose', 'a', [])]);
    assert.deepEqual(await lenses('compose.ci.yaml'), [
      of('compose.ci.yaml', 'compose', 'a', ['compose.yaml', 'compose.ci.yaml']),
    ]);
    assert.deepEqual(await lenses('docker-bake.hcl'), [of('docker-bake.hcl', 'bake', 'b', [])]);
    await client.stop();
  });

  test('is checked with all Dockerfiles when that is asked for', async (t) => {
    const files = {
      'a/Dockerfile': 'FROM alpine AS a\nCOPY --from=9 / /\n',
      'b.dockerfile': 'FROM alpine\n',
      'compose.yaml': 'services: { a: { build: { context: a, target: no } } }\n',
    };
    const client = await start(t, files);
    const check = () =>
      client.request(ExecuteCommandRequest.type, { command: 'slipway.checkWorkspace', arguments: [] });
    const found = await check();
    assert.equal(found.dockerfiles, 2);
    const codes = (path: string) =>
      client.published.findLast(({ uri }) => uri === client.uriOf(path))?.diagnostics.map(({ code }) => code);
    assert.ok(codes('a/Dockerfile')?.includes('stage-index-out-of-range'));
    assert.deepEqual(codes('compose.yaml'), ['unknown-target']);
    writeFileSync(new URL(client.uriOf('compose.yaml')), 'services: {}\n');
    await client.filesChanged('compose.yaml');
    await check();
    assert.deepEqual(codes('compose.yaml'), []);
    await client.stop();
  });

  test('is checked with progress, and not to its end when that is cancelled', async (t) => {
    const many = Array.from({ length: 60 }, (_, at) => [`${at}/Dockerfile`, 'FROM alpine\nMAINTAINER me\n']);
    const client = await start(t, Object.fromEntries(many));
    let isCancelling = true;
    const heard: { kind: string; message?: string; percentage?: number }[] = [];
    client.connection.onUnhandledProgress(({ token, value }) => {
      heard.push(value);
      if (isCancelling && value.message === '5/Dockerfile')
        void client.notify(WorkDoneProgressCancelNotification.type, { token });
    });
    const check = () =>
      client.request(ExecuteCommandRequest.type, { command: 'slipway.checkWorkspace', arguments: [] });
    const cancelled = await check();
    assert.equal(heard[0]?.kind, 'begin');
    assert.equal(heard.at(-1)?.kind, 'end');
    assert.ok(cancelled.dockerfiles < 60, `${cancelled.dockerfiles} of 60`);
    assert.equal(client.published.length, cancelled.findings);
    heard.splice(0);
    isCancelling = false;
    assert.deepEqual(await check(), { dockerfiles: 60, findings: 60 });
    assert.equal(heard.filter(({ kind }) => kind === 'report').length, 60);
    await client.stop();
  });

  test('has findings that are silenced, turned off and explained as those of Dockerfiles are', async (t) => {
    const text = 'services:\n  a:\n    build:\n      context: .\n      target: bilder\n      args: { NO: 1 }\n';
    const folder = createFolder(t, { Dockerfile: dockerfile, 'compose.yaml': text });
    const settings = { 'slipway.rules': { 'unknown-target': 'hint', 'unused-build-argument': 'off' } };
    const client = await startClient(t, { folder, settings, initializationOptions: { explainsRules: true } });
    const document = await client.open('compose.yaml', undefined, 'yaml');
    const [found, ...others] = await document.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(found?.severity, DiagnosticSeverity.Hint);
    assert.match(found?.codeDescription?.href ?? '', /unknown-target\.md$/);
    const page = await client.connection.sendRequest<string>('slipway/rulePage', { rule: 'unknown-target' });
    assert.match(page, /```yaml\n/);
    const actions = (await client.request(CodeActionRequest.type, {
      ...document.identifier,
      range: document.range('bilder'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "Change to 'builder'",
        'Ignore unknown-target here',
        'Ignore unknown-target in this file',
        'Turn off unknown-target',
        'Explain unknown-target',
      ],
    );
    const silenced = [1, 2].map((at) => client.apply(actions[at]?.edit ?? assert.fail()).get(document.uri) ?? '');
    assert.match(silenced[0] ?? '', /^ {6}# slipway ignore=unknown-target\n {6}target/m);
    assert.match(silenced[1] ?? '', /^# slipway global ignore=unknown-target\nservices/);
    for (const each of silenced) {
      await document.change(each);
      assert.deepEqual(await document.diagnostics(), []);
    }
    await client.stop();
  });

  for (const [title, path, text] of [
    ['broken YAML', 'compose.yaml', 'services:\n  a: [\n    build: {{{\n\t- :'],
    ['half an HCL block', 'docker-bake.hcl', 'target "a" {\n  target = "'],
    ['a megabyte', 'compose.yaml', `services:\n${'  a: { build: { context: ., target: no } }\n'.repeat(25_000)}`],
    [
      'aliases of aliases',
      'compose.yaml',
      Array.from({ length: 40 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)}]`).join('\n'),
    ],
    ['no text', 'compose.yaml', '\0\0\0'],
  ] as const) {
    test(`costs nothing but silence: ${title}`, async (t) => {
      const client = await start(t, { Dockerfile: dockerfile, [path]: text });
      const document = await client.open(path, text, 'yaml');
      assert.deepEqual(await findings(document), []);
      await client.stop();
    });
  }
});
