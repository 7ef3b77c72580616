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
        return `${printable(name)} (line ${line})${isBuilt ? '' : ', not part of the default build'}\n${reads.join('')}`;
      })
      .join('');
  },
  mermaid: ({ stages, edges }) => {
    const ids = idsOf(stages, edges);
    const boxes = [...ids].map(
      ([name, id]) =>
        `  ${id}${stages.some((stage) => stage.name === name) ? `["${mermaidText(name)}"]` : `(["${mermaidText(name)}"])`}\n`,
    );
    const arrows = edges.map(
      ({ from, to, kind }) =>
        `  ${ids.get(from)} ${kind === 'base' ? '==>' : kind === 'copy' ? '-->' : '-.->'}${kind === 'base' ? '' : `|${kind}|`} ${ids.get(to)}\n`,
    );
    return `flowchart LR\n${boxes.join('')}${arrows.join('')}`;
  },
  dot: ({ stages, edges }) => {
    const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
    const boxes = stages.map(
      ({ name, isBuilt }) => `  ${quoted(name)} [shape=box${isBuilt ? '' : ', style=dashed'}];\n`,
    );
    const arrows = edges.map(
      ({ from, to, kind }) =>
        `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(kind === 'base' ? 'FROM' : kind)}];\n`,
    );
    return `digraph {\n  rankdir=LR;\n${boxes.join('')}${arrows.join('')}}\n`;
  },
};

const verbs: Readonly<Record<Edge['kind'], string>> = { base: 'continues', copy: 'copies from', mount: 'mounts' };

function idsOf(stages: StageGraph['stages'], edges: StageGraph['edges']): ReadonlyMap<string, string> {
  const names = new Set([...stages.map(({ name }) => name), ...edges.map(({ from }) => from)]);
  return new Map([...names].map((name, index) => [name, `n${index}`]));
}

function mermaidText(text: string): string {
  return text.replace(/["&<>#]/g, (character) => `#${character.charCodeAt(0)};`);
}
