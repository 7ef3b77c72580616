/** What a project says against a newer version of the runtime that its base image has, or does not say for it. */
import type { BuildContext, KnownContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { cleanPath, nameOf } from '../../context/path.ts';
import { filesOf, hasFile } from '../../context/query.ts';
import { runtimeImage } from '../../language/runtime-images.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { closureOf, isCopy } from '../../model/query.ts';
import { firstAnswer, unique } from '../../text/list.ts';
import { lostForm } from '../../toolchains/lost-forms.ts';
import type { RuntimeNeed, Versions } from '../../toolchains/runtime-need.ts';
import { fileObjection, isOfProject, isVersionFile, isWelcome, runtimeNeedOf } from '../../toolchains/runtime-needs.ts';
import type { BaseMove } from './move.ts';
import { type BaseStep, firstStep, isUsed } from './steps.ts';

/** What the files and sources of a project, or its steps, say against the newer version. */
export function runtimeObstacle(
  { graph, image, from, next }: BaseMove,
  context: BuildContext,
  steps: readonly BaseStep[],
): string | undefined {
  const need = needOf({ image, next });
  if (!need) return undefined;
  const versions = { from, to: next.version };
  const always = need.always?.(versions, wholeName(image), image.tag);
  if (always !== undefined) return always;
  const all = steps.map(({ text }) => text).join('\n');
  const missing = firstStep(steps, ({ instruction }) => missingManifest(context, need, instruction));
  if (missing !== undefined) return missing;
  const tells = Object.keys(need.files).length > 0;
  const files = context.kind === 'unknown' ? [] : copiedFiles(graph, context, steps);
  const fetcher = files.some((path) => isOfProject(need, path))
    ? undefined
    : steps.find(({ text }) => fetching.test(text));
  if (tells && fetcher) return `${fetcher.place} fetches a program whose needs are unknown`;
  if (context.kind === 'unknown') return firstStep(steps, ({ text }) => need.step?.(text, versions, all));
  if (tells && !bringsFiles(steps) && !files.some((path) => isOfProject(need, path)))
    return 'no step copies a project: what runs on the image is unknown';
  if (tells && files.length > 0 && !isUsed(graph, steps) && !files.some((path) => isOfProject(need, path)))
    return 'the image starts nothing itself, so what runs on it is unknown';
  for (const path of files) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = (name: string) => context.texts.get(folder + name);
    const why = fileObjection(need, path, context.texts.get(path), versions, all, beside);
    if (why !== undefined) return `\`${path}\` ${why}`;
  }
  return (
    aboveObstacle(context, need, versions, all) ??
    lostObstacle(context, need, files, versions) ??
    firstStep(steps, ({ text }) => need.step?.(text, versions, all))
  );
}

/** That a project does not say by itself that it runs on a newer version that need not run all that the older one does. */
export function unsaid(
  { graph, image, next }: BaseMove,
  context: BuildContext,
  steps: readonly BaseStep[],
): string | undefined {
  const need = next.compatible ? undefined : needOf({ image, next });
  if (!need?.welcomes) return undefined;
  const texts =
    context.kind === 'unknown'
      ? []
      : [...textsOf(context, copiedFiles(graph, context, steps)), ...(context.above ?? [])];
  return isWelcome(need, texts, next.version)
    ? undefined
    : `nothing in the project says that it runs on ${need.title ?? 'version'} ${next.version}`;
}

/** What is asked of a project for a newer version of the runtime that the image has; another image has its own. */
function needOf({ image, next }: Pick<BaseMove, 'image' | 'next'>): RuntimeNeed | undefined {
  const isSame = next.name === image.name || runtimeImage(wholeName(image)) !== undefined;
  return isSame ? runtimeNeedOf(wholeName(image)) : undefined;
}

