import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { goTo, prepareEditor, pressUntil, runCommand, waitForWorkbench } from '../support/editor.ts';
import { repository } from '../support/fixture.ts';
import { cannotRun } from '../support/skip.ts';
import { untilTrue } from '../support/work.ts';
import { screenshotPath } from './driver.ts';

test('npm start opens the samples in an editor, where a stage is renamed and a finding fixed', async (t) => {
  const editor = await prepareEditor();
  if ('missing' in editor) return cannotRun(t, editor.missing);
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'slipway-samples-'))), 'samples');
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  cpSync(join(repository, 'samples'), folder, { recursive: true });
  const dockerfile = join(folder, 'web-shop/Dockerfile');
  const before = readFileSync(dockerfile, 'utf8');

  const started = performance.now();
  const { address, end } = await start(folder);
  const browser = await launchBrowser(editor.chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    await page.goto(address);
    await waitForWorkbench(page);
    await page.locator('.tab', { hasText: 'Preview README.md' }).waitFor();
    await page.locator('.tab.active', { hasText: 'Dockerfile' }).waitFor();
    await page.keyboard.press('Control+B');
    const lenses = page.locator('.codelens-decoration');
    await lenses.filter({ hasText: 'Build site' }).waitFor();
    t.diagnostic(`the lenses were there after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const titles = await lenses.allInnerTexts();
    assert.deepEqual(
      titles.map((text) => text.replace(/\s+/g, ' ')),
      [
        'Build prices | Build... | Used by 2 stages',
        'Build deps | Build... | Used by 2 stages',
        'Build test | Build...',
        'Build site | Build... | Used by 1 stage',
        'Build runtime | Build...',
      ],
    );

    await page.locator('.squiggly-warning').first().waitFor();
    await lenses.locator('a', { hasText: 'Build site' }).hover();
    await page.screenshot({ path: screenshotPath('lens') });

    await renameInPage(page, placeOf(before, 'AS prices', 3), 'prices', 'catalog');
    const renamed = before.replaceAll(/(?<=AS |from=)prices\b/g, 'catalog');
    await saved(page, dockerfile, renamed);

    await goTo(page, placeOf(renamed, 'COPY . .', 1));
    const fix = page.locator('.action-widget .monaco-list-row', {
      hasText: 'Copy package.json and package-lock.json first',
    });
    await pressUntil(page, 'Control+.', fix);
    await page.screenshot({ path: screenshotPath('finding') });
    await fix.click();
    const fixed = 'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n';
    await saved(page, dockerfile, renamed.replace('COPY . .\nRUN npm ci\n', fixed));
    await written(join(folder, 'web-shop/.dockerignore'), 'node_modules\n');
  } finally {
    await browser.close();
    await end();
  }
});

test("npm start takes the person's own VS Code where there is one", { skip: process.platform === 'win32' }, (t) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-code-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'code'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: repository,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.match(stdout, /^--extensionDevelopmentPath=\S+$/m);
  const opened = ['samples', 'samples/README.md', 'samples/web-shop/Dockerfile'].map((path) => join(repository, path));
  assert.deepEqual(stdout.trim().split('\n').slice(-3), opened);
});

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the nth character of a text stands, as editors count: from one. */
function placeOf(source: string, text: string, nth: number): Place {
  const before = source.slice(0, source.indexOf(text) + nth).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

async function renameInPage(page: Page, place: Place, from: string, to: string): Promise<void> {
  await goTo(page, place);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  assert.equal(await box.inputValue(), from);
  await box.fill(to);
  await page.screenshot({ path: screenshotPath('rename') });
  await page.keyboard.press('Enter');
  await page.locator('.codelens-decoration', { hasText: `Build ${to}` }).waitFor();
}

/** Saves, and waits until the file has this text. */
async function saved(page: Page, path: string, text: string): Promise<void> {
  await runCommand(page, 'File: Save');
  await written(path, text);
}

async function written(path: string, text: string): Promise<void> {
  const read = () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  await untilTrue(() => read() === text);
  assert.equal(read(), text);
}

/** The address that `npm start` prints, and how to press Ctrl+C in it. */
async function start(folder: string): Promise<{ address: string; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--browser', folder], { cwd: repository });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  const end = async () => {
    child.kill('SIGINT');
    assert.equal(await ended, 0);
  };
  return { address, end };
}
