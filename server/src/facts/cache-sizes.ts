/** What each step added, from the records of the build cache (`docker buildx du --format json`, buildx 0.28). */
import type { BuildGraph, Instruction } from '../model/model.ts';
import { groupBy } from '../text/group.ts';
import type { StepVertexes } from './join-steps.ts';
import { membersOf, parsed } from './progress.ts';
import { stepsOf, wordsOf } from './stage-steps.ts';
import { readVertexName } from './vertex-name.ts';

export interface CacheRecord {
  readonly id: string;
  readonly parents: readonly string[];
  readonly description: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly created?: number;
}

/** The records of layers, one a line; those of mounts and sources are left out. */
export function readCacheRecords(text: string): CacheRecord[] {
  return text.split('\n').flatMap((line) => {
    const { ID, Parents, Description, Size, Type, CreatedAt } = membersOf(
      line.startsWith('{') ? parsed(line) : undefined,
    );
    const bytes = typeof Size === 'number' ? Size : readBytes(Size);
    if (typeof ID !== 'string' || typeof Description !== 'string' || Type !== 'regular' || bytes === undefined)
      return [];
    const created =
      typeof CreatedAt === 'string'
        ? Date.parse(CreatedAt.replace(/(\.\d{3})\d* \+0000 UTC$/, '$1Z').replace(' ', 'T'))
        : Number.NaN;
    const parents = Array.isArray(Parents) ? Parents.filter((parent) => typeof parent === 'string') : [];
    return [{ id: ID, parents, description: Description, bytes, ...(!Number.isNaN(created) && { created }) }];
  });
}

const units = ['', 'k', 'm', 'g', 't'];

/** Bytes of `32.6kB`, as docker/go-units writes them. */
export function readBytes(value: unknown): number | undefined {
  const found = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*([kMGT]?)B$/i.exec(value.trim()) : null;
  return found ? Math.round(Number(found[1]) * 1000 ** units.indexOf((found[2] ?? '').toLowerCase())) : undefined;
}

/**
 * Bytes by index of the instruction. A record is that of a step where it says the step's text and lies on the record of the step above; where records of
 * that text differ in size and none can be told to be it, the size is not known.
 */
export function sizesOf(
  graph: BuildGraph,
  joined: StepVertexes,
  records: readonly CacheRecord[],
): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const ends = new Map<number, ReadonlySet<string>>();
  const byWords = groupBy(records, ({ description }) => recordKey(description));
  for (const stage of graph.stages) {
    let above: ReadonlySet<string> =
      stage.base.kind === 'stage' ? (ends.get(stage.base.stage) ?? new Set()) : new Set();
    for (const step of stepsOf(stage) ?? stage.instructions) {
      const vertex = joined.get(step.index)?.[0];
      if (!vertex || step.kind === 'FROM') continue;
      const said = byWords.get(stepKey(graph, step, vertex.name)) ?? [];
      const onAbove = above.size > 0 ? said.filter(({ parents }) => parents.some((parent) => above.has(parent))) : said;
      const likely = onAbove.length > 0 ? onAbove : said;
      const ofThis = vertex.cached
        ? likely
        : likely.filter(({ created }) => created !== undefined && created >= (vertex.started ?? 0) - 1000);
      const taken = ofThis.length > 0 ? ofThis : likely;
      const bytes = new Set(taken.map((record) => record.bytes));
      const [only] = bytes;
      if (bytes.size === 1 && only !== undefined) sizes.set(step.index, only);
      above = new Set(taken.map(({ id }) => id));
    }
    ends.set(stage.index, above);
  }
  return sizes;
}

/** A RUN's record tells what it executed, others carry the name of their vertex. */
function recordKey(description: string): string {
  const script = /^mount \/ from exec (.*)$/s.exec(description)?.[1];
  if (script !== undefined) return `RUN ${wordsOf(script.replace(/^\S+(?: -(?!c )\S+| (?!-)[\w.]+)* -c /, ''))}`;
  return wordsOf(readVertexName(description)?.text ?? description);
}

function stepKey({ source }: BuildGraph, step: Instruction, name: string): string {
  if (step.kind !== 'RUN') return wordsOf(readVertexName(name)?.text ?? '');
  const [heredoc] = step.heredocs;
  const rest = wordsOf(step.rest.text);
  const isWhole = heredoc !== undefined && /^<<-?\s*\S+$/.test(rest);
  return `RUN ${isWhole ? wordsOf(source.slice(heredoc.body.start, heredoc.body.end)) : rest}`;
}
