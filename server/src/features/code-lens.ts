import type { BuildGraph, Stage } from '../model/model.ts';
import { isTarget, readersOf } from '../model/query.ts';
import type { Span } from '../text/span.ts';

/** What stands above a FROM: a build of the stage, what the last one took, and the stages that use it. */
export type Lens =
  | { readonly kind: 'build'; readonly span: Span; readonly title: string; readonly target?: string }
  | { readonly kind: 'built'; readonly span: Span; readonly title: string }
  | {
      readonly kind: 'readers';
      readonly span: Span;
      readonly title: string;
      readonly at: number;
      readonly readers: readonly Span[];
    };

/** `built` says of a stage, by its index, how the last build of it went. */
export function lensesOf(graph: BuildGraph, built: (stage: number) => string | undefined = () => undefined): Lens[] {
  return graph.stages.flatMap((stage) => {
    const build = buildLens(graph, stage);
    const last = built(stage.index);
    const readers = readersLens(graph, stage);
    return [
      ...(build ? [build] : []),
      ...(last === undefined ? [] : [{ kind: 'built' as const, span: stage.from.keyword.span, title: last }]),
      ...(readers ? [readers] : []),
    ];
  });
}

/** `--target` takes names only and finds the last stage of a name; the last stage needs none. Of others nothing is said: they are as they are on purpose. */
function buildLens(graph: BuildGraph, stage: Stage): Lens | undefined {
  const { index, name, from } = stage;
  const { span } = from.keyword;
  if (!from.image) return undefined;
  const isLast = index === graph.stages.length - 1;
  if (name) {
    return isTarget(graph, stage) ? { kind: 'build', span, title: `Build ${name.text}`, target: name.text } : undefined;
  }
  return isLast ? { kind: 'build', span, title: 'Build image' } : undefined;
}

function readersLens(graph: BuildGraph, { index, name, from }: Stage): Lens | undefined {
  const edges = readersOf(graph, index);
  const readers = edges.map((edge) => edge.from.token.span);
  const stages = new Set(edges.map((edge) => edge.to)).size;
  if (stages === 0) return undefined;
  const at = (name ?? from.keyword).span.start;
  const title = `Used by ${stages} ${stages === 1 ? 'stage' : 'stages'}`;
  return { kind: 'readers', span: from.keyword.span, title, at, readers };
}
