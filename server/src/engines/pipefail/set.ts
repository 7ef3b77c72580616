/** Has a step fail where the first command of a pipe fails. */
import type { Change } from '../../contract/change.ts';
import { keywordLike } from '../../model/layout.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { scriptText } from '../../model/scripts.ts';
import { insert } from '../../text/edit.ts';
import { dialectOf } from '../../toolchains/stage/dialect.ts';

const bash = '["/bin/bash", "-o", "pipefail", "-c"]';

/**
 * In the step itself where its shell has the option: Bash, ksh and BusyBox's ash do. Debian's and Ubuntu's dash has not, but all of their images have
 * Bash (an essential package: debian-policy, 3.8). None for a shell that is not known.
 */
export function setPipefail(graph: BuildGraph, run: RunInstruction): Change[] {
  const { script } = run;
  const text = scriptText(graph.source, run);
  const dialect = text && dialectOf(graph, run, text.text);
  if (script.form !== 'shell' || script.broken || run.onbuild || run.heredocs.length > 0) return [];
  if (!dialect || dialect.isAssumed) return [];
  const [first] = script.steps;
  if (dialect.shell === 'dash') {
    const edits = () => [insert(linesOf(graph, run).start, `${keywordLike(run, 'SHELL')} ${bash}${graph.eol}`)];
    return [{ id: 'set-shell', title: `Add SHELL ${bash}`, safety: 'unsafe', edits }];
  }
  if (!first) return [];
  const edits = () => [insert(first.span.start, 'set -o pipefail && ')];
  return [{ id: 'set-pipefail', title: 'Add set -o pipefail', safety: 'unsafe', edits }];
}
