/** Secret files that a COPY brings from the build context, and who reads them. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, nameOf } from '../../context/path.ts';
import { hasFile, hasFolder, isExcluded, textOf } from '../../context/query.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Text } from '../../model/model.ts';
import { chainOf, copies } from '../../model/query.ts';
import { credentialReaders, type SecretFile, secretFileOf } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import { managerOf } from '../../shell/invocation.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';

export interface Copied {
  readonly copy: CopyInstruction;
  readonly source: Text;
  readonly file: SecretFile;
  /** Its name in the build context. */
  readonly name: string;
  /** Its absolute path in the image; undefined when that is not known. */
  readonly path: string | undefined;
  /** Whether the COPY names it; else it comes with its folder. */
  readonly isNamed: boolean;
}

/** Each file that a COPY names and that holds a secret: by its text where it was read, else by a name that leaves no doubt. */
export function* copiedSecrets(graph: BuildGraph, context: BuildContext): Generator<Copied> {
  for (const copy of copies(graph)) {
    if (copy.from) continue;
    for (const source of copy.sources) {
      if (source.value === undefined || /[*?[]|:\/\//.test(source.value)) continue;
      const name = cleanPath(`/${source.value}`).slice(1);
      const file = secretFileOf(name);
      if (file && isSecret(context, name, file))
        yield { copy, source, file, name, path: pathOf(copy, name), isNamed: true };
      else yield* secretsBelow(context, copy, source, name === '' ? '.' : name);
    }
  }
}

/** The secret files in a folder that is copied, where the build context is known. */
function* secretsBelow(context: BuildContext, copy: CopyInstruction, source: Text, folder: string): Generator<Copied> {
  if (context.kind === 'unknown' || (folder !== '.' && hasFolder(context, folder) !== true)) return;
  if (copy.flags.some(({ name }) => name.text === 'exclude' || name.text === 'parents')) return;
  const start = folder === '.' ? '' : `${folder}/`;
  const target = resolvePath(copy.before.directory, copy.destination?.value);
  for (const [name, text] of context.texts) {
    const file = name.startsWith(start) ? secretFileOf(name) : undefined;
    if (!file || isExcluded(context, name) !== false || !(file.text ? file.text.test(text) : true)) continue;
    const path = target === undefined ? undefined : resolvePath(target, name.slice(start.length));
    yield { copy, source, file, name, path, isNamed: false };
  }
}

function isSecret(context: BuildContext, name: string, { text }: SecretFile): boolean {
  const found = textOf(context, name);
  if (found !== undefined) return text ? text.test(found) : true;
  return text === undefined && hasFile(context, name) !== false;
}

function pathOf({ destination, sources, before }: CopyInstruction, name: string): string | undefined {
  const written = destination?.value;
  const target = resolvePath(before.directory, written);
  if (target === undefined || written === undefined) return undefined;
  const isFolder = sources.length > 1 || /(?:\/|^\.{1,2})$/.test(written);
  if (isFolder) return resolvePath(target, nameOf(name));
  // Without a slash it may be a folder that is there already; a name that ends alike is the file's own.
  return nameOf(target).toLowerCase() === nameOf(name).toLowerCase() || /\.\w+$|id_\w+$|rc$/.test(target)
    ? target
    : undefined;
}

export interface Uses {
  readonly readers: readonly RunInstruction[];
  /** The RUN that does nothing but remove the file. */
  readonly removal: RunInstruction | undefined;
  /** Commands about the mode or owner of the file, which go with it; indexes into the RUN's commands. */
  readonly dropped: readonly { readonly run: RunInstruction; readonly command: number }[];
}

/** A secret file and the instruction that brings it. */
export interface BroughtFile {
  readonly copy: Instruction;
  readonly file: SecretFile;
  readonly name: string;
  readonly path: string | undefined;
}

/** The RUNs that read the file, those that remove it, or why its use cannot be followed. */
export function usesOf(graph: BuildGraph, { copy, file, path, name }: BroughtFile): Uses | { readonly why: string } {
  const readers: RunInstruction[] = [];
  let removal: RunInstruction | undefined;
  const dropped: { run: RunInstruction; command: number }[] = [];
  const last = graph.stages.at(-1);
  if (file.runs && last && isOnTop(graph, copy, last.from))
    return { why: 'the program may need it when the image runs' };
  for (const instruction of graph.instructions) {
    if (instruction.index <= copy.index || !isOnTop(graph, copy, instruction)) continue;
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
    const { commands } = instruction.script;
    const isRemoved = commands.find((command) => removes(command, path, name));
    if (isRemoved && commands.length === 1) {
      removal = instruction;
      break;
    }
    if (isRemoved) {
      const operands = isRemoved.args.filter(({ text }) => !text.startsWith('-'));
      if (operands.length > 1) return { why: `line ${line} removes it among other things` };
      dropped.push({ run: instruction, command: commands.indexOf(isRemoved) });
      const others = commands.filter((command) => command !== isRemoved);
      const unclear = others.find((command) => command.name && !isKnown(command));
      if (unclear) return { why: `\`${unclear.name?.text}\` in line ${line} may read it` };
      if (others.some((command) => reads(command, file))) readers.push(instruction);
      break;
    }
    const own: Command[] = [];
    for (const [command, each] of commands.entries()) {
      if (!changes(each, path, name)) continue;
      if (!isAboutOnly(each, path, name)) return { why: `\`${each.name?.text}\` in line ${line} changes it` };
      own.push(each);
      dropped.push({ run: instruction, command });
    }
    if (own.length === commands.length) continue;
    const isReader =
      commands.some((command) => reads(command, file)) ||
      (own.length === 0 && mentions(graph, instruction, path, name));
    const unknown = commands.find((command) => command.name && !isKnown(command));
    if (isReader) readers.push(instruction);
    else if (unknown) return { why: `\`${unknown.name?.text}\` in line ${line} may read it` };
  }
  return { readers, removal, dropped };
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
