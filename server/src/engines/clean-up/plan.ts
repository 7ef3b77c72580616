import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import type { Offer } from '../../contract/change.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, runs } from '../../model/query.ts';
import { removeSteps, stepOf } from '../../model/steps.ts';
import { swallowedBy } from '../../model/swallowed.ts';
import type { Command, Step } from '../../shell/script.ts';
import { mayHoldFlags } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert } from '../../text/edit.ts';
import { asRoot, type Invocation, invocationText, managerOf } from '../../toolchains/invocation.ts';
import type { FlagCure, Leftover } from '../../toolchains/manager.ts';
import { isCalledBase } from '../../toolchains/stage/base-name.ts';
import { startsProgram } from '../../toolchains/stage/launch.ts';
import { aptOf, nextInstall } from '../join-update/lists.ts';

/** Has the installs of a step leave nothing, or removes it at the step's end. */
export function cleanUp(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  kept: readonly Invocation[],
  { cure, filledBy }: Leftover,
): Offer[] {
  if ('flag' in cure) {
    const warning = graph.comments.find(({ text }) => text.includes(cure.flag) || /no-ca(?:ch|h)e/.test(text));
    if (warning && cure.flag === '--no-cache')
      return [{ id: 'clean', title: `Add ${cure.flag}`, refused: 'a comment of this file is about the flag' }];
    const all = [...kept, ...alikeIn(run, kept, cure)];
    const added = all.map(({ verb, program }) => insert((verb ?? program).span.end, ` ${cure.flag}`));
    const safety = mayReadLater(graph, run, kept, cure) ? 'unsafe' : 'safe';
    const edits = () => [...added, ...needlessEdits(graph, run, all, cure)];
    return [{ id: 'clean', title: `Add ${cure.flag}`, safety, edits }];
  }
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

/** Who may install from the lists that a step leaves. */
function whyNeeded(graph: BuildGraph, context: BuildContext, run: RunInstruction): string | undefined {
  if (isCalledBase(context) && !graph.stages.at(-1)?.instructions.some(startsProgram))
    return 'the image is a base, and what is built on it may install from these lists';
  if (isMachine(graph)) return 'the image starts an init system, and who works on it may install from these lists';
  const taker = nextInstall(graph, run);
  if (taker) return `line ${taker.lines.first + 1} installs from these lists`;
  const script = installingScript(graph, context, run);
  return script && `the script in line ${script.lines.first + 1} may install from these lists`;
}

/** Whether an image is there to be worked on like a machine. */
function isMachine({ stages }: BuildGraph): boolean {
  return stages.some(({ instructions }) =>
    instructions.some((each) => startsProgram(each) && /\bsystemd\b|\/sbin\/init\b/.test(each.joined.text)),
  );
}

/** The next step that runs a script of the project which installs packages before it updates the lists, or whose text and name leave that open. */
function installingScript(graph: BuildGraph, context: BuildContext, run: RunInstruction): RunInstruction | undefined {
  for (const each of runs(graph)) {
    if (each.index <= run.index || run.stage === undefined || !chainOf(graph, each.stage).has(run.stage)) continue;
    if (each.script.form === 'opaque') continue;
    for (const command of each.script.commands) {
      if (aptOf(command)?.verbText === 'update') return undefined;
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

/** Programs that start apt themselves (docs.ros.org, manual pages of devscripts and gdebi). */
const installers: ReadonlySet<string> = new Set([
  'rosdep',
  'mk-build-deps',
  'gdebi',
  'ansible-playbook',
  'alien',
  'apt-file',
]);

/** The path of the script that a command runs. */
function scriptOf(command: Command): string | undefined {
  if (!isScript(command)) return undefined;
  const program = programOf(command);
  const words = [program?.word, ...command.args.slice(program?.next ?? 0)].map((word) => word?.value ?? '');
  return words.find((word) => /\.sh$|\//.test(word));
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

/** Takes out the updates that only the installs with the flag would have read. */
function needlessEdits(
  graph: BuildGraph,
  run: RunInstruction,
  kept: readonly Invocation[],
  cure: FlagCure,
): readonly Edit[] {
  const steps = needlessSteps(run, kept, cure);
  return steps.size === 0 || run.script.form !== 'shell' ? [] : (removeSteps(graph, run.script, steps) ?? []);
}

/** The steps of such updates; none where another command of the manager reads the lists too. */
function needlessSteps(
  { script }: RunInstruction,
  kept: readonly Invocation[],
  { flag, needless }: FlagCure,
): ReadonlySet<number> {
  const dropped = new Set<number>();
  if (script.form !== 'shell' || needless === undefined || script.broken) return dropped;
  for (const [i, command] of script.commands.entries()) {
    const found = managerOf(command);
    if (found?.manager !== kept[0]?.manager || !found) continue;
    const step = stepOf(script, i);
    const { simple, commands } = script.steps[step] ?? { simple: false, commands: [] };
    const isPlain = simple && commands.length === 1 && command.depth === 0;
    if (found.verbText === needless && isPlain && !command.args.some(mayHoldFlags)) dropped.add(step);
    else if (!kept.includes(found) && !(found.install && found.flags.some(({ text }) => text === flag)))
      return new Set();
  }
  return dropped;
}

/** An update whose lists nothing reads, since all installs of the step get their own. */
export function needlessUpdate(
  graph: BuildGraph,
  run: RunInstruction,
  own: readonly Invocation[],
  { cure }: Leftover,
): { readonly update: Invocation; readonly cure: FlagCure } | undefined {
  if (!('flag' in cure) || cure.needless === undefined) return undefined;
  const update = own.find(({ verbText }) => verbText === cure.needless);
  const installs = own.filter(({ install }) => install);
  const isOwn = ({ flags }: Invocation) => flags.some(({ text }) => text === cure.flag);
  if (!update || isOwn(update) || installs.length === 0 || !installs.every(isOwn)) return undefined;
  if (readsLater(graph, run, update, cure) || needlessSteps(run, [update], cure).size === 0) return undefined;
  return { update, cure };
}

/** Takes such an update out. */
export function withoutUpdate(graph: BuildGraph, run: RunInstruction, update: Invocation, cure: FlagCure): Offer {
  const title = `Remove ${invocationText(update)}`;
  const safety = mayReadLater(graph, run, [update], cure) ? 'unsafe' : 'safe';
  return { id: 'clean', title, safety, edits: () => needlessEdits(graph, run, [update], cure) };
}

/** Whether a later step on top of this one installs from the lists that it leaves. */
function readsLater(graph: BuildGraph, run: RunInstruction, { manager }: Invocation, cure: FlagCure): boolean {
  const { flag, needless, refreshing = [] } = cure;
  const gets = [flag, ...refreshing];
  return [...runs(graph)].some((each) => {
    if (each.index <= run.index || run.stage === undefined || !chainOf(graph, each.stage).has(run.stage)) return false;
    const [first] = commandsIn(each).flatMap((command) => {
      const found = managerOf(command);
      return found?.manager === manager ? [found] : [];
    });
    return first !== undefined && first.verbText !== needless && !first.flags.some(({ text }) => gets.includes(text));
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

/** Whether a command runs a script, whose text is not known. */
function isScript(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  const isShell = /^(?:sh|ash|bash|source|\.|make)$/.test(program.name);
  const [first] = command.args.slice(program.next);
  return isShell ? first?.text !== '-c' : /\.sh$/.test(program.name) || /^\.{0,2}\//.test(program.word.text);
}
