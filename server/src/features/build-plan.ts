/** What a build of a stage takes from outside of the Dockerfile. */
import type { Binding, BuildGraph, Mount } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { closureOf, isTarget, runs, stageNamed } from '../model/query.ts';
import { variableUses } from '../model/references.ts';
import { lookup, platformArguments, proxyArguments } from '../model/scope.ts';

export interface Secret {
  readonly id: string;
  /** Whether the build fails without it. */
  readonly required: boolean;
  /** The environment variable that a RUN sees it as. */
  readonly env?: string;
  /** The file that a RUN sees it as, where that is not `/run/secrets/<id>`. */
  readonly target?: string;
}

export interface StagePlan {
  readonly target?: string;
  /** Arguments without a default that the build would use, in order of declaration. */
  readonly buildArguments: readonly string[];
  readonly secrets: readonly Secret[];
  /** Ids of `--mount=type=ssh`. */
  readonly ssh: readonly string[];
}

/** What building the named stage takes, of the last stage without a name; undefined when there is no such stage. */
export function stagePlan(graph: BuildGraph, target: string | undefined): StagePlan | undefined {
  const stage = target === undefined ? graph.stages.at(-1) : stageNamed(graph, target);
  if (!stage) return undefined;
  const built = new Set(closureOf(graph, stage.index).map(({ index }) => index));
  const mounts = [...runs(graph)].flatMap((run) => (run.stage !== undefined && built.has(run.stage) ? run.mounts : []));
  return {
    ...(stage.name && target !== undefined && { target: stage.name.text }),
    buildArguments: openArguments(graph, built),
    secrets: secretsOf(mounts),
    ssh: [...new Set(mounts.filter(({ type }) => type === 'ssh').map((mount) => optionOf(mount, 'id') ?? 'default'))],
  };
}

/** What can be built: each stage that `--target` finds, and the last stage where it has no name. */
export function buildTargets(graph: BuildGraph): { readonly target?: string }[] {
  return graph.stages.flatMap((stage) => {
    const { index, name } = stage;
    if (name) return isTarget(graph, stage) ? [{ target: name.text }] : [];
    return index === graph.stages.length - 1 ? [{}] : [];
  });
}

function openArguments(graph: BuildGraph, built: ReadonlySet<number>): string[] {
  const isBuilt = (stage: number | undefined) => stage === undefined || built.has(stage);
  const instructions = graph.instructions.filter(({ stage }) => isBuilt(stage));
  /** How each binding is read; true where nothing stands in for an unset one. */
  const reads = new Map<Binding, boolean>();
  /** The last RUN of each stage: it sees the arguments above in its environment, where a program may read them. */
  const lastRuns = new Map<number | undefined, number>();
  for (const instruction of instructions) {
    for (const { binding, modifier } of variableUses(graph, instruction)) {
      if (binding) reads.set(binding, reads.get(binding) === true || !/^:?[-+]/.test(modifier));
    }
    if (instruction.kind === 'RUN') lastRuns.set(instruction.stage, instruction.index);
  }
  const names = new Set<string>();
  for (const instruction of instructions) {
    if (instruction.kind !== 'ARG') continue;
    const { stage, index, pairs } = instruction;
    for (const { name } of pairs) {
      if (platformArguments.has(name.text) || proxyArguments.has(name.text)) continue;
      const binding = lookup(graph, { stage, before: index + 1 }, name.text);
      if (binding?.instruction !== index || !binding.unset) continue;
      const isRead = reads.get(binding) ?? (stage !== undefined && (lastRuns.get(stage) ?? -1) > index);
      if (isRead) names.add(name.text);
    }
  }
  return [...names];
}

/** BuildKit names a secret by `id`, else by `source`, else by the last part of `target` (instructions/commands_runmount.go). */
function secretsOf(mounts: readonly Mount[]): Secret[] {
  const secrets = new Map<string, Secret>();
  for (const mount of mounts) {
    if (mount.type !== 'secret') continue;
    const target = optionOf(mount, 'target', 'dst', 'destination');
    const id = optionOf(mount, 'id', 'source', 'src') ?? target?.split('/').at(-1);
    if (!id) continue;
    const known = secrets.get(id);
    const env = known?.env ?? optionOf(mount, 'env');
    const file = known?.target ?? target;
    secrets.set(id, {
      id,
      required: known?.required === true || isRequired(mount),
      ...(env !== undefined && { env }),
      ...(file !== undefined && { target: file }),
    });
  }
  return [...secrets.values()];
}

function isRequired(mount: Mount): boolean {
  const option = mountOption(mount, 'required');
  return option !== undefined && option.value?.value !== 'false' && option.value?.value !== '0';
}

function optionOf(mount: Mount, ...names: readonly string[]): string | undefined {
  return mountOption(mount, ...names)?.value?.value || undefined;
}
