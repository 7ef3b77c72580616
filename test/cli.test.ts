import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import Ajv from 'ajv-draft-04';
import { type CodeAction, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver/node';
import { shownLine } from '../server/src/cli/format/source-line.ts';
import { commandNames } from '../server/src/cli/options.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { repository } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}

function slipway(folder: string, args: readonly string[], { input = '', environment = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder as people have them: a repository with packages, ignored files, other languages, and half-written text. */
const tree: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/Dockerfile': 'FROM Nobody\n',
  '.gitignore': '/out/\n*.tmp.Dockerfile\n!keep.tmp.Dockerfile\n',
  Dockerfile: 'FROM busybox AS Build\nRUN true\nFROM busybox AS run\nFROM busybox AS run\nCOPY --from=Build /a /a\n',
  'package.json': '{ "name": "app" }',
  'package-lock.json': '{}',
  'node_modules/left-pad/Dockerfile': 'FROM Nobody\n',
  'go/vendor/modules.txt': '# example.com/a v1.0.0\n',
  'go/vendor/example.com/a/Dockerfile': 'FROM Nobody\n',
  'out/Dockerfile': 'FROM Nobody\n',
  'a.tmp.Dockerfile': 'FROM Nobody\n',
  'keep.tmp.Dockerfile': 'FROM busybox\n',
  'api/Containerfile': 'FROM busybox AS Tools\r\n\tRUN true\r\nFROM busybox\r\nCOPY --from=Tools /a /a\r\n',
  'api/Dockerfile.dockerignore': 'x\n',
  'api/Dockerfile.j2': '{% if x %}\nFROM x\n{% endif %}\n',
  'half/typed.Dockerfile': 'FROM busybox\nRUN echo "a\nCOP',
  'web/.gitignore': 'Dockerfile\n',
  'web/Dockerfile': 'FROM Nobody\n',
  'web/sub/.gitignore': '!Dockerfile\n',
  'web/sub/Dockerfile': 'FROM busybox\n',
};

const isUpdate = process.env['UPDATE'] === '1';

/** Compares with `test/cli/expected/<name>`, or rewrites it. */
function matches(name: string, actual: string): void {
  const path = join(repository, 'test/cli/expected', name);
  if (isUpdate) writeFileSync(path, actual);
  assert.equal(actual, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** Without what changes with each new rule or version. */
function withoutRules(sarif: string): string {
  const log = JSON.parse(sarif);
  const [{ tool, results }] = log.runs;
  tool.driver = { name: tool.driver.name, rules: tool.driver.rules.length > 0 };
  for (const result of results) result.ruleIndex = result.ruleIndex >= 0;
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

suite('slipway lint', () => {
  for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'rdjson']) {
    test(`prints the findings of a repository as ${format}`, (t) => {
      const { code, out, err } = slipway(createFolder(t, tree), ['lint', '--format', format]);
      assert.equal(err, '');
      assert.equal(code, 1);
      const stable = format === 'sarif' ? withoutRules(out) : out;
      matches(`lint.${format}.txt`, stable);
    });
  }

  test('says of a fix what it asks of those who build', (t) => {
    const dockerfile = 'FROM alpine:3.24\nRUN curl -u admin:s3cr3tPassw0rd https://example.com/a\n';
    const folder = createFolder(t, { Dockerfile: dockerfile });
    const note = 'The build needs the secret PASSWORD. Pass --secret id=PASSWORD to the build, also in CI.';
    const { out } = slipway(folder, ['lint', '--format', 'json']);
    const notes = JSON.parse(out).files[0].findings.map(({ fixes }: { fixes: { note?: string }[] }) => fixes[0]?.note);
    assert.deepEqual(notes, [note]);
    assert.ok(slipway(folder, ['lint']).out.includes(`\n       ${note}\n`));
  });

  test('writes SARIF that its schema accepts', (t) => {
    const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const isSarif = ajv.compile(schema);
    const { out } = slipway(createFolder(t, tree), ['lint', '--format', 'sarif']);
    assert.ok(isSarif(JSON.parse(out)), JSON.stringify(isSarif.errors));
  });

  test('looks at what it is given: files, folders, the standard input', (t) => {
    const folder = createFolder(t, tree);
    const pathsOf = (...args: string[]) => {
      const { out } = slipway(folder, ['lint', '--format', 'json', ...args], { input: 'FROM busybox\n' });
      return JSON.parse(out).files.map(({ path }: { path: string }) => path);
    };
    assert.deepEqual(pathsOf(), [
      'Dockerfile',
      'api/Containerfile',
      'half/typed.Dockerfile',
      'keep.tmp.Dockerfile',
      'web/sub/Dockerfile',
    ]);
    assert.deepEqual(pathsOf('api', 'out/Dockerfile'), ['api/Containerfile', 'out/Dockerfile']);
    assert.deepEqual(pathsOf('web'), ['web/sub/Dockerfile']);
    assert.deepEqual(pathsOf('-'), ['standard input']);
  });

  test('finds a Dockerfile whose name is in lower case, with what a Compose file says of it', (t) => {
    const folder = createFolder(t, {
      'api/dockerfile': 'FROM busybox AS dev\nRUN true\nFROM busybox\n',
      containerfile: 'FROM busybox\n',
      'compose.yaml': 'services: { api: { build: { context: api, target: dev } } }\n',
    });
    const { code, out, err } = slipway(folder, ['lint', '--fail-on', 'hint']);
    assert.deepEqual([code, out, err], [0, '2 files checked, no problems found\n', '']);
  });

  test('reads no Compose file, workflow or script as a Dockerfile', (t) => {
    const folder = createFolder(t, {
      'docker-compose.yml': 'services: { api: { build: . } }\n',
      'docker-bake.hcl': 'target "api" {}\n',
      '.github/workflows/ci.yml': 'on: push\n',
      'stack.yaml': 'services: {}\n',
    });
    const build = 'not a Dockerfile but a file that may build some; it is read where these are checked';
    const paths = ['docker-compose.yml', 'docker-bake.hcl', '.github/workflows/ci.yml'];
    const { code, out, err } = slipway(folder, ['lint', ...paths, 'stack.yaml']);
    const said = paths.map((path) => `slipway: ${path}: ${build}\n`);
    assert.deepEqual(
      [code, out, err],
      [2, 'No Dockerfiles checked\n', `${said.join('')}slipway: stack.yaml: not a Dockerfile but a YAML file\n`],
    );
  });

  test('names what cannot be read, and checks the rest', (t) => {
    const folder = createFolder(t, { Dockerfile: 'FROM busybox\n', 'picture.Dockerfile': 'FROM\0busybox\n' });
    const { code, out, err } = slipway(folder, ['lint', 'missing', '.']);
    assert.equal(code, 2);
    assert.equal(err, 'slipway: missing: no such file or folder\nslipway: picture.Dockerfile: the file is binary\n');
    assert.equal(out, '1 file checked, no problems found\n');
    assert.match(slipway(folder, ['lint', '']).err, /no such file/);
    assert.match(slipway(folder, ['graph', '.']).err, /^slipway: \.: it is a folder\n$/);
    assert.match(slipway(folder, ['lint', '-'], { input: 'FROM\0busybox\n' }).err, /standard input|binary/);
  });

  test('fails at the level that is asked for', (t) => {
    const folder = createFolder(t, { Dockerfile: 'FROM busybox AS Build\n' });
    const codes = ['error', 'warning', 'info', 'hint', 'never'].map(
      (level) => slipway(folder, ['lint', '--fail-on', level]).code,
    );
    assert.deepEqual(codes, [0, 0, 1, 1, 0]);
  });

  test('says that it checked nothing', (t) => {
    const { code, out } = slipway(createFolder(t, { 'a.txt': '' }), ['lint']);
    assert.deepEqual([code, out], [0, 'No Dockerfiles checked\n']);
  });

  test('does what a .hadolint.yaml says, and says what is wrong with it once', (t) => {
    const folder = createFolder(t, {
      '.git/HEAD': '',
      '.hadolint.yaml': 'ignored: [StageNameCasing]\ntrustedRegistries: [docker.io]\nfailure-threshold: error\n',
      'a/Dockerfile': 'FROM busybox AS Build\nUSER 1\n',
      'b/Dockerfile': 'FROM quay.io/a/b\n',
      'b/c/.hadolint.yml': 'ignored: 1\noverride: no\n',
      'b/c/Dockerfile': 'FROM busybox AS Build\n',
      'b/c/two.Dockerfile': 'FROM busybox AS Build\n',
    });
    assert.equal(slipway(folder, ['lint', 'a']).code, 0);
    assert.equal(slipway(folder, ['lint', 'b/Dockerfile']).code, 1);
    assert.match(slipway(folder, ['lint', 'b/Dockerfile']).out, /untrusted-registry/);
    const { err, out } = slipway(folder, ['lint', 'b/c']);
    assert.equal(err, 'slipway: b/c/.hadolint.yml: `override` must hold lists named error, warning, info or style\n');
    assert.match(out, /stage-name-casing/);
    assert.match(slipway(join(folder, 'b'), ['lint', '-'], { input: 'FROM busybox AS A\n' }).out, /stage-name-casing/);
    assert.doesNotMatch(slipway(folder, ['lint', '-'], { input: 'FROM busybox AS A\n' }).out, /stage-name-casing/);
  });

  test('colours a terminal only, unless it is told otherwise', (t) => {
    const folder = createFolder(t, { Dockerfile: 'FROM busybox AS Build\n' });
    const isColoured = (environment: Readonly<Record<string, string>>) =>
      slipway(folder, ['lint'], { environment }).out.includes('\x1b[');
    assert.deepEqual([{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '1', NO_COLOR: '1' }].map(isColoured), [
      false,
      true,
      false,
    ]);
  });

  test('shows no control characters of a file', (t) => {
    const folder = createFolder(t, { Dockerfile: 'FROM busybox AS Build\nCOPY --from=Build \x1b[31m\x07 /a\n' });
    assert.doesNotMatch(slipway(folder, ['lint']).out, /\x1b|\x07/);
  });

  test('shows no control characters of a message or a path, and keeps each to its line', (t) => {
    const odd = 'a\n\x1b[31m\u202Eb';
    const folder = createFolder(t, {
      [`${odd}/Dockerfile`]: 'FROM busybox AS a\x1b[31mB\nFROM x\n',
      'b/Dockerfile': '\0',
    });
    const { out, err } = slipway(folder, ['lint', '.', `${odd}x`]);
    assert.doesNotMatch(out + err, /\x1b|\u202E|^b/m);
    assert.match(out, /^a\uFFFD\uFFFD\[31m\uFFFDb\/Dockerfile:1:1\d /m);
    assert.equal(err.split('\n').length, 3);
    const fixing = createFolder(t, { [`${odd}/Dockerfile`]: 'FROM busybox AS B\n' });
    assert.equal(slipway(fixing, ['fix']).out, 'fixed a\uFFFD\uFFFD[31m\uFFFDb/Dockerfile\n');
  });

  test('puts the carets below what they mark: beside wide characters, tabs, and in a line that is cut', () => {
    const marks: readonly [line: string, marked: string, text: string, below: string][] = [
      ['RUN a', 'a', 'RUN a', '    ^'],
      ['\tRUN ab', 'ab', '\tRUN ab', '\t    ^^'],
      ['RUN 日本 ab', 'ab', 'RUN 日本 ab', '         ^^'],
      ['RUN 🐳 日', '日', 'RUN 🐳 日', '       ^^'],
      ['RUN e\u0301 a', ' a', 'RUN e\u0301 a', '     ^^'],
      ['RUN ', '', 'RUN ', '    ^'],
      [`RUN ${'x'.repeat(300)} ab c`, 'ab', `…${'x'.repeat(195)} ab c`, `${' '.repeat(197)}^^`],
      [`RUN ab ${'x'.repeat(300)}`, 'ab', `RUN ab ${'x'.repeat(193)}…`, '    ^^'],
      [`RUN ab${'b'.repeat(300)}`, `a${'b'.repeat(301)}`, `RUN a${'b'.repeat(195)}…`, `    ${'^'.repeat(196)}`],
    ];
    for (const [line, marked, text, below] of marks) {
      const start = marked === '' ? line.length : line.lastIndexOf(marked);
      const shown = shownLine(line, start, start + marked.length);
      assert.deepEqual([shown.text, shown.indent + shown.carets], [text, below], line);
    }
  });

  test('counts columns as editors do, without a byte order mark', (t) => {
    const folder = createFolder(t, { Dockerfile: '\uFEFFFROM busybox AS Build\r\n' });
    for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'rdjson']) {
      const { out } = slipway(folder, ['lint', '--format', format]);
      assert.doesNotMatch(out, /\uFEFF|:18 |: 18\b|col=18/, format);
    }
    assert.match(slipway(folder, ['lint']).out, /:1:17 info/);
    assert.equal(
      slipway(folder, ['lint', '-'], { input: '\uFEFFFROM busybox AS B\n' }).out.includes(':1:17 info'),
      true,
    );
  });

  test('fails where its output cannot be written, and is not said to be clean where nobody reads it', (t) => {
    const files = Array.from({ length: 200 }, (_, index) => [`${index}/Dockerfile`, 'FROM busybox AS A\n'.repeat(20)]);
    const folder = createFolder(t, Object.fromEntries(files));
    const command = `'${process.execPath}' '${join(repository, 'dist/cli.js')}' lint`;
    const run = (script: string) => {
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      return [stdout, stderr];
    };
    assert.deepEqual(run(`${command} | head -1 >/dev/null; echo \${PIPESTATUS[0]}`), ['141\n', '']);
    assert.deepEqual(run(`${command} --bogus 2>&1 | true; echo \${PIPESTATUS[0]}`), ['2\n', '']);
    if (!existsSync('/dev/full')) return t.diagnostic('no /dev/full here');
    const [code, why] = run(`${command} > /dev/full; echo $?`);
    assert.equal(code, '2\n');
    assert.match(why ?? '', /^slipway: ENOSPC[^\n]*\n$/);
  });

  test('says in one line what is wrong with a command line', (t) => {
    const folder = createFolder(t);
    for (const args of [
      ['lnt'],
      ['lint', '--format', 'xml'],
      ['lint', '--colour'],
      ['fix', '--diff=1'],
      ['graph', 'a', 'b'],
      ['explain'],
      ['constructor'],
      ['help', 'nothing'],
    ]) {
      const { code, out, err } = slipway(folder, args);
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2], `${args.join(' ')}: ${err}`);
    }
  });
});

