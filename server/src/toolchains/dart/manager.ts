import type { PackageManager } from '../manager.ts';

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
