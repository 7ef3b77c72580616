/** What stays of a file that a step removes at its end: copies that other commands make of it before. */
import { nameOf } from '../../context/path.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { literalPattern } from '../../text/pattern.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { keepingOf } from './keepers.ts';
import { comparable, isRemoved, isUndone, removalOf } from './undone.ts';

/** Programs that copy the files of their operands, the last of which is where they go (their manual pages). */
const copiers: ReadonlySet<string> = new Set(words('cp mv ln install rsync'));

/** Programs that print what they read. */
const printers: ReadonlySet<string> = new Set(
  words(
    'awk base32 base64 cat cut egrep envsubst fgrep fold gawk grep head jq mawk nl paste rev sed sort tac tail tr uniq yq',
  ),
);

/** Programs that use what they are told of a file and keep no copy of it, by the manual of each. */
const readers: ReadonlySet<string> = new Set(
  words(`. : [ [[ ansible ansible-galaxy ansible-playbook ansible-vault aws az bq buildah cd chgrp chmod chown cmp crane curl
  date diff docker du echo exit export false file gcloud gh git glab gsutil helm hg id kubectl local ls md5sum mkdir mysql mysqldump oras
  pg_dump pg_restore podman printf psql readlink readonly realpath redis-cli rm rmdir scp sentry-cli set sftp sha1sum sha256sum sha512sum
  shred skopeo source ssh ssh-add ssh-keygen ssh-keyscan sshpass stat svn sync test touch trap true truncate umask unlink unset wc wget`),
);

/** Git's commands that put a file into the repository. */
const adding = /^(?:add|commit|stash|hash-object)$/;

export interface CopiedOn {
  readonly command: Command;
  /** Whether it is known to keep what it reads. */
  readonly isSure: boolean;
}

/** A command behind the one that writes a file by which its content stays, though the file is removed; `groups` are those that pipes join. */
export function copiedOn(file: Word, by: Command, groups: readonly (readonly Command[])[]): CopiedOn | undefined {
  const all = groups.flat();
  const end = removalOf(file, by, all)?.span.start ?? Number.POSITIVE_INFINITY;
  for (const group of groups) {
    for (const command of group) {
      if (command.span.start <= by.span.start || command.span.start > end || command === by) continue;
      const found = keptOn(file, command, group, all);
      const target = found && targetsOf(command);
      const isLost = target && target.length > 0 && target.every((each) => isLostAgain(each, command, groups));
      if (found && !isLost) return found;
    }
  }
  return undefined;
}

/** Whether a copy is removed as well, and not copied on before. */
function isLostAgain(copy: Word, by: Command, groups: readonly (readonly Command[])[]): boolean {
  return isRemoved(copy, by, groups.flat()) && copiedOn(copy, by, groups) === undefined;
}

function keptOn(
  file: Word,
  command: Command,
  group: readonly Command[],
  all: readonly Command[],
): CopiedOn | undefined {
  const path = comparable(file);
  const program = programOf(command);
  const name = program?.name ?? '';
  const args = command.args.slice(program?.next ?? 0);
  const given = givenTo(name, args);
  const isNamed = (word: Word) => namesPath(word, path);
  if (isArchiver(name, args) && given.some((word) => isNamed(word) || isAbove(word, path)))
    return { command, isSure: true };
  if (copiers.has(name) || isArchiver(name, args)) return undefined;
  const inputs = command.redirects.filter(({ operator }) => operator === '<').flatMap(({ target }) => target ?? []);
  const isInput = [...given, ...inputs].some(isNamed);
  const isTold = isInput || command.assignments.some(({ value }) => value && isNamed(value));
  if (!isTold || !command.name) return undefined;
  if (printers.has(name)) return isInput ? printedOn(command, group, all) : undefined;
  return isReader(command, name, args) ? undefined : { command, isSure: false };
}

