/** What a COPY or ADD takes from the build context, and where it puts it. */

import { type BuildContext, unknownContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { cleanPath, isWholeSource, isWithin, joinPath, nameOf } from '../../context/path.ts';
import { filesOf, hasFile, hasFolder, isExcluded } from '../../context/query.ts';
import { isRemote } from '../../language/remote-source.ts';
import { goesIntoFolder } from '../../model/copy-target.ts';
import type { BuildGraph, CopyInstruction, Instruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { memoized } from '../../text/memoized.ts';
import { isGitIgnored, isLeftOutOfGit } from '../../toolchains/git-ignored.ts';
import { isLockfile, isManifestOfAny, isUsualFile } from '../../toolchains/need.ts';
import { isResult } from '../../toolchains/results.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import { matchesPath } from '../../toolchains/tree.ts';
import { chainOf, directoryOf } from './place.ts';

export interface Laid {
  readonly copy: CopyInstruction;
  /** The folder, or the file, that it writes. */
  readonly target: string;
  /** Folders of the context whose content goes into the target. */
  readonly folders: readonly string[];
  /** Files by their place in the image, those in folders only where the context is known; the value is the path in the context. */
  readonly files: ReadonlyMap<string, string>;
  readonly complete: boolean;
  /** Whether a folder of the context may have what stands at a place in the target once it was built there, though it is not there now. */
  mayHaveMade(place: string): boolean;
  /** Whether a file of the context is one that the manager can do without and another working tree may lack. */
  isOptional(path: string): boolean;
}

/** Undefined for what comes from elsewhere, and where a path is not known. */
function laidBy(given: BuildContext, { instructions }: Stage, copy: CopyInstruction): Laid | undefined {
  // A trigger copies what another project has.
  const context = copy.onbuild ? unknownContext : given;
  // A flag without its value, behind which nothing is what it seems.
  if (copy.from || copy.flags.some(({ name, value }) => !value && /^(?:chown|chmod|from|exclude)$/.test(name.text)))
    return undefined;
  const target = resolvePath(directoryOf(copy.before), copy.destination?.value);
  if (target === undefined || copy.sources.length === 0) return undefined;
  const isInto = copy.heredocs.length > 0 || goesIntoFolder(instructions, copy);
  const keepsFolders = copy.flags.some(({ name }) => name.text === 'parents');
  const excluded = copy.flags.filter(({ name }) => name.text === 'exclude').map(({ value }) => value?.value);
  const files = new Map<string, string>();
  const folders: string[] = [];
  let complete = !excluded.includes(undefined);
  for (const { value } of copy.sources) {
    if (value === undefined) return undefined;
    if (isRemote(value) || (copy.kind === 'ADD' && /\.(?:tar|tgz|tar\.\w+|txz)$/.test(value))) continue;
    const source = cleanPath(`/${value}`).slice(1) || '.';
    const isFolder = isFolderIn(context, source, value);
    if (isFolder) folders.push(source);
    // `apps/*/package.json` takes files where folders are kept.
    else if (isGlob(source) && !(keepsFolders && nameOf(source).includes('.'))) folders.push('.');
    if (context.kind === 'unknown') {
      if (!isFolder && !isGlob(source)) files.set(isInto ? joinPath(target, nameOf(source)) : target, source);
      complete = false;
      continue;
    }
    const taken = filesOf(context, source);
    complete &&= taken.complete;
    for (const path of taken.paths) {
      if (excluded.some((pattern) => pattern !== undefined && matchesPath(pattern, path))) continue;
      files.set(placeOf(path, source, target, { isInto: isInto || isFolder || isGlob(source), keepsFolders }), path);
    }
  }
  const isAll = copy.sources.some(({ value }) => isGlob(value ?? ''));
  return {
    copy,
    target,
    folders: isAll && !keepsFolders && !takesAll(copy) ? folders.filter((each) => each !== '.') : folders,
    files,
    complete,
    mayHaveMade: (place) => {
      const below = belowOf(target, place);
      return below !== undefined && folders.some((folder) => isMadeIn(context, joinPath(folder, below)));
    },
    isOptional: (path) => isOptionalIn(context, path),
  };
}

/** Whether a path of the context is what a build makes, by its name or as Git is told, and is sent once it is there. */
function isMadeIn(context: BuildContext, path: string): boolean {
  if (context.kind === 'unknown' || isExcluded(context, path) === true) return false;
  return isResult(path) || isGitIgnored(context, path);
}

/** Whether an install goes on without a file that another working tree may lack, and the builder takes a pattern that matches nothing. */
function isOptionalIn(context: BuildContext, path: string): boolean {
  const name = nameOf(path);
  const takesNone = context.builder === 'buildkit' && context.lack?.what !== 'BuildKit';
  const isSent = isExcluded(context, path) === false;
  return takesNone && isSent && (isLockfile(name) || name.startsWith('.')) && isLeftOutOfGit(context, path);
}

/** Whether a pattern takes all there is at the top: `*`, `./*`. */
function takesAll({ sources }: CopyInstruction): boolean {
  return sources.some(({ value = '' }) => isWholeSource(value.replace(/\*$/, '')));
}

function placeOf(
  path: string,
  source: string,
  target: string,
  { isInto, keepsFolders }: { readonly isInto: boolean; readonly keepsFolders: boolean },
): string {
  if (keepsFolders) return joinPath(target, path);
  const origin = isGlob(source) ? path.split('/').slice(0, source.split('/').length).join('/') : source;
  if (path !== origin) return joinPath(target, origin === '.' ? path : path.slice(origin.length + 1));
  return isInto ? joinPath(target, nameOf(path)) : target;
}

/** Whether what a COPY names is a folder, or several things. */
export function mayBeFolder(context: BuildContext, value: string): boolean {
  const source = cleanPath(`/${value}`).slice(1) || '.';
  return isGlob(source) || isFolderIn(context, source, value);
}

/** On a context that is not known, any other name without a dot is taken for a folder. */
function isFolderIn(context: BuildContext, source: string, written: string): boolean {
  if (isGlob(source)) return false;
  if (source === '.' || written.endsWith('/')) return true;
  if (hasFile(context, source) === true) return false;
  const name = nameOf(source);
  return hasFolder(context, source) ?? !(name.includes('.') || isManifestOfAny(name) || isUsualFile(name));
}

/** `laidBy`, which every stage built on that of the copy asks for. */
const knownIn = memoized((context: BuildContext) =>
  memoized((stage: Stage) =>
    stage.instructions.flatMap((each) => (isCopy(each) ? (laidBy(context, stage, each) ?? []) : [])),
  ),
);

/** What a stage and those it is built on take from the build context, in order. */
export function laidIn(graph: BuildGraph, context: BuildContext, stage: Stage): Laid[] {
  return [...chainOf(graph, stage)].reverse().flatMap((each) => laidInside(context, each));
}

/** What the stage itself takes. */
export function laidInside(context: BuildContext, stage: Stage): readonly Laid[] {
  return knownIn(context)(stage);
}

/** Those of them that come before an instruction of the stage; a trigger sees those of other triggers too. */
export function laidAbove(laid: readonly Laid[], { index, onbuild }: Instruction): Laid[] {
  return laid.filter(({ copy }) => copy.index < index && (copy.onbuild === undefined || onbuild !== undefined));
}

/** What of the build context stands at a place in the image, by the last COPY that brings a file there. */
export function originAt(laid: readonly Laid[], place: string): string | undefined {
  return laid.findLast(({ files }) => files.has(place))?.files.get(place);
}

/** Whether one path is the other, or in it. */
export function overlaps(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}
