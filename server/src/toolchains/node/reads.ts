/** What installs of npm, Yarn, pnpm and Bun read besides their manifests. */

import { readYaml } from '../../builds/yaml.ts';
import { folderOf, joinPath, nameOf } from '../../context/path.ts';
import { memoized } from '../../text/memoized.ts';
import { type PackageJson, parsePackageJson } from '../manifests/package-json.ts';
import { parseToml } from '../manifests/toml.ts';
import { parseJson, tableOf, textFields, textsOf } from '../manifests/values.ts';
import { type Manifest, type ManifestReader, named, type Reads, stringsIn, together } from '../reads.ts';
import { type Tree, textIn } from '../tree.ts';
import { lifecycleReads, moduleReads, schemaReads } from './scripts.ts';

export const nodeReaders: readonly (readonly [RegExp, ManifestReader])[] = [
  [/^package\.json$/, readPackageJson],
  [/^pnpm-workspace\.yaml$/, readPnpmWorkspace],
  [/^\.npmrc$/, readNpmrc],
  [/^\.yarnrc$/, readYarnrc],
  [/^\.yarnrc\.yml$/, readYarnrcYml],
  [/^bunfig\.toml$/, (manifest) => named(manifest, stringsIn(parseToml(manifest.text)))],
  [/\.[cm]?[jt]s$/, readModule],
];

const puppeteer = ['json', 'yaml', 'js', 'cjs', 'mjs', 'ts'].flatMap((end) => [
  `.puppeteerrc.${end}`,
  `puppeteer.config.${end}`,
]);

function readPackageJson(manifest: Manifest): Reads {
  const parsed = parsePackageJson(manifest.text);
  if (!parsed) return { why: '`package.json` is not readable' };
  return together([
    lifecycleReads(manifest, parsed),
    ...placesIn(manifest),
    workspaceReads(manifest),
    dependencyReads(manifest, parsed),
    manifest.isMember ? { maybe: parsed.patches } : { files: parsed.patches },
    { members: parsed.workspaces.map(manifestOf) },
    manifest.isMember ? commandReads(manifest, parsed) : {},
  ]);
}

/** Managers that link the commands of all members, and not only of those that others depend on. */
const linksAll = new Set(['npm', 'yarn', 'bun']);

/**
 * The command of a member is linked, and made fit to run, only where its file is there; the file that is copied over it later is as
 * the build context has it.
 */
function commandReads({ tree, path, manager }: Manifest, { name, bin }: PackageJson): Reads {
  const found = bin.find((file) => tree.files.has(joinPath(folderOf(path), file)));
  if (found === undefined) return {};
  const isUsed = [...tree.files.keys()].some((file) => {
    return file !== path && file.endsWith('/package.json') && textIn(tree, file)?.includes(`"${name}"`);
  });
  return linksAll.has(manager) || isUsed
    ? { why: `it links the command \`${nameOf(found)}\` of a workspace member, which is a source file` }
    : {};
}

/** `!` of a pattern stays in front. */
function manifestOf(pattern: string): string {
  return `${pattern}/package.json`;
}

/** Packages whose install scripts read the project. */
function dependencyReads(manifest: Manifest, { dependencies, devDependencies }: PackageJson): Reads {
  if (manifest.flags.has('--ignore-scripts')) return {};
  const all = new Set([...dependencies, ...devDependencies]);
  return together([
    all.has('@prisma/client') && mayGenerate(manifest.text) ? schemaReads(manifest) : {},
    all.has('puppeteer') ? { maybe: ['.puppeteerrc', ...puppeteer] } : {},
    // What their installs ask for otherwise, in the project's root (deepwiki.com/Semantic-Org/Semantic-UI/2-build-system).
    all.has('semantic-ui') || all.has('fomantic-ui') ? { maybe: ['semantic.json'] } : {},
  ]);
}

/** From version 7 on the client generates nothing when it is installed: https://www.prisma.io/docs/orm/more/upgrade-guides/upgrading-versions/upgrading-to-prisma-7. */
function mayGenerate(text: string): boolean {
  const fields = tableOf(parseJson(text));
  const ranges = ['dependencies', 'devDependencies'].flatMap(
    (group) => textFields(fields[group]).get('@prisma/client') ?? [],
  );
  return ranges.some((range) => Number(/^\D{0,3}(\d+)/.exec(range)?.[1] ?? 0) < 7);
}

/** A member is installed with those that it depends on: without them the context is another folder, or the build fails as it is. */
function workspaceReads({ tree, text }: Manifest): Reads {
  const fields = tableOf(parseJson(text));
  const specs = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((group) => [
    ...textFields(fields[group]),
  ]);
  const wanted = specs.flatMap(([name, spec]) => (spec.startsWith('workspace:') ? name : []));
  if (wanted.length === 0 || !tree.complete) return {};
  const names = namesIn(tree);
  const missing = names && wanted.find((name) => !names.has(name));
  return missing === undefined ? {} : { why: `the workspace member \`${missing}\` is not among the copied files` };
}

