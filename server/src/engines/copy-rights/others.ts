/** Whether something else than COPY may stand at a path before a step. */
import { nameOf } from '../../context/path.ts';
import { bottomOf } from '../../model/account.ts';
import { officialImageNames } from '../../model/image.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage, Text } from '../../model/model.ts';
import { chainOf, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { installsOf } from '../../toolchains/installs.ts';
import { MANAGERS } from '../../toolchains/managers.ts';
import { effectOf } from '../../toolchains/stage/effect.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Given } from './given.ts';

/** Folders that images fill, and what stands in them only by the hand of a Dockerfile. */
const filled = /^\/(?:boot|dev|etc|go|home|lib\w*|media|mnt|opt|proc|root|run|s?bin|srv|sys|tmp|usr|var)(?:\/|$)/;
const own = /^\/(?:home\/[^/]+|opt|srv|usr\/src)\/(?!java|gradle|maven|conda|hugo)[^/]+(?:\/|$)/;
/** Folders that the images of distributions have, whose owner nobody gives away. */
const standing: ReadonlySet<string> = new Set(['/opt', '/srv', '/home', '/usr/local/bin', '/usr/bin', '/bin', '/etc']);

/** Whether the base image is sure to have nothing there. */
export function isOwnPath(path: string): boolean {
  return path !== '/' && (!filled.test(path) || own.test(path));
}

/** Whether neither the base image nor what stands above can have made a folder where a COPY goes. */
export function isNew(graph: BuildGraph, { stage, before, destination, span }: CopyInstruction): boolean {
  const path = resolvePath(before.directory, destination?.value);
  const base = stage === undefined ? undefined : bottomOf(graph, stage);
  const isKnown = base?.kind === 'scratch' || (base?.kind === 'image' && officialImageNames.has(base.image.name));
  if (!isKnown || path === undefined || (base.kind === 'image' && !isOwnPath(path))) return false;
  const { directory } = before;
  if (directory === path || directory?.startsWith(`${path}/`)) return false;
  const start = graph.stages[Math.min(...chainOf(graph, stage))]?.span.start ?? 0;
  const mentioned = graph.source.indexOf(path.slice(path.lastIndexOf('/') + 1), start);
  return mentioned === -1 || mentioned >= span.start;
}

/** Whether a COPY to a path makes no folder above it, which it would give away as well. */
export function hasParent({ stage, run }: Given, path: string): boolean {
  const parent = resolvePath(path, '..') ?? '/';
  const isDistribution = stage.base.kind === 'image' && stage.base.image.name !== 'busybox';
  return (
    parent === '/' ||
    (isDistribution && standing.has(parent)) ||
    madeFolders(stage, run).some((folder) => belowOf(parent, folder) !== undefined)
  );
}

/** The folders that WORKDIR makes above a step. */
export function madeFolders(stage: Stage, before: Instruction): string[] {
  return stage.instructions.flatMap((each) => {
    if (each.kind !== 'WORKDIR' || each.onbuild || each.index >= before.index) return [];
    return resolvePath(each.before.directory, each.words[0]?.value) ?? [];
  });
}

/** Whether an install of a package manager puts files below the path that no COPY brought: they would keep their owner. */
export function holdsPackages({ stage, run, path }: Given): boolean {
  return stage.instructions.some((each) => {
    if (each.kind !== 'RUN' || each.onbuild || each.index > run.index) return false;
    const { directory } = each.before;
    if (directory !== undefined && belowOf(path, directory) === undefined) return false;
    return installsOf(each.script).some(({ manager }) => projectManagers.has(manager));
  });
}

/** Those that install into the project's folder. */
const projectManagers: ReadonlySet<string> = new Set(
  MANAGERS.filter(({ project }) => project?.outputs.length).map(({ id }) => id),
);

/** What a step before the given command may leave below the path, in the words of a reason; undefined where nothing does. */
export function otherAt(graph: BuildGraph, given: Given): string | undefined {
  const { stage, run, path, copies } = given;
  const first = copies[0]?.index ?? 0;
  for (const instruction of stage.instructions) {
    if (instruction.index > run.index) break;
    const line = `line ${instruction.lines.first + 1}`;
    if (instruction.kind === 'VOLUME' && instruction.words.some(({ value }) => overlaps(path, value ?? path)))
      return `${line} declares it as a volume`;
    if (isCopy(instruction) && !copies.includes(instruction) && mayBring(given, instruction))
      return `${instruction.keyword.text.toUpperCase()} in ${line} may also bring something there`;
    if (instruction.kind !== 'RUN') continue;
    if (instruction.onbuild || writes(graph, given, instruction, first))
      return `the step in ${line} may also write there`;
  }
  return undefined;
}

/** Of a single file only what comes after it counts, unless it is a file of another name. */
function mayBring({ recursive, path, copies }: Given, copy: CopyInstruction): boolean {
  const to = resolvePath(copy.before.directory, copy.destination?.value);
  if (to === undefined || overlaps(path, to)) return recursive !== undefined || isLater(copy, path, copies[0]);
  return false;
}

function isLater({ index, sources }: CopyInstruction, path: string, first: CopyInstruction | undefined): boolean {
  const isOther = ({ value }: Text) =>
    /\.\w+$/.test(value ?? '') && !/[*?[]/.test(value ?? '') && nameOf(value ?? '') !== nameOf(path);
  return index > (first?.index ?? 0) && !sources.every(isOther);
}

/** Whether a RUN may write below the path; above the first COPY only what names the path, or works in it, counts. */
function writes(graph: BuildGraph, given: Given, run: RunInstruction, firstCopy: number): boolean {
  const { path } = given;
  const { script, before } = run;
  const isElsewhere = before.directory === '/' || (before.directory !== undefined && !overlaps(path, before.directory));
  if (run.index < firstCopy && isElsewhere && !namesPath(graph, run, path)) return false;
  if (
    !given.recursive &&
    !graph.source.slice(run.span.start, run === given.run ? given.name.span.start : run.span.end).includes(nameOf(path))
  )
    return false;
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken) || run.heredocs.length > 0) return true;
  const until = run === given.run ? given.at : script.commands.length;
  let directory = before.directory;
  for (const command of script.commands.slice(0, until)) {
    const effect = effectOf({ run, command, directory });
    if (command.name?.value === 'cd') directory = resolvePath(directory, command.args[0]?.value);
    if (effect.kind === 'nothing' || effect.kind === 'packages') continue;
    if (effect.kind === 'account') {
      if (command.args.some(({ value }) => value === undefined || (value.startsWith('/') && overlaps(path, value))))
        return true;
      continue;
    }
    if (!('paths' in effect)) return true;
    const isFolder = effect.kind === 'folders';
    if (
      effect.paths.some(
        (each) => (isFolder ? belowOf(path, each) : overlaps(path, each) ? '' : undefined) !== undefined,
      )
    )
      return true;
  }
  return false;
}

function namesPath({ source }: BuildGraph, { span }: RunInstruction, path: string): boolean {
  return source.slice(span.start, span.end).includes(path);
}

function overlaps(one: string, other: string): boolean {
  return belowOf(one, other) !== undefined || belowOf(other, one) !== undefined;
}
