/** Where a build writes a secret variable into its result, because files of the project have it read at build time. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph } from '../../model/model.ts';
import { runs } from '../../model/query.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Baking, bakedBy } from '../../toolchains/baked-in.ts';
import { aliasesOf } from './aliases.ts';
import { declarationsOf } from './declarations.ts';
import { namesHolding } from './kept.ts';
import { seesAny } from './readers.ts';

export interface BakedValue extends Baking {
  readonly line: number;
  readonly program: string;
}

/** The first step that writes the value of a variable into what it builds; undefined where none is known to. */
export function bakedValue(graph: BuildGraph, context: BuildContext, name: string): BakedValue | undefined {
  if (context.kind === 'unknown') return undefined;
  for (const each of [name, ...aliasesOf(graph, name)]) {
    const declarations = declarationsOf(graph, each);
    for (const run of runs(graph)) {
      if (run.script.form === 'opaque' || !seesAny(graph, declarations, run)) continue;
      const names = namesHolding(graph, run, each);
      for (const command of run.script.commands) {
        const baking = bakedBy(command, names, context);
        if (!baking) continue;
        const program = programOf(command)?.word.text ?? command.name?.text ?? '';
        return { ...baking, line: run.lines.first + 1, program };
      }
    }
  }
  return undefined;
}
