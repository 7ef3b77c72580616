/** A map as SVG: every box can be focused and says what it is; colours come from VS Code where it shows the map. */
import { memoized } from '../../text/memoized.ts';
import { type Area, arrowText, boxText, type LaidOutMap, lineHeight, type Point, padding } from './layout.ts';
import { placed } from './placed.ts';
import type { Arrow, Box, StageMap } from './stage-map.ts';
import { mapStyle } from './style.ts';

/** `alone`: the style is part of the SVG, for a file or a browser. */
export function mapSvg(map: StageMap, { alone }: { readonly alone: boolean }): string {
  const { width, height, boxes, arrows } = placed(map);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" ${size} role="group" aria-label="Stage map">`,
    alone ? `<style>${mapStyle}</style>` : '',
    marker,
    ...arrows.map(arrowSvg),
    ...boxes.map(({ box, area }) => boxSvg(map, box, area)),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const marker = `<defs>${['head', 'base-head'].map(markerOf).join('')}</defs>`;

function markerOf(id: string): string {
  const size = 'viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9"';
  return `<marker id="${id}" ${size} orient="auto"><path class="${id}" d="M0 0 8 4 0 8z"/></marker>`;
}

function boxSvg(map: StageMap, box: Box, { x, y, width, height }: Area): string {
  const [left, top] = [round(x), round(y)];
  const radius = box.kind === 'stage' ? 4 : Math.min(height / 2, 18);
  const lines = [box.label, ...box.details].map((text, index) => {
    const at = `x="${round(x + width / 2)}" y="${round(y + padding + (index + 1) * lineHeight - 4)}"`;
    return `<text class="${index === 0 ? 'label' : 'detail'}" ${at}>${escaped(boxText(text))}</text>`;
  });
  const spoken = spokenIn(map).get(box.id) ?? '';
  return [
    `<g class="${classesOf(box)}" data-id="${escaped(box.id)}" tabindex="0" role="button" aria-label="${escaped(spoken)}">`,
    `<title>${escaped(spoken)}</title>`,
    `<rect x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`,
    ...lines,
    '</g>',
  ].join('');
}

function classesOf({ kind, stage }: Box): string {
  const { run, isBuilt = true } = stage ?? {};
  return ['box', kind, isBuilt ? '' : 'unbuilt', run?.state ?? '', run?.isCritical ? 'critical' : '']
    .filter((name) => name !== '')
    .join(' ');
}

/** Each box in one sentence by its id, for screen readers and tooltips. */
export const spokenIn = memoized(({ boxes, arrows }: StageMap): ReadonlyMap<string, string> => {
  const labels = new Map(boxes.map(({ id, label }) => [id, label]));
  const reads = new Map(boxes.map(({ id }): [string, string[]] => [id, []]));
  const readers = new Map<string, number>();
  for (const { from, to, kind } of arrows) {
    reads.get(to)?.push(`${verbs[kind]} ${labels.get(from)}`);
    readers.set(from, (readers.get(from) ?? 0) + 1);
  }
  return new Map(boxes.map((box) => [box.id, spokenOf(box, reads.get(box.id) ?? [], readers.get(box.id) ?? 0)]));
});

function spokenOf(box: Box, reads: readonly string[], readers: number): string {
  const read = readers === 0 ? [] : [readers === 1 ? 'read once' : `read ${readers} times`];
  const kind = { stage: 'Stage', image: 'Image', context: '' }[box.kind];
  const name = kind === '' || box.label.startsWith('stage ') ? capitalized(box.label) : `${kind} ${box.label}`;
  const line = box.stage ? [`line ${box.stage.line}`] : [];
  return [name, ...line, ...box.details, ...reads, ...read].join(', ');
}

const verbs: Readonly<Record<Arrow['kind'], string>> = { base: 'based on', copy: 'copies from', mount: 'mounts' };

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function arrowSvg({ arrow, points, label }: LaidOutMap['arrows'][number]): string {
  const ends = `data-from="${escaped(arrow.from)}" data-to="${escaped(arrow.to)}"`;
  const text = label
    ? `<text class="what" x="${round(label.x)}" y="${round(label.y + 4)}">${escaped(arrowText(arrow.label))}</text>`
    : '';
  const title = arrow.label === '' ? '' : `<title>${escaped(arrow.label)}</title>`;
  return `<g class="arrow ${arrow.kind}" ${ends}>${title}<path d="${pathOf(points)}" marker-end="url(#${arrow.kind === 'base' ? 'base-head' : 'head'})"/>${text}</g>`;
}

/** A line through the points with rounded corners. */
function pathOf([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  const bends = rest.slice(0, -1).map((at, index) => {
    const next = rest[index + 1] ?? at;
    const isLast = index === rest.length - 2;
    return `Q${pair(at)} ${isLast ? pair(next) : pair({ x: (at.x + next.x) / 2, y: (at.y + next.y) / 2 })}`;
  });
  const last = rest.at(-1);
  return [`M${pair(first)}`, ...bends, ...(bends.length === 0 && last ? [`L${pair(last)}`] : [])].join('');
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
      // Characters that XML forbids.
      .replace(/[^\t\n\r -\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
  );
}
