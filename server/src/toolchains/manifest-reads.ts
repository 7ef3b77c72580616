/** What the text of a manifest says an install reads besides, by the manifest's name. */
import { readYaml } from '../builds/yaml.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { dotnetReaders } from './dotnet/reads.ts';
import { jvmReaders } from './jvm/reads.ts';
import { readProjectClj } from './leiningen/manager.ts';
import { type ComposerJson, parseComposerJson } from './manifests/composer.ts';
import { parseGemfile } from './manifests/gemfile.ts';
import { parseGoMod, parseGoWork } from './manifests/go.ts';
import { parseJson, type Table, tableOf, textsOf } from './manifests/values.ts';
import { readDenoJson } from './node/deno.ts';
import { nodeReaders } from './node/reads.ts';
import { pythonReaders } from './python/reads.ts';
import {
  type Manifest,
  type ManifestReader,
  named,
  quotedTexts,
  type Reads,
  sourceOf,
  stringsIn,
  together,
} from './reads.ts';
import { textIn } from './tree.ts';

const readers: readonly (readonly [RegExp, ManifestReader])[] = [
  ...nodeReaders,
  ...pythonReaders,
  ...dotnetReaders,
  ...jvmReaders,
  [/\.mod$/, readGoMod],
  [/^go\.work$/, readGoWork],
  [/^composer\.json$/, readComposer],
  [/^Gemfile|\.gemfile$/, readGemfile],
  [/^mix\.exs$/, readMix],
  [/^pubspec(?:_overrides)?\.yaml$/, readPubspec],
  [/^deno\.jsonc?$/, readDenoJson],
  [/^Package\.swift$/, refuse(/\.package\((?:\s{0,9}name:[^,]{0,200},)?\s{0,9}path:/)],
  [/^project\.clj$/, readProjectClj],
  [/\.sbt$/, (manifest) => named(manifest, quotedTexts(manifest.text))],
];

/** What an install reads because of a manifest; `name` is the one that it would have by default. */
export function readsOf(manifest: Manifest, name = nameOf(manifest.path)): Reads {
  const reader = readers.find(([pattern]) => pattern.test(name))?.[1];
  return reader ? reader(manifest) : {};
}

/** Whether a manifest of that name has to be read for what it names. */
export function isRead(name: string): boolean {
  return !/\.[cm]?[jt]s$/.test(name) && readers.some(([pattern]) => pattern.test(name));
}

const folders: Reads = { why: 'it gets dependencies from folders of the project' };

function refuse(pattern: RegExp): ManifestReader {
  return ({ text }) => (pattern.test(text) ? folders : {});
}

/** Members of a workspace are listed by their folders: https://dart.dev/tools/pub/workspaces. */
function readPubspec({ text }: Manifest): Reads {
  if (/^[ \t]+path:/m.test(text)) return folders;
  const members = textsOf(tableOf(readYaml(text))['workspace']);
  return { members: members.map((folder) => `${folder.replace(/\/$/, '')}/pubspec.yaml`) };
}

/** Modules that stand in for others need their own manifests: https://go.dev/ref/mod#go-mod-file-replace. */
function readGoMod({ path, text }: Manifest): Reads {
  const { localPaths } = parseGoMod(text);
  return { files: localPaths.map((each) => `${each}/go.mod`), maybe: [path.replace(/\.mod$/, '.sum')] };
}

function readGoWork({ text }: Manifest): Reads {
  const { uses, localPaths } = parseGoWork(text);
  return { files: [...uses, ...localPaths].map((each) => `${each}/go.mod`), maybe: ['go.work.sum'] };
}

function readComposer(manifest: Manifest): Reads {
  const parsed = parseComposerJson(manifest.text);
  if (!parsed) return { why: '`composer.json` is not readable' };
  if (parsed.localPaths.length > 0) return folders;
  const updating = scriptOfUpdate(manifest, parsed);
  if (updating !== undefined)
    return {
      why: `\`${updating}\` runs only while there is no \`composer.lock\`, which the first of two installs writes`,
    };
  const extra = tableOf(tableOf(parseJson(manifest.text))['extra']);
  return together([
    ...parsed.artifacts.map((folder) => sourceOf(manifest, folder)),
    named(manifest, stringsIn(extra)),
    patchReads(manifest, parsed, extra),
    ownProjects(extra),
  ]);
}

/** Lists of patches and the patches that they name, relative to the project: https://docs.cweagans.net/composer-patches/usage/defining-patches. */
function patchReads(manifest: Manifest, { requires }: ComposerJson, extra: Table): Reads {
  const { tree, path } = manifest;
  const told = [extra, tableOf(extra['composer-patches'])].flatMap((each) => textsOf(each['patches-file']));
  const usual = requires.has('cweagans/composer-patches') ? ['patches.json', 'patches.lock.json'] : [];
  const lists = [...told, ...usual].filter((name) => tree.files.has(joinPath(folderOf(path), name)));
  const texts = lists.map((name) => textIn(tree, joinPath(folderOf(path), name)));
  const unread = lists.find((_, i) => texts[i] === undefined);
  if (unread !== undefined) return { why: `\`${nameOf(unread)}\` could not be read` };
  return together([{ files: lists }, ...texts.map((text) => named(manifest, stringsIn(parseJson(text ?? ''))))]);
}

/**
 * Other projects that a plugin installs along, or whose manifests it reads:
 * https://github.com/bamarni/composer-bin-plugin#auto-installation, https://github.com/wikimedia/composer-merge-plugin.
 */
function ownProjects(extra: Table): Reads {
  const bin = tableOf(extra['bamarni-bin']);
  const [folder = 'vendor-bin'] = textsOf(bin['target-directory']);
  const forwarded = bin['forward-command'] === true ? [`${folder}/*/composer.json`, `${folder}/*/composer.lock`] : [];
  const merge = tableOf(extra['merge-plugin']);
  return { members: [...forwarded, ...textsOf(merge['include']), ...textsOf(merge['require'])] };
}

/**
 * What an install without a lockfile runs, as it is an update then, and the second of two installs does not
 * (https://getcomposer.org/doc/articles/scripts.md#command-events).
 */
function scriptOfUpdate({ path, tree, flags }: Manifest, { scripts }: ComposerJson): string | undefined {
  const isInTwo = !flags.has('--no-autoloader') && !flags.has('--no-scripts');
  if (!isInTwo || tree.files.has(path.replace(/\.json$/, '.lock'))) return undefined;
  const commandsOf = (name: string) => (scripts.get(name) ?? []).filter((command) => command.trim() !== '').join('\n');
  return ['pre-update-cmd', 'post-update-cmd'].find((name) => {
    return commandsOf(name) !== '' && commandsOf(name) !== commandsOf(name.replace('update', 'install'));
  });
}

function readGemfile(manifest: Manifest): Reads {
  const { path, text } = manifest;
  const { gemspec, localPaths, includes } = parseGemfile(text);
  if (gemspec) return { why: 'the `Gemfile` reads a gemspec, which reads the sources' };
  if (localPaths.length > 0) return folders;
  if (/\bDir\s{0,9}(?:\[|\.)|\bglob\b|\beval_gemfile\s{0,9}\(?\s{0,9}(?!["'\s])/.test(text))
    return { why: 'the `Gemfile` reads files that match a pattern' };
  const loaded = [...text.matchAll(/\brequire_relative[ \t(]{1,9}["']([^"'\n]{1,200})["']/g)].map(([, name = '']) => {
    return name.endsWith('.rb') ? name : `${name}.rb`;
  });
  const quoted = quotedTexts(text);
  const programs = quoted.filter((name) => name.includes('/') && !name.endsWith('.rb')).map((name) => `${name}.rb`);
  return together([
    { files: [...includes, ...loaded], maybe: [`${path}.lock`] },
    named(manifest, [...quoted, ...programs]),
  ]);
}

function readMix(manifest: Manifest): Reads {
  const { text } = manifest;
  if (/\bpath:\s{0,9}"/.test(text)) return folders;
  const members = /\bapps_path:/.test(text) ? ['apps/*/mix.exs'] : [];
  return together([{ members }, named(manifest, quotedTexts(text.replace(compiledFolders, '')))]);
}

/** The folders that are compiled, which no download reads: hexdocs.pm/mix/Mix.Tasks.Compile.Elixir.html. */
const compiledFolders =
  /\b(?:elixirc|test|erlc)_paths\b(?:\([^)\n]{0,80}\)(?:[ \t]{0,9}when[^\n]{0,80}?)?,[ \t]{0,9}do)?:[ \t]{0,9}\[[^\]]{0,400}\]/g;
