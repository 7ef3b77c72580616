import { words } from '../../text/words.ts';
import type { PackageManager, ProjectFiles } from '../manager.ts';

const PROJECT: ProjectFiles = {
  manifests: ['*.csproj', '*.fsproj', '*.vbproj', '*.sln', '*.slnx'],
  lockfiles: ['packages.lock.json'],
  extras: [
    'Directory.Build.props',
    'Directory.Build.targets',
    'Directory.Packages.props',
    'NuGet.config',
    'nuget.config',
    'NuGet.Config',
    'global.json',
  ],
  above: ['NuGet.config', 'nuget.config', 'NuGet.Config', 'global.json'],
  texts: ['*.props', '*.targets', '*.dcproj', '*.esproj', '*.sqlproj', '*.wixproj'],
  members: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj'],
  outputs: ['bin', 'obj', '**/bin', '**/obj'],
  writes: ['**/obj'],
};

/** .NET. https://learn.microsoft.com/dotnet/core/tools/dotnet-restore; packages folder: https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders. */
export const DOTNET: PackageManager = {
  id: 'dotnet',
  kind: 'language',
  programs: ['dotnet'],
  installs: [
    { spellings: ['restore'], packages: 'none', operands: 'manifests' },
    {
      spellings: ['tool restore'],
      packages: 'none',
      project: {
        ...PROJECT,
        manifests: ['.config/dotnet-tools.json', 'dotnet-tools.json'],
        extras: ['NuGet.config', 'nuget.config', 'NuGet.Config'],
      },
    },
    { spellings: ['tool install'], packages: 'required' },
    // Into the SDK's own folder, by way of temporary ones: https://learn.microsoft.com/dotnet/core/tools/dotnet-workload-install.
    { spellings: ['workload install'], packages: 'required', uncached: true },
    { spellings: ['add package', 'package add'], packages: 'required', edits: true },
    { spellings: ['workload restore'], packages: 'none', uncached: true },
  ],
  // Tools of the project are run from there (learn.microsoft.com/dotnet/core/tools/local-tools-how-to-use).
  publishes: ['tool restore'],
  download: 'restore',
  downloadTakes: ['proj', '.sln', '.slnx'],
  downloadFlags: /^(?:--configfile|-s|--source|-r|--runtime|-p:\S+|-property:\S+|--property:\S+|\/p:\S+)$/,
  fetches: ['build', 'publish', 'test', 'run', 'pack', 'msbuild'],
  valueFlags: words(`
    --configfile -s --source --packages -r --runtime -a --arch --os --lock-file-path -v --verbosity -c
    --configuration -o --output -f --framework --version --tool-path --add-source --tool-manifest --project
    --version-suffix --artifacts-path
  `),
  // https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior, https://learn.microsoft.com/dotnet/core/tools/global-json
  folderSettings: ['nuget.config', 'NuGet.config', 'NuGet.Config', 'global.json'],
  globalFlags: ['-g', '--global', '--tool-path'],
  // github.com/dotnet/sdk, ToolPackageDownloader.cs: only local tools go by the folder of packages.
  globalPastCache: true,
  offlineFlags: ['--no-restore', '--no-build'],
  programmed: true,
  project: PROJECT,
  caches: [
    {
      path: '~/.nuget/packages',
      variables: [{ name: 'NUGET_PACKAGES' }],
      flags: ['--packages'],
      holds: 'packages',
      locked: false,
      clearedBy: ['global-packages'],
    },
  ],
  cleanUp: { flags: ['--no-cache', '--no-http-cache'], verbs: ['nuget locals'], everything: 'all' },
};

/** nuget.exe. https://learn.microsoft.com/nuget/reference/cli-reference/cli-ref-restore. */
export const NUGET: PackageManager = {
  id: 'nuget',
  kind: 'language',
  programs: ['nuget', 'nuget.exe'],
  installs: [
    { spellings: ['restore'], packages: 'none', operands: 'manifests' },
    { spellings: ['install'], packages: 'optional', sources: { unnamed: true } },
  ],
  valueFlags: words(`
    -ConfigFile -Source -PackagesDirectory -OutputDirectory -SolutionDirectory -Verbosity -Version -FallbackSource
    -MSBuildPath -MSBuildVersion -Framework -DependencyVersion -PackageSaveMode -Project2ProjectTimeOut
  `),
  programmed: true,
  project: {
    ...PROJECT,
    manifests: ['packages.config', ...PROJECT.manifests],
    members: [...(PROJECT.members ?? []), '**/packages.config'],
    outputs: [...PROJECT.outputs, 'packages'],
  },
  caches: [
    {
      path: '~/.nuget/packages',
      variables: [{ name: 'NUGET_PACKAGES' }],
      flags: ['-PackagesDirectory'],
      holds: 'packages',
      locked: false,
      clearedBy: ['global-packages'],
    },
  ],
  cleanUp: { flags: ['-NoCache', '-NoHttpCache'], verbs: ['locals'], everything: 'all' },
};
