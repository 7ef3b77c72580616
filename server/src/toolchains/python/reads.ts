/** What installs of pip, Pipenv, Poetry, uv, PDM and conda read besides their manifests. */
import { readYaml } from '../../builds/yaml.ts';
import { isGlob } from '../../context/glob.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import { parsePyproject } from '../manifests/pyproject.ts';
import { parseRequirements } from '../manifests/requirements.ts';
import { parseToml } from '../manifests/toml.ts';
import { listOf, tableOf, textOf, textsOf } from '../manifests/values.ts';
import { type Manifest, type ManifestReader, named, type Reads, sourceOf, stringsIn, together } from '../reads.ts';

export const pythonReaders: readonly (readonly [RegExp, ManifestReader])[] = [
  [/^pyproject\.toml$/, readProject],
  [/requirements.{0,255}\.(?:txt|in)$|constraints.{0,255}\.txt$/, readList],
  [/^Pipfile$/, readPipfile],
  [/^environment\.ya?ml$/, readEnvironment],
  [
    /^pip\.(?:conf|ini)$/,
    (manifest) =>
      named(
        manifest,
        manifest.text.split(/[\n=]/).flatMap((part) => part.trim().split(/\s+/)),
      ),
  ],
  [/^(?:uv|poetry|pdm)\.toml$/, (manifest) => named(manifest, stringsIn(parseToml(manifest.text)))],
];

const folders: Reads = { why: 'it installs packages from folders of the project' };

/** A list of requirements, whatever it is called. */
export function readList(manifest: Manifest): Reads {
  const { includes, constraints, localPaths, sources, hasVariablePath } = parseRequirements(manifest.text);
  if (hasVariablePath) return { why: 'a path in the package list contains a variable' };
  if (localPaths.some((path) => !isArchive(path))) return folders;
  return together([
    { files: [...includes, ...constraints, ...localPaths] },
    ...sources.map((place) => sourceOf(manifest, place)),
  ]);
}

function isArchive(path: string): boolean {
  return /\.(?:whl|tar\.(?:gz|bz2|xz)|zip)$/.test(path);
}

function readProject(manifest: Manifest): Reads {
  const parsed = parsePyproject(manifest.text);
  if (!parsed) return { why: '`pyproject.toml` is not readable' };
  const root = tableOf(parseToml(manifest.text));
  if (parsed.localPaths.some((path) => !isArchive(path))) return folders;
  const absent = absentMember(manifest, parsed.workspaces);
  if (absent !== undefined) return { why: `the workspace member \`${absent}\` is not among the copied files` };
  const members = parsed.workspaces.map((pattern) => `${pattern}/pyproject.toml`);
  const excluded = textsOf(tableOf(tableOf(tableOf(root['tool'])['uv'])['workspace'])['exclude']);
  return together([
    { files: parsed.localPaths, members: [...members, ...excluded.map((pattern) => `!${pattern}/pyproject.toml`)] },
    dynamicReads(manifest, root),
    sourceReads(manifest, root),
  ]);
}

/** A member that is listed by its path and not there, as that of a Git submodule that was not fetched. */
function absentMember({ tree, path }: Manifest, members: readonly string[]): string | undefined {
  const isThere = (member: string) => tree.files.has(joinPath(folderOf(path), `${member}/pyproject.toml`));
  return tree.complete ? members.find((member) => !isGlob(member) && !isThere(member)) : undefined;
}

/** Dependencies that only a build of the project knows: https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata. */
function dynamicReads({ manager, flags }: Manifest, root: Readonly<Record<string, unknown>>): Reads {
  const dynamic = textsOf(tableOf(root['project'])['dynamic']).filter((name) => /dependencies$/.test(name));
  if (dynamic.length === 0 || (manager === 'uv' && flags.has('--frozen'))) return {};
  const sources = tableOf(tableOf(tableOf(root['tool'])['setuptools'])['dynamic']);
  const lists = dynamic.map((name) => textsOf(tableOf(sources[name])['file']));
  return lists.every((files) => files.length > 0)
    ? { files: lists.flat() }
    : { why: 'the dependencies in `pyproject.toml` are only known after building the project' };
}

/** Where uv takes packages from, so far as these are folders or lists of the project. */
function sourceReads(manifest: Manifest, root: Readonly<Record<string, unknown>>): Reads {
  const { tool } = root;
  const uv = tableOf(tableOf(tool)['uv']);
  const indexes = [...listOf(uv['index']), ...listOf(uv['find-links'])];
  const places = indexes.flatMap((index) => textOf(index) ?? textOf(tableOf(index)['url']) ?? []);
  return named(
    manifest,
    places.map((path) => path.replace(/^file:(?:\/\/)?|^(?![./]|\w+:)/, './')),
  );
}

function readPipfile(manifest: Manifest): Reads {
  const root = parseToml(manifest.text);
  if (!root) return { why: '`Pipfile` is not readable' };
  const packages = Object.values(root).flatMap((group) => Object.values(tableOf(group)).map(tableOf));
  const local = packages
    .flatMap(({ path, file }) => textOf(path) ?? textOf(file) ?? [])
    .filter((path) => !/^\w+:\/\//.test(path));
  const indices = listOf(root['source']).flatMap((source) => textOf(tableOf(source)['url']) ?? []);
  return local.some((path) => !isArchive(path)) ? folders : together([{ files: local }, named(manifest, indices)]);
}

function readEnvironment({ text }: Manifest): Reads {
  const list = listOf(tableOf(readYaml(text))['dependencies']);
  const lines = list.flatMap((item) => textsOf(tableOf(item)['pip']));
  const included = lines.flatMap(
    (line) => /^-[rc][ =]*(.+)$|^--(?:requirement|constraint)[ =](.+)$/.exec(line)?.slice(1) ?? [],
  );
  if (lines.some((line) => /^(?:-e|--editable|\.{1,2}\/|\.$)/.test(line))) return folders;
  return { files: included.filter((path) => path !== undefined && path !== '') };
}
