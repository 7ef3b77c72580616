import { type Joined, pickJoined, toSourceSpan } from '../text/joined.ts';
import type { Head } from './head.ts';
import type { Range } from './instruction-text.ts';
import type { Lowering } from './lowering.ts';
import type { Flag, Mount, MountOption, RunInstruction } from './model.ts';
import { resolveMount } from './source.ts';
import { type TextContext, textAt, tokenAt } from './text.ts';

type Run = Pick<RunInstruction, 'flags' | 'before'>;

/** The mounts of a RUN; their fields are comma-separated `name=value` or `name` (frontend/dockerfile/instructions/commands_runmount.go). */
export function mountsOf(lowering: Lowering, context: TextContext, head: Head, run: Run): Mount[] {
  return run.flags.flatMap((flag, i) => {
    const range = head.parts.flags[i]?.value;
    if (flag.name.text !== 'mount' || !range) return [];
    return [mountOf(lowering, context, unquoted(head.joined, range, context.escape), run, flag)];
  });
}

function mountOf(lowering: Lowering, context: TextContext, value: Joined, run: Run, flag: Flag): Mount {
  const options = fieldsOf(value.text)
    .filter(([start, end]) => end > start)
    .map(([first, last]): MountOption => {
      const isQuoted = value.text[first] === '"' && value.text[last - 1] === '"' && last - first > 1;
      const [start, end] = isQuoted ? [first + 1, last - 1] : [first, last];
      const equals = value.text.slice(start, end).indexOf('=');
      const nameEnd = equals === -1 ? end : start + equals;
      return {
        name: tokenAt(value, [start, nameEnd]),
        ...(equals !== -1 && { value: textAt(context, value, [nameEnd + 1, end], run.before.scope) }),
        span: toSourceSpan(value, start, end),
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

/** A flag's value without its quotes and escapes (`extractBuilderFlags` in frontend/dockerfile/parser/split_command.go). */
function unquoted(joined: Joined, [start, end]: Range, escape: string): Joined {
  const kept: Range[] = [];
  let quote = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const char = joined.text[at] ?? '';
    const isQuote = quote === '' ? char === '"' || char === "'" : char === quote;
    if (!isQuote && char !== escape) continue;
    kept.push([from, at]);
    from = at + 1;
    if (isQuote) quote = quote === '' ? char : '';
    else at++;
  }
  return pickJoined(joined, [...kept, [from, end]]);
}

/** The comma-separated fields, quoted ones as in CSV. */
function fieldsOf(text: string): Range[] {
  const fields: Range[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== ',')) continue;
    fields.push([start, at]);
    start = at + 1;
  }
  return fields;
}

/** The value of a mount's option, by any of its names (`target`, `dst`, `destination`). */
export function mountOption(mount: Mount, ...names: readonly string[]): MountOption | undefined {
  return mount.options.findLast(({ name }) => names.includes(name.text.toLowerCase()));
}
