import { parse } from 'unbash';
import { type Joined, join, toSourceSpan } from '../text/joined.ts';
import { isEqualSpan, type Span } from '../text/span.ts';
import { jsonText, POSIX_SHELLS, scriptSource } from './nested.ts';
import type { Command, Script, Step, Word } from './script.ts';
import { elementsOf } from './steps.ts';
import { type Findings, walk } from './walk.ts';

/** The shell that runs a script, as the model's state has it. */
export type Shell = 'posix' | 'powershell' | 'cmd' | 'unknown';

/** Longer scripts are not read. */
const LONGEST = 256 * 1024;

/** What a shell form executes; `joined` holds the script, heredoc bodies included (see `joinHeredocs`). */
export function parseScript(joined: Joined, shell: Shell): Script {
  const span = toSourceSpan(joined, 0, joined.text.length);
  if (shell !== 'posix' || joined.text.length > LONGEST) return { form: 'opaque', span };
  try {
    return readScript(joined, span);
  } catch {
    return { form: 'opaque', span };
  }
}

/** What an exec form executes. */
export function execScript(argv: readonly Word[], span: Span): Script {
  const [name, ...args] = argv;
  const command: Command = { span, name, args, assignments: [], redirects: [], depth: 0, conditional: false };
  const commandsSoFar = name ? [{ command, step: 0 }] : [];
  const found: Findings = { commands: commandsSoFar, variables: [], sets: [], functions: [], broken: false };
  const source = scriptSource(command);
  const script = typeof source === 'number' ? args[source] : undefined;
  const frame = script && jsonText(script);
  if (frame) tryToWalk(found, frame);
  const { commands, variables, sets, functions } = inOrder(found);
  return { form: 'exec', argv, span, commands, variables, sets, functions };
}

/** A script that cannot be read leaves what was found before it. */
function tryToWalk(found: Findings, frame: Joined): void {
  if (frame.text.length > LONGEST) return;
  try {
    walk(found, { frame, depth: 1, nesting: 1, conditional: false, failure: 'heard', step: 0 }, parse(frame.text));
  } catch {
    found.broken = true;
  }
}

/** A heredoc of an instruction, as far as the shell needs it. */
interface HeredocText {
  readonly body: Span;
  readonly stripsTabs: boolean;
  readonly end?: { readonly span: Span };
}

/** A text of its own, such as a script's, as the POSIX shell reads it. */
export function parseText(text: string): Script {
  return parseScript(join(text, [{ start: 0, end: text.length }]), 'posix');
}

/** What `RUN <<EOF` executes: the lines of its one heredoc, by the program that a `#!` line names, else by the shell. */
export function parseHeredocScript(source: string, heredoc: HeredocText, shell: Shell): Script {
  const joined = heredocText(source, heredoc);
  const interpreter = interpreterOf(joined.text);
  const runner = interpreter === undefined ? shell : POSIX_SHELLS.has(interpreter) ? 'posix' : 'unknown';
  const script = parseScript(joined, runner);
  return { ...script, span: heredoc.body };
}

/** The lines of a heredoc as the shell gets them. */
export function heredocText(source: string, heredoc: HeredocText): Joined {
  return join(source, linesOf(source, heredoc));
}

/**
 * The script of `RUN command <<EOF`: the command line, then each heredoc's body and closing word on lines of their own,
 * as BuildKit hands it to the shell (`dispatchRun` in frontend/dockerfile/dockerfile2llb/convert.go).
 */
export function joinHeredocs(source: string, line: Joined, heredocs: readonly HeredocText[]): Joined {
  const spans: Span[] = line.pieces.map(({ source: start, length }) => ({ start, end: start + length }));
  for (const heredoc of heredocs) {
    spans.push({ start: heredoc.body.start - 1, end: heredoc.body.start }, ...linesOf(source, heredoc));
    if (heredoc.end) spans.push(heredoc.end.span);
  }
  return join(source, spans);
}

function linesOf(source: string, { body, stripsTabs }: HeredocText): Span[] {
  const spans: Span[] = [];
  for (let start = body.start; start < body.end; ) {
    const found = source.indexOf('\n', start);
    const end = found === -1 || found >= body.end ? body.end : found + 1;
    while (stripsTabs && source[start] === '\t' && start < end) start++;
    if (source.slice(end - 2, end) === '\r\n' && end - 2 >= start)
      spans.push({ start, end: end - 2 }, { start: end - 1, end });
    else spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** The program that a `#!` line names, without its folder. */
export function interpreterOf(script: string): string | undefined {
  const words = /^#!(.*)/.exec(script)?.[1]?.trim().split(/\s+/);
  const [program, ...args] = (words ?? []).map((word) => word.slice(word.lastIndexOf('/') + 1));
  return program === 'env' ? args.find((arg) => !/^-|=/.test(arg)) : program;
}

function readScript(joined: Joined, span: Span): Script {
  const found: Findings = { commands: [], variables: [], sets: [], functions: [], broken: false };
  const script = parse(joined.text);
  if (script.errors?.length) found.broken = true;
  const elements = elementsOf(joined, script);
  for (const [step, { node, conditional, failure }] of elements.entries()) {
    walk(found, { frame: joined, depth: 0, nesting: 0, conditional, failure, step }, node);
  }
  const { commands, stepOf, variables, sets, functions } = inOrder(found);
  const members: number[][] = elements.map(() => []);
  for (const [i, step] of stepOf.entries()) members[step]?.push(i);
  const steps = elements.map(({ span, operator, operatorSpan, simple, sets }, i): Step => {
    return { span, operator, operatorSpan, simple, commands: members[i] ?? [], ...(sets && { sets }) };
  });
  const { broken } = found;
  return { form: 'shell', commands, steps, variables, sets, functions, span, broken };
}

function inOrder({ commands, variables, sets, functions }: Findings) {
  const sorted = distinct(commands, ({ command }) => command.span);
  return {
    commands: sorted.map(({ command }) => command),
    stepOf: sorted.map(({ step }) => step),
    variables: distinct(variables, (variable) => variable.span),
    sets: distinct(sets, (token) => token.span),
    functions: distinct(functions, (token) => token.span),
  };
}

/** In source order, the outer before the inner; what was found twice, as text and as the script in it, once. */
function distinct<T>(items: readonly T[], spanOf: (item: T) => Span): T[] {
  const sorted = [...items].sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end);
  return sorted.filter((item, i) => {
    const previous = sorted[i - 1];
    return previous === undefined || !isEqualSpan(spanOf(previous), spanOf(item));
  });
}
