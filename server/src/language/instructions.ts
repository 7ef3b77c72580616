/** The instructions of a Dockerfile (frontend/dockerfile/command/command.go, instructions/parse.go; docs.docker.com/reference/dockerfile). */
import type { LanguageEntry } from './entry.ts';
import { argument, command, commandForms, copyForms, type Form, key, program, src, value } from './forms.ts';

export type Keyword =
  | 'ADD'
  | 'ARG'
  | 'CMD'
  | 'COPY'
  | 'ENTRYPOINT'
  | 'ENV'
  | 'EXPOSE'
  | 'FROM'
  | 'HEALTHCHECK'
  | 'LABEL'
  | 'MAINTAINER'
  | 'ONBUILD'
  | 'RUN'
  | 'SHELL'
  | 'STOPSIGNAL'
  | 'USER'
  | 'VOLUME'
  | 'WORKDIR';

export interface InstructionEntry extends LanguageEntry {
  readonly name: Keyword;
  readonly forms: readonly Form[];
  /** How many arguments BuildKit asks for and allows; the text of MAINTAINER, USER, WORKDIR and of shell forms is one argument. */
  readonly arguments: { readonly least: number; readonly most: number };
  /** Whether its arguments may be, or have to be, a JSON list. */
  readonly json: 'never' | 'allowed' | 'required';
  /** Whether it may take heredocs. */
  readonly heredocs?: boolean;
  /** Whether BuildKit expands variables in its arguments; in the others the shell does, or nobody. */
  readonly expands?: boolean;
  /** Why it may not stand behind ONBUILD. */
  readonly refusedInOnbuild?: string;
  /** What to write instead. */
  readonly deprecated?: string;
  readonly anchor: string;
}

const many = Number.POSITIVE_INFINITY;

