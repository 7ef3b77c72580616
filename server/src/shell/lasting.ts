/** Commands after which the same shell is another one (pubs.opengroup.org, "Special Built-In Utilities"; Bash's manual, "Bash Builtin Commands"). */
const lasting: ReadonlySet<string> = new Set([
  ...['cd', 'export', 'unset', 'umask', 'exit', 'exec', 'trap', '.', 'source', 'alias', 'unalias', 'shopt', 'read'],
  ...['declare', 'typeset', 'readonly', 'ulimit', 'set'],
]);

/** Whether a command changes what later commands of the same shell see; one without a name assigns variables. */
export function changesShell(name: string | undefined): boolean {
  return name === undefined || lasting.has(name);
}
