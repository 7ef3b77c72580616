import type { BuildGraph, Stage } from '../model/model.ts';
import { readersOf, stageNamed } from '../model/query.ts';
import type { Span } from '../text/span.ts';

/** What stands above a FROM: a build of the stage, a name for it, or its readers. */
export type Lens =
  | { readonly kind: 'build'; readonly span: Span; readonly title: string; readonly target?: string }
  | { readonly kind: 'name'; readonly span: Span; readonly title: string; readonly stage: number }
  | {
      readonly kind: 'readers';
      readonly span: Span;
      readonly title: string;
      readonly at: number;
      readonly readers: readonly Span[];
    };

export function lensesOf(graph: BuildGraph): Lens[] {
  return graph.stages.flatMap((stage) => {
    const build = buildLens(graph, stage);
    const readers = readersLens(graph, stage);
    return [...(build ? [build] : []), ...(readers ? [readers] : [])];
  });
}

/** `--target` takes names only and finds the last stage of a name; the last stage needs none. */
function buildLens(graph: BuildGraph, { index, name, from }: Stage): Lens | undefined {
  const { span } = from.keyword;
  if (!from.image) return undefined;
  const isLast = index === graph.stages.length - 1;
  if (name) {
    const isFound = stageNamed(graph, name.text)?.index === index;
    return isFound ? { kind: 'build', span, title: `Build ${name.text}`, target: name.text } : undefined;
  }
  if (isLast) return { kind: 'build', span, title: 'Build image' };
  return { kind: 'name', span, title: 'Name this stage to build it', stage: index };
}

function readersLens(graph: BuildGraph, { index, name, from }: Stage): Lens | undefined {
  const readers = readersOf(graph, index).map((edge) => edge.from.token.span);
  if (readers.length === 0) return undefined;
  const at = (name ?? from.keyword).span.start;
  const title = readers.length === 1 ? '1 reader' : `${readers.length} readers`;
  return { kind: 'readers', span: from.keyword.span, title, at, readers };
}
