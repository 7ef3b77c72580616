/** What BuildKit's own parser makes of Dockerfiles, by a small Go program around it. */
import { runGo } from './go.ts';
import type { Parts } from './instruction-parts.ts';

export interface Parsed {
  /** Why the parser itself refused the text. */
  readonly error?: string;
  /** Why it is refused as a list of stages. */
  readonly refused?: string;
  /** Zero-based lines; null where nothing was read. */
  readonly instructions: readonly ParsedInstruction[] | null;
  readonly stages: readonly { name: string; base: string }[] | null;
}

/** `first` and `last` are zero-based lines; those of a trigger mean nothing. */
export interface ParsedInstruction extends Parts {
  readonly first: number;
  readonly last: number;
  readonly heredocs: readonly string[];
  readonly trigger?: ParsedInstruction;
  /** Of a RUN that is accepted. */
  readonly mounts?: readonly Readonly<Record<string, string>>[];
  /** What `instructions.Parse` makes of it, a line for each part; none where it is refused. */
  readonly typed?: readonly string[];
}

/** The results in the order of the texts, or why Go cannot be had here. */
export function parseWithBuildKit(texts: readonly string[]): readonly Parsed[] | { readonly missing: string } {
  return runGo<Parsed[]>('parser', texts);
}
