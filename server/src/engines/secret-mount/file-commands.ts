/** What one command does with a secret file. */
import { matchParts, parseGlob } from '../../context/glob.ts';
import { isWithin, nameOf } from '../../context/path.ts';
import type { BuildGraph } from '../../model/model.ts';
import { credentialReaders, type SecretFile } from '../../model/secret-files.ts';
import { scriptSource } from '../../shell/nested.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { covers } from '../../text/span.ts';
import { setsUpManager } from '../../toolchains/credentials/implicit.ts';
import { type Invocation, managerOf, verbsOf } from '../../toolchains/invocation.ts';
import { filesOf, isPrinter } from './kept.ts';

/** A secret file, and where it is in the image as far as that is known. */
export interface FileAt {
  readonly file: SecretFile;
  readonly path: string | undefined;
  readonly name: string;
  /** Whether a COPY brings it whole; else steps write it. */
  readonly isCopied: boolean;
  /** The absolute path that a word of a command leads to, as far as that is known. */
  placeOf(command: Command, word: Word): string | undefined;
}

/** Whether a command may log in with the file: one of its readers, and no verb that stays on the machine. */
export function reads(command: Command, { readers, always, forGit, withoutGit }: SecretFile): boolean {
  const found = managerOf(command);
  if (found && readers.includes(found.manager.id))
    return always === true || (!isLocal(found) && (!forGit || mayUseGit(found, withoutGit?.has(found.manager.id))));
  return readers.includes(programOf(command)?.name ?? '') && !isLocalGit(command);
}

/** Git's commands that ask no server; the first operand is the command (git-scm.com/docs). */
const localGit: ReadonlySet<string> = new Set(
  'add am apply branch checkout cherry-pick clean commit config describe diff gc init log merge mv rebase reset restore rev-parse rm show stash status switch tag'.split(
    ' ',
  ),
);

function isLocalGit(command: Command): boolean {
  const program = programOf(command);
  if (program?.name !== 'git') return false;
  const rest = command.args.slice(program.next);
  const verb = rest.findIndex(
    ({ text }, i) => !text.startsWith('-') && !/^(?:-C|-c|--git-dir|--work-tree)$/.test(rest[i - 1]?.text ?? ''),
  );
  return localGit.has(rest[verb]?.value ?? '');
}

/** Verbs of package managers that install and publish nothing, in the words that they share. */
const localVerbs =
  /^(?:cache|config|c|get|help|init|list|ls|prefix|root|version|store|clean|env|show|tree|fmt|set|run|run-script|rum|test|start)(?: |$)/;

/** Names of scripts that are hardly ever those of anything else. */
const scripts = /^(?:build|compile|generate|lint|typecheck|dev)(?::|$)/;

