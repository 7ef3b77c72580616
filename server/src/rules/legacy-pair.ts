import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert, replace } from '../text/edit.ts';
import { withEscapedBlanks } from '../text/escaped-blanks.ts';
import { toSource, toSourceSpan } from '../text/joined.ts';
import { type Span, span } from '../text/span.ts';

export default defineRule({
  id: 'legacy-pair',
  summary: 'ENV or LABEL without an equals sign',
  why: `\`ENV name value\` uses everything after the name as the value, so a line can set only one variable, and \`ENV A = b\` sets \`A\` to
\`= b\`. BuildKit plans to remove this form. The fix keeps the value and adds quotes if it contains spaces; a value that begins with an equals sign was hardly meant, and its fix takes the
spaces away. A colon is part of the name in \`ENV name: value\`, and of the value in \`ENV name : value\`: there is no fix.`,
  severity: 'info',
  aliases: ['LegacyKeyValueFormat'],
  judges: ['ENV', 'LABEL'],
  all: 'Use equals signs in this file',
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      ENV GREETING Hello world
    `,
    good: dockerfile`
      FROM alpine:3.21
      ENV GREETING="Hello world"
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      const { kind, onbuild, keyword, joined, parts } = instruction;
      const [pair] = parts.legacy && !onbuild && (kind === 'ENV' || kind === 'LABEL') ? parts.pairs : [];
      if (!pair?.value) continue;
      const value = joined.text.slice(...pair.value);
      const name = joined.text.slice(...pair.name);
      const hasColon = name.endsWith(':') || /^:\s/.test(value);
      const isList = kind === 'ENV' && /^(?:[A-Z][A-Z0-9_]*[A-Z0-9](?:\s+|$)){2,}$/.test(value);
      const meant = isList
        ? `; it sets only \`${name}\`, to the names behind it`
        : name.endsWith(':')
          ? `; the name is \`${name.slice(-20)}\`, with the colon`
          : value.startsWith('=') || hasColon
            ? `; the value is \`${value.slice(0, 20)}\``
            : '';
      yield {
        span: keyword.span,
        message: `${keyword.text.toUpperCase()} without an equals sign is deprecated${meant}`,
        // With an equals sign the name would keep its colon, or the value; a list of names is none that anybody wants as a value.
        changes: () => (hasColon || isList ? [] : pairOf(graph, instruction)),
      };
    }
  },
});

/** What a value meant that begins with the equals sign; nothing where more equals signs say that it may be several pairs. */
function meantPair(value: string, place: Span): Offer[] {
  const meant = value.slice(1).trim();
  const isOne = !/\s/.test(meant) || /^"[^"\\]*"$|^'[^'\\]*'$/.test(meant);
  const written = isOne ? meant : `"${meant}"`;
  if (meant === '' || meant.includes('=') || (!isOne && /["'\\`]/.test(meant))) return [];
  const title = `Remove the spaces around the equals sign: the value becomes \`${written.slice(0, 20)}\``;
  return [{ id: 'meant-pair', title, safety: 'unsafe', edits: () => [replace(place, `=${written}`)] }];
}

/** The value in quotes where it has blanks and nothing that quotes would change; else what is split is escaped. */
function pairOf({ escape, source }: BuildGraph, { joined, parts }: Instruction): Offer[] {
  const [pair] = parts.pairs;
  if (!pair?.value) return [];
  const [from, to] = pair.value;
  const value = joined.text.slice(from, to);
  const gap = span(toSourceSpan(joined, ...pair.name).end, toSource(joined, from));
  const end = toSource(joined, to - 1) + 1;
  const isPlain = !/["'\\`]/.test(value);
  const isOnePiece = !joined.pieces.some(({ at }) => at > from && at < to);
  const offer = (edits: Extract<Offer, { edits: unknown }>['edits']): Offer[] => [
    { id: 'use-equals-sign', title: 'Use an equals sign', safety: 'safe', edits },
  ];
  if (gap.end - gap.start > 200) return [];
  if (source.slice(gap.start, gap.end).includes('#'))
    return [{ id: 'use-equals-sign', title: 'Use an equals sign', refused: 'a comment stands before the value' }];
  if (value.startsWith('=')) return isOnePiece ? meantPair(value, span(gap.start, end)) : [];
  if (!/\s/.test(value)) return offer(() => [replace(gap, '=')]);
  if (isPlain) return offer(() => [replace(gap, '="'), insert(end, '"')]);
  const escaped = isOnePiece ? withEscapedBlanks(value, escape) : undefined;
  return escaped === undefined ? [] : offer(() => [replace(gap, '='), replace(span(gap.end, end), escaped)]);
}
