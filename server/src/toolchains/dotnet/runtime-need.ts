import { words } from '../../text/words.ts';
import { parseCsproj } from '../manifests/csproj.ts';
import { parseJson, tableOf, textOf } from '../manifests/values.ts';
import { isWithin, type RuntimeNeed, type Versions } from '../runtime-need.ts';

const images = ['sdk', 'aspnet', 'runtime', 'runtime-deps'].map((name) => `mcr.microsoft.com/dotnet/${name}`);

export const DOTNET_NEED: RuntimeNeed = {
  images,
  words: words('net netcoreapp'),
  files: {
    '*.csproj': targetObjection,
    '*.fsproj': targetObjection,
    '*.vbproj': targetObjection,
    'Directory.Build.props': targetObjection,
    // https://learn.microsoft.com/dotnet/core/tools/global-json: without `rollForward`, the feature band stays.
    'global.json': (text, { to }) => {
      const { version, rollForward } = tableOf(tableOf(parseJson(text))['sdk']);
      const said = textOf(version);
      return said === undefined || isWithin(said, to) || /major/i.test(textOf(rollForward) ?? '')
        ? undefined
        : `asks for the SDK ${said}`;
    },
  },
  // https://learn.microsoft.com/dotnet/core/versions/selection: a program rolls forward to minor versions only.
  always: ({ from }, image) => {
    return image === images[0] || image === images[3] || from === undefined
      ? undefined
      : `a program built for .NET ${from} starts with no other major version: change its target framework first`;
  },
};

function targetObjection(text: string, { to }: Versions): string | undefined {
  const targets = parseCsproj(text)?.targetFrameworks.filter((name) => /^net(?:coreapp)?\d+\.\d/.test(name)) ?? [];
  return targets.length === 0 || targets.some((name) => name.startsWith(`net${to}`))
    ? undefined
    : `targets \`${targets.join(';')}\``;
}
