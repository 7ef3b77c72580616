/** Packages of Node.js that compile or fetch a program when they are installed, and what that needs of the system. */
import type { BuildContext } from '../../context/context.ts';
import { joinPath, nameOf } from '../../context/path.ts';
import { isSent, textOf } from '../../context/query.ts';
import { words } from '../../text/words.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { parseJson, tableOf } from '../manifests/values.ts';
import { libraryIn } from '../stage/libraries.ts';
import { hasName } from '../stage/names.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Job, Refusal } from '../stage/runtime.ts';
import { why } from '../stage/runtime.ts';
import { packagesOfStarted } from '../stage/started.ts';

/** Programs and libraries of the system that packages use when they run, which the full image has and `-slim` lacks. */
const needed: Readonly<Record<string, string>> = {
  // https://www.prisma.io/docs/orm/reference/system-requirements
  prisma: 'openssl',
  '@prisma/client': 'openssl',
  '@prisma/engines': 'openssl',
  'simple-git': 'git',
  gm: 'imagemagick',
  imagemagick: 'imagemagick',
  libpq: 'libpq5',
  'pg-native': 'libpq5',
  kerberos: 'libgssapi-krb5-2',
  'node-libcurl': 'libcurl4',
  keytar: 'libsecret-1-0',
  'mongodb-client-encryption': 'libgssapi-krb5-2',
  usb: 'libudev1',
};

/** Packages that are taken to need nothing but a C++ library; a first list from memory, whose install scripts are still to be read. */
const complete = words(`
  @apollo/protobufjs @apollo/rover @bufbuild/buf @carbon/icons-react @datadog/* @firebase/util @fortawesome/* @ionic/* @mongodb-js/zstd
  @nestjs/core @newrelic/* @node-rs/* @nrwl/* @parcel/watcher @scarf/scarf @sentry/cli @sentry/profiling-node @sentry-internal/* @serialport/bindings-cpp
  @swc/core @tailwindcss/oxide @tree-sitter-grammars/* aws-crt bcrypt argon2 better-sqlite3 bigint-buffer blake-hash bufferutil bson-ext cbor-extract classic-level
  core-js core-js-bundle core-js-pure couchbase cpu-features dd-trace deasync dtrace-provider elastic-apm-node es5-ext esbuild event-loop-stats
  farmhash fsevents fs-ext gc-stats grpc heapdump highlight.js hiredis husky inferno iltorb isolated-vm keccak lefthook leveldown libsodium-native
  lmdb lzma-native memcpy microtime modern-syslog msgpackr-extract nestjs-pino nice-napi node node-expat nodemon nx oracledb pprof protobufjs
  re2 rocksdb secp256k1 sharp simple-git-hooks sleep sodium-native snappy sqlite3 sqlite3-offline ssh2 styled-components swagger-ui-react tiny-secp256k1 tree-sitter
  tree-sitter-* ttf2woff2 unix-dgram unrs-resolver ursa-optional utf-8-validate vue-demi web-push weak-napi workerd xxhash yarn zeromq zlib-sync
  @esbuild/* @rollup/rollup-* lightningcss-* @ffmpeg-installer/* ffmpeg-static ffprobe-static @img/* @next/swc-* napi-postinstall sass-embedded @parcel/watcher-* detect-libc snyk
`);

