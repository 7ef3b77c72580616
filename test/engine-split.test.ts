import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import buildToolsInFinalImage from '../server/src/rules/build-tools-in-final-image.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import type { Sample } from './engine/split-sample.ts';
import { samples, server, site } from './engine/split-samples.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFile } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';
import { provideImages } from './support/toolchain-images.ts';

suite('split stages on a real engine', () => {
  test('a static site, served on the same port by nginx', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = createFolder(t, site);
    mkdirSync(join(folder, 'packages'));
    for (const args of [
      ['pack', '--silent', '--pack-destination', join(folder, 'packages'), createFolder(t, server)],
      ['install', '--offline', '--package-lock-only'],
    ]) {
      const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
    const missing = await provideImages(engine, ['node:22', 'nginx:stable']);
    if (missing) return cannotRun(t, missing.missing);
    const source = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    const context = await contextOfFile(join(folder, 'Dockerfile'), folder, source);
    const [finding] = buildToolsInFinalImage.check(lower(source), context);
    const fix = changesOf(finding).find(({ title }) => title.includes('(nginx:stable, '));
    assert.ok(fix, finding?.message);
    const before = await served(engine, folder, source);
    const after = await served(engine, folder, applyEdits(source, fix.edits()));
    assert.deepEqual(before.pages, ['<h1>shop</h1>\n', 'start()\n', '<h1>shop</h1>\n']);
    assert.deepEqual(after.pages, before.pages);
    assert.ok(after.megabytes < before.megabytes);
    t.diagnostic(`nginx:stable: ${before.megabytes} MB before, ${after.megabytes} MB after, same pages`);
  });

  for (const [title, sample] of Object.entries(samples)) {
    test(title, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const folder = createFolder(t, sample.files);
      const lacking = sample.prepare?.(folder);
      if (lacking !== undefined) return cannotRun(t, lacking);
      const missing = await provideImages(engine, sample.images);
      if (missing) return cannotRun(t, missing.missing);
      await prove(t, engine, sample, folder);
    });
  }
});

async function prove(t: TestContext, engine: Engine, { tool, bases, says }: Sample, folder: string): Promise<void> {
  const path = join(folder, 'Dockerfile');
  const source = readFileSync(path, 'utf8');
  const before = await build(engine, folder, source, 'before');
  assert.match(before.output, says);
  assert.ok(
    before.files.some((file) => tool.test(file)),
    'the tool is in the image before',
  );

  const context = await contextOfFile(path, folder, source);
  const [finding] = buildToolsInFinalImage.check(lower(source), context);
  const offered = changesOf(finding).map(({ title }) => /\((.+), as .+\)$/.exec(title)?.[1] ?? title);
  for (const base of bases)
    assert.ok(offered.includes(base), `${base} is offered: ${finding?.message} ${offered.join()}`);
  for (const fix of changesOf(finding)) {
    const base = /\((.+), as .+\)$/.exec(fix.title)?.[1] ?? '';
    if (!bases.includes(base)) continue;
    const after = await build(engine, folder, applyEdits(source, fix.edits()), 'after');
    assert.equal(after.output, before.output, base);
    assert.deepEqual(
      after.files.filter((file) => tool.test(file)),
      [],
      `${base} lacks the tool`,
    );
    assert.ok(after.megabytes < before.megabytes, `${base} is smaller`);
    t.diagnostic(
      `${base}: ${before.megabytes.toFixed(1)} MB before, ${after.megabytes.toFixed(1)} MB after, same output`,
    );
  }
}

interface Built {
  readonly output: string;
  readonly files: readonly string[];
  readonly megabytes: number;
}

/** Builds and runs a Dockerfile; the output is that of its program. */
async function build(engine: Engine, folder: string, text: string, tag: string): Promise<Built> {
  const built = await engine.docker(['build', '-f', '-', '-t', tag, '.'], { folder, input: text });
  assert.equal(built.code, 0, `${text}\n${built.stderr}`);
  const ran = await engine.docker(['run', '--rm', '--network=none', tag]);
  assert.equal(ran.code, 0, `${text}\n${ran.stdout}${ran.stderr}`);
  const { stdout: size } = await engine.docker(['image', 'inspect', '-f', '{{.Size}}', tag]);
  const { stdout: container } = await engine.docker(['create', tag]);
  const archive = join(folder, '..', `${basename(folder)}.tar`);
  await engine.docker(['export', '-o', archive, container.trim()]);
  const { stdout: list } = spawnSync('tar', ['-tf', archive], { encoding: 'utf8', maxBuffer: 1 << 27 });
  spawnSync('rm', ['-f', archive]);
  await engine.docker(['rm', '-f', container.trim()]);
  return { output: ran.stdout + ran.stderr, files: list.split('\n'), megabytes: Number(size) / 1e6 };
}

/** What an image serves on port 3000. */
async function served(engine: Engine, folder: string, text: string): Promise<{ pages: string[]; megabytes: number }> {
  const built = await engine.docker(['build', '-f', '-', '-t', 'site', '.'], { folder, input: text });
  assert.equal(built.code, 0, `${text}\n${built.stderr}`);
  const { stdout: size } = await engine.docker(['image', 'inspect', '-f', '{{.Size}}', 'site']);
  const { stdout: id } = await engine.docker(['run', '-d', '--network=none', 'site']);
  const container = id.trim();
  const get = (path: string) => {
    const command = `for i in 1 2 3 4 5 6 7 8 9 10; do wget -qO- http://127.0.0.1:3000${path} && exit; sleep 1; done; exit 1`;
    return engine.docker(['run', '--rm', `--network=container:${container}`, 'busybox:local', 'sh', '-c', command]);
  };
  const pages: string[] = [];
  for (const path of ['/', '/assets/app.js', '/any/route']) {
    const { code, stdout, stderr } = await get(path);
    assert.equal(code, 0, `${path}: ${stderr} ${(await engine.docker(['logs', container])).stderr}`);
    pages.push(stdout);
  }
  await engine.docker(['rm', '-f', container]);
  return { pages, megabytes: Number(size) / 1e6 };
}
