/** The indentation of continued lines: one step, or the author's alignment with a word of the first line. */
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { type Edit, replace } from '../../text/edit.ts';
import { toSource } from '../../text/joined.ts';
import { span } from '../../text/span.ts';
import { isWholeValue } from './gaps.ts';
import type { FormatOptions } from './options.ts';
import { type Quoting, startsInString } from './quoting.ts';
import { type SourceLine, widthOf } from './source-lines.ts';

/** Lines keep their indentation relative to each other; `head` are the edits of the first line, which move its words. */
export function indentEdits(
  { source, escape }: BuildGraph,
  instruction: Instruction,
  lines: readonly SourceLine[],
  head: readonly Edit[],
  options: FormatOptions,
): Edit[] {
  const quoting = quotingOf(source, instruction);
  if (!quoting || lines.length < 2) return [];
  const free = freeLines(
    source,
    lines,
    quoting,
    escape,
    'script' in instruction && instruction.script?.form === 'exec',
  );
  const widths = new Map(lines.map((line) => [line, widthOf(source.slice(line.start, line.text), options.tabSize)]));
  const base = Math.min(...free.filter(({ kind }) => kind === 'code').map((line) => widths.get(line) ?? 0));
  if (!Number.isFinite(base)) return [];
  const target = alignedTo(source, instruction, lines, free, base, head);
  const shift = (target ?? options.tabSize) - base;
  if (target !== undefined && shift === 0) return [];
  return free.flatMap((line) => {
    const width = widths.get(line) ?? 0;
    if (width < base) return [];
    const blanks = source.slice(line.start, line.text);
    const indented = indentOf(blanks, base, base + shift, target !== undefined, options);
    return indented === blanks ? [] : [replace(span(line.start, line.text), indented)];
  });
}

/** Undefined where blanks may be part of a value: the rest of the line, or a script of a shell that is not known. */
function quotingOf(source: string, instruction: Instruction): Quoting | undefined {
  switch (instruction.kind) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      if (!instruction.script) return instruction.kind === 'HEALTHCHECK' ? 'words' : undefined;
      if (instruction.script.form === 'exec') return 'json';
      if (instruction.heredocs.length > 0) return 'posix';
      return instruction.script.form === 'shell' && !instruction.script.broken ? 'posix' : undefined;
    case 'ENV':
    case 'LABEL':
      return isWholeValue(source, instruction.pairs) ? undefined : 'words';
    case 'COPY':
    case 'ADD':
    case 'VOLUME':
    case 'SHELL':
      return instruction.json ? 'json' : instruction.kind === 'SHELL' ? undefined : 'words';
    case 'FROM':
    case 'ARG':
    case 'EXPOSE':
      return 'words';
    default:
      return undefined;
  }
}

/** Continued lines whose indentation means nothing. */
function freeLines(
  source: string,
  lines: readonly SourceLine[],
  quoting: Quoting,
  escape: string,
  isExec: boolean | undefined,
): SourceLine[] {
  const code = lines.filter(({ kind }) => kind === 'code');
  const pieces = code.map((line) => pieceOf(source, line, escape));
  const inside = startsInString(pieces, quoting, escape);
  const bound = new Set(
    code.filter((line, i) => {
      // Without a blank on either side of the line break, the two lines are one word.
      const isGlued =
        line.text === line.start && !/\s$/.test(pieces.slice(0, i).findLast((piece) => piece !== '') ?? ' ');
      const isClosing = isExec && source.slice(line.start, line.end).trim() === ']';
      return inside[i] || isGlued || isClosing;
    }),
  );
  return lines.slice(1).filter((line) => line.kind !== 'empty' && !bound.has(line));
}

function pieceOf(source: string, { start, end }: SourceLine, escape: string): string {
  const text = source.slice(start, end);
  const trimmed = text.trimEnd();
  return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : text;
}

/** The new column of the word of the first line that the least indented lines stand under; undefined where they stand under none. */
function alignedTo(
  source: string,
  instruction: Instruction,
  [first]: readonly SourceLine[],
  free: readonly SourceLine[],
  base: number,
  head: readonly Edit[],
): number | undefined {
  const least = free.filter((line) => line.kind === 'code' && source.slice(line.start, line.text) === ' '.repeat(base));
  const { flags, rest } = instruction;
  if (!first || least.length === 0 || base === 0) return undefined;
  const moved = (offset: number) => {
    const before = head.filter((edit) => edit.span.end <= offset);
    return before.reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  };
  const argument = rest.text === '' ? first.end : toSource(rest, 0);
  const word = first.start + base;
  const starts = 'script' in instruction ? [flags[0]?.span.start, argument] : wordStarts(source, first);
  if (word < first.end && starts.includes(word)) return base + moved(word);
  const isUnderArgument = least.some((line) => {
    const operator = /^(?:&&|\|\|?|;)[ ]*/.exec(source.slice(line.text, line.end))?.[0].length ?? 0;
    return operator > 0 && argument < first.end && base + operator === argument - first.start;
  });
  return isUnderArgument ? Math.max(1, base + moved(argument)) : undefined;
}

/** Where words begin in the first line of an instruction, its keyword left out. */
function wordStarts(source: string, { text, end }: SourceLine): number[] {
  const words = [...source.slice(text, end).matchAll(/[^\s\\`]\S*/g)];
  return words.slice(1).map(({ index }) => text + index);
}

/** Blanks whose first `base` columns are replaced by an indentation of `target` columns. */
function indentOf(blanks: string, base: number, target: number, isAligned: boolean, options: FormatOptions): string {
  const { tabSize, insertSpaces } = options;
  let at = 0;
  for (let width = 0; width < base && at < blanks.length; at++) {
    width += blanks[at] === '\t' ? tabSize - (width % tabSize) : 1;
    if (width > base) return indentation(widthOf(blanks, tabSize) + target - base, insertSpaces, tabSize);
  }
  const rest = blanks.slice(at);
  if (isAligned || insertSpaces) return ' '.repeat(target + widthOf(blanks, tabSize) - base);
  return indentation(target, insertSpaces, tabSize) + rest;
}

function indentation(width: number, insertSpaces: boolean, tabSize: number): string {
  if (insertSpaces) return ' '.repeat(width);
  return '\t'.repeat(Math.floor(width / tabSize)) + ' '.repeat(width % tabSize);
}
