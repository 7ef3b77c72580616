import type { Command as CommandNode, SyntaxNode } from 'unbash';
import { type Joined, sliceJoined } from '../text/joined.ts';
import { unescape } from './frame.ts';
import type { Command, Word } from './script.ts';
import { plainText } from './words.ts';
import { programOf } from './wrappers.ts';

/** Programs that run a POSIX script given as text. */
export const POSIX_SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh']);

/** Whether a program is such a shell, with or without its folder. */
export function isShell(program: string): boolean {
  return POSIX_SHELLS.has(program.slice(program.lastIndexOf('/') + 1));
}

/** Programs that start the user's shell, with the script behind `-c` wherever it stands. */
const USER_SHELLS: ReadonlySet<string> = new Set(['su', 'runuser']);

/** The script that a shell started by this command reads: the word behind `-c`, or a heredoc given as its input. */
export function nestedScript(frame: Joined, command: Command, node: CommandNode): Joined | undefined {
  const source = scriptSource(command);
  if (source === 'input') return inputOf(frame, node);
  return source === undefined ? undefined : unquote(frame, node.args[source]);
}

/** Where a command's shell finds its script: the index of an argument, its input, or not in the text. */
export function scriptSource(command: Pick<Command, 'name' | 'args'>): number | 'input' | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const { name, next } = program;
  const texts = command.args.map(plainText);
  if (USER_SHELLS.has(name)) {
    const flag = texts.findIndex((text, i) => i >= next && (text === '-c' || text === '--command'));
    return flag < 0 ? undefined : flag + 1;
  }
  if (!POSIX_SHELLS.has(name)) return undefined;
  for (let i = next; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (/^-[A-Za-z]*c[A-Za-z]*$/.test(text)) return i + 1;
    if (!/^[-+]/.test(text)) return undefined;
    if (/^[-+][A-Za-z]*[oO]$/.test(text)) i++;
  }
  return 'input';
}

function inputOf(frame: Joined, node: CommandNode): Joined | undefined {
  const input = node.redirects.find((redirect) => redirect.type === 'HereDoc' && !redirect.descriptor);
  if (input?.type !== 'HereDoc' || input.body.end <= input.body.pos) return undefined;
  if (input.delimiter?.quoted) return sliceJoined(frame, input.body.pos, input.body.end);
  return unescape(frame, input.body.pos, input.body.end, '$`\\');
}

/** What stands in the quotes of a word that is one quoted string. */
function unquote(frame: Joined, word: SyntaxNode | undefined): Joined | undefined {
  if (word?.type !== 'Word') return undefined;
  const [part, ...others] = word.parts ?? [];
  if (!part || others.length > 0 || part.end - part.pos < 2) return undefined;
  if (part.type === 'SingleQuoted') return sliceJoined(frame, part.pos + 1, part.end - 1);
  return part.type === 'DoubleQuoted' ? unescape(frame, part.pos + 1, part.end - 1, '$`\\"') : undefined;
}

const JSON_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The text of a JSON string, in quotes; undefined where it has other escapes than the usual or spans lines. */
export function jsonText({ text, span }: Word): Joined | undefined {
  if (!/^".*"$/s.test(text) || text.length !== span.end - span.start) return undefined;
  const pieces: Joined['pieces'][number][] = [];
  let result = '';
  for (let at = 1; at < text.length - 1; ) {
    const escape = text.indexOf('\\', at);
    const end = escape === -1 ? text.length - 1 : escape;
    if (end > at) pieces.push({ at: result.length, source: span.start + at, length: end - at });
    result += text.slice(at, end);
    if (escape === -1) break;
    const meant = JSON_ESCAPES[text.charAt(escape + 1)];
    if (meant === undefined) return undefined;
    pieces.push({ at: result.length, source: span.start + escape + 1, length: 1 });
    result += meant;
    at = escape + 2;
  }
  return { text: result, pieces };
}
