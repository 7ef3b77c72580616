/** .NET: the SDK publishes what the runtime runs. https://learn.microsoft.com/dotnet/core/tools/dotnet-publish. */

import { nameOf } from '../../context/path.ts';
import { filesBelow } from '../../context/query.ts';
import { resolvePath } from '../../model/state.ts';
import { commandText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { parseCsproj } from '../manifests/csproj.ts';
import { besideOf } from '../stage/beside.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { pathOf } from '../stage/launch.ts';
import { belowOf } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';
import { packagesOfStarted } from '../stage/started.ts';

const files: FileKinds = {
  extensions: words(
    '.cs .fs .vb .csproj .fsproj .vbproj .sln .slnx .props .targets .razor .cshtml .resx .ruleset .user',
  ),
  names: words('nuget.config global.json packages.lock.json launchSettings.json'),
  folders: words('bin obj Properties test tests .vs'),
};

const everything: FileKinds = { names: ['*'], top: ['*'] };

export const DOTNET: Toolchain = {
  label: 'the .NET SDK',
  workplace: ['dotnet-watch'],
  builds: ({ name, args }) => name?.value === 'dotnet' && args[0]?.value === 'publish',
  owns: ({ command }) => command.name?.value === 'dotnet' || managerOf(command)?.manager.id === 'dotnet',
  result(job, builds) {
    const { image, launch } = job;
    if (image.registry !== 'mcr.microsoft.com' || !/^dotnet\/(?:core\/)?sdk$/.test(image.name))
      return why('no runtime image is known for this SDK');
    const started =
      launch.program === 'dotnet'
        ? resolvePath(launch.directory, launch.args[0]?.value)
        : pathOf(launch.programWord, launch.directory);
    const output = builds
      .map((placed) => outputOf(placed, started))
      .find((path) => path !== undefined && started !== undefined && belowOf(path, started) !== undefined);
    if (output === undefined) return unsure('it does not start the result of `dotnet publish`');
    if (launch.program === 'dotnet' && !/\.dll$/.test(launch.args[0]?.value ?? ''))
      return unsure('the assembly that it starts is unknown');
    return { runtime: () => runtimeFor(job, output) };
  },
};

/** A command that is started and only the SDK knows: the runtime takes an assembly, or flags (https://learn.microsoft.com/dotnet/core/tools/dotnet). */
function sdkCommand(job: Job): string | undefined {
  const commands = [...job.launch.commands, ...besideOf(job).flatMap((each) => each.commands ?? [])];
  const found = commands.find((command) => {
    const program = programOf(command);
    const first = program && command.args[program.next]?.value;
    return program?.name === 'dotnet' && first !== undefined && !/^-|\.dll$|^exec$/.test(first);
  });
  return found && commandText(found, 2);
}

/** What the published program in a folder needs. */
function runtimeFor(job: Job, output: string): Planned {
  const other = sdkCommand(job);
  if (other !== undefined) return why(`the image starts \`${other}\`, which only the SDK knows`);
  const { directory } = job.launch;
  const bases = basesOf(job, webOf(job) === false ? ['runtime', 'aspnet'] : ['aspnet']);
  if ('why' in bases) return bases;
  return {
    artefacts: [{ path: output, folder: true }],
    bases,
    // Settings and static files are read from the working directory (https://learn.microsoft.com/dotnet/core/compatibility/extensions/7.0/contentrootpath-hosted-app):
    // what is published is all that a program finds where that is its own folder.
    buildFiles:
      directory !== undefined && belowOf(output, directory) !== undefined
        ? [everything]
        : [ABOUT_PROJECT, files, { folders: [nameOf(output)] }],
    buildVariables: words(
      'NUGET_* DOTNET_CLI_TELEMETRY_OPTOUT DOTNET_NOLOGO DOTNET_SKIP_FIRST_TIME_EXPERIENCE DEBIAN_FRONTEND',
    ),
    extraPackages: [...packagesOfStarted(job)],
    linked: false,
    tidy: true,
    provides: ['dotnet'],
  };
}

/** Where a command publishes to: the folder it names, else that of the configuration and framework below the project. */
function outputOf({ command, directory }: Placed, started: string | undefined): string | undefined {
  const at = command.args.findIndex(({ value }) => value === '-o' || value === '--output');
  const written =
    at === -1
      ? command.args
          .map(({ value }) => /^(?:-o|--output)=(.+)$/.exec(value ?? '')?.[1])
          .find((each) => each !== undefined)
      : command.args[at + 1]?.value;
  if (at !== -1 || written !== undefined) return resolvePath(directory, written);
  const isElsewhere = command.args.some(
    ({ value }) => value === undefined || /PublishDir|artifacts-path|^@/.test(value),
  );
  const usual = /^(.*\/bin\/(?:Release|Debug)\/net[\w.-]+\/(?:[\w.-]+\/)?publish)\//.exec(started ?? '')?.[1];
  return !isElsewhere && directory !== undefined && usual !== undefined && belowOf(directory, usual) !== undefined
    ? usual
    : undefined;
}

/** The runtime of the same version; the patch of an SDK is not that of its runtime (https://learn.microsoft.com/dotnet/core/versions). */
function basesOf({ image, stage }: Job, kinds: readonly string[]): readonly Base[] | { readonly why: string } {
  const { tag = 'latest', name, digest } = image;
  const written = stage.from.image?.text ?? '';
  if (digest !== undefined) return why('the image is pinned by a digest');
  if (!written.includes(`${name}`)) return why('the image name contains variables');
  if (/nanoserver|windows|preview|rc\./.test(tag)) return why('no runtime image is known for this SDK');
  const patch = /^\d+\.\d+(\.\d{3})(?=-|$)/.exec(tag)?.[1];
  if (patch !== undefined && !written.endsWith(`:${tag}`)) return why('the image name contains variables');
  const runtime = patch === undefined ? written : written.replace(tag, tag.replace(patch, ''));
  const isAlpine = /alpine/.test(tag);
  return kinds.map((kind) => ({
    image: runtime.replace(name, name.replace(/sdk$/, kind)),
    shell: true,
    packages: isAlpine ? 'apk' : 'apt-get',
    certificates: true,
    ...(isAlpine && !isInvariant(stage) && globalization),
  }));
}

/** What the SDK on Alpine has and the runtime has not (github.com/dotnet/dotnet-docker, documentation/scenarios). */
const globalization: Pick<Base, 'lacks' | 'variables'> = {
  lacks: words('icu-data-full icu-libs tzdata'),
  variables: ['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false'],
};

function isInvariant({ instructions }: Job['stage']): boolean {
  return instructions.some(
    (each) =>
      each.kind === 'ENV' && each.pairs.some(({ name }) => name.text === 'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'),
  );
}

/** Whether the project is one for the web; undefined where it is not known, or there are several. */
function webOf(job: Job): boolean | undefined {
  const paths = job.projects
    .flatMap(({ source }) => filesBelow(job.context, source).paths)
    .filter((path) => /\.(?:cs|fs|vb)proj$/.test(path));
  if (job.context.kind === 'unknown' || paths.length === 0) return undefined;
  const { context } = job;
  const sdks = paths.map((path) => parseCsproj(context.texts.get(path) ?? '')?.sdk);
  if (sdks.some((sdk) => sdk === undefined)) return undefined;
  return sdks.some((sdk) => /\.Web|Razor|Blazor/.test(sdk ?? ''));
}
