/** Programs that would be built on a newer image than the one that they run on. */
import { bottomImageOf, bottomOf } from '../../model/account.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { chainOf, isCopy, runs } from '../../model/query.ts';
import type { Command } from '../../shell/script.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { linkedBy, linksLibc, onlyPrepares } from '../../toolchains/linked.ts';

/** Why stages cannot be changed without those that take programs from them: older images lack the libraries of newer ones. */
export function linkObstacle(graph: BuildGraph, changed: readonly Stage[]): string | undefined {
  const indices = new Set(changed.map(({ index }) => index));
  const isChanged = (stage: number) => [...chainOf(graph, stage)].some((each) => indices.has(each));
  for (const { kind, from, to, instruction } of graph.edges) {
    if (kind !== 'copy' || from.kind !== 'stage' || !isChanged(from.stage) || isChanged(to)) continue;
    const copy = graph.instructions[instruction];
    const place = `line ${(copy?.lines.first ?? 0) + 1}`;
    const isNewEnough = isBare(graph, to) || isNewestAlpine(graph, from.stage, to);
    const step = isNewEnough ? undefined : linkingStep(graph, from.stage);
    if (step?.isBuild === false) return `${place} may copy programs to an image that is too old for them`;
    if (step)
      return `${place} copies what line ${step.run.lines.first + 1} builds to an image that may be too old for it`;
    const install =
      isNewEnough || !copy || !takesPrograms(graph, copy, from.stage) ? undefined : systemInstall(graph, from.stage);
    if (install)
      return `${place} copies what line ${install.lines.first + 1} installs to an image that may be too old for it`;
  }
  return undefined;
}

/** Whether a stage has no libraries that a program could be linked with. */
function isBare(graph: BuildGraph, stage: number): boolean {
  const base = bottomOf(graph, stage);
  return base?.kind === 'scratch' || (base?.kind === 'image' && /distroless\/static/.test(wholeName(base.image)));
}

/** Whether a stage is on the newest Alpine, which no other image of Alpine is ahead of. */
function isNewestAlpine(graph: BuildGraph, from: number, to: number): boolean {
  const [made, taker] = [bottomImageOf(graph, from), bottomImageOf(graph, to)];
  const isOfAlpine = made !== undefined && (wholeName(made) === 'alpine' || /alpine/.test(made.tag ?? ''));
  return isOfAlpine && taker !== undefined && wholeName(taker) === 'alpine' && /^(?:latest|3|)$/.test(taker.tag ?? '');
}

/** Whether a COPY may take a program or a library of a package: by its folder, or as a file whose name has no extension where a step puts files elsewhere. */
function takesPrograms(graph: BuildGraph, copy: Instruction, stage: number): boolean {
  const isMoved = [...chainOf(graph, stage)].some((index) => {
    return graph.stages[index]?.instructions.some((each) => each.kind === 'RUN' && moving.test(each.joined.text));
  });
  if (!isCopy(copy) || dataFolder.test(`${copy.destination?.value ?? ''}/`)) return false;
  return copy.sources.some(({ value }) => value === undefined || mayBeProgram(value, isMoved));
}

/** Folders from which nothing is started. */
const dataFolder = /^\/*(?:etc|usr\/share|var)\//;

/** What puts files in other places, or may as a part of what it does. */
const moving = /\b(?:cp|mv|ln|install\s+-\w|rsync|tar|cpio|ldd|make|strip|find)\b|\.sh\b|\/(?:usr|s?bin|lib)\b/;

function mayBeProgram(path: string, isMoved: boolean): boolean {
  if (/^\/*(?:(?:usr\/)?(?:local\/)?(?:s?bin|lib\w*)(?:\/|$)|(?:usr)?\/?$)/.test(path)) return true;
  const isData =
    dataFolder.test(path) ||
    /(?:^|\/)(?:app|assets|build|dist|html|node_modules|out|public|src|static|www)\/?$/.test(path);
  return isMoved && !isData && /(?:^|\/)[^/.]+$|\.so(?:\.\d+)*$/.test(path);
}

/** The first step of a stage that installs packages of its distribution. */
function systemInstall(graph: BuildGraph, stage: number): RunInstruction | undefined {
  return stepWith(graph, stage, (command) => {
    const found = managerOf(command);
    return found?.manager.kind === 'system' && found.install !== undefined;
  });
}

interface LinkingStep {
  readonly run: RunInstruction;
  /** Whether it builds, and does not only get things ready for another that does so in words of its own. */
  readonly isBuild: boolean;
}

/** The first step of a stage whose programs are linked with the libraries there, the C library among them. */
function linkingStep(graph: BuildGraph, stage: number): LinkingStep | undefined {
  const isLinked = linksLibc(graph.source, bottomImageOf(graph, stage)?.tag);
  const links = (command: Command) => {
    const found = linkedBy(command);
    return found === 'libraries' || (found === 'libc' && isLinked);
  };
  const building = stepWith(graph, stage, (command) => links(command) && !onlyPrepares(command));
  const run = building ?? stepWith(graph, stage, links);
  return run && { run, isBuild: building !== undefined };
}

/** The first step of a stage, or of one that it is built on, with a command of a kind. */
function stepWith(
  graph: BuildGraph,
  stage: number,
  isMeant: (command: Command) => boolean,
): RunInstruction | undefined {
  const chain = chainOf(graph, stage);
  return runs(graph).find(({ stage: own, script }) => {
    return own !== undefined && chain.has(own) && script.form !== 'opaque' && script.commands.some(isMeant);
  });
}
