import { defineRule } from '../contract/rule.ts';
import { setPipefail } from '../engines/pipefail/set.ts';
import { bottomImageOf } from '../model/account.ts';
import { byKin } from '../model/by-kin.ts';
import { setsPipefail } from '../model/image.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { ofKinds, shellAbove } from '../model/query.ts';
import type { Command, Step } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';

/** What may fail without anybody noticing when it stands left of a pipe: what fetches. */
const fetching: ReadonlySet<string> = new Set(['curl', 'wget', 'aws', 'gsutil', 'git', 'gpg']);

export default defineRule({
  id: 'lost-pipe-failure',
  summary: 'a download in a pipe whose failure is ignored',
  why: `A pipe fails only if its last command fails. \`curl ... | sh\` succeeds although \`curl\` failed: the build continues without the download. With \`SHELL ["/bin/bash", "-o", "pipefail", "-c"]\` above the step,
or \`set -o pipefail\` in it, the step fails.

The fix adds \`set -o pipefail\` if the shell of the step has it. In images of Debian and Ubuntu, whose \`/bin/sh\` has not, it adds SHELL, which applies to all steps below it
and to CMD and ENTRYPOINT in shell form: check that they run in Bash.

Slipway reports only downloads, and none that \`tar xz\` unpacks or \`gpg --dearmor\` reads, which fail by themselves; hadolint's DL4006 reports every pipe.`,
  severity: 'hint',
  aliases: ['DL4006'],
  example: {
    bad: dockerfile`
      FROM node:22
      RUN curl -sSf https://example.com/install.sh | sh
    `,
    good: dockerfile`
      FROM node:22
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      RUN curl -sSf https://example.com/install.sh | sh
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && fetches(instruction),
  *check(graph) {
    const firsts = new Map<number | undefined, RunInstruction>();
    for (const run of ofKinds(graph.instructions, 'RUN')) {
      if (!fetches(run) || run.script.form !== 'shell' || run.before.shell !== 'posix') continue;
      if (isSafe(graph.source, run) || isSafeShell(graph, run)) continue;
      const { commands, steps } = run.script;
      for (const [at, step] of steps.entries()) {
        if (isExcuse(steps[at + 1], commands)) continue;
        const own = step.commands.flatMap((index) => commands[index] ?? []).filter(({ depth }) => depth === 0);
        const [first, second] = own;
        if (!first?.name || !second || !fetching.has(first.name.value ?? '')) continue;
        if (own.length === 2 && (unpacks(second) || readsKey(second))) continue;
        if (!/^[^|]*[^|]\|[^|]/s.test(graph.source.slice(first.span.start, second.span.end))) continue;
        const top = firsts.get(run.stage) ?? run;
        firsts.set(run.stage, top);
        yield {
          span: first.name.span,
          message: `The pipe can succeed although \`${first.name.text}\` fails: set \`pipefail\``,
          changes: () => setPipefail(graph, run, top),
        };
        break;
      }
    }
  },
});

/** Whether a step runs one of the programs whose failure matters. */
const fetches = byKin(({ script }: RunInstruction) => {
  return script.form === 'shell' && script.commands.some(({ name }) => fetching.has(name?.value ?? ''));
});

/** Whether a command fails by itself where a packed archive does not arrive whole: `tar xz` of nothing, of a page of HTML or of a part (measured with GNU tar 1.34 and BusyBox 1.35). */
function unpacks({ name, args }: Command): boolean {
  if (name?.value !== 'tar') return false;
  const [first = '', ...others] = args.map(({ value }) => value ?? '');
  const flags = [first.replace(/^-?(?!-)/, '-'), ...others];
  return flags.some((flag) => /^-[a-zA-Z]{0,12}[zjJ][a-zA-Z]{0,12}$|^--(?:gzip|bzip2|xz|zstd)$/.test(flag));
}

/** Whether a command fails by itself where a key does not arrive: `gpg --dearmor` of nothing, of a page of HTML or of a part (measured with GnuPG 2.2). */
function readsKey({ name, args }: Command): boolean {
  return name?.value === 'gpg' && args.some(({ value }) => value === '--dearmor' || value === '--import');
}

function isSafe(source: string, { script }: RunInstruction): boolean {
  return source.slice(script.span.start, script.span.end).includes('pipefail');
}

/** Whether a SHELL above has the option, or that of the stage's image. */
function isSafeShell(graph: BuildGraph, { stage, index }: RunInstruction): boolean {
  const shell = shellAbove(graph, stage, index);
  if (shell) return graph.source.slice(shell.span.start, shell.span.end).includes('pipefail');
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image !== undefined && setsPipefail(image);
}

/** Whether the next step of a script lets the one before it fail: `|| true`. */
function isExcuse(next: Step | undefined, commands: readonly Command[]): boolean {
  return (
    next?.operator === '||' && next.commands.some((index) => /^(?:true|:)$/.test(commands[index]?.name?.value ?? ''))
  );
}
