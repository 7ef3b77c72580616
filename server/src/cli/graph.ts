import { stageMapOf } from '../features/map/stage-map.ts';
import { mapSvg } from '../features/map/svg.ts';
import { type StageGraph, stageGraphOf } from '../features/stage-graph.ts';
import type { BuildGraph, Edge } from '../model/model.ts';
import { type Status, status, type Terminal, why } from './host.ts';
import type { GraphFormat } from './options.ts';
import { printable } from './style.ts';
import { createLoader } from './subject.ts';

export async function graph(
  host: Terminal,
  { format, path }: { readonly format: GraphFormat; readonly path: string },
): Promise<Status> {
  try {
    const subject = await createLoader(host.readStandardInput).load(path);
    host.out(format === 'svg' ? svgOf(subject.graph) : printers[format](stageGraphOf(subject.graph)));
    return status.clean;
  } catch (error) {
    host.complain(`slipway: ${path}: ${why(error)}`);
    return status.failed;
  }
}

function svgOf(graph: BuildGraph): string {
  return `${mapSvg(stageMapOf(graph), { alone: true })}\n`;
}

const printers: Readonly<Record<Exclude<GraphFormat, 'svg'>, (graph: StageGraph) => string>> = {
  json: (value) => `${JSON.stringify(value, undefined, 2)}\n`,
  text: ({ stages, edges }) => {
    return stages
      .map(({ name, line, isBuilt }) => {
        const reads = edges
          .filter(({ to }) => to === name)
          .map((edge) => `  ${verbs[edge.kind]} ${printable(edge.from)} (line ${edge.line})\n`);
        const place = `(line ${line})`;
        return `${printable(name.endsWith(place) ? name : `${name} ${place}`)}${isBuilt ? '' : ', not part of the default build'}\n${reads.join('')}`;
      })
      .join('');
  },
  mermaid: ({ stages, edges }) => {
    const ids = idsOf(stages, edges, (index) => `n${index}`);
    const boxes = [...ids.stages, ...ids.images].map(([name, id], index) => {
      const [open, close] = index < stages.length ? ['[', ']'] : ['([', '])'];
      return `  ${id}${open}"${mermaidText(name)}"${close}\n`;
    });
    const arrows = edges.map((edge) => {
      const arrow = { base: '==>', copy: '-->|copy|', mount: '-.->|mount|' }[edge.kind];
      return `  ${sourceIn(ids, edge)} ${arrow} ${ids.stages.get(edge.to)}\n`;
    });
    return `flowchart LR\n${boxes.join('')}${arrows.join('')}`;
  },
  dot: ({ stages, edges }) => {
    const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
    const ids = idsOf(stages, edges, (_, name, isTaken) => quoted(isTaken ? `image ${name}` : name));
    const boxes = stages.map(
      ({ name, isBuilt }) => `  ${ids.stages.get(name)} [shape=box${isBuilt ? '' : ', style=dashed'}];\n`,
    );
    // An image that is called as a stage is still another box.
    const images = [...ids.images]
      .filter(([name]) => ids.stages.has(name))
      .map(([name, id]) => `  ${id} [label=${quoted(name)}];\n`);
    const arrows = edges.map((edge) => {
      const label = edge.kind === 'base' ? 'FROM' : edge.kind;
      return `  ${sourceIn(ids, edge)} -> ${ids.stages.get(edge.to)} [label=${quoted(label)}];\n`;
    });
    return `digraph {\n  rankdir=LR;\n${boxes.join('')}${images.join('')}${arrows.join('')}}\n`;
  },
};

const verbs: Readonly<Record<Edge['kind'], string>> = { base: 'continues', copy: 'copies from', mount: 'mounts' };

interface Ids {
  readonly stages: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, string>;
}

/** What each stage and image is called in a drawing, by name; `isTaken` for an image that a stage is called like. */
function idsOf(
  stages: StageGraph['stages'],
  edges: StageGraph['edges'],
  idFor: (index: number, name: string, isTaken: boolean) => string,
): Ids {
  const own = new Set(stages.map(({ name }) => name));
  const images = new Set(edges.filter(({ isStage }) => !isStage).map(({ from }) => from));
  return {
    stages: new Map([...own].map((name, index) => [name, idFor(index, name, false)])),
    images: new Map([...images].map((name, index) => [name, idFor(own.size + index, name, own.has(name))])),
  };
}

function sourceIn({ stages, images }: Ids, { from, isStage }: StageGraph['edges'][number]): string | undefined {
  return (isStage ? stages : images).get(from);
}

function mermaidText(text: string): string {
  return text.replace(/["&<>#]/g, (character) => `#${character.charCodeAt(0)};`);
}
