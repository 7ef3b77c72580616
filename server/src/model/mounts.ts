import { type Joined, toSourceSpan } from '../text/joined.ts';
import { flagValue } from './flag-words.ts';
import type { Head } from './head.ts';
import type { Range } from './instruction-text.ts';
import type { Lowering } from './lowering.ts';
import type { BuildGraph, Flag, Mount, MountOption, RunInstruction } from './model.ts';
import { resolveMount } from './source.ts';
import { type TextContext, textAt, tokenAt } from './text.ts';

type Run = Pick<RunInstruction, 'flags' | 'before'>;

const noMounts: readonly Mount[] = [];

/** The mounts of a RUN; their fields are comma-separated `name=value` or `name` (frontend/dockerfile/instructions/commands_runmount.go). */
export function mountsOf(lowering: Lowering, context: TextContext, head: Head, run: Run): readonly Mount[] {
  if (run.flags.length === 0) return noMounts;
  return run.flags.flatMap((flag, i) => {
    const part = head.parts.flags[i];
    const value = part && flag.name.text === 'mount' ? flagValue(head.joined, part, context.escape) : undefined;
    return value ? [mountOf(lowering, context, value, run, flag)] : [];
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
      const option = { name: tokenAt(value, [start, nameEnd]), span: toSourceSpan(value, start, end) };
      if (equals === -1) return option;
      return Object.assign(option, { value: textAt(context, value, [nameEnd + 1, end], run.before.scope) });
    });
  const option = (name: string) => options.findLast((candidate) => candidate.name.text.toLowerCase() === name);
  const type = option('type');
  const from = option('from')?.value;
  const mount: Mount = { flag, type: type ? type.value?.value : 'bind', options };
  if (from) Object.assign(mount, { from: resolveMount(lowering.table, from) });
  return hasLooseQuotes(value.text) ? Object.assign(mount, { looseQuotes: true }) : mount;
}

/** Whether a quote stands elsewhere than around a whole field, where Go's CSV refuses it; two in a row in such a field are one of its own. */
function hasLooseQuotes(text: string): boolean {
  return fieldsOf(text).some(([start, end]) => !/^(?:[^"]*|"(?:[^"]|"")*")$/.test(text.slice(start, end)));
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

/** The mounts of a RUN that are of some types, as they are written. */
export function mountTexts(
  { source }: BuildGraph,
  { mounts }: RunInstruction,
  types: readonly string[],
  isMeant: (mount: Mount) => boolean = () => true,
): string[] {
  const found = mounts.filter((mount) => types.includes(mount.type ?? '') && isMeant(mount));
  return found.map(({ flag }) => source.slice(flag.span.start, flag.span.end));
}

/** Whether the script of a step names the file or variable of a secret that is mounted, and a command in its place does not. */
export function readsSecret({ source }: BuildGraph, { script, mounts, span }: RunInstruction, other = ''): boolean {
  const text = source.slice(script.span.start, span.end);
  const names = mounts.flatMap((mount) => (mount.type === 'secret' ? placesOf(mount) : []));
  return names.some((name) => text.includes(name) && !other.includes(name));
}

/** A secret's file, by default below /run/secrets, and its variable (docs.docker.com/reference/dockerfile, `RUN --mount=type=secret`). */
function placesOf(mount: Mount): string[] {
  const target = mountOption(mount, 'target', 'dst', 'destination')?.value?.value;
  const variable = mountOption(mount, 'env')?.value?.value;
  const id = mountOption(mount, 'id')?.value?.value;
  const file = target ?? (variable === undefined && id !== undefined ? `/run/secrets/${id}` : undefined);
  return [...(file === undefined ? [] : [file]), ...(variable === undefined ? [] : [`$${variable}`, `\${${variable}`])];
}

/** The value of a mount's option, by any of its names (`target`, `dst`, `destination`). */
export function mountOption(mount: Mount, ...names: readonly string[]): MountOption | undefined {
  return mount.options.findLast(({ name }) => names.includes(name.text.toLowerCase()));
}
