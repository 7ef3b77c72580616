/** What base images are made of, under the names that Dockerfiles use: Debian's packages, what this machine has, and what registries serve. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  dotnetSdk,
  elixir,
  erlang,
  type Fetched,
  gradle,
  javaRuntime,
  leiningen,
  managersOfNode,
  managersOfPython,
  mavenRepository,
  packages,
  sbt,
  unzip,
} from './image-parts.ts';
import { homeFiles, managerSettings } from './manager-settings.ts';
import { commands } from './managers.ts';

/** A folder that goes into an image as a tar file, with what is left out of it. */
interface Folder extends Fetched {
  readonly without?: readonly string[];
  readonly only?: string;
}

/** How an image is made. */
export interface Recipe {
  /** Images that its Dockerfile takes from, by their names here. */
  readonly needs?: readonly string[];
  /** Debian packages of the root file system that it is, in place of a Dockerfile's FROM. */
  readonly root?: readonly string[];
  /** The release of Debian of that root; the twelfth unless it is said. */
  readonly suite?: 'bullseye';
  /** Folders of the machine for `ADD <name>.tar`. */
  readonly folders?: Readonly<Record<string, Folder | undefined>>;
  /** Instructions behind FROM; those with a root begin at once. */
  readonly lines: readonly string[];
}

const environment = (name: string, value: string) => `ENV ${name}=${value}`;
const path = (...folders: string[]) =>
  environment('PATH', [...folders, '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'].join(':'));

const compilers = ['gcc', 'g++', 'make', 'libc6-dev'];
const goRoot = capture('go', ['env', 'GOROOT']);
const node = realpathSync(process.execPath);
const npm = join(dirname(realpathSync(capture('which', ['npm']) ?? node)), '..');
const rust = capture('rustc', ['--print', 'sysroot']);
const java = capture('readlink', ['-f', '/usr/lib/jvm/java-17-openjdk-amd64']);

const withNode: Pick<Recipe, 'folders' | 'lines'> = {
  folders: { node: { from: dirname(node), only: basename(node) }, npm: { from: npm } },
  lines: [
    'ADD node.tar /usr/local/bin/',
    'ADD npm.tar /usr/local/lib/node_modules/npm/',
    'RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx && groupadd -g 1000 node && useradd -u 1000 -g node -m node',
    'ENV NODE_VERSION=20',
    'CMD ["node"]',
  ],
};

/** Debian's Python where the official images have theirs; pip may install for all, as it may there. */
const pythonLines = [
  'RUN rm -f /usr/lib/python3*/EXTERNALLY-MANAGED && cd /usr/local/bin && ln -s ../../bin/python3 python3 && ln -s python3 python && ln -s ../../bin/pip3 pip',
  'CMD ["python3"]',
];

/** What the official images of Ruby set (github.com/docker-library/ruby, Dockerfile.template). */
const rubyLines = [
  'RUN mkdir -p -m 1777 /usr/local/bundle',
  'ENV GEM_HOME=/usr/local/bundle BUNDLE_APP_CONFIG=/usr/local/bundle BUNDLE_SILENCE_ROOT_WARNING=1',
  path('/usr/local/bundle/bin'),
  'CMD ["irb"]',
];

const distroless = (user: string, lines: readonly string[] = []): Recipe => ({
  needs: ['debian:bookworm-slim'],
  lines: [
    'FROM debian:bookworm-slim AS debian',
    'RUN mkdir -p /out/etc /out/tmp /out/home/nonroot && echo "root:x:0:0:root:/root:/sbin/nologin" > /out/etc/passwd && echo "nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin" >> /out/etc/passwd && echo "nonroot:x:65532:" > /out/etc/group && chown 65532:65532 /out/home/nonroot && chmod 1777 /out/tmp',
    'FROM scratch',
    'COPY --from=debian /out /',
    'COPY --from=debian /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
    'COPY --from=debian /usr/share/zoneinfo /usr/share/zoneinfo',
    ...lines,
    path(),
    `USER ${user}`,
    // static/static.bzl: the users' working directories.
    `WORKDIR ${user === '0' ? '/' : '/home/nonroot'}`,
  ],
});

