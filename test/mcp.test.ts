import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';

const dockerfile =
  'FROM node:22 AS Build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nFROM busybox\nCOPY --from=Build /app/dist /srv\n';

async function connect(t: TestContext, folder: string): Promise<Client> {
  const client = new Client({ name: 'slipway-test', version: '0.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(repository, 'dist/cli.js'), 'mcp'],
    cwd: folder,
  });
  await client.connect(transport);
  t.after(() => client.close());
  return client;
}

/** What a tool answers: its value, which the SDK has held against the tool's schema, or the sentence that says why there is none. */
async function call(
  client: Client,
  name: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown> | string> {
  const { isError, structuredContent, content } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return isError ? (first?.text ?? '') : (structuredContent as Record<string, unknown>);
}

suite('slipway mcp', () => {
  const files = {
    Dockerfile: dockerfile,
    'package.json': '{}',
    'package-lock.json': '{}',
    '.git/HEAD': '',
    'node_modules/a/package.json': '{}',
  };

  test('lists tools of which one writes', async (t) => {
    const client = await connect(t, createFolder(t, files));
    const { tools } = await client.listTools();
    const writing = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name);
    assert.deepEqual(writing, ['slipway_apply']);
    assert.ok(tools.every(({ inputSchema, outputSchema, description }) => inputSchema && outputSchema && description));
  });

  test('says that no build is known, and reads nothing outside of its folder', async (t) => {
    const client = await connect(t, createFolder(t, files));
    for (const name of ['slipway_last_build', 'slipway_why']) {
      assert.match(String(await call(client, name, { path: 'Dockerfile' })), /^No build of this Dockerfile is known/);
      assert.match(String(await call(client, name, { path: '../Dockerfile' })), /not found|outside/);
    }
  });

  test('finds, previews and applies a change by its key', async (t) => {
    const folder = createFolder(t, files);
    const client = await connect(t, folder);
    const path = 'Dockerfile';
    const stages = await call(client, 'slipway_stages', { path });
    assert.deepEqual(typeof stages === 'object' && stages['stages'], [
      { name: 'Build', line: 1, isBuilt: true },
      { name: 'stage 1', line: 6, isBuilt: true },
    ]);
    const answer = await call(client, 'slipway_findings', { path });
    assert.ok(typeof answer === 'object');
    const findings = answer['findings'] as { rule: string; changes: { key: string; title: string }[] }[];
    const [change] = findings.find(({ rule }) => rule === 'copy-before-install')?.changes ?? [];
    assert.ok(change);
    const preview = await call(client, 'slipway_preview', { path, key: change.key });
    assert.ok(typeof preview === 'object');
    assert.match(
      String(preview['patch']),
      /\+COPY package\.json package-lock\.json \.\/[\s\S]*\+\+\+ b\/\.dockerignore/,
    );
    assert.equal(readFileSync(join(folder, path), 'utf8'), dockerfile);

    assert.deepEqual(await call(client, 'slipway_apply', { path, key: change.key }), preview);
    assert.match(
      readFileSync(join(folder, path), 'utf8'),
      /COPY package\.json package-lock\.json \.\/\nRUN npm ci\nCOPY \. \.\n/,
    );
    assert.match(readFileSync(join(folder, '.dockerignore'), 'utf8'), /node_modules/);
    assert.match(
      String(await call(client, 'slipway_apply', { path, key: change.key })),
      /not available for the current text/,
    );
  });

  test('lists refactorings, and says why one is refused', async (t) => {
    const client = await connect(
      t,
      createFolder(t, { Dockerfile: 'FROM golang:1.24\nCOPY . .\nRUN make\nCMD ["/app"]\n' }),
    );
    const answer = await call(client, 'slipway_refactorings', { path: 'Dockerfile', line: 1, lastLine: 2 });
    assert.ok(typeof answer === 'object');
    const changes = answer['changes'] as { key: string; refused?: string }[];
    const refused = changes.filter((change) => change.refused !== undefined);
    assert.ok(refused.length > 0, JSON.stringify(changes));
    for (const { key, refused: why } of refused) {
      const preview = String(await call(client, 'slipway_preview', { path: 'Dockerfile', key }));
      assert.equal(preview, `This change is not possible: ${why}.`);
    }
  });

  test('reaches the refactorings of a column and of a selection', async (t) => {
    const source = 'FROM busybox AS a\nRUN b && c\nRUN d\nRUN e\nRUN f\n';
    const client = await connect(t, createFolder(t, { Dockerfile: source }));
    const keysAt = async (place: Readonly<Record<string, number>>) => {
      const answer = await call(client, 'slipway_refactorings', { path: 'Dockerfile', ...place });
      return (typeof answer === 'object' ? (answer['changes'] as { key: string }[]) : []).map(({ key }) => key);
    };
    assert.ok((await keysAt({ line: 2, column: 7 })).includes('split-run@2:7/split-run'));
    assert.ok((await keysAt({ line: 3, lastLine: 4 })).includes('join-runs@3-4/join-runs'));
    assert.ok(!(await keysAt({ line: 2 })).some((key) => key.startsWith('split-run')));
    const preview = await call(client, 'slipway_preview', { path: 'Dockerfile', key: 'split-run@2:7/split-run' });
    assert.match(String(typeof preview === 'object' && preview['patch']), /-RUN b && c\n\+RUN b\n\+RUN c/);
  });

  test('explains a rule by its alias', async (t) => {
    const client = await connect(t, createFolder(t, files));
    const answer = await call(client, 'slipway_explain', { rule: 'DL3024' });
    assert.equal(typeof answer === 'object' && answer['rule'], 'duplicate-stage-name');
    assert.match(String(await call(client, 'slipway_explain', { rule: 'nothing' })), /Unknown rule "nothing"/i);
  });

  test('stays below its folder, and answers wrong input with a sentence', async (t) => {
    const outside = createFolder(t, { Dockerfile: 'FROM busybox AS Secret\n' });
    const folder = createFolder(t, files);
    const client = await connect(t, folder);
    for (const path of [join(outside, 'Dockerfile'), '../../etc/passwd', '/etc/passwd'])
      assert.match(String(await call(client, 'slipway_findings', { path })), /outside of the folder|no file/);
    assert.match(String(await call(client, 'slipway_findings', { path: 'missing' })), /File not found: "missing"/);
    assert.match(String(await call(client, 'slipway_findings', {})), /needs "path"/);
    assert.match(String(await call(client, 'slipway_refactorings', { path: 'Dockerfile', line: 'x' })), /needs "line"/);
    assert.match(String(await call(client, 'nothing', {})), /no tool "nothing"/);
  });

  test('applies changes that are asked for at once one after the other, each on the text that it was planned for', async (t) => {
    const source =
      'FROM busybox AS Build\nWORKDIR a\nFROM debian:12\nRUN apt-get install -y x\nCOPY --from=Build /a /b\n';
    const folder = createFolder(t, { Dockerfile: source });
    const client = await connect(t, folder);
    const answer = await call(client, 'slipway_findings', { path: 'Dockerfile' });
    const findings = (typeof answer === 'object' ? answer['findings'] : []) as { changes: { key: string }[] }[];
    const keys = findings.flatMap(({ changes }) => changes.slice(0, 1).map(({ key }) => key));
    assert.ok(keys.length >= 3);
    const answers = await Promise.all(keys.map((key) => call(client, 'slipway_apply', { path: 'Dockerfile', key })));
    const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    for (const each of answers) {
      const added =
        typeof each === 'object'
          ? String(each['patch'])
              .split('\n')
              .filter((line) => /^\+[^+]/.test(line))
          : [];
      for (const line of added) assert.ok(text.includes(line.slice(1).replace(/^(WORKDIR|RUN).*/, '$1')), line);
    }
    assert.match(text, /^FROM busybox AS build\nWORKDIR \/a\n[\s\S]*apt-get install .*-y[\s\S]*--from=build/);
  });

  test('names a file by its path from the folder in a patch, and takes no input that it does not know', async (t) => {
    const folder = createFolder(t, { 'api/Dockerfile': 'FROM busybox AS A\nFROM busybox\nCOPY --from=A /a /b\n' });
    const client = await connect(t, folder);
    const path = join(folder, 'api/Dockerfile');
    const preview = await call(client, 'slipway_preview', { path, key: 'stage-name-casing@1:17/lower-case' });
    assert.match(
      String(typeof preview === 'object' && preview['patch']),
      /^--- a\/api\/Dockerfile\n\+\+\+ b\/api\/Dockerfile\n/,
    );
    assert.equal(
      await call(client, 'slipway_stages', { path, file: path }),
      'slipway_stages takes no "file", but path.',
    );
  });

  test('makes no file where a link leads out of its folder, and changes nothing then', async (t) => {
    const outside = createFolder(t);
    const folder = createFolder(t, files);
    symlinkSync(join(outside, 'made'), join(folder, '.dockerignore'));
    const client = await connect(t, folder);
    const answer = await call(client, 'slipway_apply', {
      path: 'Dockerfile',
      key: 'copy-before-install@3:1/install-first',
    });
    assert.match(String(answer), /not found|outside/);
    assert.ok(!existsSync(join(outside, 'made')));
    assert.equal(readFileSync(join(folder, 'Dockerfile'), 'utf8'), dockerfile);
  });

  test('keeps a byte order mark, and leaves what is no UTF-8 alone', async (t) => {
    const source = 'FROM busybox AS A\nFROM busybox\nCOPY --from=A /a /b\n';
    const folder = createFolder(t, { 'bom.Dockerfile': `\uFEFF${source}`, 'latin.Dockerfile': '' });
    const latin = Buffer.from(`${source}# \xe9\n`, 'latin1');
    writeFileSync(join(folder, 'latin.Dockerfile'), latin);
    const client = await connect(t, folder);
    const key = 'stage-name-casing@1:17/lower-case';
    await call(client, 'slipway_apply', { path: 'bom.Dockerfile', key });
    assert.equal(readFileSync(join(folder, 'bom.Dockerfile'), 'utf8'), `\uFEFF${source.replaceAll(/\bA\b/g, 'a')}`);
    assert.match(String(await call(client, 'slipway_apply', { path: 'latin.Dockerfile', key })), /not UTF-8/);
    assert.deepEqual(readFileSync(join(folder, 'latin.Dockerfile')), latin);
  });

  test('answers the same twice', async (t) => {
    const folder = createFolder(t, files);
    const client = await connect(t, folder);
    const once = await call(client, 'slipway_findings', { path: 'Dockerfile' });
    assert.deepEqual(await call(client, 'slipway_findings', { path: 'Dockerfile' }), once);
    writeFileSync(join(folder, 'Dockerfile'), 'FROM busybox\n');
    assert.deepEqual(await call(client, 'slipway_findings', { path: 'Dockerfile' }), { findings: [] });
  });
});
