import { imageEntry, versionOf } from '../../language/images.ts';
import { words } from '../../text/words.ts';
import { parseJson, tableOf, textFields, textOf } from '../manifests/values.ts';
import {
  asdfFile,
  miseFile,
  type RuntimeNeed,
  saysVersion,
  type TextBeside,
  type Versions,
  versionFile,
} from '../runtime-need.ts';
import { admitsLine, namesLine } from '../version-range.ts';
import { lostInScripts, lostOption, NODE_LOST } from './lost.ts';

/**
 * Packages that build with webpack 4 or older below the major version here: it hashes with MD4, which OpenSSL 3 of Node.js 17 no longer has
 * (https://github.com/webpack/webpack/issues/14532; the packages' own package.json).
 */
const hashesWithMd4: Readonly<Record<string, number>> = {
  webpack: 5,
  'react-scripts': 5,
  '@vue/cli-service': 5,
  '@angular-devkit/build-angular': 12,
  next: 11,
  gatsby: 3,
  'laravel-mix': 6,
  '@storybook/react': 7,
  '@rails/webpacker': 6,
};

/** The last Node.js that packages are built for (https://github.com/sass/node-sass#node-version-support-policy). */
const lastNode: Readonly<Record<string, number>> = { 'node-sass': 20, fibers: 15 };

/**
 * Addons that are bound to the Node.js they are built for, by major versions below which they are built for none above the one here: assets of the
 * releases of github.com/WiseLibs/better-sqlite3, TryGhost/node-sqlite3, Automattic/node-canvas and grpc/grpc-node.
 */
const boundAddons: Readonly<Record<string, readonly (readonly [below: number, last: number])[]>> = {
  'better-sqlite3': [
    [8, 18],
    [11, 20],
    [12, 22],
  ],
  sqlite3: [[5, 14]],
  canvas: [[3, 20]],
  bcrypt: [[5, 14]],
  grpc: [[Number.POSITIVE_INFINITY, 14]],
};

const openssl3 = 17;

export const NODE_NEED: RuntimeNeed = {
  images: ['node'],
  words: ['node'],
  title: 'Node.js',
  lost: NODE_LOST,
  welcomes: { 'package.json': isForNode, '.nvmrc': isNodeVersion, '.node-version': isNodeVersion },
  lists: /(?:^|\/)package\.json$/,
  // Which webpack it holds decides.
  unread: (path, { from }) =>
    Number(from?.split('.')[0]) < openssl3 && /(?:^|\/)(?:yarn\.lock|package-lock\.json|pnpm-lock\.yaml)$/.test(path),
  files: {
    'package.json': manifestObjection,
    '.nvmrc': nodeVersionFile,
    '.node-version': nodeVersionFile,
    'mise.toml': miseFile('node', 'nodejs'),
    '.mise.toml': miseFile('node', 'nodejs'),
    '.tool-versions': asdfFile('nodejs'),
    'package-lock.json': lockObjection,
    'yarn.lock': lockObjection,
    'pnpm-lock.yaml': lockObjection,
  },
  step: (text, versions) => {
    const globals = [...text.matchAll(globalInstall)].flatMap(([, packages]) => packages?.split(/\s+/) ?? []);
    const global = globals.find((word) => !isTool(word));
    if (global !== undefined) return `installs \`${global}\`, and which Node.js that needs is unknown`;
    const [, name = '', major] = /(?<![\w./@-])(@?[\w/-]+)@[~^]?(\d+)\b/.exec(text) ?? [];
    const lost = lostOption(text, versions);
    if (lost !== undefined) return lost;
    const sass = /(?<![\w./@-])(?:node-sass|fibers)(?![\w/-])/.exec(text)?.[0];
    return packageObjection(sass ?? name, sass === undefined ? Number(major) : 0, versions, text);
  },
};

/** The packages that a command installs for all projects. */
const globalInstall =
  /\b(?:npm\s+(?:i|install|add)\s+(?:-g|--global)|yarn\s+global\s+add|pnpm\s+(?:add|i|install)\s+(?:-g|--global))((?:\s+[@\w][\w@/.^~${}:-]*)+)/g;

/** Tools of the project, whose newest versions run on every Node.js that gets updates; a program that is started is none. */
function isTool(word: string): boolean {
  const name = word.replace(/(?!^)@.*$/, '');
  return word === '' || tools.has(name) || /^@(?:nestjs|angular|vue|ionic|types|swc|babel)\//.test(name);
}

const tools: ReadonlySet<string> = new Set(
  words(
    'npm npx yarn pnpm bun corepack turbo nx lerna rush node-gyp typescript ts-node tsx tsc pm2 nodemon serve http-server rimraf concurrently ' +
      'cross-env dotenv dotenv-cli prisma vite webpack webpack-cli gulp gulp-cli grunt grunt-cli bower eslint prettier jest mocha vercel next ' +
      'forever wait-on husky npm-run-all expo-cli esbuild rollup gatsby-cli serverless firebase-tools create-react-app sass knex sequelize-cli',
  ),
);

function nodeVersionFile(text: string, versions: Versions): string | undefined {
  return versionFile(withoutName(text), versions);
}

/** A file of nvm may also name the newest release, or the newest that is maintained for long (https://github.com/nvm-sh/nvm#nvmrc). */
function isNodeVersion(text: string, to: string): boolean {
  return /^\s*(?:lts\/\*|node|stable)\s*$/.test(text) || saysVersion(withoutName(text), to);
}

