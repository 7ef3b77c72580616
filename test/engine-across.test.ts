/** After a rename across files, Docker's own tools still build what they built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { RenameRequest } from 'vscode-languageserver/node';
import { buildsIn } from '../server/src/builds/workspace-builds.ts';
import { acrossFiles } from './support/across.ts';
import { composeProgram, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';
import { cannotRun } from './support/skip.ts';

const engine = startEngine();
const compose = 'missing' in engine ? engine : composeProgram();

/** What the tools say of the builds, with the names put back that were renamed. */
async function said(folder: string, back: (text: string) => string) {
  assert.ok(!('missing' in engine) && !('missing' in compose));
  const bake = await engine.docker(['buildx', 'bake', '--print', 'dev', 'all', 'web', 'included', 'inline'], {
    folder,
  });
  assert.equal(bake.code, 0, bake.stderr);
  const arguments_ = ['--profile', 'dev', '--profile', 'other', 'config'];
  const config = spawnSync(compose.program, arguments_, { cwd: folder, encoding: 'utf8' });
  assert.equal(config.status, 0, config.stderr);
  return { bake: back(bake.stdout), compose: back(config.stdout) };
}

interface Printed {
  readonly target: Readonly<
    Record<string, { readonly target?: string; readonly dockerfile?: string; readonly args?: Record<string, string> }>
  >;
}

suite('the reader of Bake and Compose files', () => {
  test('says what `docker buildx bake --print` says', async (t) => {
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const files = acrossFiles();
    const names = ['dev', 'web', 'all-prod', 'all-test', 'prod', 'list', 'included', 'inline', 'extended'];
    const folder = createFolder(t, files);
    const { stdout, stderr } = await engine.docker(['buildx', 'bake', '--print', ...names], { folder });
    const printed = (JSON.parse(stdout || '{}') as Partial<Printed>).target ?? assert.fail(stderr);
    const read = buildsIn(new Map(Object.entries(files)), new Set(['Dockerfile', 'web/Dockerfile'])).filter(
      ({ by }) => by === 'bake' || by === 'compose',
    );
    for (const name of names) {
      const { target, args = {} } = printed[name] ?? assert.fail(name);
      // A target of a matrix goes by the name that all of them have in the file.
      const own = read.filter((build) => build.name === name || name.startsWith(`${build.name}-`));
      assert.ok(
        own.some((build) => build.target === target && Object.keys(args).every((each) => build.args.includes(each))),
        `${name}: ${JSON.stringify(printed[name])}`,
      );
    }
  });
});

suite('Docker after a rename across files', () => {
  test('builds the same stages with the same arguments', async (t) => {
    if ('missing' in engine) return cannotRun(t, engine.missing);
    if ('missing' in compose) return cannotRun(t, compose.missing);
    const folder = createFolder(t, acrossFiles());
    const before = await said(folder, (text) => text);
    const client = await startClient(t, { folder });
    const dockerfile = await client.open('Dockerfile');
    for (const [place, newName] of [
      ['dev', 'develop'],
      ['VERSION=', 'APP_VERSION'],
    ] as const) {
      const at = dockerfile.at(dockerfile.text.indexOf(place));
      const edit = await client.request(RenameRequest.type, { ...at, newName });
      assert.ok(edit);
      const texts = client.apply(edit);
      for (const [uri, text] of texts) writeFileSync(new URL(uri), text ?? '');
      await dockerfile.change(texts.get(dockerfile.uri) ?? '');
      await client.filesChanged(...[...texts.keys()]);
    }
    await client.stop();
    const back = (text: string) => text.replaceAll('develop', 'dev').replaceAll('APP_VERSION', 'VERSION');
    assert.deepEqual(await said(folder, back), before);

    const { docker } = engine;
    const plain = await docker(['build', '-q', '--target', 'develop', '--build-arg', 'APP_VERSION=7', '.'], { folder });
    assert.equal(plain.code, 0, plain.stderr);
    const script = spawnSync('sh', ['ci/build.sh'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...engine.environment },
    });
    assert.equal(script.status, 0, script.stderr);
    assert.doesNotMatch(script.stderr, /not consumed/);
    const make = spawnSync('make', ['dev'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...engine.environment },
    });
    if (!make.error) assert.equal(make.status, 0, make.stderr);
    const baked = await docker(['buildx', 'bake', 'dev', 'web'], { folder });
    assert.equal(baked.code, 0, baked.stderr);
    const built = spawnSync(compose.program, ['--profile', 'dev', 'build', 'dev', 'list', 'included', 'inline'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...engine.environment },
    });
    assert.equal(built.status, 0, built.stderr);
  });
});