/** Packages of JavaScript alone, which need no lockfile to tell; a first list from memory of those that are used most. */
const plain = words(`
  @types/* @typescript-eslint/* @babel/* @eslint/* @nestjs/* @angular/* @vue/* @vitejs/* @tanstack/* @reduxjs/* @trpc/* @hono/* @fastify/* @mui/* @emotion/*
  @radix-ui/* @headlessui/* @aws-sdk/* @azure/* @google-cloud/* @octokit/* @testing-library/* @jest/* @vitest/* @rollup/plugin-* @sveltejs/* @remix-run/*
  @apollo/client @apollo/server @graphql-tools/* @opentelemetry/api @supabase/* @stripe/* @tsconfig/* @faker-js/faker @sinclair/typebox @prisma/adapter-*
  axios body-parser chalk commander compression cookie cookie-parser cookie-session cors cross-env csv-parse date-fns dayjs debug dotenv ejs eslint eslint-*
  express express-async-errors express-async-handler express-rate-limit express-session express-validator fastify form-data fs-extra glob got graphql
  handlebars helmet hono http-errors http-proxy-middleware ioredis jest joi jquery js-yaml jsonwebtoken jest-* koa koa-* lodash lru-cache luxon mocha
  moment mongodb mongoose morgan ms multer mysql mysql2 nanoid next next-auth node-cron node-fetch nodemailer nuxt openai passport passport-* pg pg-hstore
  pino pino-* prettier pug qs ramda react react-* redis reflect-metadata request rimraf rollup rxjs semver sequelize serve socket.io socket.io-client
  source-map-support stripe supertest svelte tailwindcss ts-jest ts-loader ts-node tsc-alias tsconfig-paths tslib tsup tsx typeorm typescript undici uuid
  validator vite vitest vue vue-router vuex webpack webpack-* winston ws xml2js yargs yup zod zustand autoprefixer postcss daisyui concurrently bcryptjs
  class-transformer class-validator swagger-ui-express swagger-jsdoc kafkajs amqplib ajv async bluebird classnames
`);

/** What an addon is built or found by. */
export const builders = words(`
  node-gyp node-gyp-build node-gyp-build-optional-packages node-pre-gyp @mapbox/node-pre-gyp prebuild-install bindings nan cmake-js
`);

/** The Debian packages for the packages of a project and its workspace, or the first package of which that is not known. */
export function systemPackagesFor(job: Job, folder: string): readonly string[] | Refusal {
  const locked = lockfiles.flatMap(([name, addonsIn]) => {
    const text = textAt(job, joinPath(folder, name));
    return text === undefined ? [] : addonsIn(text);
  });
  const isLocked = lockfiles.some(([name]) => textAt(job, joinPath(folder, name)) !== undefined);
  const unread = isLocked ? undefined : unreadLockfile(job.context);
  const found = new Set<string>();
  for (const name of new Set([...dependenciesOf(job), ...locked])) {
    const library = Object.hasOwn(needed, name) ? needed[name] : undefined;
    if (library === undefined) {
      if (hasName(complete, name) || (isLocked ? !locked.includes(name) : hasName(plain, name))) continue;
      if (unread !== undefined) return why(`\`${unread}\` was not read: it is too large, or not a text`);
      if (!isLocked) return why(`no lockfile tells whether \`${name}\` needs a system library`);
      return why(`\`${name}\` runs a script when it is installed, and the system libraries that it needs are unknown`);
    }
    const known = libraryIn(job.distribution, library);
    if (known === undefined) return why(`what the library of \`${name}\` is called in this image is not known`);
    found.add(known);
  }
  return [...found, ...packagesOfStarted(job)];
}

/** A lockfile that is sent, and was not read. */
function unreadLockfile(context: BuildContext): string | undefined {
  const paths = context.kind === 'known' ? [...context.entries.keys()] : [];
  return paths.find((path) => {
    const isLockfile = lockfiles.some(([name]) => name === nameOf(path));
    return isLockfile && isSent(context, path) === true && textOf(context, path) === undefined;
  });
}

/** What the manifests ask for, those of workspace members among them. */
function dependenciesOf({ context, projects }: Job): string[] {
  const texts = context.kind === 'unknown' ? [] : [...context.texts];
  return texts.flatMap(([path, text]) => {
    const isCopied = projects.some(({ source }) => belowOf(joinPath('/', source), `/${path}`) !== undefined);
    return nameOf(path) === 'package.json' && isCopied ? (parsePackageJson(text)?.dependencies ?? []) : [];
  });
}

