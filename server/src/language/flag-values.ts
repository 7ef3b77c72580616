/** Which values the flags of instructions take (frontend/dockerfile/instructions/parse.go). */
import { listed } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import type { FlagEntry } from './flags.ts';
import { isPlatform } from './platforms.ts';
import { durationOf, isDevice, isFlagBoolean, isMode } from './values.ts';

export interface FlagValueProblem {
  /** What the flag takes, in words. */
  readonly takes: string;
  /** The value that was most likely meant. */
  readonly better?: string | undefined;
}

/** Undefined where BuildKit accepts the value. */
export function flagValueProblem(entry: FlagEntry, written: string): FlagValueProblem | undefined {
  switch (entry.value.kind) {
    case 'boolean':
      if (written === '' || isFlagBoolean(written)) return undefined;
      return { takes: '`true` or `false`', better: booleans[written.toLowerCase()] };
    case 'choice': {
      const names = entry.value.choices.map(({ name }) => name);
      if (names.includes(written)) return undefined;
      return {
        takes: listed(
          names.map((name) => `\`${name}\``),
          'or',
        ),
        better: nearest(written, names),
      };
    }
    case 'platform':
      return isPlatform(written) ? undefined : { takes: 'a platform such as `linux/arm64`' };
    case 'device':
      return isDevice(written)
        ? undefined
        : { takes: 'a device such as `nvidia.com/gpu=all`, and `required` after a comma' };
    case 'mode':
      return written === '' || isMode(written) ? undefined : { takes: 'permissions such as `755` or `u=rwX,go=rX`' };
    case 'duration':
      return written === '' ? undefined : durationProblem(written);
    case 'number':
      return /^(?:\+?\d{1,9})?$/.test(written) ? undefined : { takes: 'a number' };
    default:
      return undefined;
  }
}

function durationProblem(written: string): FlagValueProblem | undefined {
  const duration = durationOf(written);
  if (duration === undefined) {
    const better = /^\d+$/.test(written) ? `${written}s` : undefined;
    return { takes: 'a duration such as `30s` or `1m30s`', better };
  }
  return duration !== 0 && duration < 1 ? { takes: 'a duration of at least `1ms`' } : undefined;
}

const booleans: Readonly<Partial<Record<string, string>>> = {
  ...{ yes: 'true', on: 'true', '1': 'true', no: 'false', off: 'false', '0': 'false' },
};
