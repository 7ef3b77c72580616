import { type Joined, placedJoined } from '../text/joined.ts';
import { mapped } from '../text/list.ts';
import { placedSpan, type Span } from '../text/span.ts';
import type { Heredoc, Instruction } from './model.ts';
import { placedHeredoc } from './placed-heredoc.ts';

/** One instruction with its continuations, comments left out. */
export interface LogicalLine {
  readonly joined: Joined;
  /** Zero-based, heredocs included. */
  readonly lines: Instruction['lines'];
  /** From its first character to the end of its last line. */
  readonly span: Span;
  readonly heredocs: readonly Heredoc[];
}

/** How far lines have come: by so many characters and lines. */
export interface LineMove {
  readonly by: number;
  readonly lines: number;
}

/** A logical line as it stands elsewhere; while someone types, nobody asks where most of its parts are. */
export class MovedLine implements LogicalLine {
  readonly #given: LogicalLine;
  readonly #by: number;
  readonly #lines: number;
  #joined: Joined | undefined;
  #heredocs: readonly Heredoc[] | undefined;

  constructor(given: LogicalLine, { by, lines }: LineMove) {
    const isMoved = given instanceof MovedLine;
    this.#given = isMoved ? given.#given : given;
    this.#by = isMoved ? given.#by + by : by;
    this.#lines = isMoved ? given.#lines + lines : lines;
  }

  get span(): Span {
    return placedSpan(this.#given.span, this.#by);
  }

  get lines(): LogicalLine['lines'] {
    const { first, last } = this.#given.lines;
    return { first: first + this.#lines, last: last + this.#lines };
  }

  get joined(): Joined {
    this.#joined ??= placedJoined(this.#given.joined, this.#by);
    return this.#joined;
  }

  get heredocs(): readonly Heredoc[] {
    this.#heredocs ??= mapped(this.#given.heredocs, (heredoc) => placedHeredoc(heredoc, this.#by));
    return this.#heredocs;
  }
}
