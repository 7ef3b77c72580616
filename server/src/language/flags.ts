/**
 * The flags of each instruction (frontend/dockerfile/instructions/parse.go and commands_run*.go), and the frontend that brought each
 * (docs.docker.com/reference/dockerfile, the tables "Minimum Dockerfile version"; github.com/moby/buildkit/releases, dockerfile/1.6.0).
 */
import type { Entry, Value } from './entry.ts';
import { mountTypes } from './mounts.ts';

export interface FlagEntry extends Entry {
  readonly value: Value;
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
    'Takes the image for this platform, such as `linux/arm64`, instead of the one that is built for. `$BUILDPLATFORM` is the machine that builds.',
  value: { kind: 'platform' },
  expands: true,
  anchor: 'from',
};

/** What COPY and ADD share. */
const chown = (of: string): FlagEntry => ({
  name: 'chown',
  summary:
    'Who owns the copied files: `user:group`, as names or numbers. Names are looked up in the `/etc/passwd` and `/etc/group` of the stage. Without it the owner is `0:0`.',
  value: { kind: 'owner' },
  expands: true,
  default: '0:0',
  anchor: `${of}---chown`,
});

const chmod = (of: string): FlagEntry => ({
  name: 'chmod',
  summary:
    'The permissions of the copied files, in octal (`755`) or, since Dockerfile 1.14, in the words of `chmod` (`u=rwX,go=rX`).',
  value: { kind: 'mode' },
  expands: true,
  since: '1.2',
  anchor: `${of}---chmod`,
});

const link = (of: string): FlagEntry => ({
  name: 'link',
  summary:
    'Makes a layer of its own that does not depend on the layers below it, so that it stays in the cache when they change. Links in the destination are not followed.',
  value: { kind: 'boolean' },
  default: 'false',
  since: '1.4',
  anchor: `${of}---link`,
});

const exclude = (of: string): FlagEntry => ({
  name: 'exclude',
  summary: 'Leaves out the files that match this pattern. It may be given several times.',
  value: { kind: 'pattern' },
  repeatable: true,
  since: '1.19',
  anchor: `${of}---exclude`,
});

const add: readonly FlagEntry[] = [
  {
    name: 'keep-git-dir',
    summary: 'Keeps the `.git` folder of a Git repository that is added.',
    value: { kind: 'boolean' },
    default: 'false',
    since: '1.1',
    anchor: 'add---keep-git-dir',
  },
  {
    name: 'checksum',
    summary:
      'Fails the build unless what is downloaded has this checksum: `sha256:...` of a file, or the commit of a Git repository.',
    value: { kind: 'checksum' },
    expands: true,
    since: '1.6',
    anchor: 'add---checksum',
  },
  {
    name: 'unpack',
    summary: 'Whether archives are unpacked. Without it local archives are, and downloaded ones are not.',
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
      'Copies from a stage, an image or a named build context instead of the build context. A stage must stand above. Variables are not expanded.',
    value: { kind: 'stage' },
    anchor: 'copy---from',
  },
  {
    name: 'parents',
    summary:
      'Keeps the folders of the sources: `COPY --parents src/a.txt /out/` makes `/out/src/a.txt`. What stands before `/./` is left out.',
    value: { kind: 'boolean' },
    default: 'false',
    since: '1.20',
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
    summary: 'Which network the command has.',
    value: {
      kind: 'choice',
      choices: [
        { name: 'default', summary: 'The network of the builder.' },
        { name: 'none', summary: 'No network but the loopback interface.' },
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
        { name: 'sandbox', summary: 'Without privileges, as always.' },
        {
          name: 'insecure',
          summary: 'With all privileges, like `docker run --privileged`. The build needs `--allow security.insecure`.',
        },
      ],
    },
    default: 'sandbox',
    since: '1.20',
    anchor: 'run---security',
  },
  {
    name: 'device',
    summary: 'Gives the command a CDI device, such as `nvidia.com/gpu=all`. The build needs `--allow device`.',
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
  duration('interval', 'How long after the start, and after each check, the next check runs.', '30s'),
  duration('timeout', 'A check that takes longer has failed.', '30s'),
  duration('start-period', 'For how long after the start a failed check does not count.', '0s'),
  duration(
    'start-interval',
    'The time between checks during the start period. It needs Docker Engine 25.0 to have an effect.',
    '5s',
    '1.6',
  ),
  {
    name: 'retries',
    summary: 'How many checks must fail in a row before the container is unhealthy.',
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
