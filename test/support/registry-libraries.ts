/**
 * Serves tiny packages to cargo, Bundler and Composer. Protocols: https://doc.rust-lang.org/cargo/reference/registry-index.html,
 * https://guides.rubygems.org/rubygems-org-compact-index-api, https://getcomposer.org/doc/05-repositories.md#composer.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { tar, tarball, zip } from './archive.ts';
import { composerPackages, crates, gems, type LibraryPackage } from './registry-packages.ts';

export interface Answer {
  readonly type: string;
  readonly body: Buffer | string;
}

const hash = (algorithm: string, bytes: Buffer | string) => createHash(algorithm).update(bytes).digest('hex');
const binary = (body: Buffer): Answer => ({ type: 'application/octet-stream', body });
const text = (body: string): Answer => ({ type: 'text/plain', body });
const json = (body: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(body) });

/** The answer to a request below `/cargo`. */
export function fromCargo(path: string, origin: string): Answer | undefined {
  if (path === '/cargo/config.json') return json({ dl: `${origin}/cargo/dl/{crate}/{version}` });
  const [, name, version] = /^\/cargo\/dl\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const one = crates.find((each) => each.name === name && each.version === version);
  if (one) return binary(crate(one));
  const found = crates.filter(
    (each) => path === `/cargo/${each.name.slice(0, 2)}/${each.name.slice(2, 4)}/${each.name}`,
  );
  if (found.length === 0) return undefined;
  const lines = found.map((each) => {
    const entry = { name: each.name, vers: each.version, deps: [], cksum: hash('sha256', crate(each)), features: {} };
    return `${JSON.stringify({ ...entry, yanked: false })}\n`;
  });
  return text(lines.join(''));
}

function crate({ name, version, files }: LibraryPackage): Buffer {
  const manifest = `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n`;
  const all = Object.entries({ 'Cargo.toml': manifest, ...files });
  return tarball(Object.fromEntries(all.map(([path, body]) => [`${name}-${version}/${path}`, body])));
}

/** The answer to a request below `/gems`. */
export function fromGems(path: string): Answer | undefined {
  const file = /^\/gems\/gems\/(.+)\.gem$/.exec(path)?.[1];
  const one = gems.find(({ name, version }) => `${name}-${version}` === file);
  if (one) return binary(gem(one));
  const names = [...new Set(gems.map(({ name }) => name))];
  if (path === '/gems/names') return text(`---\n${names.join('\n')}\n`);
  if (path === '/gems/versions') {
    const lines = names.map((name) => {
      const versions = gems.filter((each) => each.name === name).map(({ version }) => version);
      return `${name} ${versions.join()} ${hash('md5', gemInfo(name))}\n`;
    });
    return text(`created_at: 2024-01-01T00:00:00Z\n---\n${lines.join('')}`);
  }
  const info = names.find((name) => path === `/gems/info/${name}`);
  return info === undefined ? undefined : text(gemInfo(info));
}

function gemInfo(name: string): string {
  const lines = gems.filter((each) => each.name === name);
  return `---\n${lines.map((each) => `${each.version} |checksum:${hash('sha256', gem(each))}\n`).join('')}`;
}

/** https://guides.rubygems.org/specification-reference; a gem is an archive of archives. */
function gem({ name, version, files }: LibraryPackage): Buffer {
  const metadata = `--- !ruby/object:Gem::Specification
name: ${name}
version: !ruby/object:Gem::Version
  version: ${version}
platform: ruby
authors: [test]
date: 2024-01-01 00:00:00.000000000 Z
dependencies: []
files: [${Object.keys(files).join(', ')}]
require_paths: [lib]
required_ruby_version: !ruby/object:Gem::Requirement
  requirements: [[">=", !ruby/object:Gem::Version {version: '0'}]]
required_rubygems_version: !ruby/object:Gem::Requirement
  requirements: [[">=", !ruby/object:Gem::Version {version: '0'}]]
specification_version: 4
summary: a test
`;
  return tar({ 'metadata.gz': gzipSync(metadata), 'data.tar.gz': tarball(files) });
}

/** The answer to a request below `/composer`. */
export function fromComposer(path: string, origin: string): Answer | undefined {
  const archive = ({ name, version }: LibraryPackage) => `${name.replace('/', '-')}-${version}.zip`;
  const one = composerPackages.find((each) => path === `/composer/${archive(each)}`);
  if (one) return binary(zip(Object.fromEntries(Object.entries(one.files).map(([at, body]) => [`leaf/${at}`, body]))));
  if (path !== '/composer/packages.json') return undefined;
  const packages: Record<string, Record<string, unknown>> = {};
  for (const each of composerPackages) {
    const { name, version } = each;
    const dist = { type: 'zip', url: `${origin}/composer/${archive(each)}`, reference: version };
    const own = { name, version, dist, autoload: { 'psr-4': { 'Acme\\': 'src/' } } };
    packages[name] = { ...packages[name], [version]: own };
  }
  return json({ packages });
}
