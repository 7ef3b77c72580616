/** The stages as a picture of the build shows them. */
import type { BuildGraph, Edge, Source } from '../model/model.ts';
import { builtByDefault, labelOf, stagesOf } from '../model/query.ts';

/** The stages of a Dockerfile, what they read, and which the default build runs. */
export interface StageGraph {
  /** No two have one name: where several are written with one, the last has it, as in COPY and `--target`, and the others their line too. */
  readonly stages: readonly { readonly name: string; readonly line: number; readonly isBuilt: boolean }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: Edge['kind'];
    readonly isStage: boolean;
    readonly line: number;
  }[];
}

export function stageGraphOf(build: BuildGraph): StageGraph {
  const built = builtByDefault(build);
  const last = new Map(build.stages.map((stage) => [labelOf(stage), stage.index]));
  const names = build.stages.map((stage) => {
    const label = labelOf(stage);
    return last.get(label) === stage.index ? label : `${label} (line ${stage.from.lines.first + 1})`;
  });
  const nameOf = (index: number) => names[index] ?? String(index);
  return {
    stages: build.stages.map((stage) => ({
      name: nameOf(stage.index),
      line: stage.from.lines.first + 1,
      isBuilt: built.has(stage.index),
    })),
    edges: build.edges.flatMap(({ from, to, kind, instruction }): StageGraph['edges'] => {
      const line = (build.instructions[instruction]?.lines.first ?? 0) + 1;
      const stages = stagesOf(from);
      if (stages.length > 0)
        return stages.map((index) => ({ from: nameOf(index), to: nameOf(to), kind, isStage: true, line }));
      return [{ from: imageOf(from), to: nameOf(to), kind, isStage: false, line }];
    }),
  };
}

function imageOf(source: Source): string {
  return source.kind === 'scratch' ? 'scratch' : source.token.text;
}
