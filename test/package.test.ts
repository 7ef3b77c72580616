import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import { fileRules } from '../server/src/rules/in-build-files.ts';
import { rules } from '../server/src/rules/index.ts';
import { readSettings } from '../server/src/workspace/settings.ts';
import { repository } from './support/fixture.ts';

/** Client and server are in it twice: for node, and for browsers. */
const largest = 2 * 1024 * 1024;
const left = /^(?:\.git|out|node_modules)(?:\/|$)/;

/** The paths in a zip archive, from its central directory, which tells them in the clear (APPNOTE.TXT 4.3.12). */
function pathsIn(archive: Buffer): string[] {
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  const paths: string[] = [];
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (archive.subarray(at, at + 4).equals(signature)) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    paths.push(archive.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return paths;
}

suite('the package', () => {
  test('holds what an editor needs, and nothing else, in two megabytes', (t) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-package-')));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(repository, folder, {
      recursive: true,
      filter: (path) => !left.test(relative(repository, path).replaceAll('\\', '/')),
    });
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, '.env'), 'NPM_TOKEN=secret\n');

    const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stdout + stderr);

    const archive = readFileSync(join(folder, 'out/slipway.vsix'));
    assert.deepEqual(pathsIn(archive).sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/THIRD-PARTY-LICENSES.txt',
      'extension/dist/extension-web.js',
      'extension/dist/extension.js',
      'extension/dist/panel.js',
      'extension/dist/server-web.js',
      'extension/dist/server.js',
      'extension/images/icon.png',
      ...['build', 'fix', 'secret', 'split', 'stages'].flatMap((name) => [
        `extension/images/walkthrough/${name}-dark.png`,
        `extension/images/walkthrough/${name}-light.png`,
      ]),
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/syntaxes/dockerfile.tmLanguage.json',
      'extension/syntaxes/language-configuration.json',
    ]);
    assert.ok(archive.length < largest, `it has ${archive.length} bytes`);
    t.diagnostic(`${Math.round(archive.length / 1024)} KiB`);
  });

  test('holds on npm the command line and the server, and runs where it is installed', (t) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-npm-')));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const npm = (...args: string[]) => {
      const shell = process.platform === 'win32';
      const ran = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell });
      assert.equal(ran.status, 0, ran.stdout + ran.stderr);
      return ran.stdout;
    };
    // The bundles are those of the build; making them anew would change files that other tests run.
    const packed = npm('pack', '--json', '--ignore-scripts', repository);
    const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(packed);
    assert.deepEqual(files.map(({ path }) => path).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/cli.js',
      'dist/mcp.js',
      'dist/server.js',
      'package.json',
    ]);
    writeFileSync(join(folder, 'package.json'), '{}');
    npm('install', '--no-audit', '--no-fund', `./${filename}`);
    writeFileSync(join(folder, 'Dockerfile'), 'FROM busybox AS A\nFROM busybox\nCOPY --from=A /a /a\n');
    const bin = join(folder, 'node_modules/.bin/slipway');
    const linted = spawnSync(bin, ['lint', '--fail-on', 'info'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.deepEqual([linted.status, linted.stderr], [1, '']);
    assert.match(linted.stdout, /^Dockerfile:1:17 info stage-name-casing$/m);
  });
});

/** What VS Code's settings editor can draw as rows (src/vs/workbench/contrib/preferences/browser/settingsTreeModels.ts, `isObjectSetting`). */
suite('the setting of the rules', () => {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const sections: { properties: Record<string, Setting> }[] = [manifest.contributes.configuration].flat();
  const setting = sections.flatMap(({ properties }) => properties['slipway.rules'] ?? [])[0] ?? assert.fail();

  test('has a row for each rule, and takes other names', () => {
    const ids = [...rules, ...fileRules].map(({ id }) => id);
    assert.deepEqual(Object.keys(setting.properties), ids);
    assert.deepEqual(Object.keys(setting.default), ids);
    for (const { type } of [...Object.values(setting.properties), setting.additionalProperties])
      assert.equal(type, 'string');
  });

  test('leaves every rule as it is where nobody has set it', () => {
    const { settings, problems } = readSettings({ profile: 'strict', rules: { ...setting.default, DL3006: 'off' } });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.rules, readSettings({ profile: 'strict', rules: { DL3006: 'off' } }).settings.rules);
  });
});

interface Setting {
  readonly default: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, { readonly type: string }>>;
  readonly additionalProperties: { readonly type: string };
}
