/** Crates that link with a library of the system, so that it must be there at run time. */
import { words } from '../../text/words.ts';

/**
 * The library of each on the full image, which has the headers of `buildpack-deps`; empty for those that bring their own where the
 * image has none (their build scripts), or whose library every image of Debian has.
 */
export const crateLibraries: Readonly<Record<string, string>> = {
  'openssl-sys': 'libssl',
  'pq-sys': 'libpq5',
  'libsqlite3-sys': 'libsqlite3-0',
  'sqlite3-sys': 'libsqlite3-0',
  'mysqlclient-sys': 'libmariadb3',
  'curl-sys': 'libcurl4',
  'libxml-sys': 'libxml2',
  'libgit2-sys': '',
  'libssh2-sys': '',
  'libz-sys': '',
  'libz-ng-sys': '',
  'zstd-sys': '',
  'lz4-sys': '',
  'bzip2-sys': '',
  'lzma-sys': '',
  'liblzma-sys': '',
  'libudev-sys': '',
  'libsodium-sys': '',
  'rdkafka-sys': '',
};

/** Crates whose names end in `-sys` and that link with nothing of the system, or only on macOS, Windows or Android: Cargo.lock has those of all targets (their documentation on docs.rs). */
const harmless: ReadonlySet<string> = new Set(
  words(`
    windows-sys js-sys web-sys core-foundation-sys security-framework-sys linux-raw-sys tikv-jemalloc-sys jemalloc-sys libmimalloc-sys
    secp256k1-sys aws-lc-sys aws-lc-fips-sys ring-sys dirs-sys dirs-sys-next android_system_properties iana-time-zone-sys psm-sys
    inotify-sys fsevent-sys io-surface-sys errno-dragonfly-sys mozjs_sys onig_sys brotli-sys blake3-sys wasm-bindgen-sys hermit-abi-sys
    sys-info nix-sys clang-sys backtrace-sys
    system-configuration-sys core-video-sys coreaudio-sys coremidi-sys io-kit-sys objc-sys kqueue-sys mach-sys ndk-sys jni-sys
    kernel32-sys advapi32-sys ws2_32-sys user32-sys gdi32-sys shell32-sys ole32-sys crypt32-sys secur32-sys userenv-sys winhttp-sys
    dbghelp-sys psapi-sys rpcrt4-sys wepoll-sys
  `),
);

/** Dependencies that may bring a crate of the table, where only a manifest is known. */
const bringing: Readonly<Record<string, string>> = {
  reqwest: 'openssl-sys',
  'native-tls': 'openssl-sys',
  openssl: 'openssl-sys',
  lettre: 'openssl-sys',
  'hyper-tls': 'openssl-sys',
  rusqlite: 'libsqlite3-sys',
  curl: 'curl-sys',
  git2: 'libgit2-sys',
  isahc: 'curl-sys',
  diesel: 'pq-sys mysqlclient-sys libsqlite3-sys',
  diesel_migrations: '',
};

/** Dependencies that bring none of them, whatever their features. */
const plain: ReadonlySet<string> = new Set(
  words(`
    serde serde_json serde_yaml toml tokio futures futures-util async-trait anyhow thiserror clap structopt log env_logger tracing
    tracing-subscriber chrono time uuid rand regex lazy_static once_cell bytes hyper axum warp tower tower-http rocket itertools
    base64 hex sha2 md5 url bitflags dashmap parking_lot rayon crossbeam num-traits dotenv dotenvy config tera askama handlebars
    tonic prost redis jsonwebtoken mime http pin-project socket2 nix libc
  `),
);

/** The crates of the table that a project is linked with; undefined where they are not known. */
export function cratesOf(lock: string | undefined, manifest: string | undefined): readonly string[] | undefined {
  if (lock !== undefined) {
    const names = [...lock.matchAll(/^name = "([^"]+)"$/gm)].map(([, name = '']) => name);
    return names.filter((name) => name.endsWith('-sys') && !harmless.has(name));
  }
  if (manifest === undefined) return undefined;
  const names = dependenciesIn(manifest);
  const isLibrary = (name: string) => name.endsWith('-sys');
  if (names.some((name) => !plain.has(name) && !Object.hasOwn(bringing, name) && !isLibrary(name))) return undefined;
  const brought = names.flatMap((name) => {
    if (isLibrary(name)) return harmless.has(name) ? [] : [name];
    const brings = Object.hasOwn(bringing, name) ? bringing[name] : '';
    const crates = brings ? words(brings) : [];
    // One crate for each database: only those that a feature asks for.
    return crates.length === 1 ? crates : crates.filter((crate) => databases[crate]?.test(manifest));
  });
  return [...new Set(brought)];
}

/** Crates that talk TLS, or may (their documentation on docs.rs). */
const trusting: ReadonlySet<string> = new Set(
  words(`
    rustls native-tls openssl openssl-sys boring s2n-tls mbedtls wolfssl curl curl-sys
    libgit2-sys rustls-native-certs rustls-platform-verifier openssl-probe
  `),
);

/** Whether a program checks certificates of others; undefined where its crates are not known. */
export function checksCertificates(lock: string | undefined, manifest: string | undefined): boolean | undefined {
  if (lock !== undefined) return [...lock.matchAll(/^name = "([^"]+)"$/gm)].some(([, name = '']) => trusting.has(name));
  return manifest !== undefined && dependenciesIn(manifest).length === 0 ? false : undefined;
}

/** The features of diesel that bring a library (docs.rs/crate/diesel, "Crate feature flags"). */
const databases: Readonly<Record<string, RegExp>> = {
  'pq-sys': /"postgres"/,
  'mysqlclient-sys': /"mysql"/,
  'libsqlite3-sys': /"sqlite"/,
};

/** The names below `[dependencies]` and in `[dependencies.name]`. */
function dependenciesIn(manifest: string): readonly string[] {
  const names: string[] = [];
  let section = '';
  for (const line of manifest.split('\n')) {
    const header = /^\s*\[([^\]]+)\]/.exec(line)?.[1];
    if (header !== undefined) {
      section = header;
      const own = /(?:^|\.)dependencies\.([\w-]+)$/.exec(header)?.[1];
      if (own !== undefined) names.push(own);
    } else if (/(?:^|\.)dependencies$/.test(section)) {
      const name = /^\s*"?([\w-]+)"?\s*[.=]/.exec(line)?.[1];
      if (name !== undefined) names.push(name);
    }
  }
  return names;
}
