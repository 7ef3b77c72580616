/** What a real git keeps of an address with a login, before and after the fix; the server is one of this test. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import type { Rule } from '../server/src/contract/rule.ts';
import { lower } from '../server/src/model/lower.ts';
import type { RunInstruction } from '../server/src/model/model.ts';
import { runs } from '../server/src/model/query.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import secretInCommand from '../server/src/rules/secret-in-command.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { changesOf } from './support/changes.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

const token = 'tok0123456789abcdef';

const cases: Readonly<Record<string, { readonly rule: Rule; readonly steps: string }>> = {
  'a clone': { rule: secretInArgOrEnv, steps: 'ARG API_TOKEN\nRUN git clone http://ci:$API_TOKEN@HOST/repo.git src' },
  'a clone of a quoted address': {
    rule: secretInArgOrEnv,
    steps: 'ARG API_TOKEN\nRUN git clone -q "http://ci:${API_TOKEN}@HOST/repo.git" src',
  },
  'a remote': {
    rule: secretInArgOrEnv,
    steps:
      'ARG API_TOKEN\nRUN git init -q src && git -C src remote add origin http://ci:${API_TOKEN}@HOST/repo.git && git -C src fetch -q origin main',
  },
  'a literal': { rule: secretInCommand, steps: `RUN git clone http://ci:${token}@HOST/repo.git src` },
};

suite('what git keeps of an address', () => {
  for (const [title, { rule, steps }] of Object.entries(cases)) {
    test(title, async (t) => {
      if (spawnSync('git', ['--version']).status !== 0) return cannotRun(t, 'git is not installed');
      const host = await serve(t);
      const before = `FROM alpine\n${steps.replaceAll('HOST', host)}\n`;
      const [fix] = [...rule.check(lower(before), unknownContext)].flatMap(changesOf);
      assert.ok(fix && 'edits' in fix);
      const after = applyEdits(before, fix.edits());
      assert.ok(!after.includes(token));
      const [one, two] = [createFolder(t), createFolder(t)];
      assert.equal(await play(before, one), 0);
      assert.equal(await play(after, two), 0, after);
      assert.notDeepEqual(filesWith(one, token), []);
      assert.deepEqual(filesWith(two, token), []);
      assert.ok(existsSync(join(two, 'src/.git/config')));
      assert.notEqual(await play(after.replace(/ -c "[^"]*"/, ''), createFolder(t)), 0);
    });
  }
});

/** Runs the script of the last RUN in a folder, with the secret in its environment. */
function play(source: string, folder: string): Promise<number | null> {
  const run = [...runs(lower(source))].at(-1) as RunInstruction;
  const { script } = run;
  const variables = Object.fromEntries(
    run.mounts.flatMap(({ options }) =>
      options.filter(({ name }) => name.text === 'env').map(({ value }) => [value?.value ?? '', token]),
    ),
  );
  const environment = {
    ...process.env,
    HOME: folder,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    API_TOKEN: token,
    ...variables,
  };
  const child = spawn('sh', ['-c', source.slice(script.span.start, script.span.end)], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('close', resolve));
}

function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}

/** A repository behind a password, for git's protocol of plain files. */
async function serve(t: TestContext): Promise<string> {
  const root = createFolder(t, { 'work/a.txt': 'a\n' });
  const git = (...args: string[]) => {
    const ran = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: join(root, 'work'),
      encoding: 'utf8',
    });
    assert.equal(ran.status, 0, ran.stderr);
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'a');
  git('clone', '-q', '--bare', '.', join(root, 'repo.git'));
  git('--git-dir', join(root, 'repo.git'), 'update-server-info');
  const login = `Basic ${Buffer.from(`ci:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    if (request.headers.authorization !== login)
      return response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="a"' }).end();
    const path = join(root, new URL(request.url ?? '/', 'http://a').pathname);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    return response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close().closeAllConnections());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
