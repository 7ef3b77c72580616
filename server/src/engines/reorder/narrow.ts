/** Narrows the install of a workspace to the one member that an image is built of, and what that member needs. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { ofKinds } from '../../model/query.ts';
import { remove } from '../../text/edit.ts';
import { borrowedFrom } from '../../toolchains/node/borrowed.ts';
import { canNarrow, canNarrowIn, isNarrow, narrowedCommand } from '../../toolchains/node/narrowed.ts';
import { workspaceAt } from '../../toolchains/node/workspace.ts';
import { needsOf, type Workspace } from '../../toolchains/workspace.ts';
import { laidAbove, laidIn, originAt } from './laid.ts';
import { memberBuilt } from './member-built.ts';
import { installsIn, type PlacedInstall } from './sites.ts';

/** An install of all members of a workspace. */
export interface Wide {
  readonly stage: Stage;
  readonly install: PlacedInstall;
  readonly workspace: Workspace;
  /** The workspace's folder in the build context. */
  readonly root: string;
}

/** The install that a RUN does for a whole workspace; undefined where there is none, or it is narrow already. */
export function wideInstall(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
): Wide | undefined {
  if (context.kind === 'unknown' || run.onbuild) return undefined;
  const [install, ...others] = installsIn(run).filter(({ invocation }) => canNarrow(invocation));
  if (!install || others.length > 0 || install.need.kind !== 'manifests' || isNarrow(install.invocation))
    return undefined;
  const above = laidAbove(laidIn(graph, context, stage), run);
  const origin = originAt(above, joinPath(install.folder, 'package.json'));
  const root = origin === undefined ? undefined : folderOf(origin);
  const workspace = root === undefined ? undefined : workspaceAt(context, root);
  if (root === undefined || !workspace || workspace.members.length < 2) return undefined;
  return canNarrowIn(install.invocation, workspace) ? { stage, install, workspace, root } : undefined;
}

/** Another step of the stage that installs for all members, in whose place the narrow one would bring nothing. */
function anotherInstall({ stage, install: { run, folder } }: Wide): RunInstruction | undefined {
  return ofKinds(stage.instructions, 'RUN').find((each) => {
    if (each === run || each.onbuild) return false;
    return installsIn(each).some((other) => {
      return other.folder === folder && canNarrow(other.invocation) && !isNarrow(other.invocation);
    });
  });
}

/** Flags of the install and fewer COPYs above it, or why not. */
export function planNarrow(graph: BuildGraph, context: BuildContext, wide: Wide): Plan | Obstacle {
  const { hook } = wide.workspace;
  if (wide.install.run.script.form !== 'shell') return { why: 'it does not use a shell' };
  const isIgnored = wide.install.invocation.flags.some(({ text }) => text === '--ignore-scripts');
  if (hook !== undefined && !isIgnored) return { why: `the script \`${hook}\` of the root may need every member` };
  const again = anotherInstall(wide);
  if (again) return { why: `line ${again.lines.first + 1} installs for all members as well` };
  const built = memberBuilt(graph, context, {
    stage: wide.stage,
    run: wide.install.run,
    end: wide.install.invocation.command.span.end,
    folder: wide.install.folder,
    workspace: wide.workspace,
  });
  if ('why' in built) return built;
  const { stage, install, workspace, root } = wide;
  const { run, folder } = install;
  const needed = new Set([
    built,
    ...needsOf(workspace, [{ name: 'package.json', ranges: workspace.ranges }, built]).keys(),
  ]);
  const borrowed = borrowedFrom(context, root, workspace, needed);
  if (borrowed)
    return { why: `\`${built.name}\` may use \`${borrowed.name}\`, which only \`${borrowed.by.name}\` lists` };
  const narrowed = narrowedCommand(install.invocation, workspace, built);
  if ('why' in narrowed) return narrowed;
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
  if (dropped.length === 0 && install.invocation.manager.presentMembers)
    return { why: 'only manifests of members that it needs are copied' };
  const title = `Install only what \`${built.name}\` needs`;
  return {
    title: narrowed.note ? `${title} (${narrowed.note})` : title,
    safety: 'unsafe',
    edits: [...dropped.map((copy) => remove(goneLinesOf(graph, copy))), narrowed.edit],
  };
}
