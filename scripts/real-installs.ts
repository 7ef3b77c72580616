/**
 * `npm run real-installs -- <folder> [words]`: plays the installs of real projects against the real registries, before and after the fix for
 * copy-before-install, and says where the files differ. Repositories are taken from clones in the folder (`owner+name`), else cloned
 * into it; what cannot be had or played is said. Nothing of them is kept.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lower } from '../server/src/model/lower.ts';
import copyBeforeInstall from '../server/src/rules/copy-before-install.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFile } from '../test/support/context.ts';
import { differences, type Machine, startMachine } from '../test/support/player.ts';

/** Repository, commit and Dockerfile. */
const projects: readonly (readonly [string, string, string])[] = [
  ['00-01/zero_world', '89ff967827d0826fce4032f89ce1f27e39bab9c1', 'frontend/zero_world/Dockerfile'],
  ['007ash/Recipe-Archaeologist', '9a302d3ce274535540c528734fda99d5860508f6', 'backend/Dockerfile'],
  ['Blazity/mdcms', '7b5e789542d678a746177eea7b690e47fadf2e5f', 'apps/server/Dockerfile'],
  ['Blue-Terra/solana-rpc-proxy', 'e12e53a11ed46aaa33603a3791951942b94709f6', 'Dockerfile'],
  ['Gabriel774/trader-api', '11a96d26c7fddc2d4af5234ba9bb7706f6e9d9c1', 'Dockerfile'],
  [
    'GoogleCloudPlatform/python-docs-samples',
    '683bf45f8f608cf0248d485d2c60de22e356b2db',
    'appengine/flexible/tasks/Dockerfile',
  ],
  [
    'GoogleCloudPlatform/python-docs-samples',
    '683bf45f8f608cf0248d485d2c60de22e356b2db',
    'dataflow/flex-templates/pipeline_with_dependencies/Dockerfile',
  ],
  [
    'GoogleCloudPlatform/python-docs-samples',
    '683bf45f8f608cf0248d485d2c60de22e356b2db',
    'endpoints/bookstore-grpc-transcoding/Dockerfile',
  ],
  [
    'GoogleCloudPlatform/python-docs-samples',
    '683bf45f8f608cf0248d485d2c60de22e356b2db',
    'endpoints/bookstore-grpc/Dockerfile',
  ],
  ['IagoWynne/erc-bot', '6dfbb2c4353de25d4eeea7d5fd9d1b6f14bad395', '.dockerfile'],
  ['abh80/Darwin', '706a8c8d7d28bac5f01bfbe90aebac54010f0035', 'Dockerfile'],
  ['moyeola/moyeo-backend', '21728f54636c812441d26c48e00d8b6ef91d0689', 'Dockerfile'],
  ['open-telemetry/opentelemetry-demo', '054282e318317f2be09f67dd9b0d7d1278566cfa', 'src/accounting/Dockerfile'],
  ['open-telemetry/opentelemetry-demo', '054282e318317f2be09f67dd9b0d7d1278566cfa', 'src/cart/src/Dockerfile'],
  ['open-telemetry/opentelemetry-demo', '054282e318317f2be09f67dd9b0d7d1278566cfa', 'src/frontend/Dockerfile.cypress'],
  ['paywith/activemerchant', '29c02cff2dcc37e3755bcbb7986d0f75b470be7b', 'Dockerfile'],
  ['peterpetre/nest-boilerplate', 'faffe2092ed9878d9d68ae471384cdb5bfcedbf4', 'Dockerfile'],
  ['radu-matei/ruby-hello', '90db804776b7acc335cda9b604149e376fd3564d', 'Dockerfile'],
];

const [folder = 'out/real', ...words] = process.argv.slice(2);