suite('slipway fix', () => {
  test('writes the fixed text, and says where', (t) => {
    const folder = createFolder(t, tree);
    const { code, out } = slipway(folder, ['fix', 'api']);
    assert.deepEqual([code, out], [0, 'fixed api/Containerfile\n']);
    assert.equal(
      readFileSync(join(folder, 'api/Containerfile'), 'utf8'),
      'FROM busybox AS tools\r\n\tRUN true\r\nFROM busybox\r\nCOPY --from=tools /a /a\r\n',
    );
  });

  test('prints a patch that git applies', (t) => {
    const folder = createFolder(t, tree);
    const { code, out } = slipway(folder, ['fix', '--diff', '.']);
    assert.equal(code, 1);
    matches('fix.diff', out);
    const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
    assert.equal(applied.stderr, '');
    assert.equal(slipway(folder, ['fix', '--diff', '.']).out, '');
  });

  test('prints the whole file as a patch that git applies where very many lines differ', (t) => {
    const lines = 3000;
    const text = (as: string) => Array.from({ length: lines }, (_, at) => `FROM busybox ${as} a${at}`).join('\n');
    const folder = createFolder(t, { Dockerfile: text('as') });
    const { code, out } = slipway(folder, ['fix', '--diff', 'Dockerfile']);
    assert.equal(code, 1);
    assert.match(out, /^--- a\/Dockerfile\n\+\+\+ b\/Dockerfile\n@@ -1,3000 \+1,3000 @@\n-FROM busybox as a0\n/);
    const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
    assert.equal(applied.stderr, '');
    assert.equal(readFileSync(join(folder, 'Dockerfile'), 'utf8'), text('AS'));
  });

  test('prints the fixed text of the standard input', (t) => {
    const { out } = slipway(createFolder(t), ['fix', '-'], {
      input: 'FROM busybox AS A\nFROM busybox\nCOPY --from=A /a /a\n',
    });
    assert.equal(out, 'FROM busybox AS a\nFROM busybox\nCOPY --from=a /a /a\n');
  });

  test('keeps every byte that it does not change, and leaves what is no UTF-8 alone', (t) => {
    const source = 'FROM busybox AS A\r\nFROM busybox\r\nCOPY --from=A /a /a\r\nFROM scratch\r\n';
    const fixed = source.replaceAll('AS A', 'AS a').replace('=A', '=a');
    const latin = Buffer.from(`${source}# caf\xe9\r\n`, 'latin1');
    const folder = createFolder(t, { Dockerfile: '', 'bom.Dockerfile': `\uFEFF${source}` });
    writeFileSync(join(folder, 'Dockerfile'), latin);
    for (const args of [['fix'], ['fix', '--unsafe'], ['fix', '--diff'], ['refactor', 'name-stage', 'Dockerfile:2']]) {
      const { code, out, err } = slipway(folder, args);
      assert.deepEqual(
        [code, err.split('\n').at(-2)],
        [2, 'slipway: Dockerfile: the file is not UTF-8: it is left as it is'],
      );
      assert.doesNotMatch(out, /fixed Dockerfile/);
    }
    assert.deepEqual(readFileSync(join(folder, 'Dockerfile')), latin);
    assert.equal(readFileSync(join(folder, 'bom.Dockerfile'), 'utf8'), `\uFEFF${fixed}`);
    const input = (bytes: string | Buffer) => slipway(folder, ['fix', '-'], { input: bytes });
    assert.equal(input(`\uFEFF${source}`).out, `\uFEFF${fixed}`);
    assert.deepEqual([input(latin).code, input(latin).out], [2, '']);
    assert.equal(slipway(folder, ['lint', '--fail-on', 'error']).code, 0);
  });

  test('changes no file of a change that cannot be made in all of them', (t) => {
    const source = 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
    const folder = createFolder(t, { Dockerfile: source, 'package.json': '{}', 'package-lock.json': '{}', 'a.js': '' });
    symlinkSync('../nowhere', join(folder, '.dockerignore'));
    const { code, err } = slipway(folder, ['fix', '--unsafe']);
    assert.deepEqual([code, err.split('\n').length], [2, 2]);
    assert.equal(readFileSync(join(folder, 'Dockerfile'), 'utf8'), source);
    assert.ok(!existsSync(join(folder, '../nowhere')));
  });

  test('makes the text of the editor, on every file of the corpus', async (t) => {
    const files = corpusFiles().filter(({ text }) => !text.includes('\0'));
    const folder = createFolder(t, new Map(files.map(({ where, text }) => [where, text])));
    const client = await startClient(t, { folder });
    const expected = new Map<string, string>();
    for (const { where } of files) {
      const document = await client.open(where);
      const context = { diagnostics: [], only: ['source.fixAll.slipway'] };
      const range = document.range({ start: 0, end: 0 });
      const found = await client.request(CodeActionRequest.type, { ...document.identifier, range, context });
      const [action] = (found ?? []) as CodeAction[];
      const resolved = action && (await client.request(CodeActionResolveRequest.type, action));
      expected.set(where, (resolved?.edit && client.apply(resolved.edit).get(document.uri)) ?? document.text);
      await document.close();
    }
    await client.stop();
    assert.equal(slipway(folder, ['fix']).code, 0);
    for (const [where, text] of expected) assert.equal(readFileSync(join(folder, where), 'utf8'), text, where);
    t.diagnostic(
      `${[...expected].filter(([where, text]) => files.find((each) => each.where === where)?.text !== text).length} of ${files.length} files are changed`,
    );
  });
});

