import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/**
 * Composer. https://getcomposer.org/doc/03-cli.md. Cache: https://getcomposer.org/doc/06-config.md#cache-dir; `~/.composer/cache` is taken
 * whenever it exists, which a mount sees to (`Factory::getCacheDir`).
 */
export const COMPOSER: PackageManager = {
  id: 'composer',
  makes: 'vendor',
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
    --audit-format --repository-url --with
  `),
  directoryFlags: ['-d', '--working-dir'],
  variables: ['COMPOSER_'],
  // https://getcomposer.org/doc/03-cli.md#composer
  manifestVariables: ['COMPOSER'],
  project: {
    manifests: ['composer.json'],
    lockfiles: ['composer.lock'],
    extras: ['auth.json', 'patches/', 'symfony.lock'],
    texts: ['composer*.json', '*patches*.json'],
    outputs: ['vendor'],
    writes: ['vendor'],
    // https://getcomposer.org/doc/06-config.md#vendor-dir
    movedIn: /"vendor-dir"\s{0,9}:\s{0,9}"([^"]{1,200})"/,
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
