// `node scripts/bundled.mjs <script> ...`: bundles a script as the extension is bundled, then runs it, so that it is timed as users run it.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
const outfile = `out/scripts/${script}.cjs`;
await build({
  entryPoints: [`scripts/${script}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'error',
  define: { 'import.meta.url': '__slipwayUrl' },
  banner: {
    js: `const __slipwayUrl = ${JSON.stringify(new URL('../test/support/fixture.ts', import.meta.url).href)};`,
  },
});
const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' });
process.exitCode = status ?? 1;
