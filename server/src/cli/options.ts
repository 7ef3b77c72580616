/** The words of a command line as a command, or what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Severity } from '../contract/rule.ts';
import { pluginQuestion } from './docker-plugin.ts';

export type Command =
  | {
      readonly name: 'lint';
      readonly format: LintFormat;
      /** Undefined where it is not given: what the project's `.hadolint.yaml` says, else `warning`. */
      readonly failOn: Severity | 'never' | undefined;
      readonly paths: readonly string[];
    }
  | { readonly name: 'fix'; readonly diff: boolean; readonly unsafe: boolean; readonly paths: readonly string[] }
  | {
      readonly name: 'refactor';
      readonly id: string;
      readonly place: string;
      readonly choice: string | undefined;
      readonly diff: boolean;
    }
  | { readonly name: 'plugin' }
  | { readonly name: 'graph'; readonly format: GraphFormat; readonly path: string }
  | { readonly name: 'rules'; readonly format: 'text' | 'json' }
  | { readonly name: 'explain'; readonly rule: string }
  | { readonly name: 'server' }
  | { readonly name: 'mcp' }
  | { readonly name: 'version' }
  | { readonly name: 'help' };

const lintFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'rdjson'] as const;
const graphFormats = ['text', 'json', 'mermaid', 'dot', 'svg'] as const;
const levels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export type LintFormat = (typeof lintFormats)[number];
export type GraphFormat = (typeof graphFormats)[number];

export const help = `slipway understands Dockerfiles as a graph of stages and changes them safely.

  slipway lint [--format ${lintFormats.join('|')}] [--fail-on ${levels.join('|')}] [path ...]
  slipway fix [--diff] [--unsafe] [path ...]     apply all safe fixes; --unsafe: also those to look at
  slipway refactor [--diff] [--choice id] <id> <file>[:line]
  slipway graph [--format ${graphFormats.join('|')}] <file>
  slipway rules [--format text|json]
  slipway explain <rule or alias>
  slipway mcp                                    a Model Context Protocol server for agents, over standard input and output
  slipway --stdio                                the language server

A path is a file, \`-\` for the standard input, or a folder: every Dockerfile below it. Without a path it is this folder.
Exit status: 0 nothing at or above --fail-on (default: warning), 1 findings, 2 wrong usage or a path that cannot be read.
`;

type Result = Command | { readonly problem: string };

/** Never throws. */
export function parseCommand(words: readonly string[]): Result {
  const [first = 'help', ...rest] = words;
  if (first === '--help' || first === '-h' || first === 'help') return { name: 'help' };
  if (first === '--version' || first === '-v' || first === 'version') return { name: 'version' };
  if (first === pluginQuestion) return { name: 'plugin' };
  if (first === '--stdio' || first === '--node-ipc') return { name: 'server' };
  const parse = Object.hasOwn(parsers, first) ? parsers[first] : undefined;
  if (!parse) return { problem: `unknown command "${first}"` };
  try {
    return parse(rest);
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error) };
  }
}

const parsers: Readonly<Record<string, (words: string[]) => Result>> = {
  lint(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, 'fail-on': { type: 'string' } },
    });
    const format = oneOf('--format', values.format, lintFormats);
    const given = values['fail-on'];
    const failOn = given === undefined ? undefined : oneOf('--fail-on', given, levels);
    return { name: 'lint', format, failOn, paths: orHere(positionals) };
  },
  fix(args) {
    const options = { diff: { type: 'boolean', default: false }, unsafe: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { name: 'fix', diff: values.diff, unsafe: values.unsafe, paths: orHere(positionals) };
  },
  refactor(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { diff: { type: 'boolean', default: false }, choice: { type: 'string' } },
    });
    const [id, place, ...more] = positionals;
    if (id === undefined || place === undefined || more.length > 0)
      return { problem: 'refactor takes an id and a file' };
    return { name: 'refactor', id, place, choice: values.choice, diff: values.diff };
  },
  graph(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    const [path = 'Dockerfile', ...more] = positionals;
    if (more.length > 0) return { problem: 'graph takes one file' };
    return { name: 'graph', format: oneOf('--format', values.format, graphFormats), path };
  },
  rules(args) {
    const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'text' } } });
    return { name: 'rules', format: oneOf('--format', values.format, ['text', 'json'] as const) };
  },
  mcp(args) {
    parseArgs({ args, options: {} });
    return { name: 'mcp' };
  },
  explain(args) {
    const [rule, ...more] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
    if (rule === undefined || more.length > 0) return { problem: 'explain takes one rule' };
    return { name: 'explain', rule };
  },
};

function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error(`${option} takes ${values.join(', ')}, not "${value}"`);
  return found;
}

function orHere(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['.'];
}
