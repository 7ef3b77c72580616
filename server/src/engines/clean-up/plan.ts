import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import type { Obstacle, Offer } from '../../contract/change.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, runs, runsOnTop } from '../../model/query.ts';
import { removeSteps, stepOf } from '../../model/steps.ts';
import { swallowedBy } from '../../model/swallowed.ts';
import type { Command, Step } from '../../shell/script.ts';
import { mayHoldFlags } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import { isEmptied } from '../../toolchains/emptied.ts';
import { asRoot, type Invocation, invocationText, managerOf } from '../../toolchains/invocation.ts';
import type { FlagCure, Leftover, PackageManager } from '../../toolchains/manager.ts';
import { isCalledBase } from '../../toolchains/stage/base-name.ts';
import { startsProgram } from '../../toolchains/stage/launch.ts';
import { installers, isScript, scriptOf } from '../../toolchains/system/installers.ts';
import { listsUpdater } from '../../toolchains/system/setup-scripts.ts';
import { aptOf, nextInstall } from '../join-update/lists.ts';

type FlagLeftover = Leftover & { readonly cure: FlagCure };

/** Has the installs of a step leave nothing, or removes it at the step's end. */
export function cleanUp(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  kept: readonly Invocation[],
  left: Leftover,
): Offer[] {
  const { cure, filledBy } = left;
  if ('flag' in cure) return addFlag(graph, run, kept, { ...left, cure });
  const { script } = run;
  if (script.form !== 'shell' || run.heredocs.length > 0) return [];
  const end = script.steps.at(-1)?.span.end;
  const isPlain = script.steps.every(({ operator }) => operator === undefined || operator === '&&') && !script.broken;
  if (end === undefined || !isPlain) return [];
  const command = `${asRoot(kept)}${cure.command}`;
  const title = `Add \`${command}\``;
  const swallowed = swallowedBy(graph, run);
  if (swallowed !== undefined)
    return [
      {
        id: 'clean',
        title,
        refused: `\`${swallowed}\` is part of this RUN: end the line above it without \`${graph.escape}\``,
      },
    ];
  const why = filledBy === undefined ? undefined : whyNeeded(graph, context, run);
  if (why !== undefined) return [{ id: 'clean', title, refused: why }];
  return [
    { id: 'clean', title, safety: 'unsafe', edits: () => [insert(end, `${joinerOf(graph, script.steps)}${command}`)] },
  ];
}

/** Has them leave nothing by a flag, and takes out the updates that nothing reads then. */
function addFlag(graph: BuildGraph, run: RunInstruction, kept: readonly Invocation[], left: FlagLeftover): Offer[] {
  const { cure } = left;
  const manager = kept[0]?.manager;
  if (!manager) return [];
  const title = `Add ${cure.flag}`;
  const refuse = (refused: string): Offer[] => [{ id: 'clean', title, refused }];
  const warning = graph.comments.find(({ text }) => text.includes(cure.flag) || /no-ca(?:ch|h)e/.test(text));
  if (warning && cure.flag === '--no-cache') return refuse('a comment of this file is about the flag');
  const all = [...kept, ...alikeIn(run, kept, cure)];
  const needless = needlessEdits(graph, run, manager, all, cure);
  if ('why' in needless) return refuse(needless.why);
  const above = needlessAbove(graph, run, manager, all, left);
  const isCounted = mayReadLater(graph, run, kept, cure) || above.some((each) => mayReadLater(graph, each, all, cure));
  const gone = above.flatMap((each): readonly Edit[] => {
    const edits = needlessEdits(graph, each, manager, [], cure);
    return 'why' in edits ? [] : edits;
  });
  const added = all.map(({ verb, program }) => insert((verb ?? program).span.end, ` ${cure.flag}`));
  return [{ id: 'clean', title, safety: isCounted ? 'unsafe' : 'safe', edits: () => [...gone, ...added, ...needless] }];
}

/** Who may install from the lists that a step leaves. */
function whyNeeded(graph: BuildGraph, context: BuildContext, run: RunInstruction): string | undefined {
  if (isBase(graph, context)) return 'the image is a base, and what is built on it may install from these lists';
  if (isMachine(graph)) return 'the image starts an init system, and who works on it may install from these lists';
  const taker = nextInstall(graph, run);
  if (taker) return `line ${taker.lines.first + 1} installs from these lists`;
  const script = installingScript(graph, context, run);
  return script && `the script in line ${script.lines.first + 1} may install from these lists`;
}

function isBase({ stages }: BuildGraph, context: BuildContext): boolean {
  return isCalledBase(context) && !stages.at(-1)?.instructions.some(startsProgram);
}