suite('slipway fix --unsafe', () => {
  test('plans each of two changes that meet in one place on the text that the other leaves', (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/i.js"]\n',
      'package.json': '{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" } }',
      'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
      'src/i.ts': '',
    });
    assert.equal(slipway(folder, ['fix', '--unsafe']).code, 0);
    const lines = readFileSync(join(folder, 'Dockerfile'), 'utf8').split('\n');
    const places = [
      'RUN --mount=type=cache,target=/root/.npm npm ci',
      'COPY . .',
      'RUN npm run build',
      'FROM node:24-slim',
    ];
    const found = places.map((line) => lines.indexOf(line));
    assert.deepEqual(
      found,
      found.filter((at) => at !== -1).sort((a, b) => a - b),
      lines.join('\n'),
    );
  });

  test('makes the change of a finding that `lint` lists beside a graver one which has none', (t) => {
    const folder = createFolder(t, {
      Dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nCMD ["node", "index.js"]\n',
      '.git/HEAD': '',
      '.npmrc': '//registry.npmjs.org/:_authToken=npm_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2\n',
    });
    assert.match(slipway(folder, ['lint']).out, /missing-dockerignore[\s\S]*secret-file-in-layer/);
    assert.match(slipway(folder, ['fix', '--unsafe', '--diff']).out, /^\+\.git$/m);
  });
});