export const instructions: readonly InstructionEntry[] = [
  {
    name: 'FROM',
    summary:
      'Starts a stage from a base image, an earlier stage or nothing (`scratch`). Only ARG, comments and directives are allowed above the first FROM.',
    forms: [
      {
        syntax: 'FROM <image> AS <name>',
        parameters: [
          { label: '<image>', summary: 'An image with a tag or digest, the name of an earlier stage, or `scratch`.' },
          { label: '<name>', summary: 'The name of the stage, for `--target`, `FROM` and `COPY --from`.' },
        ],
      },
    ],
    arguments: { least: 1, most: 3 },
    json: 'never',
    expands: true,
    refusedInOnbuild: "a trigger can't start a stage",
    anchor: 'from',
  },
  {
    name: 'RUN',
    summary: 'Runs a command in a new layer. A heredoc is a multi-line script.',
    forms: [
      ...commandForms('RUN'),
      { syntax: 'RUN <<EOF', parameters: [{ label: '<<EOF', summary: 'Starts a script that ends at a line `EOF`.' }] },
    ],
    arguments: { least: 0, most: many },
    json: 'allowed',
    heredocs: true,
    anchor: 'run',
  },
  {
    name: 'CMD',
    summary:
      'The default command of a container, or the default arguments of ENTRYPOINT. Only the last CMD of a stage is used.',
    forms: commandForms('CMD'),
    arguments: { least: 0, most: many },
    json: 'allowed',
    anchor: 'cmd',
  },
  {
    name: 'LABEL',
    summary: 'Adds metadata to the image, such as `org.opencontainers.image.source`.',
    forms: [{ syntax: 'LABEL <key>=<value> ...', parameters: [key, value] }],
    arguments: { least: 1, most: many },
    json: 'never',
    expands: true,
    anchor: 'label',
  },
  {
    name: 'MAINTAINER',
    summary: 'Sets the author of the image.',
    forms: [{ syntax: 'MAINTAINER <name>', parameters: [{ label: '<name>', summary: 'The author.' }] }],
    arguments: { least: 1, most: 1 },
    json: 'never',
    refusedInOnbuild: "a trigger can't set the author",
    deprecated: 'LABEL org.opencontainers.image.authors',
    anchor: 'maintainer-deprecated',
  },
  {
    name: 'EXPOSE',
    summary: 'Documents the ports that the program listens on. It does not publish them: use `docker run -p`.',
    forms: [
      {
        syntax: 'EXPOSE <port>/<protocol> ...',
        parameters: [
          { label: '<port>', summary: 'A port, or a range such as `8000-8010`.' },
          { label: '<protocol>', summary: '`tcp` (default), `udp` or `sctp`.' },
        ],
      },
    ],
    arguments: { least: 1, most: many },
    json: 'never',
    expands: true,
    anchor: 'expose',
  },
  {
    name: 'ENV',
    summary:
      'Sets environment variables for later steps, stages based on this one, and containers. They are stored in the image.',
    forms: [{ syntax: 'ENV <key>=<value> ...', parameters: [key, value] }],
    arguments: { least: 1, most: many },
    json: 'never',
    expands: true,
    anchor: 'env',
  },
  {
    name: 'ADD',
    summary:
      "Copies files like COPY, and also unpacks local archives and downloads URLs and Git repositories. Use COPY if you don't need that.",
    forms: copyForms('ADD', {
      label: '<src>',
      summary:
        'A file, folder or pattern of the build context, a URL, or a Git repository (`https://host/repo.git#tag`).',
    }),
    arguments: { least: 2, most: many },
    json: 'allowed',
    heredocs: true,
    expands: true,
    anchor: 'add',
  },
  {
    name: 'COPY',
    summary:
      'Copies files from the build context, or with `--from` from a stage or image. A heredoc is an inline file.',
    forms: copyForms('COPY', src),
    arguments: { least: 2, most: many },
    json: 'allowed',
    heredocs: true,
    expands: true,
    anchor: 'copy',
  },
  {
    name: 'ENTRYPOINT',
    summary: 'The program that containers always start. CMD and the arguments of `docker run` are appended to it.',
    forms: commandForms('ENTRYPOINT'),
    arguments: { least: 0, most: many },
    json: 'allowed',
    anchor: 'entrypoint',
  },
  {
    name: 'VOLUME',
    summary:
      'Marks a folder whose files are stored outside of the container. Without a mount, each container gets a new volume.',
    forms: [
      { syntax: 'VOLUME <path> ...', parameters: [{ label: '<path>', summary: 'A folder of the container.' }] },
      { syntax: 'VOLUME ["<path>", ...]', parameters: [{ label: '"<path>"', summary: 'A folder of the container.' }] },
    ],
    arguments: { least: 1, most: many },
    json: 'allowed',
    expands: true,
    anchor: 'volume',
  },
  {
    name: 'USER',
    summary: 'The user of later steps and of the program in the container.',
    forms: [
      {
        syntax: 'USER <user>:<group>',
        parameters: [
          { label: '<user>', summary: 'A user name from `/etc/passwd`, or a UID.' },
          {
            label: '<group>',
            summary: 'A group name from `/etc/group`, or a GID. The default is the group of the user.',
          },
        ],
      },
    ],
    arguments: { least: 1, most: 1 },
    json: 'never',
    expands: true,
    anchor: 'user',
  },
  {
    name: 'WORKDIR',
    summary:
      'The working directory of later steps and of the program in the container. It is created if it does not exist.',
    forms: [
      {
        syntax: 'WORKDIR <path>',
        parameters: [{ label: '<path>', summary: 'A folder. A relative path starts at the previous WORKDIR.' }],
      },
    ],
    arguments: { least: 1, most: 1 },
    json: 'never',
    expands: true,
    anchor: 'workdir',
  },
  {
    name: 'ARG',
    summary:
      'Declares a variable that `--build-arg` can set. Above the first FROM, only FROM lines can use it; stages must declare it again.',
    forms: [
      {
        syntax: 'ARG <name>=<default> ...',
        parameters: [
          { label: '<name>', summary: 'The name.' },
          { label: '<default>', summary: 'The default value.' },
        ],
      },
    ],
    arguments: { least: 1, most: many },
    json: 'never',
    expands: true,
    anchor: 'arg',
  },
  {
    name: 'ONBUILD',
    summary: 'An instruction that runs in images built on this one, right after their FROM.',
    forms: [
      {
        syntax: 'ONBUILD <instruction>',
        parameters: [{ label: '<instruction>', summary: 'Any instruction except FROM, MAINTAINER and ONBUILD.' }],
      },
    ],
    arguments: { least: 1, most: many },
    json: 'never',
    refusedInOnbuild: "triggers can't be nested",
    anchor: 'onbuild',
  },
  {
    name: 'STOPSIGNAL',
    summary: 'The signal that tells the program to stop.',
    forms: [
      {
        syntax: 'STOPSIGNAL <signal>',
        parameters: [
          { label: '<signal>', summary: 'A name such as `SIGQUIT`, or a number. The default is `SIGTERM`.' },
        ],
      },
    ],
    arguments: { least: 1, most: 1 },
    json: 'never',
    expands: true,
    anchor: 'stopsignal',
  },
  {
    name: 'HEALTHCHECK',
    summary: 'Checks whether the program in the container still works.',
    forms: [
      {
        syntax: 'HEALTHCHECK CMD <command>',
        parameters: [
          { ...command, summary: 'A command that exits with 0 if the container is healthy, otherwise with 1.' },
        ],
      },
      { syntax: 'HEALTHCHECK CMD ["<program>", "<argument>", ...]', parameters: [program, argument] },
      { syntax: 'HEALTHCHECK NONE', parameters: [] },
    ],
    arguments: { least: 1, most: many },
    json: 'allowed',
    anchor: 'healthcheck',
  },
  {
    name: 'SHELL',
    summary: 'The shell for the shell form of RUN, CMD, ENTRYPOINT and HEALTHCHECK below.',
    forms: [{ syntax: 'SHELL ["<program>", "<argument>", ...]', parameters: [program, argument] }],
    arguments: { least: 1, most: many },
    json: 'required',
    anchor: 'shell',
  },
];

export const instructionNames: readonly string[] = instructions.map(({ name }) => name);

const byName: ReadonlyMap<string, InstructionEntry> = new Map(instructions.map((entry) => [entry.name, entry]));

/** The instruction of that keyword, in any case. */
export function instructionOf(keyword: string): InstructionEntry | undefined {
  return byName.get(keyword.toUpperCase());
}
