/** Names for stages. */
import { memoized } from '../text/memoized.ts';
import { sourcesOf } from './edges.ts';
import type { BuildGraph, FromInstruction } from './model.ts';
import { stageNamed } from './query.ts';

/** Whether a FROM, COPY or mount takes this very name for an image, which a stage of that name would replace. */
export function isImageNameUsed(graph: BuildGraph, name: string): boolean {
  return imageNames(graph).has(name.toLowerCase());
}

const imageNames = memoized(({ stages, instructions }: BuildGraph): ReadonlySet<string> => {
  const sources = instructions.flatMap((instruction) => sourcesOf(instruction).map(({ from }) => from));
  const others = [...stages.map(({ base }) => base), ...sources].filter(({ kind }) => kind !== 'stage');
  return new Set(others.flatMap(({ token }) => (token.value === undefined ? [] : [token.value.toLowerCase()])));
});

/** The wanted name, or one close to it, that no stage has and nothing takes for an image. */
export function freeStageName(graph: BuildGraph, wanted: string): string {
  let name = wanted;
  for (let i = 2; stageNamed(graph, name) || isImageNameUsed(graph, name); i++) name = `${wanted}-${i}`;
  return name;
}

/** The keyword before a stage's name, in the case of its FROM. */
export function asKeyword({ keyword }: FromInstruction): 'as' | 'AS' {
  return keyword.text === keyword.text.toLowerCase() ? 'as' : 'AS';
}
