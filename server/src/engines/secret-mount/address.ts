/** Addresses with a login in them, which git keeps: the login given by `-c url.<address>.insteadOf`, which is in no file (git-scm.com/docs/git-config). */
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { runsOnTop } from '../../model/query.ts';
import type { Command, Script, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert, replace } from '../../text/edit.ts';
import { memoized } from '../../text/memoized.ts';
import { isNested } from './nested.ts';

/** Git's commands that ask a server. */
const network: ReadonlySet<string> = new Set([
  'clone',
  'fetch',
  'pull',
  'push',
  'ls-remote',
  'submodule',
  'lfs',
  'archive',
]);

interface Login {
  readonly word: Word;
  /** The address without the login, quoted as before. */
  readonly plain: string;
  /** What git is told: the address up to the host, with and without the login. */
  readonly option: string;
}

/** Takes the logins out of the addresses of git commands, and gives them to each command of the RUN that asks a server. */
export function addressEdits(
  graph: BuildGraph,
  run: RunInstruction,
  keeping: readonly Command[],
  variableFor: (login: string) => string = (login) => login,
): readonly Edit[] | Obstacle {
  const line = run.lines.first + 1;
  if (run.script.form !== 'shell') return { why: `line ${line} runs git without a shell` };
  const { commands } = run.script;
  const found = keeping.map((command) => ({
    command,
    logins: command.args.flatMap((word) => loginIn(word, variableFor) ?? []),
  }));
  if (found.some(({ command, logins }) => logins.length === 0 || isNested(command, commands)))
    return { why: `how \`git\` gets the address in line ${line} is unclear` };
  const start = Math.min(...keeping.map(({ span }) => span.start));
  const asking = commands.filter((command) => command.span.start >= start && asksServer(command));
  if (asking.length === 0) return { why: `\`git\` in line ${line} stores the address` };
  const later = laterGit(graph, run);
  if (later) return { why: `\`git\` in line ${later.lines.first + 1} uses the address that line ${line} stores` };
  const options = [...new Set(found.flatMap(({ logins }) => logins.map(({ option }) => ` -c "${option}"`)))].join('');
  return [
    ...found.flatMap(({ logins }) => logins.map(({ word, plain }) => replace(word.span, plain))),
    ...asking.flatMap((command) => {
      const program = programOf(command)?.word;
      return program ? [insert(program.span.end, options)] : [];
    }),
  ];
}

/** `https://login@host/path`, in double quotes or without, the login of plain characters and variables. */
function loginIn(word: Word, variableFor: (login: string) => string): Login | undefined {
  const [, quote, scheme, login, host, path] =
    /^("?)([a-z][a-z0-9+.-]*:\/\/)([\w.$:{}~%+-]+)@([\w.-]+(?::\d+)?)((?:\/[^\s"'\\]*)?)\1$/.exec(word.text) ?? [];
  if (scheme === undefined || login === undefined || host === undefined) return undefined;
  if (word.text.length !== word.span.end - word.span.start) return undefined;
  const plain = `${scheme}${host}`;
  return {
    word,
    plain: `${quote}${plain}${path}${quote}`,
    option: `url.${scheme}${variableFor(login)}@${host}/.insteadOf=${plain}/`,
  };
}

function asksServer(command: Command): boolean {
  const program = programOf(command);
  if (program?.name !== 'git') return false;
  const rest = command.args.slice(program.next);
  const verb = rest.find(
    ({ text }, i) => !text.startsWith('-') && !/^(?:-C|-c|--git-dir|--work-tree)$/.test(rest[i - 1]?.text ?? ''),
  );
  return network.has(verb?.value ?? '');
}

/** A later RUN whose git asks a server that it got to know by a repository. */
function laterGit(graph: BuildGraph, run: RunInstruction): RunInstruction | undefined {
  return runsOnTop(graph, run).find(({ script }) => asksKnownServer(script));
}

const asksKnownServer = memoized((script: Script): boolean => {
  if (script.form !== 'shell') return false;
  return script.commands.some(
    (command) => asksServer(command) && !command.args.some(({ text }) => /:\/\/|^[\w.-]+@[\w.-]+:/.test(text)),
  );
});
