// The licence texts of the libraries in the bundles, for whoever gets these: dist/THIRD-PARTY-LICENSES.txt.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const inPackage = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages that the inputs of bundles come from. */
function packagesIn(metafiles) {
  const inputs = new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs)));
  const folders = new Set([...inputs].flatMap((path) => inPackage.exec(path)?.[1] ?? []));
  for (const path of inputs) for (const folder of packagesWithin(path)) folders.add(folder);
  return [...folders];
}

/** The folders of packages that a library was bundled with itself, which its source map names. */
function packagesWithin(path) {
  const own = inPackage.exec(path)?.[1];
  if (own === undefined || !existsSync(`${path}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  const names = new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []));
  return [...names].map((name) => folderOf(name, path));
}

/** Where a package is installed, as seen from a file. */
function folderOf(name, path) {
  const paths = createRequire(resolve(path)).resolve.paths(name) ?? [];
  const folder = paths.map((each) => join(each, name)).find((each) => existsSync(join(each, 'package.json')));
  if (folder === undefined)
    throw new Error(`${path} contains ${name}, whose licence is not known: install it as a development dependency`);
  return folder;
}

/** The licence texts of all packages; throws where one that needs it has none, so that it is looked for before it is shipped. */
export function licencesOf(metafiles) {
  const byTitle = new Map();
  for (const folder of packagesIn(metafiles)) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    byTitle.set(`${name} ${version}`, { folder, license });
  }
  return [...byTitle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { folder, license }]) => {
      const names = readdirSync(folder).filter((name) =>
        /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(name),
      );
      if (names.length === 0 && license === 'CC0-1.0')
        return `${title}\n${'='.repeat(title.length)}\n\nIn the public domain (CC0-1.0).\n`;
      if (names.length === 0) throw new Error(`${title} (${license}) has no licence text`);
      const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
      return `${title} (${license})\n${'='.repeat(title.length)}\n\n${texts.join('\n\n')}\n`;
    })
    .join('\n\n');
}
