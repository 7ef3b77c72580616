import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../server/src/text/span.ts';
import { type ChangeHeader, type Header, readHeader } from './fixture-header.ts';
import { annotate, decode, type Encoding, encode, type Mark, noNewline, readMarks } from './fixture-marks.ts';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What one fix or refactoring makes of a case. */
export interface Change {
  readonly title?: string;
  readonly safety?: 'safe' | 'unsafe';
  /** The new Dockerfile; absent where it stays as it is. */
  readonly source?: string;
  /** The new texts of other files of the build context. */
  readonly files?: ReadonlyMap<string, string>;
}

/** What a test says about a case: everything but its `cursor` marks is said anew each time. */
export interface Outcome {
  readonly marks?: readonly Mark[];
  /** What is not possible, and why. */
  readonly refused?: readonly string[];
  /** Any text that has no place in the source: an outline, a plan, the model in words. */
  readonly shown?: string;
  readonly fixed?: readonly Change[];
  readonly after?: readonly Change[];
}

/** A Dockerfile with its surroundings, and the outcome that its fixture expects. */
export interface Case extends Outcome {
  readonly title: string;
  /** Whether its title begins with `ok:`, which promises an empty outcome. */
  readonly ok: boolean;
  /** The Dockerfile's path in the build context. */
  readonly path: string;
  readonly source: string;
  /** The build context without the Dockerfile; empty when the fixture gives none. */
  readonly files: ReadonlyMap<string, string>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the last build of the Dockerfile printed. */
  readonly built?: string;
  readonly marks: readonly Mark[];
  readonly refused: readonly string[];
  readonly fixed: readonly Change[];
  readonly after: readonly Change[];
  readonly written: Written;
}

/** Where and how a case stands in its fixture. */
export interface Written {
  /** Relative to the repository. */
  readonly fixture: string;
  /** One-based line of the title. */
  readonly line: number;
  /** All of the case, without the blank lines behind it. */
  readonly text: string;
  /** The part of `text` above the Dockerfile's first line. */
  readonly head: string;
  readonly encoding: Encoding;
}

interface Block {
  readonly header: Header;
  readonly line: number;
  readonly lines: readonly string[];
}

/** The cases of a fixture file, given by its absolute path or its path in the repository. */
export function readFixture(path: string): Case[] {
  const absolute = resolve(repository, path);
  return parseFixture(readFileSync(absolute, 'utf8'), relative(repository, absolute));
}

