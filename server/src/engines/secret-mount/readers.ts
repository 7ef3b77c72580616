/** Who reads a variable: the RUNs that name it, and those whose programs take it from their environment. */
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, CopyInstruction, Instruction, Pair, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { variableUses } from '../../model/references.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { hasOwnVariables, mayTake } from '../../toolchains/credentials/implicit.ts';
import type { Taker } from '../../toolchains/credentials/takers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import type { Declaration } from './declarations.ts';
import { isReadShell, keyPrograms, remotePrograms } from './file-commands.ts';
import { type KeptValue, keptBy } from './kept.ts';

export interface Readers {
  /** The RUNs that name it or take it. */
  readonly runs: readonly RunInstruction[];
  /** Those that run code or read files of the project, which may name it. */
  readonly maybe: readonly RunInstruction[];
  /** Those whose programs are not known, which are given it by another name and may take it by this one. */
  readonly unclear: readonly RunInstruction[];
  /** What they leave of it in files of the image. */
  readonly kept: readonly KeptValue[];
  /** COPYs with a heredoc that names it. */
  readonly copies: readonly CopyInstruction[];
}

/** The RUNs that need the secret, or why the use cannot be followed. */
export function readersOf(
  graph: BuildGraph,
  declarations: readonly Declaration[],
  name: string,
  isTaker: Taker,
  aliases: readonly string[] = [],
): Readers | Obstacle {
  const found = {
    runs: [] as RunInstruction[],
    maybe: [] as RunInstruction[],
    unclear: [] as RunInstruction[],
    kept: [] as KeptValue[],
    copies: [] as CopyInstruction[],
  };
  const hasEnv = declarations.some(({ kind }) => kind === 'ENV');
  for (const instruction of graph.instructions) {
    const line = instruction.lines.first + 1;
    const isNamed = isNamedIn(graph, instruction, name, hasEnv);
    const isDeclaration = declarations.some(({ index }) => index === instruction.index);
    const isDeclared = isDeclaration || ('pairs' in instruction && isOfAlias(instruction.pairs, aliases));
    if (isDeclared && !('pairs' in instruction && passesOn(instruction.pairs, name, aliases))) continue;
    // With an ENV, what starts later reads the environment of the container.
    if (hasEnv && /^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(instruction.kind)) continue;
    if (isNamed && instruction.kind === 'COPY' && instruction.heredocs.length === 1 && instruction.sources.length === 0)
      found.copies.push(instruction);
    else if (isNamed && instruction.kind !== 'RUN') return { why: `line ${line} stores it in the image` };
    if (instruction.kind !== 'RUN' || !seesAny(graph, declarations, instruction)) continue;
    const isGiven = isNamed || aliases.some((alias) => isNamedIn(graph, instruction, alias, true));
    const read = readBy(graph, instruction, name, { isNamed, isGiven }, isTaker);
    if ('why' in read) return read;
    found.kept.push(...read.kept);
    if (read.isUnclear) found.unclear.push(instruction);
    if (read.isReader) found.runs.push(instruction);
    else if (read.mayRead) found.maybe.push(instruction);
  }
  return found;
}

interface ReadBy {
  readonly kept: readonly KeptValue[];
  readonly isReader: boolean;
  readonly isUnclear: boolean;
  readonly mayRead: boolean;
}

function readBy(
  graph: BuildGraph,
  run: RunInstruction,
  name: string,
  { isNamed, isGiven }: { readonly isNamed: boolean; readonly isGiven: boolean },
  isTaker: Taker,
): ReadBy | Obstacle {
  const line = run.lines.first + 1;
  if (run.script.form === 'opaque' || (run.script.form === 'shell' && run.script.broken))
    return { why: `the step in line ${line} is not readable` };
  const indirect = indirectUse(graph, run, name);
  if (indirect !== undefined) return { why: `\`${indirect}\` in line ${line} may read it` };
  const { commands } = run.script;
  const takes = commands.some((command) => isTaker(run, command));
  const unknown = commands.find((command) => !takes && (mayRead(command, commands) || handsOn(command, name)));
  if (unknown && !isGiven) return { why: `\`${unknown.name?.text ?? ''}\` in line ${line} may read it` };
  if (run.onbuild && (isNamed || takes)) return { why: `line ${line} is an ONBUILD trigger` };
  const kept = isNamed || takes ? keptBy(graph, run, name) : [];
  const isUnclear = unknown !== undefined && !isNamed;
  return { kept, isReader: isNamed || takes, isUnclear, mayRead: !run.onbuild && commands.some(mayTake) };
}

