/** Programs that leave what they are given in files, or in the names of files, without a redirection. */
import { plainPrograms } from '../../shell/plain.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { covers } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { isKeeper } from './keepers.ts';

/** Programs that write what they read. */
const writers: ReadonlySet<string> = new Set(
  words(
    'cpio crontab crudini dd debconf-set-selections ed ex install parallel patch split sponge sqlite3 tar vi vim xargs',
  ),
);

/** Programs whose operands become names of files, or what a link leads to. */
const namers: ReadonlySet<string> = new Set(words('cp ln mkdir mkfifo mktemp mv touch'));

/** Programs that run a text that they are given, and what in such a text writes a file. */
const interpreters = /^(?:python[\d.]*|node|deno|bun|ruby|perl|php|lua|Rscript|eval)$/;
const writing =
  /\b(?:open|write\w*|append\w*|fopen|fputs|file_put_contents|File|Path|dump|save\w*|sink)\b|(?<![=-])>(?!=)/;

/** Options that have a program write a file with what it is given, or with the addresses that it asks. */
const recording: ReadonlyMap<string, RegExp> = new Map([
  ['curl', /^(?:--trace(?:-ascii)?|--libcurl|--stderr)(?:=|$)/],
  ['wget', /^(?:-o|-a|--output-file|--append-output)(?:=|$)/],
  ['yq', /^(?:-i|--inplace|--in-place)$/],
]);

interface Feeding {
  /** Whether a word or the input of the command holds the value itself. */
  readonly isFed: boolean;
  /** Whether it stands beside others in a pipe or a compound command. */
  readonly isPiped: boolean;
  /** Whether what it stands beside is joined to it by a pipe. */
  readonly isSimple: boolean;
  /** Whether it is known to send what it is given elsewhere. */
  readonly isSent: boolean;
  /** Whether the value is only a hash when it gets here. */
  readonly isHashed: boolean;
  /** All commands of the script. */
  readonly all: readonly Command[];
  readonly isHeld: (word: Word) => boolean;
}

/** How a command may keep a value, to follow the place of a step; undefined where none is known. */
export function storedBy(command: Command, feeding: Feeding): string | undefined {
  const { isFed, isPiped, all, isHeld } = feeding;
  const program = programOf(command);
  const name = program?.name ?? '';
  const args = command.args.slice(program?.next ?? 0);
  const shown = `\`${command.name?.text ?? name}\``;
  const isRead = (isPiped && !isFed) || command.redirects.some(({ operator }) => operator.startsWith('<<'));
  const isWriter = writers.has(name) || (/^gpg2?$/.test(name) && args.some(({ text }) => text === '--import'));
  if (isWriter && (isFed || isPiped)) return `${shown} may write it to a file`;
  const isPassword = args.some(({ text }) => /^(?:stdin|fd:\d)$/.test(text));
  if (isRead && !isPassword && args.some(({ text }) => outputs.get(name)?.test(text) === true))
    return `${shown} may write it to a file`;
  const account = feeding.isHashed ? undefined : accountFile(name, args, isRead, isHeld);
  if (account !== undefined) return `${shown} writes it to \`${account}\``;
  const verb =
    !feeding.isSent && (isFed || (isPiped && feeding.isSimple))
      ? storingVerb(command, isFed ? isHeld : undefined)
      : undefined;
  if (verb !== undefined) return `\`${verb}\` may write it to a file`;
  if (!isFed) return undefined;
  if (args.some(({ text }) => recording.get(name)?.test(text) === true)) return `${shown} may write it to a file`;
  if (name === 'go' && args[0]?.value === 'env' && args.some(({ text }) => text === '-w'))
    return `${shown} writes it to a file`;
  if (namers.has(name) && args.some(isHeld)) return `${shown} makes it part of a name in the image`;
  if (interpreters.test(name) && args.some((word) => isHeld(word) && writing.test(word.text)))
    return `${shown} may write it to a file`;
  if (/^(?:awk|gawk|mawk)$/.test(name) && args.some(({ text }) => /\bprintf?\b[^}]{0,200}>/.test(text)))
    return `${shown} writes it to a file`;
  if (namesDownload(name, args, isHeld)) return `${shown} makes it part of the name of a file`;
  const isHandle = command.redirects.some(
    ({ operator, target }) => operator === '>&' && /^\d$/.test(target?.text ?? ''),
  );
  const opens = all.some((each) => each.name?.value === 'exec' && each.redirects.length > 0);
  return isHandle && opens ? `${shown} writes it to a file` : undefined;
}

