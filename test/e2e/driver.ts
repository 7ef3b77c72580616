/** Runs a mocha suite inside a real extension host: code-server shown by a headless Chromium, which the suite can ask to click and type. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { Engine } from '../support/engine.ts';
import { repository } from '../support/fixture.ts';
import { runSuite } from './run-suite.ts';

/** What became of one test inside the host. */
export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly message?: string;
}

export interface HostOptions {
  readonly chromium: string;
  readonly workspace: string;
  /** The file names of suites in `test/e2e/suite`, without extension. */
  readonly suites: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trust?: 'all' | 'ask';
  /** More extensions to load beside Slipway: folders. */
  readonly extensions?: readonly string[];
  readonly engine?: Engine;
  /** Milliseconds until the host is given up. */
  readonly limit?: number;
}

export interface HostRun {
  readonly results: readonly Result[];
  /** Milliseconds from the start of code-server to the first line of the suite. */
  readonly started: number;
  readonly log: string;
}

export async function runInHost(options: HostOptions): Promise<HostRun> {
  const begun = performance.now();
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-host-')));
  const results: Result[] = [];
  let started = 0;
  let log = '';
  const state: { page?: Page } = {};
  const driver = await serveDriver(
    () => state.page,
    options.engine,
    (body) => {
      if ('title' in body) results.push(body as unknown as Result);
      else started = performance.now() - begun;
    },
  );
  const { port } = driver.address() as AddressInfo;
  const { startCodeServer } = await import('../../scripts/code-server.mjs');
  const server = await startCodeServer({
    home,
    settings: options.settings ?? {},
    trust: options.trust ?? 'all',
    environment: {
      HOME: home,
      SLIPWAY_DRIVER: `http://127.0.0.1:${port}`,
      SLIPWAY_HAS_PAGE: 'yes',
      SLIPWAY_SUITES: options.suites.join(),
    },
  });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser(options.chromium);
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1 });
    state.page = page;
    const extensions = [repository, ...(options.extensions ?? [])];
    await page.route(
      (url) => url.pathname === '/',
      async (route) => {
        const response = await route.fetch();
        const body = withSuite(await response.text(), server.authority, extensions);
        await route.fulfill({ response, body });
      },
    );
    const end = await runSuite(page, {
      address: `${server.origin}/?folder=${options.workspace}`,
      limit: options.limit ?? 180_000,
      log: (text) => {
        log += text;
      },
    });
    if (end === 'timeout') {
      await page.screenshot({ path: screenshotPath('timeout') });
      results.push({
        title: 'the suite ends',
        state: 'failed',
        message: `timeout\n${log.slice(-4000)}\n${server.output().slice(-2000)}`,
      });
    }
    return { results, started, log };
  } finally {
    await browser?.close();
    await server.stop();
    driver.close();
    driver.closeAllConnections();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Pictures for people go to out/screenshots; with UPDATE_IMAGES=1 those of the README are renewed. */
export function screenshotPath(name: string): string {
  const isForReadme =
    process.env['UPDATE_IMAGES'] === '1' && ['lens', 'rename', 'finding', 'map', 'built'].includes(name);
  const folder = join(repository, isForReadme ? 'docs/images' : 'out/screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

interface Order {
  readonly do?: 'click' | 'menu' | 'press' | 'type' | 'screenshot' | 'text' | 'count' | 'docker' | 'hover';
  readonly selector?: string;
  readonly text?: string;
  readonly name?: string;
  readonly args?: readonly string[];
  /** In a webview instead of the workbench. */
  readonly inside?: boolean;
}

/** Answers the suite: what it asks the page or the engine to do. */
export async function serveDriver(
  page: () => Page | undefined,
  engine: Engine | undefined,
  hear: (body: Record<string, unknown>) => void,
): Promise<Server> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk;
    });
    // Of a suite that runs in a worker of another site.
    response.setHeader('access-control-allow-origin', '*');
    request.on('end', async () => {
      try {
        const body = JSON.parse(text) as Order & Record<string, unknown>;
        const answer = body.do ? await obey(page(), engine, body) : hear(body);
        response.end(JSON.stringify({ answer: answer ?? null }));
      } catch (error) {
        response.end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function obey(page: Page | undefined, engine: Engine | undefined, order: Order): Promise<unknown> {
  if (order.do === 'docker') {
    if (!engine) throw new Error('this run has no engine');
    return engine.docker(order.args ?? []);
  }
  if (!page) throw new Error('there is no page yet');
  const frame = order.inside ? await webviewWith(page, order.selector ?? 'body') : page.mainFrame();
  if (!frame) return order.do === 'count' ? 0 : undefined;
  const found = frame
    .locator(order.selector ?? 'body', order.text === undefined ? {} : { hasText: order.text })
    .first();
  switch (order.do) {
    case 'click':
      await found.click({ timeout: 20_000 });
      return undefined;
    case 'menu':
      await found.click({ button: 'right', timeout: 20_000 });
      return undefined;
    case 'hover':
      await found.hover({ timeout: 20_000 });
      return undefined;
    case 'press':
      await page.keyboard.press(order.name ?? '');
      return undefined;
    case 'type':
      await page.keyboard.type(order.text ?? '');
      return undefined;
    case 'text':
      return (await frame.locator(order.selector ?? 'body').allInnerTexts()).join('\n');
    case 'count':
      return frame.locator(order.selector ?? 'body').count();
    case 'screenshot':
      await page.screenshot({ path: screenshotPath(order.name ?? 'page') });
      return undefined;
    default:
      throw new Error('unknown order');
  }
}

/** The frame of a webview that holds such an element. */
async function webviewWith(page: Page, selector: string): Promise<Frame | undefined> {
  for (const frame of page.frames().slice(1)) {
    const count = await frame
      .locator(selector)
      .count()
      .catch(() => 0);
    if (count > 0) return frame;
  }
  return undefined;
}

/** The workbench page with the suite as its extension tests (editor-host.md). */
function withSuite(html: string, authority: string, extensions: readonly string[]): string {
  const at = (path: string) => ({ scheme: 'vscode-remote', authority, path });
  return html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, before: string, value: string) => {
      const configuration = JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<
        string,
        unknown
      >;
      configuration['developmentOptions'] = {
        ...(configuration['developmentOptions'] as object | undefined),
        extensions: extensions.map(at),
        extensionTestsPath: at(join(repository, 'out/e2e/index')),
      };
      return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    },
  );
}
