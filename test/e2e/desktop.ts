/** Runs a mocha suite inside a desktop VS Code, by @vscode/test-electron. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { repository } from '../support/fixture.ts';
import { type HostOptions, type Result, serveDriver } from './driver.ts';

/** Holds where a desktop VS Code could open its window, or is named. */
export function mayHaveDesktop(): boolean {
  if (process.env['SLIPWAY_VSCODE']) return true;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The program of `SLIPWAY_VSCODE`, else one that is downloaded, else the reason why there is none. */
export async function findDesktop(): Promise<{ readonly program: string } | { readonly missing: string }> {
  const given = process.env['SLIPWAY_VSCODE'];
  if (given) return { program: given };
  try {
    const { cacheFolder } = await import('../../scripts/code-server.mjs');
    const cachePath = join(cacheFolder(), 'vscode');
    const program = await downloadAndUnzipVSCode({ cachePath, timeout: 15_000, reporter: new SilentReporter() });
    return { program };
  } catch (error) {
    return { missing: `VS Code cannot be downloaded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The results of these suites; without a page, tests that click are pending. */
export async function runInDesktop(
  program: string,
  { workspace, suites, extensions = [] }: Pick<HostOptions, 'workspace' | 'suites' | 'extensions'>,
): Promise<Result[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-desktop-')));
  const results: Result[] = [];
  const driver = await serveDriver(
    () => undefined,
    undefined,
    (body) => {
      if ('title' in body) results.push(body as unknown as Result);
    },
  );
  const { port } = driver.address() as AddressInfo;
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: [repository, ...extensions],
      extensionTestsPath: join(repository, 'out/e2e/index'),
      extensionTestsEnv: { SLIPWAY_DRIVER: `http://127.0.0.1:${port}`, SLIPWAY_SUITES: suites.join() },
      launchArgs: [workspace, '--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')],
    });
  } catch (error) {
    if (results.every(({ state }) => state !== 'failed'))
      results.push({ title: 'the suite ends', state: 'failed', message: String(error) });
  } finally {
    driver.close();
    driver.closeAllConnections();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return results;
}