/** Options by which a program writes what it reads to a file. */
const outputs: ReadonlyMap<string, RegExp> = new Map([
  ['openssl', /^-out$/],
  ['sort', /^(?:-[a-zA-Z]*o|--output)/],
]);

/** The file with accounts that has what a command is given as it stands (useradd(8), usermod(8), chpasswd(8)). */
function accountFile(
  name: string,
  args: readonly Word[],
  isRead: boolean,
  isHeld: (word: Word) => boolean,
): string | undefined {
  if (name === 'chpasswd')
    return isRead && args.some(({ text }) => /^(?:-e|--encrypted)$/.test(text)) ? '/etc/shadow' : undefined;
  if (!/^(?:useradd|usermod|adduser)$/.test(name)) return undefined;
  const given = args.findIndex(isHeld);
  const flag = [args[given]?.text, args[given - 1]?.text].find((text) => text?.startsWith('-')) ?? '';
  if (/^(?:-[a-zA-Z]*p|--password)/.test(flag)) return '/etc/shadow';
  return /^(?:-[a-zA-Z]*c|--comment|--gecos)/.test(flag) ? '/etc/passwd' : undefined;
}

/** Programs that make a hash of a password (their manual pages). */
export function hashes(command: Command): boolean {
  const program = programOf(command);
  if (program?.name === 'openssl') return command.args[program.next]?.value === 'passwd';
  return /^(?:mkpasswd|htpasswd|grub-mkpasswd-pbkdf2)$/.test(program?.name ?? '');
}

/** Verbs of programs that keep what they are told for later commands. */
const storing =
  /^(?:[\w-]{1,40}:){0,4}(?:login|configure|config|auth|authenticate|register|add|set|init|create|store|save|remember)(?:[-_:][\w-]{1,40}){0,4}$/;

/** Programs that store none of what such a verb is given: they get a certificate for it, or make a hash of it (their manual pages). */
const exchangers: ReadonlySet<string> = new Set(words('insights-client rabbitmqctl rhc subscription-manager'));

/** The words by which a program that is not known may store what stands behind them, or what it reads. */
function storingVerb(command: Command, isHeld: ((word: Word) => boolean) | undefined): string | undefined {
  const { name = '', next = 0 } = programOf(command) ?? {};
  if (name === '' || plainPrograms.has(name) || isKeeper(name) || exchangers.has(name)) return undefined;
  if (managerOf(command) !== undefined) return undefined;
  const args = command.args.slice(next);
  const at = args.findIndex(({ value }) => value !== undefined && storing.test(value));
  const isRead = command.redirects.some(({ operator }) => operator.startsWith('<<'));
  const isGiven = !isHeld || isRead || args.slice(at + 1).some(isHeld);
  if (at < 0 || !isGiven) return undefined;
  const before = args.slice(0, at + 1).filter(({ text }) => !text.startsWith('-'));
  return [command.name?.text ?? name, ...before.map(({ text }) => text)].join(' ');
}

/** Programs that run a text or a filter that they are given, or print the variables that they are told. */
const askers = /^(?:awk|gawk|mawk|jq|yq|printenv|declare|typeset)$/;

/** The words by which a program asks its environment for a variable: `node -e "...process.env.TOKEN..."`, `printenv TOKEN`. */
export function askingWords(command: Command, name: string): readonly Word[] {
  const program = programOf(command)?.name ?? '';
  if (!interpreters.test(program) && !askers.test(program)) return [];
  const named = new RegExp(`(?<!\\w)${name}(?!\\w)`);
  return command.args.filter(
    ({ text, variables }) => named.test(text) && !variables.some((variable) => variable.name.text === name),
  );
}

