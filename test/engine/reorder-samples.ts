/** A project for each package manager, whose sources are copied above the install. */
import { dockerfile } from '../../server/src/text/dockerfile.ts';
import { zip } from '../support/archive.ts';
import { clojureSettings } from '../support/image-parts.ts';

export interface Reordered {
  /** The Dockerfile among them. */
  readonly files: Readonly<Record<string, string>>;
  readonly archives?: Readonly<Record<string, Buffer>>;
  /** A file that a command makes in the first image. */
  readonly lock?: { readonly path: string; readonly command: string };
  readonly images: readonly string[];
  /** What the install's line begins with. */
  readonly install: string;
  readonly source: string;
  readonly manifest: string;
  /** Where the steps write; what differs from run to run is left out. */
  readonly places: readonly string[];
  readonly volatile?: RegExp;
}

const nodeFiles = {
  'package.json': '{ "name": "app", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }\n',
  'index.js': 'console.log(require("tiny"));\n',
  '.dockerignore': 'Dockerfile\nnode_modules\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
};

const node = (install: string): Pick<Reordered, 'files' | 'images' | 'install' | 'source' | 'manifest' | 'places'> => ({
  files: {
    ...nodeFiles,
    Dockerfile: `FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\nRUN ${install} && node index.js > /result\nCMD ["node", "index.js"]\n`,
  },
  images: ['node:22-bookworm'],
  install,
  source: 'index.js',
  manifest: 'package.json',
  places: ['/app', '/result'],
});

const pythonFiles = {
  'app.py': 'import tiny\nprint(tiny.leaf.name)\n',
  '.dockerignore': 'Dockerfile\n.venv\n',
};

const pyproject = '[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["tiny"]\n';

const python: Pick<Reordered, 'images' | 'source' | 'manifest' | 'places' | 'volatile'> = {
  images: ['python:3.11-bookworm'],
  source: 'app.py',
  manifest: 'pyproject.toml',
  places: ['/app', '/usr/local/lib', '/result'],
  volatile: /\/(?:RECORD|uv_cache\.json)$/,
};

