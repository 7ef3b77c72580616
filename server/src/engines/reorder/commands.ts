/** What commands between a COPY and an install have to do with the files that are copied. */
import { isWithin, nameOf } from '../../context/path.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { isAside, isAsideProgram } from '../../toolchains/aside.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { isManifestName } from '../../toolchains/need.ts';
import { overlaps } from './laid.ts';

/** The copied files that matter, and where a command works. */
export interface Ground {
  readonly folders: readonly string[];
  readonly cwd: string;
  /** The other commands of the same pipeline or list element. */
  readonly beside: readonly Command[];
}

/** Programs that have to do with the files they are given, and no others. */
const local: ReadonlySet<string> = new Set(
  `[ cat chgrp chmod chown cp curl cut dir dos2unix dpkg du file find grep gunzip head install ln ls mv rm rmdir sed
   sha256sum sort stat strip tail tar tee test touch tr tree unxz unzip vdir wc wget xz`.split(/\s+/),
);

/** Those of them that leave the files' names and contents as they are. */
const attributes: ReadonlySet<string> = new Set([
  'chmod',
  'chown',
  'chgrp',
  'dos2unix',
  'ls',
  'dir',
  'vdir',
  'tree',
  'du',
  'test',
  '[',
  'cat',
  'touch',
  'file',
  'stat',
]);

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'python', 'python3', 'perl', 'node']);

/** Whether a command neither reads nor changes the files. */
export function isIndependent(command: Command, ground: Ground): boolean {
  if (!command.redirects.every(({ target }) => !target || isApart(target, ground))) return false;
  const found = managerOf(command);
  if (found) return isAside(found) && !namesFile(found, ground);
  const { name, args } = command;
  if (!name) return command.assignments.length > 0 || command.redirects.length > 0;
  const program = nameOf(name.value ?? '?');
  if (args.length === 1 && /^(?:-v|-V|--version)$/.test(args[0]?.value ?? '')) return true;
  if (program === 'cd' || program === 'pwd') return true;
  if (isAsideProgram(program, args)) return program !== 'git' || !args.some((word) => isFileAmong(word, ground));
  if (name.value === '.' || program === 'source')
    return args.slice(0, 1).every((word) => /\/bin\/activate$/.test(word.text) || isApart(word, ground));
  if (shells.has(program)) return isPiped(command, ground);
  if ((program === '[' || program === 'test') && isAboutTexts(args)) return true;
  const files = withoutPattern(program, args);
  if (listers.has(program) && listsHere(program, args))
    return ground.folders.every((each) => !overlaps(each, ground.cwd));
  if (program === 'grep' && isRecursive(args) && files.every(({ text }) => text.startsWith('-'))) return false;
  return local.has(program) && files.every((word) => word.text.startsWith('-') || isApart(word, ground));
}

/** Whether a setting is the path of one of the files: `npm config set cafile ./certs/ca.pem`. */
function namesFile({ verbText, operands, options }: Invocation, ground: Ground): boolean {
  if (!/^(?:config|set|source|sources)\b/.test(verbText || (operands[0]?.text ?? ''))) return false;
  return [...operands, ...options.flatMap(({ value }) => value ?? [])].some((word) => isFileAmong(word, ground));
}

