/** What ShellCheck answers about a script, in its format `json1` (shellcheck(1), "json1"). */

export interface ShellCheckComment {
  readonly code: number;
  readonly level: 'error' | 'warning' | 'info' | 'style';
  readonly message: string;
  readonly from: ShellCheckPosition;
  readonly to: ShellCheckPosition;
  readonly replacements: readonly ShellCheckReplacement[];
}

/** Lines and columns count from 1, columns in characters. */
export interface ShellCheckPosition {
  readonly line: number;
  readonly column: number;
}

export interface ShellCheckReplacement {
  readonly from: ShellCheckPosition;
  readonly to: ShellCheckPosition;
  readonly text: string;
}

const levels = ['error', 'warning', 'info', 'style'] as const;

/** What has not that form is left out; undefined where nothing has. */
export function readAnswer(output: string): readonly ShellCheckComment[] | undefined {
  const { comments } = asRecord(parsed(output));
  return Array.isArray(comments) ? comments.flatMap(commentOf) : undefined;
}

function commentOf(value: unknown): ShellCheckComment[] {
  const { code, level, message, fix } = asRecord(value);
  const place = placesOf(value);
  const found = levels.find((each) => each === level);
  if (typeof code !== 'number' || typeof message !== 'string' || !found || !place) return [];
  const { replacements } = asRecord(fix);
  const own = Array.isArray(replacements) ? replacements.map(replacementOf) : [];
  const isWhole = own.every((each) => each !== undefined);
  return [{ code, level: found, message, ...place, replacements: isWhole ? own : [] }];
}

function replacementOf(value: unknown): ShellCheckReplacement | undefined {
  const { replacement } = asRecord(value);
  const place = placesOf(value);
  return place && typeof replacement === 'string' ? { ...place, text: replacement } : undefined;
}

function placesOf(value: unknown): { readonly from: ShellCheckPosition; readonly to: ShellCheckPosition } | undefined {
  const { line, column, endLine, endColumn } = asRecord(value);
  const isKnown = [line, column, endLine, endColumn].every((each) => typeof each === 'number' && each > 0);
  return isKnown
    ? { from: { line: Number(line), column: Number(column) }, to: { line: Number(endLine), column: Number(endColumn) } }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
