/** Settings that a program stores: given to the commands that read them by variables, which are in no file. */
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { commandsOf, isOnTop, runs as runsOf } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import { type Keeping, keepingOf, optionOf, type StoredVariable } from '../../toolchains/credentials/keepers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { unquoted } from './content.ts';
import { type Draft, dropCommand } from './draft.ts';
import { isKnown, isLocal } from './file-commands.ts';
import type { KeptSetting } from './kept.ts';
import { isNested } from './nested.ts';

/** Drops the commands that store, and sets the variables for each command that reads; those are in the RUNs returned. */
export function addSettings(
  draft: Draft,
  kept: readonly KeptSetting[],
  textOf: (word: Word) => string = unquoted,
): RunInstruction[] | Obstacle {
  const { graph } = draft;
  const runs: RunInstruction[] = [];
  const byReaders = new Map<readonly string[], { setting: StoredVariable; from: KeptSetting }[]>();
  for (const each of kept) {
    const { store } = each.keeping.keeper;
    const line = each.run.lines.first + 1;
    const stored = {
      why: `\`${[each.keeping.keeper.program, each.keeping.verb].join(' ').trim()}\` in line ${line} stores it in a file of the image`,
    };
    if (store?.kind !== 'environment' || each.run.script.form !== 'shell') return stored;
    const { keeping, command } = each;
    const given = keeping.keeper.input ? inputOf(each) : keeping.operands;
    const settings = given && store.variables(given.map(textOf), optionOf(keeping, textOf));
    if (!settings || isNested(command, each.run.script.commands)) return stored;
    if (store.handsOn !== undefined && isHandedOn(graph, each, store.handsOn)) return stored;
    byReaders.set(store.readers, [
      ...(byReaders.get(store.readers) ?? []),
      ...settings.map((setting) => ({ setting, from: each })),
    ]);
    if (store.without) draft.edits.push(...withoutOptions(keeping, command, store.without));
    else
      for (const dropped of keeping.keeper.input ? [...each.fedBy, command] : [command])
        dropCommand(draft, each.run, dropped);
  }
  const part = otherPart(draft, kept, textOf);
  if (part) return part;
  for (const [readers, settings] of byReaders) {
    const found = addTo(
      draft,
      readers,
      settings.map(({ setting }) => setting),
      settings[0]?.from,
    );
    if ('why' in found) return found;
    runs.push(...found);
  }
  return runs;
}

/** A command that stays and stores what the program wants in the same place as a value that goes, as the reason that there is no fix. */
function otherPart(draft: Draft, kept: readonly KeptSetting[], textOf: (word: Word) => string): Obstacle | undefined {
  const { graph } = draft;
  for (const { run, keeping } of kept) {
    const { store, program } = keeping.keeper;
    if (store?.kind !== 'environment' || !store.together) continue;
    const isPart = (other: RunInstruction, command: Command): boolean => {
      const own = kept.some((each) => each.command === command) ? undefined : keepingOf(command);
      if (own?.keeper !== keeping.keeper) return false;
      const names = store.variables(own.operands.map(textOf), optionOf(own, textOf)) ?? [];
      return names.some(({ name }) => !isGiven(draft, other, name));
    };
    const other = runsOf(graph).find((each) => {
      const isNear = isOnTop(graph, run, each) || isOnTop(graph, each, run);
      return isNear && commandsOf(each).some((command) => isPart(each, command));
    });
    if (other)
      return {
        why: `\`${program} ${keeping.verb}\` in line ${other.lines.first + 1} stores another part of the key, which must be in the same place`,
      };
  }
  return undefined;
}

/** The word that a command gets by its input: what `echo` prints, or a here-string. */
function inputOf({ command, fedBy }: KeptSetting): readonly Word[] | undefined {
  const [feeder, ...others] = fedBy;
  if (!feeder) {
    const [here, ...more] = command.redirects.filter(({ operator }) => operator.startsWith('<'));
    return here?.operator === '<<<' && here.target && more.length === 0 ? [here.target] : undefined;
  }
  if (others.length > 0 || feeder.redirects.length > 0) return undefined;
  const words = feeder.args.filter(({ text }) => text !== '-n');
  if (feeder.name?.value === 'echo') return words.length === 1 ? words : undefined;
  const isPrinted =
    feeder.name?.value === 'printf' && words.length === 2 && words[0]?.value?.replace('\\n', '') === '%s';
  return isPrinted ? words.slice(1) : undefined;
}

/** Whether a later command hands the stored value to another program. */
function isHandedOn({ instructions }: BuildGraph, { keeping }: KeptSetting, words: string): boolean {
  return instructions.some((run) => {
    if (run.kind !== 'RUN' || run.script.form === 'opaque') return false;
    return run.script.commands.some((command) => {
      const program = programOf(command);
      const text = command.args
        .slice(program?.next ?? 0)
        .map(plainText)
        .join(' ');
      return program?.name === keeping.keeper.program && text.startsWith(words);
    });
  });
}