/** What `base` has: glibc and, not imitated here, libssl (github.com/GoogleContainerTools/distroless, base/config.bzl). */
const libraries = [
  'COPY --from=debian /lib64/ld-linux-x86-64.so.2 /lib64/',
  'COPY --from=debian /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/libm.so.6 /lib/x86_64-linux-gnu/libresolv.so.2 /lib/x86_64-linux-gnu/libpthread.so.0 /lib/x86_64-linux-gnu/libdl.so.2 /lib/x86_64-linux-gnu/librt.so.1 /lib/x86_64-linux-gnu/',
];

/** What `cc` has besides: libgcc, libstdc++ and, not imitated here, libgomp (cc/config.bzl). */
const ccLibraries = [
  ...libraries,
  'COPY --from=debian /lib/x86_64-linux-gnu/libgcc_s.so.1 /lib/x86_64-linux-gnu/',
  'COPY --from=debian /usr/lib/x86_64-linux-gnu/libstdc++.so.6 /usr/lib/x86_64-linux-gnu/',
];

const nodeLines = ['ADD node.tar /nodejs/bin/', 'ENTRYPOINT ["/nodejs/bin/node"]'];

const nodeRecipe = (user: string): Recipe => ({
  ...distroless(user, [...ccLibraries, ...nodeLines]),
  ...(withNode.folders && { folders: { node: withNode.folders['node'] } }),
});

const slim = 'debian:bookworm-slim';
const full = 'buildpack-deps:bookworm';

/** The machine's Node.js, whatever its version is. */
function nodeImage(base: string): Recipe {
  return { needs: [base], ...withNode, lines: [`FROM ${base}`, ...withNode.lines] };
}

const nodePart = { managers: managersOfNode };

/** A manager as a program, from where the others of its language are. */
function managerProgram(name: string): string {
  return `COPY --chmod=755 <<"END" /usr/local/bin/${name}\n#!/bin/sh\nat=/opt/managers\n${commands[name]}\nEND`;
}

/** An image whose managers ask the registry of the tests, which the engine's own network holds. */
function asking(base: string, folders: NonNullable<Recipe['folders']> = {}, lines: readonly string[] = []): Recipe {
  const variables = Object.entries(managerSettings('/root')).map(([name, value]) => environment(name, value));
  const files = Object.entries(homeFiles('file:///repository')).map(
    ([name, text]) => `COPY <<"END" /root/${name}\n${text}\nEND`,
  );
  return { needs: [base], folders, lines: [`FROM ${base}`, ...lines, ...variables, ...files] };
}

/** A compiler of Java, and a build tool. */
function jdkImage(folders: NonNullable<Recipe['folders']>, lines: readonly string[]): Recipe {
  const jdk = java === undefined ? undefined : { from: java, without: ['./lib/src.zip', './docs', './man'] };
  return {
    needs: [slim],
    folders: { java: jdk, ...folders },
    lines: [`FROM ${slim}`, 'ADD java.tar /opt/java/openjdk/', ...lines, 'ENV JAVA_HOME=/opt/java/openjdk'],
  };
}

/** .NET without some of its folders. */
function dotnetImage(without: readonly string[] | undefined): Recipe {
  return {
    root: ['libssl1.1', 'libicu67'],
    suite: 'bullseye',
    folders: { dotnet: { ...dotnetSdk, ...(without && { without }) } },
    lines: [
      'ADD dotnet.tar /usr/share/dotnet/',
      'RUN ln -s ../share/dotnet/dotnet /usr/bin/dotnet',
      'ENV DOTNET_RUNNING_IN_CONTAINER=true ASPNETCORE_URLS=http://+:80',
      ...(without ? [] : ['ENV DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true DOTNET_NOLOGO=true']),
    ],
  };
}

