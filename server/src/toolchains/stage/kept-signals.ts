/** Scripts of the project that a shell reads: the program which one starts gets no signals unless the shell makes way for it. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import { isShell, scriptSource } from '../../shell/nested.ts';
import { interpreterOf, parseText } from '../../shell/parse.ts';
import type { Command, Script } from '../../shell/script.ts';
import { handOver } from '../../shell/with-exec.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';

/** Why what a command starts may keep signals from the program: it is a shell that does not surely make way for it. */
export function keptSignals(
  context: BuildContext,
  command: Pick<Command, 'name' | 'args'>,
  above: readonly string[] = [],
): string | undefined {
  if (typeof scriptSource(command) === 'number') return 'it starts a shell itself';
  const script = scriptReadBy(context, command);
  if (script === undefined)
    return isInstalledScript(command) ? 'it starts a shell script, which keeps signals' : undefined;
  const texts = textsNamed(context, script);
  if (texts.length === 0) return `\`${script}\` is not known, and may keep signals from the program`;
  const ends = texts.map((text) => parseText(text));
  for (const end of ends.filter((each) => !listens(each))) {
    const handed = handOver(end);
    if (!handed || above.includes(script)) return `\`${script}\` keeps signals, as it does not end with \`exec\``;
    const kept = keptSignals(context, handed, [...above, script]);
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** Whether it is Apache's script, which waits for the server that it starts: `support/apachectl.in` of httpd, `debian/apache2ctl` of Debian. */
function isInstalledScript(command: Pick<Command, 'name' | 'args'>): boolean {
  return /^(?:apachectl|apache2ctl)$/.test(programOf(command)?.name ?? '');
}

/** The name of the script that a shell is given, or that is started by its name and read by one. */
function scriptReadBy(context: BuildContext, command: Pick<Command, 'name' | 'args'>): string | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  if (isShell(program.name)) {
    const given = command.args.slice(program.next).find((word) => !/^[-+]/.test(plainText(word)));
    return given && nameOf(plainText(given));
  }
  const interpreters = textsNamed(context, program.name).map(interpreterOf);
  const isScript =
    interpreters.length > 0
      ? interpreters.some((each) => each === undefined || isShell(each))
      : /\.(?:sh|bash)$/.test(program.name);
  return isScript ? program.name : undefined;
}

/** Whether a script says itself what is done about a signal that ends it. */
function listens(script: Script): boolean {
  if (script.form !== 'shell') return false;
  return script.commands.some(({ name, args }) => {
    return (
      name?.value === 'trap' && args.slice(1).some(({ value }) => /^(?:(?:SIG)?(?:TERM|INT)|15|2)$/.test(value ?? ''))
    );
  });
}
