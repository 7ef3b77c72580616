/** What `--help` says, of the program and of each command. */
import { refactors } from '../refactors/index.ts';
import { type CommandName, commandNames, graphFormats, levels, lintFormats } from './options.ts';

interface Help {
  /** The words behind the command's name. */
  readonly words: string;
  readonly does: string;
  readonly more?: string;
}

const paths =
  'A path is a file, `-` for the standard input, or a folder: every Dockerfile below it that Git does not ignore.\nWithout a path it is this folder.';

const commands: Readonly<Record<CommandName, Help>> = {
  lint: {
    words: '[--format FORMAT] [--fail-on LEVEL] [path ...]',
    does: 'find what breaks, leaks or slows a build',
    more: `  --format   ${lintFormats.join(', ')} (default: text)
  --fail-on  ${levels.join(', ')} (default: what .hadolint.yaml says, else warning)

${paths}
Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or a path that cannot be read.`,
  },
  fix: {
    words: '[--diff] [--unsafe] [path ...]',
    does: 'apply all safe fixes',
    more: `  --diff     print what would change as a patch, and write nothing
  --unsafe   also make the changes that alter the image or need a review

${paths}
Exit status: 0 done, 1 with --diff: something would change, 2 wrong usage or a path that cannot be read.`,
  },
  refactor: {
    words: '[--diff] [--choice ID] <refactoring> <file>[:place]',
    does: 'change how a Dockerfile is built up',
    more: `  --diff     print what would change as a patch, and write nothing
  --choice   one of several results, such as a base image; without it the first that is possible

A place is a line (Dockerfile:3), a column in it (Dockerfile:3:14), lines (Dockerfile:3-5) or a part of them
(Dockerfile:3:1-5:9), counted from 1. Without a place it is the first line.

Refactorings:
${refactors.map(({ id, summary }) => `  ${id}\n      ${summary}`).join('\n')}`,
  },
  graph: {
    words: '[--format FORMAT] [file]',
    does: 'show the stages and what each reads',
    more: `  --format   ${graphFormats.join(', ')} (default: text)\n\nWithout a file it is \`Dockerfile\`.`,
  },
  rules: {
    words: '[--format FORMAT]',
    does: 'list all rules: name, level, fix, what it finds, what others call it',
    more: `  --format   text, json (default: text)

The fix is what the rule's example is offered: \`fix\` is applied by \`slipway fix\`, \`--unsafe\` only with that flag.`,
  },
  explain: { words: '<rule or alias>', does: "print a rule's documentation, such as `slipway explain DL3024`" },
  mcp: { words: '', does: 'a Model Context Protocol server for agents, over standard input and output' },
};

export function helpOf(command: CommandName | undefined): string {
  if (!command) return whole();
  const { words, does, more } = commands[command];
  return `slipway ${command} ${words}`.trimEnd().concat(`\n\n${sentence(does)}.\n`, more ? `\n${more}\n` : '');
}

function whole(): string {
  const lines = commandNames.map((name) => `  ${name.padEnd(12)}${commands[name].does}\n`);
  return `slipway understands Dockerfiles as a graph of stages and changes them safely.

${lines.join('')}  ${'--stdio'.padEnd(12)}the language server, for editors
  ${'--version'.padEnd(12)}the version

\`slipway <command> --help\` lists what a command takes.
Exit status: 0 nothing found, 1 findings, 2 wrong usage or a path that cannot be read.
`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
