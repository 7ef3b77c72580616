/**
 * The flags of each instruction (frontend/dockerfile/instructions/parse.go and commands_run*.go), and the frontend that brought each
 * (docs.docker.com/reference/dockerfile, the tables "Minimum Dockerfile version"; github.com/moby/buildkit/releases, dockerfile/1.6.0).
 */
import type { LanguageEntry, ValueForm } from './entry.ts';
import { mountTypes } from './mounts.ts';

export interface FlagEntry extends LanguageEntry {
  readonly value: ValueForm;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  /** Whether BuildKit expands variables in its value. */
  readonly expands?: boolean;
  /** What holds without the flag, as it would be written. */
  readonly default?: string;
  /** The section of the Dockerfile reference. */
  readonly anchor: string;
}

const platform: FlagEntry = {
  name: 'platform',
  summary:
    'The platform of the image, such as `linux/arm64`, instead of the target platform. `$BUILDPLATFORM` is the platform of the builder.',
  value: { kind: 'platform' },
  expands: true,
  anchor: 'from',
};

/** What COPY and ADD share. */
const chown = (of: string): FlagEntry => ({
  name: 'chown',
  summary:
    'The owner of the copied files: `user:group`, as names or numbers. Names are looked up in `/etc/passwd` and `/etc/group` of the stage. The default is `0:0`.',
  value: { kind: 'owner' },
  expands: true,
  default: '0:0',
  anchor: `${of}---chown`,
});

const chmod = (of: string): FlagEntry => ({
  name: 'chmod',
  summary:
    'The permissions of the copied files, in octal (`755`) or, since Dockerfile 1.14, in `chmod` syntax (`u=rwX,go=rX`).',
  value: { kind: 'mode' },
  expands: true,
  since: '1.2',
  anchor: `${of}---chmod`,
});

const link = (of: string): FlagEntry => ({
  name: 'link',
  summary:
    'Creates an independent layer that stays cached when the layers below change. Links in the destination are not followed.',
  value: { kind: 'boolean' },
  default: 'false',
  since: '1.4',
  anchor: `${of}---link`,
});

const exclude = (of: string): FlagEntry => ({
  name: 'exclude',
  summary: 'Excludes files that match this pattern. It can be repeated.',
  value: { kind: 'pattern' },
  repeatable: true,
  since: '1.19',
  labs: '1.7',
  anchor: `${of}---exclude`,
});

const add: readonly FlagEntry[] = [
  {
    name: 'keep-git-dir',
    summary: 'Keeps the `.git` folder of a Git repository.',
    value: { kind: 'boolean' },
    default: 'false',
    since: '1.1',
    anchor: 'add---keep-git-dir',
  },
  {
    name: 'checksum',
    summary:
      'Fails the build if the download has a different checksum: `sha256:...` of a file, or the commit of a Git repository.',
    value: { kind: 'checksum' },
    expands: true,
    since: '1.6',
    anchor: 'add---checksum',
  },
  {
    name: 'unpack',
    summary: 'Whether archives are unpacked. By default, local archives are unpacked and downloaded archives are not.',
    value: { kind: 'boolean' },
    since: '1.17',
    anchor: 'add---unpack',
  },
  chown('add'),
  chmod('add'),
  link('add'),
  exclude('add'),
];

const copy: readonly FlagEntry[] = [
  {
    name: 'from',
    summary:
      'Copies from a stage, an image or a named build context instead of the build context. The stage must be above. Variables are not expanded.',
    value: { kind: 'stage' },
    anchor: 'copy---from',
  },
  {
    name: 'parents',
    summary:
      'Keeps the folders of the sources: `COPY --parents src/a.txt /out/` creates `/out/src/a.txt`. The part before `/./` is left out.',
    value: { kind: 'boolean' },
    default: 'false',
    since: '1.20',
    labs: '1.7',
    anchor: 'copy---parents',
  },
  chown('copy'),
  chmod('copy'),
  link('copy'),
  exclude('copy'),
];

const run: readonly FlagEntry[] = [
  {
    name: 'mount',
    summary: `Makes files available while the command runs, without adding them to the image. Types: ${mountTypes
      .map(({ name }) => `\`${name}\``)
      .join(', ')}.`,
    value: { kind: 'mount' },
    repeatable: true,
    expands: true,
    since: '1.2',
    anchor: 'run---mount',
  },
  {
    name: 'network',
    summary: 'The network of the command.',
    value: {
      kind: 'choice',
      choices: [
        { name: 'default', summary: 'The network of the builder.' },
        { name: 'none', summary: 'Only the loopback interface.' },
        {
          name: 'host',
          summary: "The host's network. The build needs `--allow network.host`.",
        },
      ],
    },
    default: 'default',
    since: '1.3',
    anchor: 'run---network',
  },
  {
    name: 'security',
    summary: 'Whether the command runs in the sandbox.',
    value: {
      kind: 'choice',
      choices: [
        { name: 'sandbox', summary: 'Without privileges.' },
        {
          name: 'insecure',
          summary: 'With all privileges, like `docker run --privileged`. The build needs `--allow security.insecure`.',
        },
      ],
    },
    default: 'sandbox',
    since: '1.20',
    labs: '1.1',
    anchor: 'run---security',
  },
  {
    name: 'device',
    summary:
      'Gives the command access to a CDI device, such as `nvidia.com/gpu=all`. The build needs `--allow device`.',
    value: { kind: 'device' },
    repeatable: true,
    since: '1.14-labs',
    anchor: 'run---device',
  },
];

const duration = (name: string, summary: string, standard: string, since?: string): FlagEntry => ({
  name,
  summary,
  value: { kind: 'duration' },
  default: standard,
  ...(since !== undefined && { since }),
  anchor: 'healthcheck',
});

const healthcheck: readonly FlagEntry[] = [
  duration('interval', 'The time until the first check, and between checks.', '30s'),
  duration('timeout', 'The time after which a running check fails.', '30s'),
  duration('start-period', 'The time after the start during which failed checks are not counted.', '0s'),
  duration(
    'start-interval',
    'The time between checks during the start period. Requires Docker Engine 25.0.',
    '5s',
    '1.6',
  ),
  {
    name: 'retries',
    summary: 'The number of consecutive failed checks after which the container is unhealthy.',
    value: { kind: 'number' },
    default: '3',
    anchor: 'healthcheck',
  },
];

/** The flags by instruction; an instruction that is not listed has none. */
export const flags: Readonly<Partial<Record<string, readonly FlagEntry[]>>> = {
  FROM: [platform],
  ADD: add,
  COPY: copy,
  RUN: run,
  HEALTHCHECK: healthcheck,
};

/** The flags of an instruction, whose keyword may be in any case. */
export function flagsOf(keyword: string): readonly FlagEntry[] {
  return flags[keyword.toUpperCase()] ?? [];
}
