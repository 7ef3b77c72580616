/** Questions about a map that need no editor. */
import type { MapBox, PlainPosition, PlainRange, StageMapResult } from '../../../server/src/protocol.ts';
import { l10n } from '../l10n.ts';

export type MapAnswer = NonNullable<StageMapResult>;

/** The stage that a line stands in; comments and blank lines above the next FROM belong to the one before. */
export function boxAt({ boxes }: MapAnswer, line: number): MapBox | undefined {
  return boxes.findLast(({ stage }) => stage !== undefined && stage.range.start.line <= line);
}

/** How many of the places stand in each stage. */
export function countsOf({ boxes }: MapAnswer, places: readonly PlainPosition[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, stage } of boxes) {
    const count = stage ? places.filter((place) => isIn(stage.range, place)).length : 0;
    if (count > 0) counts[id] = count;
  }
  return counts;
}

export function isIn({ start, end }: PlainRange, { line, character }: PlainPosition): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return isAfterStart && isBeforeEnd;
}

/** A line of the tree below a stage: what it reads. */
export interface Row {
  readonly label: string;
  readonly description: string;
  readonly range: PlainRange;
}

export function rowsOf({ boxes, arrows }: MapAnswer, id: string): Row[] {
  const labels = new Map(boxes.map((box) => [box.id, box.label]));
  return arrows
    .filter(({ to }) => to === id)
    .map(({ from, kind, label, range }) => ({
      label: readText(kind, labels.get(from) ?? ''),
      description: label,
      range,
    }));
}

function readText(kind: MapAnswer['arrows'][number]['kind'], from: string): string {
  if (kind === 'base') return `FROM ${from}`;
  return kind === 'copy' ? l10n.t('COPY from {0}', from) : l10n.t('mount from {0}', from);
}
