/** Resolves what FROM, `--from` and a mount's `from` name, as BuildKit does (frontend/dockerfile/dockerfile2llb/convert.go). */
import { literalPattern } from '../text/pattern.ts';
import { lowerBound } from '../text/search.ts';
import { parseImage } from './image.ts';
import type { Source, Text } from './model.ts';

/** The names of all stages, lower-cased, in order; undefined for unnamed ones. */
export type StageNames = readonly (string | undefined)[];

/** The name lists of a file, prepared so that each resolution is a look-up. */
export interface StageTable {
  readonly names: StageNames;
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function stageTable(names: StageNames): StageTable {
  const positions = new Map<string, number[]>();
  names.forEach((name, index) => {
    if (name === undefined) return;
    const found = positions.get(name);
    if (found) found.push(index);
    else positions.set(name, [index]);
  });
  return { names, positions };
}

/** FROM looks backwards only and takes the name as written. */
export function resolveBase(table: StageTable, token: Text, stage: number): Source {
  const candidates = candidatesOf(table, token, stage);
  if (token.value === undefined || token.value === '')
    return { kind: 'unknown', token, candidates, why: missing(token) };
  const named = table.positions.get(token.value) ?? [];
  const found = named[lowerBound(named, stage) - 1];
  if (found !== undefined) return { kind: 'stage', stage: found, token, candidates, byIndex: false };
  if (token.value === 'scratch') return { kind: 'scratch', token, candidates };
  return { kind: 'image', image: parseImage(token.value), token, candidates };
}

/** COPY and ADD find any stage of the file, by name in any case or by index; variables are an error. */
export function resolveCopy(table: StageTable, token: Text): Source {
  if (token.variables.length > 0 || token.value === undefined) {
    return { kind: 'unknown', token, candidates: candidatesOf(table, token, table.names.length), why: 'variable' };
  }
  if (!mayBeIndex(token)) return resolveName(table, token, token.value);
  const index = Number(token.value);
  if (index >= 0 && index < table.names.length) {
    return { kind: 'stage', stage: index, token, candidates: [], byIndex: true };
  }
  return { kind: 'unknown', token, candidates: [], why: 'index-out-of-range' };
}

/** Whether COPY and ADD read a word as the number of a stage. */
export function mayBeIndex({ value }: Text): boolean {
  return value !== undefined && /^[+-]?\d+$/.test(value);
}

/** A mount finds stages by name only: `from=0` is an image called `0`. */
export function resolveMount(table: StageTable, token: Text): Source {
  if (token.variables.length > 0 || token.value === undefined) {
    return { kind: 'unknown', token, candidates: candidatesOf(table, token, table.names.length), why: 'variable' };
  }
  return resolveName(table, token, token.value);
}

function resolveName(table: StageTable, token: Text, name: string): Source {
  if (name === '') return { kind: 'unknown', token, candidates: [], why: 'missing' };
  const found = table.positions.get(name.toLowerCase())?.at(-1);
  if (found !== undefined) return { kind: 'stage', stage: found, token, candidates: [], byIndex: false };
  if (name === 'scratch') return { kind: 'scratch', token, candidates: [] };
  return { kind: 'image', image: parseImage(name), token, candidates: [] };
}

function missing(token: Text): 'missing' | 'variable' {
  return token.variables.length > 0 ? 'variable' : 'missing';
}

/** The stages before `before` that the text could name if its variables held anything at all. */
function candidatesOf(table: StageTable, token: Text, before: number): number[] {
  if (token.variables.length === 0) return [];
  let pattern = '';
  let at = token.span.start;
  for (const { span } of token.variables) {
    if (span.start < at) continue;
    pattern += literalPattern(token.text.slice(at - token.span.start, span.start - token.span.start));
    pattern += '.*';
    at = span.end;
  }
  pattern += literalPattern(token.text.slice(at - token.span.start));
  const matches = new RegExp(`^["']?${pattern}["']?$`, 'i');
  const found: number[] = [];
  for (let index = 0; index < before; index++) {
    const name = table.names[index];
    if (name !== undefined && matches.test(name)) found.push(index);
  }
  return found;
}
