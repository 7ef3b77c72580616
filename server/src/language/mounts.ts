/**
 * The types of `RUN --mount` and their options (frontend/dockerfile/instructions/commands_runmount.go, `parseMount`;
 * dockerfile2llb/convert_secrets.go and convert_ssh.go; docs.docker.com/reference/dockerfile, "RUN --mount").
 */
import type { Entry, Value } from './entry.ts';

export interface MountTypeEntry extends Entry {
  readonly options: readonly MountOptionEntry[];
  /** Sets of options of which one must be given, in any of their names. */
  readonly required: readonly (readonly string[])[];
  readonly anchor: string;
}

export interface MountOptionEntry extends Entry {
  /** Other names for the same. */
  readonly aliases?: readonly string[];
  readonly value: Value;
  /** Whether it may stand without a value, which then is `true`. */
  readonly bare?: boolean;
  readonly default?: string;
}

const target: MountOptionEntry = {
  name: 'target',
  aliases: ['dst', 'destination'],
  summary: 'Where it is mounted; a relative path begins at the working directory.',
  value: { kind: 'path' },
};

const from = (standard: string): MountOptionEntry => ({
  name: 'from',
  summary: `A stage above, an image or a named build context that the files come from. Without it ${standard}. Variables are not expanded.`,
  value: { kind: 'stage' },
});

const source: MountOptionEntry = {
  name: 'source',
  aliases: ['src'],
  summary: 'A path in what `from` names; without it the root.',
  value: { kind: 'source' },
  default: '/',
};

const readonly: MountOptionEntry = {
  name: 'readonly',
  aliases: ['ro'],
  summary: 'Whether the mount cannot be written to.',
  value: { kind: 'boolean' },
  bare: true,
};

const readwrite: MountOptionEntry = {
  name: 'readwrite',
  aliases: ['rw'],
  summary: 'Lets the command write. What it writes is gone when the command ends.',
  value: { kind: 'boolean' },
  bare: true,
};

const required: MountOptionEntry = {
  name: 'required',
  summary: 'Fails the command when the build is not given it.',
  value: { kind: 'boolean' },
  bare: true,
  default: 'false',
};

/** Who owns what is mounted, and its permissions. */
const ownership = (what: string, mode: string): readonly MountOptionEntry[] => [
  { name: 'mode', summary: `The permissions of ${what}, in octal.`, value: { kind: 'octal' }, default: mode },
  { name: 'uid', summary: `The number of the user who owns ${what}.`, value: { kind: 'number' }, default: '0' },
  { name: 'gid', summary: `The number of the group that owns ${what}.`, value: { kind: 'number' }, default: '0' },
];

const sharing: MountOptionEntry = {
  name: 'sharing',
  summary: 'What happens when two builds use the cache at the same time.',
  value: {
    kind: 'choice',
    choices: [
      { name: 'shared', summary: 'All of them write to it at once.' },
      { name: 'private', summary: 'Each gets a cache of its own.' },
      { name: 'locked', summary: 'The second waits for the first; what `apt` needs.' },
    ],
  },
  default: 'shared',
};

export const mountTypes: readonly MountTypeEntry[] = [
  {
    name: 'bind',
    summary: 'Files of the build context, a stage or an image, read-only unless `rw` is given. The default.',
    options: [target, source, from('the build context'), readwrite, readonly],
    required: [],
    anchor: 'run---mounttypebind',
  },
  {
    name: 'cache',
    summary: 'A folder that stays on the builder between builds, for package managers and compilers.',
    options: [
      {
        name: 'id',
        summary: 'Mounts of one id share one cache; without it the id is the target.',
        value: { kind: 'identifier' },
      },
      target,
      sharing,
      from('it starts empty'),
      source,
      readonly,
      readwrite,
      ...ownership('a new cache folder', '0755'),
    ],
    required: [],
    anchor: 'run---mounttypecache',
  },
  {
    name: 'tmpfs',
    summary: 'A folder in memory that is gone when the command ends.',
    options: [
      target,
      { name: 'size', summary: 'How much it may hold, such as `64m`.', value: { kind: 'size' } },
      readonly,
      readwrite,
    ],
    required: [],
    anchor: 'run---mounttypetmpfs',
  },
  {
    name: 'secret',
    summary: 'A secret of the build as a file or a variable, which stays out of the image and of the cache.',
    options: [
      {
        name: 'id',
        summary: 'The name that `docker build --secret id=...` gives it; without it the last part of the target.',
        value: { kind: 'identifier' },
      },
      { ...target, summary: 'The file to mount it as; without it, and without `env`, `/run/secrets/<id>`.' },
      {
        name: 'env',
        summary: 'The variable to set it in, instead of a file, or beside one when `target` is given.',
        value: { kind: 'variable' },
        since: '1.10',
      },
      required,
      { name: 'source', aliases: ['src'], summary: 'Another word for `id`.', value: { kind: 'identifier' } },
      readonly,
      readwrite,
      ...ownership('the file', '0400'),
    ],
    required: [['id', 'target', 'source']],
    anchor: 'run---mounttypesecret',
  },
  {
    name: 'ssh',
    summary: "The socket of the SSH agent that the build is given, so that the command can use the caller's keys.",
    options: [
      {
        name: 'id',
        summary: 'The name that `docker build --ssh <id>` gives it.',
        value: { kind: 'identifier' },
        default: 'default',
      },
      { ...target, summary: 'Where the socket is; without it `/run/buildkit/ssh_agent.<n>`.' },
      required,
      readonly,
      readwrite,
      ...ownership('the socket', '0600'),
    ],
    required: [],
    anchor: 'run---mounttypessh',
  },
];

/** The type of that name, in any case. */
export function mountType(name: string): MountTypeEntry | undefined {
  return mountTypes.find((type) => type.name === name.toLowerCase());
}

/** The option of a type by any of its names, in any case. */
export function mountOptionOf(type: MountTypeEntry, name: string): MountOptionEntry | undefined {
  const wanted = name.toLowerCase();
  return type.options.find((option) => option.name === wanted || option.aliases?.includes(wanted) === true);
}
