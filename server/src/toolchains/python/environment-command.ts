/** Commands that make a virtual environment (docs.python.org/3/library/venv.html, virtualenv.pypa.io, docs.astral.sh/uv/pip/environments). */
import type { Command, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';

/** The words behind `python -m venv`, `virtualenv`, `uv venv`; undefined for other commands. */
export function environmentWords(
  command: Command,
  valueOf: (word: Word) => string = ({ value }) => value ?? '',
): readonly string[] | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const args = command.args.slice(program.next).map(valueOf);
  if (program.name === 'virtualenv') return args;
  if (program.name === 'uv' && args[0] === 'venv') return args.slice(1);
  const isModule = /^python[\d.]*$/.test(program.name) && args[0] === '-m';
  return isModule && /^(?:venv|virtualenv)$/.test(args[1] ?? '') ? args.slice(2) : undefined;
}

/** Options that take the next word. */
const valued: ReadonlySet<string> = new Set(['--python', '-p', '--prompt']);

/** The folder among these words. */
export function environmentFolder(words: readonly string[]): string | undefined {
  return words.find((word, i) => word !== '' && !word.startsWith('-') && !valued.has(words[i - 1] ?? ''));
}
