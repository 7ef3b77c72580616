import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { type Engine, startEngine } from './support/engine.ts';
import { cannotRun } from './support/skip.ts';
import { provideImages } from './support/toolchain-images.ts';

interface Expected {
  /** A program, with its arguments, and what it says. */
  readonly runs?: readonly [program: string, ...args: string[]];
  readonly says?: RegExp;
  /** Files that it has, and files that only a larger image has. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** The configuration that a Dockerfile continues. */
  readonly user?: string;
  readonly folder?: string;
  readonly variables?: readonly string[];
}

const shell = '/bin/sh';
const compiler = '/usr/bin/gcc';
const libraries = '/usr/lib/x86_64-linux-gnu';
const loader = '/lib64/ld-linux-x86-64.so.2';
const certificates = '/etc/ssl/certs/ca-certificates.crt';
const bare: Expected = { has: ['/tmp', '/etc/passwd', certificates, '/usr/share/zoneinfo/Europe/Madrid'] };

/** What the images of these names promise a Dockerfile, as far as the engine's tests rely on it. */
const images: Readonly<Record<string, Expected>> = {
  'debian:bookworm-slim': {
    runs: ['cat', '/etc/debian_version'],
    says: /^12\./,
    has: ['/usr/bin/apt-get', '/usr/share/zoneinfo/Europe/Madrid'],
    lacks: [compiler, '/usr/bin/python3'],
  },
  'gcc:12-bookworm': { runs: ['g++', '--version'], says: /\b12\.\d/, has: ['/usr/bin/make'] },
  'golang:1.26-bookworm': {
    runs: ['go', 'version'],
    says: /\bgo1\.26\b/,
    has: [compiler, certificates],
    folder: '/go',
    variables: ['GOPATH=/go', 'GOTOOLCHAIN=local'],
  },
  'rust:1.95-bookworm': {
    runs: ['cargo', '--version'],
    says: /^cargo 1\.95/,
    has: [compiler],
    variables: ['CARGO_HOME=/usr/local/cargo'],
  },
  'node:20': { runs: ['npm', '--version'], says: /^\d+\.\d/, has: [compiler, '/home/node'] },
  'node:20-slim': { runs: ['node', '--version'], says: /^v20\./, has: ['/usr/local/bin/npm'], lacks: [compiler] },
  'python:3.11': { runs: ['python3', '--version'], says: /^Python 3\.11/, has: [compiler, '/usr/local/bin/pip'] },
  'python:3.11-slim': {
    runs: ['/usr/local/bin/python3', '-m', 'venv', '--help'],
    says: /usage: venv/,
    lacks: [compiler],
  },
  'maven:3.9-eclipse-temurin-17': {
    runs: ['javac', '-version'],
    says: /^javac 17\./,
    has: ['/usr/share/maven/bin/mvn'],
    variables: ['JAVA_HOME=/opt/java/openjdk'],
  },
  'eclipse-temurin:17-jre': {
    runs: ['java', '-version'],
    says: /"17\./,
    lacks: ['/opt/java/openjdk/bin/javac', '/usr/share/maven'],
    variables: ['JAVA_HOME=/opt/java/openjdk'],
  },
  'gradle:8-jdk17': { runs: ['gradle', '--version'], says: /^Gradle \d/m },
  'sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15': {
    runs: ['java', '-version'],
    says: /"17\./,
    has: ['/usr/local/bin/sbt', '/opt/sbt/sbt-launch.jar', '/opt/sbt/boot.directory'],
  },
  'clojure:temurin-17-lein-2.10.0-bookworm': { runs: ['lein', 'version'], says: /^Leiningen 2\.10/ },
  'hexpm/elixir:1.14.0-erlang-25.2.3-debian-bookworm-20230612-slim': {
    runs: ['mix', '--version'],
    says: /^Mix 1\.14/m,
    variables: ['LANG=C.UTF-8'],
  },
  'mcr.microsoft.com/dotnet/sdk:3.1': { runs: ['dotnet', '--list-sdks'], says: /^3\.1\.\d+ / },
  'mcr.microsoft.com/dotnet/runtime:3.1': {
    runs: ['dotnet', '--list-runtimes'],
    says: /^Microsoft\.NETCore\.App 3\.1\.\S+ \S+\n$/,
    lacks: ['/usr/share/dotnet/sdk'],
  },
  'mcr.microsoft.com/dotnet/aspnet:3.1': {
    runs: ['dotnet', '--list-runtimes'],
    says: /^Microsoft\.AspNetCore\.App 3\.1/,
    lacks: ['/usr/share/dotnet/sdk'],
  },
  'nginx:stable': {
    runs: ['nginx', '-t'],
    says: /test is successful/,
    has: ['/usr/share/nginx/html'],
    lacks: [compiler],
  },
  'gcr.io/distroless/static-debian12': { ...bare, lacks: [shell, loader], user: '0', folder: '/' },
  'gcr.io/distroless/static-debian12:nonroot': {
    ...bare,
    lacks: [shell, loader],
    user: '65532',
    folder: '/home/nonroot',
  },
  'gcr.io/distroless/base-debian12:nonroot': {
    ...bare,
    runs: [loader, '--list', '/lib/x86_64-linux-gnu/libm.so.6'],
    says: /libc\.so\.6 => \//,
    lacks: [shell, `${libraries}/libstdc++.so.6`, `${libraries}/libgcc_s.so.1`],
    user: '65532',
    folder: '/home/nonroot',
  },
  'gcr.io/distroless/cc-debian12:nonroot': {
    ...bare,
    runs: [loader, '--list', `${libraries}/libstdc++.so.6`],
    says: /libgcc_s\.so\.1 => \//,
    lacks: [shell],
    user: '65532',
  },
  'gcr.io/distroless/nodejs22-debian13:nonroot': {
    ...bare,
    runs: ['/nodejs/bin/node', '--version'],
    says: /^v20\./,
    lacks: [shell, '/usr/local/bin/npm'],
    user: '65532',
  },
};