async function main(): Promise<void> {
  const machine = await startMachine('real');
  if ('missing' in machine) throw new Error(machine.missing);
  const counts = new Map<string, number>();
  try {
    for (const [repository, commit, path] of projects) {
      if (!words.every((word) => `${repository}/${path}`.includes(word))) continue;
      const came = await resultOf(machine, repository, commit, path);
      const [kind = ''] = came.split(':');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      console.log(`${repository} ${path}: ${came}`);
    }
  } finally {
    machine.stop();
  }
  console.log([...counts].map(([kind, count]) => `${count} ${kind}`).join(', '));
}

async function resultOf(player: Machine, repository: string, commit: string, path: string): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'slipway-real-'));
  try {
    const why = checkOut(repository, commit, work);
    if (why !== undefined) return `not had: ${why}`;
    const source = readFileSync(join(work, path), 'utf8');
    const context = await contextOfFile(join(work, path), work, source);
    const offers = [...copyBeforeInstall.check(lower(source), context)].flatMap((finding) => [
      ...(finding.changes?.() ?? []),
    ]);
    const change = offers.find((offer) => 'edits' in offer);
    if (!change || !('edits' in change)) return `no fix: ${offers.map(({ title }) => title).join('; ')}`;
    const fixed = applyEdits(source, change.edits());
    const root = context.kind === 'known' ? contextFolder(work, path, source) : work;
    const shared = sharedEnd(source, fixed);
    const before = player.play(source.slice(0, source.length - shared), root);
    if (before.failed !== undefined) return `not played: ${before.failed.slice(-300)}`;
    for (const { path: name, edits, create } of change.files?.() ?? [])
      writeFileSync(join(root, name), applyEdits(create ? '' : readFileSync(join(root, name), 'utf8'), edits));
    const after = player.play(fixed.slice(0, fixed.length - shared), root);
    if (after.failed !== undefined) return `wrong: fails with ${after.failed.slice(-600)}`;
    const found = differences(before.tree, after.tree);
    return found.length === 0
      ? `right: ${before.tree.size} files alike`
      : `differs: ${found.length}\n  ${found.slice(0, 8).join('\n  ')}`;
  } catch (error) {
    return `not played: ${String(error).slice(0, 300)}`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Lays a commit out; why it cannot be had. */
function checkOut(repository: string, commit: string, work: string): string | undefined {
  const clone = resolve(folder, repository.replace('/', '+'));
  if (!existsSync(clone)) {
    mkdirSync(folder, { recursive: true });
    const { status, stderr } = spawnSync(
      'git',
      ['clone', '-q', '--no-checkout', `https://github.com/${repository}`, clone],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) return stderr.trim().split('\n').at(-1) ?? 'it cannot be cloned';
  }
  try {
    const archive = execFileSync('git', ['-C', clone, 'archive', commit], { maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', work], { input: archive });
    return undefined;
  } catch {
    return `${clone} lacks commit ${commit}`;
  }
}

/** The build context: the nearest folder above the Dockerfile that has what it copies. */
function contextFolder(work: string, path: string, source: string): string {
  const sources = lower(source).instructions.flatMap((each) =>
    each.kind === 'COPY' && !each.from ? each.sources : [],
  );
  const names = sources.flatMap(({ value }) => (value === undefined || /[*?[]/.test(value) ? [] : [value]));
  const parts = path.split('/').slice(0, -1);
  for (let depth = parts.length; depth >= 0; depth--) {
    const at = join(work, ...parts.slice(0, depth));
    if (names.every((name) => existsSync(join(at, name)))) return at;
  }
  return work;
}

/** How long the end is that two Dockerfiles share, whole instructions only: what runs there runs on the same files. */
function sharedEnd(one: string, other: string): number {
  let count = 0;
  for (const end = Math.min(one.length, other.length); count < end; count++) {
    if (one[one.length - 1 - count] !== other[other.length - 1 - count]) break;
  }
  const starts = lower(one).instructions.map(({ span }) => one.length - span.start);
  return Math.max(0, ...starts.filter((start) => start <= count));
}

void main();
