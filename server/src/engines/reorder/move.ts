/** Which of COPY and install moves past the steps between them, and what of a RUN stays with the install. */
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Step } from '../../shell/script.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { type Brought, directoryOf, type ShellScript } from './place.ts';

export interface Move {
  /** `down`: the COPY goes below the install; `up`: the install goes above the COPY. */
  readonly direction: 'down' | 'up';
  /** How many steps of the RUN's list belong to the install; all of them where the RUN is not split. */
  readonly kept: number;
  /** The steps that the rest of a split RUN begins with as well: `cd`, `set`, `export`. */
  readonly repeated: readonly number[];
}

/** Programs that read none of the project's files, whatever their arguments. */
const independent: ReadonlySet<string> = new Set(
  `: adduser addgroup apk apt apt-get cd corepack curl date dnf echo env export false groupadd locale-gen microdnf mkdir printf
   set sleep true umask unset update-ca-certificates useradd usermod wget yum zypper`.split(/\s+/),
);

/** Programs that change the files named, and those only. */
const local: ReadonlySet<string> = new Set(['chmod', 'chown', 'dos2unix', 'ls', 'cat', 'test', '[', 'touch']);

const manifestNames =
  /package|lock|\.npmrc|yarnrc|requirements|constraints|pyproject|go\.(?:mod|sum|work)|pom\.xml|gradle|composer|Gemfile|\.csproj|\.sln|mix\.exs|pubspec|Package\.swift|Pipfile|environment/i;

export function planMove(
  graph: BuildGraph,
  copy: CopyInstruction,
  run: RunInstruction,
  invocation: Invocation,
  brought: readonly Brought[],
): Move | { readonly why: string } {
  const { script } = run;
  if (script.form !== 'shell' || script.broken) return { why: 'its script cannot be read' };
  if (run.heredocs.length > 0 && script.steps.length > 1) return { why: 'it stands in a heredoc with other commands' };
  const split = splitOf(script, invocation);
  if ('why' in split) return split;

  const stage = run.stage === undefined ? undefined : graph.stages[run.stage];
  const between = stage?.instructions.filter(({ index }) => copy.index < index && index < run.index) ?? [];
  const down = between.map((instruction) => hindersCopy(copy, instruction, brought)).find((why) => why !== undefined);
  if (down === undefined) return { direction: 'down', ...split };
  const up = between.map(hindersInstall).find((why) => why !== undefined);
  return up === undefined ? { direction: 'up', ...split } : { why: down };
}

/** The steps before a command in its list, which must not need the sources; or what stands in the way. */
export function stepsBefore(
  { steps, commands }: ShellScript,
  command: Command,
): { readonly at: number; readonly steps: readonly Step[] } | { readonly why: string } {
  const at = steps.findIndex((step) => step.commands.some((index) => commands[index] === command));
  const step = steps[at];
  if (!step?.simple || step.commands.filter((index) => commands[index]?.depth === command.depth).length !== 1)
    return { why: 'it is part of a larger command' };
  const before = steps.slice(0, at);
  for (const { commands: own, simple } of before) {
    const found = own.flatMap((index) => commands[index] ?? []);
    const using = found.find((each) => !isIndependent(each));
    if (!simple || using)
      return { why: `\`${shown(using ?? found[0])}\` runs before it in the same step and may use the files` };
  }
  return { at, steps: before };
}

/** The steps up to the install belong to it. */
function splitOf(script: ShellScript, { command }: Invocation): Omit<Move, 'direction'> | { readonly why: string } {
  const { steps, commands } = script;
  const before = stepsBefore(script, command);
  if ('why' in before) return before;
  const { at } = before;
  const repeated = before.steps.flatMap(({ commands: own }, i) => {
    return own.some((index) => ['cd', 'set', 'export', 'umask', undefined].includes(commands[index]?.name?.value))
      ? [i]
      : [];
  });
  const rest = steps.slice(at + 1);
  const own = rest.findIndex((next) => !next.commands.every((index) => isCleaning(commands[index])));
  const kept = own === -1 ? steps.length : at + 1 + own;
  if (rest.some(({ operator }) => operator === '||'))
    return { why: 'what runs when it fails cannot be told apart from it' };
  return { kept, repeated: kept === steps.length ? [] : repeated };
}

