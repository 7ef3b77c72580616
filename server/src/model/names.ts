/** Names for stages. */
import { sourcesOf } from './edges.ts';
import type { BuildGraph, FromInstruction } from './model.ts';

/** Whether a FROM, COPY or mount takes this very name for an image, which a stage of that name would replace. */
export function isImageNameUsed(graph: BuildGraph, name: string): boolean {
  const sources = graph.instructions.flatMap((instruction) => sourcesOf(instruction).map(({ from }) => from));
  return [...graph.stages.map(({ base }) => base), ...sources].some(({ kind, token }) => {
    return kind !== 'stage' && token.value?.toLowerCase() === name.toLowerCase();
  });
}

/** The wanted name, or one close to it, that no stage has and nothing takes for an image. */
export function freeStageName(graph: BuildGraph, wanted: string): string {
  const taken = new Set(graph.stages.flatMap(({ name }) => (name ? [name.text.toLowerCase()] : [])));
  let name = wanted;
  for (let i = 2; taken.has(name) || isImageNameUsed(graph, name); i++) name = `${wanted}-${i}`;
  return name;
}

/** The keyword before a stage's name, in the case of its FROM. */
export function asKeyword({ keyword }: FromInstruction): 'as' | 'AS' {
  return keyword.text === keyword.text.toLowerCase() ? 'as' : 'AS';
}
