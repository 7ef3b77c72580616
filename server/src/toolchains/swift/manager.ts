import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/** Swift's package manager. https://docs.swift.org/swiftpm/documentation/packagemanagerdocs/packageresolve. */
export const SWIFT: PackageManager = {
  id: 'swift',
  kind: 'language',
  programs: ['swift'],
  installs: [{ spellings: ['package resolve', 'package update'], packages: 'none' }],
  fetches: ['build', 'test', 'run'],
  valueFlags: words(`
    --package-path --cache-path --config-path --security-path --scratch-path --build-path -c --configuration
    --product --target -Xswiftc -Xlinker -Xcc -Xcxx --swift-sdk --triple -j --jobs
  `),
  directoryFlags: ['--package-path'],
  programmed: true,
  project: {
    manifests: ['Package.swift'],
    lockfiles: ['Package.resolved'],
    extras: ['.swiftpm/'],
    outputs: ['.build'],
    writes: ['.build'],
  },
  caches: [
    {
      path: '~/.cache/org.swift.swiftpm',
      variables: [{ name: 'XDG_CACHE_HOME', below: '/org.swift.swiftpm' }],
      flags: ['--cache-path'],
      holds: 'downloads',
      locked: false,
    },
  ],
  cleanUp: { flags: ['--disable-dependency-cache'], verbs: ['package purge-cache'] },
};
