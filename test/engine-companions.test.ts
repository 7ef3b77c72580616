import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { shownTitle } from '../server/src/contract/change.ts';
import type { Refactor } from '../server/src/contract/refactor.ts';
import { lower } from '../server/src/model/lower.ts';
import addTestStage from '../server/src/refactors/add-test-stage.ts';
import buildForTargetPlatform from '../server/src/refactors/build-for-target-platform.ts';
import extractBaseStage from '../server/src/refactors/extract-base-stage.ts';
import splitDependencies from '../server/src/refactors/split-dependencies.ts';
import useCargoChef from '../server/src/refactors/use-cargo-chef.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFile } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';
import { provideImages } from './support/toolchain-images.ts';

const goFiles = {
  'go.mod': 'module example.com/shop\n\ngo 1.24\n',
  'main.go': 'package main\n\nfunc main() { println(Answer()) }\n\nfunc Answer() int { return 42 }\n',
  'main_test.go':
    'package main\n\nimport "testing"\n\nfunc TestAnswer(t *testing.T) { if Answer() != 42 { t.Fail() } }\n',
  '.dockerignore': 'Dockerfile\n',
};

suite('companions of the split on a real engine', () => {
  test('a base stage: the same files', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = createFolder(t, { 'a.txt': 'a\n' });
    const source = dockerfile`
      FROM busybox:local AS build
      <|>WORKDIR /app
      ENV GREETING=hello
      RUN echo $GREETING > common
      COPY a.txt .
      RUN cat a.txt common > both
      FROM busybox:local
      WORKDIR /app
      ENV GREETING=hello
      RUN echo $GREETING > common
      COPY --from=0 /app/both ./
      RUN echo $GREETING >> both
    `;
    const { before, after } = await rewritten(folder, source, extractBaseStage);
    assert.equal(lower(after).stages.length, 3);
    assert.equal(await filesOf(engine, folder, after), await filesOf(engine, folder, before));
  });

  test('a base stage: the same CMD where an ENTRYPOINT follows, which would drop that of a base', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = createFolder(t);
    const source = dockerfile`
      FROM busybox:local AS debug
      <|>WORKDIR /app
      RUN echo a > a
      CMD ["hello"]
      FROM busybox:local
      WORKDIR /app
      RUN echo a > a
      CMD ["hello"]
      ENTRYPOINT ["echo"]
    `;
    const { before, after } = await rewritten(folder, source, extractBaseStage);
    assert.equal(lower(after).stages.length, 3);
    for (const text of [before, after]) {
      const built = await engine.docker(['build', '-q', '-t', 'companion', '-f', '-', '.'], { folder, input: text });
      assert.equal(built.code, 0, built.stderr);
      assert.equal((await engine.docker(['run', '--rm', 'companion'])).stdout, 'hello\n', text);
    }
  });

  test('a stage for dependencies: the same files, the install cached beside other steps', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const missing = await provideImages(engine, ['node:20']);
    if (missing) return cannotRun(t, missing.missing);
    const folder = createFolder(t, {
      'package.json': '{"name":"shop","version":"1.0.0","dependencies":{"greet":"file:packages/greet-1.0.0.tgz"}}',
      'index.js': "require('fs').writeFileSync('out.txt', require('greet'));\n",
      '.dockerignore': 'Dockerfile\n',
    });
    mkdirSync(join(folder, 'packages'));
    const greet = createFolder(t, {
      'package.json': '{"name":"greet","version":"1.0.0","main":"a.js"}',
      'a.js': "module.exports = 'hello';\n",
    });
    for (const args of [
      ['pack', '--silent', '--pack-destination', join(folder, 'packages'), greet],
      ['install', '--offline', '--package-lock-only'],
    ]) {
      const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
    const source = dockerfile`
      FROM node:20
      WORKDIR /app
      COPY package*.json ./
      COPY packages ./packages
      <|>RUN npm ci --offline
      RUN apt-get install -y bash
      COPY . .
      RUN node index.js
    `;
    const { before, after } = await rewritten(folder, source, splitDependencies);
    const [was, is] = [await filesOf(engine, folder, before, 'app'), await filesOf(engine, folder, after, 'app')];
    assert.match(was, /node_modules\/greet\/a\.js/);
    assert.equal(is, was);
  });

  test('a test stage: it fails when a test fails, and the image is built without it', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const missing = await provideImages(engine, ['golang:1.26-bookworm']);
    if (missing) return cannotRun(t, missing.missing);
    const source = dockerfile`
      FROM golang:1.26-bookworm AS build
      WORKDIR /src
      COPY . .
      <|>RUN CGO_ENABLED=0 go build -o /shop .
      FROM scratch
      COPY --from=build /shop /shop
      CMD ["/shop"]
    `;
    const good = createFolder(t, goFiles);
    const bad = createFolder(t, { ...goFiles, 'main_test.go': goFiles['main_test.go'].replace('!= 42', '== 42') });
    const { after } = await rewritten(good, source, addTestStage);
    const tested = (folder: string) =>
      engine.docker(['build', '--target=test', '-f', '-', '.'], { folder, input: after });
    assert.equal((await tested(good)).code, 0);
    const failed = await tested(bad);
    assert.notEqual(failed.code, 0);
    assert.match(failed.stderr, /FAIL: TestAnswer/);
    const image = await engine.docker(['build', '-f', '-', '.'], { folder: bad, input: after });
    assert.equal(image.code, 0, image.stderr);
    assert.doesNotMatch(image.stderr, /go test/);
  });

  test('for the target platform: a program for arm64 without emulation', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const missing = await provideImages(engine, ['golang:1.26-bookworm']);
    if (missing) return cannotRun(t, missing.missing);
    const source = dockerfile`
      FROM golang:1.26-bookworm AS build
      WORKDIR /src
      COPY . .
      <|>RUN CGO_ENABLED=0 go build -o /shop .
      FROM scratch
      COPY --from=build /shop /shop
    `;
    const folder = createFolder(t, goFiles);
    const { after } = await rewritten(folder, source, buildForTargetPlatform);
    for (const [platform, machine] of [
      ['linux/amd64', 62],
      ['linux/arm64', 183],
    ] as const) {
      const out = createFolder(t);
      const built = await engine.docker(['build', `--platform=${platform}`, '-o', out, '-f', '-', '.'], {
        folder,
        input: after,
      });
      assert.equal(built.code, 0, built.stderr);
      // e_machine of the ELF header.
      assert.equal(readFileSync(join(out, 'shop')).readUInt16LE(18), machine, platform);
    }
  });

  test('cargo-chef: the same program, dependencies cooked in a layer of their own', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const missing = await provideImages(engine, ['rust:1.95-bookworm', 'debian:bookworm-slim']);
    if (missing) return cannotRun(t, missing.missing);
    // The engine reaches no registry: a script stands in for cargo-chef, which builds an empty program with the same manifests.
    const chef = [
      'FROM rust:1.95-bookworm',
      'RUN mkdir /chef && printf \'#!/bin/sh\\nset -e\\ncase "$1 $2" in\\n"install --locked") ;;\\n"chef prepare") cat Cargo.toml > recipe.json ;;\\n"chef cook") cp recipe.json Cargo.toml; mkdir -p src; echo "fn main() {}" > src/main.rs; /usr/local/rust/bin/cargo build --release; rm -r src Cargo.toml target/release/.fingerprint/shop-* ;;\\n*) exec /usr/local/rust/bin/cargo "$@" ;;\\nesac\\n\' > /chef/cargo && chmod +x /chef/cargo',
      'ENV PATH=/chef:$PATH',
      '',
    ].join('\n');
    const made = await engine.docker(['build', '-t', 'rust:chef', '-'], { input: chef });
    assert.equal(made.code, 0, made.stderr);
    const folder = createFolder(t, {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "1.0.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() { println!("hello"); }\n',
      '.dockerignore': 'Dockerfile\n',
    });
    const source = dockerfile`
      FROM rust:chef AS build
      WORKDIR /src
      COPY . .
      <|>RUN cargo build --release
      FROM debian:bookworm-slim
      COPY --from=0 /src/target/release/shop /usr/local/bin/
      CMD ["shop"]
    `;
    const { after } = await rewritten(folder, source, useCargoChef);
    const built = await engine.docker(['build', '-t', 'shop', '-f', '-', '.'], { folder, input: after });
    assert.equal(built.code, 0, `${after}\n${built.stderr}`);
    assert.equal((await engine.docker(['run', '--rm', 'shop'])).stdout, 'hello\n');
    const changed = createFolder(t, {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "1.0.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() { println!("good evening"); }\n',
      '.dockerignore': 'Dockerfile\n',
    });
    const again = await engine.docker(['build', '-t', 'shop', '--progress=plain', '-f', '-', '.'], {
      folder: changed,
      input: after,
    });
    assert.equal(again.code, 0, again.stderr);
    const step = /^#(\d+) .*cargo chef cook/m.exec(again.stderr)?.[1];
    assert.match(again.stderr, new RegExp(`^#${step} CACHED`, 'm'));
    assert.equal((await engine.docker(['run', '--rm', 'shop'])).stdout, 'good evening\n');
  });
});

