import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, suite, type TestContext, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import copyBeforeInstall from '../server/src/rules/copy-before-install.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { type Reordered, reordered } from './engine/reorder-samples.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFile } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { serveInEngine } from './support/engine-registry.ts';
import { cannotRun } from './support/skip.ts';
import { provideImages } from './support/toolchain-images.ts';

/** Each manager installs from the registry of the tests; the fix leaves the files of the image, and a changed source no longer runs the install. */
const engine = startEngine();
let end: Awaited<ReturnType<typeof serveInEngine>> | undefined;

before(async () => {
  if (!('missing' in engine)) end = await serveInEngine(engine);
});
after(() => {
  if (typeof end === 'function') end();
});

suite('copy-before-install on a real engine', () => {
  for (const [manager, project] of Object.entries(reordered)) {
    test(manager, async (t) => {
      if ('missing' in engine) return cannotRun(t, engine.missing);
      if (typeof end !== 'function') return cannotRun(t, end?.missing ?? 'there is no registry');
      const missing = await provideImages(engine, project.images);
      if (missing) return cannotRun(t, missing.missing);
      await prove(t, engine, project);
    });
  }
});

/** Builds before and after the fix, then after changes, and compares. */
async function prove(t: TestContext, docker: Engine, project: Reordered): Promise<void> {
  const one = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-before-')));
  const other = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-after-')));
  t.after(() => [one, other].forEach((folder) => void rmSync(folder, { recursive: true, force: true })));
  write(one, { ...project.files, ...project.archives });
  if (project.lock) await makeLock(docker, one, project.lock);
  const lock = project.lock ? { [project.lock.path]: readFileSync(join(one, project.lock.path)) } : {};
  write(other, { ...project.files, ...project.archives, ...lock, ...(await fixedFiles(one)) });

  assert.equal(await installRuns(docker, one, project, '--no-cache'), true);
  const filesBefore = await filesOf(docker, one, project);
  assert.equal(await installRuns(docker, other, project, '--no-cache'), true);
  assert.deepEqual(await filesOf(docker, other, project), filesBefore, readFileSync(join(other, 'Dockerfile'), 'utf8'));
  t.diagnostic(`same files: ${filesBefore.length}`);

  const runs: Record<string, boolean> = {};
  for (const [name, folder] of Object.entries({ before: one, after: other })) {
    append(folder, project.source);
    runs[`${name} the fix, a changed source runs the install`] = await installRuns(docker, folder, project);
  }
  if (project.manifest) {
    append(other, project.manifest);
    runs['after the fix, a changed manifest runs the install'] = await installRuns(docker, other, project);
  }
  for (const [what, isRun] of Object.entries(runs)) t.diagnostic(`${what}: ${isRun ? 'yes' : 'no, CACHED'}`);
  assert.deepEqual(Object.values(runs), project.manifest ? [true, false, true] : [true, false]);
  for (const folder of [one, other]) await docker.docker(['image', 'rm', '-f', tagOf(folder)]);
}

/** The files that the only fix of a folder's Dockerfile changes, as the editor does it. */
async function fixedFiles(folder: string): Promise<Record<string, string>> {
  const path = join(folder, 'Dockerfile');
  const source = readFileSync(path, 'utf8');
  const found = [...copyBeforeInstall.check(lower(source), await contextOfFile(path, folder, source))];
  const fix = found.flatMap(changesOf)[0];
  assert.ok(
    fix,
    found.flatMap((each) => [each.message, ...[...(each.changes?.() ?? [])].map((c) => JSON.stringify(c))]).join('\n'),
  );
  const others = (fix.files?.() ?? []).map(
    (each) => [each.path, applyEdits(readFileSync(join(folder, each.path), 'utf8'), each.edits)] as const,
  );
  return { Dockerfile: applyEdits(source, fix.edits()), ...Object.fromEntries(others) };
}

/** Makes a lock file as a person does: by the manager, in the image that the Dockerfile begins with. */
async function makeLock(
  docker: Engine,
  folder: string,
  { path, command }: NonNullable<Reordered['lock']>,
): Promise<void> {
  const image = /^FROM (\S+)/.exec(readFileSync(join(folder, 'Dockerfile'), 'utf8'))?.[1];
  const input = `FROM ${image}\nWORKDIR /project\nCOPY . .\nRUN ${command}\nFROM scratch\nCOPY --from=0 /project/${path} /\n`;
  const made = await docker.docker(['build', '--network=host', '-o', folder, '-f', '-', '.'], { folder, input });
  assert.equal(made.code, 0, made.stderr);
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Blanks that no earlier run has cached. */
function append(folder: string, path: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), `${text.trimEnd()}${' '.repeat(1 + Math.floor(Math.random() * 10_000))}\n`);
}

/** Builds, and says whether the install step ran or came from the cache. */
async function installRuns(
  docker: Engine,
  folder: string,
  { install }: Reordered,
  ...flags: readonly string[]
): Promise<boolean> {
  const args = ['build', '--progress=plain', '--network=host', ...flags, '-t', tagOf(folder), folder];
  const built = await docker.docker(args);
  assert.equal(built.code, 0, `${readFileSync(join(folder, 'Dockerfile'), 'utf8')}\n${built.stderr}`);
  const step = new RegExp(`^#(\\d+) \\[.*\\] RUN (?:.*&& )?${install}`, 'm').exec(built.stderr)?.[1];
  assert.ok(step, built.stderr);
  return !new RegExp(`^#${step} CACHED$`, 'm').test(built.stderr);
}

/** Paths with rights, owners and content hashes; without the Dockerfile and ignore file, which the fix changes. */
async function filesOf(docker: Engine, folder: string, { places, volatile }: Reordered): Promise<string[]> {
  const list = `cd / && find ${places.join(' ')} -type f -exec sha256sum {} + | sort; find ${places.join(' ')} -exec stat -c '%n %a %u:%g' {} + | sort`;
  const run = ['run', '--rm', '--network=none', '-u', '0', '--entrypoint', '/bin/sh', tagOf(folder), '-c', list];
  const ran = await docker.docker(run);
  assert.equal(ran.code, 0, ran.stderr);
  const isLeft = (path: string) => /\/(?:Dockerfile|\.dockerignore)$|\/__pycache__/.test(path) || volatile?.test(path);
  return ran.stdout
    .trim()
    .split('\n')
    .filter((line) => !isLeft(/\/\S*/.exec(line)?.[0] ?? ''));
}

function tagOf(folder: string): string {
  return `slipway-${folder.split('-').at(-1)?.toLowerCase()}`;
}
