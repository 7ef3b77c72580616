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
