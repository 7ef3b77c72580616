/** The pictures of the README and the walkthrough: three changes as people make them, in each theme. `UPDATE_IMAGES=1` renews them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openFile, prepareEditor, pressUntil, runCommand, waitForWorkbench } from '../support/editor.ts';
import { startEngine } from '../support/engine.ts';
import { repository } from '../support/fixture.ts';
import { cannotRun } from '../support/skip.ts';
import { untilTrue } from '../support/work.ts';
import { samples } from './samples.ts';

const manifests = { 'package.json': '{}\n', 'package-lock.json': '{}\n' };
const files: Readonly<Record<string, string>> = {
  'shop/shop.Dockerfile':
    'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["node", "dist/server.js"]\n',
  'shop/package.json': '{}\n',
  'shop/package-lock.json': '{}\n',
  'shop/.dockerignore': 'node_modules\n.git\n',
  'token/token.Dockerfile':
    'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nARG NPM_TOKEN\nRUN npm config set \\\n      //npm.example.com/:_authToken=$NPM_TOKEN && \\\n    npm ci\n',
  ...Object.fromEntries(Object.entries(manifests).map(([path, text]) => [`token/${path}`, text])),
  ...samples,
  'build/build.Dockerfile':
    'FROM busybox:local AS site\nRUN mkdir /site\n\nFROM site AS test\nRUN test -d /site && cat missing.txt\n',
};

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;
type Theme = keyof typeof themes;

interface Made {
  readonly before: Buffer;
  readonly menu: Buffer;
  /** The menu without what is right of it. */
  readonly small: Buffer;
  readonly after: Buffer;
}

for (const theme of Object.keys(themes) as Theme[]) {
  test(`three changes, a build and the stage map, ${theme}`, async (t) => {
    const editor = await prepareEditor();
    if ('missing' in editor) return cannotRun(t, editor.missing);
    const engine = startEngine();
    const folder = createFiles(t);
    const { startCodeServer, installExtension } = await import('../../scripts/code-server.mjs');
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-pictures-')));
    t.after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const extensions = join(home, 'extensions');
    installExtension(repository, extensions);
    const settings = {
      ...plain,
      'workbench.colorTheme': themes[theme],
      ...('missing' in engine ? {} : { 'terminal.integrated.env.linux': addressOf(engine.environment) }),
    };
    const server = await startCodeServer({ home, extensions, settings, environment: { HOME: home } });
    const browser = await launchBrowser(editor.chromium);
    try {
      const page = await browser.newPage({ viewport: { width: 860, height: 520 } });
      await page.goto(`${server.origin}/?folder=${folder}`);
      await waitForWorkbench(page);
      await runCommand(page, 'View: Close Primary Side Bar').catch(() => page.keyboard.press('Control+B'));

      const reorder = await change(page, join(folder, 'shop/shop.Dockerfile'), 'COPY', / first, then/);
      assert.match(reorder.text, /COPY package\.json package-lock\.json \.\/\nRUN npm ci\nCOPY \. \.\n/);
      save('walkthrough', 'fix', theme, reorder.made.small);

      const secret = await change(
        page,
        join(folder, 'token/token.Dockerfile'),
        'NPM_TOKEN',
        /Mount \.npmrc as a secret/,
        async () => {
          await page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor();
          save('walkthrough', 'secret', theme, await page.screenshot());
          await page.locator('a.monaco-button', { hasText: 'Apply' }).first().click();
        },
      );
      assert.match(secret.text, /RUN --mount=type=secret,id=npmrc,target=\/root\/\.npmrc,required=true/);

      const split = await change(
        page,
        join(folder, 'server/server.Dockerfile'),
        'RUN',
        /static-debian12, as root/,
        async () => {
          await page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor();
          await page.locator('a.monaco-button', { hasText: 'Apply' }).first().click();
        },
      );
      assert.match(split.text, /FROM golang:1\.27 AS build\n[\s\S]*FROM gcr\.io\/distroless\/static-debian12\n/);
      save('walkthrough', 'split', theme, split.made.small);

      await page.setViewportSize({ width: 900, height: 440 });
      await openFile(page, 'stages/stages.Dockerfile');
      await runCommand(page, 'Slipway: Show Stage Map');
      while ((await boxes(page)) < 5) await page.waitForTimeout(200);
      save('walkthrough', 'stages', theme, await page.screenshot());
      await runCommand(page, 'View: Close All Editors');

      if (!('missing' in engine)) {
        await page.setViewportSize({ width: 700, height: 440 });
        await openFile(page, 'build/build.Dockerfile');
        await page.locator('.codelens-decoration a', { hasText: 'Build test' }).click();
        await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
        save('walkthrough', 'build', theme, await page.screenshot());
      }
      if (theme === 'light') {
        await compose(browser, 'reorder', reorder.made);
        await compose(browser, 'secret', secret.made);
        await compose(browser, 'split', split.made);
      }
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** No bars, and letters that can be read in a picture half the size. */
const plain = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lightbulb.enabled': 'off',
  'editor.scrollBeyondLastLine': false,
  'editor.renderLineHighlight': 'none',
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'terminal.integrated.gpuAcceleration': 'off',
};

/** Changes a file by a quick fix from the keyboard; three pictures of the editor, and the text that was saved. */
async function change(
  page: Page,
  path: string,
  at: string,
  title: RegExp,
  confirm: () => Promise<void> = async () => {},
): Promise<{ readonly made: Made; readonly text: string }> {
  const text = readFileSync(path, 'utf8');
  await runCommand(page, 'View: Close All Editors');
  await openFile(page, path.split('/').slice(-2).join('/'));
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(at));
  await page.locator('.squiggly-warning, .squiggly-info, .squiggly-hint').first().waitFor();
  await page.locator('.codelens-decoration').first().waitFor();
  await goTo(page, { line: line + 1, column: (lines[line]?.indexOf(at) ?? 0) + 2 });
  const before = await shoot(page);
  const chosen = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await pressUntil(page, 'Control+.', chosen);
  const menu = await shoot(page);
  const small = await page.screenshot({ clip: { x: 0, y: 35, width: 640, height: 300 } });
  await chosen.click();
  await confirm();
  await page.waitForTimeout(1000);
  await runCommand(page, 'File: Save');
  await untilTrue(() => readFileSync(path, 'utf8') !== text);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(1500);
  return { made: { before, menu, small, after: await shoot(page) }, text: readFileSync(path, 'utf8') };
}

/** The editor without what is around it. */
function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: { x: 0, y: 35, width: 860, height: 400 } });
}

