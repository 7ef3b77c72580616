/** Scripts of a package.json that an install runs, and what they read of the project. */
import { folderOf, joinPath } from '../../context/path.ts';
import { parseText } from '../../shell/parse.ts';
import type { Command } from '../../shell/script.ts';
import type { PackageJson } from '../manifests/package-json.ts';
import { parseJson, tableOf, textOf } from '../manifests/values.ts';
import { type Manifest, named, quotedTexts, type Reads, together } from '../reads.ts';
import { hasFolderIn, type Tree, textIn } from '../tree.ts';

/** https://docs.npmjs.com/cli/v11/using-npm/scripts#life-cycle-operation-order. */
const lifecycle = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** Whether a package has scripts that npm and its kin run at an install. */
export function runsAtInstall({ scripts }: PackageJson): boolean {
  return lifecycle.some((name) => scripts.has(name));
}

/** Programs that read nothing of the project. */
const harmless = new Set(
  `: [ echo exit husky is-ci is-docker lefthook ngcc npm-force-resolutions only-allow opencollective-postinstall
   pinst printf rimraf rm simple-git-hooks skip-ci test true which`.split(/\s+/),
);

/** Programs that run the one behind them. */
const runners = new Set(['npx', 'pnpx', 'bunx', 'cross-env', 'dotenv']);

/** Programs that run another script of the manifest by its name, or a program by `exec`. */
const managers = new Set(['npm', 'pnpm', 'yarn', 'bun']);

/** What the scripts that an install runs read; why, where that is not known. */
export function lifecycleReads(manifest: Manifest, { scripts }: PackageJson): Reads {
  if (manifest.flags.has('--ignore-scripts')) return {};
  const folder = folderOf(manifest.path);
  const builds =
    manifest.tree.files.has(joinPath(folder, 'binding.gyp')) && !scripts.has('install') && !scripts.has('preinstall');
  if (builds) return { why: 'it builds the native addon of `binding.gyp` from the sources' };
  return together(
    lifecycle.flatMap((name) => {
      const reads = scripts.has(name) ? scriptReads(manifest, scripts, name, 0) : {};
      return reads.why !== unknown.why ? reads : { why: `its \`${name}\` script may read the sources` };
    }),
  );
}

const unknown: Reads = { why: 'the script is unknown' };

function scriptReads(manifest: Manifest, scripts: PackageJson['scripts'], name: string, depth: number): Reads {
  const text = scripts.get(name) ?? '';
  const script = parseText(text);
  if (script.form !== 'shell' || script.broken || depth > 4) return unknown;
  return together(
    script.commands.map((command) => {
      if (command.redirects.some(({ target }) => !target?.value?.startsWith('/dev/'))) return unknown;
      return commandReads(manifest, scripts, wordsOf(command), depth);
    }),
  );
}

function wordsOf({ name, args }: Command): string[] {
  return [name, ...args].flatMap((word) => (word ? [word.value ?? '?'] : []));
}

function commandReads(
  manifest: Manifest,
  scripts: PackageJson['scripts'],
  words: readonly string[],
  depth: number,
): Reads {
  const [program, ...args] = words;
  if (program === undefined || harmless.has(program)) return {};
  const rest = args.slice(args.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word)));
  const [first = '', ...others] = rest;
  if (runners.has(program)) return commandReads(manifest, scripts, rest, depth);
  if (managers.has(program)) {
    if (first === 'exec' || first === 'dlx' || first === 'x') return commandReads(manifest, scripts, others, depth);
    const script = first === 'run' ? (others[0] ?? '') : first;
    return scripts.has(script) ? scriptReads(manifest, scripts, script, depth + 1) : unknown;
  }
  if (program === 'git' && first === 'config') return {};
  if (program === 'patch-package') return patchReads(manifest, args);
  if (program === 'prisma' && first === 'generate') return schemaReads(manifest, args);
  return unknown;
}

function patchReads({ tree, path }: Manifest, args: readonly string[]): Reads {
  const at = args.indexOf('--patch-dir');
  const folder = joinPath(folderOf(path), at === -1 ? 'patches' : (args[at + 1] ?? '?'));
  return hasFolderIn(tree, folder) ? { folders: [folder] } : {};
}

/** Where Prisma looks for its schema: https://www.prisma.io/docs/orm/prisma-schema/overview/location. */
export function schemaReads(manifest: Pick<Manifest, 'path' | 'tree' | 'text'>, args: readonly string[] = []): Reads {
  const { tree, path, text } = manifest;
  const folder = folderOf(path);
  const at = args.indexOf('--schema');
  const given = at === -1 ? args.find((word) => word.startsWith('--schema='))?.slice('--schema='.length) : args[at + 1];
  const own = given ?? textOf(tableOf(tableOf(parseJson(text))['prisma'])['schema']);
  if (own !== undefined) {
    const place = joinPath(folder, own);
    if (tree.files.has(place)) return { files: [place] };
    return hasFolderIn(tree, place)
      ? { folders: [place] }
      : { why: `the Prisma schema \`${own}\` is not among the copied files` };
  }
  const configurations = [
    'prisma.config.ts',
    '.config/prisma.ts',
    'prisma.config.mts',
    'prisma.config.js',
    'prisma.config.mjs',
  ];
  const configuration = configurations.map((name) => joinPath(folder, name)).find((name) => tree.files.has(name));
  const said =
    configuration === undefined
      ? {}
      : named({ tree, path: configuration }, quotedTexts(textIn(tree, configuration) ?? ''));
  const usual = ['prisma/schema.prisma', 'schema.prisma']
    .map((name) => joinPath(folder, name))
    .find((name) => tree.files.has(name));
  const split = joinPath(folder, 'prisma/schema');
  return together([
    said,
    { maybe: configuration === undefined ? [] : [configuration] },
    usual !== undefined ? { files: [usual] } : hasFolderIn(tree, split) ? { folders: [split] } : {},
  ]);
}

/** The files that a module of the project loads by relative paths; why, where one is missing. */
export function moduleReads({ tree, path, text }: Pick<Manifest, 'path' | 'tree' | 'text'>): Reads {
  const files: string[] = [];
  for (const [, name = ''] of text.matchAll(
    /(?:\brequire\(|\bfrom |\bimport\(|\bimport )\s{0,9}["'](\.{1,2}\/[^"'\n]{1,200})["']/g,
  )) {
    const found = moduleAt(tree, joinPath(folderOf(path), name));
    if (found === undefined)
      return { why: `\`${name}\`, which a configuration file loads, is not among the copied files` };
    files.push(found);
  }
  return { files };
}

function moduleAt(tree: Tree, path: string): string | undefined {
  const ends = ['', '.js', '.cjs', '.mjs', '.ts', '.json', '/index.js', '/index.ts'];
  return ends.map((end) => path + end).find((each) => tree.files.has(each));
}
