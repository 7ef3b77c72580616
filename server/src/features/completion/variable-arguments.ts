/** Names that ARG, ENV and LABEL may give a value. */
import { builderArguments, platformArguments } from '../../language/arguments.ts';
import { labels } from '../../language/labels.ts';
import { lookup, visibleBindings } from '../../model/scope.ts';
import type { Item } from './item.ts';
import { type ArgumentPlace, type List, textTopic } from './place.ts';
import type { Request } from './request.ts';

export function argItems(request: Request, { instruction, word }: ArgumentPlace, list: List): Item[] {
  if (word.typed.includes('=')) return [];
  const { graph } = request;
  const scope = instruction.before.scope;
  if (instruction.stage === undefined) {
    const used = graph.stages.flatMap(({ from }) => [
      ...(from.image?.variables ?? []),
      ...(from.platform?.variables ?? []),
    ]);
    const missing = used.filter(({ binding }) => !binding).map(({ name }) => name.text);
    return [...new Set(missing)].map((name) => list(name, 'used by FROM', { kind: 'variable', insert: `${name}=` }));
  }
  const declared = graph.stages[instruction.stage]?.bindings;
  const isFree = (name: string) => !declared?.get(name)?.some((binding) => binding.instruction !== instruction.index);
  const globals = [...graph.globalBindings.keys()].filter(isFree);
  return [
    ...globals.map((name) => list(name, globalDetail(request, name), { kind: 'variable' })),
    ...platformArguments
      .filter(({ name }) => isFree(name))
      .map(({ name, summary }) =>
        list(name, 'set by BuildKit', { kind: 'variable', topic: textTopic(summary), common: true }),
      ),
    ...builderArguments
      .filter(({ name }) => word.typed !== '' && isFree(name))
      .map(({ name, summary }) => list(name, undefined, { kind: 'variable', topic: textTopic(summary) })),
  ].filter(({ label }) => lookup(graph, scope, label)?.kind !== 'arg');
}

function globalDetail({ graph }: Request, name: string): string {
  const value = graph.globalBindings.get(name)?.at(-1)?.value;
  return value === undefined ? 'global ARG, no default' : `global ARG: ${value}`;
}

/** Arguments that the image could keep, for ARGs are gone when it runs. */
export function envItems({ graph }: Request, { instruction, before, word }: ArgumentPlace, list: List): Item[] {
  // Behind `ENV name` without an equals sign, all the rest is its value.
  if (word.typed.includes('=') || before.some((each) => !each.includes('='))) return [];
  const visible = [...visibleBindings(graph, instruction.before.scope).values()];
  return visible
    .filter(({ kind }) => kind === 'arg')
    .map(({ name }) => list(`${name}=$${name}`, 'keeps the ARG in the image', { kind: 'variable' }));
}

export function labelItems(_: Request, { word }: ArgumentPlace, list: List): Item[] {
  if (word.typed.includes('=')) return [];
  return labels.map(({ name, summary }) => {
    return list(name, undefined, { insert: `${name}="\${1}"`, snippet: true, topic: textTopic(summary) });
  });
}