suite('slipway refactor', () => {
  test('applies a refactoring at a line, or says why not', (t) => {
    const source = 'FROM busybox\nRUN a\nRUN b\nFROM busybox\nCOPY --from=0 /a /b\n';
    const folder = createFolder(t, { Dockerfile: source });
    assert.equal(slipway(folder, ['refactor', 'name-stage', 'Dockerfile:1']).code, 0);
    assert.match(readFileSync(join(folder, 'Dockerfile'), 'utf8'), /^FROM busybox AS stage0\n[\s\S]*--from=stage0 /);
    const failing = [
      ['nothing', 'Dockerfile'],
      ['name-stage', 'Dockerfile:1'],
      ['name-stage', 'missing'],
    ];
    for (const args of failing) {
      const { code, err } = slipway(folder, ['refactor', ...args]);
      assert.deepEqual([code, err.split('\n').length], [2, 2], err);
    }
  });

  test('takes a column and a selection, by which every refactoring can be reached', (t) => {
    const source = 'FROM busybox AS a\nRUN b && c\nRUN d\nRUN e\nRUN f\n';
    const folder = createFolder(t, { Dockerfile: source });
    const patched = (...args: string[]) => {
      const { code, out, err } = slipway(folder, ['refactor', '--diff', ...args]);
      assert.equal(code, 0, err);
      return out.split('\n').filter((line) => /^[-+][^-+]/.test(line));
    };
    assert.deepEqual(patched('split-run', 'Dockerfile:2:7'), ['-RUN b && c', '+RUN b', '+RUN c']);
    assert.deepEqual(patched('join-runs', 'Dockerfile:3-4').slice(0, 2), ['-RUN d', '-RUN e']);
    assert.deepEqual(patched('extract-stage', 'Dockerfile:3:2-4:3').at(-1), '+FROM a-extracted AS a');
    const refused = (place: string) => slipway(folder, ['refactor', 'split-run', place]).err;
    assert.match(refused('Dockerfile:2'), /does not apply in line 2; some refactorings need a column/);
    assert.match(refused('Dockerfile:3:2'), /does not apply at 3:2/);
    assert.match(refused('Dockerfile:99'), /there is no line 99/);
    assert.match(refused('Dockerfile:0'), /there is no line 0/);
    assert.match(refused('Dockerfile:4-2'), /ends before it begins/);
  });
});

