import type { PackageManager } from './manager.ts';
import { words } from './words.ts';

/**
 * Bundler. https://bundler.io/man/bundle-install.1.html; `bundle` alone installs. Gems are kept in the `cache` folder of the gem
 * home, whose default depends on Ruby's version; the official image sets GEM_HOME=/usr/local/bundle.
 */
export const BUNDLER: PackageManager = {
  id: 'bundler',
  kind: 'language',
  programs: ['bundle', 'bundler'],
  installs: [{ spellings: ['', 'install'], packages: 'none' }],
  valueFlags: words(`
    --gemfile --jobs -j --path --retry --without --with --binstubs --shebang --trust-policy --target-rbconfig
  `),
  manifestFlags: ['--gemfile'],
  variables: ['BUNDLE_'],
  project: {
    manifests: ['Gemfile'],
    lockfiles: ['Gemfile.lock'],
    extras: ['.bundle/', 'vendor/cache/'],
    texts: ['Gemfile*', '*.gemfile'],
    outputs: ['vendor/bundle', '.bundle'],
  },
  caches: [
    {
      variables: [{ name: 'GEM_HOME', below: '/cache' }],
      movedBy: ['BUNDLE_PATH', 'BUNDLE_DEPLOYMENT'],
      holds: 'downloads',
      locked: true,
    },
  ],
  cleanUp: { flags: ['--no-cache'], verbs: ['clean'] },
};

/** RubyGems. https://guides.rubygems.org/command-reference/#gem-install. */
export const GEM: PackageManager = {
  id: 'gem',
  kind: 'language',
  programs: ['gem'],
  installs: [{ spellings: ['install', 'i'], packages: 'optional' }],
  valueFlags: words(`
    -v --version -i --install-dir -n --bindir --platform -s --source -p --http-proxy -P --trust-policy -g --file
    --without -B --bulk-threshold --build-root --target-rbconfig --config-file
  `),
  manifestFlags: ['-g', '--file'],
  caches: [],
  cleanUp: {},
};

/**
 * Composer. https://getcomposer.org/doc/03-cli.md. Cache: https://getcomposer.org/doc/06-config.md#cache-dir; `~/.composer/cache` is taken
 * whenever it exists, which a mount sees to (`Factory::getCacheDir`).
 */
export const COMPOSER: PackageManager = {
  id: 'composer',
  kind: 'language',
  programs: ['composer', 'composer.phar'],
  installs: [
    {
      spellings: ['install', 'i'],
      packages: 'none',
      sources: { unless: ['--no-autoloader'] },
      split: { flags: ['--no-scripts', '--no-autoloader'], finish: 'composer dump-autoload' },
    },
    {
      spellings: ['update', 'u', 'upgrade'],
      packages: 'optional',
      edits: true,
      sources: { unless: ['--no-autoloader'] },
    },
    { spellings: ['require', 'r'], packages: 'required', edits: true, sources: { unless: ['--no-update'] } },
    { spellings: ['global require'], packages: 'required' },
    { spellings: ['create-project'], packages: 'required' },
  ],
  valueFlags: words(`
    -d --working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix --stability -s --repository
    --audit-format
  `),
  directoryFlags: ['-d', '--working-dir'],
  variables: ['COMPOSER_'],
  project: {
    manifests: ['composer.json'],
    lockfiles: ['composer.lock'],
    extras: ['auth.json', 'patches/', 'symfony.lock'],
    outputs: ['vendor'],
    writes: ['vendor'],
    runsScripts: { unless: ['--no-scripts'] },
  },
  caches: [
    {
      path: '~/.composer/cache',
      variables: [{ name: 'COMPOSER_CACHE_DIR' }, { name: 'COMPOSER_HOME', below: '/cache' }],
      holds: 'downloads',
      locked: false,
    },
  ],
  cleanUp: { flags: ['--no-cache'], verbs: ['clear-cache', 'clearcache', 'cc'], variables: ['COMPOSER_NO_CACHE'] },
};

/** Mix. https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html; Hex's home: https://hexdocs.pm/hex/Mix.Tasks.Hex.Config.html. */
export const MIX: PackageManager = {
  id: 'mix',
  kind: 'language',
  programs: ['mix'],
  installs: [
    { spellings: ['deps.get', 'deps.update'], packages: 'none' },
    {
      spellings: ['local.hex', 'local.rebar'],
      packages: 'none',
      project: { manifests: [], lockfiles: [], extras: [], outputs: [] },
    },
  ],
  fetches: ['compile', 'deps.compile', 'release', 'test'],
  valueFlags: ['--only', '--target'],
  project: {
    manifests: ['mix.exs'],
    lockfiles: ['mix.lock'],
    extras: [],
    members: ['apps/*/mix.exs'],
    outputs: ['deps', '_build'],
    writes: ['deps', '_build'],
  },
  caches: [{ path: '~/.hex', variables: [{ name: 'HEX_HOME' }], holds: 'downloads', locked: true }],
  cleanUp: { verbs: ['deps.clean'] },
};

/** pub, of Dart and Flutter. https://dart.dev/tools/pub/cmd/pub-get, cache: https://dart.dev/tools/pub/environment-variables. */
export const PUB: PackageManager = {
  id: 'pub',
  kind: 'language',
  programs: ['dart', 'flutter', 'pub'],
  installs: [
    { spellings: ['pub get', 'get', 'pub upgrade', 'packages get'], packages: 'none' },
    { spellings: ['pub add'], packages: 'required', edits: true },
    { spellings: ['pub global activate', 'global activate'], packages: 'required' },
  ],
  valueFlags: ['-C', '--directory', '-s', '--source', '-d', '--device-id'],
  directoryFlags: ['-C', '--directory'],
  offlineFlags: ['--offline'],
  project: {
    manifests: ['pubspec.yaml'],
    lockfiles: ['pubspec.lock'],
    extras: ['pubspec_overrides.yaml'],
    members: ['**/pubspec.yaml'],
    outputs: ['.dart_tool', 'build'],
    writes: ['.dart_tool'],
  },
  caches: [{ path: '~/.pub-cache', variables: [{ name: 'PUB_CACHE' }], holds: 'packages', locked: false }],
  cleanUp: { verbs: ['pub cache clean'] },
};
