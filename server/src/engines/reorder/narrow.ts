/** Narrows the install of a workspace to the one member that an image is built of, and what that member needs. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { linesOf, startOfLine } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { insert, remove } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { type Member, needsOf, type Workspace, workspaceAt } from '../../toolchains/node/workspace.ts';
import { laidAbove, laidIn } from './laid.ts';
import { type Install, installsIn } from './sites.ts';

/** An install of all members of a workspace. */
export interface Wide {
  readonly stage: Stage;
  readonly install: Install;
  readonly workspace: Workspace;
}

/** The managers whose installs take members as flags. */
const managers: ReadonlySet<string> = new Set(['npm', 'pnpm']);

/** The install that a RUN does for a whole workspace; undefined where there is none, or it is narrow already. */
export function wideInstall(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
): Wide | undefined {
  if (context.kind === 'unknown' || run.onbuild) return undefined;
  const [install, ...others] = installsIn(run).filter(({ invocation }) => managers.has(invocation.manager.id));
  if (!install || others.length > 0 || install.need.kind !== 'manifests') return undefined;
  const { options, flags } = install.invocation;
  const isNarrow = [...options.map(({ name }) => name), ...flags.map(({ text }) => text)].some((name) =>
    narrowing.test(name),
  );
  if (isNarrow) return undefined;
  const laid = new Map(laidAbove(laidIn(graph, context, stage), run).flatMap(({ files }) => [...files]));
  const origin = laid.get(joinPath(install.folder, 'package.json'));
  const workspace = origin === undefined ? undefined : workspaceAt(context, folderOf(origin));
  return workspace && workspace.members.length > 1 ? { stage, install, workspace } : undefined;
}

const narrowing =
  /^(?:-w|--workspaces?|--include-workspace-root|--filter|-F|--filter-prod|-r|--recursive|-g|--global)(?:=|$)/;

/** Flags of the install and fewer COPYs above it, or why not. */
export function planNarrow(graph: BuildGraph, context: BuildContext, wide: Wide): Plan | Obstacle {
  const { hook } = wide.workspace;
  const isIgnored = wide.install.invocation.flags.some(({ text }) => text === '--ignore-scripts');
  if (hook !== undefined && !isIgnored) return { why: `the script \`${hook}\` of the root may need every member` };
  const built = memberBuilt(graph, context, wide);
  if ('why' in built) return built;
  const { stage, install, workspace } = wide;
  const { run, invocation, folder } = install;
  const root = { name: 'package.json', ranges: workspace.ranges };
  const needed = new Set([built, ...needsOf(workspace, [root, built]).keys()]);
  const added = flagsFor(wide, built);
  if ('why' in added) return added;
  const dropped: CopyInstruction[] = [];
  for (const { copy, files, complete } of laidAbove(laidIn(graph, context, stage), run)) {
    const brought = workspace.members.filter((member) => files.has(joinPath(folder, `${member.folder}/package.json`)));
    const unneeded = brought.filter((member) => !needed.has(member));
    if (!complete) return { why: 'what is copied above it is not known' };
    if (unneeded.length === 0) continue;
    if (files.size !== brought.length) return { why: 'sources are copied above it; copy the manifests first' };
    if (unneeded.length < brought.length || copy.stage !== stage.index)
      return { why: `line ${copy.lines.first + 1} copies manifests of several members` };
    dropped.push(copy);
  }
  const end = invocation.verb?.span.end ?? invocation.program.span.end;
  return {
    title: `Install only what \`${built.name}\` needs`,
    safety: 'unsafe',
    edits: [...dropped.map((copy) => remove(lineOf(graph, copy))), insert(end, ` ${added.flags.join(' ')}`)],
  };
}

/** The lines of an instruction; what is said above it stays. */
function lineOf(graph: BuildGraph, copy: CopyInstruction): Span {
  return { start: startOfLine(graph, copy.span.start), end: linesOf(graph, copy).end };
}

/** npm-install(1) `--workspace`, `--include-workspace-root`; https://pnpm.io/filtering. The root is kept where it has dependencies of its own. */
function flagsFor({ install, workspace }: Wide, { name }: Member): { readonly flags: readonly string[] } | Obstacle {
  const hasOwn = workspace.ranges.size > 0;
  if (install.invocation.manager.id === 'npm')
    return { flags: [`--workspace=${name}`, ...(hasOwn ? ['--include-workspace-root'] : [])] };
  if (hasOwn && workspace.name === undefined) return { why: 'the package at the root has dependencies and no name' };
  return { flags: [`--filter ${name}...`, ...(hasOwn ? [`--filter ${workspace.name}`] : [])] };
}

/** The one member that the image is built of, by what stands below the install and where the Dockerfile is. */
function memberBuilt(graph: BuildGraph, context: BuildContext, { stage, install, workspace }: Wide): Member | Obstacle {
  const below = readersOf(graph, stage).flatMap(({ instructions }) => {
    return instructions.filter(({ index }) => index > install.run.index);
  });
  const all = below.find((each) => each.kind === 'RUN' && runsAll(each, install.folder));
  if (all) return { why: `line ${all.lines.first + 1} may build every member` };
  const texts = [
    graph.source.slice(install.invocation.command.span.end, install.run.span.end),
    ...below.map(({ span }) => graph.source.slice(span.start, span.end)),
  ];
  if (isVariable(graph.source, workspace)) return { why: 'a variable says which member it is' };
  const named = workspace.members.filter((member) => texts.some((text) => isNamedIn(text, member)));
  const tops = named.filter((member) => !named.some((other) => other !== member && needs(workspace, other, member)));
  const [only, another] = tops;
  if (only && another) return { why: `it is about \`${only.name}\` and \`${another.name}\`` };
  const path = context.kind === 'known' ? (context.dockerfile ?? '') : '';
  const home = workspace.members.find(({ folder }) => path.startsWith(`${folder}/`));
  if (home && (!only || only === home || needs(workspace, home, only))) return home;
  const isLibrary = only && workspace.members.some((other) => needs(workspace, other, only));
  return only && !home && !isLibrary ? only : { why: 'it is not clear which member the image is built of' };
}

function needs(workspace: Workspace, member: Member, other: Member): boolean {
  return member !== other && needsOf(workspace, [member]).has(other);
}

/** The stage, those that are built on it or read it, and so on. */
function readersOf({ stages, edges }: BuildGraph, { index }: Stage): Stage[] {
  const found = new Set([index]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { from, to } of edges) if (from.kind === 'stage' && found.has(from.stage)) found.add(to);
  }
  return stages.filter((each) => found.has(each.index));
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
    if (words.some((word) => /^(?:--workspaces|-ws|-r|--recursive|run-many|foreach)$/.test(word))) return true;
    const isNarrow = words.some((word) =>
      /^(?:-w|--workspace|--filter|-F|--prefix|-C|workspace|--scope)(?:=|$)/.test(word),
    );
    const isTask = /^(?:turbo|nx|lerna|rush|wsrun|make|npx)$/.test(words[0] ?? '') || isScript(command);
    return isTask && !isNarrow && !hasMoved && before.directory === root;
  });
}

function isScript(command: Parameters<typeof managerOf>[0]): boolean {
  const found = managerOf(command);
  return found !== undefined && found.manager.kind === 'language' && !found.install && found.command.args.length > 0;
}
