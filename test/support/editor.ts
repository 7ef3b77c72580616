/** The editor in a page: what it needs of the machine, and what a person does in it. */
import type { Locator, Page } from 'playwright-core';
import { findChromium } from './browser.ts';

/** The browser to show code-server in, both fetched when they are missing, or one sentence that says why there is none. */
export async function prepareEditor(): Promise<{ readonly chromium: string } | { readonly missing: string }> {
  const chromium = findChromium();
  if (chromium === undefined) return { missing: 'there is no Chromium or Chrome, and it cannot be installed' };
  try {
    const { installCodeServer } = await import('../../scripts/code-server.mjs');
    await installCodeServer();
    return { chromium };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** Waits until the workbench shows its folder. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Presses a key until what it opens is there: a busy editor loses keys, and a menu may open before it is known what belongs in it. */
export async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press(key);
    const isThere = await wanted.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`${key} does not open what was wanted`);
}

/** Opens a file of the folder by its path, from the box that finds files. */
export async function openFile(page: Page, path: string): Promise<void> {
  const box = page.locator('.quick-input-widget input').first();
  await pressUntil(page, 'Control+P', box);
  await box.fill(path);
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: path.split('/').at(-1) ?? path })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.tab.active', { hasText: path.split('/').at(-1) ?? path })
    .first()
    .waitFor();
}

/** Runs a command by its title, from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const box = page.locator('.quick-input-widget input').first();
  await pressUntil(page, 'F1', box);
  await box.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Puts the cursor at a line and a column, both counted from one. */
export async function goTo(page: Page, { line, column }: { line: number; column: number }): Promise<void> {
  const box = page.locator('.quick-input-widget input').first();
  await pressUntil(page, 'Control+G', box);
  await box.fill(`:${line},${column}`);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}
