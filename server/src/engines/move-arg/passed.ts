/** What stands between an argument and its first use, and runs again with it for nothing. */
import { isWholeSource } from '../../context/path.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { memoized } from '../../text/memoized.ts';
import { type Install, installsOf } from '../../toolchains/installs.ts';
import type { Cluster } from './cluster.ts';
import { mayUse } from './uses.ts';

export interface Passed {
  /** The first instruction that may use the cluster. */
  readonly target: Instruction | undefined;
  readonly runs: readonly RunInstruction[];
  /** The installs that would not run again if the cluster stood below them. */
  readonly installs: readonly { readonly run: RunInstruction; readonly install: Install }[];
}

/** What stands between a cluster and its first use in its own stage, and what runs again for nothing: there, or in a stage built on it. */
export function passedBy(graph: BuildGraph, stage: Stage, cluster: Cluster): { own: Passed; ahead: Passed } {
  const sources = sourcesOf(graph);
  const own = passedIn(graph, stage, cluster, sources);
  return { own, ahead: own.installs.length > 0 || own.target ? own : passedAbove(graph, stage, cluster, sources) };
}

/** What stands in a stage between a cluster, in it or in its base, and the first use. */
function passedIn(graph: BuildGraph, stage: Stage, cluster: Cluster, sources: readonly number[]): Passed {
  const start = cluster.members[0]?.index ?? 0;
  const members = new Set<Instruction>(cluster.members);
  const runs: RunInstruction[] = [];
  const installs: { run: RunInstruction; install: Install }[] = [];
  const isBelow = ({ index }: Instruction) => index > (sources[stage.index] ?? Number.POSITIVE_INFINITY);
  let target: Instruction | undefined;
  for (let i = Math.max(start, stage.from.index) + 1; !target; i++) {
    const instruction = graph.instructions[i];
    if (instruction?.stage !== stage.index) break;
    if (members.has(instruction)) continue;
    if (mayUse(graph, instruction, cluster)) target = instruction;
    else if (instruction.kind === 'RUN' && !instruction.onbuild) {
      runs.push(instruction);
      const found = isBelow(instruction) ? [] : installsOf(instruction.script);
      installs.push(...found.map((install) => ({ run: instruction, install })));
    }
  }
  return { target, runs, installs };
}

/** The same for the first stage built on this one, through others too, that installs something before any use. */
function passedAbove(graph: BuildGraph, stage: Stage, cluster: Cluster, sources: readonly number[]): Passed {
  const reached = new Set([stage.index]);
  for (const other of graph.stages.slice(stage.index + 1)) {
    if (other.base.kind !== 'stage' || !reached.has(other.base.stage)) continue;
    const found = passedIn(graph, other, cluster, sources);
    if (found.installs.length > 0) return found;
    if (!found.target) reached.add(other.index);
  }
  return { target: undefined, runs: [], installs: [] };
}

/** For each stage the instruction, its own or its base's, that copies all of the build context: below it all runs again with every change anyway. */
const sourcesOf = memoized(({ stages }: BuildGraph): readonly number[] => {
  const found: number[] = [];
  for (const { base, index, instructions } of stages) {
    const inherited = base.kind === 'stage' && base.stage < index ? found[base.stage] : undefined;
    const own = instructions.find(copiesContext)?.index ?? Number.POSITIVE_INFINITY;
    found.push(Math.min(inherited ?? own, own));
  }
  return found;
});

function copiesContext(instruction: Instruction): boolean {
  if (!isCopy(instruction) || instruction.onbuild) return false;
  const { from, sources }: CopyInstruction = instruction;
  return !from && sources.some(({ value }) => value === undefined || value === '*' || isWholeSource(value));
}