/** The cases of a fixture as they are written, marks and all: they are comments to a Dockerfile. */
export function casesIn(text: string): string[] {
  return text.split(/^(?=#---- )/m);
}

/** The only case in a fixture's text. */
export function parseCase(text: string): Case {
  const [only, ...others] = parseFixture(text);
  if (!only || others.length > 0) throw new Error('not one case');
  return only;
}

/** The cases in a fixture's text; throws an Error that names the line where it is not one. */
export function parseFixture(text: string, fixture = 'fixture'): Case[] {
  if (text.includes('\r\n')) throw new Error(`${fixture}: CRLF line ends; write (crlf) behind a case's title instead`);
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const header = readHeader(line);
    if (header) blocks.push({ header, line: index, lines: [] });
    else if (blocks.length === 0 && line !== '' && !line.startsWith('#')) {
      throw new Error(`${fixture}:${index + 1}: a case starts with its title, '#---- ...'`);
    }
  }
  const bodies = blocks.map(({ header, line }, i) => ({
    header,
    line,
    lines: trimEnd(lines.slice(line + 1, blocks[i + 1]?.line)),
  }));
  const cases: Case[] = [];
  for (let first = 0; first < bodies.length; ) {
    let next = first + 1;
    while (next < bodies.length && bodies[next]?.header.kind !== 'case') next += 1;
    const end = bodies[next]?.line ?? lines.length;
    const from = bodies[first]?.line ?? 0;
    cases.push(readCase(bodies.slice(first, next), trimEnd(lines.slice(from, end)), fixture));
    first = next;
  }
  return cases;
}

function readCase(blocks: readonly Block[], lines: readonly string[], fixture: string): Case {
  const [top, ...rest] = blocks;
  const place = (line: number): string => `${fixture}:${line + 1}`;
  if (top?.header.kind !== 'case')
    throw new Error(`${place(top?.line ?? 0)}: a case starts with its title, not with a block of it`);
  const { title, ok, encoding } = top.header;

  const files = new Map<string, string>();
  const refused: string[] = [];
  const changes: Record<'fixed' | 'after', ChangeBlocks[]> = { fixed: [], after: [] };
  let settings: Readonly<Record<string, unknown>> = {};
  let shown: string | undefined;
  let built: string | undefined;
  let dockerfile: { readonly block: Block; readonly path: string } | undefined =
    top.lines.length > 0 || !rest.some(({ header }) => isInput(header))
      ? { block: top, path: 'Dockerfile' }
      : undefined;

  // Those before it are others of the same workspace.
  const own = rest.findLast(({ header }) => header.kind === 'file' && isDockerfile(header.path));
  for (const block of rest) {
    const { header } = block;
    if (isInput(header) && dockerfile) {
      throw new Error(
        `${place(block.line)}: files, settings and what a build printed come before the Dockerfile, which is the last of the files`,
      );
    }
    if (!isInput(header) && !dockerfile)
      throw new Error(`${place(block.line)}: the case needs a '#---- file Dockerfile' first`);
    if (header.kind === 'file' && block === own) dockerfile = { block, path: header.path };
    else if (header.kind === 'file') files.set(header.path, toText(block.lines));
    else if (header.kind === 'settings') settings = readSettings(block, place(block.line));
    else if (header.kind === 'built') built = toText(block.lines);
    else if (header.kind === 'shown') shown = toText(block.lines);
    else if (header.kind === 'refused') refused.push(header.text);
    else if (header.kind === 'fixed' || header.kind === 'after') {
      addChange(changes[header.kind], header, encodeBody(header.path, block.lines, encoding));
    }
  }
  if (!dockerfile) throw new Error(`${place(top.line)}: the case needs a '#---- file Dockerfile'`);

  const { block, path } = dockerfile;
  const { source, marks } = readMarks(block.lines, encoding, (index) => place(block.line + 1 + index));
  const result: Case = {
    title,
    ok,
    path,
    source,
    files,
    settings,
    ...(built !== undefined && { built }),
    marks,
    refused,
    ...(shown === undefined ? {} : { shown }),
    fixed: changes.fixed,
    after: changes.after,
    written: {
      fixture,
      line: top.line + 1,
      text: fromLines(lines),
      head: fromLines(lines.slice(0, block.line + 1 - top.line)),
      encoding,
    },
  };
  if (ok && expectsAnything(result)) throw new Error(`${place(top.line)}: a case that is ok expects nothing`);
  return result;
}

/** Whether an outcome holds more than the places it was asked for. */
export function expectsAnything({ marks, refused, shown, fixed, after }: Outcome): boolean {
  const lists = [marks?.filter(({ word }) => word !== 'cursor'), refused, fixed, after];
  return shown !== undefined || lists.some((list) => list !== undefined && list.length > 0);
}

/** Where the case's `cursor` marks put the caret (an empty span) or the selection; undefined without any. */
export function selectionOf({ marks }: Case): Span | undefined {
  const cursors = marks.filter(({ word }) => word === 'cursor').map(({ span }) => span);
  const [first, last = first] = cursors;
  if (!first || !last) return undefined;
  const isCaret = cursors.length === 1 && first.end - first.start <= 1;
  return { start: first.start, end: isCaret ? first.start : last.end };
}

/** The case as its fixture would have it with this outcome; with its own outcome, the text it was read from. */
export function renderCase({ written, source, marks }: Case, outcome: Outcome): string {
  const kept = outcome.marks ?? [];
  const cursors = marks.filter(({ word }) => word === 'cursor');
  const all = [...cursors, ...kept.filter(({ word }) => word !== 'cursor')];
  const changes = (kind: 'fixed' | 'after'): string[] =>
    (outcome[kind] ?? []).map((change) => renderChange(kind, change, source, written.encoding));
  return [
    written.head,
    annotate(source, all),
    ...(outcome.refused ?? []).map((reason) => `#---- refused: "${reason}"\n`),
    ...(outcome.shown === undefined ? [] : [`#---- shown\n${fromText(outcome.shown)}`]),
    ...changes('fixed'),
    ...changes('after'),
  ].join('');
}

function renderChange(kind: string, change: Change, original: string, encoding: Encoding): string {
  const { title, safety, source, files } = change;
  const others = [...(files ?? [])];
  const isSame = (source === undefined || source === original) && others.length > 0;
  const parts = [
    ...(isSame ? [] : [{ path: '', text: decode(source ?? original, encoding) }]),
    ...others.map(([path, text]) => ({ path, text })),
  ];
  return parts
    .map(({ path, text }, i) => {
      const label = i === 0 && title !== undefined ? `: "${title}"` : '';
      const safe = i === 0 && safety !== undefined ? ` (${safety})` : '';
      return `#---- ${kind}${safe}${path && ` ${path}`}${label}\n${fromText(text)}`;
    })
    .join('');
}

interface ChangeBlocks extends Change {
  readonly files: Map<string, string>;
}

/** A block without a path or with a title begins a change; any other adds a file to the one before it. */
function addChange(changes: ChangeBlocks[], { path, safety, title }: ChangeHeader, text: string): void {
  const last = changes.at(-1);
  if (last && path !== undefined && title === undefined && !last.files.has(path)) {
    last.files.set(path, text);
    return;
  }
  const label = { ...(title !== undefined && { title }), ...(safety && { safety }) };
  if (path === undefined) changes.push({ ...label, source: text, files: new Map() });
  else changes.push({ ...label, files: new Map([[path, text]]) });
}

function encodeBody(path: string | undefined, lines: readonly string[], encoding: Encoding): string {
  return path === undefined ? encode(toText(lines), encoding) : toText(lines);
}

function readSettings({ lines }: Block, place: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(lines.join('\n'));
  } catch (error) {
    throw new Error(`${place}: settings are a JSON object`, { cause: error });
  }
}

function isInput({ kind }: Header): boolean {
  return kind === 'file' || kind === 'settings' || kind === 'built';
}

/** Whether a path is named like a Dockerfile, in the ways the extension knows. */
function isDockerfile(path: string): boolean {
  return (
    /(^|\/)((Dockerfile|Containerfile)(\..+)?|([^/]+\.)?([Dd]ockerfile|[Cc]ontainerfile))$/.test(path) &&
    !path.endsWith('.dockerignore')
  );
}

function toText(lines: readonly string[]): string {
  return lines.at(-1) === noNewline ? lines.slice(0, -1).join('\n') : fromLines(lines);
}

function fromText(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n${noNewline}\n`;
}

function fromLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function trimEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
