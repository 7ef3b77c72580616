/** Waits in a page for the suite that its extension host runs. */
import type { Page } from 'playwright-core';

export interface SuiteRun {
  readonly address: string;
  /** Milliseconds until the host is given up. */
  readonly limit: number;
  readonly log: (text: string) => void;
}

/** Opens the workbench; how the suite ended, `timeout` where it did not. */
export async function runSuite(page: Page, { address, limit, log }: SuiteRun): Promise<number | 'timeout'> {
  let finish: (code: number | 'timeout') => void = () => {};
  const finished = new Promise<number | 'timeout'>((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (level: string, args: unknown[]) => {
    log(`${level} ${args.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' ')}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  const timer = setTimeout(() => finish('timeout'), limit);
  await page.goto(address);
  const end = await finished;
  clearTimeout(timer);
  return end;
}