/** The images by their names; what is in them is what a Dockerfile can notice of the official ones. */
export const recipes: Readonly<Record<string, Recipe>> = {
  [slim]: {
    root: [],
    folders: { packages },
    // The engine reaches no server of packages.
    lines: [
      'ADD packages.tar /opt/packages/',
      'RUN rm -f /etc/apt/sources.list.d/* && echo "deb [trusted=yes] file:/opt/packages ./" > /etc/apt/sources.list',
      'CMD ["bash"]',
    ],
  },
  [full]: { root: compilers, lines: ['CMD ["bash"]'] },
  'gcc:12-bookworm': { needs: [full], lines: [`FROM ${full}`] },
  'golang:1.26-bookworm': {
    needs: [full],
    folders: {
      go: goRoot === undefined ? undefined : { from: goRoot, without: ['./test', './doc', './api', './misc'] },
    },
    lines: [
      `FROM ${full}`,
      'ADD go.tar /usr/local/go/',
      path('/go/bin', '/usr/local/go/bin'),
      'ENV GOPATH=/go GOTOOLCHAIN=local GOFLAGS=-mod=mod GOPROXY=off',
      'WORKDIR /go',
    ],
  },
  'gcr.io/distroless/static-debian12': distroless('0'),
  'gcr.io/distroless/static-debian12:nonroot': distroless('65532'),
  'gcr.io/distroless/base-debian12': distroless('0', libraries),
  'gcr.io/distroless/base-debian12:nonroot': distroless('65532', libraries),
  'gcr.io/distroless/cc-debian12': distroless('0', ccLibraries),
  'gcr.io/distroless/cc-debian12:nonroot': distroless('65532', ccLibraries),
  'gcr.io/distroless/nodejs22-debian13': nodeRecipe('0'),
  'gcr.io/distroless/nodejs22-debian13:nonroot': nodeRecipe('65532'),
  'node:20': nodeImage(full),
  'node:22': nodeImage(full),
  'node:20-slim': nodeImage(slim),
  'node:22-slim': nodeImage(slim),
  'python:3.11': { root: [...compilers, 'python3', 'python3-venv', 'python3-pip', 'python3-dev'], lines: pythonLines },
  'python:3.11-slim': { root: ['python3', 'python3-venv', 'python3-pip'], lines: pythonLines },
  'ruby:3.1': { root: [...compilers, 'ruby', 'ruby-dev', 'bundler'], lines: rubyLines },
  'ruby:3.1-slim': { root: ['ruby', 'bundler'], lines: rubyLines },
  // Debian's Composer is a script that loads its classes from where PHP's other packages are, which the image has then.
  'php:8.2-cli': {
    root: ['composer', 'php-cli'],
    lines: ['RUN mv /usr/bin/composer /usr/share/php/', 'CMD ["php", "-a"]'],
  },
  'composer:2': {
    needs: ['php:8.2-cli'],
    lines: ['FROM php:8.2-cli', 'RUN cp /usr/share/php/composer /usr/bin/composer', 'WORKDIR /app'],
  },
  'rust:1.95-bookworm': {
    needs: [full],
    folders: { rust: rust === undefined ? undefined : { from: rust, without: ['./share'] } },
    lines: [
      `FROM ${full}`,
      'ADD rust.tar /usr/local/rust/',
      path('/usr/local/cargo/bin', '/usr/local/rust/bin'),
      'ENV CARGO_HOME=/usr/local/cargo CARGO_NET_OFFLINE=true',
    ],
  },
  'maven:3.9-eclipse-temurin-17': jdkImage({ maven: { from: '/usr/share/maven' }, repository: mavenRepository }, [
    'ADD maven.tar /usr/share/maven/',
    'ADD repository.tar /root/.m2/repository/',
    path('/opt/java/openjdk/bin', '/usr/share/maven/bin'),
  ]),
  'gradle:8-jdk17': jdkImage({ gradle, libraries: { from: '/usr/share/java' } }, [
    'ADD gradle.tar /usr/share/gradle/',
    'ADD libraries.tar /usr/share/java/',
    path('/opt/java/openjdk/bin', '/usr/share/gradle/bin'),
  ]),
  'sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15': jdkImage({ sbt }, [
    'ADD sbt.tar /opt/sbt/',
    'RUN printf \'#!/bin/sh\\nat=/opt/sbt\\nexec java -Dsbt.boot.directory=$at/boot.directory -Dsbt.coursier.home=$at/coursier.home -Dsbt.global.base=$at/global.base -Dsbt.ivy.home=$at/ivy.home -jar $at/sbt-launch.jar "$@"\\n\' > /usr/local/bin/sbt && chmod +x /usr/local/bin/sbt',
    path('/opt/java/openjdk/bin'),
  ]),
  'clojure:temurin-17-lein-2.10.0-bookworm': jdkImage({ leiningen }, [
    'ADD leiningen.tar /opt/leiningen/',
    'RUN mkdir -p /usr/share/java && mv /opt/leiningen/jars/* /usr/share/java && mv /opt/leiningen/lein /usr/bin && mv /opt/leiningen/.m2 /root/',
    path('/opt/java/openjdk/bin'),
    'ENV LEIN_ROOT=1',
  ]),
  'eclipse-temurin:17-jre': {
    needs: [slim],
    folders: { jre: javaRuntime(java) },
    lines: [
      `FROM ${slim}`,
      'ADD jre.tar /opt/java/openjdk/',
      path('/opt/java/openjdk/bin'),
      'ENV JAVA_HOME=/opt/java/openjdk',
    ],
  },
  'hexpm/elixir:1.14.0-erlang-25.2.3-debian-bookworm-20230612-slim': {
    needs: [full],
    folders: { elixir, erlang },
    lines: [
      `FROM ${full}`,
      'ADD elixir.tar /usr/lib/elixir/',
      'ADD erlang.tar /usr/lib/erlang/',
      path('/usr/lib/elixir/bin', '/usr/lib/erlang/bin'),
      'ENV LANG=C.UTF-8',
    ],
  },
  // github.com/dotnet/dotnet-docker: 3.1 is on Debian 11, and its SDK and runtimes have the same folders.
  'mcr.microsoft.com/dotnet/sdk:3.1': dotnetImage(undefined),
  'mcr.microsoft.com/dotnet/runtime:3.1': dotnetImage([
    './sdk',
    './packs',
    './templates',
    './shared/Microsoft.AspNetCore.App',
  ]),
  'mcr.microsoft.com/dotnet/aspnet:3.1': dotnetImage(['./sdk', './packs', './templates']),
  'node:22-bookworm': asking('node:22', nodePart, [
    'ADD managers.tar /opt/managers/',
    ...['pnpm', 'yarn'].map(managerProgram),
  ]),
  'oven/bun:1': asking(slim, nodePart, ['ADD managers.tar /opt/managers/', managerProgram('bun')]),
  'python:3.11-bookworm': asking('python:3.11', { wheels: managersOfPython }, [
    'ADD wheels.tar /opt/wheels/',
    'RUN python3 -m venv /opt/managers/python && /opt/managers/python/bin/pip install -q --no-index --find-links=/opt/wheels poetry uv && rm -r /opt/wheels',
    ...['poetry', 'uv'].map(managerProgram),
  ]),
  'golang:1.26': asking('golang:1.26-bookworm'),
  'rust:1.95': asking('rust:1.95-bookworm', {}, ['ENV CARGO_NET_OFFLINE=false']),
  'ruby:3.1-bookworm': asking('ruby:3.1'),
  'composer:2.5': asking('composer:2', { unzip }, ['ADD unzip.tar /usr/bin/']),
  'maven:3-eclipse-temurin-17': asking('maven:3.9-eclipse-temurin-17', {}, ['RUN mv /root/.m2/repository /repository']),
  'gradle:8.5-jdk17': asking('gradle:8-jdk17', { repository: mavenRepository }, ['ADD repository.tar /repository/']),
  'nginx:stable': {
    root: ['nginx-light'],
    lines: [
      'RUN rm -f /etc/nginx/sites-enabled/* && ln -sf /dev/stderr /var/log/nginx/error.log',
      'CMD ["nginx", "-g", "daemon off;"]',
    ],
  },
};

function capture(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, [...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
