/** Sources of COPY and ADD that the build context lacks. */
import type { KnownContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { nearPath } from '../context/near-path.ts';
import { cleanPath, isOutside } from '../context/path.ts';
import { hasFile, hasFolder, isExcluded } from '../context/query.ts';
import type { CopyInstruction, Text } from '../model/model.ts';
import { isGitIgnored } from './git-ignored.ts';
import { isResult } from './results.ts';

export interface AbsentSource {
  readonly source: Text;
  readonly path: string;
  /** The path that it was meant to be, where that is clear. */
  readonly meant: string | undefined;
}

/** Those that are certainly absent, and that no build makes; without those that the ignore file keeps out. */
export function absentSources(context: KnownContext, copy: CopyInstruction): AbsentSource[] {
  return sourcesThat(context, copy, false);
}

/** Those that the ignore file keeps out and that are not on the disk either, so that they may be another one misspelled. */
export function absentAndIgnored(context: KnownContext, copy: CopyInstruction): AbsentSource[] {
  return sourcesThat(context, copy, true);
}

function sourcesThat(context: KnownContext, copy: CopyInstruction, excluded: boolean): AbsentSource[] {
  const absent = copy.sources.flatMap((source) => {
    const path = absentIn(context, source, excluded);
    return path === undefined ? [] : [{ source, path }];
  });
  return absent.map(({ source, path }) => {
    // Beside other absent files it is one of those that something lays there before the build.
    const near = absent.length > 1 ? undefined : nearPath(context, path);
    const isOther = near === undefined || isTaken(context, copy, near) || isOfOther(context, near);
    return { source, path, meant: isOther ? undefined : near };
  });
}

/** Whether a COPY takes a path already, so that a name like it is another file's. */
function isTaken(context: KnownContext, { sources }: CopyInstruction, path: string): boolean {
  return sources.some(({ value }) => {
    return value !== undefined && !isGlob(value) && cleanPath(`/${value}`).slice(1) === path && hasFile(context, path);
  });
}

/** Whether another Dockerfile of the context names a path, so that it is that image's. */
function isOfOther({ sharers = [] }: KnownContext, path: string): boolean {
  return sharers.some((text) => text.includes(path));
}

/** The path of a source that is certainly absent, and that no build makes. */
function absentIn(context: KnownContext, { value, variables }: Text, excluded: boolean): string | undefined {
  if (value === undefined || variables.length > 0 || isGlob(value) || /^\w+:\/\/|^[\w.-]+@|[$\\]/.test(value))
    return undefined;
  const path = cleanPath(`/${value}`).slice(1);
  if (path === '' || isOutside(path) || isResult(path) || isExcluded(context, path) !== excluded) return undefined;
  if (isBroughtLater(context, path)) return undefined;
  return hasFile(context, path) === false && hasFolder(context, path) === false ? path : undefined;
}

/** Whether Git's files say that something else brings a path: a build whose result is kept out of the history, or a submodule that is not checked out. */
function isBroughtLater(context: KnownContext, path: string): boolean {
  const modules = (context.texts.get('.gitmodules') ?? '').matchAll(/^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*\r?$/gm);
  const isOfModule = [...modules].some(([, folder = '']) => `${path}/`.startsWith(`${folder}/`));
  return isGitIgnored(context, path) || isOfModule;
}
