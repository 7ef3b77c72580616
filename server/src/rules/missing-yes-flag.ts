import { defineRule, type Finding } from '../contract/rule.ts';
import { byKin } from '../model/by-kin.ts';
import type { RunInstruction } from '../model/model.ts';
import { chainOf, runs } from '../model/query.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { managerOf } from '../toolchains/invocation.ts';
import type { PackageManager } from '../toolchains/managers.ts';
import { openQuestionOf } from '../toolchains/question.ts';
import { mayBeOld } from '../toolchains/system/old-managers.ts';

export default defineRule({
  id: 'missing-yes-flag',
  summary: 'a package manager that asks for confirmation',
  why: `Nobody can answer questions during a build. Without \`-y\`, \`apt-get install\`, \`yum\`, \`dnf\` and \`zypper\` ask before they install,
find no terminal and stop: the build fails, or succeeds only as long as no additional packages are needed.`,
  severity: 'warning',
  aliases: ['DL3014', 'DL3030', 'DL3034', 'DL3038'],
  all: 'Add missing -y flags in this file',
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install --no-install-recommends curl
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install -y --no-install-recommends curl
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayAsk(instruction),
  *check(graph) {
    // A configuration may say yes once for all: APT::Get::Assume-Yes, assumeyes=1.
    if (/assume-?yes["'\s]*[=: ]\s*["']?(?:true|1|yes)/i.test(graph.source)) return;
    // Of packages that a step above has installed, in the stage or one that it is built on, nobody is asked again.
    const installed = new Map<number | undefined, Set<string>>();
    for (const run of runs(graph)) {
      const { stage, script } = run;
      const chain = mayAsk(run) ? [...chainOf(graph, stage)] : [];
      const isThere = (name: string) => chain.some((each) => installed.get(each)?.has(name));
      if (chain.length > 0) yield* findingsIn(run, isThere, (manager) => mayBeOld(manager, graph, stage));
      const own = installed.get(stage) ?? new Set();
      installed.set(stage, own);
      for (const name of script.form === 'opaque' ? [] : installedIn(script.commands)) own.add(name);
    }
  },
});

/** The packages that commands install without a question. */
function installedIn(commands: readonly Command[]): string[] {
  const installs = commands
    .flatMap((command) => managerOf(command) ?? [])
    .filter((each) => !openQuestionOf(each, commands));
  return installs.flatMap(({ packages }) => packages.flatMap(({ value }) => value ?? []));
}

/** Whether a command gives answers to others: `yes | apt-get install`, `echo y |`, or a file or heredoc. */
function mayAnswer({ name, args, redirects }: Command): boolean {
  const isPrinted =
    /^(?:echo|printf)$/.test(name?.value ?? '') && args.some(({ value }) => /^y(?:es)?\b/i.test(value ?? ''));
  return name?.value === 'yes' || isPrinted || redirects.some(({ operator }) => operator.startsWith('<'));
}

const mayAsk = byKin((run: RunInstruction) => !findingsIn(run).next().done);

function* findingsIn(
  { script }: RunInstruction,
  isThere: (name: string) => boolean | undefined = () => false,
  isOld: (manager: PackageManager) => boolean = () => false,
): Generator<Finding> {
  if (script.form !== 'shell') return;
  if (script.commands.some(mayAnswer)) return;
  for (const command of script.commands) {
    const found = managerOf(command);
    const question = found && openQuestionOf(found, script.commands);
    if (!found || !question || isOld(found.manager)) continue;
    const { install, packages } = found;
    if (install && packages.length > 0 && packages.every(({ value = '' }) => isThere(value))) continue;
    const word = found.verb ?? found.program;
    const shown = `${found.program.text} ${found.verbText}`;
    yield {
      span: word.span,
      alias: question.code,
      message: `\`${shown}\` asks for confirmation, which fails in a build: add \`${question.answer}\``,
      changes: () => [
        {
          id: 'add-flag',
          title: `Add ${question.answer}`,
          safety: 'safe',
          edits: () => [insert(word.span.end, ` ${question.answer}`)],
        },
      ],
    };
  }
}
