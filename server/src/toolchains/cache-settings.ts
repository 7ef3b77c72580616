/** Files of a project that move the folder in which a package manager keeps its downloads. */

import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import type { Invocation } from './invocation.ts';

interface CacheSetting {
  readonly managers: readonly string[];
  readonly files: readonly string[];
  readonly says: RegExp;
  /** What follows from it, where that is not just another folder. */
  readonly how?: string;
}

const oldStore = 'asks for a pnpm that keeps its store in another folder';
const inProject = 'asks for a Yarn that keeps downloads in the project';

const settings: readonly CacheSetting[] = [
  // https://docs.npmjs.com/cli/v11/using-npm/config#cache
  { managers: ['npm'], files: ['.npmrc'], says: /^cache\s*=/m },
  // https://pnpm.io/settings#storedir
  { managers: ['pnpm'], files: ['.npmrc'], says: /^store-dir\s*=/m },
  { managers: ['pnpm'], files: ['pnpm-workspace.yaml'], says: /^storeDir\s*:/m },
  // Until pnpm 7 the store is ~/.pnpm-store (release notes of 7.0); its lockfiles are of 5.4 and later.
  { managers: ['pnpm'], files: ['package.json'], says: /"packageManager"\s*:\s*"pnpm@[1-6]\./, how: oldStore },
  { managers: ['pnpm'], files: ['pnpm-lock.yaml'], says: /^lockfileVersion: ["']?5\.[0-3]\b/m, how: oldStore },
  // https://classic.yarnpkg.com/en/docs/yarnrc
  { managers: ['yarn'], files: ['.yarnrc'], says: /^(?:cache-folder|yarn-offline-mirror)\s/m },
  // https://yarnpkg.com/configuration/yarnrc; up to Yarn 3 the cache is in the project unless the file says otherwise.
  {
    managers: ['yarn-berry'],
    files: ['.yarnrc.yml'],
    says: /^(?:cacheFolder|globalFolder)\s*:|^enableGlobalCache\s*:\s*["']?false/m,
  },
  {
    managers: ['yarn-berry'],
    files: ['package.json'],
    says: /"packageManager"\s*:\s*"yarn@[23]\./,
    how: inProject,
  },
  { managers: ['yarn-berry'], files: ['.yarnrc.yml'], says: /^yarnPath\s*:.{0,200}\byarn-[23]\./m, how: inProject },
  // https://bun.com/docs/runtime/bunfig#install-cache
  { managers: ['bun'], files: ['bunfig.toml'], says: /^\[install\.cache\]/m },
  // https://pip.pypa.io/en/stable/topics/configuration
  { managers: ['pip'], files: ['pip.conf', 'pip.ini'], says: /^(?:cache-dir|no-cache-dir)\s*=/m },
  // https://python-poetry.org/docs/configuration/#cache-dir
  { managers: ['poetry'], files: ['poetry.toml'], says: /^cache-dir\s*=/m },
  // https://docs.astral.sh/uv/reference/settings/#cache-dir
  { managers: ['uv'], files: ['uv.toml', 'pyproject.toml'], says: /^(?:cache-dir\s*=|no-cache\s*=\s*true)/m },
  // https://learn.microsoft.com/nuget/reference/nuget-config-file#config-section
  {
    managers: ['dotnet'],
    files: ['NuGet.config', 'nuget.config', 'NuGet.Config'],
    says: /["'](?:globalPackagesFolder|repositoryPath)["']/,
  },
  // https://maven.apache.org/settings.html, https://maven.apache.org/configure.html
  { managers: ['maven'], files: ['settings.xml'], says: /<localRepository>/ },
  { managers: ['maven'], files: ['maven.config'], says: /-Dmaven\.repo\.local/ },
  // https://bundler.io/man/bundle-config.1.html
  { managers: ['bundler'], files: ['config'], says: /^BUNDLE_(?:PATH|DEPLOYMENT|CACHE_PATH):/m },
  // https://getcomposer.org/doc/06-config.md#cache-dir
  { managers: ['composer'], files: ['composer.json'], says: /"cache-(?:files-)?dir"\s*:/ },
];

/** Why a manager's downloads may be in another folder than the usual one; undefined where no file of the context speaks of that. */
export function otherCacheFolder(context: BuildContext, manager: string): string | undefined {
  if (context.kind === 'unknown') return undefined;
  const own = settings.filter(({ managers }) => managers.includes(manager));
  if (own.length === 0) return undefined;
  for (const [path, text] of context.texts) {
    const name = nameOf(path);
    const found = own.find(({ files, says }) => files.includes(name) && says.test(text));
    if (found) return `\`${path}\` ${found.how ?? 'keeps downloads in another folder'}`;
  }
  return undefined;
}

/** The keys by which a manager's own command moves its cache, and the flags of other commands. */
const keys: Readonly<Record<string, RegExp>> = {
  // https://bundler.io/man/bundle-config.1.html
  bundler: /^(?:path|deployment|cache_path)$|^--(?:path|deployment)(?:=|$)/,
  npm: /^cache(?:=|$)/,
  pnpm: /^(?:store-dir|storeDir)(?:=|$)/,
  yarn: /^(?:cache-folder|yarn-offline-mirror)$/,
  'yarn-berry': /^(?:cacheFolder|globalFolder|enableGlobalCache)$/,
  pip: /(?:^|\.)cache-dir$/,
  poetry: /^cache-dir$/,
  composer: /^cache-(?:files-)?dir$/,
  conda: /^pkgs_dirs$/,
  go: /^(?:GOMODCACHE|GOPATH|GOCACHE)=/,
};

/** Whether a command tells its manager to keep what it downloads in another folder. */
export function movesCache({ manager, verbText, operands, flags, options }: Invocation): boolean {
  const key = Object.hasOwn(keys, manager.id) ? keys[manager.id] : undefined;
  if (!key) return false;
  const words = [verbText, ...operands.map(({ text }) => text)].join(' ').split(' ');
  const isSetting = /^(?:config|set|env)$/.test(words[0] ?? '');
  const given = [...flags.map(({ text }) => text), ...options.map(({ name }) => name)];
  return (
    (isSetting && words.slice(1).some((word) => key.test(word))) ||
    given.some((flag) => flag.startsWith('--') && key.test(flag))
  );
}
