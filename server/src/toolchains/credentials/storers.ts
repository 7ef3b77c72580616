/** Programs that leave what they are given in files, or in the names of files, without a redirection. */
import type { Command, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';

/** Programs that write what they read. */
const writers: ReadonlySet<string> = new Set(
  words('cpio crudini dd ed ex install parallel patch split sponge sqlite3 tar vi vim xargs'),
);

/** Programs whose operands become names of files, or what a link leads to. */
const namers: ReadonlySet<string> = new Set(words('cp ln mkdir mkfifo mktemp mv touch'));

/** Programs that run a text that they are given, and what in such a text writes a file. */
const interpreters = /^(?:python[\d.]*|node|deno|bun|ruby|perl|php|lua|Rscript|eval)$/;
const writing = /\b(?:open|write\w*|append\w*|fopen|fputs|file_put_contents|File|Path|dump|save\w*|sink)\b|>/;

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
  /** All commands of the script. */
  readonly all: readonly Command[];
  readonly isHeld: (word: Word) => boolean;
}

/** How a command may keep a value, to follow the place of a step; undefined where none is known. */
export function storedBy(command: Command, { isFed, isPiped, all, isHeld }: Feeding): string | undefined {
  const program = programOf(command);
  const name = program?.name ?? '';
  const args = command.args.slice(program?.next ?? 0);
  const shown = `\`${command.name?.text ?? name}\``;
  const isWriter = writers.has(name) || (/^gpg2?$/.test(name) && args.some(({ text }) => text === '--import'));
  if (isWriter && (isFed || isPiped)) return `${shown} may write it to a file`;
  if (isPiped && !isFed && name === 'openssl' && args.some(({ text }) => text === '-out'))
    return `${shown} may write it to a file`;
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

/** Whether a command prints all variables, for a file to take them: `env > file`, `export -p | tee file`. */
export function printsVariables({ name, args }: Command): boolean {
  const program = name?.value ?? '';
  if (program === 'env' || program === 'printenv' || program === 'set') return args.length === 0;
  return /^(?:export|declare|typeset)$/.test(program) && args.every(({ text }) => text === '-p');
}

/** Whether a download is called after an address or a path that holds the value: `wget` takes the name from the address, its query included. */
function namesDownload(name: string, args: readonly Word[], isHeld: (word: Word) => boolean): boolean {
  const isOutput = (text: string) => /^(?:-o|-O|--output(?:-document)?)$/.test(text);
  const isNamed = args.some((word, i) => {
    const before = args[i - 1]?.text ?? '';
    return isHeld(word) && (isOutput(before) || /^--output(?:-document)?=/.test(word.text)) && name !== '';
  });
  if (name === 'curl') return isNamed && !args.some(({ text }) => text === '-O');
  if (name !== 'wget') return false;
  const isGiven = args.some(({ text }) => /^-[a-zA-Z]*O|^--output-document/.test(text));
  return isNamed || (!isGiven && args.some((word) => isHeld(word) && /:\/\//.test(word.text)));
}