suite('base images of the tests on a real engine', () => {
  for (const [name, expected] of Object.entries(images)) {
    test(name, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const missing = await provideImages(engine, [name]);
      if (missing) return cannotRun(t, missing.missing);
      await holds(t, engine, name, expected);
    });
  }

  test('an image that nobody can make is named', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const missing = await provideImages(engine, ['example.com/nothing:1']);
    assert.match(missing?.missing ?? '', /example\.com\/nothing:1/);
  });
});

async function holds(t: TestContext, engine: Engine, image: string, expected: Expected): Promise<void> {
  const { runs, says, has = [], lacks = [], user, folder, variables = [] } = expected;
  if (runs && says) {
    const [program, ...args] = runs;
    const ran = await engine.docker(['run', '--rm', '--network=none', '--entrypoint', program, image, ...args]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stdout + ran.stderr, says);
  }
  const format = '{{json .Config.Env}}\n{{.Config.User}}\n{{.Config.WorkingDir}}\n{{.Size}}';
  const inspected = await engine.docker(['image', 'inspect', '-f', format, image]);
  const [environment = '', account, directory, size] = inspected.stdout.split('\n');
  for (const variable of variables) assert.ok(environment.includes(`"${variable}"`), `${variable} in ${environment}`);
  if (user !== undefined) assert.equal(account, user);
  if (folder !== undefined) assert.equal(directory, folder);
  t.diagnostic(`${image}: ${(Number(size) / 1e6).toFixed(0)} MB`);

  const { stdout: id } = await engine.docker(['create', image, 'nothing']);
  const container = id.trim();
  t.after(() => engine.docker(['rm', container]));
  const isThere = async (path: string) => (await engine.docker(['cp', `${container}:${path}`, '-'])).code === 0;
  for (const path of has) assert.ok(await isThere(path), `${path} is there`);
  for (const path of lacks) assert.ok(!(await isThere(path)), `${path} is not there`);
}
