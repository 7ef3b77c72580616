/** FROM: an image or stage, AS, and a name. */
import type { Item } from './item.ts';
import { type ArgumentPlace, listOf } from './place.ts';
import { inCase, type Request } from './request.ts';
import { sourceItems } from './sources.ts';

export function fromItems(request: Request, { instruction, before, word }: ArgumentPlace): Item[] {
  const { stages } = request.graph;
  const stage = stages.findIndex(({ from }) => from === instruction);
  if (before.length === 0) return sourceItems(request, word, 'FROM', stage === -1 ? stages.length : stage);
  const list = listOf(word, 'keyword');
  if (before.length === 1)
    return [list(inCase(request, 'AS'), 'names the stage', { insert: `${inCase(request, 'AS')} `, more: true })];
  if (before.length !== 2 || before[1]?.toUpperCase() !== 'AS') return [];
  const taken = new Set(stages.filter(({ from }) => from !== instruction).map(({ name }) => name?.text.toLowerCase()));
  return ['build', 'base', 'deps', 'test', 'runtime']
    .filter((name) => !taken.has(name))
    .map((name) => ({ ...list(name), kind: 'stage' }));
}