/** Whether an interpreter runs what it reads: `python3 - <<EOF`. */
export function runsInput(command: Command): boolean {
  const program = programOf(command);
  const args = command.args.slice(program?.next ?? 0);
  return (
    interpreters.test(program?.name ?? '') &&
    command.redirects.some(({ operator }) => operator.startsWith('<<')) &&
    args.every(({ text }) => text.startsWith('-') && !/^-(?:c|e|r|m)/.test(text))
  );
}

/** Whether a command stores what it finds in its environment (laravel.com/docs/configuration, symfony.com/doc/current/configuration.html). */
export function storesEnvironment(command: Command): boolean {
  const texts = command.args.map(plainText);
  if (/^php[\d.]*$/.test(programOf(command)?.name ?? ''))
    return /(?:^|\/)artisan$/.test(texts[0] ?? '') && /^(?:config:cache|optimize)$/.test(texts[1] ?? '');
  return programOf(command)?.name === 'composer' && texts.includes('dump-env');
}

/** Whether a command puts variables in place of their names in what it reads, that one among them. */
export function substitutesVariables(command: Command, name: string): boolean {
  const program = programOf(command);
  if (program?.name !== 'envsubst') return false;
  const given = command.args.slice(program.next).filter(({ text }) => !/^-/.test(text));
  return given.every(({ text }) => new RegExp(`\\$\\{?${name}(?!\\w)`).test(text));
}

/** Whether a command prints all variables, for a file to take them: `env > file`, `export -p | tee file`. */
export function printsVariables({ name, args }: Command): boolean {
  const program = name?.value ?? '';
  if (args.some(({ text }) => environ.test(text))) return true;
  if (program === 'env' || program === 'printenv' || program === 'set') return args.length === 0;
  return /^(?:export|declare|typeset)$/.test(program) && args.every(({ text }) => text === '-p');
}

const environ = /^["']?\/proc\/(?:self|thread-self|\$\$|\d{1,9})\/environ/;

/** Whether a command copies the variables that its process has. */
export function copiesVariables(command: Command): boolean {
  return (
    /^(?:cp|install|dd)$/.test(programOf(command)?.name ?? '') && command.args.some(({ text }) => environ.test(text))
  );
}

/** The last part of an address, without the query that `curl -O` leaves out; undefined where there is none. */
function lastPart({ text, span, variables }: Word): Word | undefined {
  const start = text.indexOf('://') + 3;
  const path = text.slice(start).replace(/[?#].*$/s, '');
  if (start < 3 || !path.includes('/')) return undefined;
  const part = { start: span.start + start + path.lastIndexOf('/'), end: span.start + start + path.length };
  const own = variables.filter((variable) => covers(part, variable.span));
  return { text: path.slice(path.lastIndexOf('/')), span: part, value: undefined, variables: own, quoted: false };
}

/** Whether a download is called after an address or a path that holds the value: `wget` takes the name from the address, its query included. */
function namesDownload(name: string, args: readonly Word[], isHeld: (word: Word) => boolean): boolean {
  const isOutput = (text: string) => /^(?:-o|-O|--output(?:-document)?)$/.test(text);
  const isNamed = args.some((word, i) => {
    const before = args[i - 1]?.text ?? '';
    return isHeld(word) && (isOutput(before) || /^--output(?:-document)?=/.test(word.text)) && name !== '';
  });
  if (name === 'curl') {
    const isCalledSame = args.some(({ text }) => /^(?:-[sSfLkvigjJRnN#]{0,20}O|--remote-name)/.test(text));
    if (!isCalledSame) return isNamed;
    return args.some((word) => {
      const part = lastPart(word);
      return part !== undefined && isHeld(part);
    });
  }
  if (name !== 'wget') return false;
  const isGiven = args.some(({ text }) => /^-[a-zA-Z]*O|^--output-document/.test(text));
  return isNamed || (!isGiven && args.some((word) => isHeld(word) && /:\/\//.test(word.text)));
}
