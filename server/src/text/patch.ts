import { createTwoFilesPatch } from 'diff';

/** A patch that `git apply` takes; `before` is undefined for a new file. */
export function patchOf(path: string, before: string | undefined, after: string): string {
  const old = before === undefined ? '/dev/null' : `a/${path}`;
  return createTwoFilesPatch(old, `b/${path}`, before ?? '', after, '', '').replace(/^=+\n/, '');
}
