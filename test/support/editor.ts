/** What a person does in the page of the editor. */
import type { Page } from 'playwright-core';

/** Waits until the workbench shows its folder. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file of the folder by its path, from the box that finds files. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(path);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: path.split('/').at(-1) ?? path })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: path.split('/').at(-1) ?? path }).waitFor();
}

/** Runs a command by its title, from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Puts the cursor at a line and a column, both counted from one. */
export async function goTo(page: Page, { line, column }: { line: number; column: number }): Promise<void> {
  await page.keyboard.press('Control+G');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(`:${line},${column}`);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}
