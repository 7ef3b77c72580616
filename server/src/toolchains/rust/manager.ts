import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

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
    { spellings: ['install'], packages: 'optional', sources: { with: ['--path'], unnamed: true } },
    // Programs that are built already, past Cargo's caches (https://github.com/cargo-bins/cargo-binstall).
    { spellings: ['binstall'], packages: 'optional', uncached: true },
    { spellings: ['add'], packages: 'required', edits: true },
  ],
  noDownload: '`cargo fetch` also reads the source files of each package; cargo-chef stages separate the dependencies',
  fetches: words(`
    build b test t run r check c clippy bench rustc doc
  `),
  // It changes databases.
  otherVerbs: words('sqlx'),
  runners: words('bacon cargo-watch just make systemfd trunk watchexec'),
  valueFlags: words(`
    --manifest-path --target --target-dir --path --git --branch --tag --rev --version --vers --root --index
    --registry --features -F -p --package --bin --example --profile -j --jobs --color --config -Z -C --recipe-path
    --message-format --exclude --artifact-dir --base --rename
  `),
  directoryFlags: ['-C'],
  nameFlags: words('--features -F -p --package --bin --example --profile --exclude'),
  lockedFlags: ['--locked', '--frozen'],
  offlineFlags: ['--offline', '--frozen'],
  variables: ['CARGO_'],
  manifestFlags: ['--manifest-path', '--recipe-path'],
  // https://rust-lang.github.io/rustup/overrides.html, https://doc.rust-lang.org/cargo/reference/config.html#hierarchical-structure
  folderSettings: ['rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml'],
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
      beside: true,
      locked: false,
    },
    {
      path: '~/.cargo/git/db',
      variables: [{ name: 'CARGO_HOME', below: '/git/db' }],
      holds: 'packages',
      beside: true,
      locked: false,
    },
  ],
  cleanUp: { uninstall: 'rustup self uninstall' },
};
