import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/**
 * Bundler. https://bundler.io/man/bundle-install.1.html; `bundle` alone installs. Gems are kept in the `cache` folder of the gem
 * home, whose default depends on Ruby's version; the official image sets GEM_HOME=/usr/local/bundle.
 */
export const BUNDLER: PackageManager = {
  id: 'bundler',
  kind: 'language',
  programmed: true,
  programs: ['bundle', 'bundler'],
  installs: [{ spellings: ['', 'install'], packages: 'none' }],
  valueFlags: words(`
    --gemfile --jobs -j --path --retry --without --with --binstubs --shebang --trust-policy --target-rbconfig
  `),
  // `type: :array` in lib/bundler/cli.rb.
  listFlags: ['--without', '--with'],
  nameFlags: ['--without', '--with'],
  manifestFlags: ['--gemfile'],
  variables: ['BUNDLE_'],
  manifestVariables: ['BUNDLE_GEMFILE'],
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
  cleanUp: { flags: ['--no-cache'] },
};

/** RubyGems. https://guides.rubygems.org/command-reference/#gem-install. */
export const GEM: PackageManager = {
  id: 'gem',
  kind: 'language',
  programs: ['gem'],
  installs: [{ spellings: ['install', 'i'], packages: 'optional' }],
  valueFlags: words(`
    -v --version -i --install-dir -n --bindir --platform -s --source -p --http-proxy -P --trust-policy -g --file
    --without -B --bulk-threshold --build-root --target-rbconfig --config-file --document
  `),
  nameFlags: ['--without'],
  manifestFlags: ['-g', '--file'],
  caches: [],
  cleanUp: {},
  pin: { code: 'DL3028', marks: [':'], form: '<name>:<version>', unless: ['-v', '--version'] },
};
