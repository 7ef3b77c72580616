import type { Command } from './script.ts';
import { commandText, plainText } from './words.ts';

/** Commands after which the same shell is another one (pubs.opengroup.org, "Special Built-In Utilities"; Bash's manual, "Bash Builtin Commands"). */
const lasting: ReadonlySet<string> = new Set([
  ...['cd', 'export', 'unset', 'umask', 'exit', 'exec', 'trap', '.', 'source', 'alias', 'unalias', 'shopt', 'read'],
  ...['declare', 'typeset', 'readonly', 'ulimit', 'set', 'eval', 'pushd', 'popd', 'let', 'mapfile', 'readarray'],
  ...['getopts', 'enable'],
  // Functions that their tools' scripts define.
  ...['nvm', 'sdk', 'rvm', 'workon', 'deactivate'],
]);

/** Whether a command changes what later commands of the same shell see, as one that activates an environment does; one without a name assigns variables. */
export function changesShell({ name, args }: Pick<Command, 'name' | 'args'>): boolean {
  if (name === undefined) return true;
  const program = name.value ?? '';
  const [first, ...rest] = args;
  if ((program === 'command' || program === 'builtin') && first && !plainText(first).startsWith('-'))
    return changesShell({ name: first, args: rest });
  if (program === 'printf') return first?.value === '-v';
  return lasting.has(program) || /^(?:de)?activate$/.test(first?.value ?? '');
}

/** Programs that go on in the background, or tell another one to. */
const servers: ReadonlySet<string> = new Set(['nginx', 'supervisord', 'sshd', 'dbus-daemon', 'rsyslogd']);

/** Programs that start a server by a word. */
const starters: ReadonlySet<string> = new Set([
  ...['service', 'systemctl', 'rc-service', 'invoke-rc.d', 'pg_ctl', 'pg_ctlcluster', 'apachectl', 'apache2ctl'],
  'start-stop-daemon',
]);

/** A command that leaves a server running, which ends with its step. */
export function startedServer(commands: readonly Command[]): string | undefined {
  const found = commands.find((command) => {
    const words = command.args.map(plainText);
    const path = command.name?.value ?? '';
    const program = path.slice(path.lastIndexOf('/') + 1);
    if (starters.has(program) || path.startsWith('/etc/init.d/'))
      return words.some((word) => /^(?:--)?(?:re)?start$/.test(word));
    if (words.some((word) => /^--(?:daemonize|daemon|fork)(?:=(?!no|false)|$)/.test(word))) return true;
    return servers.has(program) && !words.some((word) => /^-(?:[tTvVhk]|-version|-help)$/.test(word));
  });
  return found && commandText(found, 2);
}
