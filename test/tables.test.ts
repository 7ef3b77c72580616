import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  imageDirectory,
  imageEnvironment,
  imageUser,
  isWindowsImage,
  officialImageNames,
  parseImage,
  startsAsRoot,
} from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';

/** ENV and WORKDIR of official images, from their Dockerfiles (github.com/docker-library, rust-lang/docker-rust, adoptium/containers, composer/docker, keeweb/docker-gradle). */
const images: readonly (readonly [name: string, directory: string | undefined, environment: string])[] = [
  ...'alpine debian ubuntu busybox fedora archlinux amazonlinux rockylinux almalinux node python nginx maven elixir erlang perl gcc buildpack-deps'
    .split(' ')
    .map((name) => [name, '/', ''] as const),
  ['eclipse-temurin', '/', 'JAVA_HOME=/opt/java/openjdk'],
  ['golang', '/go', 'GOPATH=/go'],
  ['rust', '/', 'RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo'],
  ['ruby', '/', 'GEM_HOME=/usr/local/bundle BUNDLE_APP_CONFIG=/usr/local/bundle'],
  ['php', '/', 'PHP_INI_DIR=/usr/local/etc/php'],
  ['composer', '/app', 'COMPOSER_HOME=/tmp'],
  ['gradle', '/home/gradle', 'GRADLE_HOME=/opt/gradle'],
  ['httpd', '/usr/local/apache2', 'HTTPD_PREFIX=/usr/local/apache2'],
  ['tomcat', '/usr/local/tomcat', 'CATALINA_HOME=/usr/local/tomcat'],
];

suite('well-known images', () => {
  for (const [name, directory, environment] of images) {
    test(`${name} has its variables, folder and user, whatever the tag, and no other registry's image has`, () => {
      const set = new Map(
        environment.split(' ').flatMap((pair) => (pair ? [pair.split('=') as [string, string]] : [])),
      );
      for (const text of [name, `${name}:1`, `docker.io/library/${name}:1`]) {
        const image = parseImage(text);
        assert.deepEqual([...imageEnvironment(image)], [...set], text);
        assert.equal(imageDirectory(image), directory, text);
        assert.equal(startsAsRoot(image), true, text);
      }
      const other = parseImage(`example.com/${name}`);
      assert.deepEqual(
        [[...imageEnvironment(other)], imageDirectory(other), startsAsRoot(other)],
        [[], undefined, false],
      );
      assert.ok(officialImageNames.has(name));
    });
  }

  test('each of them has a row here', () => {
    assert.deepEqual([...officialImageNames].sort(), images.map(([name]) => name).sort());
  });

  test("php's servers begin in the folder that they serve (github.com/docker-library/php, Dockerfile-linux.template)", () => {
    for (const tag of ['apache', '8.3-fpm', '8-fpm-alpine', '8.3-apache-bookworm'])
      assert.equal(imageDirectory(parseImage(`php:${tag}`)), '/var/www/html');
    for (const tag of ['8.3', '8.3-cli', 'zts-alpine']) assert.equal(imageDirectory(parseImage(`php:${tag}`)), '/');
  });

  test('node and gradle have a user of their own', () => {
    for (const name of ['node', 'gradle'])
      assert.deepEqual(imageUser(parseImage(name), name), { home: `/home/${name}`, uid: 1000, gid: 1000 });
    assert.equal(imageUser(parseImage('node'), 'toString'), undefined);
  });

  test('the .NET SDK and bun start as root, but for the tags of Windows', () => {
    for (const name of ['mcr.microsoft.com/dotnet/sdk:9.0', 'oven/bun', 'docker.io/oven/bun:1-alpine'])
      assert.equal(startsAsRoot(parseImage(name)), true, name);
    for (const name of ['dotnet/sdk', 'example.com/oven/bun', 'mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2025'])
      assert.equal(startsAsRoot(parseImage(name)), false, name);
    assert.deepEqual(imageUser(parseImage('oven/bun'), 'bun'), { home: '/home/bun', uid: 1000, gid: 1000 });
  });

  test('a name that objects have by birth is no image', () => {
    for (const name of ['toString', 'constructor', '__proto__']) assert.equal(startsAsRoot(parseImage(name)), false);
  });
});

suite('image references', () => {
  // github.com/distribution/reference, normalize_test.go.
  const references: readonly (readonly [string, object])[] = [
    ['a', { name: 'a' }],
    ['library/a', { name: 'a' }],
    ['docker.io/library/a', { name: 'a', prefix: 'docker.io/library/' }],
    ['index.docker.io/a', { name: 'a', prefix: 'index.docker.io/' }],
    ['registry-1.docker.io/b/a', { name: 'b/a', prefix: 'registry-1.docker.io/' }],
    ['b/a:1', { name: 'b/a', tag: '1' }],
    ['localhost/a', { registry: 'localhost', name: 'a' }],
    ['local/a', { name: 'local/a' }],
    ['host:5000/a:1', { registry: 'host:5000', name: 'a', tag: '1' }],
    ['host.com/library/a', { registry: 'host.com', name: 'library/a' }],
    ['a@sha256:0', { name: 'a', digest: 'sha256:0' }],
    ['a:1@sha256:0', { name: 'a', tag: '1', digest: 'sha256:0' }],
  ];
  for (const [text, expected] of references) test(text, () => assert.deepEqual(parseImage(text), expected));

  test('images of Windows are told by repository or tag', () => {
    for (const text of [
      'mcr.microsoft.com/windows:ltsc2022',
      'mcr.microsoft.com/windows/server:ltsc2022',
      'mcr.microsoft.com/windows/nanoserver:1809',
      'golang:nanoserver',
      'golang:1.24-windowsservercore-ltsc2022',
      'example.com/servercore:1',
    ])
      assert.equal(isWindowsImage(parseImage(text)), true, text);
    for (const text of ['mcr.microsoft.com/windowsless', 'example.com/windows', 'mcr.microsoft.com/dotnet/sdk:9.0'])
      assert.equal(isWindowsImage(parseImage(text)), false, text);
  });
});

suite('flags', () => {
  // docs.docker.com/reference/dockerfile: the flags that each instruction takes.
  const taken: readonly (readonly [string, string])[] = [
    ['FROM --platform=linux/amd64 a', 'platform'],
    ['RUN --mount=type=tmpfs,target=/a --network=none --security=sandbox a', 'mount network security'],
    [
      'COPY --from=a --chown=a:b --chmod=755 --link --parents --exclude=*.md a /b',
      'from chown chmod link parents exclude',
    ],
    [
      'ADD --keep-git-dir=true --checksum=sha256:0 --chown=a --chmod=755 --link --unpack=true a /b',
      'keep-git-dir checksum chown chmod link unpack',
    ],
    [
      'HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s --retries=2 CMD a',
      'interval timeout start-period start-interval retries',
    ],
  ];
  for (const [line, names] of taken) {
    test(line, () => {
      const { instructions } = lower(line.startsWith('FROM') ? `${line}\n` : `FROM scratch\n${line}\n`);
      assert.deepEqual(
        instructions.at(-1)?.flags.map(({ name }) => name.text),
        names.split(' '),
      );
    });
  }
});
