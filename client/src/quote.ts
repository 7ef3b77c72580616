/** A command as one line to paste into a terminal. */

export type TerminalShell = 'posix' | 'powershell' | 'cmd';

/** The family of a shell, told by its program's name; the platform's own where there is no name. */
export function shellOf(program: string, platform: string): TerminalShell {
  const name = (program.split(/[\\/]/).pop() ?? '').toLowerCase().replace(/\.exe$/, '');
  if (name === 'cmd') return 'cmd';
  if (name === 'pwsh' || name === 'powershell') return 'powershell';
  return name === '' && platform === 'win32' ? 'powershell' : 'posix';
}

/** PowerShell takes curly quotes for straight ones, and each ends a string unless it is doubled (`IsSingleQuote` in its CharTraits.cs). */
const singleQuotes = /['\u2018-\u201b]/g;

/** The line that runs exactly this command in that shell. In cmd, `%NAME%` is replaced even within quotes: there is no way to write it. */
export function commandLine(command: readonly string[], shell: TerminalShell): string {
  const line = command.map((word) => quote(word, shell)).join(' ');
  return shell === 'powershell' && line.startsWith("'") ? `& ${line}` : line;
}

function quote(word: string, shell: TerminalShell): string {
  if (shell === 'posix') return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  if (shell === 'powershell')
    return /^[\w+=:./\\-]+$/.test(word) && !word.startsWith('-.') ? word : `'${word.replace(singleQuotes, '$&$&')}'`;
  return /^[\w@+:./\\-]+$/.test(word)
    ? word
    : `"${word.replace(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)(\\+)$/, '$1$1')}"`;
}
