/** The picture of a build: stages, external images and the build context as boxes, what reads what as arrows. */
import { isRemote } from '../../language/remote-source.ts';
import type { BuildGraph, CopyInstruction, Edge, Instruction, Source, Stage } from '../../model/model.ts';
import { builtByDefault, isCopy, isTarget, labelOf, stagesOf } from '../../model/query.ts';
import { isStep } from '../../model/reruns.ts';
import type { Span } from '../../text/span.ts';

export interface StageMap {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export type Box = {
  /** Unique within the map; of a stage `stage:<index>`. */
  readonly id: string;
  readonly label: string;
  /** What stands below the label, a line each. */
  readonly details: readonly string[];
} & (
  | { readonly kind: 'stage'; readonly stage: StageBox }
  | { readonly kind: 'image' | 'context'; readonly stage?: undefined }
);

export interface StageBox {
  readonly index: number;
  /** What `docker build` calls it: undefined for the last stage without a name, `null` where it cannot be named. */
  readonly target: string | undefined | null;
  readonly span: Span;
  /** One-based. */
  readonly line: number;
  /** Whether the default build runs it. */
  readonly isBuilt: boolean;
  readonly run?: StageRun;
}

/** What the last build told of a stage. */
export interface StageRun {
  readonly text: string;
  readonly state: 'cached' | 'ran' | 'failed' | 'running';
  /** Whether the build's end waited for it. */
  readonly isCritical: boolean;
}

/** `to` reads `from`. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: Edge['kind'];
  /** What is copied or mounted; of several steps how many. */
  readonly label: string;
  /** Where the first step of it stands. */
  readonly span: Span;
}

/** Runs of stages by index. */
export type StageRuns = ReadonlyMap<number, StageRun>;

const contextBox: Box = { id: 'context', kind: 'context', label: 'Build context', details: [] };

export function stageMapOf(graph: BuildGraph, runs: StageRuns = new Map()): StageMap {
  const reads = readsOf(graph);
  const images = new Map(
    reads.flatMap(({ from }): [string, Box][] =>
      typeof from === 'number' || from === contextBox.id
        ? []
        : [[from, { id: from, kind: 'image', label: from.slice('image:'.length), details: [] }]],
    ),
  );
  const readsContext = reads.some(({ from }) => from === contextBox.id);
  return {
    boxes: [
      ...(readsContext ? [contextBox] : []),
      ...images.values(),
      ...graph.stages.map((stage) => stageBox(graph, stage, runs.get(stage.index))),
    ],
    arrows: arrowsOf(reads),
  };
}

function stageId(index: number): string {
  return `stage:${index}`;
}

function stageBox(graph: BuildGraph, stage: Stage, run: StageRun | undefined): Box {
  const isBuilt = builtByDefault(graph).has(stage.index);
  const steps = stage.instructions.filter(isStep).length;
  return {
    id: stageId(stage.index),
    kind: 'stage',
    label: labelOf(stage),
    details: [
      ...(steps === 0 ? [] : [steps === 1 ? '1 step' : `${steps} steps`]),
      ...(isBuilt ? [] : ['not built by default']),
      ...(run ? [run.text] : []),
    ],
    stage: {
      index: stage.index,
      target: targetOf(graph, stage),
      span: stage.span,
      line: stage.from.lines.first + 1,
      isBuilt,
      ...(run && { run }),
    },
  };
}

/** `--target` takes names only and finds the last stage of a name; the last stage needs none. */
function targetOf(graph: BuildGraph, stage: Stage): string | undefined | null {
  if (isTarget(graph, stage)) return stage.name?.text;
  return stage.index === graph.stages.length - 1 ? undefined : null;
}

interface ReadArrow {
  /** A stage's index, or the id of another box. */
  readonly from: number | string;
  readonly to: number;
  readonly kind: Edge['kind'];
  readonly span: Span;
  /** What is read; empty for a base. */
  readonly what: string;
}

function readsOf(graph: BuildGraph): ReadArrow[] {
  const fromStages = graph.edges.flatMap(({ from, to, kind, instruction }): ReadArrow[] => {
    const at = graph.instructions[instruction];
    if (!at) return [];
    const read = { to, kind, span: at.span, what: kind === 'base' ? '' : whatOf(at, from) };
    const stages = stagesOf(from);
    if (stages.length > 0) return stages.filter((stage) => stage !== to).map((stage) => ({ from: stage, ...read }));
    return from.token.text === '' ? [] : [{ from: `image:${imageOf(from)}`, ...read }];
  });
  const fromContext = graph.instructions.flatMap((at): ReadArrow[] => {
    const what = at.stage === undefined || at.onbuild ? undefined : fromContextBy(at);
    return what && at.stage !== undefined
      ? [{ from: contextBox.id, to: at.stage, kind: what.kind, span: at.span, what: what.text }]
      : [];
  });
  return [...fromStages, ...fromContext];
}

function imageOf(source: Source): string {
  return source.kind === 'scratch' ? 'scratch' : (source.token.value ?? source.token.text);
}

/** What an instruction takes of a stage or an image. */
function whatOf(instruction: Instruction, from: Source): string {
  if (isCopy(instruction)) return pathsOf(instruction);
  if (instruction.kind !== 'RUN') return '';
  const mount = instruction.mounts.find((each) => each.from === from);
  return (
    mount?.options.find(({ name }) => /^(?:source|src|target|dst|destination)$/i.test(name.text))?.value?.text ?? ''
  );
}

function pathsOf({ sources }: CopyInstruction): string {
  const [first, ...more] = sources;
  if (!first) return '';
  const what = whole.test(first.text) ? 'all files' : first.text;
  return more.length === 0 ? what : `${what} +${more.length}`;
}

/** The root of what is copied from; a dot alone would be no more than a speck on the arrow. */
const whole = /^\.?\/?$/;

/** What an instruction takes of the build context; undefined where it takes nothing. */
function fromContextBy(instruction: Instruction): { kind: Edge['kind']; text: string } | undefined {
  if (isCopy(instruction)) {
    if (instruction.from || instruction.flags.some(({ name }) => name.text === 'from')) return undefined;
    const isLocal = instruction.sources.some(({ text }) => text !== '' && !isRemote(text));
    return isLocal ? { kind: 'copy', text: pathsOf(instruction) } : undefined;
  }
  if (instruction.kind !== 'RUN') return undefined;
  const mount = instruction.mounts.find(({ type, from, options }) => {
    return type === 'bind' && !from && !options.some(({ name }) => name.text === 'from');
  });
  return mount && { kind: 'mount', text: '' };
}

/** One arrow for what one stage reads of another in one way. */
function arrowsOf(reads: readonly ReadArrow[]): Arrow[] {
  const groups = new Map<string, ReadArrow[]>();
  for (const read of reads) {
    const key = `${read.kind} ${read.to} ${read.from}`;
    const group = groups.get(key);
    if (group) group.push(read);
    else groups.set(key, [read]);
  }
  return [...groups.values()].flatMap((group): Arrow[] => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        from: typeof first.from === 'number' ? stageId(first.from) : first.from,
        to: stageId(first.to),
        kind: first.kind,
        label: group.length === 1 ? first.what : `${group.length} ${first.kind === 'mount' ? 'mounts' : 'copies'}`,
        span: first.span,
      },
    ];
  });
}
