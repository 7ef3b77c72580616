/** Which `apt-get update` an install takes its lists of packages from. */

import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { POSIX_SHELLS, scriptSource } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { memoized } from '../../text/memoized.ts';
import { installsOf } from '../../toolchains/installs.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { isOfApt, listsUpdater } from '../../toolchains/system/setup-scripts.ts';

/** A command of APT and the RUN that it stands in. */
export interface AptUse {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
}

/** What wrote `/var/lib/apt/lists` last; undefined when that is not known, or installs its packages in the same RUN. */
type Lists = AptUse | undefined;

/** The updates in RUNs that install nothing, each with the installs of other RUNs that take its lists, in order. */
export function lateInstalls(graph: BuildGraph): Map<AptUse, AptUse[]> {
  const found = new Map<AptUse, AptUse[]>();
  const left = new Map<RunInstruction, Lists>();
  for (const { run, above } of aboutLists(graph)) {
    const lists = above && left.get(above);
    const { after, late } = follow(run, lists);
    const known = lists && found.get(lists);
    if (known) known.push(...late);
    else if (lists && late.length > 0) found.set(lists, [...late]);
    left.set(run, after);
  }
  return found;
}

/** The first RUN that installs, as far as is known, from the lists as this one leaves them. */
export function nextInstall(graph: BuildGraph, run: RunInstruction): RunInstruction | undefined {
  return nextInstalls(graph).get(run);
}

const nextInstalls = memoized((graph: BuildGraph): ReadonlyMap<RunInstruction, RunInstruction> => {
  const found = new Map<RunInstruction, RunInstruction>();
  const before = new Map<RunInstruction, RunInstruction | undefined>();
  for (const { run, above } of aboutLists(graph)) {
    before.set(run, above);
    if (firstUse(run) !== 'install') continue;
    // What neither updates the lists nor removes them leaves those of the RUN above it.
    for (let at = above; at && !found.has(at); at = firstUse(at) === 'change' ? undefined : before.get(at))
      found.set(at, run);
  }
  return found;
});

/** What a RUN does first with the lists that it finds: a script may install without an update, so it tells nothing where it is not known. */
const firstUse = byKin(({ script }: RunInstruction): 'install' | 'change' | 'none' => {
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken)) return 'none';
  const installs = new Set(installsOf(script).map(({ command }) => command));
  const updater = listsUpdater(script);
  for (const command of script.commands) {
    const invocation = aptOf(command);
    if (invocation?.verbText === 'update' || removesLists(command) || command === updater) return 'change';
    const isHandedOn = invocation?.install !== undefined && invocation.command !== command;
    if (invocation && (installs.has(command) || isHandedOn || readsLists.test(invocation.verbText))) return 'install';
  }
  return 'none';
});

/** Verbs beside the installs that work from the lists (apt-get(8)). */
const readsLists = /^(?:upgrade|dist-upgrade|full-upgrade|source|build-dep|download)$/;

interface AboutLists {
  readonly run: RunInstruction;
  /** The one before it, in its stage or in those that it is built on. */
  readonly above: RunInstruction | undefined;
}

/** Each RUN that reads the lists, or below which they may be others. */
function* aboutLists({ stages }: BuildGraph): Generator<AboutLists> {
  const ends: (RunInstruction | undefined)[] = [];
  for (const { base, index, instructions } of stages) {
    let above = base.kind === 'stage' && base.stage < index ? ends[base.stage] : undefined;
    for (const run of instructions) {
      if (run.kind !== 'RUN' || run.onbuild || !isAboutLists(run)) continue;
      yield { run, above };
      above = run;
    }
    ends.push(above);
  }
}

/** Whether a RUN reads the lists, or they may be others below it. */
export const isAboutLists = byKin(({ script }: RunInstruction) => {
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken)) return true;
  return script.commands.some((command) => aptOf(command) !== undefined || changesLists(command));
});

/** The lists after a RUN, and its installs that come before any update of its own. */
function follow(run: RunInstruction, before: Lists): { readonly after: Lists; readonly late: readonly AptUse[] } {
  const { script } = run;
  if (script.form === 'opaque' || (script.form === 'shell' && script.broken)) return { after: undefined, late: [] };
  let after = before;
  let isOwn = false;
  let hasInstall = false;
  const late: AptUse[] = [];
  for (const command of script.commands) {
    const invocation = aptOf(command);
    if (invocation?.verbText === 'update') {
      isOwn = true;
      after = command.conditional ? undefined : { run, invocation };
    } else if (invocation && installsOf(script).some((install) => install.command === command)) {
      hasInstall = true;
      if (!isOwn) late.push({ run, invocation });
    } else if (changesLists(command)) {
      isOwn = true;
      after = undefined;
    }
  }
  return { after: isOwn && hasInstall ? undefined : after, late };
}

/** The update among commands without an install that later commands of the same step install from. */
export function updateCutOff(earlier: readonly Command[], later: readonly Command[]): Invocation | undefined {
  const above = earlier.flatMap((command) => aptOf(command) ?? []);
  const next = later.flatMap((command) => aptOf(command) ?? []);
  if (above.some(({ install }) => install)) return undefined;
  const reader = next.find(({ install, verbText }) => install || verbText === 'update');
  return reader?.install ? above.findLast(({ verbText }) => verbText === 'update') : undefined;
}

/** The command of `apt-get` or `apt` that this is, or that `xargs` runs with what it reads. */
export function aptOf(command: Command): Invocation | undefined {
  const found = managerOf(handedOn(command) ?? command);
  return found && isOfApt(found) ? found : undefined;
}

/** The command that `xargs` adds words to. */
function handedOn(command: Command): Command | undefined {
  const program = programOf(command);
  if (program?.name !== 'xargs') return undefined;
  const at = command.args.findIndex(({ value }, i) => i >= program.next && /^(?:sudo|apt|apt-get)$/.test(value ?? ''));
  const name = command.args[at];
  return name && { ...command, name, args: command.args.slice(at + 1) };
}

/** Whether a command deletes the lists, updates them in its own way, or is a script that may. */
function changesLists(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  const { name, word } = program;
  if (name === 'rm') return removesLists(command);
  if (POSIX_SHELLS.has(name)) {
    const source = scriptSource(command);
    // `bash -c "$(curl ...)"`
    return typeof source !== 'number' || command.args[source]?.value === undefined;
  }
  return /^(?:add-apt-repository|apt-add-repository|source|\.)$|\.sh$/.test(name) || /^\.\.?\//.test(word.text);
}

function removesLists(command: Command): boolean {
  return programOf(command)?.name === 'rm' && command.args.some(({ text }) => /^["']?\/var\/lib\/apt/.test(text));
}
