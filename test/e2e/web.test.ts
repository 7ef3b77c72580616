import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findChromium } from '../support/browser.ts';
import { cannotRun } from '../support/skip.ts';
import { findWebVscode } from '../support/web-vscode.ts';
import { runInBrowser } from './web-driver.ts';

const files = {
  Dockerfile:
    'FROM node:24 AS Base\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n\nFROM nginx:1.29\nCOPY --from=Base /app/dist /usr/share/nginx/html\n',
  'package.json': '{ "name": "shop", "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7.0.0" } }\n',
  'package-lock.json': '{ "name": "shop", "lockfileVersion": 3, "packages": {} }\n',
  'src/main.js': 'document.title = "shop";\n',
  'index.html': '<script type="module" src="src/main.js"></script>\n',
  'node_modules/vite/package.json': '{ "name": "vite" }\n',
  '.env': 'TOKEN=1\n',
  'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      target: bse\n',
  'other/Dockerfile': 'FROM busybox AS Tools\nFROM Tools\n',
};

suite('in VS Code for the Web', () => {
  test('everything but builds', async (t) => {
    const chromium = findChromium();
    if (chromium === undefined) return cannotRun(t, 'there is no Chromium or Chrome, and it cannot be installed');
    const vscode = findWebVscode();
    if ('missing' in vscode) return cannotRun(t, vscode.missing);
    const { results, started, log } = await runInBrowser({ chromium, vscode, files });
    t.diagnostic(`the suite began after ${(started / 1000).toFixed(1)} s`);
    for (const { title, state, message } of results)
      await t.test(title, (inner) => {
        if (state === 'pending') return inner.skip('this version of VS Code cannot do it');
        assert.equal(state, 'passed', `${message}\n${log.slice(-2000)}`);
      });
    assert.ok(results.length > 0, `no test ran\n${log}`);
  });
});
