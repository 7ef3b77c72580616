import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { build } from 'esbuild';
import { acrossFiles } from '../support/across.ts';
import { prepareEditor } from '../support/editor.ts';
import { startEngine } from '../support/engine.ts';
import { repository } from '../support/fixture.ts';
import { createFolder } from '../support/folder.ts';
import { cannotRun } from '../support/skip.ts';
import { findDesktop, mayHaveDesktop, runInDesktop } from './desktop.ts';
import { type HostOptions, type Result, runInHost } from './driver.ts';

const sibling = join(repository, 'test/e2e/sibling');

suite('in a real editor', () => {
  test('stages', (t) => inHost(t, { suites: ['stages'] }));

  test('actions on findings', (t) => inHost(t, { suites: ['actions'] }));

  test('files that build a Dockerfile', (t) => inHost(t, { suites: ['across'], files: acrossFiles() }));

  test('the stage map and the tools of agents', (t) => inHost(t, { suites: ['map', 'tools'] }));

  test('building', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const { DOCKER_HOST = '', DOCKER_CONFIG = '', PATH = '' } = engine.environment;
    const settings = {
      'terminal.integrated.gpuAcceleration': 'off',
      'terminal.integrated.env.linux': { DOCKER_HOST, DOCKER_CONFIG, PATH },
    };
    return inHost(t, { suites: ['building'], engine, settings });
  });

  test('an untrusted workspace', (t) => {
    const programs = createFolder(t, { docker: '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
    chmodSync(join(programs, 'docker'), 0o755);
    const settings = { 'terminal.integrated.env.linux': { PATH: `${programs}:${process.env['PATH']}` } };
    return inHost(t, { suites: ['untrusted'], trust: 'ask', keepsSettings: true, settings });
  });

  test('beside another Dockerfile extension', (t) => {
    return inHost(t, { suites: ['siblings'], extensions: [sibling] });
  });

  if (mayHaveDesktop()) {
    test('stages, in a desktop VS Code', async (t) => {
      const desktop = await findDesktop();
      if ('missing' in desktop) return t.skip(`${desktop.missing}; the suites ran in code-server`);
      await bundleSuites();
      await showResults(t, await runInDesktop(desktop.program, { workspace: createWorkspace(t), suites: ['stages'] }));
    });
  }
});

type Run = Omit<HostOptions, 'chromium' | 'workspace'> & {
  /** Whether the workspace brings its own settings, which would choose the program. */
  readonly keepsSettings?: boolean;
  /** The workspace's files instead of its own. */
  readonly files?: Readonly<Record<string, string>>;
};

/** One host for some suites; each of their tests becomes a test here. */
async function inHost(t: TestContext, { keepsSettings = false, files, ...run }: Run): Promise<void> {
  const editor = await prepareEditor();
  if ('missing' in editor) return cannotRun(t, editor.missing);
  await bundleSuites();
  const workspace = files ? createFolder(t, files) : createWorkspace(t);
  if (!keepsSettings && !files) rmSync(join(workspace, '.vscode'), { recursive: true });
  const { results, started, log } = await runInHost({ ...run, chromium: editor.chromium, workspace });
  t.diagnostic(`the suite began after ${(started / 1000).toFixed(1)} s`);
  await showResults(t, results, log);
}

function bundleSuites(): Promise<unknown> {
  return build({
    entryPoints: [join(repository, 'test/e2e/suite/index.ts')],
    outfile: join(repository, 'out/e2e/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'error',
  });
}

/** A copy of the workspace; its folder's name is in the names of images. */
function createWorkspace(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-workspace-')));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const workspace = join(folder, 'shop');
  mkdirSync(workspace);
  cpSync(join(repository, 'test/e2e/workspace'), workspace, { recursive: true });
  return workspace;
}

async function showResults(t: TestContext, results: readonly Result[], log = ''): Promise<void> {
  for (const { title, state, message } of results) {
    await t.test(title, (inner) => {
      if (state === 'pending') return inner.skip('it needs a page to click in');
      assert.equal(state, 'passed', `${message}\n${log.slice(-2000)}`);
    });
  }
  assert.ok(results.length > 0, `no test ran\n${log}`);
}