/** With the version in the place of the name of a release that is maintained for long: `lts/jod`. */
function withoutName(text: string): string {
  const name = /^\s*lts\/([a-z]+)\s*$/.exec(text)?.[1];
  const node = imageEntry('node');
  return (name === undefined || !node ? undefined : versionOf(node, name)?.tag) ?? text;
}

/** Whether a project says that it runs on a version, or is written with the types of that one or a newer one. */
function isForNode(text: string, to: string): boolean {
  const fields = tableOf(parseJson(text));
  const range = textOf(tableOf(fields['engines'])['node']);
  if (namesLine(range, to, 'even')) return true;
  const pinned = textOf(tableOf(fields['volta'])['node']);
  if (pinned !== undefined) return saysVersion(pinned, to);
  const types = ['dependencies', 'devDependencies'].flatMap(
    (name) => textOf(tableOf(fields[name])['@types/node']) ?? [],
  );
  return types.some((spec) => Number(/^[~^>=v\s]*(\d+)/.exec(spec)?.[1]) >= Number(to));
}

/** The first Node.js whose npm installs peer dependencies. */
const withPeers = 15;

/** npm 7 and newer write no version below 2 (https://docs.npmjs.com/cli/configuring-npm/package-lock-json#lockfileversion). */
function isOfNewerNpm(lock: string | undefined): boolean {
  return /"lockfileVersion":\s*[23]\b/.test(lock?.slice(0, 1000) ?? '');
}

function manifestObjection(text: string, versions: Versions, steps: string, beside: TextBeside): string | undefined {
  const fields = tableOf(parseJson(text));
  const range = textOf(tableOf(fields['engines'])['node']);
  if (range !== undefined && admitsLine(range, versions.to, 'even') === false) return `asks for Node.js ${range}`;
  const lists = ['dependencies', 'devDependencies'].map((name) => Object.keys(tableOf(fields[name])));
  // npm 7 came with Node.js 15 (https://github.blog/changelog/2020-10-13-presenting-v7-0-0-of-the-npm-cli).
  const isOther =
    isOfNewerNpm(beside('package-lock.json')) ||
    (/\b(?:yarn|pnpm|bun)\b/.test(steps) && !/\bnpm\s+(?:i|ci|install|add)\b(?!\s+(?:-g|--global))/.test(steps));
  if (!isOther && Number(versions.from?.split('.')[0]) < withPeers && lists.flat().length > 0)
    return `lists packages that were chosen for Node.js ${versions.from}: npm 7 and newer also installs what they expect beside them`;
  const pinned = textOf(tableOf(fields['volta'])['node']);
  const why =
    (pinned === undefined ? undefined : versionFile(pinned, versions)) ?? lostInScripts(text, versions, steps);
  if (why !== undefined) return why;
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, spec] of textFields(fields[group])) {
      const major = /^[~^>=v\s]*(\d+)/.exec(spec)?.[1];
      const found = packageObjection(name, Number(major), versions, `${text}\n${steps}`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Of the version of webpack that a lockfile holds: npm's, Yarn's and pnpm's. */
function lockObjection(text: string, versions: Versions, steps: string): string | undefined {
  const forms = [
    /"node_modules\/(webpack|node-sass|fibers)": \{\s*"version": "(\d+)(?:\.(\d+))?/g,
    /^"?(webpack|node-sass|fibers)@[^\n]{0,200}:\n {2}version:? "?(\d+)(?:\.(\d+))?/gm,
    /^ {2}['/]?(webpack|node-sass|fibers)[@/](\d+)(?:\.(\d+))?/gm,
  ];
  for (const form of forms) {
    for (const [, name = '', major, minor] of text.matchAll(form)) {
      const isEarly = name === 'webpack' && major === '5' && Number(minor) < withOwnMd4;
      const found =
        packageObjection(name, Number(major), versions, steps) ??
        (isEarly ? md4Objection(`\`webpack\` 5.${minor}`, versions, steps) : undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The minor version of webpack 5 that brings MD4 itself (https://github.com/webpack/webpack/releases/tag/v5.61.0). */
const withOwnMd4 = 61;

function packageObjection(name: string, major: number, versions: Versions, around: string): string | undefined {
  const last = Object.hasOwn(lastNode, name) ? lastNode[name] : undefined;
  if (last !== undefined && Number(versions.to) > last)
    return `needs \`${name}\`, which is built for Node.js ${last} at most`;
  const bound = Object.hasOwn(boundAddons, name) ? boundAddons[name] : undefined;
  const newest = bound?.find(([below]) => major < below)?.[1];
  if (newest !== undefined && Number(versions.to) > newest)
    return `has \`${name}\` ${major}, which is built for Node.js ${newest} at most`;
  const first = Object.hasOwn(hashesWithMd4, name) ? hashesWithMd4[name] : undefined;
  return first !== undefined && major < first ? md4Objection(`\`${name}\` ${major}`, versions, around) : undefined;
}

/** That a package hashes with MD4, which newer versions lack; `around` may hold the flag that brings it back. */
function md4Objection(what: string, { to }: Versions, around: string): string | undefined {
  if (Number(to) < openssl3 || around.includes('--openssl-legacy-provider')) return undefined;
  return `has ${what}, which fails with OpenSSL 3 of Node.js ${openssl3} and newer`;
}
