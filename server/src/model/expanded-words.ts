/** The words in which BuildKit resolves quotes and variables (frontend/dockerfile/instructions/commands.go, the `Expand` methods). */

import { flagsOf } from '../language/flags.ts';
import { instructionOf } from '../language/instructions.ts';
import { type WordProblem, wordProblem } from '../language/word-problem.ts';
import { type Joined, sliceJoined } from '../text/joined.ts';
import type { JsonText, Range } from './instruction-text.ts';
import type { BuildGraph, Instruction, Text } from './model.ts';

export interface ExpandedWord {
  /** The word as written, its offsets leading into the document. */
  readonly word: Joined;
  /** Whether quotes are ordinary characters. */
  readonly ignoresQuotes?: boolean;
}

export interface BrokenWord extends ExpandedWord {
  readonly problem: WordProblem;
}

/** The words that BuildKit refuses, with what it refuses in them. */
export function brokenWords({ source, escape }: BuildGraph, instruction: Instruction): readonly BrokenWord[] {
  const found = broken.get(instruction);
  if (found) return found;
  const made =
    instruction.heredocs.length > 0 || (hasExpanded(instruction) && /[$'"]/.test(instruction.joined.text))
      ? brokenIn(instruction, source, escape)
      : none;
  broken.set(instruction, made);
  return made;
}

function hasExpanded({ keyword, flags }: Instruction): boolean {
  return flags.length > 0 || instructionOf(keyword.text)?.expands === true;
}

const none: readonly BrokenWord[] = [];
const broken = new WeakMap<Instruction, readonly BrokenWord[]>();

function brokenIn(instruction: Instruction, source: string, escape: string): BrokenWord[] {
  return expandedWords(instruction, source).flatMap(({ word, ignoresQuotes = false }) => {
    const problem = wordProblem(word.text, { escape: ignoresQuotes ? '\\' : escape, ignoresQuotes });
    return problem ? [{ word, ignoresQuotes, problem }] : [];
  });
}

/** The words of an instruction, the values of its flags and what heredocs bring along included. */
function expandedWords(instruction: Instruction, source: string): ExpandedWord[] {
  const isExpanded = instructionOf(instruction.keyword.text)?.expands === true;
  const words = isExpanded ? rangesOf(instruction).map((range) => sliceJoined(instruction.joined, ...range)) : [];
  const all = [...flagValues(instruction), ...mountValues(instruction), ...words];
  return [...all.map((word) => ({ word })), ...bodies(instruction, source)];
}

/** The values that BuildKit expands; quotes are gone by then, so those in a flag are not looked at. */
function flagValues({ keyword, flags }: Instruction): Joined[] {
  const known = flagsOf(keyword.text).filter(({ expands, value }) => expands === true && value.kind !== 'mount');
  return flags
    .filter(({ name, value }) => value && known.some((entry) => entry.name === name.text))
    .flatMap(({ value }) => (value ? joinedOf(value) : []));
}

function mountValues(instruction: Instruction): Joined[] {
  if (instruction.kind !== 'RUN') return [];
  const options = instruction.mounts.flatMap(({ options }) => options);
  return options.flatMap(({ value }) => (value ? joinedOf(value) : []));
}

/** A text that stands in one piece and without quotes. */
function joinedOf({ text, span: { start, end } }: Text): Joined[] {
  if (/['"\\]/.test(text) || end - start !== text.length) return [];
  return [{ text, pieces: [{ at: 0, source: start, length: text.length }] }];
}

function rangesOf({ kind, joined, parts }: Instruction): readonly Range[] {
  if (kind === 'FROM') return parts.words.slice(0, 1);
  // Quotes around name and value are two that do not close: BuildKit expands each alone.
  if (kind === 'ENV' || kind === 'LABEL')
    return parts.pairs.flatMap(({ name, value }) => (value ? [name, value] : [name]));
  if (kind === 'ARG') return parts.pairs.flatMap(({ value }) => (value ? [value] : []));
  if (parts.json) return plainStrings(joined.text, parts.json);
  if (kind === 'EXPOSE') return parts.words;
  if (parts.words.length > 0) return parts.words.filter((range) => !isHeredoc(joined.text.slice(...range)));
  return parts.rest[0] < parts.rest[1] ? [parts.rest] : [];
}

/** The strings of a JSON list without their quotes, where nothing in them is escaped. */
function plainStrings(text: string, strings: readonly JsonText[]): Range[] {
  return strings
    .filter(({ range, value }) => value === text.slice(range[0] + 1, range[1] - 1))
    .map(({ range }) => [range[0] + 1, range[1] - 1]);
}

/** A word that opens a heredoc; one whose quote does not close is a path (frontend/dockerfile/parser/parser.go, `ParseHeredoc`). */
function isHeredoc(word: string): boolean {
  const name = /^\d*<<-?\s*([^<]+)$/.exec(word)?.[1];
  return name !== undefined && wordProblem(name, { escape: '\\' }) === undefined;
}

/** The bodies of the heredocs of COPY and ADD, unless their delimiter is quoted. */
function bodies({ kind, heredocs }: Instruction, source: string): ExpandedWord[] {
  if (kind !== 'COPY' && kind !== 'ADD') return [];
  return heredocs
    .filter(({ quoted, end }) => !quoted && end)
    .map(({ body: { start, end } }) => ({
      word: { text: source.slice(start, end), pieces: [{ at: 0, source: start, length: end - start }] },
      ignoresQuotes: true,
    }));
}
