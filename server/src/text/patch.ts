import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';
import { mostChangedLines } from './difference.ts';

/** A patch that `git apply` takes, of the whole text where very many lines differ; `before` is undefined for a new file. */
export function patchOf(path: string, before: string | undefined, after: string): string {
  const oldName = before === undefined ? '/dev/null' : `a/${path}`;
  const newName = `b/${path}`;
  const options = { headerOptions: FILE_HEADERS_ONLY, maxEditLength: mostChangedLines };
  return (
    createTwoFilesPatch(oldName, newName, before ?? '', after, '', '', options) ??
    wholePatch(oldName, newName, before ?? '', after)
  );
}

/** Takes all lines of the old text away, and adds all of the new one. */
function wholePatch(oldFileName: string, newFileName: string, before: string, after: string): string {
  const old = hunkLines('-', before);
  const fresh = hunkLines('+', after);
  const hunk = { oldStart: 1, oldLines: old.count, newStart: 1, newLines: fresh.count };
  const hunks = [{ ...hunk, lines: [...old.lines, ...fresh.lines] }];
  const patch = { oldFileName, newFileName, oldHeader: '', newHeader: '', hunks };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function hunkLines(sign: '-' | '+', text: string): { readonly lines: readonly string[]; readonly count: number } {
  if (text === '') return { lines: [], count: 0 };
  const lines = text.split('\n').map((line) => sign + line);
  if (!text.endsWith('\n')) return { lines: [...lines, '\\ No newline at end of file'], count: lines.length };
  return { lines: lines.slice(0, -1), count: lines.length - 1 };
}
