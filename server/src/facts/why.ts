/**
 * Why steps ran again: what they take in is compared with what they took in before. What makes a step run is that of the hover of a step
 * (features/hover/rebuild.ts), measured on BuildKit 0.25.
 */
import { sourcesOf } from '../model/edges.ts';
import { fetchedFrom } from '../model/image.ts';
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { chainOf, stagesOf } from '../model/query.ts';
import { variableUses } from '../model/references.ts';
import { isSetting, isStep } from '../model/reruns.ts';
import { visibleBindings } from '../model/scope.ts';
import type { BuildFacts, Cause, InputHashes, StepFacts, TakenFiles } from './build-facts.ts';
import { hashOf } from './hash.ts';
import { placeOf } from './read-build.ts';

/** Two builds of a file, one after the other, and what only this one knows. */
export interface Compared {
  readonly graph: BuildGraph;
  readonly now: BuildFacts;
  readonly before: BuildFacts;
  readonly noCache: boolean;
  /** Paths by their hash. */
  readonly names: ReadonlyMap<string, string>;
}

/** The facts with the reasons of the first step of each chain that ran; no reason is given where what the step takes in is not all known. */
export function withReasons(compared: Compared): BuildFacts {
  const { graph, now } = compared;
  const known = new Map(now.steps.map((step) => [`${step.line} ${step.text}`, step]));
  const stepAt = (instruction: Instruction) => {
    const { line, text } = placeOf(graph, instruction, now.salt);
    return known.get(`${line} ${text}`);
  };
  const reasons = new Map<StepFacts, readonly Cause[]>();
  const ran = new Set<number>();
  for (const stage of graph.stages) {
    let isAbove = stagesOf(stage.base).some((index) => ran.has(index));
    for (const instruction of stage.instructions.filter(isStep)) {
      const step = stepAt(instruction);
      if (!step || step.outcome === 'cached') continue;
      const reads = sourcesOf(instruction).some(({ from }) => stagesOf(from).some((index) => ran.has(index)));
      const causes = isAbove || reads ? undefined : causesOf(compared, stage, instruction, step);
      if (causes) reasons.set(step, causes);
      isAbove = true;
    }
    if (isAbove) ran.add(stage.index);
  }
  return {
    ...now,
    steps: now.steps.map((step) => ({ ...step, ...(reasons.has(step) && { why: reasons.get(step) ?? [] }) })),
  };
}

function causesOf(compared: Compared, stage: Stage, instruction: Instruction, step: StepFacts): Cause[] | undefined {
  const { before, now, noCache } = compared;
  const same = before.steps.filter((other) => other.stage === step.stage);
  if (same.length === 0) return undefined;
  if (noCache) return [{ kind: 'no-cache' }];
  const earlier = same.find(({ text }) => text === step.text);
  const edited: Cause[] = earlier ? [] : [{ kind: 'edited', line: step.line + 1 }];
  const [was, is] = [before.inputs, now.inputs];
  if (!was || !is) return edited.length > 0 ? edited : undefined;
  const inputs = { was, is };
  const files = filesCause(compared, inputs, `${step.stage} ${step.text}`);
  const found: Cause[] = [
    ...edited,
    ...settingCauses(compared, inputs, stage, instruction),
    ...argumentCauses(compared, inputs, stage, instruction),
    ...imageCauses(compared, inputs, stage, instruction),
    ...files.causes,
    ...(earlier && isLaidOtherwise(compared, stage, same, step) ? [{ kind: 'above' as const }] : []),
  ];
  if (found.length > 0) return found;
  if (!files.known || !earlier || earlier.outcome === 'failed' || earlier.outcome === 'cancelled') return undefined;
  return [{ kind: before.build.builder === now.build.builder ? 'pruned' : 'builder' }];
}

interface StepInputs {
  readonly was: InputHashes;
  readonly is: InputHashes;
}

/** The instructions above a step that it depends on: those of its stages, and what they take over from above the first FROM. */
function settingsAbove(graph: BuildGraph, stage: Stage, step: Instruction): Instruction[] {
  if (step.kind !== 'RUN') {
    return variableUses(graph, step).flatMap(({ binding }) => graph.instructions[binding?.instruction ?? -1] ?? []);
  }
  const chain = chainOf(graph, stage.index);
  return graph.instructions.filter((each) => {
    const isAbove = isSetting(each) && !each.onbuild && each.index < step.index;
    return isAbove && (each.stage === undefined || chain.has(each.stage));
  });
}