/** A file of the repository that says the version for the project, where that says none itself. */
function aboveObstacle(
  { above, texts }: KnownContext,
  need: RuntimeNeed,
  versions: Versions,
  steps: string,
): string | undefined {
  return firstAnswer(above ?? [], ([path, text]) => {
    const why = texts.has(nameOf(path)) ? undefined : fileObjection(need, path, text, versions, steps);
    return why && `\`${path}\` ${why}`;
  });
}

function textsOf({ texts }: KnownContext, paths: readonly string[]): (readonly [path: string, text: string])[] {
  return paths.flatMap((path) => {
    const text = texts.get(path);
    return text === undefined ? [] : [[path, text] as const];
  });
}

/** A source with what the newer version no longer has. */
function lostObstacle(
  { imports }: KnownContext,
  { lost = [], title = '' }: RuntimeNeed,
  files: readonly string[],
  versions: Versions,
): string | undefined {
  return firstAnswer(files, (path) => {
    const found = lostForm(imports?.by.get(path) ?? [], lost, versions);
    return found && `\`${path}\` has ${found.form}, which ${title} ${found.gone} and newer do not have`;
  });
}

/** Whether a step takes files of the build context, or of another stage. */
function bringsFiles(steps: readonly BaseStep[]): boolean {
  return steps.some(
    ({ instruction }) =>
      isCopy(instruction) || (instruction.kind === 'RUN' && instruction.mounts.some(({ type }) => type === 'bind')),
  );
}

/** That sources come from elsewhere. */
const fetching = /\bgit\s+clone\b|\b(?:curl|wget)\b[^\n]{0,300}\.(?:tar\.\w{2,4}|tgz|zip)\b|\/(?:tarball|archive)\//;

/** That an instruction takes a file which tells of the version that is needed from a build context that does not have it, or is not known. */
function missingManifest(context: BuildContext, need: RuntimeNeed, instruction: Instruction): string | undefined {
  if (!isCopy(instruction) || instruction.from) return undefined;
  const found = instruction.sources.find(
    ({ value }) => value !== undefined && isOfProject(need, value) && !isThere(context, value),
  );
  const lack = context.kind === 'unknown' ? 'which was not read' : 'which was not found';
  return found && `copies \`${found.value}\`, ${lack}: what it asks for is unknown`;
}

/** The steps, and those of the stages that they take files from. */
function bringing(graph: BuildGraph, steps: readonly BaseStep[]): Instruction[] {
  const own = steps.map(({ instruction }) => instruction);
  const below = unique(own.flatMap(({ stage }) => stage ?? [])).flatMap((stage) => closureOf(graph, stage));
  return unique([...own, ...below.flatMap(({ instructions }) => instructions)]);
}

/** Whether the build context is known to have a file, or one that a pattern matches. */
function isThere(context: BuildContext, source: string): boolean {
  // Builders begin at the root of the context, which `..` does not leave.
  const path = cleanPath(`/${source}`).slice(1);
  if (!isGlob(path)) return hasFile(context, path) === true;
  return context.kind === 'known' && filesOf(context, path).paths.length > 0;
}

/** The files that the steps bring in, or stages that they take files from, and those of the folders that they are taken from. */
function copiedFiles(graph: BuildGraph, context: KnownContext, steps: readonly BaseStep[]): string[] {
  const copied = bringing(graph, steps).flatMap((instruction) => {
    if (instruction.kind === 'RUN' && instruction.mounts.some(({ type, from }) => type === 'bind' && !from))
      return filesOf(context, '.').paths;
    if (!isCopy(instruction) || instruction.from) return [];
    return instruction.sources.flatMap(({ value }) => (value === undefined ? [] : filesOf(context, value).paths));
  });
  // A container may be started with the project mounted.
  if (copied.length === 0) return [...context.entries.keys()].filter((path) => !path.includes('/') && path !== '.');
  const folders = new Set(copied.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  const beside = [...context.texts.keys()].filter((path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return folders.has(folder) || (isVersionFile(path) && [...folders].some((each) => each.startsWith(folder)));
  });
  return unique([...beside, ...copied]);
}
