/** Has a step fail where the first command of a pipe fails. */
import type { Offer } from '../../contract/change.ts';
import { bottomImageOf } from '../../model/account.ts';
import { keywordLike } from '../../model/layout.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, ImageName, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, isOnTop } from '../../model/query.ts';
import { scriptText } from '../../model/scripts.ts';
import { otherInBash } from '../../shell/in-bash.ts';
import { failsWithPipefail, pipesIn } from '../../shell/pipes.ts';
import type { Command } from '../../shell/script.ts';
import { insert } from '../../text/edit.ts';
import { firstAnswer } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { dialectOf } from '../../toolchains/stage/dialect.ts';

const bash = '["/bin/bash", "-o", "pipefail", "-c"]';

/**
 * `top`: the first step of the stage that loses a failure, which a SHELL for all of them stands above. In the step itself where its shell has the option: Bash, ksh and BusyBox's ash do. Debian's and Ubuntu's dash has not, but all of their images have
 * Bash (an essential package: debian-policy, 3.8). None for a shell that is not known.
 */
export function setPipefail(graph: BuildGraph, run: RunInstruction, top: RunInstruction): Offer[] {
  const { script } = run;
  const text = scriptText(graph.source, run);
  const dialect = text && dialectOf(graph, run, text.text);
  if (script.form !== 'shell' || script.broken || run.onbuild || run.heredocs.length > 0) return [];
  if (!dialect || dialect.isAssumed) return [];
  const [first] = script.steps;
  if (dialect.shell === 'dash') {
    const id = 'set-shell';
    const why = whyNotBash(graph, top);
    if (why !== undefined) return [{ id, title: 'Add SHELL with pipefail', refused: why }];
    const edits = () => [insert(linesOf(graph, top).start, `${keywordLike(run, 'SHELL')} ${bash}${graph.eol}`)];
    return [{ id, title: `Add SHELL ${bash}`, safety: 'unsafe', edits }];
  }
  if (!first) return [];
  const id = 'set-pipefail';
  const why = failing(graph, run) ?? lacking(graph, run);
  if (why !== undefined) return [{ id, title: 'Add set -o pipefail', refused: why }];
  const edits = () => [insert(first.span.start, 'set -o pipefail && ')];
  return [{ id, title: 'Add set -o pipefail', safety: 'unsafe', edits }];
}

/** Why the steps that a SHELL above a step applies to need the shell that they have. */
function whyNotBash(graph: BuildGraph, top: RunInstruction): string | undefined {
  const known = asked(graph);
  if (!known.has(top)) {
    const below = scriptsBelow(graph, top);
    const why =
      firstAnswer(below, (each) => otherwise(graph, each)) ?? firstAnswer(below, (each) => lacking(graph, each));
    known.set(top, why);
  }
  return known.get(top);
}

const asked = memoized((_: BuildGraph) => new Map<RunInstruction, string | undefined>());

/** The instructions that a SHELL above a step applies to, so far as they are scripts. */
function scriptsBelow(graph: BuildGraph, run: RunInstruction): Instruction[] {
  const ended = new Set<number | undefined>();
  return graph.instructions.filter((each) => {
    if (each.index < run.index || !isOnTop(graph, run, each)) return false;
    if (each.kind === 'SHELL') ended.add(each.stage);
    return !ended.has(each.stage);
  });
}

/** Why a script would not do the same in Bash with the option. */
function otherwise(graph: BuildGraph, instruction: Instruction): string | undefined {
  const script = 'script' in instruction ? instruction.script : undefined;
  const other = script && otherInBash(script);
  if (other !== undefined)
    return `Bash reads \`${other}\` in line ${instruction.lines.first + 1} otherwise than the shell that runs it now`;
  return failing(graph, instruction);
}

function failing(graph: BuildGraph, instruction: Instruction): string | undefined {
  const script = 'script' in instruction ? instruction.script : undefined;
  for (const pipe of script ? pipesIn(graph.source, script) : []) {
    const why = failsWithPipefail(pipe);
    if (why !== undefined) return `${why} in line ${instruction.lines.first + 1}, and the step would fail`;
  }
  return undefined;
}

/** That a pipe succeeds only because nobody sees that its program is not there yet. */
function lacking(graph: BuildGraph, instruction: Instruction): string | undefined {
  const script = 'script' in instruction ? instruction.script : undefined;
  for (const { left } of script && instruction.kind === 'RUN' ? pipesIn(graph.source, script) : []) {
    const program = left.name?.value ?? '';
    if (isLacking(graph, instruction, left, program))
      return `no step above line ${instruction.lines.first + 1} installs \`${program}\`, and the step would fail`;
  }
  return undefined;
}

/** Whether the image of a stage has not got a program that fetches, and no command before this one names it to an installer. */
function isLacking(graph: BuildGraph, { stage, index }: Instruction, command: Command, program: string): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  if (!image || !lackedBy(image).has(program)) return false;
  const name = program === 'gpg' ? /\b(?:gpg|gnupg)/ : new RegExp(`\\b${program}\\b`);
  const chain = chainOf(graph, stage);
  return !graph.instructions.some((each) => {
    if (each.index > index || each.stage === undefined || !chain.has(each.stage)) return false;
    if (each.kind === 'COPY' || each.kind === 'ADD') return true;
    if (each.kind !== 'RUN') return false;
    if (each.script.form === 'opaque') return true;
    return each.script.commands.some(
      ({ span, args }) => span.start < command.span.start && args.some(({ text }) => name.test(text)),
    );
  });
}

/** Of bare images and slim ones; other official images may have more. */
function lackedBy({ name, tag = '', registry }: ImageName): ReadonlySet<string> {
  if (registry !== undefined) return new Set();
  if (name === 'debian' || name === 'ubuntu' || (/(?:^|-)slim(?:-|$)/.test(tag) && /^(?:node|python|ruby)$/.test(name)))
    return lackedByDebian;
  return name === 'alpine' ? lackedByAlpine : new Set();
}

const lackedByDebian: ReadonlySet<string> = new Set(['curl', 'wget', 'git', 'gpg', 'aws', 'gsutil']);
const lackedByAlpine: ReadonlySet<string> = new Set(['curl', 'git', 'gpg', 'aws', 'gsutil']);
