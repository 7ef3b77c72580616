/** What runs on a bare distribution and comes from the build context: it may be made for the release that is there. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { namesPackages } from '../../toolchains/system/release-packages.ts';

/** Files of programs that read their text. */
const scriptName = /\.(?:sh|bash|py|rb|pl|[cm]?js|ts|php|jar|lua|conf|cfg|ya?ml|json|toml|ini|xml|txt)$/i;

/** Why what an instruction starts may need the old release; `steps` are those of the stages. */
export function broughtObstacle(
  context: BuildContext,
  steps: readonly Instruction[],
  instruction: Instruction,
): string | undefined {
  if (instruction.kind !== 'RUN' && instruction.kind !== 'CMD' && instruction.kind !== 'ENTRYPOINT') return undefined;
  const { script } = instruction;
  if (!script || script.form === 'opaque') return undefined;
  const files = new Map(steps.flatMap(broughtBy).map((path) => [nameOf(path), path]));
  for (const command of script.commands) {
    const path = files.get(nameOf(startedBy(command) ?? ''));
    const text = path !== undefined && context.kind === 'known' ? context.texts.get(path) : undefined;
    if (path === undefined) continue;
    if (instruction.kind === 'RUN' && (text === undefined || namesPackages(text)))
      return `runs \`${path}\`, which may name packages of the old release`;
    if (instruction.kind !== 'RUN' && !scriptName.test(path) && text?.startsWith('#!') !== true)
      return `starts \`${path}\`, which may need libraries of the old release`;
  }
  return undefined;
}

function broughtBy(each: Instruction): string[] {
  if (!isCopy(each) || each.from) return [];
  return each.sources.flatMap(({ value }) => (value === undefined || value.endsWith('/') ? [] : value));
}

/** The file that a command runs: its program, or the script that it hands to a shell. */
function startedBy({ name, args }: Command): string | undefined {
  const program = name?.value;
  if (program === undefined) return undefined;
  if (!isShell(nameOf(program))) return program;
  return args.find(({ text }) => !text.startsWith('-'))?.value;
}
