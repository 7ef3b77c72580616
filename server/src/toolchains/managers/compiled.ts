import type { PackageManager } from './manager.ts';
import { words } from './words.ts';

/**
 * Go. https://go.dev/ref/mod#go-mod-download; caches: https://pkg.go.dev/cmd/go#hdr-Environment_variables
 * (the official image sets GOPATH=/go).
 */
export const GO: PackageManager = {
  id: 'go',
  kind: 'language',
  programs: ['go'],
  installs: [
    { spellings: ['mod download'], packages: 'optional', fillsCache: true },
    { spellings: ['mod vendor', 'mod tidy'], packages: 'none', sources: { always: true } },
    { spellings: ['get'], packages: 'optional', edits: true, sources: { local: true, unnamed: true } },
    { spellings: ['install'], packages: 'optional', sources: { local: true, unnamed: true } },
  ],
  fetches: ['build', 'test', 'run', 'vet', 'generate', 'list'],
  valueFlags: words(`
    -C -modfile -mod -o -p -tags -ldflags -gcflags -asmflags -buildmode -compiler -gccgoflags -installsuffix
    -overlay -pkgdir -toolexec -exec -run -timeout -coverprofile -count
  `),
  directoryFlags: ['-C'],
  offlineFlags: ['-mod=vendor'],
  variables: ['GOFLAGS', 'GOWORK'],
  project: {
    manifests: ['go.mod', 'go.work'],
    lockfiles: ['go.sum'],
    extras: ['go.work.sum'],
    above: ['go.work', 'go.work.sum'],
    members: ['**/go.mod', '**/go.sum'],
    texts: ['*.mod'],
    outputs: [],
  },
  caches: [
    {
      path: '~/go/pkg/mod',
      variables: [{ name: 'GOMODCACHE' }, { name: 'GOPATH', below: '/pkg/mod' }],
      holds: 'packages',
      locked: false,
    },
    {
      path: '~/.cache/go-build',
      variables: [{ name: 'GOCACHE' }, { name: 'XDG_CACHE_HOME', below: '/go-build' }],
      holds: 'downloads',
      locked: false,
      buildsOnly: true,
    },
  ],
  cleanUp: { verbs: ['clean'] },
};

/**
 * Cargo, and cargo-chef (https://github.com/LukeMathWalker/cargo-chef). `cargo fetch`:
 * https://doc.rust-lang.org/cargo/commands/cargo-fetch.html; home: https://doc.rust-lang.org/cargo/guide/cargo-home.html
 * (the official image sets CARGO_HOME=/usr/local/cargo).
 */
export const RUST: PackageManager = {
  id: 'cargo',
  kind: 'language',
  programs: ['cargo'],
  installs: [
    { spellings: ['fetch'], packages: 'none', sources: { always: true }, fillsCache: true },
    { spellings: ['vendor'], packages: 'none', sources: { always: true } },
    {
      spellings: ['chef cook'],
      packages: 'none',
      project: { manifests: ['recipe.json'], lockfiles: [], extras: [], outputs: ['target'] },
    },
    { spellings: ['install', 'binstall'], packages: 'optional', sources: { with: ['--path'], unnamed: true } },
    { spellings: ['add'], packages: 'required', edits: true },
  ],
  fetches: words(`
    build b test t run r check c clippy bench rustc doc
  `),
  valueFlags: words(`
    --manifest-path --target --target-dir --path --git --branch --tag --rev --version --vers --root --index
    --registry --features -F -p --package --bin --example --profile -j --jobs --color --config -Z -C --recipe-path
    --message-format --exclude
  `),
  directoryFlags: ['-C'],
  offlineFlags: ['--offline', '--frozen'],
  variables: ['CARGO_'],
  manifestFlags: ['--manifest-path', '--recipe-path'],
  project: {
    manifests: ['Cargo.toml'],
    lockfiles: ['Cargo.lock'],
    extras: ['.cargo/', 'rust-toolchain', 'rust-toolchain.toml', 'build.rs'],
    members: ['**/Cargo.toml'],
    outputs: ['target'],
  },
  caches: [
    {
      path: '~/.cargo/registry',
      variables: [{ name: 'CARGO_HOME', below: '/registry' }],
      holds: 'packages',
      locked: false,
    },
    {
      path: '~/.cargo/git/db',
      variables: [{ name: 'CARGO_HOME', below: '/git/db' }],
      holds: 'packages',
      locked: false,
    },
  ],
  cleanUp: {},
};

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
  cleanUp: { flags: ['--disable-dependency-cache'], verbs: ['package purge-cache', 'package reset', 'package clean'] },
};
