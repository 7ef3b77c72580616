/** Which member of a workspace an image is made of. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction, Stage } from '../../model/model.ts';
import { readersBelow } from '../../model/query.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { type Member, needsOf, type Workspace } from '../../toolchains/workspace.ts';

/** A step that is about all members, and where its command ends. */
export interface AllMembers {
  readonly stage: Stage;
  readonly run: RunInstruction;
  readonly end: number;
  readonly folder: string;
  readonly workspace: Workspace;
}

/** The one member that the image is built of, by what stands below the install and where the Dockerfile is. */
export function memberBuilt(
  graph: BuildGraph,
  context: BuildContext,
  { stage, run, end, folder, workspace }: AllMembers,
): Member | Obstacle {
  const below = readersBelow(graph, stage.index).flatMap(({ instructions }) => {
    return instructions.filter(({ index }) => index > run.index);
  });
  const all = below.find((each) => each.kind === 'RUN' && runsAll(each, folder));
  if (all) return { why: `line ${all.lines.first + 1} may build every member` };
  const texts = [
    graph.source.slice(end, run.span.end),
    ...below.map(({ span }) => graph.source.slice(span.start, span.end)),
  ];
  if (isVariable(graph.source, workspace)) return { why: 'the member is given by a variable' };
  const named = workspace.members.filter((member) => texts.some((text) => isNamedIn(text, member)));
  const tops = named.filter((member) => !named.some((other) => other !== member && needs(workspace, other, member)));
  const [only, another] = tops;
  if (only && another) return { why: `the image contains several members: \`${only.name}\` and \`${another.name}\`` };
  const path = context.kind === 'known' ? (context.dockerfile ?? '') : '';
  const home = workspace.members.find((each) => path.startsWith(`${each.folder}/`));
  if (home && (!only || only === home || needs(workspace, home, only))) return home;
  const isLibrary = only && workspace.members.some((other) => needs(workspace, other, only));
  return only && !home && !isLibrary ? only : { why: 'the member that the image is built from is unknown' };
}

function needs(workspace: Workspace, member: Member, other: Member): boolean {
  return member !== other && needsOf(workspace, [member]).has(other);
}

/** Whether a variable stands where the name or folder of a member would. */
function isVariable(source: string, { members }: Workspace): boolean {
  const places = members.flatMap(({ name, folder }) => [name, folder]).filter((place) => place.includes('/'));
  return places.some((place) => source.includes(`${place.slice(0, place.lastIndexOf('/'))}/$`));
}

/** Whether a name or folder stands in a text as a word of its own. */
function isNamedIn(text: string, { name, folder }: Member): boolean {
  return [name, folder].some((word) => {
    const at = text.indexOf(word);
    return at !== -1 && !/[\w@-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + word.length] ?? ' ');
  });
}

/** Whether a step runs a script of the root, or scripts of all members. */
function runsAll({ script, before }: RunInstruction, root: string): boolean {
  if (script.form === 'opaque') return true;
  const hasMoved = script.commands.some(({ name }) => name?.value === 'cd');
  return script.commands.some((command) => {
    const words = [command.name, ...command.args].flatMap((word) => word?.value ?? []);
    const isNarrow = words.some((word) =>
      /^(?:-w|--workspace|--filter|-F|--prefix|-C|workspace|--scope|-p|--package|-pl|--projects)(?:=|$)/.test(word),
    );
    // pnpm's `--filter` says which of them `--recursive` is about (https://pnpm.io/filtering).
    const isFiltered = words.some((word, i) => /^(?:--filter|-F)$/.test(words[i - 1] ?? '') && !word.includes('*'));
    const isAll = words.some((word) => /^(?:--workspaces|-ws|-r|--recursive|run-many|foreach)$/.test(word));
    if (isAll && !isFiltered) return true;
    const isTask = /^(?:turbo|nx|lerna|rush|wsrun|make|npx)$/.test(words[0] ?? '') || isScript(command);
    return isTask && !isNarrow && !hasMoved && before.directory === root;
  });
}

function isScript(command: Parameters<typeof managerOf>[0]): boolean {
  const found = managerOf(command);
  return found !== undefined && found.manager.kind === 'language' && !found.install && found.command.args.length > 0;
}
