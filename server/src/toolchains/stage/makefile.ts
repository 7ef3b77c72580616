/** Targets of a Makefile, so far as they are written plainly (https://www.gnu.org/software/make/manual/make.html). */
import { joinPath } from '../../context/path.ts';
import { parseText } from '../../shell/parse.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import type { Placed } from './runtime.ts';

/** The commands that a `make` runs; undefined for other commands, and where they are not known. */
export function madeBy(placed: Placed, textOf: (path: string) => string | undefined): readonly Placed[] | undefined {
  const { command, directory } = placed;
  const program = programOf(command);
  if (program?.name !== 'make' || directory === undefined) return undefined;
  const args = command.args.slice(program.next).map(({ value }) => value ?? '-');
  if (args.some((arg) => arg.startsWith('-'))) return undefined;
  const text = textOf(joinPath(directory, 'Makefile'));
  if (text === undefined) return undefined;
  const given = args.filter((arg) => arg.includes('='));
  const makefile = read(text, given);
  const [goal = makefile.first, ...more] = args.filter((arg) => !arg.includes('='));
  if (goal === undefined || more.length > 0) return undefined;
  const lines = recipeOf(makefile, goal);
  const commands = lines?.map(commandsOf);
  if (!commands?.every((each) => each !== undefined)) return undefined;
  return commands.flatMap((each) => each ?? []).map((each) => ({ ...placed, command: each }));
}

interface Makefile {
  readonly first: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, MakeTarget>;
}

interface MakeTarget {
  readonly needs: readonly string[];
  readonly lines: string[];
}

/** Longer files are not read. */
const longest = 64 * 1024;

function read(text: string, given: readonly string[]): Makefile {
  const variables = new Map<string, string>();
  const targets = new Map<string, MakeTarget>();
  let current: MakeTarget | undefined;
  let first: string | undefined;
  for (const line of text
    .slice(0, longest)
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)) {
    if (line.startsWith('\t')) {
      current?.lines.push(line.trim());
      continue;
    }
    const [, name, value = ''] = /^(?:export +)?(\w+) *[:?+]?= *(.*)$/.exec(line) ?? [];
    const [, target, needs = ''] = name === undefined ? (/^([\w./-]+) *:([^=]*)$/.exec(line) ?? []) : [];
    if (name !== undefined) variables.set(name, value.trim());
    if (target === undefined) continue;
    current = { needs: needs.split('#')[0]?.trim().split(/\s+/).filter(Boolean) ?? [], lines: [] };
    targets.set(target, current);
    if (!target.startsWith('.')) first ??= target;
  }
  for (const pair of given) variables.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  return { first, variables, targets };
}

/** The lines that a goal runs, those of the targets that it needs before; undefined where one of these is not written there. */
function recipeOf(makefile: Makefile, goal: string, depth = 0): readonly string[] | undefined {
  const target = makefile.targets.get(goal);
  if (!target || depth > 4) return undefined;
  const before = target.needs.map((need) => recipeOf(makefile, need, depth + 1));
  if (before.some((each) => each === undefined)) return undefined;
  return [...before.flatMap((each) => each ?? []), ...target.lines.map((line) => expand(makefile, line, goal))];
}

/** A line with its variables put in; what is computed stays a variable of the shell, whose value nobody knows. */
function expand({ variables }: Makefile, line: string, goal: string, depth = 0): string {
  const text = line.replace(/^[@+-]+/, '').replaceAll('$@', goal);
  if (depth > 4) return text;
  const found = text.replace(/\$[({](\w+)[)}]/g, (_, name: string) => variables.get(name) ?? '');
  const plain = found
    .replace(/\$\((?:shell|subst|patsubst|wildcard|notdir|dir) [^()]*\)/g, '$$UNKNOWN')
    .replaceAll('$$', '$');
  return plain === text ? text : expand({ variables, first: undefined, targets: new Map() }, plain, goal, depth + 1);
}

function commandsOf(line: string): readonly Command[] | undefined {
  const script = parseText(line);
  if (script.form !== 'shell' || script.broken) return undefined;
  return script.commands.some(({ name }) => name?.value === 'cd' || name?.value === 'make')
    ? undefined
    : script.commands;
}
