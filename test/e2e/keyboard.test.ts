/** What people do with Slipway, from the keyboard alone, in the real editor; out/screenshots shows each in three themes. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { prepareEditor } from '../support/editor.ts';
import { startEngine } from '../support/engine.ts';
import { cannotRun } from '../support/skip.ts';
import { type Session, startSession } from './session.ts';

const files: Readonly<Record<string, string>> = {
  'shop/shop.Dockerfile':
    'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["node", "dist/server.js"]\n',
  'shop/package.json': '{ "scripts": { "build": "tsc" } }\n',
  'shop/package-lock.json': '{}\n',
  'shop/src/server.ts': '\n',
  'shop/notes.txt': '\n',
  'shop/.env': 'KEY=1\n',
  'shop/.dockerignore': 'node_modules\n.git\n.env\n',
  'copy/copy.Dockerfile':
    'FROM node:24-slim AS build\nWORKDIR /app\nRUN npm run build\n\nFROM nginx:1.30-alpine\nCOPY \n',
  'copy/package.json': '{ "scripts": { "build": "tsc" } }\n',
  'copy/site/index.html': '\n',
  'copy/my notes.txt': '\n',
  'copy/secret.env': '\n',
  'copy/.dockerignore': '*.env\n',
  'token/token.Dockerfile':
    'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nARG NPM_TOKEN\nRUN npm config set //npm.example.com/:_authToken=$NPM_TOKEN && npm ci\n',
  'token/package.json': '{}\n',
  'token/package-lock.json': '{}\n',
  'server/server.Dockerfile':
    'FROM golang:1.27\nWORKDIR /src\nCOPY . .\nENV CGO_ENABLED=0\nRUN go build -o /bin/server .\nEXPOSE 8080\nCMD ["/bin/server"]\n',
  'server/go.mod': 'module example.com/server\n\ngo 1.24\n',
  'server/main.go': 'package main\n\nfunc main() {}\n',
  'server/.dockerignore': '.git\n',
  'stages/stages.Dockerfile':
    'FROM node:24-slim AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM deps AS test\nCOPY . .\nRUN npm test\n\nFROM deps AS site\nCOPY . .\nRUN npm run build\n\nFROM nginx:1.30-alpine AS runtime\nCOPY --from=site /app/dist /usr/share/nginx/html\n',
  'format/format.Dockerfile':
    'from debian:12\n  run apt-get update && \\\n  apt-get install -y --no-install-recommends curl && \\\n  rm -rf /var/lib/apt/lists/*   \nrun <<EOF\n  indented\nEOF\ncopy    a    b\n',
  'build/build.Dockerfile':
    'FROM busybox:local AS tools\nCOPY greeting /greeting\nRUN tr a-z A-Z < /greeting > /tool\n\nFROM busybox:local AS app\nCOPY --from=tools /tool /tool\n',
  'build/greeting': 'hello\n',
};

const actions = '.action-widget';
const preview = '.refactor-preview, .bulk-edit-panel';

/** The tasks, in the words of those who do them. */
const tasks: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  'complete a COPY': async ({ open, press, page, shoot, choose, saved }) => {
    await open('copy/copy.Dockerfile', 'COPY \n', 5);
    await press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await press('Control+Space');
    await page.waitForTimeout(500);
    await shoot('complete-copy');
    await choose('.suggest-widget', /my notes/);
    await saved('copy/copy.Dockerfile', /COPY \["my notes\.txt"/);
  },

  'complete a path that a stage made': async ({ open, press, page, shoot }) => {
    await open('stages/stages.Dockerfile', '/app/dist');
    await press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await shoot('complete-stage-path');
    await press('Escape');
  },
  'fix a finding': async ({ open, press, page, shoot, choose, saved }) => {
    await open('shop/shop.Dockerfile', 'FROM');
    await page.locator('.squiggly-warning').first().waitFor();
    await press('F8');
    await page.locator('.marker-widget').first().waitFor();
    await page.waitForTimeout(500);
    await shoot('finding');
    await press('Escape Control+.');
    await page.locator(actions).first().waitFor();
    await shoot('fix');
    await choose(actions, /first, then/);
    await saved('shop/shop.Dockerfile', /COPY package\.json package-lock\.json \.\/\nRUN npm ci\nCOPY \. \.\n/);
  },
  'move a secret': async ({ open, press, page, shoot, choose, saved }) => {
    await open('token/token.Dockerfile', 'NPM_TOKEN', 2);
    await page.locator('.squiggly-warning').first().waitFor();
    await press('Control+.');
    await choose(actions, /Mount \.npmrc as a secret/);
    await page.locator(preview).first().waitFor();
    await page.waitForTimeout(500);
    await shoot('secret-preview');
    await press('Control+Enter');
    await page.locator(preview).first().waitFor({ state: 'hidden', timeout: 10000 });
    await saved('token/token.Dockerfile', /RUN --mount=type=secret,id=npmrc/);
  },
  split: async ({ open, press, page, shoot, choose, saved }) => {
    await open('server/server.Dockerfile', 'RUN go', 2);
    await page.waitForTimeout(2000);
    await press('Control+Shift+R');
    await page.locator(actions).first().waitFor();
    await shoot('split');
    await choose(actions, /static-debian12, as root/);
    await page.locator(preview).first().waitFor();
    await page.waitForTimeout(500);
    await shoot('split-preview');
    await press('Control+Enter');
    await saved(
      'server/server.Dockerfile',
      /FROM golang:1\.27 AS build\n[\s\S]*FROM gcr\.io\/distroless\/static-debian12\n/,
    );
  },
  'rename a stage, after a name that is refused': async ({ open, press, page, shoot, saved }) => {
    await open('stages/stages.Dockerfile', 'AS deps', 4);
    await press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.type('test');
    await press('Enter');
    await page.waitForTimeout(1500);
    await shoot('rename-refused');
    await press('Escape');
    await page.waitForTimeout(300);
    await press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.type('packages');
    await press('Enter');
    await saved('stages/stages.Dockerfile', /AS packages\n[\s\S]*FROM packages AS test[\s\S]*FROM packages AS site/);
  },
  "go to a stage's definition": async ({ open, press, page, shoot }) => {
    await open('stages/stages.Dockerfile', 'AS site', -8);
    await press('F12');
    await page.locator('.statusbar-item', { hasText: /Ln 1, Col/ }).waitFor();
    await press('Shift+F12');
    await page.locator('.zone-widget').first().waitFor();
    await page.waitForTimeout(700);
    await shoot('references');
    await press('Escape Control+Shift+O');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await shoot('symbols');
    await press('Escape');
  },
  'format a file, and a selection': async ({ open, press, page, shoot, saved }) => {
    await open('format/format.Dockerfile', 'from', 0);
    await press('Control+K Control+F');
    await page.waitForTimeout(500);
    await press('Control+Shift+I');
    await saved(
      'format/format.Dockerfile',
      /^from debian:12\nrun apt-get update && \\\n +apt-get install .*\n +rm -rf \S+\nrun <<EOF\n {2}indented\n/,
    );
    await shoot('format');
  },
  'explain a finding': async ({ open, press, page, shoot, choose, run }) => {
    await open('token/token.Dockerfile', 'ci', 1);
    await page.waitForTimeout(1500);
    await press('Control+.');
    await choose(actions, /Explain missing-cache-mount/);
    await page.locator('.tab', { hasText: 'missing-cache-mount' }).waitFor();
    await page.waitForTimeout(2000);
    await shoot('explain');
    await run('View: Close Editor');
  },
  'turn a rule off': async ({ open, press, page, shoot, choose, folder }) => {
    await open('stages/stages.Dockerfile', 'FROM deps AS test', 6);
    await page.waitForTimeout(1500);
    await press('Control+.');
    await choose(actions, /Turn off/);
    await page.waitForTimeout(2500);
    console.log(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    await shoot('turned-off');
  },
  'get signature help': async ({ open, press, page, shoot }) => {
    await open('stages/stages.Dockerfile', '--from=site /app', 12);
    await press('Control+Shift+Space');
    await page.locator('.parameter-hints-widget.visible').waitFor();
    await page.waitForTimeout(500);
    await shoot('signature');
    await press('Escape');
  },
  'press Enter in a continued instruction': async ({ open, press, page, saved }) => {
    await open('format/format.Dockerfile', 'apt-get install', 0);
    await page.keyboard.type('apt-get clean && ');
    await press('Enter');
    await page.waitForTimeout(1000);
    await saved('format/format.Dockerfile', /apt-get clean && \\\n {4}apt-get install/);
  },
  'follow a link': async ({ open, page, run, shoot }) => {
    await open('shop/shop.Dockerfile', 'package.json', 3);
    await run('Open Link');
    await page.locator('.tab.active', { hasText: 'package.json' }).waitFor();
    await shoot('link');
  },
  'walk the map': async ({ open, press, page, shoot, run }) => {
    await open('stages/stages.Dockerfile', 'FROM', 0);
    await run('Slipway: Show Stage Map');
    await page.waitForTimeout(3000);
    await press('End');
    await press('ArrowUp');
    await page.waitForTimeout(500);
    await shoot('map');
    await press('End Enter');
    await page.waitForTimeout(1500);
    await shoot('map-entered');
    await run('View: Close Other Editors in Group').catch(() => {});
  },
  'build a stage': async ({ open, choose, page, shoot, run }) => {
    await open('build/build.Dockerfile', 'FROM', 0);
    await run('Slipway: Build Stage...');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await shoot('build-choice');
    await choose('.quick-input-list', /tools/);
    await page.locator('.xterm-rows', { hasText: /Built|built/ }).waitFor({ timeout: 60000 });
    await page.waitForTimeout(4000);
    await shoot('built');
  },
  'ask why it ran again': async ({ open, choose, page, shoot, run, folder }) => {
    await open('build/build.Dockerfile', 'FROM', 0);
    writeFileSync(join(folder, 'build/greeting'), 'good morning\n');
    await page.waitForTimeout(1000);
    await run('Slipway: Build Stage...');
    await choose('.quick-input-list', /tools/);
    await page.waitForTimeout(8000);
    await run('Slipway: Why Did It Run Again?');
    await page.waitForTimeout(3000);
    await shoot('why');
    await page.keyboard.press('Escape');
  },
  'see the status': async ({ open, page, shoot }) => {
    await open('build/build.Dockerfile', 'FROM', 0);
    await page.locator('#status\\.languageStatus').hover();
    await page.waitForTimeout(1500);
    await shoot('status');
    await page.locator('.view-lines').first().hover();
  },
  'find a rule in the settings': async ({ page, press, shoot, run }) => {
    await press('Control+,');
    await page.locator('.settings-editor').waitFor();
    await page.keyboard.type('slipway.rules');
    await page.waitForTimeout(3000);
    await shoot('settings');
    await run('View: Close Editor');
  },
  'get started': async ({ page, shoot, run }) => {
    await run('Welcome: Open Walkthrough...');
    await page.waitForTimeout(1500);
    await page.keyboard.type('Slipway');
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3000);
    await shoot('walkthrough');
  },
  'read a hover': async ({ open, press, page, shoot }) => {
    await open('stages/stages.Dockerfile', '--from=site', 3);
    await press('Control+K Control+I');
    await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
    await page.waitForTimeout(700);
    await shoot('hover');
    await press('Escape');
  },
};

test('tasks from the keyboard alone', async (t: TestContext) => {
  const editor = await prepareEditor();
  if ('missing' in editor) return cannotRun(t, editor.missing);
  const engine = startEngine();
  if ('missing' in engine) return cannotRun(t, engine.missing);
  const { DOCKER_HOST = '', DOCKER_CONFIG = '', PATH = '' } = engine.environment;
  const session = await startSession(t, {
    chromium: editor.chromium,
    files,
    settings: {
      'terminal.integrated.env.linux': { DOCKER_HOST, DOCKER_CONFIG, PATH },
      'terminal.integrated.gpuAcceleration': 'off',
    },
  });
  for (const [title, run] of Object.entries(tasks).filter(([title]) =>
    new RegExp(process.env['TASK'] ?? '').test(title),
  )) {
    await t.test(title, async () => {
      try {
        await run(session);
      } catch (error) {
        await session.page.screenshot({ path: `/tmp/fail-${title.replaceAll(' ', '-')}.png` });
        await session.press('Escape Escape Escape');
        throw error;
      }
    });
  }
});
