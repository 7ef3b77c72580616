/** What sources use of a language that a newer version of it no longer has. */
import { isCrossed, type LostForm, type Versions } from './runtime-need.ts';

/** What a form begins with among what a source imports. */
const mark = 'form:';

/** A line that leaves the one below to versions which have what it says. */
const guard = /^[ \t]*(?:try|except|if|elif|else)\b[^\n]*:[ \t]*$/;

/** The forms that a source has, as they stand among what it imports. */
export function formsIn(text: string, rows: readonly LostForm[]): string[] {
  return rows.flatMap(({ form, pattern }) => {
    const found = pattern.exec(text);
    return found && !guard.test(lineAbove(text, found.index)) ? mark + form : [];
  });
}

function lineAbove(text: string, at: number): string {
  const end = text.lastIndexOf('\n', at - 1);
  return end === -1 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

/** The first form among what a source imports that goes away between two versions. */
export function lostForm(
  imports: readonly string[],
  rows: readonly LostForm[],
  versions: Versions,
): LostForm | undefined {
  return rows.find(({ form, gone }) => imports.includes(mark + form) && isCrossed(gone, versions));
}
