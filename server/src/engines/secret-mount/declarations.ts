/** Where variables are declared, and how a declaration is taken away. */
import { goneLinesOf } from '../../model/lines.ts';
import type { ArgInstruction, BuildGraph, EnvInstruction } from '../../model/model.ts';
import { type Edit, remove } from '../../text/edit.ts';
import { addTo } from '../../text/group.ts';
import { memoized } from '../../text/memoized.ts';

/** Where a secret variable is declared. */
export type Declaration = ArgInstruction | EnvInstruction;

/** The ARGs and ENVs of a name, in document order. */
export function declarationsOf(graph: BuildGraph, name: string): readonly Declaration[] {
  return declarationsIn(graph).get(name) ?? [];
}

const declarationsIn = memoized(({ instructions }: BuildGraph): ReadonlyMap<string, readonly Declaration[]> => {
  const byName = new Map<string, Declaration[]>();
  for (const each of instructions)
    if (each.kind === 'ARG' || each.kind === 'ENV')
      for (const name of new Set(each.pairs.map((pair) => pair.name.text))) addTo(byName, name, each);
  return byName;
});

/** Takes names out of an ARG or ENV, each with the white space before or behind it; where none is left, the whole line. */
export function removalsOf(graph: BuildGraph, declaration: Declaration, names: ReadonlySet<string>): Edit[] {
  const { pairs } = declaration;
  const kept = pairs.flatMap(({ name }, i) => (names.has(name.text) ? [] : [i]));
  const [first] = kept;
  if (first === undefined) return [remove(goneLinesOf(graph, declaration))];
  const edits: Edit[] = [];
  const [start, next] = [pairs[0]?.span.start, pairs[first]?.span.start];
  if (first > 0 && start !== undefined && next !== undefined) edits.push(remove({ start, end: next }));
  for (const [at, i] of kept.entries()) {
    const last = (kept[at + 1] ?? pairs.length) - 1;
    const [from, to] = [pairs[i]?.span.end, pairs[last]?.span.end];
    if (last > i && from !== undefined && to !== undefined) edits.push(remove({ start: from, end: to }));
  }
  return edits;
}
