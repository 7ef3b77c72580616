import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { instructionOf } from '../language/instructions.ts';
import { officialInstructions } from '../model/frontend.ts';
import { stringsOf } from '../model/instruction-text.ts';
import type { Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { toSourceSpan } from '../text/joined.ts';
import { isListOfOthers, jsonList } from '../text/json-list.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'invalid-json-list',
  summary: 'a list that is not a JSON list of strings',
  why: `SHELL takes only a JSON list of strings: square brackets, with each string in double quotes. Other instructions also reject a JSON list
with other values.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM debian:12
      SHELL ['/bin/bash', '-c']
    `,
    good: dockerfile`
      FROM debian:12
      SHELL ["/bin/bash", "-c"]
    `,
  },
  *check(graph) {
    for (const instruction of officialInstructions(graph)) {
      const list = listOf(instruction);
      if (!list) continue;
      const span = list.span;
      if (isListOfOthers(list.text))
        yield { span, message: 'A JSON list can contain only strings: put each value in double quotes' };
      if (instruction.kind !== 'SHELL' || instruction.onbuild || instruction.parts.json) continue;
      if (isListOfOthers(list.text)) continue;
      const better = asList(list.text);
      const changes = (): Offer[] =>
        better === undefined ? [] : [changeTo('write-list', 'unsafe', list.span, better)];
      yield {
        span,
        message: 'SHELL needs a JSON list such as `["/bin/bash", "-c"]`, with each string in double quotes',
        changes,
      };
    }
  },
});

/** What may be a JSON list; of HEALTHCHECK, what follows CMD. */
function listOf({ keyword, joined, parts }: Instruction): { text: string; span: Span } | undefined {
  const name = keyword.text.toUpperCase();
  const [start, end] = name === 'HEALTHCHECK' ? [parts.words[1]?.[0] ?? parts.rest[1], parts.rest[1]] : parts.rest;
  if ((instructionOf(name)?.json ?? 'never') === 'never' || start >= end) return undefined;
  return { text: joined.text.slice(start, end), span: toSourceSpan(joined, start, end) };
}

/** The list that is meant: with other quotes, or of words without any. */
function asList(text: string): string | undefined {
  if (!text.includes('"')) {
    const quoted = text.replaceAll("'", '"');
    const strings = stringsOf(quoted);
    if (strings && strings.length > 0) return quoted;
  }
  return /^[\w./\\:=-]+(?: +[\w./\\:=-]+)*$/.test(text) ? jsonList(text.split(/ +/)) : undefined;
}
