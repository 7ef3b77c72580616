/** What is shown behind a step: what it took in the last build of its text. */
import type { StepFacts } from './build-facts.ts';
import { bytes, duration } from './wording.ts';

/** Milliseconds; a base image that is there already takes less, and nobody wants to read that. */
const shortestPull = 100;

/** `3.2 s, 21 MB`, `cached (3.2 s)`, `failed after 2.0 s: exit code: 1`; undefined where there is nothing to say. */
export function hintOf({ outcome, milliseconds, size, error }: StepFacts, isBase: boolean): string | undefined {
  const time = milliseconds === undefined ? undefined : duration(milliseconds);
  const added = size === undefined || size === 0 ? [] : [bytes(size)];
  switch (outcome) {
    case 'ran': {
      if (isBase && (milliseconds ?? 0) < shortestPull) return undefined;
      const parts = [...(time === undefined ? [] : [time]), ...added];
      return parts.length > 0 ? parts.join(', ') : undefined;
    }
    case 'cached': {
      if (isBase) return undefined;
      const parts = [...(time === undefined ? [] : [time]), ...added];
      return parts.length > 0 ? `cached (${parts.join(', ')})` : 'cached';
    }
    case 'failed':
      return `failed${time === undefined ? '' : ` after ${time}`}${error === undefined ? '' : `: ${error}`}`;
    case 'running':
      return `running${time === undefined ? '' : ` (${time} before)`}`;
    case 'cancelled':
      return `canceled${time === undefined ? '' : ` after ${time}`}`;
  }
}
