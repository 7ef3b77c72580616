/** Who reads a secret file that a stage holds. */
import { nameOf } from '../../context/path.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { credentialReaders, type SecretFile } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command, Word } from '../../shell/script.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { takersOf } from './where.ts';

export interface Uses {
  readonly readers: readonly RunInstruction[];
  /** Commands that bring or remove the file, or set its mode or owner, which go with it. */
  readonly dropped: readonly Dropped[];
  /** Its name among others that a command removes. */
  readonly words: readonly Word[];
  /** Whether a later step removes it. */
  readonly isRemoved: boolean;
}

export interface Dropped {
  readonly run: RunInstruction;
  readonly command: Command;
}

/** A secret file and the instruction that brings it. */
export interface BroughtFile {
  readonly copy: Instruction;
  readonly file: SecretFile;
  readonly name: string;
  readonly path: string | undefined;
  /** The commands of a RUN that write it. */
  readonly writers?: readonly Command[];
}

/** The RUNs that read the file, those that remove it, or why its use cannot be followed. */
export function usesOf(graph: BuildGraph, brought: BroughtFile): Uses | { readonly why: string } {
  const { copy, file, path, name, writers = [] } = brought;
  const readers: RunInstruction[] = [];
  const dropped: Dropped[] = copy.kind === 'RUN' ? writers.map((command) => ({ run: copy, command })) : [];
  const last = graph.stages.at(-1);
  if (file.runs && last && isOnTop(graph, copy, last.from))
    return { why: 'the program may need it when the image runs' };
  const elsewhere = path === undefined ? undefined : neededElsewhere(graph, copy, file, path);
  if (elsewhere) return { why: elsewhere };
  for (const instruction of graph.instructions) {
    const isWriter = instruction.index === copy.index && writers.length > 0;
    if ((instruction.index <= copy.index && !isWriter) || !isOnTop(graph, copy, instruction)) continue;
    const line = instruction.lines.first + 1;
    if ((instruction.kind === 'CMD' || instruction.kind === 'ENTRYPOINT') && mentions(graph, instruction, path, name)) {
      return { why: `line ${line} starts the program with it` };
    }
    if (instruction.kind === 'ENV' && path !== undefined && mentions(graph, instruction, path, path)) {
      return { why: `line ${line} tells the program where it is` };
    }
    if (instruction.kind !== 'RUN') continue;
    if (instruction.script.form !== 'shell' || instruction.script.broken)
      return { why: `the step in line ${line} cannot be read` };
    const commands = instruction.script.commands.filter((command) => !isWriter || !writers.includes(command));
    const rm = commands.find((command) => removes(command, path, name));
    if (rm) {
      const operands = rm.args.filter(({ text }) => !text.startsWith('-'));
      const words = operands.length > 1 ? operands.filter((arg) => isPath(arg.value ?? arg.text, path, name)) : [];
      if (operands.length === 1) dropped.push({ run: instruction, command: rm });
      const others = commands.filter((command) => command !== rm);
      const unclear = others.find((command) => command.name && !isKnown(command));
      if (unclear) return { why: `\`${unclear.name?.text}\` in line ${line} may read it` };
      if (others.some((command) => reads(command, file))) readers.push(instruction);
      return { readers, dropped, words, isRemoved: true };
    }
    const copying = commands.find((command) => copiesIt(command, path, name));
    if (copying) return { why: `\`${copying.name?.text}\` in line ${line} copies it` };
    const own = commands.filter((command) => changes(command, path, name));
    const more = own.find((command) => !isAboutOnly(command, path, name));
    if (more) return { why: `\`${more.name?.text}\` in line ${line} changes it` };
    dropped.push(...own.map((command) => ({ run: instruction, command })));
    if (own.length === commands.length) continue;
    const isNamed = own.length === 0 && !isWriter && mentions(graph, instruction, path, name);
    const unknown = commands.find((command) => command.name && !isKnown(command));
    if (isNamed || commands.some((command) => reads(command, file))) readers.push(instruction);
    else if (unknown) return { why: `\`${unknown.name?.text}\` in line ${line} may read it` };
  }
  return { readers, dropped, words: [], isRemoved: false };
}

/** Whether an instruction runs with the files of the stage that the file is brought to. */
function isOnTop(graph: BuildGraph, { stage }: Instruction, instruction: Instruction): boolean {
  return stage !== undefined && chainOf(graph, instruction.stage).has(stage);
}

function reads(command: Command, { readers }: SecretFile): boolean {
  const manager = managerOf(command)?.manager.id;
  return (manager !== undefined && readers.includes(manager)) || readers.includes(command.name?.value ?? '');
}

function removes(command: Command, path: string | undefined, name: string): boolean {
  return command.name?.value === 'rm' && command.args.some((arg) => isPath(arg.value ?? arg.text, path, name));
}

/** Whether a command leaves a copy of the file, or a way to it, in the image. */
function copiesIt({ name, args, redirects }: Command, path: string | undefined, file: string): boolean {
  const program = name?.value ?? '';
  const isPrinted = /^(?:cat|base64)$/.test(program) && redirects.some(({ operator }) => operator.startsWith('>'));
  return (
    (isPrinted || /^(?:cp|install|ln|dd|rsync|zip)$/.test(program)) &&
    args.some((arg) => isPath(arg.value ?? arg.text, path, file))
  );
}

/** What other stages do with the file, where they could not once it is mounted; as the reason that there is no fix. */
function neededElsewhere(graph: BuildGraph, copy: Instruction, file: SecretFile, path: string): string | undefined {
  for (const taker of takersOf(graph, copy.stage, path)) {
    const line = taker.lines.first + 1;
    if (taker.sources.some(({ value }) => value !== undefined && resolvePath('/', value) === path))
      return `line ${line} copies it from there`;
    const reader = graph.instructions.find((each) => {
      const isLater = each.index > taker.index && isOnTop(graph, taker, each);
      return (
        isLater &&
        each.kind === 'RUN' &&
        (each.script.form !== 'shell' || each.script.commands.some((command) => reads(command, file)))
      );
    });
    if (reader) return `line ${line} copies it along, and line ${reader.lines.first + 1} may read it there`;
  }
  return undefined;
}

/** A mounted file cannot be moved, and its mode is that of the mount. */
function changes(command: Command, path: string | undefined, name: string): boolean {
  return (
    /^(?:chmod|chown|mv|sed|tee|chgrp)$/.test(command.name?.value ?? '') &&
    command.args.some((arg) => isPath(arg.value ?? arg.text, path, name))
  );
}

/** Whether it is known of a program which credentials it reads, if any. */
function isKnown(command: Command): boolean {
  const name = command.name?.value ?? '';
  return managerOf(command) !== undefined || plainPrograms.has(name) || credentialReaders.has(name);
}

/** Whether a command sets mode or owner of the file and of nothing else. */
function isAboutOnly({ name, args }: Command, path: string | undefined, file: string): boolean {
  const operands = args.filter(({ text }) => !text.startsWith('-')).slice(1);
  return (
    /^(?:chmod|chown|chgrp)$/.test(name?.value ?? '') &&
    operands.length > 0 &&
    operands.every(({ value, text }) => isPath(value ?? text, path, file))
  );
}

function isPath(text: string, path: string | undefined, name: string): boolean {
  return text === path || nameOf(text) === nameOf(path ?? name);
}

/** Whether an instruction names the file. */
export function mentions(
  { source }: BuildGraph,
  { span }: Instruction,
  path: string | undefined,
  name: string,
): boolean {
  return source.slice(span.start, span.end).includes(nameOf(path ?? name));
}
