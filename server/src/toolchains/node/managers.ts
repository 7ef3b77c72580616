import { words } from '../../text/words.ts';
import type { PackageManager, ProjectFiles } from '../manager.ts';

const NPM_FILES: ProjectFiles = {
  manifests: ['package.json'],
  lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
  // Without a lockfile of its own npm takes the versions of Yarn's, and keeps it up to date (Arborist, lib/shrinkwrap.js).
  extras: ['.npmrc', 'yarn.lock'],
  members: ['**/package.json'],
  sometimes: ['patches/', 'prisma/'],
  texts: ['.puppeteerrc*', 'puppeteer.config.*', 'prisma.config.*', '.config/prisma.ts', '*.pnpmfile.cjs'],
  roots: ['package.json'],
  outputs: ['node_modules'],
  writes: ['node_modules'],
  runsScripts: { unless: ['--ignore-scripts'] },
};

/**
 * npm. Verbs and aliases: https://docs.npmjs.com/cli/v11/commands/npm-install, `npm ci` fails without a lockfile:
 * https://docs.npmjs.com/cli/v11/commands/npm-ci. Cache: https://docs.npmjs.com/cli/v11/using-npm/config#cache.
 */
export const NPM: PackageManager = {
  id: 'npm',
  makes: 'node_modules',
  kind: 'language',
  programs: ['npm'],
  installs: [
    {
      spellings: words(`
        install i in ins inst insta instal isnt isnta isntal isntall add
      `),
      packages: 'optional',
      edits: true,
      sources: { local: true },
    },
    {
      spellings: ['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'],
      packages: 'none',
      lockfile: 'required',
      // docs.npmjs.com/cli/v11/commands/npm-ci
      anew: true,
    },
    { spellings: ['install-test', 'it'], packages: 'optional', sources: { always: true } },
    {
      spellings: ['install-ci-test', 'cit', 'clean-install-test', 'sit'],
      packages: 'none',
      lockfile: 'required',
      sources: { always: true },
    },
  ],
  valueFlags: words(`
    --prefix -C --registry --cache --userconfig --globalconfig --loglevel --omit --include --only -w --workspace
    --tag --save-prefix --install-strategy --fetch-timeout --fetch-retries --maxsockets --before --cpu --os --libc
    --cafile --proxy --https-proxy --noproxy --script-shell --allow-directory --allow-file --allow-git
    --allow-remote --allow-scripts --min-release-age --min-release-age-exclude
  `),
  nameFlags: ['--omit', '--include', '--only', '--loglevel'],
  // Measured on npm 11.19.
  locksMembers: 'package-lock.json',
  globalFlags: ['-g', '--global', '--location=global'],
  offlineFlags: ['--offline'],
  variables: ['NPM_CONFIG_'],
  directoryFlags: ['--prefix', '-C'],
  project: NPM_FILES,
  caches: [
    {
      path: '~/.npm',
      variables: [{ name: 'npm_config_cache' }, { name: 'NPM_CONFIG_CACHE' }],
      flags: ['--cache'],
      holds: 'downloads',
      locked: false,
    },
  ],
  cleanUp: { verbs: ['cache clean', 'cache clear', 'cache rm'], folders: ['~/.npm/_cacache'] },
  pin: { code: 'DL3016', marks: ['@'], form: '<name>@<version>' },
};

/**
 * Yarn 1. https://classic.yarnpkg.com/en/docs/cli/install; `yarn` alone installs. Its cache must not be written by two at once
 * (`--mutex`): https://classic.yarnpkg.com/en/docs/cli/cache;
 * root's lies elsewhere: src/util/user-home-dir.js of yarnpkg/yarn.
 */
export const YARN: PackageManager = {
  id: 'yarn',
  makes: 'node_modules',
  kind: 'language',
  programs: ['yarn', 'yarnpkg'],
  shorthand: true,
  installs: [
    { spellings: ['', 'install'], packages: 'none' },
    { spellings: ['add'], packages: 'required', edits: true, sources: { local: true } },
    { spellings: ['global add'], packages: 'required', sources: { local: true } },
  ],
  valueFlags: words(`
    --cwd --cache-folder --modules-folder --network-timeout --network-concurrency --registry --mutex --use-yarnrc
    --global-folder --preferred-cache-folder --prefix --otp --https-proxy --proxy --mode --link-folder
  `),
  offlineFlags: ['--offline'],
  variables: ['NPM_CONFIG_', 'YARN_'],
  directoryFlags: ['--cwd'],
  lockedFlags: ['--frozen-lockfile', '--immutable'],
  makesFlags: ['--modules-folder'],
  project: {
    ...NPM_FILES,
    lockfiles: ['yarn.lock'],
    extras: ['.npmrc', '.yarnrc', '.yarnrc.yml', '.yarn/'],
    above: ['.yarnrc'],
  },
  caches: [
    {
      path: '~/.cache/yarn',
      // Scripts of packages: node-gyp, browsers.
      beside: true,
      rootPath: '/usr/local/share/.cache/yarn',
      variables: [{ name: 'YARN_CACHE_FOLDER' }, { name: 'XDG_CACHE_HOME', below: '/yarn' }],
      flags: ['--cache-folder'],
      holds: 'downloads',
      locked: true,
    },
  ],
  cleanUp: { verbs: ['cache clean'] },
  keeps: { code: 'DL3060', cure: { command: 'yarn cache clean' } },
};

