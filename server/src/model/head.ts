import { type Joined, sliceJoined } from '../text/joined.ts';
import type { Token } from '../text/span.ts';
import type { Instruction } from './model.ts';
import { tokenAt } from './text.ts';
import { type Range, splitFlags, splitSpace } from './words.ts';

/** The front of a logical line: its keyword and flags, and the arguments behind them. */
export interface Head {
  readonly kind: Instruction['kind'];
  readonly keyword: Token;
  readonly onbuild?: Token;
  /** The whole logical line, which flag ranges are offsets of. */
  readonly joined: Joined;
  readonly flags: readonly Range[];
  readonly rest: Joined;
}

const kinds: ReadonlySet<string> = new Set<Instruction['kind']>([
  ...(['FROM', 'ARG', 'ENV', 'LABEL', 'COPY', 'ADD', 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'] as const),
  ...(['WORKDIR', 'USER', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'SHELL', 'MAINTAINER'] as const),
]);

function isKind(keyword: string): keyword is Instruction['kind'] {
  return kinds.has(keyword);
}

export function headOf(joined: Joined): Head {
  const first = wordAt(joined.text, 0);
  const second = joined.text.slice(...first).toUpperCase() === 'ONBUILD' ? wordAt(joined.text, first[1]) : undefined;
  const keywordRange = second && second[0] < second[1] ? second : first;
  const keyword = tokenAt(joined, keywordRange);
  const upper = keyword.text.toUpperCase();
  const { flags, rest } = splitFlags(joined.text, keywordRange[1]);
  const end = joined.text.trimEnd().length;
  return {
    kind: isKind(upper) ? upper : 'UNKNOWN',
    keyword,
    ...(keywordRange === second && { onbuild: tokenAt(joined, first) }),
    joined,
    flags,
    rest: sliceJoined(joined, Math.min(rest, end), end),
  };
}

function wordAt(text: string, from: number): Range {
  const rest = text.slice(from, from + 1000);
  const [start, end] = splitSpace(rest)[0] ?? [rest.length, rest.length];
  return [from + start, from + end];
}
