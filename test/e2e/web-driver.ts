/** VS Code for the Web, as vscode.dev has it: plain files, no server behind them, extensions in a worker of the page. */
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../support/browser.ts';
import { repository } from '../support/fixture.ts';
import type { WebVscode } from '../support/web-vscode.ts';
import { type HostRun, type Result, screenshotPath, serveDriver } from './driver.ts';
import { runSuite } from './run-suite.ts';

export interface WebOptions {
  readonly chromium: string;
  readonly vscode: WebVscode;
  /** The texts of the workspace, by path from its folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Milliseconds until the host is given up. */
  readonly limit?: number;
}

/** Runs `suite/web.ts` in the web extension host. */
export async function runInBrowser(options: WebOptions): Promise<HostRun> {
  const { chromium, limit = 120_000 } = options;
  const begun = performance.now();
  const results: Result[] = [];
  const state: { page?: import('playwright-core').Page } = {};
  let started = 0;
  const driver = await serveDriver(
    () => state.page,
    undefined,
    (body) => {
      if ('title' in body) results.push(body as unknown as Result);
      else started = performance.now() - begun;
    },
  );
  const site = await serveSite(options, (driver.address() as AddressInfo).port);
  const authority = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  const browser = await launchBrowser(chromium);
  let log = '';
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1 });
    state.page = page;
    page.on('pageerror', (error) => {
      log += `${error.stack}\n`;
    });
    page.on('console', (message) => {
      log += `${message.type()} ${message.text()}\n`;
    });
    const end = await runSuite(page, {
      address: `http://${authority}/`,
      limit,
      log: (text) => {
        log += text;
      },
    });
    if (end === 'timeout') {
      await page.screenshot({ path: screenshotPath('web-timeout') });
      results.push({ title: 'the suite ends', state: 'failed', message: `timeout\n${log.slice(-4000)}` });
    }
    return { results, started, log };
  } finally {
    await browser.close();
    for (const server of [driver, site]) {
      server.close();
      server.closeAllConnections();
    }
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** The page, the workbench, and the extensions as folders of one site. */
async function serveSite({ vscode, files }: WebOptions, driverPort: number): Promise<Server> {
  const suite = await bundleSuite();
  const folders = new Map([
    ['static', vscode.root],
    ['slipway', repository],
    ['files', join(repository, 'test/e2e/web-files')],
  ]);
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/shop/${path}`, text]));
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, `http://${headers.host}`);
    if (pathname === '/') return send(response, '.html', pageAt(headers.host ?? '', vscode));
    if (pathname === '/files/files.json') return send(response, '.json', JSON.stringify(texts));
    if (pathname === '/files/suite.js')
      return send(response, '.js', `const process = { env: ${JSON.stringify(environment(driverPort))} };\n${suite}`);
    const [, name = '', ...rest] = decodeURIComponent(pathname).split('/');
    const path = join(folders.get(name) ?? '/nowhere', normalize(`/${rest.join('/')}`));
    if (!existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': types[type] ?? '' }).end(text);
}

function environment(driverPort: number) {
  return { SLIPWAY_DRIVER: `http://127.0.0.1:${driverPort}`, SLIPWAY_HAS_PAGE: 'yes' };
}

async function bundleSuite(): Promise<string> {
  const outfile = join(repository, 'out/e2e/web.js');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(repository, 'test/e2e/suite/web.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  return readFileSync(outfile, 'utf8');
}

/** The workbench as vscode.dev starts it. */
function pageAt(authority: string, { isModule }: WebVscode): string {
  const at = (path: string) => ({ scheme: 'http', authority, path });
  const configuration = {
    folderUri: { scheme: 'memory', authority: 'test', path: '/shop' },
    webviewEndpoint: `http://{{uuid}}.localhost:${authority.split(':')[1]}/static/out/vs/workbench/contrib/webview/browser/pre`,
    enableWorkspaceTrust: false,
    developmentOptions: { extensions: [at('/slipway'), at('/files')], extensionTestsPath: at('/files/suite') },
    configurationDefaults: {
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
      'chat.disableAIFeatures': true,
      'files.autoSave': 'off',
    },
    productConfiguration: { nameShort: 'Web', nameLong: 'Web', enableTelemetry: false },
  };
  const begin = `const configuration = ${JSON.stringify(configuration)};
const open = ({ create, URI }) => {
  const folderUri = URI.revive(configuration.folderUri);
  const workspaceProvider = { workspace: { folderUri }, trusted: true, open: async () => false };
  create(document.body, { ...configuration, workspaceProvider });
};`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<link rel="stylesheet" href="/static/out/vs/workbench/workbench.web.main${isModule ? '.internal' : ''}.css">
</head><body aria-label="">${isModule ? moduleScripts(begin) : amdScripts(begin)}</body></html>`;
}

function moduleScripts(begin: string): string {
  return `<script>globalThis._VSCODE_FILE_ROOT = new URL('/static/out/', location).toString();</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module">
import { create, URI } from '/static/out/vs/workbench/workbench.web.main.internal.js';
${begin}
open({ create, URI });
</script>`;
}

/** Of versions before 1.94. */
function amdScripts(begin: string): string {
  return `<script src="/static/out/vs/loader.js"></script>
<script src="/static/out/vs/webPackagePaths.js"></script>
<script>
for (const name of Object.keys(webPackagePaths))
  webPackagePaths[name] = location.origin + '/static/node_modules/' + name + '/' + webPackagePaths[name];
require.config({ baseUrl: location.origin + '/static/out', recordStats: true, paths: webPackagePaths });
</script>
<script src="/static/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/static/out/vs/workbench/workbench.web.main.js"></script>
<script>
${begin}
require(['vs/workbench/workbench.web.main'], open);
</script>`;
}
