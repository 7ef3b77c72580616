import type { BuildGraph, Edge, Source, Stage } from '../../model/model.ts';
import {
  builtByDefault,
  inputsOf,
  instructionAt,
  labelOf,
  mentionOf,
  readersOf,
  referenceAt,
  sourceAt,
} from '../../model/query.ts';
import { type Span, touches } from '../../text/span.ts';
import { code, list, plain } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';

/** A stage: its base, what it reads, who reads it, and whether the default build includes it. */
export const hoverStage: HoverProvider = (graph, offset) => {
  const found = stageUnder(graph, offset);
  const stage = found && graph.stages[found.stage];
  return found && stage && { span: found.span, markdown: stageMarkdown(graph, stage) };
};

/** A name with variables in it: the stages that it may mean. */
export const hoverCandidates: HoverProvider = (graph, offset) => {
  const source = sourceAt(graph, offset);
  if (source?.kind !== 'unknown' || source.candidates.length === 0) return undefined;
  const stages = source.candidates.flatMap((index) => graph.stages[index] ?? []);
  const lines = stages.map(
    (stage) => `${code(labelOf(stage))}, line ${stage.from.lines.first + 1}, base: ${baseOf(graph, stage)}`,
  );
  const head = `**${code(source.token.text)}**\n\nknown only during the build; it may be one of these stages:`;
  return { span: source.token.span, markdown: `${head}\n\n${list(lines)}` };
};

/** What is to be known of a stage, its name first. */
export function stageMarkdown(graph: BuildGraph, stage: Stage): string {
  const description = descriptionOf(graph, stage);
  const inputs = inputsOf(graph, stage.index).filter(({ kind }) => kind !== 'base');
  const readers = readersOf(graph, stage.index);
  const lines = [
    `base: ${baseOf(graph, stage)}`,
    ...grouped(inputs, ({ from }) => sourceLabel(graph, from)).map(
      ([label, edges]) => `reads ${label}: ${places(graph, edges)}`,
    ),
    ...(readers.length === 0
      ? ['not read by other stages']
      : grouped(readers, ({ to }) => stageLabel(graph, to)).map(
          ([label, edges]) => `read by ${label}: ${places(graph, edges)}`,
        )),
    membership(graph, stage),
  ];
  const head = stage.name ? `Stage ${code(stage.name.text)}` : `Stage ${stage.index} (unnamed)`;
  return [`**${head}**`, ...(description ? [plain(description)] : []), list(lines)].join('\n\n');
}

function stageUnder(graph: BuildGraph, offset: number): { stage: number; span: Span } | undefined {
  const reference = referenceAt(graph, offset);
  if (reference?.target.kind === 'stage') return { stage: reference.target.stage, span: reference.token.span };
  const instruction = instructionAt(graph, offset);
  if (instruction?.kind === 'FROM' && touches(instruction.keyword.span, offset)) {
    const stage = graph.stages.find(({ from }) => from === instruction);
    if (stage) return { stage: stage.index, span: instruction.keyword.span };
  }
  const source = sourceAt(graph, offset);
  return source?.kind === 'stage' ? { stage: source.stage, span: source.token.span } : undefined;
}

function baseOf(graph: BuildGraph, { base, from, platform }: Stage): string {
  const on = platform ? ` for ${code(platform.text)}` : '';
  const written = from.image?.text ?? '';
  if (base.kind === 'stage') return `${stageLabel(graph, base.stage)}${on}`;
  if (base.kind === 'scratch') return `${code('scratch')}, an empty file system${on}`;
  if (base.kind === 'image') {
    const value = base.token.value ?? written;
    return `image ${code(value)}${value === written ? '' : ` (written ${code(written)})`}${on}`;
  }
  const names = base.candidates.flatMap((index) => graph.stages[index] ?? []).map((stage) => code(labelOf(stage)));
  const which = names.length > 0 ? `, possibly ${names.join(' or ')}` : '';
  return written === '' ? 'missing' : `${code(written)}${which}, known only during the build${on}`;
}

function membership(graph: BuildGraph, stage: Stage): string {
  const last = graph.stages.length - 1;
  if (stage.index === last) return 'result of the default build';
  if (builtByDefault(graph).has(stage.index)) return 'part of the default build';
  const how = stage.name
    ? `: build it with ${code(`--target ${stage.name.text}`)}, or build a stage that reads it`
    : '';
  return `not part of the default build${how}`;
}

function stageLabel(graph: BuildGraph, index: number): string {
  const stage = graph.stages[index];
  return stage?.name ? code(stage.name.text) : stage ? mentionOf(stage) : '';
}

function sourceLabel(graph: BuildGraph, from: Source): string {
  return from.kind === 'stage' ? stageLabel(graph, from.stage) : code(from.token.value ?? from.token.text);
}

function places(graph: BuildGraph, edges: readonly Edge[]): string {
  const shown = edges.slice(0, 5).map(({ kind, instruction }) => {
    const found = graph.instructions[instruction];
    const keyword = found?.keyword.text.toUpperCase() ?? '';
    return `${kind === 'mount' ? 'mount of ' : ''}${keyword} in line ${(found?.lines.first ?? 0) + 1}`;
  });
  return [...shown, ...(edges.length > 5 ? [`${edges.length - 5} more`] : [])].join(', ');
}

function grouped(edges: readonly Edge[], label: (edge: Edge) => string): [string, Edge[]][] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) groups.set(label(edge), [...(groups.get(label(edge)) ?? []), edge]);
  return [...groups];
}

/** The comment `# <name> text` directly above, which `docker build --call=targets` prints (frontend/dockerfile/instructions/parse.go). */
function descriptionOf({ comments, source }: BuildGraph, { name, from }: Stage): string | undefined {
  if (!name) return undefined;
  const above = comments.findLast(({ span }) => span.end <= from.span.start);
  if (!above || !/^[ \t]*\r?\n[ \t]*$/.test(source.slice(above.span.end, from.span.start))) return undefined;
  const [first = '', ...rest] = above.text.replace(/^#\s*/, '').trim().split(/\s+/);
  return first.toLowerCase() === name.text.toLowerCase() && rest.length > 0 ? rest.join(' ') : undefined;
}
