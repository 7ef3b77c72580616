import { defineRefactor } from '../contract/refactor.ts';
import { undoneLater } from '../engines/clean-up/undone-later.ts';
import { updateCutOff } from '../engines/join-update/lists.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { changesShell, startedServer } from '../shell/lasting.ts';
import type { Script, Step } from '../shell/script.ts';
import { commandText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { invocationText } from '../toolchains/invocation.ts';

const change = { id: 'split-run', title: 'Split this RUN here' };

export default defineRefactor({
  id: 'split-run',
  kind: 'refactor.rewrite',
  summary: 'Splits a RUN at the `&&` at the cursor, so that the first part stays cached when the second changes',
  example: {
    before: dockerfile`
      FROM node:22
      RUN npm ci <|>&& npm run build
    `,
    after: dockerfile`
      FROM node:22
      RUN npm ci
      RUN npm run build
    `,
  },
  *offer(graph, { start }) {
    const run = instructionAt(graph, start);
    if (run?.kind !== 'RUN' || run.script.form !== 'shell') return;
    const { steps } = run.script;
    const at = steps.findIndex(
      ({ operator, operatorSpan }) =>
        operator === '&&' && operatorSpan !== undefined && operatorSpan.start <= start && start <= operatorSpan.end,
    );
    const next = steps[at];
    const last = steps[at - 1];
    if (!next || !last) return;
    const why = obstacle(graph, run, run.script, at, { start: last.span.end, end: next.span.start });
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => [split(graph, run, last, next)] };
  },
});

function obstacle(
  { comments, source }: BuildGraph,
  run: RunInstruction,
  { broken, steps, commands, sets }: Extract<Script, { form: 'shell' }>,
  at: number,
  gap: Span,
): string | undefined {
  if (broken || run.before.shell !== 'posix') return 'the script is not readable';
  if (run.onbuild) return 'it is a trigger';
  if (run.heredocs.length > 0) return 'it has a heredoc';
  if (steps.some(({ operator }) => operator === '||' || operator === ';'))
    return 'some of its commands are not joined by `&&`';
  if (comments.some(({ span }) => gap.start < span.end && span.start < gap.end)) return 'there is a comment here';
  const commandsOf = (some: readonly Step[]) => some.flatMap((step) => step.commands.flatMap((i) => commands[i] ?? []));
  const before = commandsOf(steps.slice(0, at));
  const keeps = before.find((command) => command.shell === undefined && changesShell(command));
  if (keeps)
    return `the commands after it depend on ${keeps.name ? `\`${commandText(keeps, 1)}\`` : 'a variable that is set before it'}`;
  if (sets.some(({ span }) => span.start < gap.start)) return 'a variable that is set before it may be used after it';
  if (steps.slice(0, at).some((step) => step.sets))
    return 'a function or variable that is set before it may be used after it';
  const server = startedServer(before);
  if (server) return `what \`${server}\` starts would no longer run`;
  if (run.mounts.some(({ type }) => type === 'tmpfs')) return 'what is written to the tmpfs mount would be gone';
  const written = /\/etc\/(?:hosts|resolv\.conf)\b|\/dev\/shm\b/.exec(
    source.slice(run.script.span.start, gap.start),
  )?.[0];
  if (written) return `each step has a \`${written}\` of its own`;
  const after = commandsOf(steps.slice(at));
  const update = updateCutOff(before, after);
  if (update) return `\`${invocationText(update)}\` would stay cached when the install after it changes`;
  const undone = undoneLater(source, before, after);
  return undone && `what the commands before it write would stay in a layer, although \`${undone}\` removes it`;
}

/** The second RUN begins as the first does: keyword and flags. */
function split({ source, eol }: BuildGraph, run: RunInstruction, last: Step, next: Step): Edit {
  const head = source.slice(run.span.start, run.script.span.start);
  return replace({ start: last.span.end, end: next.span.start }, `${eol}${head}`);
}
