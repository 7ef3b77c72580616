import { defineRefactor } from '../contract/refactor.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../model/model.ts';
import { stageAt } from '../model/query.ts';
import { changesShell } from '../shell/lasting.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

const change = { id: 'join-runs', title: 'Join the selected RUNs' };

export default defineRefactor({
  id: 'join-runs',
  kind: 'refactor.rewrite',
  summary: 'Joins consecutive RUNs into one layer with `&&`; a change in one of them then runs all of them again',
  example: {
    before: dockerfile`
      FROM debian:12
      <|>RUN apt-get update
      RUN apt-get install -y curl
      RUN rm -rf /var/lib/apt/lists/*<|>
    `,
    after: dockerfile`
      FROM debian:12
      RUN apt-get update && \
          apt-get install -y curl && \
          rm -rf /var/lib/apt/lists/*
    `,
  },
  *offer(graph, selection) {
    const selected = selectedRuns(graph, selection);
    if (!selected) return;
    const why = obstacle(graph, selected);
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => joined(graph, selected) };
  },
});

/** Two or more RUNs with nothing else selected; undefined otherwise. */
function selectedRuns(graph: BuildGraph, { start, end }: Span): RunInstruction[] | undefined {
  const touched = stageAt(graph, start)?.instructions.filter(({ span }) => span.start < end && start < span.end) ?? [];
  const runs = touched.filter((instruction: Instruction): instruction is RunInstruction => instruction.kind === 'RUN');
  return runs.length > 1 && runs.length === touched.length ? runs : undefined;
}

function obstacle({ source }: BuildGraph, runs: readonly RunInstruction[]): string | undefined {
  const [first] = runs;
  const flagsOf = ({ flags }: RunInstruction) =>
    flags.map(({ name, value }) => `${name.text}=${value?.text ?? ''}`).join(' ');
  for (const [i, run] of runs.entries()) {
    const line = run.lines.first + 1;
    const { script } = run;
    if (run.onbuild) return 'ONBUILD triggers cannot be joined';
    if (run.before.shell !== 'posix' || script.form !== 'shell' || script.broken)
      return `the step in line ${line} is not a readable shell script`;
    if (run.heredocs.length > 0) return `the step in line ${line} has a heredoc`;
    if (first && flagsOf(run) !== flagsOf(first)) return `line ${line} has different flags`;
    if (i > 0 && script.steps.some(({ operator }) => operator === '||' || operator === ';')) {
      return `when a command of line ${line} fails, the result would depend on the steps above`;
    }
    if (source.slice(script.steps.at(-1)?.span.end, run.span.end).includes('#'))
      return `the comment at the end of line ${line} would hide the steps below`;
    if (/[&;|]$/.test(source.slice(script.span.start, script.span.end).trimEnd()))
      return `line ${line} does not end with a command`;
    const keeps = script.commands.find(
      (command) =>
        command.shell === undefined &&
        changesShell(command) &&
        (command.name?.value !== 'set' || command.args.length > 0),
    );
    if (i < runs.length - 1 && keeps)
      return `\`${keeps.name?.text ?? 'an assignment'}\` in line ${line} would affect the steps below`;
  }
  return undefined;
}

/** Comments between the RUNs stay, as comments among continued lines. */
function joined({ source, escape, eol, comments }: BuildGraph, runs: readonly RunInstruction[]): Edit[] {
  return runs.slice(1).flatMap((run, i) => {
    const above = runs[i];
    const to = run.script.span.start;
    if (!above) return [];
    const between = comments.filter(({ span }) => above.span.end <= span.start && span.end <= to);
    const lines = between.map(({ span }) => `${source.slice(span.start, span.end)}${eol}`).join('');
    return [replace({ start: above.span.end, end: to }, ` && ${escape}${eol}${lines}    `)];
  });
}
