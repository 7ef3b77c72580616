/** Reads a stage as something to split: what it runs, where its sources are, what it starts. */

import type { BuildContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { cleanPath } from '../../context/path.ts';
import { hasFolder } from '../../context/query.ts';
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { memoized } from '../../text/memoized.ts';
import { distributionOf } from './distribution.ts';
import { withHome } from './home.ts';
import { launchOf } from './launch.ts';
import { madeBy } from './makefile.ts';
import { textAt } from './project.ts';
import type { Job, Placed, Project, Toolchain } from './runtime.ts';
import { throughScript } from './start-script.ts';

/** Undefined for stages that are not built on an image, start nothing, or run what cannot be read. */
export function jobOf(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  toolchains: readonly Toolchain[],
): Job | undefined {
  if (stage.base.kind !== 'image' || stage.instructions.some(({ onbuild }) => onbuild)) return undefined;
  const launch = launchOf(stage);
  if (!launch) return undefined;
  const written: Placed[] = [];
  const byRun = new Map<RunInstruction, readonly Placed[]>();
  for (const instruction of stage.instructions) {
    if (instruction.kind !== 'RUN') continue;
    const placed = placedCommands(graph, instruction);
    if (!placed) return undefined;
    written.push(...placed);
    byRun.set(instruction, placed);
  }
  const { image } = stage.base;
  const projects = stage.instructions.flatMap((each) => (isCopy(each) ? projectsOf(context, each) : []));
  const distribution = distributionOf(image, familiesOf(toolchains));
  const read = (path: string) => textAt({ context, projects, stage }, path);
  const commands = written.flatMap((placed) => throughMake(placed, read));
  const job = { graph, context, stage, image, distribution, commands, byRun, projects };
  return { ...job, launch: throughScript(launch, read) };
}

const familiesOf = memoized((toolchains: readonly Toolchain[]) =>
  Object.assign({}, ...toolchains.map(({ images }) => images)),
);

/** What `make` runs in its place, where that is a build of Go's: then the Makefile only names it. */
function throughMake(placed: Placed, read: (path: string) => string | undefined): readonly Placed[] {
  const made = madeBy(placed, read);
  const isGo = made?.some(
    ({ command }) => command.name?.value === 'go' && /^(?:build|install)$/.test(command.args[0]?.value ?? ''),
  );
  return made && isGo ? made : [placed];
}

/** The commands of a RUN, each with the folder it runs in; undefined where the script cannot be read. */
function placedCommands(graph: BuildGraph, run: RunInstruction): Placed[] | undefined {
  const { script, before } = run;
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken) || before.shell !== 'posix')
    return undefined;
  let directory = before.directory;
  const home = accountOf(graph, run)?.home;
  return script.commands.map((written) => {
    const command = withHome(written, home);
    const placed = { run, command, directory };
    if (command.name?.value === 'cd') {
      directory =
        command.depth === 0 && !command.conditional ? resolvePath(directory, command.args[0]?.value) : undefined;
    } else if (command.name?.value === 'pushd' || command.name?.value === 'popd') directory = undefined;
    return placed;
  });
}

/** The folders that a COPY brings from the build context. */
function projectsOf(context: BuildContext, copy: CopyInstruction): Project[] {
  const folder = resolvePath(copy.before.directory, copy.destination?.value);
  if (copy.from || folder === undefined) return [];
  return copy.sources.flatMap(({ value }) => {
    if (value === undefined || isGlob(value)) return [];
    const source = cleanPath(`/${value}`).slice(1) || '.';
    return source === '.' || hasFolder(context, source) === true ? [{ source, folder }] : [];
  });
}