/** Whether a package manager may fetch by git: most do so for no packages that are given by plain names. */
function mayUseGit({ manager, install, packages, flags }: Invocation, isListedWithout = false): boolean {
  if (manager.namedByGit) return true;
  const isPlain =
    install !== undefined &&
    (packages.length > 0 || isListedWithout) &&
    packages.every(({ text }) => /^["']?[\w@][\w.@/=<>~^,[\]-]*["']?$/.test(text));
  if (isPlain && isListedWithout) return flags.some(({ text }) => /^(?:-e|--editable)/.test(text));
  return !isPlain || flags.some(({ text }) => /^(?:-r|-e|-c|--requirement|--editable|--constraint)/.test(text));
}

export function isLocal(invocation: Invocation): boolean {
  const { manager, install, operands, verbText, options } = invocation;
  if (install) return false;
  if (manager.goals && operands.length > 0) return verbsOf(invocation).every((verb) => localVerbs.test(verb));
  const text = verbText || (operands[0] ? plainText(operands[0]) : '');
  if (manager.fetches?.includes(text)) return false;
  if (manager.shorthand && scripts.test(text)) return true;
  return text === '' ? options.some(({ name }) => /^(?:-v|-V|--version|--help)$/.test(name)) : localVerbs.test(text);
}

/** Whether a command is about folders and names only, so that it reads no file that it names. */
export function isPlainAbout({ name }: Command): boolean {
  return /^(?:mkdir|cd|echo|printf|rmdir)$/.test(name?.value ?? '');
}

export function namesFile({ source }: BuildGraph, command: Command, at: FileAt): boolean {
  const { start, end } = command.span;
  return namesIn(source.slice(start, end), tellingName(at.path ?? at.name)).length > 0 && !isAboutOthers(command, at);
}

/** Where a text has the name of a file, and not one that goes on as `id_rsa.pub` does. */
export function namesIn(text: string, name: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!/^\.?[\w-]/.test(text.slice(at + name.length, at + name.length + 2))) found.push(at);
  return found;
}

/** Whether a command removes files of the same name in other places, or sets their mode or owner. */
function isAboutOthers(command: Command, at: FileAt): boolean {
  return /^(?:rm|chmod|chown|chgrp)$/.test(command.name?.value ?? '') && !command.args.some(isPathIn(command, at));
}

export function removes(command: Command, at: FileAt): boolean {
  return command.name?.value === 'rm' && command.args.some(isPathIn(command, at));
}

/** Whether a command does nothing but put the file back as Git has it, which under a mount nothing can. */
export function restores(command: Command, at: FileAt): boolean {
  const [verb, ...rest] = command.args;
  const files = rest.filter(({ text }) => !/^(?:-|HEAD$)/.test(text));
  return (
    command.name?.value === 'git' &&
    /^(?:checkout|restore)$/.test(verb?.value ?? '') &&
    files.length > 0 &&
    files.every(isPathIn(command, at))
  );
}

/** Whether a command removes a folder above the file. */
export function removesFolder(command: Command, { path }: FileAt): boolean {
  if (command.name?.value !== 'rm' || path === undefined) return false;
  return operandsOf(command).some((arg) => {
    const folder = plainText(arg)
      .replace(/^~/, path.startsWith('/root/') ? '/root' : '~')
      .replace(/\/\*?$/, '');
    return folder !== '' && path.startsWith(`${folder}/`);
  });
}

/** The words of a command that are no flags. */
export function operandsOf({ args }: Command): Word[] {
  return args.filter(({ text }) => !text.startsWith('-'));
}

/** Whether a command leaves a copy of the file, or a way to it, in the image. */
export function copiesIt(command: Command, at: FileAt): boolean {
  const { name, args } = command;
  const program = name?.value ?? '';
  const isPrinted = isPrinter(command) && filesOf(command).length > 0;
  const isAdded = program === 'git' && /^(?:add|commit|stash)$/.test(args[0]?.value ?? '');
  return (
    (isPrinted || isAdded || /^(?:cp|install|ln|dd|rsync|zip|tar)$/.test(program)) && args.some(isPathIn(command, at))
  );
}

/** Whether a command puts a folder above the file into an archive or a repository, and the file with it. */
export function packsFolder(command: Command, at: FileAt): boolean {
  const isPacker = /^(?:tar|bsdtar|zip|7z|7za|7zr|jar|cpio)$/.test(command.name?.value ?? '');
  if (isPacker) return operandsOf(command).some((word) => isAbove(command, at, word));
  if (gitVerb(command) !== 'add') return false;
  const isAll = command.args.some(({ text }) => /^(?:-A|--all|--no-ignore-removal)$/.test(text));
  return isAll || operandsOf(command).some((word) => isAbove(command, at, word));
}

/** Whether a command takes away what it finds in a folder above the file: `find -delete`, `git clean`. */
export function clearsFolder(command: Command, at: FileAt): boolean {
  if (gitVerb(command) === 'clean') return at.path !== undefined;
  const { name, args } = command;
  const isDeleting = args.some(
    ({ text }, i) => text === '-delete' || (text === '-exec' && args[i + 1]?.value === 'rm'),
  );
  if (name?.value !== 'find' || !isDeleting || at.path === undefined) return false;
  const [folder] = operandsOf(command);
  if (folder && !isAbove(command, at, folder)) return false;
  const filters = args.flatMap(({ text }, i) => (/^-i?(?:name|path|wholename|regex)$/.test(text) ? [i] : []));
  const isMatched = filters.some((i) => {
    const parts = parseGlob(args[i + 1]?.value ?? '');
    return /name$/.test(args[i]?.text ?? '') && parts !== undefined && matchParts(parts, nameOf(at.path ?? ''));
  });
  return filters.length === 0 ? !args.some(({ text }, i) => text === '-type' && args[i + 1]?.value === 'd') : isMatched;
}

function gitVerb(command: Command): string | undefined {
  const program = programOf(command);
  return program?.name === 'git' ? command.args[program.next]?.value : undefined;
}

/** Whether a word is the path of a folder above the file. */
function isAbove(command: Command, { path, placeOf }: FileAt, word: Word): boolean {
  const place = placeOf(command, word);
  return path !== undefined && place !== undefined && place !== path && isWithin(path, place);
}

/** A mounted file cannot be moved, and its mode is that of the mount. */
export function changes(command: Command, at: FileAt): boolean {
  return (
    /^(?:chmod|chown|mv|sed|tee|chgrp)$/.test(command.name?.value ?? '') && command.args.some(isPathIn(command, at))
  );
}

/** Whether a command sets mode or owner of the file and of nothing else. */
export function isAboutOnly(command: Command, at: FileAt): boolean {
  const operands = operandsOf(command).slice(1);
  return (
    /^(?:chmod|chown|chgrp)$/.test(command.name?.value ?? '') &&
    operands.length > 0 &&
    operands.every(isPathIn(command, at))
  );
}

/** Whether a word of a command is the path of the file, or may be where one of the two is not known. */
export function isPathIn(command: Command, { path, name, placeOf }: FileAt): (word: Word) => boolean {
  return (word) => {
    const place = path === undefined ? undefined : placeOf(command, word);
    return place === undefined ? isPath(word.value ?? word.text, path ?? name) : place === path;
  };
}

function isPath(text: string, path: string): boolean {
  const own = tellingName(path);
  return text === path || (own.includes('/') ? `/${text}`.endsWith(`/${own}`) : nameOf(text) === own);
}

/** The last part of a path; two of them where many files are called like that. */
export function tellingName(path: string): string {
  const parts = path.split('/');
  return /^(?:config|config\.json|config\.toml|credentials)$/.test(parts.at(-1) ?? '')
    ? parts.slice(-2).join('/')
    : nameOf(path);
}

/** Programs about keys and hosts that read no other credentials (their manual pages). */
export const keyPrograms: ReadonlySet<string> = new Set(['eval', 'ssh-add', 'ssh-agent', 'ssh-keygen', 'ssh-keyscan']);

/** Programs that take no token from their environment, and no file of the table but those of SSH (their manual pages). */
export const remotePrograms: ReadonlySet<string> = new Set([
  'gpg',
  'hg',
  'openssl',
  'rsync',
  'scp',
  'sftp',
  'ssh',
  'svn',
]);

/** Whether it is known of a program which credentials it reads, if any; a shell is known by the commands that it is given. */
export function isKnown(command: Command, all: readonly Command[]): boolean {
  const name = programOf(command)?.name ?? '';
  if (managerOf(command) !== undefined || plainPrograms.has(name) || setsUpManager(command)) return true;
  return credentialReaders.has(name) || keyPrograms.has(name) || remotePrograms.has(name) || isReadShell(command, all);
}

/** Whether a command makes an environment for Python's packages, which is fetched by Git from nowhere (docs.python.org/3/library/venv.html, virtualenv.pypa.io). */
export function makesEnvironment(command: Command): boolean {
  const program = programOf(command);
  if (program?.name === 'virtualenv') return true;
  const [flag, module] = command.args.slice(program?.next ?? 0);
  return (
    /^python[\d.]*$/.test(program?.name ?? '') &&
    flag?.value === '-m' &&
    /^(?:venv|virtualenv)$/.test(module?.value ?? '')
  );
}

/** Whether a command starts a shell whose script is read too. */
export function isReadShell(command: Command, all: readonly Command[]): boolean {
  const source = scriptSource(command);
  const script = typeof source === 'number' ? command.args[source]?.span : undefined;
  return script !== undefined && all.some((other) => other !== command && covers(script, other.span));
}
