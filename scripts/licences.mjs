// The licence texts of the libraries in the bundles, for whoever gets these: dist/THIRD-PARTY-LICENSES.txt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages that the inputs of bundles come from, by name and version. */
function packagesIn(metafiles) {
  const folders = new Map();
  for (const path of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    if (folder === undefined || folders.has(folder)) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    folders.set(folder, { folder, title: `${name} ${version}`, license });
  }
  return [...folders.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The licence texts of all packages; throws where one that needs it has none, so that it is looked for before it is shipped. */
export function licencesOf(metafiles) {
  return packagesIn(metafiles)
    .map(({ folder, title, license }) => {
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
