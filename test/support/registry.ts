/**
 * Serves a few tiny packages to npm and its kin, to pip and its kin, to Go, cargo, Bundler and Composer; run as a program it does so until it is ended.
 * npm's protocol: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md, Python's: PEP 503,
 * Go's: https://go.dev/ref/mod#goproxy-protocol.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { tarball, zip } from './archive.ts';
import { type Answer, fromCargo, fromComposer, fromGems } from './registry-libraries.ts';
import { goModules, type NpmPackage, npmPackages, type PythonPackage, pythonPackages } from './registry-packages.ts';

/** Loopback, in a network of its own, so that the port is always free. */
export const registryPort = 4873;
const origin = `http://127.0.0.1:${registryPort}`;

function npmArchive({ manifest, files = {} }: NpmPackage): Buffer {
  const all = { 'package.json': JSON.stringify(manifest), ...files };
  return tarball(Object.fromEntries(Object.entries(all).map(([path, text]) => [`package/${path}`, text])));
}

/** The answer to a request for a package's versions, or for the archive of one. */
function fromNpm(path: string): Answer | undefined {
  const [, name = '', file] = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(path) ?? [];
  const found = npmPackages.filter(({ manifest }) => manifest.name === name);
  const one = found.find(({ manifest }) => file === `${name.replace(/^.*\//, '')}-${manifest.version}`);
  if (one) return { type: 'application/octet-stream', body: npmArchive(one) };
  const last = found.at(-1);
  if (!last || file !== undefined) return undefined;
  const versions = found.map((each) => {
    const { version, scripts } = each.manifest;
    const archive = npmArchive(each);
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    const shasum = createHash('sha1').update(archive).digest('hex');
    const dist = { tarball: `${origin}/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`, integrity, shasum };
    return [version, { ...each.manifest, dist, ...(scripts !== undefined && { hasInstallScript: true }) }];
  });
  const body = {
    name,
    'dist-tags': { latest: last.manifest.version },
    versions: Object.fromEntries(versions),
    time: {},
  };
  return { type: 'application/json', body: JSON.stringify(body) };
}

function wheelName({ name, version }: PythonPackage): string {
  return `${name}-${version}-py3-none-any.whl`;
}

function wheel({ name, version, requires = [], files }: PythonPackage): Buffer {
  const info = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${requires.map((each) => `Requires-Dist: ${each}\n`).join('')}`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  return zip({
    ...all,
    [`${info}/RECORD`]: [...Object.keys(all), `${info}/RECORD`].map((path) => `${path},,\n`).join(''),
  });
}

function fromPython(path: string): Answer | undefined {
  const [, name, file] = /^\/simple\/([^/]+)\/([^/]*)$/.exec(path) ?? [];
  const found = pythonPackages.filter((each) => each.name === name);
  const one = found.find((each) => wheelName(each) === file);
  if (one) return { type: 'application/octet-stream', body: wheel(one) };
  if (found.length === 0 || file !== '') return undefined;
  const links = found.map((each) => {
    const hash = createHash('sha256').update(wheel(each)).digest('hex');
    return `<a href="${wheelName(each)}#sha256=${hash}">${wheelName(each)}</a>`;
  });
  return { type: 'text/html', body: `<!DOCTYPE html><html><body>${links.join('\n')}</body></html>` };
}

function fromGo(path: string): Answer | undefined {
  const [, name, file = ''] = /^\/go\/(.+)\/@v\/(.+)$/.exec(path) ?? [];
  const found = goModules.filter((each) => each.path === name);
  const version = file.replace(/\.(?:info|mod|zip)$/, '');
  const one = found.find((each) => each.version === version);
  if (file === 'list') return { type: 'text/plain', body: found.map((each) => `${each.version}\n`).join('') };
  if (!one) return undefined;
  if (file.endsWith('.info')) return { type: 'application/json', body: JSON.stringify({ Version: version }) };
  if (file.endsWith('.mod')) return { type: 'text/plain', body: one.mod };
  const all = Object.entries({ 'go.mod': one.mod, ...one.files });
  return {
    type: 'application/zip',
    body: zip(Object.fromEntries(all.map(([at, text]) => [`${one.path}@${version}/${at}`, text]))),
  };
}

/** Begins to serve; the returned function ends it. */
export function serveRegistry(ready: () => void): () => void {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(url.replace(/\?.*$/, ''));
    const answer =
      fromPython(path) ??
      fromGo(path) ??
      fromCargo(path, origin) ??
      fromGems(path) ??
      fromComposer(path, origin) ??
      fromNpm(path);
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' }).end(answer?.body);
  });
  server.listen(registryPort, '127.0.0.1', ready);
  return () => server.close();
}

if (process.argv[1] === import.meta.filename) serveRegistry(() => console.log('ready'));