/** Whether an image is there to be worked on like a machine. */
function isMachine({ stages }: BuildGraph): boolean {
  return stages.some(({ instructions }) =>
    instructions.some((each) => startsProgram(each) && /\bsystemd\b|\/sbin\/init\b/.test(each.joined.text)),
  );
}

/** The next step that runs a script of the project which installs packages before it updates the lists, or whose text and name leave that open. */
function installingScript(graph: BuildGraph, context: BuildContext, run: RunInstruction): RunInstruction | undefined {
  for (const each of runsOnTop(graph, run)) {
    if (each.script.form === 'opaque') continue;
    const updater = listsUpdater(each.script);
    for (const command of each.script.commands) {
      if (aptOf(command)?.verbText === 'update' || command === updater) return undefined;
      if (installers.has(programOf(command)?.name ?? '')) return each;
      const script = scriptOf(command);
      if (script === undefined) continue;
      const [found] = textsNamed(context, nameOf(script));
      const [first] = /\bapt(?:-get)?\b[^\n]{0,200}?\b(?:install|update)\b/.exec(found ?? '') ?? [];
      const mayInstall =
        found === undefined
          ? /install|setup|bootstrap|provision|deps/i.test(script)
          : first?.endsWith('install') === true;
      if (mayInstall) return each;
    }
  }
  return undefined;
}

/** What stands before one more step, in the style of the steps above it: on a line of its own where they are. */
function joinerOf({ source, escape, eol }: BuildGraph, steps: readonly Step[]): string {
  const [before, last] = [steps.at(-2), steps.at(-1)];
  const gap = before && last ? source.slice(before.span.end, last.span.start) : '';
  if (/\r?\n/.test(gap) && /^[ \t\r\n\\`]*&&[ \t\r\n\\`]*$/.test(gap)) return gap;
  const lines = last ? source.slice(last.span.start, last.span.end).split(eol) : [];
  const indent = /^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? '';
  return lines.length > 1 ? ` ${escape}${eol}${indent}&& ` : ' && ';
}

/** The other commands of the manager in a step that read the lists and take the flag. */
function alikeIn(
  { script }: RunInstruction,
  [first]: readonly Invocation[],
  { flag, alike = [] }: FlagCure,
): Invocation[] {
  if (script.form !== 'shell' || script.broken) return [];
  return script.commands.flatMap((command) => {
    const found = managerOf(command);
    const isOne = found?.manager === first?.manager && alike.includes(found?.verbText ?? '');
    return found && isOne && !found.flags.some(({ text }) => text === flag) ? [found] : [];
  });
}

/** Takes out the updates that only the installs with the flag would have read, all of the step where it does nothing else. */
function needlessEdits(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  kept: readonly Invocation[],
  cure: FlagCure,
): readonly Edit[] | Obstacle {
  const { script } = run;
  const steps = needlessSteps(run, manager, kept, cure);
  if ('why' in steps) return steps;
  if (steps.size === 0 || script.form !== 'shell') return [];
  const isCommented = graph.comments.some(({ inside }) => inside === run.index);
  if (steps.size === script.steps.length && !isCommented) return [remove(goneLinesOf(graph, run))];
  return (
    removeSteps(graph, script, steps) ?? {
      why: `\`${manager.programs[0]} ${cure.needless}\` stands beside a comment or \`||\``,
    }
  );
}

/** The steps of such updates, or why they have to stay. */
function needlessSteps(
  { script }: RunInstruction,
  manager: PackageManager,
  kept: readonly Invocation[],
  cure: FlagCure,
): ReadonlySet<number> | Obstacle {
  const dropped = new Set<number>();
  if (script.form !== 'shell' || cure.needless === undefined || script.broken) return dropped;
  const own = script.commands.flatMap((command) => managerOf(command) ?? []).filter((each) => each.manager === manager);
  const updates = own.filter(({ verbText }) => verbText === cure.needless);
  const reader = own.find((each) => !updates.includes(each) && !kept.includes(each) && readsLists(each, cure));
  for (const update of updates) {
    const { command } = update;
    if (reader) return { why: `\`${invocationText(reader)}\` reads what \`${invocationText(update)}\` gets` };
    const step = stepOf(script, script.commands.indexOf(command));
    const { simple, commands } = script.steps[step] ?? { simple: false, commands: [] };
    const isPlain = simple && commands.length === 1 && command.depth === 0;
    if (!isPlain || command.args.some(mayHoldFlags))
      return { why: `\`${invocationText(update)}\` is part of another command` };
    dropped.add(step);
  }
  return dropped;
}

