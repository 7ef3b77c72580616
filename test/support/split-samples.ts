/** A small project of each toolchain, and what its split writes. */
import { lower } from '../../server/src/model/lower.ts';
import splitStage from '../../server/src/refactors/split-stage.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { contextOfFiles } from './context.ts';

export interface Sample {
  readonly image: string;
  /** A step above the sources. */
  readonly first?: string;
  readonly build: string;
  readonly start: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

export const splitSamples: Readonly<Record<string, Sample>> = {
  native: {
    image: 'debian:bookworm',
    build: 'apt-get update && apt-get install -y gcc && gcc -o app main.c',
    start: ['./app'],
    files: { 'main.c': '' },
  },
  rust: {
    image: 'rust:1.83',
    build: 'cargo build --release',
    start: ['./target/release/x'],
    files: { 'Cargo.toml': '[package]\nname = "x"\n', 'Cargo.lock': '', 'src/main.rs': '' },
  },
  php: {
    image: 'php:8.3-cli',
    first: 'COPY --from=composer:2 /usr/bin/composer /usr/bin/composer',
    build: 'composer install',
    start: ['php', 'index.php'],
    files: { 'composer.json': '{}', 'composer.lock': '{"packages":[]}', 'index.php': '' },
  },
  jvm: {
    image: 'maven:3.9-eclipse-temurin-21',
    build: 'mvn package',
    start: ['java', '-jar', 'target/app.jar'],
    files: { 'pom.xml': '<project><build><finalName>app</finalName></build></project>', 'src/main/java/A.java': '' },
  },
  sbt: {
    image: 'sbtscala/scala-sbt:eclipse-temurin-21.0.5_11_1.10.7_3.3.4',
    build: 'sbt stage',
    start: ['target/universal/stage/bin/app'],
    files: { 'build.sbt': '', 'src/main/scala/A.scala': '' },
  },
  leiningen: {
    image: 'clojure:temurin-21-lein',
    build: 'lein uberjar',
    start: ['java', '-jar', 'target/app-standalone.jar'],
    files: { 'project.clj': '(defproject app "1")', 'src/a.clj': '' },
  },
  dotnet: {
    image: 'mcr.microsoft.com/dotnet/sdk:8.0',
    build: 'dotnet publish -c Release -o out',
    start: ['dotnet', 'out/app.dll'],
    files: { 'app.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>', 'Program.cs': '' },
  },
  go: {
    image: 'golang:1.24',
    build: 'CGO_ENABLED=0 go build -o server .',
    start: ['./server'],
    files: { 'go.mod': 'module x\n', 'main.go': 'package main\n' },
  },
  python: {
    image: 'python:3.12',
    build: 'pip install -r requirements.txt',
    start: ['python', 'app.py'],
    files: { 'requirements.txt': 'flask\n', 'app.py': '' },
  },
  ruby: {
    image: 'ruby:3.3-bookworm',
    build: 'bundle install',
    start: ['bundle', 'exec', 'rackup'],
    files: { Gemfile: 'gem "rack"\n', 'Gemfile.lock': '', 'config.ru': '' },
  },
  node: {
    image: 'node:22',
    build: 'npm ci && npm run build',
    start: ['node', 'dist/main.js'],
    files: {
      'package.json': '{"scripts":{"build":"tsc"}}',
      'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
      'tsconfig.json': '{"compilerOptions":{"outDir":"dist"}}',
      'src/main.ts': '',
    },
  },
};

export interface Change {
  readonly file?: string;
  readonly step?: string;
  readonly start?: readonly string[];
}

/** The stage that the first split of a sample adds; why there is none, where it is refused; undefined where nothing is offered. */
export async function finalStage(
  { image, first, build, start, files }: Sample,
  change: Change = {},
): Promise<string | undefined> {
  const steps = [first, 'COPY . .', change.step, `RUN ${build}`].filter((step) => step !== undefined);
  const source = [`FROM ${image}`, 'WORKDIR /app', ...steps, `CMD ${JSON.stringify(change.start ?? start)}`, ''].join(
    '\n',
  );
  const given = Object.entries({ 'kept.dat': '', ...(change.file !== undefined && { [change.file]: '' }), ...files });
  const context = await contextOfFiles(new Map([...given, ['Dockerfile', source]]), 'Dockerfile');
  const graph = lower(source);
  const at = source.indexOf('RUN');
  const [offer] = splitStage.offer(graph, { start: at, end: at }, context);
  if (!offer) return undefined;
  if ('refused' in offer) return `refused: ${offer.refused}`;
  const text = applyEdits(source, offer.edits());
  return text.slice(text.indexOf('\nFROM ') + 1);
}
