/** Makes one RUN of an update and the install that follows it. */

import type { Plan } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import type { Script } from '../../shell/script.ts';
import { insert, remove } from '../../text/edit.ts';
import { isEqualSpan } from '../../text/span.ts';
import { asRoot } from '../../toolchains/invocation.ts';
import { type AptUse, aptOf } from './lists.ts';

type ShellScript = Extract<Script, { form: 'shell' }>;

/** Verbs that bring lists and packages up to date: they may run again with each install. */
const updates: ReadonlySet<string> = new Set(['update', 'upgrade', 'dist-upgrade', 'full-upgrade']);

/** Joins the update with the first install, and has each other step that installs from its lists update them as well; or why not. */
export function joinWithInstalls(
  graph: BuildGraph,
  update: AptUse,
  installs: readonly AptUse[],
): Plan | { why: string } {
  const [first, ...rest] = installs;
  if (!first) return { why: 'nothing is installed' };
  const joined = joinWithInstall(graph, update.run, first);
  const others = rest.filter(({ run }, i) => run !== first.run && rest.findIndex((each) => each.run === run) === i);
  if ('why' in joined || others.length === 0) return joined;
  const edits = [...joined.edits];
  for (const other of others) {
    const { script, lines } = other.run;
    const at = script.form === 'shell' ? script.steps[0]?.span.start : undefined;
    const line = lines.first + 1;
    if (script.form !== 'shell' || at === undefined) return { why: `the install in line ${line} does not use a shell` };
    if (!isJoined(graph, script))
      return { why: `the commands of the install in line ${line} are not joined by \`&&\`` };
    edits.push(insert(at, `${asRoot([other.invocation])}${updateText(graph, update)} && `));
  }
  return { title: 'Update the lists in each step that installs', safety: 'unsafe', edits };
}

/** The update as it is written, without what makes it root's. */
function updateText({ source }: BuildGraph, { invocation: { command } }: AptUse): string {
  return source.slice(command.span.start, command.span.end).replace(/^(?:sudo|doas)\s+/, '');
}

/** The fix, or why there is none. */
function joinWithInstall(graph: BuildGraph, update: RunInstruction, { run: install }: AptUse): Plan | { why: string } {
  const { instructions, comments, source } = graph;
  if (install.stage !== update.stage) return { why: 'the install is in another stage' };
  const between = instructions[update.index + 1];
  if (between && between.index < install.index)
    return { why: `${between.keyword.text.toUpperCase()} in line ${between.lines.first + 1} is in between` };
  const { script } = update;
  if (script.form !== 'shell' || install.script.form !== 'shell')
    return { why: 'one of the steps does not use a shell' };
  if (!holdsOnlyUpdates(graph, script)) return { why: 'the step does more than update' };
  if (update.heredocs.length > 0) return { why: 'the step uses a heredoc' };
  if (comments.some(({ inside }) => inside === update.index)) return { why: 'the step contains comments' };
  const flags = update.flags.map(({ span }) => source.slice(span.start, span.end));
  const others = install.flags.map(({ span }) => source.slice(span.start, span.end));
  const missing = flags.find((flag) => !others.includes(flag));
  if (missing !== undefined) return { why: `the install has no \`${missing}\`` };
  const added = others.find((flag) => !flag.startsWith('--mount=') && !flags.includes(flag));
  if (added !== undefined) return { why: `the install has \`${added}\`` };
  const at = install.script.steps[0]?.span.start;
  if (at === undefined || !isJoined(graph, install.script))
    return { why: 'the commands of the install are not joined by `&&`' };
  const text = source.slice(script.steps[0]?.span.start, script.steps.at(-1)?.span.end);
  return {
    title: 'Join with the install',
    safety: flags.length === others.length ? 'safe' : 'unsafe',
    edits: [remove(linesOf(source, update)), insert(at, `${text} && `)],
  };
}

function holdsOnlyUpdates(graph: BuildGraph, script: ShellScript): boolean {
  const { steps, commands, span } = script;
  const isOnly = steps.every((step) => {
    const command = commands[step.commands[0] ?? -1];
    if (!command || step.commands.length > 1 || !step.simple || !isEqualSpan(step.span, command.span)) return false;
    return updates.has(aptOf(command)?.verbText ?? '');
  });
  const rest = graph.source.slice(steps.at(-1)?.span.end, span.end);
  return isOnly && isJoined(graph, script) && /^[\s;]*$/.test(rest);
}

/** Whether nothing of a list runs unless all before it has succeeded, and its end is waited for. */
function isJoined({ source }: BuildGraph, { steps, span }: ShellScript): boolean {
  const isWaited = !/^\s*&/.test(source.slice(steps.at(-1)?.span.end, span.end));
  return isWaited && steps.every(({ operator }, i) => i === 0 || operator === '&&');
}

/** The lines of an instruction and the blank ones below it. */
function linesOf(source: string, { span }: RunInstruction): { readonly start: number; readonly end: number } {
  const below = /^[ \t]*\r?\n(?:[ \t]*\r?\n)*/.exec(source.slice(span.end))?.[0].length ?? 0;
  return { start: source.lastIndexOf('\n', span.start - 1) + 1, end: span.end + below };
}