/** Whether a command reads the lists that an update left. */
function readsLists({ verbText, flags }: Invocation, { flag, unread = [] }: FlagCure): boolean {
  return !unread.includes(verbText) && !flags.some(({ text }) => text === flag);
}

/** The steps above that update the lists for these installs alone, and leave them. */
function needlessAbove(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  kept: readonly Invocation[],
  left: FlagLeftover,
): RunInstruction[] {
  const { cure } = left;
  const { stage } = run;
  if (stage === undefined) return [];
  return [...runs(graph)].filter((each) => {
    if (each.index >= run.index || each.onbuild || !chainOf(graph, stage).has(each.stage ?? -1)) return false;
    const own = commandsOf(each).flatMap((command) => managerOf(command) ?? []);
    const steps = needlessSteps(each, manager, [], cure);
    if ('why' in steps || steps.size === 0 || isEmptied(graph, each, own, left)) return false;
    return !readsLater(graph, each, manager, cure, kept);
  });
}

/** An update whose lists nothing reads, since all installs get their own. */
export interface NeedlessUpdate {
  readonly update: Invocation;
  readonly cure: FlagCure;
  /** Why it is needless, in words. */
  readonly why: string;
}

export function needlessUpdate(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  own: readonly Invocation[],
  { cure }: Leftover,
): NeedlessUpdate | undefined {
  if (!('flag' in cure) || cure.needless === undefined) return undefined;
  const update = own.find(({ verbText }) => verbText === cure.needless);
  const isOwn = ({ flags }: Invocation) => flags.some(({ text }) => text === cure.flag);
  if (!update || isOwn(update) || readsLater(graph, run, update.manager, cure)) return undefined;
  const steps = needlessSteps(run, update.manager, [], cure);
  if ('why' in steps || steps.size === 0) return undefined;
  const installs = own.some(({ install }) => install) || installsLater(graph, run, update);
  if (!installs && (mayReadLater(graph, run, [update], cure) || isBase(graph, context))) return undefined;
  return { update, cure, why: installs ? `\`${cure.flag}\` gets a new one anyway` : 'no step reads it' };
}

/** Takes such an update out. */
export function withoutUpdate(graph: BuildGraph, run: RunInstruction, { update, cure }: NeedlessUpdate): Offer {
  const title = `Remove ${invocationText(update)}`;
  const edits = needlessEdits(graph, run, update.manager, [], cure);
  if ('why' in edits) return { id: 'clean', title, refused: edits.why };
  const safety = mayReadLater(graph, run, [update], cure) ? 'unsafe' : 'safe';
  return { id: 'clean', title, safety, edits: () => edits };
}

function installsLater(graph: BuildGraph, run: RunInstruction, { manager }: Invocation): boolean {
  return runsOnTop(graph, run).some((each) => {
    return commandsIn(each).some((command) => {
      const found = managerOf(command);
      return found?.manager === manager && found.install !== undefined;
    });
  });
}

/** Whether a later step on top of this one reads the lists that it leaves, but for the commands that are to get their own. */
function readsLater(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  cure: FlagCure,
  kept: readonly Invocation[] = [],
): boolean {
  const { needless, refreshing = [] } = cure;
  return runsOnTop(graph, run).some((each) => {
    for (const command of commandsIn(each)) {
      const found = managerOf(command);
      if (found?.manager !== manager || !found) continue;
      if (found.verbText === needless || found.flags.some(({ text }) => refreshing.includes(text))) return false;
      if (!kept.includes(found) && readsLists(found, cure)) return true;
    }
    return false;
  });
}

/** Whether a script that runs later may count on the lists that the step brings. */
function mayReadLater(
  graph: BuildGraph,
  run: RunInstruction,
  kept: readonly Invocation[],
  { needless, refreshing = [] }: FlagCure,
): boolean {
  const own = commandsOf(run);
  const brings = own.some((command) => {
    const found = managerOf(command);
    if (!found || found.manager !== kept[0]?.manager) return false;
    return found.verbText === needless || found.flags.some(({ text }) => refreshing.includes(text));
  });
  if (!brings) return false;
  const { stage } = run;
  const below = graph.stages.filter(({ index }) => stage !== undefined && chainOf(graph, index).has(stage));
  const later = below.flatMap(({ instructions }) => instructions.filter(({ index }) => index > run.index));
  const behind = own.filter(({ span }) => span.start > (kept.at(-1)?.program.span.start ?? 0));
  return [...behind, ...later.flatMap(commandsIn)].some(isScript);
}

function commandsIn(instruction: Instruction): readonly Command[] {
  return instruction.kind === 'RUN' && instruction.script.form !== 'opaque' ? instruction.script.commands : [];
}
