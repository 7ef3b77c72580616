/** What people do with Slipway, from the keyboard alone, in the real editor; out/screenshots shows each in four themes. */

import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { prepareEditor } from '../support/editor.ts';
import { startEngine } from '../support/engine.ts';
import { cannotRun } from '../support/skip.ts';
import { screenshotPath } from './driver.ts';
import { samples } from './samples.ts';
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
  ...samples,
  'format/format.Dockerfile':
    'from debian:12\n  run apt-get update && \\\n  apt-get install -y --no-install-recommends curl && \\\n  rm -rf /var/lib/apt/lists/*   \nrun <<EOF\n  indented\nEOF\ncopy    a    b\n',
  'rule/rule.Dockerfile': 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n',
  'rule/package.json': '{}\n',
  'rule/package-lock.json': '{}\n',
  '.vscode/settings.json': '{}\n',
  'select/select.Dockerfile': 'FROM debian:12\nRUN   make\nCOPY  c  d\n',
  'build/build.Dockerfile':
    'FROM busybox:local AS tools\nCOPY greeting /greeting\nRUN tr a-z A-Z < /greeting > /tool\n\nFROM busybox:local AS app\nCOPY --from=tools /tool /tool\n',
  'build/greeting': 'hello\n',
};

const actions = '.action-widget';
const preview = '.refactor-preview, .bulk-edit-panel';

const suggestions = '.suggest-widget.visible';
const picks = '.quick-input-list';

