/** COPY and ADD: files, and where they go. */
import type { Source } from '../../model/model.ts';
import { type Item, literal, type TypedWord } from './item.ts';
import { destinationItems, escaped, isPlain, pathItems } from './paths.ts';
import type { ArgumentPlace } from './place.ts';
import type { Request } from './request.ts';
import { uniqueItems } from './sources.ts';

export function copyItems(request: Request, { instruction, before, word, text: written }: ArgumentPlace): Item[] {
  if (instruction.kind !== 'COPY' && instruction.kind !== 'ADD') return [];
  if (written.startsWith('[')) return jsonItems(request, instruction, written, word);
  if (/^["'<]/.test(word.typed)) return [];
  const { from } = instruction;
  const sources = pathItems(request, word, from, 'word');
  if (before.length === 0)
    return [...sources, ...blankItems(request, word, from), ...wholeItem(request, word, from !== undefined)];
  const destinations =
    word.typed === '' || /^[./]/.test(word.typed) ? destinationItems(request, instruction, before, word) : [];
  const given = new Set(before);
  const others = sources.filter(({ label }) => !given.has(label) && !given.has(label.replace(/\/$/, '')));
  // Several files are usually copied before the place where they go to is named.
  return uniqueItems(before.length === 1 && from ? [...destinations] : [...destinations, ...others]);
}

/** Names with blanks, which only the JSON form can say. */
function blankItems({ context }: Request, { span, typed }: TypedWord, from: Source | undefined): Item[] {
  if (from || context.kind === 'unknown' || typed.includes('/')) return [];
  const names = [...context.entries].filter(
    ([path, { excluded }]) => /\s/.test(path) && isPlain(path) && !path.includes('/') && excluded !== true,
  );
  return names.map(([path]): Item => {
    const insert = `["${literal(escaped(path, 'json'))}", "\${1:./}"]`;
    return { label: path, kind: 'file', detail: 'as JSON, because of the spaces', insert, snippet: true, span };
  });
}

/** `.`, all of the build context, with what the ignore file does. */
function wholeItem({ context }: Request, { span, typed }: TypedWord, isFromStage: boolean): Item[] {
  if (isFromStage || typed.length > 1) return [];
  const ignore =
    context.kind === 'known' && context.ignore
      ? `everything that ${context.ignore.path} doesn't exclude`
      : 'the whole build context';
  return [{ label: '.', kind: 'folder', detail: ignore, span }];
}

/** A string of a JSON list. */
function jsonItems(
  request: Request,
  instruction: Extract<ArgumentPlace['instruction'], { kind: 'COPY' | 'ADD' }>,
  written: string,
  word: TypedWord,
): Item[] {
  const quotes = written.match(/"/g)?.length ?? 0;
  if (quotes % 2 === 0) return [];
  const typed = written.slice(written.lastIndexOf('"') + 1);
  const cursor = word.span.start + word.typed.length;
  const rest = /^[^"\s\]]*/.exec(request.graph.source.slice(cursor, word.span.end))?.[0].length ?? 0;
  const inner: TypedWord = { typed, span: { start: cursor - typed.length, end: cursor + rest } };
  const position = Math.floor(quotes / 2);
  const sources = pathItems(request, inner, instruction.from, 'json');
  return position === 0 ? sources : [...sources, ...destinationItems(request, instruction, [], inner)];
}