/** How much of the editor the three pictures of a change show. */
const widths = { reorder: [400, 560, 480], secret: [400, 430, 860], split: [400, 700, 470] } as const;
type Change = keyof typeof widths;

/** Three pictures side by side, for the README. */
async function compose(browser: Browser, name: Change, { before, menu, after }: Made): Promise<void> {
  const [left, middle, right] = widths[name];
  const page = await browser.newPage({ viewport: { width: left + middle + right + 38, height: 360 } });
  const image = (title: string, data: Buffer, width: number) =>
    `<figure style="width:${width}px"><figcaption>${title}</figcaption><div><img src="data:image/png;base64,${data.toString('base64')}"></div></figure>`;
  const style =
    'body{margin:0;display:flex;gap:16px;background:#fff;font:600 17px system-ui}figure{margin:0}figcaption{padding:2px 0 8px}div{overflow:hidden;border:1px solid #ccc;border-radius:8px;height:316px}';
  await page.setContent(
    `<style>${style}</style>${image('Before', before, left)}${image('Menu', menu, middle)}${image('After', after, right)}`,
  );
  save('changes', name, undefined, await page.screenshot());
  await page.close();
}

/** Into images/ when they are to be renewed, else where nobody commits them. */
function save(kind: 'walkthrough' | 'changes', name: string, theme: Theme | undefined, picture: Buffer): void {
  const isKept = process.env['UPDATE_IMAGES'] === '1' && theme !== 'high-contrast';
  const place = kind === 'changes' ? 'docs/images' : 'images/walkthrough';
  const folder = isKept ? join(repository, place) : join(repository, 'out/screenshots', kind);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${theme === undefined ? name : `${name}-${theme}`}.png`), picture);
}

async function boxes(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('.box')
        .count()
        .catch(() => 0),
    ),
  );
  return Math.max(...counts);
}

function addressOf({ DOCKER_HOST = '', DOCKER_CONFIG = '', PATH = '' }: NodeJS.ProcessEnv): Record<string, string> {
  return { DOCKER_HOST, DOCKER_CONFIG, PATH };
}

function createFiles(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-changes-')));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
