/** Narrows a build of all members to the one that an image is made of, and what that one needs. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction, Stage } from '../../model/model.ts';
import { insert, remove } from '../../text/edit.ts';
import { type Invocation, managerOf, verbsOf } from '../../toolchains/invocation.ts';
import { memberBuildsOf } from '../../toolchains/member-builds.ts';
import { type MemberBuilds, needsOf, type Workspace } from '../../toolchains/workspace.ts';
import { laidAbove, laidIn, originAt } from './laid.ts';
import { memberBuilt } from './member-built.ts';
import { foldersOfInstall } from './place.ts';

/** A build of all members. */
export interface WideBuild {
  readonly stage: Stage;
  readonly run: RunInstruction;
  readonly invocation: Invocation;
  readonly folder: string;
  readonly tool: MemberBuilds;
  readonly workspace: Workspace;
}

/** The build that a RUN does for all members; undefined where there is none, or it is narrow already. */
export function wideBuild(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
): WideBuild | undefined {
  if (context.kind === 'unknown' || run.onbuild || run.script.form !== 'shell' || run.script.broken) return undefined;
  const builds = run.script.commands.flatMap((command) => {
    const invocation = command.conditional ? undefined : managerOf(command);
    const tool = invocation && memberBuildsOf(invocation.manager);
    return invocation && tool && isWide(invocation, tool) ? [{ invocation, tool }] : [];
  });
  const [build, ...others] = builds;
  const folders = build && foldersOfInstall(run, build.invocation);
  if (!build || !folders || others.length > 0) return undefined;
  const above = laidAbove(laidIn(graph, context, stage), run);
  const origin = originAt(above, joinPath(folders.folder, build.tool.manifest));
  const members = origin === undefined ? undefined : build.tool.membersAt(context, folderOf(origin));
  if (!members || members.length < 2) return undefined;
  const workspace = { name: undefined, hook: undefined, ranges: new Map(), members };
  return { stage, run, folder: folders.folder, workspace, ...build };
}

function isWide(invocation: Invocation, { verbs, narrowing }: MemberBuilds): boolean {
  const { options, flags } = invocation;
  const names = [...options.map(({ name }) => name), ...flags.map(({ text }) => text)];
  return (
    verbsOf(invocation).some((verb) => verbs.includes(verb)) &&
    !names.some((name) => narrowing.includes(name.split('=')[0] ?? ''))
  );
}

/** The member that the image is made of, those that it does not need, and the flags of the build that leave these out. */
export function narrowingOf(graph: BuildGraph, context: BuildContext, wide: WideBuild) {
  const { stage, run, invocation, folder, tool, workspace } = wide;
  const built = memberBuilt(graph, context, { stage, run, end: invocation.command.span.end, folder, workspace });
  if ('why' in built) return built;
  const needed = new Set([built, ...needsOf(workspace, [built]).keys()]);
  const unneeded = workspace.members.filter((member) => !needed.has(member));
  if (unneeded.length === 0) return { why: `\`${built.name}\` needs every member` };
  const at = invocation.manager.goals ? invocation.program : (invocation.verb ?? invocation.program);
  return { built, needed, unneeded, edit: insert(at.span.end, ` ${tool.flagsFor(built)}`) };
}

/** Flags of the build, and no COPY of what only other members are made of. */
export function planNarrowBuild(graph: BuildGraph, context: BuildContext, wide: WideBuild): Plan | Obstacle {
  const { stage, run, folder, tool } = wide;
  const narrowing = narrowingOf(graph, context, wide);
  if ('why' in narrowing) return narrowing;
  const { built, needed, unneeded, edit } = narrowing;
  const isBeside = (path: string) =>
    unneeded.some((member) => path.startsWith(`${joinPath(folder, member.folder)}/`)) &&
    ![...needed].some((member) => path.startsWith(`${joinPath(folder, member.folder)}/`));
  const dropped = laidAbove(laidIn(graph, context, stage), run).filter(({ copy, files, complete }) => {
    const paths = [...files.keys()];
    // A build reads the manifests of all members.
    return (
      complete &&
      copy.stage === stage.index &&
      paths.every((path) => isBeside(path) && !path.endsWith(`/${tool.manifest}`))
    );
  });
  return {
    title: `Build only \`${built.name}\` and what it needs`,
    safety: 'unsafe',
    edits: [...dropped.map(({ copy }) => remove(goneLinesOf(graph, copy))), edit],
  };
}
