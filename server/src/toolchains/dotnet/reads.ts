/**
 * What a restore of .NET projects reads: https://learn.microsoft.com/visualstudio/msbuild/customize-by-directory,
 * https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior.
 */
import { folderOf, foldersAbove, joinPath } from '../../context/path.ts';
import { pathOf } from '../manifests/values.ts';
import { elementsBelow, parseXml, type XmlElement } from '../manifests/xml.ts';
import { localScheme, type Manifest, type ManifestReader, type Reads, together } from '../reads.ts';
import type { Tree } from '../tree.ts';

export const dotnetReaders: readonly (readonly [RegExp, ManifestReader])[] = [
  [/\.(?:cs|fs|vb|dc|es|sql|wix)proj$/, (manifest) => together([readMsbuild(manifest), besideProject(manifest)])],
  [/\.(?:props|targets)$/, readMsbuild],
  [/\.sln$/, readSolution],
  [/\.slnx$/, readSolutionX],
  [/^nuget\.config$/i, readNuget],
];

/** Files of which MSBuild takes the nearest above each project. */
const nearest = [
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
  'Directory.Solution.props',
  'Directory.Solution.targets',
];

/** Files of which all above a project count, or the nearest. */
const above = ['NuGet.config', 'nuget.config', 'NuGet.Config', 'global.json'];

function besideProject({ tree, path }: Manifest): Reads {
  const folder = folderOf(path);
  return {
    maybe: [
      joinPath(folder, 'packages.lock.json'),
      ...nearest.flatMap((name) => nearestAbove(tree, folder, name) ?? []),
      ...foldersAbove(folder).flatMap((each) => above.map((name) => joinPath(each, name))),
    ],
  };
}

function nearestAbove({ files }: Tree, folder: string, name: string): string | undefined {
  return foldersAbove(folder)
    .map((each) => joinPath(each, name))
    .find((path) => files.has(path));
}

function readMsbuild({ path, text, tree }: Manifest): Reads {
  const project = parseXml(text);
  if (project?.name !== 'Project') return { why: 'a project file is not readable' };
  const folder = folderOf(path);
  const references = elementsBelow(project, 'ProjectReference').flatMap(
    ({ attributes }) => attributes.get('Include')?.split(';') ?? [],
  );
  if (references.some((reference) => /\$\(|\*/.test(reference))) return { why: 'a referenced project is unknown' };
  return together([
    { files: references.filter((each) => each.trim() !== '').map((each) => pathOf(each.trim())) },
    ...elementsBelow(project, 'Import').map((each) => importReads(each, folder, tree)),
  ]);
}

/** Properties of MSBuild and the SDK that lead out of the project. */
const installed =
  /^\$\((?:MSBuild(?:Extensions|Tools|Bin|SDKs|User)\w*|VSTools\w*|NuGet\w*|Microsoft\w*|MicroBuild\w*|NETCore\w*)\)/i;

function importReads({ attributes }: XmlElement, folder: string, tree: Tree): Reads {
  const written = attributes.get('Project');
  if (written === undefined || attributes.has('Sdk') || installed.test(written)) return {};
  const name =
    /GetPathOfFileAbove\(\s*'?([^',)]+)'?/.exec(written)?.[1] ??
    /GetDirectoryNameOfFileAbove\([^,]*,\s*'?([^')]+)/.exec(written)?.[1];
  const from = written.includes('../') || written.includes('..\\') ? folderOf(folder) : folder;
  if (name !== undefined) return { maybe: [nearestAbove(tree, from, name.trim()) ?? name.trim()] };
  const path = pathOf(written.replace(/^\$\(MSBuild(?:ThisFile|Project)Directory\)\/?/, ''));
  if (/[$*@]/.test(path)) return { why: 'a project imports a file with an unknown path' };
  return attributes.has('Condition') ? { maybe: [path] } : { files: [path] };
}

/** `Project("{...}") = "Name", "path", "{...}"`; folders of a solution have no such file. */
function readSolution({ text }: Manifest): Reads {
  const paths = [
    ...text.matchAll(
      /^Project\("[^"\n]{0,60}"\)[ \t]{0,9}=[ \t]{0,9}"[^"\n]{0,300}",[ \t]{0,9}"([^"\n]{1,300}proj)"/gm,
    ),
  ];
  const isOld = paths.length === 0;
  return isOld ? { members: projects } : { files: paths.map(([, path = '']) => pathOf(path)) };
}

const projects = ['**/*.csproj', '**/*.fsproj', '**/*.vbproj'];

function readSolutionX({ text }: Manifest): Reads {
  const solution = parseXml(text);
  if (!solution) return { why: 'the solution is not readable' };
  return {
    files: elementsBelow(solution, 'Project')
      .flatMap(({ attributes }) => attributes.get('Path') ?? [])
      .map(pathOf),
  };
}

/** Packages of folders in the project. */
function readNuget({ text }: Manifest): Reads {
  const root = parseXml(text);
  const sources = root ? elementsBelow(root, 'packageSources').flatMap(({ children }) => children) : [];
  const local = sources
    .flatMap(({ attributes }) => attributes.get('value') ?? [])
    .map((value) => value.replace(localScheme, ''))
    .filter((value) => !/^\w+:\/\/|%/.test(value));
  return { folders: local.map(pathOf) };
}
