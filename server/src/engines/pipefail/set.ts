/** Has a step fail where the first command of a pipe fails. */
import type { Offer } from '../../contract/change.ts';
import { keywordLike } from '../../model/layout.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { scriptText } from '../../model/scripts.ts';
import { otherInBash } from '../../shell/in-bash.ts';
import { failsWithPipefail, pipesIn } from '../../shell/pipes.ts';
import { insert } from '../../text/edit.ts';
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
    const below = scriptsBelow(graph, top);
    const why = below.map((each) => otherwise(graph, each)).find((each) => each !== undefined);
    if (why !== undefined) return [{ id, title: 'Add SHELL with pipefail', refused: why }];
    const edits = () => [insert(linesOf(graph, top).start, `${keywordLike(run, 'SHELL')} ${bash}${graph.eol}`)];
    return [{ id, title: `Add SHELL ${bash}`, safety: 'unsafe', edits }];
  }
  if (!first) return [];
  const id = 'set-pipefail';
  const why = failing(graph, run);
  if (why !== undefined) return [{ id, title: 'Add set -o pipefail', refused: why }];
  const edits = () => [insert(first.span.start, 'set -o pipefail && ')];
  return [{ id, title: 'Add set -o pipefail', safety: 'unsafe', edits }];
}

/** The instructions that a SHELL above a step applies to, so far as they are scripts. */
function scriptsBelow(graph: BuildGraph, run: RunInstruction): Instruction[] {
  const ended = new Set<number | undefined>();
  return graph.instructions.filter((each) => {
    if (each.index < run.index || !chainOf(graph, each.stage).has(run.stage ?? -1)) return false;
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

function failing({ source }: BuildGraph, instruction: Instruction): string | undefined {
  const script = 'script' in instruction ? instruction.script : undefined;
  for (const pipe of script ? pipesIn(source, script) : []) {
    const why = failsWithPipefail(pipe);
    if (why !== undefined) return `${why} in line ${instruction.lines.first + 1}, and the step would fail`;
  }
  return undefined;
}