/** By manager. */
export const reordered: Readonly<Record<string, Reordered>> = {
  npm: { ...node('npm ci'), lock: { path: 'package-lock.json', command: 'npm install --package-lock-only' } },
  pnpm: {
    ...node('pnpm install --frozen-lockfile'),
    lock: { path: 'pnpm-lock.yaml', command: 'pnpm install --lockfile-only' },
    volatile: /\/(?:\.modules\.yaml|\.pnpm-workspace-state[^/]*\.json)$/,
  },
  'Yarn 1': {
    ...node('yarn install --frozen-lockfile'),
    lock: { path: 'yarn.lock', command: 'yarn install --silent' },
  },
  'Yarn 4': {
    ...node('yarn install --immutable'),
    files: {
      ...node('yarn install --immutable').files,
      // As Yarn writes it, which an install does anew.
      'package.json': `${JSON.stringify({ name: 'app', version: '1.0.0', packageManager: 'yarn@4.11.0', dependencies: { tiny: '1.0.0' } }, undefined, 2)}\n`,
      '.yarnrc.yml': 'nodeLinker: node-modules\nenableGlobalCache: true\n',
    },
    lock: { path: 'yarn.lock', command: 'yarn install --mode=update-lockfile' },
    volatile: /\/(?:install-state\.gz|\.yarn-state\.yml)$/,
  },
  bun: {
    ...node('bun install --frozen-lockfile'),
    files: {
      ...nodeFiles,
      Dockerfile: dockerfile`
        FROM oven/bun:1
        WORKDIR /app
        COPY . .
        RUN bun install --frozen-lockfile && bun index.js > /result
        CMD ["bun", "index.js"]
      `,
    },
    images: ['oven/bun:1'],
    lock: { path: 'bun.lock', command: 'bun install --lockfile-only' },
  },
  pip: {
    ...python,
    files: {
      ...pythonFiles,
      Dockerfile: dockerfile`
        FROM python:3.11-bookworm
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir -r requirements.txt && python app.py > /result
      `,
      'requirements.txt': '-r base.txt\n',
      'base.txt': 'tiny==1.0.0\n',
    },
    install: 'pip install',
    manifest: 'base.txt',
  },
  Poetry: {
    ...python,
    files: {
      ...pythonFiles,
      Dockerfile: dockerfile`
        FROM python:3.11-bookworm
        ENV POETRY_VIRTUALENVS_IN_PROJECT=true
        WORKDIR /app
        COPY . .
        RUN poetry install --no-root --no-interaction
        RUN .venv/bin/python app.py > /result
      `,
      'pyproject.toml': `${pyproject}[tool.poetry]\npackage-mode = false\n[[tool.poetry.source]]\nname = "test"\nurl = "http://127.0.0.1:4873/simple/"\npriority = "primary"\n`,
    },
    lock: { path: 'poetry.lock', command: 'poetry lock' },
    install: 'poetry install',
  },
  uv: {
    ...python,
    files: {
      ...pythonFiles,
      Dockerfile: dockerfile`
        FROM python:3.11-bookworm
        WORKDIR /app
        COPY . .
        RUN uv sync --frozen
        RUN .venv/bin/python app.py > /result
      `,
      'pyproject.toml': pyproject,
    },
    lock: { path: 'uv.lock', command: 'uv lock' },
    install: 'uv sync',
  },
  Go: {
    files: {
      Dockerfile: dockerfile`
        FROM golang:1.26
        WORKDIR /src
        COPY . .
        RUN go mod download && CGO_ENABLED=0 go build -trimpath -o /result .
      `,
      'go.mod': 'module example.com/app\n\ngo 1.21\n\nrequire example.com/leaf v1.0.0\n',
      'main.go': 'package main\n\nimport "example.com/leaf"\n\nfunc main() { println(leaf.Name) }\n',
      '.dockerignore': 'Dockerfile\n',
    },
    lock: { path: 'go.sum', command: 'go mod tidy' },
    images: ['golang:1.26'],
    install: 'go mod download',
    source: 'main.go',
    manifest: 'go.mod',
    places: ['/src', '/go', '/result'],
    volatile: /^\/go\/pkg\/mod\/cache\//,
  },
  cargo: {
    files: {
      Dockerfile: dockerfile`
        FROM rust:1.95
        WORKDIR /src
        COPY . .
        RUN cargo install tool --root /usr/local
        RUN cargo build --release && tool && target/release/app > /result
      `,
      'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\nedition = "2021"\n[dependencies]\nleaf = "1.0"\n',
      'src/main.rs': 'fn main() { println!("{}", leaf::NAME) }\n',
      '.dockerignore': 'Dockerfile\ntarget\n',
    },
    lock: { path: 'Cargo.lock', command: 'cargo generate-lockfile' },
    images: ['rust:1.95'],
    install: 'cargo install',
    source: 'src/main.rs',
    manifest: '',
    places: ['/src', '/usr/local/bin', '/result'],
    volatile: /^\/src\/target\/release\/(?:\.fingerprint|deps|build)\/|\/\.(?:crates2?|rustc_info)\.|\.d$/,
  },
  Maven: {
    files: {
      Dockerfile: dockerfile`
        FROM maven:3-eclipse-temurin-17
        WORKDIR /src
        COPY . .
        RUN mvn -B -q dependency:go-offline
        RUN cat config/app.properties > /result
      `,
      'pom.xml': [
        '<project xmlns="http://maven.apache.org/POM/4.0.0">',
        '  <modelVersion>4.0.0</modelVersion>',
        '  <groupId>com.example</groupId><artifactId>app</artifactId><version>1.0</version>',
        '  <dependencies><dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency></dependencies>',
        '</project>',
        '',
      ].join('\n'),
      '.mvn/maven.config': '-B\n',
      'config/app.properties': 'name=app\n',
      '.dockerignore': 'Dockerfile\n',
    },
    images: ['maven:3-eclipse-temurin-17'],
    install: 'mvn',
    source: 'config/app.properties',
    manifest: 'pom.xml',
    places: ['/src', '/root/.m2', '/result'],
    volatile: /\.(?:lastUpdated|repositories|properties)$/,
  },
  Gradle: {
    files: {
      Dockerfile: dockerfile`
        FROM gradle:8.5-jdk17
        WORKDIR /src
        COPY . .
        RUN gradle --no-daemon -q dependencies
        RUN cat src/main/resources/app.properties > /result
      `,
      'build.gradle':
        "plugins { id 'java' }\nrepositories { maven { url 'file:///repository' } }\ndependencies { compile 'org.slf4j:slf4j-api:2.0.16' }\n",
      'settings.gradle': "rootProject.name = 'app'\n",
      'src/main/resources/app.properties': 'name=app\n',
      '.dockerignore': 'Dockerfile\n.gradle\nbuild\n',
    },
    images: ['gradle:8.5-jdk17'],
    install: 'gradle',
    source: 'src/main/resources/app.properties',
    manifest: 'build.gradle',
    places: ['/src', '/result'],
    volatile: /\/\.gradle\//,
  },
  sbt: {
    files: {
      Dockerfile: dockerfile`
        FROM sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15
        WORKDIR /app
        COPY . .
        RUN sbt update
        RUN cat config/name.txt > /result
      `,
      'build.sbt': 'name := "shop"\nversion := "1.0"\nscalaVersion := "2.13.15"\n',
      'project/build.properties': 'sbt.version=1.10.7\n',
      'project/plugins.sbt': 'addSbtPlugin("com.eed3si9n" % "sbt-assembly" % "2.3.0")\n',
      'config/name.txt': 'corner shop\n',
      'src/main/scala/Main.scala': 'object Main { def main(arguments: Array[String]): Unit = println("hello") }\n',
      '.dockerignore': 'Dockerfile\ntarget\n',
    },
    images: ['sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15'],
    install: 'sbt',
    source: 'config/name.txt',
    manifest: 'build.sbt',
    places: ['/app', '/result'],
    volatile: /\/target(?:\/|$)|\/project\/project/,
  },
  Leiningen: {
    files: {
      Dockerfile: dockerfile`
        FROM clojure:temurin-17-lein-2.10.0-bookworm
        WORKDIR /app
        COPY . .
        RUN lein deps
        RUN cat config/name.txt > /result
      `,
      'project.clj': `(defproject shop "1.0"\n${clojureSettings}\n  :profiles {:base {}}\n  :main shop.core)\n`,
      'config/name.txt': 'corner shop\n',
      'src/shop/core.clj': '(ns shop.core (:gen-class))\n(defn -main [& arguments] (println "hello"))\n',
      '.dockerignore': 'Dockerfile\ntarget\n',
    },
    images: ['clojure:temurin-17-lein-2.10.0-bookworm'],
    install: 'lein',
    source: 'config/name.txt',
    manifest: 'project.clj',
    places: ['/app', '/root/.m2', '/result'],
    volatile: /\/target(?:\/|$)/,
  },
  Bundler: {
    files: {
      Dockerfile: dockerfile`
        FROM ruby:3.1-bookworm AS app
        WORKDIR /app
        # everything
        COPY --chown=1000:1000 . .
        ENV RAILS_ENV=production
        RUN bundle install
        RUN bundle exec ruby app.rb > /result
      `,
      Gemfile: 'source "https://rubygems.org"\nrequire_relative "lib/versions"\ngem "leaf", LEAF\n',
      'lib/versions.rb': 'LEAF = "~> 1.0.0"\n',
      'app.rb': 'require "leaf"\nputs Leaf\n',
      '.dockerignore': 'Dockerfile\n',
    },
    lock: { path: 'Gemfile.lock', command: 'bundle lock' },
    images: ['ruby:3.1-bookworm'],
    install: 'bundle install',
    source: 'app.rb',
    manifest: 'Gemfile',
    places: ['/app', '/usr/local/bundle', '/result'],
    volatile: /\/cache\//,
  },
  Composer: {
    files: {
      Dockerfile: dockerfile`
        FROM composer:2.5
        WORKDIR /app
        COPY . .
        RUN composer install --no-dev --optimize-autoloader
        RUN php app.php > /result
      `,
      'composer.json': '{ "require": { "acme/leaf": "^1.0" }, "autoload": { "psr-4": { "App\\\\": "src/" } } }\n',
      'src/Main.php': '<?php\nnamespace App;\nclass Main { const NAME = "app"; }\n',
      'app.php': '<?php require "vendor/autoload.php"; new Acme\\Leaf(); echo App\\Main::NAME, PHP_EOL;\n',
      '.dockerignore': 'Dockerfile\nvendor\n',
    },
    lock: { path: 'composer.lock', command: 'composer update --no-install -q' },
    images: ['composer:2.5'],
    install: 'composer install',
    source: 'app.php',
    manifest: 'composer.json',
    places: ['/app', '/result'],
  },
  '.NET': {
    files: {
      Dockerfile: dockerfile`
        FROM mcr.microsoft.com/dotnet/sdk:3.1
        WORKDIR /src
        COPY . .
        RUN dotnet restore
        RUN dotnet build --no-restore -c Release -o /out && dotnet /out/App.dll > /result
      `,
      'App.csproj':
        '<Project Sdk="Microsoft.NET.Sdk">\n  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup>\n  <ItemGroup><PackageReference Include="Leaf" Version="$(LeafVersion)" /></ItemGroup>\n</Project>\n',
      'Directory.Build.props': '<Project><PropertyGroup><LeafVersion>1.0.0</LeafVersion></PropertyGroup></Project>\n',
      'nuget.config':
        '<configuration><packageSources><clear /><add key="own" value="feed" /></packageSources></configuration>\n',
      'Program.cs': 'class Program { static void Main() => System.Console.WriteLine("app"); }\n',
      'feed/leaf.1.0.0.nupkg': '',
      '.dockerignore': 'Dockerfile\n**/bin\n**/obj\n',
    },
    archives: {
      'feed/leaf.1.0.0.nupkg': zip({
        'Leaf.nuspec':
          '<?xml version="1.0"?><package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>Leaf</id><version>1.0.0</version><authors>test</authors><description>Leaf</description></metadata></package>',
        'lib/netstandard2.0/_._': '',
      }),
    },
    images: ['mcr.microsoft.com/dotnet/sdk:3.1'],
    install: 'dotnet restore',
    source: 'Program.cs',
    manifest: 'App.csproj',
    places: ['/src', '/root/.nuget/packages', '/result'],
    volatile: /\/obj\/|\/\.nupkg\.metadata$/,
  },
};
