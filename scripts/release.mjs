// `node scripts/release.mjs`: makes what is published, from a clean clone of HEAD, the same bytes each time: the VSIX for the
// Marketplace and Open VSX, the npm package, and their checksums in out/release. It publishes nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const windows = process.platform === 'win32';

function run(cwd, command, ...args) {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows, env: environment });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${ran.stdout}${ran.stderr}`);
  return ran.stdout.trim();
}

let environment = process.env;
const changed = run('.', 'git', 'status', '--porcelain');
if (changed !== '') {
  console.error(`Commit first: a release is made of HEAD.\n${changed}`);
  process.exit(1);
}
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}\n`)) {
  console.error(`CHANGELOG.md has no section "## ${version}".`);
  process.exit(1);
}

// vsce dates the files of the archive by it (https://reproducible-builds.org/specs/source-date-epoch/).
environment = { ...process.env, SOURCE_DATE_EPOCH: run('.', 'git', 'log', '-1', '--format=%ct') };
const folder = mkdtempSync(join(tmpdir(), 'slipway-release-'));
try {
  const clone = join(folder, 'slipway');
  run('.', 'git', 'clone', '--quiet', '--no-hardlinks', '.', clone);
  console.log('Installing ...');
  run(clone, 'npm', 'ci');
  console.log('Packing ...');
  run(clone, 'npm', 'run', 'package');
  run(clone, 'npm', 'pack', '--silent');
  const made = {
    [`${name}-${version}.vsix`]: 'out/slipway.vsix',
    [`${name}-${version}.tgz`]: `${name}-${version}.tgz`,
  };
  rmSync('out/release', { recursive: true, force: true });
  mkdirSync('out/release', { recursive: true });
  const sums = Object.entries(made).map(([file, path]) => {
    cpSync(join(clone, path), join('out/release', file));
    const hash = createHash('sha256')
      .update(readFileSync(join(clone, path)))
      .digest('hex');
    return `${hash}  ${file}\n`;
  });
  writeFileSync('out/release/SHA256SUMS', sums.join(''));
  console.log(`${sums.join('')}in out/release. To publish:
  npx vsce publish --packagePath out/release/${name}-${version}.vsix
  npx ovsx publish out/release/${name}-${version}.vsix
  npm publish out/release/${name}-${version}.tgz
  git tag v${version} && git push origin v${version}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