/** The tasks, in the words of those who do them. */
const tasks: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  'complete a COPY': async ({ open, press, see, shoot, choose, saved }) => {
    await open('copy/copy.Dockerfile', 'COPY \n', 5);
    await press('Control+Space');
    await see(`${suggestions} .monaco-list-row`, 'my notes.txt');
    await press('Control+Space');
    await shoot('complete-copy');
    await choose('.suggest-widget', /my notes/);
    await saved('copy/copy.Dockerfile', /COPY \["my notes\.txt"/);
  },

  'complete a path that a stage made': async ({ open, press, see, shoot }) => {
    await open('stages/stages.Dockerfile', '/app/dist');
    await press('Control+Space');
    await see(`${suggestions} .monaco-list-row`, '/app/');
    await shoot('complete-stage-path');
    await press('Escape');
  },

  'fix a finding': async ({ menu, open, press, see, shoot, choose, saved }) => {
    await open('shop/shop.Dockerfile', 'FROM');
    await see('.squiggly-warning');
    await press('F8');
    await see('.marker-widget', 'every source change reinstalls all packages');
    await shoot('finding');
    await press('Escape');
    await menu('Control+.', 'Copy package.json and package-lock.json first');
    await shoot('fix');
    await choose(actions, /first, then/);
    await saved('shop/shop.Dockerfile', /COPY package\.json package-lock\.json \.\/\nRUN npm ci\nCOPY \. \.\n/);
  },

  'move a secret': async ({ menu, open, press, see, shoot, choose, saved }) => {
    await open('token/token.Dockerfile', 'NPM_TOKEN', 2);
    await see('.squiggly-warning');
    await menu('Control+.', 'Mount .npmrc as a secret');
    await choose(actions, /Mount \.npmrc as a secret/);
    await see(preview, '# The build needs the secret npmrc. Pass --secret id=npmrc');
    await shoot('secret-preview');
    await press('Control+Enter');
    await saved('token/token.Dockerfile', /RUN --mount=type=secret,id=npmrc/);
  },

  split: async ({ menu, open, press, see, shoot, choose, saved }) => {
    await open('server/server.Dockerfile', 'RUN go', 2);
    await see('.squiggly-info');
    await menu('Control+Shift+R', 'Split into build and runtime stages');
    await shoot('split');
    await choose(actions, /static-debian12, as root/);
    await see(preview, '# The image is based on gcr.io/distroless/static-debian12 and runs as root');
    await shoot('split-preview');
    await press('Control+Enter');
    await saved(
      'server/server.Dockerfile',
      /FROM golang:1\.27 AS build\n[\s\S]*FROM gcr\.io\/distroless\/static-debian12\n/,
    );
  },

  'rename a stage, after a name that is refused': async ({ open, press, type, see, shoot, saved, page }) => {
    await open('stages/stages.Dockerfile', 'AS deps', 4);
    await press('F2');
    await see('.rename-box input:focus');
    await type('test');
    await press('Enter');
    await see('.notification-toast', "A stage named 'test' already exists");
    await seeBehind(page, "A stage named 'test' already exists");
    await shoot('rename-refused');
    await press('F2');
    await see('.rename-box input:focus');
    await type('packages');
    await press('Enter');
    await saved('stages/stages.Dockerfile', /AS packages\n[\s\S]*FROM packages AS test[\s\S]*FROM packages AS site/);
  },

  "go to a stage's definition, and to its readers": async ({ open, press, see, shoot }) => {
    await open('stages/stages.Dockerfile', ' AS site', -2);
    await press('F12');
    await see('.statusbar-item', /Ln 1, Col/);
    await press('Shift+F12');
    await see('.zone-widget .monaco-list-row');
    await shoot('references');
    await press('Escape Control+Shift+O');
    await see(picks, 'runtime');
    await shoot('symbols');
    await press('Escape');
  },

  'format a file': async ({ open, press, shoot, saved }) => {
    await open('format/format.Dockerfile', 'from');
    await press('Control+Shift+I');
    await saved(
      'format/format.Dockerfile',
      /^from debian:12\nrun apt-get update && \\\n +apt-get install .*\n +rm -rf \S+\nrun <<EOF\n {2}indented\nEOF\ncopy a b\n$/,
    );
    await shoot('format');
  },

  'format a selection': async ({ open, press, saved }) => {
    await open('select/select.Dockerfile', 'COPY  c');
    await press('Shift+End Control+K Control+F');
    await saved('select/select.Dockerfile', /RUN {3}make\nCOPY c d\n/);
  },

  'press Enter in a continued instruction': async ({ open, press, type, saved }) => {
    await open('format/format.Dockerfile', 'apt-get install');
    await type('apt-get clean && ');
    await press('Enter');
    await saved('format/format.Dockerfile', /apt-get clean && \\\n +apt-get install/);
  },

  'explain a finding': async ({ menu, open, press, see, shoot, choose }) => {
    await open('rule/rule.Dockerfile', 'ci', 1);
    await see('.squiggly-hint');
    await menu('Control+.', 'Explain missing-cache-mount');
    await choose(actions, /Explain missing-cache-mount/);
    await see('.tab.active', 'missing-cache-mount');
    await shoot('explain');
    await press('Control+K Control+W');
  },

  'turn a rule off': async ({ menu, open, see, shoot, choose, saved }) => {
    await open('rule/rule.Dockerfile', 'ci', 1);
    await see('.squiggly-hint');
    await menu('Control+.', 'Turn off missing-cache-mount');
    await choose(actions, /Turn off missing-cache-mount/);
    await saved('.vscode/settings.json', /"slipway\.rules": \{\s*"missing-cache-mount": "off"/);
    await shoot('turned-off');
  },

  'get signature help': async ({ open, press, see, shoot }) => {
    await open('stages/stages.Dockerfile', '--from=site /app', 12);
    await press('Control+Shift+Space');
    await see('.parameter-hints-widget.visible', '<src>');
    await shoot('signature');
    await press('Escape');
  },

  'read a hover': async ({ open, press, see, shoot }) => {
    await open('stages/stages.Dockerfile', '--from=site', 3);
    await press('Control+K Control+I');
    await see('.monaco-hover:not(.hidden)', '--from');
    await shoot('hover');
    await press('Escape');
  },

  'follow a link': async ({ open, run, see }) => {
    await open('build/build.Dockerfile', 'greeting', 3);
    await run('Open Link');
    await see('.tab.active[data-resource-name="greeting"]');
  },

  'build a stage, and see in the status bar how it went': async ({ open, choose, see, shoot, run, page }) => {
    await open('build/build.Dockerfile', 'FROM');
    await run('Slipway: Build Stage...');
    await see(picks, 'tools');
    await shoot('build-choice');
    await choose(picks, /tools/);
    await see('.xterm-rows', 'Built build:tools');
    await see('.codelens-decoration', 'built just now');
    await shoot('built');
    const status = page.locator('.statusbar-item', { hasText: /2 stages .*s/ });
    await status.hover();
    await see('.monaco-hover', /Built tools at .* in .* s\s*Show the stage map/);
    await shoot('status');
    await status.click();
    await see('.tab', 'Stage Map: build/build.Dockerfile');
    await shoot('status-map');
    await run('View: Close All Editors');
  },

  'ask why it ran again': async ({ open, choose, press, see, shoot, run, write }) => {
    write('build/greeting', `good morning ${Date.now()}\n`);
    await open('build/build.Dockerfile', 'FROM');
    await run('Slipway: Build Stage...');
    await choose(picks, /tools/);
    await see('.codelens-decoration', /built just now.*[01] of 2/);
    await run('Slipway: Why Did It Run Again?');
    await see(picks, 'greeting');
    await shoot('why');
    await press('Escape');
  },

  'walk the map': async ({ open, press, see, within, shoot, run }) => {
    await open('stages/stages.Dockerfile', 'RUN npm run build');
    await run('Slipway: Show Stage Map');
    await within('.box');
    await run('Slipway: Show Stage Map');
    await within('.box:focus');
    await press('End ArrowUp');
    await shoot('map');
    await press('Home ArrowDown Enter');
    await see('.statusbar-item', /Ln (?:1|6|10), Col/);
    await press('Control+1 Control+K Control+W');
  },

  'find a rule in the settings': async ({ press, type, see, shoot }) => {
    await press('Control+,');
    await see('.settings-editor');
    await type('slipway.rules');
    await see('.setting-list-row, .setting-list-object-row', 'apt-update-alone');
    await shoot('settings');
    await press('Escape');
  },

  'get started': async ({ press, type, see, shoot, run }) => {
    await run('View: Hide Panel').catch(() => press('Escape'));
    await run('View: Toggle Primary Side Bar Visibility');
    await run('Welcome: Open Walkthrough...');
    await see('.quick-input-widget input:focus');
    await type('Slipway');
    await see(`${picks} .monaco-list-row.focused`, 'Get Started with Slipway');
    await press('Enter');
    await see('.getting-started-category, .getting-started-step', 'See the stages');
    await shoot('walkthrough');
  },
};

/** Waits for a text that a decoration puts behind a line. */
async function seeBehind(page: Page, text: string): Promise<void> {
  const contents = () =>
    page.locator('.view-line span').evaluateAll((spans) => {
      return spans.map((span) => getComputedStyle(span, '::after').content.replaceAll('\\', ''));
    });
  for (let tries = 0; !(await contents()).some((content) => content.includes(text)); tries++) {
    if (tries > 50) throw new Error(`no line ends with ${text}`);
    await page.waitForTimeout(100);
  }
}

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
  for (const [title, run] of Object.entries(tasks)) {
    await t.test(title, async () => {
      try {
        await run(session);
      } catch (error) {
        await session.page.screenshot({ path: screenshotPath(`keyboard-failed-${title.replaceAll(/\W+/g, '-')}`) });
        await session.press('Escape Escape Escape');
        throw error;
      }
    });
  }
});
