/**
 * The types of `RUN --mount` and their options (frontend/dockerfile/instructions/commands_runmount.go, `parseMount`;
 * dockerfile2llb/convert_secrets.go and convert_ssh.go; docs.docker.com/reference/dockerfile, "RUN --mount").
 */
import type { LanguageEntry, ValueForm } from './entry.ts';

export interface MountTypeEntry extends LanguageEntry {
  readonly options: readonly MountOptionEntry[];
  /** Sets of options of which one must be given, in any of their names. */
  readonly required: readonly (readonly string[])[];
  readonly anchor: string;
}

export interface MountOptionEntry extends LanguageEntry {
  /** Other names for the same. */
  readonly aliases?: readonly string[];
  readonly value: ValueForm;
  /** Whether it may stand without a value, which then is `true`. */
  readonly bare?: boolean;
  readonly default?: string;
}

const target: MountOptionEntry = {
  name: 'target',
  aliases: ['dst', 'destination'],
  summary: 'The mount path. A relative path starts at the working directory.',
  value: { kind: 'path' },
};

const from = (standard: string): MountOptionEntry => ({
  name: 'from',
  summary: `A stage above, an image or a named build context as the source of the files. Without it ${standard}. Variables are not expanded.`,
  value: { kind: 'stage' },
});

const source: MountOptionEntry = {
  name: 'source',
  aliases: ['src'],
  summary: 'A path in `from`. The default is its root.',
  value: { kind: 'source' },
  default: '/',
};

const readonly: MountOptionEntry = {
  name: 'readonly',
  aliases: ['ro'],
  summary: 'Makes the mount read-only.',
  value: { kind: 'boolean' },
  bare: true,
};

const readwrite: MountOptionEntry = {
  name: 'readwrite',
  aliases: ['rw'],
  summary: 'Makes the mount writable. Changes are discarded when the command ends.',
  value: { kind: 'boolean' },
  bare: true,
};

const required: MountOptionEntry = {
  name: 'required',
  summary: 'Fails the command if the secret or key is missing.',
  value: { kind: 'boolean' },
  bare: true,
  default: 'false',
};

/** Who owns what is mounted, and its permissions. */
const ownership = (what: string, mode: string): readonly MountOptionEntry[] => [
  { name: 'mode', summary: `The permissions of ${what}, in octal.`, value: { kind: 'octal' }, default: mode },
  { name: 'uid', summary: `The UID of the owner of ${what}.`, value: { kind: 'number' }, default: '0' },
  { name: 'gid', summary: `The GID of the owner of ${what}.`, value: { kind: 'number' }, default: '0' },
];

const sharing: MountOptionEntry = {
  name: 'sharing',
  summary: 'How builds that run at the same time share the cache.',
  value: {
    kind: 'choice',
    choices: [
      { name: 'shared', summary: 'They write to it at the same time.' },
      { name: 'private', summary: 'Each build gets its own cache.' },
      { name: 'locked', summary: 'The second build waits for the first one, as `apt` needs.' },
    ],
  },
  default: 'shared',
};

export const mountTypes: readonly MountTypeEntry[] = [
  {
    name: 'bind',
    summary: 'Files of the build context, a stage or an image, read-only unless `rw` is set. The default type.',
    options: [target, source, from('the build context'), readwrite, readonly],
    required: [],
    anchor: 'run---mounttypebind',
  },
  {
    name: 'cache',
    summary: 'A folder on the builder that is kept between builds, for package managers and compilers.',
    options: [
      {
        name: 'id',
        summary: 'Mounts with the same ID share a cache. The default is the target.',
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
    summary: 'A folder in memory that is discarded when the command ends.',
    options: [
      target,
      { name: 'size', summary: 'The maximum size, such as `64m`.', value: { kind: 'size' } },
      readonly,
      readwrite,
    ],
    required: [],
    anchor: 'run---mounttypetmpfs',
  },
  {
    name: 'secret',
    summary: 'A build secret as a file or a variable that is not stored in the image or the cache.',
    options: [
      {
        name: 'id',
        summary: 'The name in `docker build --secret id=...`. The default is the last part of the target.',
        value: { kind: 'identifier' },
      },
      { ...target, summary: 'The path of the file. Without it and without `env`, `/run/secrets/<id>`.' },
      {
        name: 'env',
        summary: 'The variable to set instead of a file. With `target`, both are set.',
        value: { kind: 'variable' },
        since: '1.10',
      },
      required,
      { name: 'source', aliases: ['src'], summary: 'Same as `id`.', value: { kind: 'identifier' } },
      readonly,
      readwrite,
      ...ownership('the file', '0400'),
    ],
    required: [['id', 'target', 'source']],
    anchor: 'run---mounttypesecret',
  },
  {
    name: 'ssh',
    summary: "The socket of the SSH agent that is passed to the build, so that the command can use the caller's keys.",
    options: [
      {
        name: 'id',
        summary: 'The ID in `docker build --ssh <id>`.',
        value: { kind: 'identifier' },
        default: 'default',
      },
      { ...target, summary: 'The path of the socket. The default is `/run/buildkit/ssh_agent.<n>`.' },
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
