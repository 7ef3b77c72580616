/** What BuildKit refuses in the mounts of a RUN (frontend/dockerfile/instructions/commands_runmount.go, `parseMount`). */
import { type MountOptionEntry, mountOptionOf, mountType, mountTypes } from '../language/mounts.ts';
import { isBoolean, isSize, isUnsigned } from '../language/values.ts';
import { listed } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { byKin } from './by-kin.ts';
import type { Mount, MountOption, RunInstruction } from './model.ts';

export interface MountProblem {
  readonly span: Span;
  readonly message: string;
  /** What `span` can only mean. */
  readonly better?: string;
}

const typeNames = mountTypes.map(({ name }) => name);
const allOptions = new Map(
  mountTypes.flatMap(({ options }) => options.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const))),
);
/** Options that any type takes, though only some use them. */
const anyType: ReadonlySet<string> = new Set([
  'type',
  'from',
  'source',
  'target',
  'readonly',
  'readwrite',
  'id',
  'env',
]);

/** Whether a step may have one: by its text alone, as if it ran in `/`, where most is refused. */
export const mayHaveMountProblems = byKin((run: RunInstruction) => mountProblems(run, '/').length > 0);

export function mountProblems(run: RunInstruction, directory = run.before.directory): MountProblem[] {
  const flags = run.flags.filter(({ name }) => name.text === 'mount');
  return flags.flatMap((flag) => {
    const { value } = flag;
    if (!value) return [];
    if (value.text === '')
      return [{ span: flag.span, message: '`--mount` needs a type and options, such as `type=cache,target=/cache`' }];
    if (/^,|,,|,$/.test(value.text))
      return [{ span: value.span, message: 'Empty mount option: remove the extra comma' }];
    const mount = run.mounts.find((candidate) => candidate.flag === flag);
    if (!mount) return [];
    if (mount.looseQuotes)
      return [
        { span: value.span, message: 'Quotes in a mount must be around a whole option, such as `"target=/a,b"`' },
      ];
    const found = problemsOf(mount, directory);
    // A better word might take one quote of two away.
    return /["'\\`]/.test(value.text) ? found.map(({ span, message }) => ({ span, message })) : found;
  });
}

function problemsOf(mount: Mount, directory: string | undefined): MountProblem[] {
  const problems: MountProblem[] = [];
  // As BuildKit does, options are held against the type as known when they are read.
  let type: string | undefined = 'bind';
  const last = mountType(mount.type ?? '');
  const hasLater = (entry: MountOptionEntry) => last !== undefined && mountOptionOf(last, entry.name) !== undefined;
  for (const option of mount.options) {
    const problem = optionProblem(option, type, hasLater);
    if (problem) problems.push(problem);
    if (option.name.text.toLowerCase() === 'type') type = option.value?.value?.toLowerCase();
  }
  return problems.length > 0 || type === undefined ? problems : wholeProblems(mount, type, directory);
}

function optionProblem(
  { name, value, span }: MountOption,
  type: string | undefined,
  hasLater: (entry: MountOptionEntry) => boolean,
): MountProblem | undefined {
  const written = name.text.toLowerCase();
  if (written === 'type') return typeProblem(value, span);
  const entry = allOptions.get(written);
  if (!entry) {
    const better = nearest(written, [...allOptions.keys(), 'type']);
    const hint = better === undefined ? '' : `. Did you mean \`${better}\`?`;
    return {
      span: name.span,
      message: `Unknown mount option \`${name.text}\`${hint}`,
      ...(better !== undefined && { better }),
    };
  }
  if (!value && !entry.bare) return { span, message: `\`${name.text}\` needs a value: \`${name.text}=...\`` };
  const known = type === undefined ? undefined : mountType(type);
  if (isReadAtOnce(entry) && known && !mountOptionOf(known, entry.name)) {
    const message = hasLater(entry)
      ? `\`${name.text}\` must come after \`type\``
      : misplaced(name.text, entry, known.name);
    return { span: name.span, message };
  }
  return value?.value === undefined ? undefined : valueProblem(entry, value.value, value.span, name.text);
}

function typeProblem(value: MountOption['value'], span: Span): MountProblem | undefined {
  if (!value) return { span, message: '`type` needs a value: `type=cache`' };
  if (value.value === undefined || mountType(value.value)) return undefined;
  const better = nearest(value.value, typeNames);
  const hint =
    better === undefined
      ? `: use ${listed(
          typeNames.map((type) => `\`${type}\``),
          'or',
        )}`
      : `. Did you mean \`${better}\`?`;
  return {
    span: value.span,
    message: `Unknown mount type \`${value.value}\`${hint}`,
    ...(better !== undefined && { better }),
  };
}