/** What a shell expands a variable by whose name another one holds: `${!name}` of a script in which the name stands as a text. */
function indirectUse({ source }: BuildGraph, { script }: RunInstruction, name: string): string | undefined {
  const text = source.slice(script.span.start, script.span.end);
  const found = /\$\{![A-Za-z_]\w{0,100}\}?/.exec(text)?.[0];
  if (found === undefined) return undefined;
  const isNamed = new RegExp(`(?<![\\w$]|\\$\\{)${name}(?!\\w)`).test(text);
  const started = [...text.matchAll(/\$\{!(\w{1,100})[@*]\}/g)].some(([, start = '']) => name.startsWith(start));
  return isNamed || started ? found : undefined;
}

function isOfAlias(pairs: readonly Pair[], aliases: readonly string[]): boolean {
  return pairs.some((pair) => aliases.includes(pair.name.text));
}

/** Whether another name takes the value over. */
function passesOn(pairs: readonly Pair[], name: string, aliases: readonly string[]): boolean {
  return pairs.some((pair) => {
    return (
      pair.name.text !== name &&
      !aliases.includes(pair.name.text) &&
      pair.value?.variables.some((variable) => variable.name.text === name)
    );
  });
}

/** Whether one of the declarations is in the environment of an instruction: above it, in its stage or one that it is built on. */
export function seesAny(
  graph: BuildGraph,
  declarations: readonly Declaration[],
  { stage, index }: Instruction,
): boolean {
  const chain = chainOf(graph, stage);
  return declarations.some((declaration) => {
    return declaration.stage !== undefined && chain.has(declaration.stage) && declaration.index < index;
  });
}

/** A program that is not known may read its environment; a shell is known by the commands that it is given. */
function mayRead(command: Command, all: readonly Command[]): boolean {
  if (!command.name) return false;
  const program = programOf(command)?.name ?? '';
  return (
    !plainPrograms.has(program) &&
    !keyPrograms.has(program) &&
    !remotePrograms.has(program) &&
    !hasOwnVariables(command) &&
    managerOf(command) === undefined &&
    !isManagers(command) &&
    !isReadShell(command, all)
  );
}

/** Whether a program is given a word that names the variable and that no shell has expanded, for others to do so: a script, a helper, `awk`. */
function handsOn(command: Command, name: string): boolean {
  const named = new RegExp(`(?<!\\w)${name}(?!\\w)`);
  return (
    !/^(?:echo|printf|unset)$/.test(command.name?.value ?? '') && command.args.some(({ text }) => named.test(text))
  );
}

/** Whether a command is one of a package manager, whatever its words are. */
function isManagers({ name }: Command): boolean {
  return name !== undefined && managerOf({ ...emptyCommand, name }) !== undefined;
}

const emptyCommand: Omit<Command, 'name'> = {
  span: { start: 0, end: 0 },
  args: [],
  assignments: [],
  redirects: [],
  depth: 0,
  conditional: false,
};

/** Whether an instruction names the variable where it is expanded. */
function isNamedIn(graph: BuildGraph, instruction: Instruction, name: string, hasEnv: boolean): boolean {
  if (instruction.kind === 'RUN' && instruction.script.form === 'exec')
    return instruction.script.variables.some((variable) => variable.name.text === name);
  return variableUses(graph, instruction).some(
    (use) => use.name.text === name && (hasEnv || use.binding?.kind !== 'env'),
  );
}
