/**
 * `npm run real-installs -- <folder> [words]`: plays the installs of real projects against the real registries, before and after the fix for
 * copy-before-install, and says where the files differ. Repositories are taken from clones in the folder (`owner+name`), else cloned
 * into it; what cannot be had or played is said. Nothing of them is kept.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lower } from '../server/src/model/lower.ts';
import copyBeforeInstall from '../server/src/rules/copy-before-install.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFile } from '../test/support/context.ts';
import { differences, type Machine, startMachine } from '../test/support/player.ts';
import { projects } from './real-projects.ts';

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
  // A clone that lacks large files still has the rest.
  const environment = { ...process.env, GIT_INDEX_FILE: join(work, '.index') };
  const git = (...args: string[]) => spawnSync('git', ['-C', clone, ...args], { env: environment, encoding: 'utf8' });
  if (git('read-tree', commit).status !== 0) return `${clone} lacks commit ${commit}`;
  git('checkout-index', '-a', '-f', `--prefix=${work}/`);
  rmSync(environment.GIT_INDEX_FILE, { force: true });
  return undefined;
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
