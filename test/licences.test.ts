import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licencesOf } from '../scripts/licences.mjs';

test('the licence texts are those of the libraries in a bundle, and of what these were bundled with', () => {
  const inputs = { 'node_modules/vscode-uri/lib/esm/index.mjs': {}, 'server/src/main.ts': {} };
  const text = licencesOf([{ inputs }, { inputs: { 'node_modules/@dagrejs/dagre/dist/dagre.esm.js': {} } }]);
  const titles = [...text.matchAll(/^(\S+) \S+ \((.+)\)\n=+$/gm)].map(([, name]) => name);
  assert.deepEqual(titles, ['@dagrejs/dagre', '@dagrejs/graphlib', 'path-browserify', 'vscode-uri']);
  for (const name of titles)
    assert.ok(
      text.includes(readFileSync(`node_modules/${name}/LICENSE${name === 'vscode-uri' ? '.md' : ''}`, 'utf8').trim()),
    );
});
