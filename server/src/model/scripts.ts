/** What RUN, CMD, ENTRYPOINT and HEALTHCHECK execute, and the variables that their shell reads. */
import { execScript, heredocText, joinHeredocs, parseHeredocScript, parseScript } from '../shell/parse.ts';
import type { Script, Word } from '../shell/script.ts';
import { type Joined, sliceJoined, toSourceSpan } from '../text/joined.ts';
import type { Head } from './head.ts';
import type { Lowering } from './lowering.ts';
import type { BuildGraph, CommandInstruction, Heredoc, Instruction, RunInstruction, VariableRead } from './model.ts';
import { lookup } from './scope.ts';
import { tokenAt } from './text.ts';

/** A RUN whose arguments are nothing but the opening of one heredoc: the body is the script. */
const heredocOnly = /^\d*<<-?\s*\S+$/;

export function runScript(
  lowering: Lowering,
  head: Head,
  run: Omit<RunInstruction, 'kind' | 'mounts' | 'script'>,
): Script {
  const { rest, heredocs, before } = run;
  const exec = execForm(head, rest);
  if (exec) return exec;
  const [first] = heredocs;
  if (!first) return parseScript(rest.text === '' ? nothingAt(run.span.end) : rest, before.shell);
  if (heredocs.some(({ end }) => !end)) return { form: 'opaque', span: toSourceSpan(rest, 0, rest.text.length) };
  if (heredocs.length === 1 && heredocOnly.test(rest.text))
    return parseHeredocScript(lowering.source, first, before.shell);
  return parseScript(joinHeredocs(lowering.source, rest, heredocs), before.shell);
}

/** An empty text that stands somewhere all the same. */
function nothingAt(source: number): Joined {
  return { text: '', pieces: [{ at: 0, source, length: 0 }] };
}

/** The text that the shell of a RUN reads, line continuations joined; undefined for JSON, and for a heredoc that never ends. */
export function scriptText(source: string, { rest, heredocs, script }: RunInstruction): Joined | undefined {
  const [first] = heredocs;
  if (script.form === 'exec' || heredocs.some(({ end }) => !end)) return undefined;
  if (!first) return rest;
  return heredocs.length === 1 && heredocOnly.test(rest.text)
    ? heredocText(source, first)
    : joinHeredocs(source, rest, heredocs);
}

/** The heredoc that is all of the script of a RUN. */
export function scriptHeredoc({ heredocs, script }: RunInstruction): Heredoc | undefined {
  const [heredoc] = heredocs;
  return heredocs.length === 1 && heredoc?.body.start === script.span.start ? heredoc : undefined;
}

/** The command of a CMD, ENTRYPOINT or HEALTHCHECK; what looks like JSON and is not is noted as a problem. */
export function commandScript(
  lowering: Lowering,
  head: Head,
  command: Omit<CommandInstruction, 'script'>,
): Script | undefined {
  const rest = command.kind === 'HEALTHCHECK' ? healthCheckCommand(head) : command.rest;
  if (rest.text === '') return undefined;
  const exec = execForm(head, rest);
  if (exec) return exec;
  if (rest.text.startsWith('[') && !isShellTest(rest.text)) {
    lowering.problems.push({ kind: 'not-json', span: command.keyword.span, name: command.keyword.text });
    return { form: 'opaque', span: toSourceSpan(rest, 0, rest.text.length) };
  }
  return parseScript(rest, command.before.shell);
}

/** Whether the bracket is the shell's: `[ -f /ready ] || exit 1`. */
function isShellTest(text: string): boolean {
  return (
    /^\[{1,2}\s/.test(text) && /\s(?:-[a-z]+|==?|!=|=~)\s/.test(text) && /\s\]{1,2}(?:\s*(?:&&|\|\||;)|\s*$)/.test(text)
  );
}

/** What follows `HEALTHCHECK CMD`. */
function healthCheckCommand({ joined, parts }: Head): Joined {
  const [type, command] = parts.words;
  const isCommand = type && joined.text.slice(...type).toLowerCase() === 'cmd';
  const [, end] = parts.rest;
  return sliceJoined(joined, isCommand && command ? command[0] : end, end);
}

function execForm({ joined, parts }: Head, rest: Joined): Script | undefined {
  const argv = parts.json?.map(({ range, value }): Word => {
    const { text, span } = tokenAt(joined, range);
    return { text, span, value, variables: [], quoted: true };
  });
  return argv && execScript(argv, toSourceSpan(rest, 0, rest.text.length));
}

/** The variables that the shell of an instruction takes from its environment; a CMD runs later, when ARGs are gone. */
export function shellUses(graph: BuildGraph, instruction: Instruction): VariableRead[] {
  if (!('script' in instruction) || instruction.script?.form !== 'shell') return [];
  const { variables, sets } = instruction.script;
  const own = new Set(sets.map(({ text }) => text));
  const isBuildTime = instruction.kind === 'RUN';
  return variables.flatMap(({ name, modifier }) => {
    if (own.has(name.text)) return [];
    const binding = lookup(graph, instruction.before.scope, name.text);
    return binding && (isBuildTime || binding.kind === 'env') ? [{ name, modifier, binding }] : [];
  });
}
