/** Steps that make users and groups, which the image that runs the program needs as well. */
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import type { Step } from '../../shell/script.ts';
import { covers } from '../../text/span.ts';
import { effectOf } from '../../toolchains/stage/effect.ts';
import type { Job, Placed } from '../../toolchains/stage/runtime.ts';

export interface AccountStep {
  readonly run: RunInstruction;
  /** Its commands that make accounts, where it does more; undefined where all of it is repeated. */
  readonly commands: readonly string[] | undefined;
}

/** A step as one that makes accounts; undefined where it makes none, or what else it does cannot be told apart. */
export function accountStepOf(job: Job, run: RunInstruction): AccountStep | undefined {
  const placed = job.byRun.get(run) ?? [];
  const kinds = placed.map((each) => effectOf(each).kind);
  if (!kinds.includes('account')) return undefined;
  if (kinds.every((kind) => kind === 'account' || kind === 'owner' || kind === 'nothing'))
    return { run, commands: undefined };
  const commands = isNeeded(job) ? commandsOf(job.graph, run, placed) : undefined;
  return commands && { run, commands };
}

/** Whether the image runs as a user by name, or gives files to one. */
function isNeeded({ stage, commands }: Job): boolean {
  const owners = commands.flatMap((placed) => {
    const effect = effectOf(placed);
    return effect.kind === 'owner' ? effect.owner.split(':') : [];
  });
  return [...(stage.end.user?.value?.split(':') ?? []), ...owners].some((name) => !/^(?:\d*|root)$/.test(name));
}

/** The parts of its list that make accounts, whatever the others do; undefined where they depend on those. */
function commandsOf(
  graph: BuildGraph,
  { script }: RunInstruction,
  placed: readonly Placed[],
): readonly string[] | undefined {
  if (script.form !== 'shell') return undefined;
  const isOfAccount = ({ commands }: Step) => {
    return commands.some((at) => placed.some((each) => each.command === script.commands[at] && isAccount(each)));
  };
  const parts = script.steps.filter(isOfAccount);
  const set = new Set(script.sets.map(({ text }) => text));
  const reads = script.variables.filter(({ span }) => parts.some((part) => covers(part.span, span)));
  if (reads.some(({ name }) => set.has(name.text)) || !parts.every((part) => isPlain(part, script.steps)))
    return undefined;
  const texts = parts.map(({ span }) =>
    graph.source.slice(span.start, span.end).replace(/(?<!\s)\s*[\\`]\r?\n\s*/g, ' '),
  );
  return texts.some((text) => /[\r\n`]|\$\(/.test(text)) ? undefined : texts;
}

/** Whether a part runs whenever those before it have run, as one plain command. */
function isPlain(part: Step, steps: readonly Step[]): boolean {
  const next = steps[steps.indexOf(part) + 1];
  return part.simple && part.commands.length === 1 && part.operator !== '||' && next?.operator !== '||';
}

function isAccount(placed: Placed): boolean {
  return effectOf(placed).kind === 'account';
}