/** The names of all packages in a tree; undefined where not all manifests were read. */
const namesIn = memoized(({ files, texts }: Tree): ReadonlySet<string> | undefined => {
  const manifests = [...files].filter(([path]) => path.endsWith('/package.json'));
  if (manifests.some(([, origin]) => !texts.has(origin))) return undefined;
  return new Set(manifests.flatMap(([, origin]) => parsePackageJson(texts.get(origin) ?? '')?.name ?? []));
});

/** What each place that a dependency is taken from comes to; npm and pnpm link folders, the others copy them. */
function placesIn(manifest: Manifest): Reads[] {
  const fields = tableOf(parseJson(manifest.text));
  const groups = ['dependencies', 'optionalDependencies', 'devDependencies', 'resolutions', 'overrides'].map(
    (name) => fields[name],
  );
  const pnpm = tableOf(fields['pnpm']);
  if (/"injected"\s{0,9}:\s{0,9}true/.test(manifest.text)) return [copied];
  return stringsIn([...groups, pnpm['overrides']]).map((spec) => placeReads(spec, manifest.manager));
}

const copied: Reads = { why: 'it copies packages from folders of the project' };

function placeReads(spec: string, manager: string): Reads {
  const [, protocol = '', path = ''] = /^(?:(file|link|portal|exec):(?:\/\/)?|(?=\.{1,2}\/))(.*)$/.exec(spec) ?? [];
  if (path === '') return {};
  if (/\.t(?:ar\.)?gz$/.test(path)) return { files: [path] };
  if (protocol === 'exec') return { why: 'it runs a project script to create a package' };
  const isLinked = protocol === 'link' || protocol === 'portal' || (manager === 'npm' && protocol !== 'exec');
  return isLinked ? { links: [`${path}/package.json`] } : copied;
}

function readPnpmWorkspace(manifest: Manifest): Reads {
  const root = tableOf(readYaml(manifest.text));
  if (textsOf(root['injectWorkspacePackages']).includes('true')) return copied;
  const hook = textsOf(root['pnpmfile']);
  const hasOwnLockfiles = textsOf(root['sharedWorkspaceLockfile']).includes('false');
  const members = textsOf(root['packages']);
  return together([
    {
      files: hook,
      members: members.flatMap((pattern) => [
        manifestOf(pattern),
        ...(hasOwnLockfiles ? [`${pattern}/pnpm-lock.yaml`] : []),
      ]),
    },
    { files: [...textFields(root['patchedDependencies']).values()] },
    ...[...textFields(root['overrides']).values()].map((spec) => placeReads(spec, manifest.manager)),
  ]);
}

function readNpmrc(manifest: Manifest): Reads {
  const settings = manifest.text.split(/\r?\n/).flatMap((line) => {
    const [, key, value] = /^([\w:/.@-]{1,100})[ \t]{0,9}=[ \t]{0,9}(.*)$/.exec(line.trim()) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value.replace(/^(["'])(.*)\1$/, '$2')] as const];
  });
  const get = (name: string) => settings.find(([key]) => key === name)?.[1];
  const hook = get('pnpmfile');
  if (get('inject-workspace-packages') === 'true') return copied;
  const isOwn = get('shared-workspace-lockfile') === 'false' && manifest.manager === 'pnpm';
  return together([
    hook === undefined || !/^(?:pnpm)?$/.test(manifest.manager) ? {} : { files: [hook] },
    isOwn ? ownLockfiles(manifest) : {},
    named(
      manifest,
      settings.flatMap(([key, value]) => (key === 'node-options' ? value.split(/[\s=]/) : value)),
    ),
  ]);
}

/** Each member keeps a lockfile of its own. */
function ownLockfiles({ tree, path }: Manifest): Reads {
  const workspace = textIn(tree, joinPath(folderOf(path), 'pnpm-workspace.yaml'));
  const members = workspace === undefined ? [] : textsOf(tableOf(readYaml(workspace))['packages']);
  return { members: members.map((pattern) => `${pattern}/pnpm-lock.yaml`) };
}

/** What Yarn keeps in its own folder loads nothing else. */
function readModule(manifest: Manifest): Reads {
  return manifest.path.includes('/.yarn/') ? {} : moduleReads(manifest);
}

function readYarnrc(manifest: Manifest): Reads {
  const settings = manifest.text.split(/\r?\n/).map((line) => {
    const [, key = '', value = ''] = /^["']?([\w-]{1,100})["']?[ \t]{1,9}["']?([^"']*)["']?$/.exec(line.trim()) ?? [];
    return [key, value] as const;
  });
  const program = settings.find(([key]) => key === 'yarn-path')?.[1];
  return together([
    program === undefined ? {} : { files: [program] },
    named(
      manifest,
      settings.map(([, value]) => value),
    ),
  ]);
}

function readYarnrcYml(manifest: Manifest): Reads {
  const root = tableOf(readYaml(manifest.text));
  const plugins = (Array.isArray(root['plugins']) ? root['plugins'] : []).flatMap((plugin) => {
    return typeof plugin === 'string' ? plugin : textsOf(tableOf(plugin)['path']);
  });
  const files = [...textsOf(root['yarnPath']), ...plugins].filter(
    (path) => !path.startsWith('@') && path.includes('/'),
  );
  return together([{ files }, named(manifest, stringsIn(root))]);
}
