import type { Command as CommandNode, SyntaxNode } from 'unbash';
import { type Joined, sliceJoined } from '../text/joined.ts';
import { unescape } from './frame.ts';
import type { Command } from './script.ts';
import { programOf } from './wrappers.ts';

/** Programs that run a POSIX script given as text. */
export const POSIX_SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh']);

/** Programs that start the user's shell, with the script behind `-c` wherever it stands. */
const USER_SHELLS: ReadonlySet<string> = new Set(['su', 'runuser']);

/** The script that a shell started by this command reads: the word behind `-c`, or a heredoc given as its input. */
export function nestedScript(frame: Joined, command: Command, node: CommandNode): Joined | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const args = node.args.slice(program.next);
  if (USER_SHELLS.has(program.name)) {
    const flag = args.findIndex(({ text }) => text === '-c' || text === '--command');
    return flag < 0 ? undefined : unquote(frame, args[flag + 1]);
  }
  if (!POSIX_SHELLS.has(program.name)) return undefined;
  for (let i = 0; i < args.length; i++) {
    const text = args[i]?.text ?? '';
    if (/^-[A-Za-z]*c[A-Za-z]*$/.test(text)) return unquote(frame, args[i + 1]);
    if (!/^[-+]/.test(text)) return undefined;
    if (/^[-+][A-Za-z]*[oO]$/.test(text)) i++;
  }
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