/** For each lockfile, which of its packages are addons or run scripts; packages for development are left out where it tells them. */
const lockfiles: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ['package-lock.json', inPackageLock],
  ['npm-shrinkwrap.json', inPackageLock],
  ['yarn.lock', inYarnLock],
  ['pnpm-lock.yaml', inPnpmLock],
];

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json, "packages". */
function inPackageLock(text: string): string[] {
  return Object.entries(tableOf(tableOf(parseJson(text))['packages'])).flatMap(([path, entry]) => {
    const { hasInstallScript, dev, os, cpu } = tableOf(entry);
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    const isFor = isForLinux(listOf(os), listOf(cpu));
    return hasInstallScript === true && dev !== true && isFor && name !== undefined ? [name] : [];
  });
}

/** Blocks of `"name@range":`, with dependencies a line each, in both generations. */
function inYarnLock(text: string): string[] {
  return text.split(/\n(?=\S)/).flatMap((block) => {
    const name = /^"?((?:@[^/"]+\/)?[^@"]+)@/.exec(block)?.[1];
    const conditions = /^ +conditions: (.+)$/m.exec(block)?.[1] ?? '';
    const isFor = isForLinux(valuesOf(conditions, 'os'), valuesOf(conditions, 'cpu'));
    return name !== undefined && !block.includes('@workspace:') && isFor && hasBuilder(block) ? [name] : [];
  });
}

/** Blocks of `/name@version:`, of which older ones say so themselves (https://github.com/pnpm/spec/tree/master/lockfile). */
function inPnpmLock(text: string): string[] {
  return text.split(/\n {2}(?=\S)/).flatMap((block) => {
    const name = /^['"]?\/?((?:@[^/'"]+\/)?[^@/'"(:]+)[@/]/.exec(block)?.[1];
    const isAddon = /^ +requiresBuild: true$/m.test(block) || hasBuilder(block);
    const isFor = isForLinux(flowOf(block, 'os'), flowOf(block, 'cpu'));
    return name !== undefined && isAddon && isFor && !/^ +dev: true$/m.test(block) ? [name] : [];
  });
}

/** The processors that images of Node.js are built for, as `process.arch` names them (https://nodejs.org/api/process.html#processarch). */
const processors = words('x64 arm64 arm ia32 ppc64 s390x riscv64 loong64');

/** Whether a package may be installed on Linux, by its `os` and `cpu` (https://docs.npmjs.com/cli/configuring-npm/package-json#os). */
function isForLinux(systems: readonly string[], cpus: readonly string[]): boolean {
  return admits(systems, ['linux']) && admits(cpus, processors);
}

/** Whether a list has one of these, or only says which others it excludes. */
function admits(list: readonly string[], wanted: readonly string[]): boolean {
  const named = list.filter((each) => !each.startsWith('!'));
  const allowed = wanted.filter((each) => !list.includes(`!${each}`));
  return named.length === 0
    ? allowed.length > 0
    : allowed.some((each) => named.includes(each) || named.includes('any'));
}

function listOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each) => typeof each === 'string');
}

/** The values of a key in a line such as `os: [aix, '!win32']`. */
function flowOf(block: string, key: string): string[] {
  const list = new RegExp(`^ +${key}: \\[([^\\]\\n]{0,400})\\]$`, 'm').exec(block)?.[1] ?? '';
  return list.split(',').flatMap((each) => each.trim().replaceAll(/["']/g, '') || []);
}

/** The values of a key in conditions such as `(os=darwin | os=linux) & cpu=x64` (https://yarnpkg.com/advanced/lexicon). */
function valuesOf(conditions: string, key: string): string[] {
  return [...conditions.matchAll(/(os|cpu)=(!?[\w-]{1,40})/g)].flatMap(([, own, value = '']) =>
    own === key ? value : [],
  );
}

function hasBuilder(block: string): boolean {
  return block.split('\n').some((line) => {
    const name = /^ +["']?((?:@[\w.-]+\/)?[\w.-]+)["']?:? /.exec(line)?.[1];
    return name !== undefined && builders.includes(name);
  });
}
