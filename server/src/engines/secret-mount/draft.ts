/** A change of several instructions while it is planned: what each RUN loses and gets, turned into edits at the end. */
import type { BuildContext } from '../../context/context.ts';
import type { Alteration, Obstacle } from '../../contract/change.ts';
import { flagEdits } from '../../model/flags.ts';
import { goneLinesOf, startOfLine } from '../../model/lines.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { removeSteps, stepOf } from '../../model/steps.ts';
import type { Command } from '../../shell/script.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import { someOf, unique } from '../../text/list.ts';
import { covers } from '../../text/span.ts';
import { whyNoSecrets } from './frontend.ts';

export interface Draft {
  readonly graph: BuildGraph;
  readonly context: BuildContext;
  readonly edits: Edit[];
  /** Flags to add. */
  readonly flags: Map<RunInstruction, string[]>;
  /** Commands to take out. */
  readonly dropped: Map<RunInstruction, Set<Command>>;
  /** Comment lines to put above. */
  readonly notes: Map<Instruction, string[]>;
}

export function createDraft(graph: BuildGraph, context: BuildContext): Draft {
  return { graph, context, edits: [], flags: new Map(), dropped: new Map(), notes: new Map() };
}

export function addFlag({ flags }: Draft, run: RunInstruction, flag: string): void {
  const own = flags.get(run) ?? [];
  if (!own.includes(flag)) flags.set(run, [...own, flag]);
}

export function dropCommand({ dropped }: Draft, run: RunInstruction, command: Command): void {
  dropped.set(run, new Set([...(dropped.get(run) ?? []), command]));
}

export function addNote({ notes }: Draft, above: Instruction, lines: readonly string[]): void {
  const own = notes.get(above) ?? [];
  notes.set(above, [...own, ...lines.filter((line) => !own.includes(line))]);
}

/** The secrets that the mounts name which are added. */
export function idsOf({ flags }: Draft): string[] {
  const added = [...flags.values()].flat();
  return [...new Set(added.flatMap((flag) => /^--mount=type=secret,(?:.*,)?id=([^,]+)/.exec(flag)?.[1] ?? []))];
}

/** Whether a mount of the SSH agent is among those that are added. */
export function asksAgentIn({ flags }: Draft): boolean {
  return [...flags.values()].flat().some((flag) => flag.startsWith('--mount=type=ssh'));
}

/** What the build has to be given for the mounts that are added; undefined where it needs nothing more. */
export function alterationOf(draft: Draft): Alteration | undefined {
  const { context } = draft;
  const ids = idsOf(draft);
  const asksAgent = asksAgentIn(draft);
  if (ids.length > 0) {
    const given = [...(asksAgent ? ['--ssh default'] : []), ...ids.map((id) => `--secret id=${id}`)].join(' ');
    const agent = asksAgent ? 'an SSH agent and ' : '';
    const what =
      ids.length === 1
        ? `The build needs ${agent}the secret ${ids[0]}`
        : `The build needs ${agent}secrets: ${ids.join(', ')}`;
    // https://docs.docker.com/reference/compose-file/build/#secrets
    const composed = context.builds.find(({ by }) => by === 'compose')?.origin.path;
    const them = ids.length === 1 ? 'it' : 'them';
    const others = unique(context.builds.flatMap(({ by, origin }) => (by === 'compose' ? [] : origin.path)));
    const also = others.length > 0 ? someOf(others) : 'CI';
    const remedy =
      composed === undefined
        ? `Pass ${given} to the build, also in ${also}`
        : `List ${them} in \`secrets\` of ${composed} and of its build${asksAgent ? ', and `default` in its `ssh`' : ''}; otherwise pass ${given}, also in ${also}`;
    return { what, remedy };
  }
  if (!asksAgent) return undefined;
  return { what: 'The build needs an SSH agent', remedy: 'Pass --ssh default to the build, also in CI' };
}

/** What the container has to be given in place of a build argument that only the program reads. */
export function startAlteration({ builds }: BuildContext, name: string): Alteration {
  // https://docs.docker.com/reference/compose-file/services/#environment
  const composed = builds.find(({ by }) => by === 'compose')?.origin.path;
  const given = `pass it with \`docker run --env ${name}\``;
  const remedy =
    composed === undefined
      ? given.replace(/^p/, 'P')
      : `List it in \`environment\` of the service in ${composed}; otherwise ${given}`;
  return { what: `The program gets ${name} when the container starts`, remedy };
}

/** All of it as edits, or what cannot be taken out or given. */
export function editsOf(draft: Draft): readonly Edit[] | Obstacle {
  const { graph } = draft;
  const noSecrets = draft.flags.size > 0 ? whyNoSecrets(draft.context) : undefined;
  if (noSecrets !== undefined) return { why: noSecrets };
  const edits = [...draft.edits];
  for (const [run, commands] of draft.dropped) {
    const own = dropEdits(graph, run, commands, draft.edits);
    if (!own) return { why: `a step in line ${run.lines.first + 1} does more than the part that would be removed` };
    edits.push(...own);
  }
  for (const [run, flags] of draft.flags) edits.push(...flagEdits(graph, run, flags));
  for (const [instruction, lines] of draft.notes) {
    const at = startOfLine(graph, instruction.span.start);
    const indent = graph.source.slice(at, instruction.span.start);
    edits.push(insert(at, lines.map((line) => `${indent}${`# ${line}`.trimEnd()}${graph.eol}`).join('')));
  }
  return edits;
}

/** Takes commands out of a RUN with the steps they are; the whole RUN where there is no other. */
function dropEdits(
  graph: BuildGraph,
  run: RunInstruction,
  commands: ReadonlySet<Command>,
  others: readonly Edit[],
): Edit[] | undefined {
  const { script } = run;
  if (script.form !== 'shell') return undefined;
  if (script.commands.every((command) => commands.has(command))) return [remove(goneLinesOf(graph, run))];
  // A heredoc's lines stand behind the step that opens it.
  if ([...commands].some(({ redirects }) => redirects.some(({ operator }) => /^<<-?$/.test(operator))))
    return undefined;
  const steps = new Set([...commands].map((command) => stepOf(script, script.commands.indexOf(command))));
  const isShared = [...steps].some((step) => {
    return script.steps[step]?.commands.some((index) => !commands.has(script.commands[index] as Command));
  });
  const isEdited = [...commands].some((command) =>
    others.some(({ span }) => span.start > command.span.start && covers(command.span, span)),
  );
  return isShared || isEdited ? undefined : removeSteps(graph, script, steps);
}