function valueProblem(entry: MountOptionEntry, value: string, span: Span, name: string): MountProblem | undefined {
  const wrong = (takes: string): MountProblem => ({
    span,
    message: `Invalid value \`${value}\` for \`${name}\`: use ${takes}`,
  });
  switch (entry.value.kind) {
    case 'boolean':
      return isBoolean(value) ? undefined : wrong('`true` or `false`');
    case 'octal':
      return isUnsigned(value, 8) ? undefined : wrong('permissions in octal, such as `0755`');
    case 'number':
      return isUnsigned(value, 10) ? undefined : wrong('a number');
    case 'size':
      return isSize(value) ? undefined : wrong('a size such as `64m`');
    case 'choice': {
      const names = entry.value.choices.map((choice) => choice.name);
      if (names.includes(value.toLowerCase())) return undefined;
      const better = nearest(value, names);
      return {
        ...wrong(
          listed(
            names.map((choice) => `\`${choice}\``),
            'or',
          ),
        ),
        ...(better !== undefined && { better }),
      };
    }
    default:
      return undefined;
  }
}

/** What the options come to together. */
function wholeProblems(mount: Mount, type: string, directory: string | undefined): MountProblem[] {
  const known = mountType(type);
  if (!known) return [];
  const isGiven = (name: string): MountOption | undefined => {
    const entry = allOptions.get(name);
    const found = mount.options.findLast((option) => entry && namesOf(entry).includes(option.name.text.toLowerCase()));
    return found?.value?.value === '' ? undefined : found;
  };
  for (const { name, value } of mount.options) {
    const entry = allOptions.get(name.text.toLowerCase());
    if (!entry || value?.value === '' || mountOptionOf(known, entry.name) || isIgnored(entry, type)) continue;
    return [{ span: name.span, message: misplaced(name.text, entry, type) }];
  }
  const source = isGiven('source');
  if (type === 'secret' && source && isGiven('id'))
    return [{ span: source.span, message: '`source` and `id` of a secret mean the same: use only one of them' }];
  for (const names of known.required) {
    if (!names.some(isGiven))
      return [{ span: mount.flag.span, message: `A ${type} mount needs an \`id\` or a \`target\`` }];
  }
  if (type === 'secret' || type === 'ssh') return [];
  const target = isGiven('target');
  return isRoot(target?.value?.value ?? (target ? undefined : ''), directory)
    ? [{ span: (target ?? mount.flag).span, message: "A mount can't replace `/`: set `target` to a path below it" }]
    : [];
}

function isRoot(target: string | undefined, directory: string | undefined): boolean {
  if (target === undefined) return false;
  if (target.startsWith('/')) return /^\/[./]*$/.test(target) && !/\.{3}/.test(target);
  return directory === '/' && /^[./]*$/.test(target) && !/\.{3}/.test(target);
}

/** Options that BuildKit holds against the type as read so far. */
function isReadAtOnce({ name }: MountOptionEntry): boolean {
  return name === 'required' || name === 'size';
}

/** Whether a type that makes no use of an option still takes it. */
function isIgnored({ name }: MountOptionEntry, type: string): boolean {
  return anyType.has(name) && !(type === 'secret' && name === 'from') && !(type === 'ssh' && name === 'source');
}

function misplaced(written: string, { name }: MountOptionEntry, type: string): string {
  return `\`${written}\` is not an option of \`type=${type}\`: it belongs to ${typesWith(name)}`;
}

function typesWith(option: string): string {
  return listed(mountTypes.filter((type) => mountOptionOf(type, option)).map(({ name }) => `\`type=${name}\``));
}

function namesOf({ name, aliases = [] }: MountOptionEntry): string[] {
  return [name, ...aliases];
}
