import { type Joined, sliceJoined } from '../text/joined.ts';
import type { Token } from '../text/span.ts';
import { type InstructionText, instructionText } from './instruction-text.ts';
import type { Instruction } from './model.ts';
import { tokenAt } from './text.ts';

/** The front of a logical line: its keyword, and what it was read to hold. */
export interface Head {
  readonly kind: Instruction['kind'];
  readonly keyword: Token;
  readonly onbuild?: Token;
  /** The whole logical line, which the ranges of `parts` are offsets of. */
  readonly joined: Joined;
  readonly parts: InstructionText;
  readonly rest: Joined;
}

const kinds: ReadonlyMap<string, Instruction['kind']> = new Map(
  (
    [
      ...(['FROM', 'ARG', 'ENV', 'LABEL', 'COPY', 'ADD', 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'] as const),
      ...(['WORKDIR', 'USER', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'SHELL', 'MAINTAINER'] as const),
    ] as const
  ).map((kind) => [kind.toLowerCase(), kind]),
);

export function headOf(joined: Joined, escape: '\\' | '`'): Head {
  const parts = instructionText(joined.text, escape);
  const keyword = tokenAt(joined, parts.keyword);
  const kind = kinds.get(keyword.text.toLowerCase()) ?? 'UNKNOWN';
  const head = { kind, keyword, joined, parts, rest: sliceJoined(joined, ...parts.rest) };
  return parts.onbuild ? Object.assign(head, { onbuild: tokenAt(joined, parts.onbuild) }) : head;
}