/** Takes options out of a command, each with what is between it and the word before. */
function withoutOptions({ options }: Keeping, { name: program, args }: Command, names: readonly string[]): Edit[] {
  const words = program ? [program, ...args] : args;
  return options.flatMap(({ name, flag, value }) => {
    const before = words[words.indexOf(flag) - 1];
    if (!names.includes(name) || !before) return [];
    return [remove({ start: before.span.end, end: (value ?? flag).span.end })];
  });
}

function addTo(
  draft: Draft,
  readers: readonly string[],
  settings: readonly StoredVariable[],
  first: KeptSetting | undefined,
): RunInstruction[] | Obstacle {
  const { graph } = draft;
  const runs: RunInstruction[] = [];
  // What is made of the variable itself takes its place on purpose.
  const others = settings.filter(({ name, value }) => !new RegExp(`\\$\\{?${name}\\b`).test(value));
  for (const run of graph.instructions) {
    if (!first || run.kind !== 'RUN' || run.index < first.run.index || !isOnTop(graph, first.run, run)) continue;
    const line = run.lines.first + 1;
    if (run.script.form !== 'shell' || run.script.broken) return { why: `the step in line ${line} is not readable` };
    const { commands } = run.script;
    const later = commands.filter(({ span }) => run !== first.run || span.start > first.command.span.start);
    const reading = later.filter((command) => {
      return !draft.dropped.get(run)?.has(command) && reads(command, readers) && !isIdle(command, first);
    });
    const unknown = later.find((command) => command.name && !reads(command, readers) && !isKnown(command, commands));
    if (unknown) return { why: `\`${unknown.name?.text}\` in line ${line} may read it` };
    const given = reading.length > 0 ? others.find(({ name }) => isGiven(draft, run, name)) : undefined;
    if (given) return { why: `line ${line} has \`${given.name}\` already, which this would take the place of` };
    for (const command of reading) {
      if (programOf(command)?.word !== command.name || isNested(command, commands))
        return { why: `\`${command.name?.text}\` in line ${line} may not forward environment variables` };
      draft.edits.push(...settingEdits(command, settings));
    }
    if (reading.length > 0) runs.push(run);
  }
  return runs.length === 0 ? { why: 'no step reads it' } : runs;
}

/** Whether a step has a variable by an ARG or ENV, or as a secret. */
function isGiven({ graph, flags }: Draft, run: RunInstruction, name: string): boolean {
  const added = [...(flags.get(run) ?? [])].some(
    (flag) => flag.includes(`env=${name},`) || flag.endsWith(`env=${name}`),
  );
  const mounted = run.mounts.some((mount) => mountOption(mount, 'env')?.value?.value === name);
  return added || mounted || lookup(graph, run.before.scope, name) !== undefined;
}

/** Sets the variables in front of a command; a JSON object that is there already gets more members. */
function settingEdits(command: Command, settings: readonly StoredVariable[]): Edit[] {
  const own = (name: string) =>
    command.assignments.find((each) => each.name.text === name && /^"\{.+\}"$/.test(each.value?.text ?? ''));
  const [joined, fresh] = [settings.filter(({ name }) => own(name)), settings.filter(({ name }) => !own(name))];
  const edits = joined.flatMap(({ name, value }) => {
    const end = own(name)?.value?.span.end;
    return end === undefined ? [] : [insert(end - 2, `,${value.slice(1, -1).replace(/["\\]/g, '\\$&')}`)];
  });
  return fresh.length === 0 ? edits : [...edits, insert(command.span.start, prefixOf(fresh))];
}

/** `NAME="value" ` for each; values of one name are members of one JSON object. */
function prefixOf(settings: readonly StoredVariable[]): string {
  const byName = new Map<string, string[]>();
  for (const { name, value } of settings) byName.set(name, [...(byName.get(name) ?? []), value]);
  return [...byName]
    .map(([name, values]) => {
      const value = values.length > 1 ? `{${values.map((each) => each.slice(1, -1)).join(',')}}` : (values[0] ?? '');
      return `${name}="${value.replace(/["\\]/g, '\\$&')}" `;
    })
    .join('');
}

/** Whether a flag of a reader says that it asks nobody. */
function isIdle({ args }: Command, { keeping }: KeptSetting): boolean {
  const { store } = keeping.keeper;
  const idle = store?.kind === 'environment' ? store.idle : undefined;
  return idle !== undefined && args.some(({ value }) => value === idle);
}

function reads(command: Command, readers: readonly string[]): boolean {
  const found = managerOf(command);
  if (found) return readers.includes(found.manager.id) && !isLocal(found);
  return readers.includes(programOf(command)?.name ?? '');
}
