/** Sources of COPY and ADD that the build context lacks. */
import type { KnownContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { nearPath } from '../context/near-path.ts';
import { cleanPath, isOutside } from '../context/path.ts';
import { hasFile, hasFolder, isExcluded } from '../context/query.ts';
import type { CopyInstruction, Text } from '../model/model.ts';
import { isResult } from './results.ts';

export interface AbsentSource {
  readonly source: Text;
  readonly path: string;
  /** The path that it was meant to be, where that is clear. */
  readonly meant: string | undefined;
}

/** Those that are certainly absent, and that no build makes. */
export function absentSources(context: KnownContext, copy: CopyInstruction): AbsentSource[] {
  const absent = copy.sources.flatMap((source) => {
    const path = absentIn(context, source);
    return path === undefined ? [] : [{ source, path }];
  });
  return absent.map(({ source, path }) => {
    // Beside other absent files it is one of those that something lays there before the build.
    const near = absent.length > 1 ? undefined : nearPath(context, path);
    return { source, path, meant: near === undefined || isTaken(context, copy, near) ? undefined : near };
  });
}

/** Whether a COPY takes a path already, so that a name like it is another file's. */
function isTaken(context: KnownContext, { sources }: CopyInstruction, path: string): boolean {
  return sources.some(({ value }) => {
    return value !== undefined && !isGlob(value) && cleanPath(`/${value}`).slice(1) === path && hasFile(context, path);
  });
}

/** The path of a source that is certainly absent, and that no build makes. */
function absentIn(context: KnownContext, { value, variables }: Text): string | undefined {
  if (value === undefined || variables.length > 0 || isGlob(value) || /^\w+:\/\/|^[\w.-]+@|[$\\]/.test(value))
    return undefined;
  const path = cleanPath(`/${value}`).slice(1);
  if (path === '' || isOutside(path) || isResult(path) || isExcluded(context, path) !== false) return undefined;
  return hasFile(context, path) === false && hasFolder(context, path) === false ? path : undefined;
}
