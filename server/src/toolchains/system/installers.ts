/** Programs and scripts that install packages of the system without being their manager. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { emptiers } from '../clearing.ts';

/** Programs that start apt themselves (docs.ros.org, manual pages of devscripts and gdebi). */
export const installers: ReadonlySet<string> = new Set([
  'rosdep',
  'mk-build-deps',
  'gdebi',
  'ansible-playbook',
  'alien',
  'apt-file',
]);

/** The path of the script that a command runs. */
export function scriptOf(command: Command): string | undefined {
  if (!isScript(command)) return undefined;
  const program = programOf(command);
  const words = [program?.word, ...command.args.slice(program?.next ?? 0)].map((word) => word?.value ?? '');
  return words.find((word) => /\.sh$|\//.test(word));
}

/** Whether a command runs a script, whose text is not known. */
export function isScript(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  const isShell = /^(?:sh|ash|bash|source|\.|make)$/.test(program.name);
  const [first] = command.args.slice(program.next);
  return isShell ? first?.text !== '-c' : /\.sh$/.test(program.name) || /^\.{0,2}\//.test(program.word.text);
}

/** Whether a command may have packages installed: such a program, or a script whose text says so, or whose name where that is not known. */
export function mayInstall(context: BuildContext, command: Command): boolean {
  const name = programOf(command)?.name ?? '';
  if (installers.has(name) || emptiers.has(name)) return true;
  const script = scriptOf(command);
  if (script === undefined) return false;
  const [text] = textsNamed(context, nameOf(script));
  return text === undefined
    ? /^(?!docker-php-).*(?:install|setup|bootstrap|provision|deps)/i.test(nameOf(script))
    : /\bapt(?:-get)?\b[^\n]{0,200}?\binstall\b/.test(text);
}
