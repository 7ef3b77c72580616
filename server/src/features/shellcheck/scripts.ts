/** The scripts of a Dockerfile that ShellCheck can read. */
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { runs } from '../../model/query.ts';
import { scriptText } from '../../model/scripts.ts';
import type { Joined } from '../../text/joined.ts';
import { type Dialect, dialectOf } from '../../toolchains/stage/dialect.ts';

export interface CheckedScript {
  readonly run: RunInstruction;
  readonly dialect: Dialect;
  readonly text: Joined;
  /** The same for scripts that ShellCheck says the same of. */
  readonly key: string;
}

/** Characters; a longer script takes ShellCheck seconds. */
const longest = 32 << 10;

export function scriptsIn(graph: BuildGraph): CheckedScript[] {
  const found: CheckedScript[] = [];
  for (const run of runs(graph)) {
    const text = run.script.form === 'shell' ? scriptText(graph.source, run) : undefined;
    const dialect = text && text.text.length <= longest ? dialectOf(graph, run, text.text) : undefined;
    if (text && dialect && text.text.trim() !== '')
      found.push({ run, dialect, text, key: `${dialect.shell} ${text.text}` });
  }
  return found;
}
