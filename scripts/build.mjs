// Bundles the client and the server, for node and for browsers, and the command line.
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

/** What runs in a browser has no module of node: one that is imported fails the build. @type {import('esbuild').BuildOptions} */
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  alias: { 'node:crypto': './scripts/no-crypto.mjs' },
  inject: ['./scripts/no-buffer.mjs'],
};

const bundles = await Promise.all([
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
  build({
    ...browser,
    format: 'cjs',
    entryPoints: ['client/web/extension.ts'],
    outfile: 'dist/extension-web.js',
    external: ['vscode'],
  }),
  build({ ...browser, entryPoints: ['server/src/main-web.ts'], outfile: 'dist/server-web.js' }),
  build({ ...browser, sourcemap: false, entryPoints: ['client/panel/panel.ts'], outfile: 'dist/panel.js' }),
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