function settingCauses({ graph, now }: Compared, { was }: StepInputs, stage: Stage, step: Instruction): Cause[] {
  const texts = new Set(was.texts);
  return settingsAbove(graph, stage, step).flatMap((instruction): Cause[] => {
    const { text, line } = placeOf(graph, instruction, now.salt);
    return texts.has(text) ? [] : [{ kind: 'edited', line: line + 1 }];
  });
}

/** A RUN depends on every argument it sees, a COPY on those that it expands. */
function argumentCauses({ graph, now }: Compared, { was, is }: StepInputs, stage: Stage, step: Instruction): Cause[] {
  const seen =
    step.kind === 'RUN'
      ? [...visibleBindings(graph, step.before.scope).values()]
      : variableUses(graph, step).flatMap(({ binding }) => binding ?? []);
  const froms = [...chainOf(graph, stage.index)].flatMap((index) => graph.stages[index]?.from ?? []);
  const inFrom = froms.flatMap((from) => variableUses(graph, from)).flatMap(({ binding }) => binding ?? []);
  const names = [...seen, ...inFrom].filter(({ kind }) => kind === 'arg' || kind === 'global').map(({ name }) => name);
  return [...new Set(names)].flatMap((name): Cause[] => {
    const key = hashOf(now.salt, name);
    return was.arguments[key] === is.arguments[key] ? [] : [{ kind: 'argument', name }];
  });
}

function imageCauses({ graph, now }: Compared, { was, is }: StepInputs, stage: Stage, step: Instruction): Cause[] {
  const bases = [...chainOf(graph, stage.index)].flatMap((index) => graph.stages[index]?.base ?? []);
  const read = [...bases, ...sourcesOf(step).map(({ from }) => from)];
  return read.flatMap((source): Cause[] => {
    if (source.kind !== 'image') return [];
    const { tag, digest } = source.image;
    if (digest) return [];
    const { registry, name } = fetchedFrom(source.image);
    const key = hashOf(now.salt, imageKey(registry === undefined ? name : `${registry}/${name}`, tag));
    const [then, since] = [was.images[key], is.images[key]];
    return then !== undefined && since !== undefined && then !== since
      ? [{ kind: 'image', image: source.token.value ?? name }]
      : [];
  });
}

/** As provenance names an image of Docker Hub or of a registry. */
export function imageKey(name: string, tag: string | undefined): string {
  return `${name.replace(/^(?:docker\.io\/)?(?:library\/)?/, '')}:${tag ?? 'latest'}`;
}

function filesCause({ names }: Compared, { was, is }: StepInputs, key: string): { causes: Cause[]; known: boolean } {
  const [then, now] = [was.files[key], is.files[key]];
  if (!now) return { causes: [], known: true };
  if (!then) return { causes: [], known: false };
  const changed = changedPaths(then, now);
  const complete = then.complete && now.complete;
  if (changed.length === 0) return { causes: [], known: complete };
  const file = changed.flatMap((path) => names.get(path) ?? [])[0];
  const of = Object.keys(now.hashes).length;
  return { causes: [{ kind: 'files', ...(file !== undefined && { file }), changed: changed.length, of }], known: true };
}

/** Those that are other, new or gone; a file without a hash is not known. */
function changedPaths(then: TakenFiles, now: TakenFiles): string[] {
  const changed = Object.entries(now.hashes).flatMap(([path, hash]) => {
    const old = then.hashes[path];
    if (hash === '' || old === '') return [];
    return old === hash || (old === undefined && !then.complete) ? [] : [path];
  });
  const gone = now.complete ? Object.keys(then.hashes).filter((path) => now.hashes[path] === undefined) : [];
  return [...changed, ...gone];
}

/** Whether it stood below another step of its stage; engines do not always tell of a FROM, so that none counts as one. */
function isLaidOtherwise(
  { graph, now }: Compared,
  stage: Stage,
  before: readonly StepFacts[],
  step: StepFacts,
): boolean {
  const from = placeOf(graph, stage.from, now.salt).text;
  const above = (steps: readonly StepFacts[]): string | undefined => {
    const known = steps.filter(({ text }) => text !== from);
    return known[known.findIndex(({ text }) => text === step.text) - 1]?.text;
  };
  return above(before) !== above(now.steps.filter((other) => other.stage === step.stage));
}