/**
 * Yarn 2 and later. https://yarnpkg.com/cli/install, https://yarnpkg.com/configuration/yarnrc (cacheFolder, enableGlobalCache,
 * globalFolder). Under Plug'n'Play programs load packages from the cache.
 */
export const YARN_BERRY: PackageManager = {
  ...YARN,
  id: 'yarn-berry',
  // Plug'n'Play, its default, has no such folder, and programs may run from the cache.
  makes: undefined,
  keeps: undefined,
  programs: [],
  installs: [
    { spellings: ['', 'install'], packages: 'none' },
    { spellings: ['workspaces focus'], packages: 'none' },
    { spellings: ['add'], packages: 'required', edits: true, sources: { local: true } },
  ],
  variant: {
    of: 'yarn',
    files: ['.yarnrc.yml', '.yarn/releases/'],
    flags: ['--immutable', '--immutable-cache', '--check-cache', '--inline-builds', '--mode'],
    verbs: ['workspaces focus', 'workspaces foreach', 'workspaces list', 'dlx'],
  },
  project: {
    ...NPM_FILES,
    lockfiles: ['yarn.lock'],
    extras: ['.yarnrc.yml', '.yarn/', '.pnp.cjs', '.pnp.loader.mjs'],
    above: ['.yarnrc.yml'],
    outputs: ['node_modules', '.yarn/cache', '.yarn/unplugged', '.yarn/install-state.gz'],
    // https://yarnpkg.com/getting-started/qa#which-files-should-be-gitignored
    writesUntracked: ['.pnp.cjs', '.pnp.loader.mjs', '.yarn/cache', '.yarn/unplugged', '.yarn/install-state.gz'],
    runsScripts: { unless: ['--mode=skip-build', '--mode skip-build'] },
  },
  caches: [
    {
      path: '~/.yarn/berry/cache',
      variables: [
        { name: 'YARN_CACHE_FOLDER' },
        { name: 'YARN_GLOBAL_FOLDER', below: '/cache' },
        { name: 'XDG_DATA_HOME', below: '/yarn/berry/cache' },
      ],
      movedBy: ['YARN_ENABLE_GLOBAL_CACHE'],
      holds: 'packages',
      beside: true,
      locked: true,
    },
  ],
};

/** pnpm. https://pnpm.io/cli/install, https://pnpm.io/cli/fetch, store: https://pnpm.io/settings#storedir. */
export const PNPM: PackageManager = {
  id: 'pnpm',
  makes: 'node_modules',
  kind: 'language',
  programs: ['pnpm'],
  shorthand: true,
  installs: [
    { spellings: ['install', 'i'], packages: 'optional', edits: true, sources: { local: true } },
    // https://pnpm.io/cli/recursive
    {
      spellings: ['recursive install', 'recursive i', 'multi install', 'multi i', 'm install', 'm i'],
      packages: 'optional',
      edits: true,
      sources: { local: true },
    },
    { spellings: ['ci', 'clean-install'], packages: 'none', lockfile: 'required' },
    { spellings: ['fetch'], packages: 'none', lockfile: 'required', fillsCache: true },
    { spellings: ['add'], packages: 'required', edits: true, sources: { local: true } },
    { spellings: ['install-test', 'it'], packages: 'none', sources: { always: true } },
  ],
  valueFlags: words(`
    -C --dir --filter -F --filter-prod --store-dir --virtual-store-dir --modules-dir --lockfile-dir --reporter
    --loglevel --registry --network-concurrency --child-concurrency --workspace-concurrency
    --package-import-method --node-linker --hoist-pattern --public-hoist-pattern --cpu --os --libc --config-dir
    --global-dir --trust-policy-exclude --trust-policy-ignore-after
  `),
  // Since pnpm 11 they are links into the store (measured on 11.1).
  globalInCache: true,
  // https://pnpm.io/cli/deploy
  takesAgain: ['deploy'],
  globalFlags: ['-g', '--global'],
  offlineFlags: ['--offline'],
  variables: ['NPM_CONFIG_', 'PNPM_'],
  // Measured on pnpm 8, 9 and 10.
  lenientFlags: ['--frozen-lockfile'],
  presentMembers: true,
  directoryFlags: ['-C', '--dir'],
  lockedFlags: ['--frozen-lockfile'],
  makesFlags: ['--modules-dir'],
  project: {
    ...NPM_FILES,
    lockfiles: ['pnpm-lock.yaml'],
    extras: ['.npmrc', 'pnpm-workspace.yaml', '.pnpmfile.cjs', '.pnpmfile.mjs'],
    roots: ['pnpm-workspace.yaml'],
    outputs: ['node_modules', '.pnpm-store'],
  },
  caches: [
    {
      path: '~/.local/share/pnpm/store',
      variables: [
        { name: 'npm_config_store_dir' },
        { name: 'PNPM_HOME', below: '/store' },
        { name: 'XDG_DATA_HOME', below: '/pnpm/store' },
      ],
      flags: ['--store-dir'],
      holds: 'downloads',
      beside: true,
      locked: false,
      // What its scripts have made is kept by platform and version of Node.js (pnpm.io/settings#sideeffectscache).
      compiled: true,
    },
  ],
  cleanUp: { verbs: ['store prune'] },
};