/** Whether a command only throws away what the install left: its cache. */
function isCleaning(command: Command | undefined): boolean {
  const found = command && managerOf(command);
  if (!found) return false;
  return (found.manager.cleanUp.verbs ?? []).some((verb) =>
    `${found.verbText} ${found.operands.map(({ text }) => text).join(' ')}`.trim().startsWith(verb),
  );
}

/** Why the COPY cannot go below an instruction. */
function hindersCopy(copy: CopyInstruction, instruction: Instruction, brought: readonly Brought[]): string | undefined {
  const line = instruction.lines.first + 1;
  if (instruction.onbuild) return undefined;
  switch (instruction.kind) {
    case 'WORKDIR':
      return copy.destination?.value?.startsWith('/')
        ? undefined
        : `WORKDIR in line ${line} would change where the files go`;
    case 'ARG':
    case 'ENV': {
      const read = new Set(
        [
          ...copy.sources,
          ...(copy.destination ? [copy.destination] : []),
          ...copy.flags.flatMap(({ value }) => value ?? []),
        ].flatMap(({ variables }) => variables.map(({ name }) => name.text)),
      );
      const set = instruction.pairs.find(({ name }) => read.has(name.text));
      return set && `line ${line} changes \`${set.name.text}\`, which the COPY reads`;
    }
    case 'COPY':
    case 'ADD': {
      const target = resolvePath(directoryOf(instruction.before), instruction.destination?.value);
      const isApart = target !== undefined && brought.every(({ folder }) => !overlaps(folder, target));
      return isApart ? undefined : `line ${line} copies into the same folder`;
    }
    case 'RUN': {
      if (instruction.script.form !== 'shell' || instruction.script.broken)
        return `the step in line ${line} may use the files`;
      const using = instruction.script.commands.find((command) => !isIndependent(command));
      return using && `\`${shown(using)}\` in line ${line} may use the files`;
    }
    case 'VOLUME':
      return `VOLUME in line ${line} may hide the files`;
    case 'FROM':
    case 'UNKNOWN':
      return `line ${line} is not understood`;
    default:
      return undefined;
  }
}

/** Why the install cannot go above an instruction. */
function hindersInstall(instruction: Instruction): string | undefined {
  const line = instruction.lines.first + 1;
  if (['LABEL', 'EXPOSE', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'STOPSIGNAL', 'MAINTAINER'].includes(instruction.kind))
    return undefined;
  if (instruction.kind === 'RUN' && instruction.script.form === 'shell' && !instruction.script.broken) {
    const isFree = instruction.script.commands.every(({ name, args }) => {
      const isRecursive = args.some(({ text }) => /^-\w*R|^--recursive/.test(text));
      return local.has(name?.value ?? '') && !isRecursive && !args.some(({ text }) => manifestNames.test(text));
    });
    if (isFree) return undefined;
  }
  return `line ${line} may matter to the install`;
}

function isIndependent(command: Command): boolean {
  const found = managerOf(command);
  if (found) {
    if (found.manager.kind === 'system') return found.packages.every(({ text }) => !text.includes('/'));
    const isGlobal = found.flags.some(({ text }) => found.manager.globalFlags?.includes(text));
    const isNamed =
      found.install !== undefined &&
      found.packages.length > 0 &&
      found.packages.every(({ text }) => !/^[./]|^file:/.test(text));
    return isGlobal || isNamed || /^(?:config|cache)\b/.test(found.verbText);
  }
  if (command.name === undefined) return command.redirects.length === 0;
  return (
    independent.has(command.name.value ?? '') &&
    command.redirects.every(({ target }) => target?.value?.startsWith('/') === true || target?.value === undefined)
  );
}

function overlaps(a: string, b: string): boolean {
  const below = (outer: string, inner: string) =>
    inner === outer || inner.startsWith(outer === '/' ? '/' : `${outer}/`);
  return below(a, b) || below(b, a);
}

function shown(command: Command | undefined): string {
  const words = [command?.name, ...(command?.args ?? []).slice(0, 1)];
  return words.flatMap((word) => (word ? [word.text] : [])).join(' ');
}
