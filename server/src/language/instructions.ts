/** The instructions of a Dockerfile (frontend/dockerfile/command/command.go, instructions/parse.go; docs.docker.com/reference/dockerfile). */
import type { Entry } from './entry.ts';
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

export interface InstructionEntry extends Entry {
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
      'Begins a stage on top of a base image, an earlier stage or nothing (`scratch`). Only ARG, comments and directives may stand above the first FROM.',
    forms: [
      {
        syntax: 'FROM <image> AS <name>',
        parameters: [
          { label: '<image>', summary: 'An image with a tag or digest, the name of a stage above, or `scratch`.' },
          { label: '<name>', summary: 'The name of the stage, for `--target`, `FROM` and `COPY --from`.' },
        ],
      },
    ],
    arguments: { least: 1, most: 3 },
    json: 'never',
    expands: true,
    refusedInOnbuild: 'a trigger cannot begin a stage',
    anchor: 'from',
  },
  {
    name: 'RUN',
    summary: 'Runs a command in a new layer on top of the stage. A heredoc makes a script of several lines.',
    forms: [
      ...commandForms('RUN'),
      { syntax: 'RUN <<EOF', parameters: [{ label: '<<EOF', summary: 'The script follows, up to a line `EOF`.' }] },
    ],
    arguments: { least: 0, most: many },
    json: 'allowed',
    heredocs: true,
    anchor: 'run',
  },
  {
    name: 'CMD',
    summary:
      'What a container starts when it is given no command, or the arguments of ENTRYPOINT. Only the last one of a stage counts.',
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
    summary: 'Names the author of the image.',
    forms: [{ syntax: 'MAINTAINER <name>', parameters: [{ label: '<name>', summary: 'The author.' }] }],
    arguments: { least: 1, most: 1 },
    json: 'never',
    refusedInOnbuild: 'a trigger cannot set the author',
    deprecated: 'LABEL org.opencontainers.image.authors',
    anchor: 'maintainer-deprecated',
  },
  {
    name: 'EXPOSE',
    summary: 'Says which ports the program listens on. It publishes none: that is `docker run -p`.',
    forms: [
      {
        syntax: 'EXPOSE <port>/<protocol> ...',
        parameters: [
          { label: '<port>', summary: 'A port, or a range such as `8000-8010`.' },
          { label: '<protocol>', summary: '`tcp`, which is the default, `udp` or `sctp`.' },
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
      'Sets variables for the steps below, the stages built on this one, and containers. They stay in the image.',
    forms: [{ syntax: 'ENV <key>=<value> ...', parameters: [key, value] }],
    arguments: { least: 1, most: many },
    json: 'never',
    expands: true,
    anchor: 'env',
  },
  {
    name: 'ADD',
    summary:
      'Copies files like COPY, and also unpacks local archives and fetches URLs and Git repositories. Where none of that is meant, COPY says so.',
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
      'Copies files from the build context, or with `--from` from a stage or image. A heredoc is a file of its own.',
    forms: copyForms('COPY', src),
    arguments: { least: 2, most: many },
    json: 'allowed',
    heredocs: true,
    expands: true,
    anchor: 'copy',
  },
  {
    name: 'ENTRYPOINT',
    summary: 'The program that a container always starts; CMD and the arguments of `docker run` come behind it.',
    forms: commandForms('ENTRYPOINT'),
    arguments: { least: 0, most: many },
    json: 'allowed',
    anchor: 'entrypoint',
  },
  {
    name: 'VOLUME',
    summary:
      'Marks a folder whose files live outside of the container. Without a mount each container gets a new volume.',
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
    summary: 'Who runs the steps below and the program of the container.',
    forms: [
      {
        syntax: 'USER <user>:<group>',
        parameters: [
          { label: '<user>', summary: 'A name of `/etc/passwd`, or a number.' },
          { label: '<group>', summary: "A name of `/etc/group`, or a number; without it the user's own." },
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
    summary: 'The folder of the steps below and of the program of the container; made when it is not there.',
    forms: [
      {
        syntax: 'WORKDIR <path>',
        parameters: [{ label: '<path>', summary: 'A folder; a relative one begins at the last WORKDIR.' }],
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
      'Declares a variable that `--build-arg` can set. Above the first FROM only FROM lines see it, until a stage declares it again.',
    forms: [
      {
        syntax: 'ARG <name>=<default> ...',
        parameters: [
          { label: '<name>', summary: 'The name.' },
          { label: '<default>', summary: 'The value without `--build-arg`.' },
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
    summary: 'An instruction that runs in the images that are built on this one, right behind their FROM.',
    forms: [
      {
        syntax: 'ONBUILD <instruction>',
        parameters: [{ label: '<instruction>', summary: 'Any instruction but FROM, MAINTAINER and ONBUILD.' }],
      },
    ],
    arguments: { least: 1, most: many },
    json: 'never',
    refusedInOnbuild: 'triggers cannot be chained',
    anchor: 'onbuild',
  },
  {
    name: 'STOPSIGNAL',
    summary: 'The signal that asks the program to end.',
    forms: [
      {
        syntax: 'STOPSIGNAL <signal>',
        parameters: [{ label: '<signal>', summary: 'A name such as `SIGQUIT`, or a number; `SIGTERM` without it.' }],
      },
    ],
    arguments: { least: 1, most: 1 },
    json: 'never',
    expands: true,
    anchor: 'stopsignal',
  },
  {
    name: 'HEALTHCHECK',
    summary: 'How to tell whether the program of a container still works.',
    forms: [
      {
        syntax: 'HEALTHCHECK CMD <command>',
        parameters: [{ ...command, summary: 'It ends with 0 when all is well, else with 1.' }],
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
    summary: 'The shell of the shell forms below: RUN, CMD, ENTRYPOINT and HEALTHCHECK.',
    forms: [{ syntax: 'SHELL ["<program>", "<argument>", ...]', parameters: [program, argument] }],
    arguments: { least: 1, most: many },
    json: 'required',
    anchor: 'shell',
  },
];

const byName: ReadonlyMap<string, InstructionEntry> = new Map(instructions.map((entry) => [entry.name, entry]));

/** The instruction of that keyword, in any case. */
export function instructionOf(keyword: string): InstructionEntry | undefined {
  return byName.get(keyword.toUpperCase());
}
