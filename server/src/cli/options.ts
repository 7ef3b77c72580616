/** The words of a command line as a command, or what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Severity } from '../contract/rule.ts';
import { pluginQuestion } from './docker-plugin.ts';

export type CommandLine =
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
  | { readonly name: 'help' /** Of one command, or of all. */; readonly of: CommandName | undefined };

export const commandNames = ['lint', 'fix', 'refactor', 'graph', 'rules', 'explain', 'mcp'] as const;
export const lintFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'rdjson'] as const;
export const graphFormats = ['text', 'json', 'mermaid', 'dot', 'svg'] as const;
export const levels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export type CommandName = (typeof commandNames)[number];
export type LintFormat = (typeof lintFormats)[number];
export type GraphFormat = (typeof graphFormats)[number];

type Result = CommandLine | { readonly problem: string };

/** Never throws. */
export function parseCommand(words: readonly string[]): Result {
  const [first = 'help', ...rest] = words;
  const known = commandNames.find((name) => name === first);
  if (isHelp(first) || first === 'help') return helpOn(rest[0]);
  if (first === '--version' || first === '-v' || first === 'version') return { name: 'version' };
  if (first === pluginQuestion) return { name: 'plugin' };
  if (first === '--stdio' || first === '--node-ipc') return { name: 'server' };
  if (!known) return { problem: `unknown command "${first}"` };
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.some(isHelp)) return { name: 'help', of: known };
  try {
    return parsers[known](rest);
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error) };
  }
}

function helpOn(word: string | undefined): Result {
  const of = commandNames.find((name) => name === word);
  return of === undefined && word !== undefined ? { problem: `unknown command "${word}"` } : { name: 'help', of };
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

const parsers: Readonly<Record<CommandName, (words: string[]) => Result>> = {
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