/** A Dockerfile before and after a refactoring, offered at `<|>`. */
async function rewritten(
  folder: string,
  marked: string,
  refactor: Refactor,
): Promise<{ before: string; after: string }> {
  const offset = marked.indexOf('<|>');
  const before = marked.replace('<|>', '');
  const graph = lower(before);
  const context = await contextOfFile(join(folder, 'Dockerfile'), folder, before);
  for (const offer of refactor.offer(graph, { start: offset, end: offset }, context)) {
    assert.ok('edits' in offer, shownTitle(offer));
    return { before, after: applyEdits(before, offer.edits()) };
  }
  throw new assert.AssertionError({ message: 'nothing is offered' });
}

/** The files of the image that a Dockerfile makes, with their owners, modes and content. */
async function filesOf(engine: Engine, folder: string, text: string, below = ''): Promise<string> {
  const built = await engine.docker(['build', '-q', '-t', 'companion', '-f', '-', '.'], { folder, input: text });
  assert.equal(built.code, 0, `${text}\n${built.stderr}`);
  const { stdout, code } = await engine.docker([
    'run',
    '--rm',
    '--entrypoint=sh',
    'companion',
    '-c',
    [
      `cd /${below}`,
      "all() { find . -xdev \"$@\" ! -path './proc*' ! -path './sys*' ! -path './dev*' ! -path './etc/host*' ! -path './etc/resolv.conf' | sort; }",
      "all | xargs ls -lnd | awk '{ print $1, $3, $4, $9, $11 }'",
      'all -type f | xargs sha256sum',
    ].join('\n'),
  ]);
  assert.equal(code, 0);
  return stdout;
}
