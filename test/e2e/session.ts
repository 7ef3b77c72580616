/** One window of the editor, as a person sits before it who has no mouse. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openFile, pressUntil, waitForWorkbench } from '../support/editor.ts';
import { repository } from '../support/fixture.ts';
import { screenshotPath } from './driver.ts';

/** Themes, and the class by which the workbench says that one is on. */
const themes = {
  light: { name: 'Default Light Modern', shown: '.monaco-workbench.vs' },
  dark: { name: 'Default Dark Modern', shown: '.monaco-workbench.vs-dark' },
  'high-contrast': { name: 'Default High Contrast', shown: '.monaco-workbench.hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', shown: '.monaco-workbench.hc-light' },
} as const;

export interface Session {
  readonly page: Page;
  readonly folder: string;
  /** Presses keys one after the other, such as `Control+K Control+I`. */
  press(keys: string): Promise<void>;
  /** Writes text where the focus is. */
  type(text: string): Promise<void>;
  /** Waits until an element shows a text. */
  see(selector: string, text?: string | RegExp): Promise<void>;
  /** Waits until there is such an element in a webview. */
  within(selector: string): Promise<void>;
  /** Opens a file with the cursor in front of the nth character of a text. */
  open(path: string, text: string, nth?: number): Promise<void>;
  /** Presses a key until the menu of actions that it opens shows a text. */
  menu(key: string, text: string | RegExp): Promise<void>;
  /** Chooses an entry of a list by typing what it is filtered by, or by going down to it. */
  choose(menu: string, wanted: RegExp): Promise<void>;
  /** Runs a command by its title, from the palette. */
  run(title: string): Promise<void>;
  /** The page in each theme, below out/screenshots. */
  shoot(name: string): Promise<void>;
  /** Changes a file from outside. */
  write(path: string, text: string): void;
  /** Saves until a file matches: what was chosen is done a moment later. */
  saved(path: string, wanted: RegExp): Promise<void>;
}

export interface SessionOptions {
  readonly chromium: string;
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function startSession(
  t: TestContext,
  { chromium, files, settings = {} }: SessionOptions,
): Promise<Session> {
  const { startCodeServer, installExtension } = await import('../../scripts/code-server.mjs');
  const folder = createFiles(files);
  const home = createFiles({});
  const extensions = join(home, 'extensions');
  installExtension(repository, extensions);
  const themeFile = join(home, 'theme');
  installThemeHelper(extensions, themeFile);
  const server = await startCodeServer({ home, extensions, settings, environment: { HOME: home } });
  const browser = await launchBrowser(chromium);
  t.after(async () => {
    await browser.close();
    await server.stop();
    for (const each of [folder, home]) rmSync(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
  await page.goto(`${server.origin}/?folder=${folder}`);
  await waitForWorkbench(page);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    page,
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    type: (text) => page.keyboard.type(text),
    see: (selector, text) => see(page, selector, text),
    within: (selector) => within(page, selector),
    press: (keys) => press(page, keys),
    open: (path, text, nth = 0) => open(page, path, placeOf(read(path), text, nth)),
    menu: (key, text) => pressUntil(page, key, page.locator('.action-widget', { hasText: text }).first()),
    choose: (menu, wanted) => choose(page, page.locator(menu), wanted),
    run: (title) => run(page, title),
    shoot: (name) => shoot(page, themeFile, name),
    saved: async (path, wanted) => {
      for (let tries = 0; !wanted.test(read(path)) && tries < 60; tries++) {
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(500);
      }
      assert.match(read(path), wanted);
    },
  };
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

async function open(page: Page, path: string, place: { line: number; column: number }): Promise<void> {
  await openFile(page, path);
  await page.locator('.codelens-decoration').first().waitFor();
  await goTo(page, place);
}

async function see(page: Page, selector: string, text?: string | RegExp): Promise<void> {
  const shown = page.locator(selector, text === undefined ? {} : { hasText: text });
  await shown.first().waitFor({ timeout: 60_000 });
}

async function within(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const counts = await Promise.all(
      page.frames().map((frame) =>
        frame
          .locator(selector)
          .count()
          .catch(() => 0),
      ),
    );
    if (counts.some((count) => count > 0)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`no ${selector} in a webview`);
}

async function run(page: Page, title: string): Promise<void> {
  await pressUntil(page, 'F1', page.locator('.quick-input-widget input:focus').first());
  await page.keyboard.type(title);
  const focused = page.locator('.quick-input-list .monaco-list-row.focused .label-name').first();
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: title.slice(0, 12) })
    .first()
    .waitFor();
  for (let tries = 0; (await focused.textContent()) !== title; tries++) {
    if (tries > 30) throw new Error(`no command ${title}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Goes down a list until the wanted entry has the focus, and presses Enter. */
async function choose(page: Page, menu: Locator, wanted: RegExp): Promise<void> {
  const focused = menu.locator('.monaco-list-row.focused').first();
  await focused.waitFor();
  const first = (await focused.textContent()) ?? '';
  for (let text = first, tries = 0; !wanted.test(text); tries++) {
    if (tries > 60) throw new Error(`no ${wanted} in a list that began with ${first}`);
    await page.keyboard.press('ArrowDown');
    text = (await focused.textContent()) ?? '';
  }
  await page.keyboard.press('Enter');
}

/** What is open stays open: the helper changes the theme as soon as the file says another one. */
async function shoot(page: Page, themeFile: string, name: string): Promise<void> {
  for (const [theme, { name: colorTheme, shown }] of Object.entries(themes)) {
    writeFileSync(themeFile, colorTheme);
    await page.locator(shown).waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath(`keyboard-${name}-${theme}`) });
  }
}

/** An extension for this profile alone, since a window takes no notice of settings that are written from outside. */
function installThemeHelper(extensions: string, themeFile: string): void {
  const target = join(extensions, 'slipway.theme-0.0.1');
  const manifest = {
    ...{ name: 'theme', publisher: 'slipway', version: '0.0.1', main: 'theme.js' },
    ...{ engines: { vscode: '^1.91.0' }, activationEvents: ['onStartupFinished'] },
  };
  const script = `const { readFileSync } = require('node:fs');
const vscode = require('vscode');
let last = '';
exports.activate = () => setInterval(() => {
  const theme = readFileSync(${JSON.stringify(themeFile)}, 'utf8');
  if (theme === '' || theme === last) return;
  last = theme;
  vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true);
}, 100);
`;
  mkdirSync(target, { recursive: true });
  writeFileSync(themeFile, '');
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(target, 'theme.js'), script);
}

/** Where the nth character of a text stands, as editors count: from one. */
function placeOf(source: string, text: string, nth: number): { line: number; column: number } {
  const at = source.indexOf(text);
  if (at === -1) throw new Error(`no "${text}"`);
  const before = source.slice(0, at + nth).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function createFiles(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-session-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
