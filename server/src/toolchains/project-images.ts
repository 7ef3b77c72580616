/** Which images the projects of a build context are usually built on. */
import type { BuildContext } from '../context/context.ts';

/** What stands at the top of a project, and the images that fit, the best first. */
const projects: readonly (readonly [file: RegExp, images: readonly string[]])[] = [
  [/^package\.json$/, ['node']],
  [/^(?:pyproject\.toml|requirements[\w.-]*\.txt|Pipfile|setup\.py)$/, ['python']],
  [/^go\.mod$/, ['golang', 'gcr.io/distroless/static-debian12']],
  [/^Cargo\.toml$/, ['rust', 'debian']],
  [/^pom\.xml$/, ['maven', 'eclipse-temurin']],
  [/^(?:build|settings)\.gradle(?:\.kts)?$/, ['gradle', 'eclipse-temurin']],
  [/^composer\.json$/, ['php', 'composer']],
  [/^Gemfile$/, ['ruby']],
  [/\.(?:csproj|fsproj|sln|slnx)$/, ['mcr.microsoft.com/dotnet/sdk', 'mcr.microsoft.com/dotnet/aspnet']],
  [/^mix\.exs$/, ['elixir']],
  [/^index\.html$/, ['nginx']],
];

/** The images that fit the files at the top of a build context. */
export function projectImages(context: BuildContext): string[] {
  if (context.kind === 'unknown') return [];
  const names = [...context.entries].filter(([path, { kind }]) => kind === 'file' && !path.includes('/'));
  const found = projects.filter(([file]) => names.some(([name]) => file.test(name)));
  return [...new Set(found.flatMap(([, images]) => images))];
}
