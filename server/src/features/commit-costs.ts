/** What commits cost: which steps they run again, and what a change of the Dockerfile would have saved. */
import { changingArguments } from '../context/build.ts';
import type { BuildContext } from '../context/context.ts';
import { isVolatile } from '../engines/move-arg/names.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import { type Commit, meanCost, type Replay, replay } from '../facts/replay.ts';
import { factsOf } from '../facts/shown-facts.ts';
import { wordsOf } from '../facts/stage-steps.ts';
import { duration } from '../facts/wording.ts';
import type { BuildGraph } from '../model/model.ts';
import { instructionAt, isCopy } from '../model/query.ts';
import { concealed } from '../model/sensitive.ts';

/** Fewer commits say nothing of those to come. */
export const fewestCommits = 10;
/** Milliseconds; nobody changes a Dockerfile for less. */
const leastSaving = 500;

export interface CommitCosts {
  /** One sentence. */
  readonly summary: string;
  /** The steps that cost most, or run again most often, first. */
  readonly steps: readonly { readonly line: number; readonly label: string; readonly description: string }[];
}

/** What is known of the past of a build. */
export interface Past {
  readonly commits: readonly Commit[];
  readonly facts: BuildFacts | undefined;
}

/** Undefined where there is too little history, or where it is not known what steps take in. */
export function commitCosts(graph: BuildGraph, context: BuildContext, past: Past): CommitCosts | undefined {
  const replayed = replayOf(graph, context, past);
  if (!replayed) return undefined;
  const spent = spentIn(graph, past.facts);
  const mean = meanCost(graph, replayed, spent);
  const ranked = [...replayed.reruns].map(([index, count]) => ({
    index,
    share: count / replayed.commits,
    time: spent(index),
  }));
  const weight = ({ share, time }: (typeof ranked)[number]) => (mean === undefined ? share : share * (time ?? 0));
  ranked.sort((a, b) => weight(b) - weight(a) || a.index - b.index);
  const over = `over the last ${replayed.commits}`;
  return {
    summary:
      mean === undefined
        ? `How often steps ran again ${over} commits. Build the image to see times`
        : `A commit costs ${duration(mean)} on average ${over}`,
    steps: ranked.flatMap(({ index, share, time }) => {
      const instruction = graph.instructions[index];
      if (!instruction) return [];
      return [
        {
          line: instruction.lines.first + 1,
          label: shorten(concealed(wordsOf(instruction.joined.text))),
          description: rerunsText(share, time),
        },
      ];
    }),
  };
}

/** `saves about 38 s per commit over the last 200`; undefined where it saves little, or where times are not known. */
export function savingOf(
  graph: BuildGraph,
  changed: BuildGraph,
  context: BuildContext,
  past: Past,
): string | undefined {
  const [now, then] = [costIn(graph, context, past), costIn(changed, context, past)];
  if (now === undefined || then === undefined || now.mean - then.mean < leastSaving) return undefined;
  return `saves about ${duration(now.mean - then.mean)} per commit over the last ${now.commits}`;
}

/** `reruns on 88 % of commits, 38 s each time`, of the step that stands there; undefined where it seldom runs, or where times are not known. */
export function priceOf(graph: BuildGraph, context: BuildContext, past: Past, offset: number): string | undefined {
  const step = instructionAt(graph, offset);
  const replayed = step && past.facts && replayOf(graph, context, past);
  const time = step && spentIn(graph, past.facts)(step.index);
  const share = (step && replayed ? (replayed.reruns.get(step.index) ?? 0) : 0) / (replayed?.commits ?? 1);
  return time === undefined || share * time < leastSaving ? undefined : rerunsText(share, time);
}

function rerunsText(share: number, time: number | undefined): string {
  const took = time === undefined ? '' : `, ${duration(time)} each time`;
  return `reruns on ${Math.round(share * 100)} % of commits${took}`;
}

function costIn(graph: BuildGraph, context: BuildContext, past: Past): { mean: number; commits: number } | undefined {
  const replayed = past.facts && replayOf(graph, context, past);
  const mean = replayed && meanCost(graph, replayed, spentIn(graph, past.facts));
  return mean === undefined || !replayed ? undefined : { mean, commits: replayed.commits };
}

/** The last replay of each graph: an editor asks for prices whenever the cursor moves. */
const replays = new WeakMap<BuildGraph, KeptCosts>();

interface KeptCosts {
  readonly context: BuildContext;
  readonly commits: readonly Commit[];
  readonly replay: Replay | undefined;
}

function replayOf(graph: BuildGraph, context: BuildContext, { commits }: Past): Replay | undefined {
  if (commits.length < fewestCommits) return undefined;
  const kept = replays.get(graph);
  if (kept?.context === context && kept.commits === commits) return kept.replay;
  const made = replay(graph, context, commits, volatileArguments(graph, context));
  replays.set(graph, { context, commits, replay: made });
  return made;
}

function volatileArguments({ instructions }: BuildGraph, { builds }: BuildContext): ReadonlySet<number> {
  const changing = changingArguments(builds);
  return new Set(
    instructions.flatMap((instruction) => {
      if (instruction.kind !== 'ARG' || instruction.onbuild) return [];
      return instruction.pairs.some(({ name, value }) => isVolatile(name.text, value?.value) || changing.has(name.text))
        ? [instruction.index]
        : [];
    }),
  );
}

/** Milliseconds by step; a COPY that no build has run yet, as a fix adds them, takes none to speak of. */
function spentIn(graph: BuildGraph, facts: BuildFacts | undefined): (index: number) => number | undefined {
  const found = facts ? factsOf(graph, facts) : new Map<number, never>();
  return (index) => {
    const instruction = graph.instructions[index];
    const known = found.get(index)?.milliseconds;
    return known ?? (facts && instruction && (isCopy(instruction) || instruction.kind === 'WORKDIR') ? 0 : undefined);
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
