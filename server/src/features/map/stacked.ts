/** A map that is too large to be laid out: boxes in rows, each below what it reads. */

import { addTo } from '../../text/group.ts';
import { type Area, type LaidOutMap, type Point, sizeOf, widest } from './layout.ts';
import type { Box, StageMap } from './stage-map.ts';

const margin = 12;
const gap = 28;
const rowGap = 34;

export function stacked({ boxes, arrows }: StageMap): LaidOutMap {
  const rows = rowsOf({ boxes, arrows });
  const areas = new Map<string, Area>();
  let width = 0;
  let y = margin;
  for (const row of rows) {
    let x = margin;
    let height = 0;
    for (const box of row) {
      const size = sizeOf(box);
      if (x > margin && x + size.width > widest) {
        x = margin;
        y += height + gap;
        height = 0;
      }
      areas.set(box.id, { x, y, ...size });
      x += size.width + gap;
      width = Math.max(width, x - gap + margin);
      height = Math.max(height, size.height);
    }
    y += height + rowGap;
  }
  return {
    width,
    height: y - rowGap + margin,
    boxes: boxes.map((box) => ({ box, area: areas.get(box.id) ?? nowhere })),
    arrows: arrows.map((arrow) => ({ arrow, points: [bottomOf(areas.get(arrow.from)), topOf(areas.get(arrow.to))] })),
  };
}

const nowhere: Area = { x: 0, y: 0, width: 0, height: 0 };

/** What stages read stands in a row above them; stages are in the order of the file, where they read those above. */
function rowsOf({ boxes, arrows }: StageMap): Box[][] {
  const read = new Map<string, string[]>();
  for (const { from, to } of arrows) addTo(read, to, from);
  const rowOf = new Map<string, number>();
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => (a.stage?.index ?? -1) - (b.stage?.index ?? -1))) {
    let row = 0;
    for (const from of read.get(box.id) ?? []) row = Math.max(row, (rowOf.get(from) ?? -1) + 1);
    rowOf.set(box.id, row);
    rows[row] ??= [];
    rows[row]?.push(box);
  }
  return rows;
}

function bottomOf({ x, y, width, height } = nowhere): Point {
  return { x: x + width / 2, y: y + height };
}

function topOf({ x, y, width } = nowhere): Point {
  return { x: x + width / 2, y };
}