/** Where what a program prints of the file goes: into a file, a variable, or a program that may keep it. */
function printedOn(command: Command, group: readonly Command[], all: readonly Command[]): CopiedOn | undefined {
  const writing = group.find((each) => outputsOf(each).some((file) => !isRemoved(file, each, all)));
  if (writing) return { command, isSure: true };
  const storing = group.find((each) => {
    const keeping = keepingOf(each);
    return keeping !== undefined && !keeping.keeper.addresses && !isUndone(each, keeping, all);
  });
  if (storing) return { command: storing, isSure: true };
  const isOpen = group.some((each) => {
    const program = programOf(each);
    const name = program?.name ?? '';
    return each !== command && !printers.has(name) && !isReader(each, name, each.args.slice(program?.next ?? 0));
  });
  return isOpen ? { command, isSure: false } : undefined;
}

function isReader(command: Command, name: string, args: readonly Word[]): boolean {
  if (name === 'git') return !adding.test(args.find(({ text }) => !text.startsWith('-'))?.value ?? '');
  if (name === 'openssl') return !args.some(({ text }) => text === '-out');
  if (name === 'gpg') return args.some(({ text }) => /^--passphrase-f/.test(text));
  return readers.has(name) || isShell(name) || managerOf(command) !== undefined;
}

/** Whether a command puts files into another one or beside: `cp`, `tar -c`, `git add`. */
function isArchiver(name: string, args: readonly Word[]): boolean {
  const texts = args.map(({ text }) => text);
  if (name === 'ln') return !texts.some((text) => /^-[a-zA-Z]*s|^--symbolic/.test(text));
  if (name === 'install') return !texts.some((text) => /^-[a-zA-Z]*d|^--directory/.test(text));
  if (name === 'rsync') return !texts.some((text) => /^["']?[\w.@$-]+:/.test(text));
  if (name === 'tar')
    return texts.some((text, i) =>
      (i === 0 ? /^-?[a-zA-Z]*[cru]/ : /^-[a-zA-Z]*[cru]|^--(?:create|append|update)/).test(text),
    );
  if (name === 'git') return adding.test(args.find(({ text }) => !text.startsWith('-'))?.value ?? '');
  return copiers.has(name) || /^(?:dd|zip|7za?|cpio|split)$/.test(name);
}

/** The words that a command takes files by, without the one that says where to. */
function givenTo(name: string, args: readonly Word[]): readonly Word[] {
  if (name === 'git' && args.some(({ text }) => /^(?:-A|--all|-a|-am)$/.test(text))) return [...args, here];
  if (name === 'dd') return args.filter(({ text }) => !text.startsWith('of='));
  if (!copiers.has(name)) return args;
  const operands = args.filter(({ text }) => !text.startsWith('-'));
  const isTold = args.some(({ text }) => /^-[a-zA-Z]*t$|^--target-directory/.test(text));
  return isTold || operands.length < 2 ? operands : operands.slice(0, -1);
}

const here: Word = { text: '.', span: { start: 0, end: 0 }, value: '.', variables: [], quoted: false };

/** The files that a command makes of others. */
function targetsOf(command: Command): readonly Word[] {
  const program = programOf(command);
  const args = command.args.slice(program?.next ?? 0);
  const last = args.filter(({ text }) => !text.startsWith('-')).at(-1);
  if (/^(?:cp|mv)$/.test(program?.name ?? '')) return last ? [last] : [];
  return outputsOf(command);
}

function outputsOf({ redirects }: Command): Word[] {
  return redirects
    .filter(({ operator }) => /^&?>/.test(operator))
    .flatMap(({ target }) => (target && !/^["']?(?:\/dev\/|\d|-)/.test(target.text) ? [target] : []));
}

/** Whether a word has the path in it, or its last part where it says no folder. */
function namesPath(word: Word, path: string): boolean {
  const text = comparable(word);
  if (text === path || text === nameOf(path)) return true;
  const isIn = (name: string) => new RegExp(`(?<![\\w./~-])${literalPattern(name)}(?![\\w./-])`).test(plainText(word));
  return isIn(path) || isIn(nameOf(path)) || isIn(`./${path}`);
}

/** Whether a word is a folder above the path, or all in it. */
function isAbove(word: Word, path: string): boolean {
  const folder = comparable(word).replace(/(?:^|\/)\*$/, '') || '.';
  return path.startsWith(`${folder}/`) || (folder === '.' && !/^[/~$]/.test(path));
}