/** Bun. https://bun.sh/docs/cli/install, cache: https://bun.sh/docs/install/cache. */
export const BUN: PackageManager = {
  id: 'bun',
  kind: 'language',
  programs: ['bun'],
  shorthand: true,
  installs: [
    { spellings: ['install', 'i', 'ci'], packages: 'optional', edits: true, sources: { local: true } },
    { spellings: ['add', 'a'], packages: 'required', edits: true, sources: { local: true } },
  ],
  valueFlags: words(`
    --cwd -c --config --cache-dir --registry --backend --omit --filter --concurrent-scripts --network-concurrency
    --linker --cpu --os --ca --cafile --catalog --env-file -F --libc --minimum-release-age
    --minimum-release-age-excludes
  `),
  globalFlags: ['-g', '--global'],
  variables: ['BUN_', 'NPM_CONFIG_'],
  directoryFlags: ['--cwd'],
  project: {
    ...NPM_FILES,
    lockfiles: ['bun.lock', 'bun.lockb'],
    // https://bun.sh/docs/pm/lockfile#automatic-lockfile-migration
    migrates: ['yarn.lock', 'package-lock.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'],
    extras: ['.npmrc', 'bunfig.toml'],
  },
  caches: [
    {
      path: '~/.bun/install/cache',
      variables: [{ name: 'BUN_INSTALL_CACHE_DIR' }, { name: 'BUN_INSTALL', below: '/install/cache' }],
      flags: ['--cache-dir'],
      holds: 'downloads',
      locked: false,
    },
  ],
  cleanUp: { flags: ['--no-cache'], verbs: ['pm cache rm'] },
};

/** Deno. https://docs.deno.com/runtime/reference/cli/install/ and .../ci/, cache: https://docs.deno.com/runtime/fundamentals/modules/. */
export const DENO: PackageManager = {
  id: 'deno',
  kind: 'language',
  programs: ['deno'],
  installs: [
    {
      spellings: ['install', 'i'],
      packages: 'optional',
      edits: true,
      sources: { with: ['--entrypoint', '-e'], local: true },
    },
    { spellings: ['ci'], packages: 'none', lockfile: 'required' },
    { spellings: ['add'], packages: 'required', edits: true },
    { spellings: ['cache'], packages: 'none', sources: { always: true } },
  ],
  fetches: ['run', 'compile', 'test', 'task', 'check'],
  valueFlags: words(`
    -c --config -n --name --root --import-map --lock --cert -L --log-level --minimum-dependency-age --arch
    --conditions --ext --location --min-dep-age --node-modules-linker --os --preload --require --seed
  `),
  // Up to Deno 1 without a flag, and each with these: https://docs.deno.com/runtime/reference/cli/install/#global-installation.
  globalFlags: ['-g', '--global', '-n', '--name', '--root'],
  globalPackages: /^https?:/,
  remotePackages: /^(?:https?|jsr|npm):/,
  groupsLetters: true,
  // The launcher loads what it starts from the cache.
  globalInCache: true,
  fileFlags: ['-c', '--config', '--import-map', '--lock', '--cert'],
  project: {
    manifests: ['deno.json', 'deno.jsonc', 'package.json'],
    lockfiles: ['deno.lock'],
    extras: ['import_map.json', '.npmrc'],
    members: ['**/deno.json', '**/deno.jsonc', '**/package.json'],
    outputs: ['node_modules', 'vendor'],
  },
  caches: [
    {
      path: '~/.cache/deno',
      variables: [{ name: 'DENO_DIR' }, { name: 'XDG_CACHE_HOME', below: '/deno' }],
      holds: 'packages',
      locked: false,
    },
  ],
  cleanUp: { verbs: ['clean'] },
};

const OF_PACKAGE_JSON: ReadonlySet<PackageManager> = new Set([NPM, YARN, YARN_BERRY, PNPM, BUN]);

/** Whether it installs what package.json lists into `node_modules`, or in its place. */
export function isOfPackageJson(manager: PackageManager): boolean {
  return OF_PACKAGE_JSON.has(manager);
}
