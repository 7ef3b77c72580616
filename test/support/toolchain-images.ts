/**
 * Base images of toolchains under the names that Dockerfiles use, made of Debian's packages and of what this machine has, since the
 * engine of the tests reaches no registry. Root file systems are kept in the cache; images live as long as the engine.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Engine } from './engine.ts';

/** How an image is made. */
interface Recipe {
  /** Images that its Dockerfile takes from, by their names here. */
  readonly needs?: readonly string[];
  /** Debian packages of the root file system that it is, in place of a Dockerfile's FROM. */
  readonly root?: readonly string[];
  /** Folders of the machine for `ADD <name>.tar`, with what is left out. */
  readonly folders?: Readonly<
    Record<string, { readonly from: string; readonly without?: readonly string[]; readonly only?: string } | undefined>
  >;
  /** Instructions behind FROM; those with a root begin at once. */
  readonly lines: readonly string[];
}

const cache = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), 'images');

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

/** The images by their names; what is in them is what a Dockerfile can notice of the official ones. */
const recipes: Readonly<Record<string, Recipe>> = {
  [slim]: { root: [], lines: ['CMD ["bash"]'] },
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
  'maven:3.9-eclipse-temurin-17': {
    needs: [slim],
    folders: {
      java: java === undefined ? undefined : { from: java, without: ['./lib/src.zip', './docs', './man'] },
      maven: { from: '/usr/share/maven' },
      repository: { from: join(cache, 'm2') },
    },
    lines: [
      `FROM ${slim}`,
      'ADD java.tar /opt/java/openjdk/',
      'ADD maven.tar /usr/share/maven/',
      'ADD repository.tar /root/.m2/repository/',
      path('/opt/java/openjdk/bin', '/usr/share/maven/bin'),
      'ENV JAVA_HOME=/opt/java/openjdk',
    ],
  },
  'eclipse-temurin:17-jre': {
    needs: [slim],
    folders: { jre: { from: join(cache, 'jre') } },
    lines: [
      `FROM ${slim}`,
      'ADD jre.tar /opt/java/openjdk/',
      path('/opt/java/openjdk/bin'),
      'ENV JAVA_HOME=/opt/java/openjdk',
    ],
  },
  'nginx:stable': {
    root: ['nginx-light'],
    lines: [
      'RUN rm -f /etc/nginx/sites-enabled/* && ln -sf /dev/stderr /var/log/nginx/error.log',
      'CMD ["nginx", "-g", "daemon off;"]',
    ],
  },
};

/** Makes the images of that name that the engine does not have yet; says why when one cannot be made on this machine. */
export async function provideImages(
  engine: Engine,
  names: readonly string[],
): Promise<{ readonly missing: string } | undefined> {
  for (const name of names) {
    const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined;
    if (!recipe) return { missing: `there is no recipe for ${name}` };
    if ((await engine.docker(['image', 'inspect', name])).code === 0) continue;
    const missing = await provideImages(engine, recipe.needs ?? []);
    if (missing) return missing;
    const why = await make(engine, name, recipe);
    if (why !== undefined) return { missing: `${name}: ${why}` };
  }
  return undefined;
}

async function make(engine: Engine, name: string, { root, folders = {}, lines }: Recipe): Promise<string | undefined> {
  const work = mkdtempSync(join(tmpdir(), 'slipway-image-'));
  try {
    const first: string[] = [];
    if (root) {
      const tar = rootOf(root);
      if (tar === undefined) return 'mmdebstrap cannot make a root file system here';
      const imported = await engine.docker(['import', tar, `root-${hash(root.join())}`]);
      if (imported.code !== 0) return imported.stderr;
      first.push(`FROM root-${hash(root.join())}`, path());
    }
    for (const [file, folder] of Object.entries(folders)) {
      if (!folder || !existsSync(folder.from)) return `this machine has no ${file}`;
      const without = (folder.without ?? []).map((pattern) => `--exclude=${pattern}`);
      run('tar', [
        '--dereference',
        '--hard-dereference',
        '--wildcards',
        ...without,
        '-C',
        folder.from,
        '-cf',
        join(work, `${file}.tar`),
        folder.only ?? '.',
      ]);
    }
    writeFileSync(join(work, 'Dockerfile'), [...first, ...lines, ''].join('\n'));
    const built = await engine.docker(['build', '-t', name, work]);
    return built.code === 0 ? undefined : built.stderr;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A root file system of Debian 12 with some packages more, as a tar file in the cache. */
function rootOf(packages: readonly string[]): string | undefined {
  const tar = join(cache, `bookworm-${hash(packages.join())}.tar`);
  if (existsSync(tar)) return tar;
  mkdirSync(cache, { recursive: true });
  if (capture('which', ['mmdebstrap']) === undefined) {
    spawnSync('apt-get', ['update', '-qq']);
    if (spawnSync('apt-get', ['install', '-y', '-qq', 'mmdebstrap'], { stdio: 'ignore' }).status !== 0)
      return undefined;
  }
  const without = ['doc', 'man', 'locale', 'info'].map((folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`);
  const include = `--include=${['ca-certificates', 'tzdata', ...packages].join()}`;
  const part = `${tar}.${process.pid}.tar`;
  const { status } = spawnSync(
    'mmdebstrap',
    ['--quiet', '--variant=minbase', include, ...without, 'bookworm', part, 'http://deb.debian.org/debian'],
    { stdio: 'ignore' },
  );
  if (status !== 0) {
    rmSync(part, { force: true });
    return undefined;
  }
  renameSync(part, tar);
  return tar;
}

/** Fills the cache with what Maven downloads for a project, and with a Java runtime without a compiler; the reason where that fails. */
export function prepareJava(project: string): string | undefined {
  mkdirSync(cache, { recursive: true });
  const repository = join(cache, 'm2');
  if (!existsSync(repository) || readdirSync(repository).length === 0) {
    const { status } = spawnSync('mvn', ['-q', '-B', `-Dmaven.repo.local=${repository}`, 'package'], {
      cwd: project,
      stdio: 'ignore',
    });
    if (status !== 0) {
      rmSync(repository, { recursive: true, force: true });
      return 'Maven cannot build the sample here';
    }
  }
  const runtime = join(cache, 'jre');
  if (existsSync(runtime)) return undefined;
  if (java === undefined) return 'this machine has no Java 17';
  const { status } = spawnSync(
    join(java, 'bin/jlink'),
    ['--add-modules', 'java.se', '--no-header-files', '--no-man-pages', '--output', runtime],
    { stdio: 'ignore' },
  );
  return status === 0 ? undefined : 'jlink cannot make a runtime here';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, [...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

function capture(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, [...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