suite('slipway --help', () => {
  const helpFor = (...args: string[]) => slipway(repository, args);

  test('names all commands, and each tells of its options', () => {
    const { out, code } = helpFor('--help');
    assert.equal(code, 0);
    assert.deepEqual(helpFor('help').out, out);
    for (const command of commandNames) {
      assert.match(out, new RegExp(`^  ${command} `, 'm'));
      const own = helpFor(command, '--help');
      assert.deepEqual([own.code, own.err, own.out.startsWith(`slipway ${command}`)], [0, '', true]);
      assert.deepEqual(helpFor(command, '-h').out, own.out);
      assert.deepEqual(helpFor('help', command).out, own.out);
      assert.match(helpFor(command, '--nothing').err, new RegExp(`see \`slipway ${command} --help\``));
    }
    for (const { id } of refactors) assert.match(helpFor('refactor', '--help').out, new RegExp(`^  ${id}$`, 'm'));
  });

  test('leaves what stands behind -- alone', () => {
    assert.match(helpFor('lint', '--', '--help').err, /^slipway: --help: no such file/);
  });
});

suite('slipway graph, rules and explain', () => {
  const graph = [
    'FROM golang AS build',
    'RUN --mount=from=tools,target=/t true',
    'FROM scratch',
    'COPY --from=build /a /a',
    'FROM build AS test',
    '',
  ].join('\n');
  for (const format of ['text', 'json', 'mermaid', 'dot']) {
    test(`prints the stages as ${format}`, (t) => {
      const folder = createFolder(t, { Dockerfile: graph });
      matches(`graph.${format}.txt`, slipway(folder, ['graph', '--format', format]).out);
    });
  }

  test('keeps stages of one name apart, and an image from the stage that is called like it', (t) => {
    const source = 'FROM node AS node\nFROM alpine AS a\nFROM debian AS a\nCOPY --from=node /x /y\nFROM a\n';
    const folder = createFolder(t, { Dockerfile: source });
    const shown = (format: string) => slipway(folder, ['graph', '--format', format]).out;
    const first = 'node (line 1)\n  continues node (line 1)\n';
    const two = 'a (line 2), not part of the default build\n  continues alpine (line 2)\n';
    const three = 'a (line 3)\n  continues debian (line 3)\n  copies from node (line 4)\n';
    assert.equal(shown('text'), `${first}${two}${three}stage 3 (line 5)\n  continues a (line 5)\n`);
    assert.match(shown('mermaid'), /n0\["node"\]\n[\s\S]*n4\(\["node"\]\)\n[\s\S]*n4 ==> n0\n/);
    assert.match(shown('dot'), /"image node" \[label="node"\];\n {2}"image node" -> "node" \[label="FROM"\];\n/);
  });

  test('explains a rule by its id and by what others call it', (t) => {
    const folder = createFolder(t);
    const byId = slipway(folder, ['explain', 'duplicate-stage-name']);
    assert.match(byId.out, /^# duplicate-stage-name\n/);
    assert.deepEqual(slipway(folder, ['explain', 'dl3024']), byId);
    assert.deepEqual(slipway(folder, ['explain', 'nothing']).code, 2);
  });

  test('lists the rules', (t) => {
    const folder = createFolder(t);
    const rows: { id: string; fix: string | null }[] = JSON.parse(slipway(folder, ['rules', '--format', 'json']).out);
    assert.ok(rows.some(({ id, fix }) => id === 'copy-before-install' && fix === 'unsafe'));
    // A rule has a fix where its fixtures show one.
    const fixing = listFixtures('test/rules').filter((path) =>
      /^#---- fixed/m.test(readFileSync(join(repository, path), 'utf8')),
    );
    const inFixtures = new Set(fixing.map((path) => path.split('/')[2]?.replace('.dockerfile', '')));
    for (const { id, fix } of rows) assert.equal(fix !== null, inFixtures.has(id), id);
    assert.equal(slipway(folder, ['rules']).out.split('\n').length, rows.length + 1);
  });
});
