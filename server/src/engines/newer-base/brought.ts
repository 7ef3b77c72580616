/** What runs on a bare distribution and comes from the build context: it may be made for the release that is there. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, isWithin, nameOf } from '../../context/path.ts';
import type { Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { namesPackages } from '../../toolchains/system/release-packages.ts';

/** Files of programs that read their text. */
const scriptName = /\.(?:sh|bash|py|rb|pl|[cm]?js|ts|php|jar|lua|conf|cfg|ya?ml|json|toml|ini|xml|txt)$/i;

/** The files that steps bring from the build context, by their names. */
export function broughtBy(steps: readonly Instruction[]): ReadonlyMap<string, string> {
  return new Map(steps.flatMap(filesOf).map((path) => [nameOf(path), path]));
}

/** Why what an instruction starts may need the old release. */
export function broughtObstacle(
  context: BuildContext,
  files: ReadonlyMap<string, string>,
  instruction: Instruction,
): string | undefined {
  if (instruction.kind !== 'RUN' && instruction.kind !== 'CMD' && instruction.kind !== 'ENTRYPOINT') return undefined;
  const { script } = instruction;
  if (!script || script.form === 'opaque') return undefined;
  for (const command of script.commands) {
    const started = startedBy(command);
    const path = started === undefined ? undefined : (files.get(nameOf(started)) ?? inFolder(context, files, started));
    const text = path !== undefined && context.kind === 'known' ? context.texts.get(path) : undefined;
    if (path === undefined) continue;
    if (instruction.kind === 'RUN' && (text === undefined || namesPackages(text)))
      return `runs \`${path}\`, which may name packages of the old release`;
    if (instruction.kind !== 'RUN' && !scriptName.test(path) && text?.startsWith('#!') !== true)
      return `starts \`${path}\`, which may need libraries of the old release`;
  }
  return undefined;
}

/** The file of a folder that steps bring, by its name. */
function inFolder(context: BuildContext, files: ReadonlyMap<string, string>, started: string): string | undefined {
  if (context.kind === 'unknown') return undefined;
  const folders = [...files.values()].map((path) => cleanPath(`/${path}`));
  return [...context.texts.keys()].find((path) => {
    return nameOf(path) === nameOf(started) && folders.some((folder) => isWithin(`/${path}`, folder));
  });
}

function filesOf(each: Instruction): string[] {
  if (!isCopy(each) || each.from) return [];
  return each.sources.flatMap(({ value }) => (value === undefined || value.endsWith('/') ? [] : value));
}

/** The file that a command runs: its program, or the script that it hands to a shell. */
function startedBy({ name, args }: Command): string | undefined {
  const program = name?.value;
  if (program === undefined) return undefined;
  if (program === 'source' || program === '.') return args[0]?.value;
  if (!isShell(nameOf(program))) return program;
  return args.find(({ text }) => !text.startsWith('-'))?.value;
}
