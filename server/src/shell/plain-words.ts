/** The words of a command that means the same without a shell; undefined where a shell has something to do. */
export function plainWords(text: string): string[] | undefined {
  if (!/^(?:[\w@%+:,./=-]|"[^"$`\\!]*"|'[^']*'| )+$/.test(text)) return undefined;
  const words = [...text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
  const [first = '', ...others] = words[0] === 'exec' ? words.slice(1) : words;
  return first === '' || first.includes('=') || shellBuiltins.has(first) ? undefined : [first, ...others];
}

/** Words that a shell does not start a program for. */
export const shellBuiltins: ReadonlySet<string> = new Set([
  ...['.', ':', 'alias', 'break', 'case', 'cd', 'command', 'continue', 'eval', 'exec', 'exit'],
  ...['export', 'for', 'if', 'local', 'read', 'return', 'set', 'shift', 'source', 'trap'],
  ...['ulimit', 'umask', 'unset', 'until', 'wait', 'while'],
]);
