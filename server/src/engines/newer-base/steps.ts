/** The steps that run on a base image. */
import type { BuildGraph, Instruction, Stage } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { firstAnswer } from '../../text/list.ts';
import { startsProgram } from '../../toolchains/stage/launch.ts';

export interface BaseStep {
  readonly instruction: Instruction;
  /** `line 3`. */
  readonly place: string;
  /** What the build reads of it. */
  readonly text: string;
}

function stepOf({ source }: BuildGraph, instruction: Instruction): BaseStep {
  const { joined, heredocs, lines } = instruction;
  const argv = 'script' in instruction && instruction.script?.form === 'exec' ? instruction.script.argv : [];
  const plain = argv.map(({ value, text }) => value ?? text).join(' ');
  const text = [joined.text, plain, ...heredocs.map(({ body }) => source.slice(body.start, body.end))].join('\n');
  return { instruction, place: `line ${lines.first + 1}`, text };
}

/** The steps of a stage and of those built on it. */
export function stepsOn(graph: BuildGraph, stage: Stage): readonly BaseStep[] {
  return graph.stages
    .filter((each) => chainOf(graph, each.index).has(stage.index))
    .flatMap(({ instructions }) =>
      instructions.filter(({ kind }) => kind !== 'FROM' && kind !== 'LABEL').map((each) => stepOf(graph, each)),
    );
}

/** The first answer, with where it was given. */
export function firstStep(steps: readonly BaseStep[], ask: (step: BaseStep) => string | undefined): string | undefined {
  return firstAnswer(steps, (step) => {
    const why = ask(step);
    return why === undefined ? undefined : `${step.place} ${why}`;
  });
}

/** Whether the steps start something, or other stages take what they make. */
export function isUsed({ edges }: BuildGraph, steps: readonly BaseStep[]): boolean {
  const own = new Set(steps.map(({ instruction }) => instruction.stage));
  return (
    steps.some(({ instruction }) => startsProgram(instruction)) ||
    edges.some(({ kind, from }) => kind !== 'base' && from.kind === 'stage' && own.has(from.stage))
  );
}
