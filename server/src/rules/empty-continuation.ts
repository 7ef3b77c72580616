import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { officialInstructions } from '../model/frontend.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { keywordAt } from '../model/swallowed.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { remove } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';

export default defineRule({
  id: 'empty-continuation',
  summary: 'an empty line inside a continued instruction',
  why: `A line that ends with a backslash continues on the next line, even if that line is empty. BuildKit has announced that a later release will reject
empty continuation lines. A comment line is allowed.`,
  severity: 'info',
  aliases: ['NoEmptyContinuation'],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN apt-get update && \

          apt-get upgrade -y
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update && \
          apt-get upgrade -y
    `,
  },
  *check(graph) {
    for (const instruction of officialInstructions(graph)) {
      const empty = emptyLines(graph, instruction);
      const [first] = empty;
      if (!first) continue;
      const isOne = empty.length === 1 && !graph.source.slice(first.start, first.end - 1).includes('\n');
      const title = isOne ? 'Remove the empty line' : 'Remove the empty lines';
      const id = 'remove-empty-lines';
      const swallowed = empty.map(({ end }) => keywordAt(graph.source, end)).find((each) => each !== undefined);
      const changes = (): Offer[] => [
        swallowed === undefined
          ? { id, title, safety: 'safe', edits: () => empty.map((line) => remove(line)) }
          : {
              id,
              title,
              refused: `\`${swallowed}\` below it is part of this instruction: end the line above without \`\\\``,
            },
      ];
      const end = graph.source.slice(0, first.start).trimEnd().length;
      yield {
        span: end <= instruction.span.end ? span(end - 1, end) : instruction.keyword.span,
        message: 'The next line is empty, which a later BuildKit release will reject: remove it',
        changes,
      };
    }
  },
});

/** The lines without text between the pieces of an instruction, and behind the last one where that goes on; line breaks included, adjacent ones as one. */
function emptyLines({ source, escape }: BuildGraph, { joined, heredocs }: Instruction): Span[] {
  const found: Span[] = [];
  for (const [i, piece] of joined.pieces.entries()) {
    const end = piece.source + piece.length;
    const isOpen = source[end] === escape && heredocs.length === 0 && source.slice(end + 1).trim() === '';
    const next = joined.pieces[i + 1]?.source ?? (isOpen ? source.length : undefined);
    if (next === undefined) break;
    let at = source.indexOf('\n', end) + 1;
    while (at > 0 && at < next) {
      const after = source.indexOf('\n', at) + 1;
      const lineEnd = after === 0 && isOpen ? source.length : after;
      if (lineEnd === 0 || lineEnd > next) break;
      const above = found.at(-1);
      if (source.slice(at, lineEnd).trim() === '')
        if (above?.end === at) found[found.length - 1] = span(above.start, lineEnd);
        else found.push(span(at, lineEnd));
      at = lineEnd;
    }
  }
  return found;
}
