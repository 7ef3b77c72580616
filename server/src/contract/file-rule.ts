import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** A rule about what a file that builds Dockerfiles says of them; it has a name, a level and a page as other rules do, and is checked where that file is read. */
export interface FileRule extends Pick<Rule, 'id' | 'summary' | 'why' | 'severity' | 'aliases'> {
  readonly strict?: never;
  readonly example: {
    readonly language: 'yaml';
    readonly bad: string;
    readonly good: string;
    /** The Dockerfile of both. */
    readonly dockerfile: string;
  };
}

/** A name in such a file that is wrong, and the near one that is meant. */
export interface Mistake {
  /** The id of a rule. */
  readonly code:
    | 'unknown-target'
    | 'missing-dockerfile'
    | 'missing-context-source'
    | 'unused-build-argument'
    | 'unused-build-secret';
  readonly span: Span;
  readonly message: string;
  readonly nearest?: string | undefined;
}