/** Whether a word, or what it gives a value of, is a path with an extension below one of the folders. */
function isFileAmong({ value }: Word, { folders, cwd }: Ground): boolean {
  const path = value?.replace(/^[\w.-]+=/, '') ?? '';
  if (!/^(?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.\w+$|^\.{0,2}\/[\w@.-]+\/[\w@./-]+$/.test(path) || !path.includes('/'))
    return false;
  const place = resolvePath(cwd, path);
  return place !== undefined && folders.some((folder) => place !== folder && isWithin(place, folder));
}

/** The words without the first operand of programs that take a pattern, a script, a mode or an owner there. */
export function withoutPattern(program: string, args: readonly Word[]): readonly Word[] {
  const operands = args.filter(({ text }) => !text.startsWith('-'));
  const [first] = operands;
  if (/^(?:sed|grep)$/.test(program)) {
    const isGiven = args.some(({ text }) => /^(?:-[a-zA-Z]*[ef]|--(?:expression|file|regexp)\b)/.test(text));
    return isGiven ? args : args.filter((word) => word !== first);
  }
  if (!/^(?:chmod|chown|chgrp)$/.test(program) || operands.length < 2) return args;
  // A mode may look like a flag: `chmod -x FILE`.
  const isGiven = args.some(({ text }) => /^--reference|^-[rwxXst]{1,6}$/.test(text));
  return isGiven ? args : args.filter((word) => word !== first);
}

/** Programs that list a folder. */
const listers: ReadonlySet<string> = new Set(['ls', 'dir', 'vdir', 'tree', 'du', 'find']);

/** Whether such a program is given no folder, so that it lists the working directory; the first flag of `find` ends its folders. */
function listsHere(program: string, args: readonly Word[]): boolean {
  const operands = program === 'find' ? args.slice(0, 1) : args;
  return operands.every(({ text }) => text.startsWith('-'));
}

/** Without a file, such a `grep` reads the working directory. */
function isRecursive(args: readonly Word[]): boolean {
  return args.some(({ text }) => /^(?:-[a-zA-Z]*[rR]|--(?:dereference-)?recursive$)/.test(text));
}

/** A condition that compares texts and numbers, and asks of no file. */
function isAboutTexts(args: readonly Word[]): boolean {
  return (
    args.every(({ text }) => !/^-(?![nzao]$|eq$|ne$|gt$|ge$|lt$|le$)/.test(text)) &&
    args.some(({ text }) => /^(?:-[nz]|-(?:eq|ne|gt|ge|lt|le)|!?==?)$/.test(text))
  );
}

/** `curl ... | sh`: what runs is none of the files. */
function isPiped({ args }: Command, { beside }: Ground): boolean {
  const fetches = beside.some(({ name }) => /^(?:curl|wget|echo|printf)$/.test(name?.value ?? ''));
  const script = args.findIndex(({ text }) => !text.startsWith('-'));
  return (
    fetches &&
    (script === -1 || args.slice(0, script).some(({ text }) => text === '-s' || text === '-' || text === '--'))
  );
}

/** Whether a word names a place that is none of the files', or no place. */
function isApart({ text, value }: Word, { folders, cwd }: Ground): boolean {
  if (/^["']?(?:https?|ftp|git|ssh):\/\//.test(text)) return true;
  const fixed = value ?? /^["']?([^$`*"']*)/.exec(text)?.[1] ?? '';
  if (value === undefined && !fixed.startsWith('/')) return false;
  if (/[*?[]/.test(fixed) && !fixed.startsWith('/')) return false;
  const place = resolvePath(cwd, fixed.replace(/[*?[].*$/, '')) ?? cwd;
  return folders.every((folder) => !overlaps(folder, place));
}

/** Whether a command changes or shows nothing but the mode, owner or line ends of files that it names. */
export function isAboutAttributes({ name, redirects }: Command): boolean {
  return (
    attributes.has(name?.value ?? '') && redirects.every(({ target }) => target?.value?.startsWith('/dev/') === true)
  );
}

/** Whether a command gives files another mode, owner or time, and does not only show them. */
export function setsAttributes({ name }: Command): boolean {
  return /^(?:chmod|chown|chgrp|dos2unix|touch)$/.test(name?.value ?? '');
}

/** Whether a command only prints what its words say, or where it is. */
export function printsWords({ name, redirects }: Command): boolean {
  return /^(?:echo|pwd|printf|true|:)$/.test(name?.value ?? '') && redirects.length === 0;
}

/** Programs that read the files they are given, or what is piped into them, and no others. */
const readers: ReadonlySet<string> = new Set('awk cat cut grep head jq sed sort tail tr uniq wc'.split(' '));

/** Whether a command does nothing but print of the files that it names, each by a fixed word, or of its input. */
export function readsTexts({ name, args, redirects }: Command): boolean {
  const isPlain = args.every(({ text, value }) => value !== undefined || text.startsWith('-'));
  const isChanging = args.some(({ text }) => /^(?:-\w*[iRr]|--(?:in-place|recursive))/.test(text));
  return (
    readers.has(name?.value ?? '') && isPlain && !isChanging && redirects.every(({ operator }) => operator === '<')
  );
}

/** Programs that change the files they are given in place, or make others of them. */
const changing: ReadonlySet<string> = new Set(['cp', 'mv', 'rm', 'ln', 'sed', 'install', 'mkdir']);

/** Whether a command has to do with the files that its words name, and with no others; it can wait for an install that reads none of these. */
export function isAboutNamedFiles({ name, redirects, conditional, depth }: Command): boolean {
  return changing.has(name?.value ?? '') && redirects.length === 0 && !conditional && depth === 0;
}

/** Whether all files that such a command names are what an install runs or reads. */
export function isAboutManifests({ args }: Command, { manager, program }: Invocation): boolean {
  const operands = args.filter(({ text }) => !/^[-+]|^[ugoa]*[=+][rwxX]+$|^[0-7]{3,4}$/.test(text));
  return (
    operands.length > 0 &&
    operands.every(({ value = '?' }) => isManifestName(manager, value) || nameOf(value) === nameOf(program.value ?? ''))
  );
}

/** Whether a command only removes folders that an install fills: above the sources, there is nothing to remove. */
export function clearsOutputs(
  { name, args, redirects }: Command,
  { invocation, folder }: Pick<InstallPlace, 'invocation' | 'folder'>,
  cwd: string,
): boolean {
  const filled = (invocation.manager.project?.writes ?? []).map((path) => resolvePath(folder, path));
  const operands = args.filter(({ text }) => !text.startsWith('-'));
  return (
    name?.value === 'rm' &&
    redirects.length === 0 &&
    operands.length > 0 &&
    operands.every(({ value }) => filled.includes(resolvePath(cwd, value) ?? '?'))
  );
}

/** What an install has to do with: its folder, and the manifests that lie anywhere. */
export interface InstallPlace {
  readonly invocation: Invocation;
  readonly folder: string;
  readonly manifests: readonly string[];
}

/** Whether what such a command names may be or hold files that an install reads, or be or lie in folders that it fills. */
export function mayTouchInstall({ args }: Command, at: InstallPlace, cwd: string): boolean {
  const { manager } = at.invocation;
  const filled = new Set(manager.project?.writes?.map(nameOf));
  return args.some(({ text, value }) => {
    if (/^[-+]/.test(text)) return false;
    const place = resolvePath(cwd, value);
    if (place === undefined || /[*?[]/.test(place)) return true;
    const holds = [at.folder, ...at.manifests].some((each) => isWithin(each, place));
    return holds || isManifestName(manager, place.slice(1)) || place.split('/').some((part) => filled.has(part));
  });
}
