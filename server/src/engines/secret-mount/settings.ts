/** Settings that a program stores: given to the commands that read them by variables, which are in no file. */
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import type { Command, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert } from '../../text/edit.ts';
import type { Setting } from '../../toolchains/credentials/keepers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { unquoted } from './content.ts';
import { type Draft, dropCommand } from './draft.ts';
import { isKnown, isLocal } from './file-commands.ts';
import type { KeptSetting } from './kept.ts';
import { isNested } from './nested.ts';

/** Drops the commands that store, and sets the variables for each command that reads; those are in the RUNs returned. */
export function addSettings(
  graph: BuildGraph,
  draft: Draft,
  kept: readonly KeptSetting[],
  textOf: (word: Word) => string = unquoted,
): RunInstruction[] | Obstacle {
  const runs: RunInstruction[] = [];
  const byReaders = new Map<readonly string[], { setting: Setting; from: KeptSetting }[]>();
  for (const each of kept) {
    const { store } = each.keeping.keeper;
    const line = each.run.lines.first + 1;
    const stored = {
      why: `\`${[each.keeping.keeper.program, each.keeping.verb].join(' ').trim()}\` in line ${line} stores it in a file of the image`,
    };
    if (store?.kind !== 'environment' || each.run.script.form !== 'shell') return stored;
    const settings = store.variables(each.keeping.operands.map(textOf));
    if (!settings || isNested(each.command, each.run.script.commands)) return stored;
    byReaders.set(store.readers, [
      ...(byReaders.get(store.readers) ?? []),
      ...settings.map((setting) => ({ setting, from: each })),
    ]);
    dropCommand(draft, each.run, each.command);
  }
  for (const [readers, settings] of byReaders) {
    const found = addTo(
      graph,
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

function addTo(
  graph: BuildGraph,
  draft: Draft,
  readers: readonly string[],
  settings: readonly Setting[],
  first: KeptSetting | undefined,
): RunInstruction[] | Obstacle {
  const runs: RunInstruction[] = [];
  for (const run of graph.instructions) {
    if (!first || run.kind !== 'RUN' || run.index < first.run.index || run.stage === undefined) continue;
    if (first.run.stage === undefined || !chainOf(graph, run.stage).has(first.run.stage)) continue;
    const line = run.lines.first + 1;
    if (run.script.form !== 'shell' || run.script.broken) return { why: `the step in line ${line} is not readable` };
    const { commands } = run.script;
    const later = commands.filter(({ span }) => run !== first.run || span.start > first.command.span.start);
    const reading = later.filter((command) => !draft.dropped.get(run)?.has(command) && reads(command, readers));
    const unknown = later.find((command) => command.name && !isKnown(command, commands));
    if (unknown) return { why: `\`${unknown.name?.text}\` in line ${line} may read it` };
    for (const command of reading) {
      if (programOf(command)?.word !== command.name || isNested(command, commands))
        return { why: `\`${command.name?.text}\` in line ${line} may not forward environment variables` };
      draft.edits.push(...settingEdits(command, settings));
    }
    if (reading.length > 0) runs.push(run);
  }
  return runs.length === 0 ? { why: 'no step reads it' } : runs;
}

/** Sets the variables in front of a command; a JSON object that is there already gets more members. */
function settingEdits(command: Command, settings: readonly Setting[]): Edit[] {
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
function prefixOf(settings: readonly Setting[]): string {
  const byName = new Map<string, string[]>();
  for (const { name, value } of settings) byName.set(name, [...(byName.get(name) ?? []), value]);
  return [...byName]
    .map(([name, values]) => {
      const value = values.length > 1 ? `{${values.map((each) => each.slice(1, -1)).join(',')}}` : (values[0] ?? '');
      return `${name}="${value.replace(/["\\]/g, '\\$&')}" `;
    })
    .join('');
}

function reads(command: Command, readers: readonly string[]): boolean {
  const found = managerOf(command);
  if (found) return readers.includes(found.manager.id) && !isLocal(found);
  return readers.includes(programOf(command)?.name ?? '');
}
