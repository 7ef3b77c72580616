import { toSourceSpan } from '../text/joined.ts';
import type { Head } from './head.ts';
import type { Lowering } from './lowering.ts';
import type { Flag, Mount, MountOption, RunInstruction } from './model.ts';
import { resolveMount } from './source.ts';
import { type TextContext, textAt, tokenAt } from './text.ts';
import { type Range, splitCommas } from './words.ts';

type Run = Pick<RunInstruction, 'flags' | 'before'>;

/** The mounts of a RUN; their fields are comma-separated `name=value` or `name` (frontend/dockerfile/instructions/commands_runmount.go). */
export function mountsOf(lowering: Lowering, context: TextContext, head: Head, run: Run): Mount[] {
  return run.flags.flatMap((flag, i) => {
    const range = head.flags[i];
    return flag.name.text === 'mount' && flag.value && range
      ? [mountOf(lowering, context, head, run, flag, range)]
      : [];
  });
}

function mountOf(lowering: Lowering, context: TextContext, head: Head, run: Run, flag: Flag, range: Range): Mount {
  const { joined } = head;
  const valueStart = range[0] + '--mount='.length;
  const options = splitCommas(joined.text, valueStart, range[1])
    .filter(([start, end]) => end > start)
    .map(([first, last]): MountOption => {
      const isQuoted = joined.text[first] === '"' && joined.text[last - 1] === '"' && last - first > 1;
      const [start, end] = isQuoted ? [first + 1, last - 1] : [first, last];
      const equals = joined.text.slice(start, end).indexOf('=');
      const nameEnd = equals === -1 ? end : start + equals;
      return {
        name: tokenAt(joined, [start, nameEnd]),
        ...(equals !== -1 && { value: textAt(context, joined, [nameEnd + 1, end], run.before.scope) }),
        span: toSourceSpan(joined, start, end),
      };
    });
  const option = (name: string) => options.findLast((candidate) => candidate.name.text.toLowerCase() === name);
  const type = option('type');
  const from = option('from')?.value;
  return {
    flag,
    type: type ? type.value?.value : 'bind',
    options,
    ...(from && { from: resolveMount(lowering.table, from) }),
  };
}

/** The value of a mount's option, by any of its names (`target`, `dst`, `destination`). */
export function mountOption(mount: Mount, ...names: readonly string[]): MountOption | undefined {
  return mount.options.findLast(({ name }) => names.includes(name.text.toLowerCase()));
}
