/** Where boxes and arrows of a map stand; the only importer of dagre. All lengths are in CSS pixels. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Arrow, Box, StageMap } from './stage-map.ts';

export interface LaidOutMap {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly box: Box; readonly area: Area }[];
  readonly arrows: readonly { readonly arrow: Arrow; readonly points: readonly Point[]; readonly label?: Point }[];
}

/** The upper left corner and the size. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const margin = 12;

export const lineHeight = 16;
export const padding = 10;

/** Characters of a label or detail that are shown; the rest is in the tooltip. */
const longestLabel = 36;
const longestPath = 22;

/** The width of a map that still needs little scrolling. */
export const widest = 1600;

/** Widths of a character, on the safe side for the fonts of VS Code's platforms. */
const labelCharacter = 7.8;
const detailCharacter = 6.6;

/** From the build context and base images at the top to the last stage at the bottom; from left to right where that is much too wide. */
export function laidOut(map: StageMap): LaidOutMap {
  const down = placedTowards(map, 'TB');
  if (down.width <= widest) return down;
  const across = placedTowards(map, 'LR');
  return across.width < down.width ? across : down;
}

function placedTowards({ boxes, arrows }: StageMap, rankdir: 'TB' | 'LR'): LaidOutMap {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: 28, edgesep: 12, ranksep: 34, marginx: margin, marginy: margin });
  for (const box of boxes) graph.setNode(box.id, sizeOf(box));
  for (const [index, arrow] of arrows.entries()) {
    const width = shortened(arrow.label, longestPath).length * detailCharacter;
    const size = arrow.label === '' ? { width: 0, height: 0 } : { width, height: lineHeight, labelpos: 'c' };
    graph.setEdge(arrow.from, arrow.to, size, String(index));
  }
  layout(graph);
  const lines = arrows.map((arrow, index): LaidOutMap['arrows'][number] => {
    const { points = [], x, y } = graph.edge(arrow.from, arrow.to, String(index));
    const hasLabel = arrow.label !== '' && x !== undefined && y !== undefined;
    return { arrow, points, ...(hasLabel && { label: { x, y } }) };
  });
  // dagre measures boxes and labels only: a line may bend outside of them.
  const bends = lines.flatMap(({ points }) => points);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(Math.max(width, ...bends.map(({ x }) => x + margin))),
    height: Math.ceil(Math.max(height, ...bends.map(({ y }) => y + margin))),
    boxes: boxes.map((box) => ({ box, area: areaOf(graph.node(box.id)) })),
    arrows: lines,
  };
}

export function boxText(text: string): string {
  return shortened(text, longestLabel);
}

export function arrowText(text: string): string {
  return shortened(text, longestPath);
}

/** The end of a path says most, the beginning of anything else. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.startsWith('/') ? `…${text.slice(1 - most)}` : `${text.slice(0, most - 1)}…`;
}

/** The room that a box needs. */
export function sizeOf({ label, details }: Box): { width: number; height: number } {
  const widths = [
    boxText(label).length * labelCharacter,
    ...details.map((detail) => boxText(detail).length * detailCharacter),
  ];
  return {
    width: Math.ceil(Math.max(96, ...widths) + 2 * padding),
    height: (1 + details.length) * lineHeight + 2 * padding,
  };
}

function areaOf({ x, y, width, height }: Area): Area {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
