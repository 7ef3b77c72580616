// Bundles the client and the server: dist/extension.js, dist/server.js, dist/cli.js.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const bundles = await Promise.all([
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    sourcemap: false,
    entryPoints: ['client/panel/panel.ts'],
    outfile: 'dist/panel.js',
  }),
  build({ ...common, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', mainFields: ['module', 'main'] }),
  build({ ...common, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', mainFields: ['module', 'main'] }),
  build({
    ...common,
    entryPoints: ['server/src/cli/mcp-main.ts'],
    outfile: 'dist/mcp.js',
    mainFields: ['module', 'main'],
  }),
]);

writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf(bundles.map(({ metafile }) => metafile)));
