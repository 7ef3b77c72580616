/** Brings the members that a command reads, and has a build below leave out those of which only the manifest is there. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, folderOf, isWithin, joinPath, nameOf } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, CopyInstruction } from '../../model/model.ts';
import { copies, runs } from '../../model/query.ts';
import { someOf } from '../../text/list.ts';
import { verbsOf } from '../../toolchains/invocation.ts';
import { memberBuildsOf, taskRunner } from '../../toolchains/member-builds.ts';
import type { Member } from '../../toolchains/workspace.ts';
import { neededUnbuilt } from './download.ts';
import { laidAbove, laidIn, originAt } from './laid.ts';
import { type Lacking, memberEdits, takesFolder } from './members.ts';
import { narrowingOf, type WideBuild, wideBuild } from './narrow-build.ts';
import { chainOf } from './place.ts';

/** COPYs of what is missing; or why the step below them would still fail. */
export function planMembers(graph: BuildGraph, context: BuildContext, lacking: Lacking): Plan | Obstacle {
  const edits = memberEdits(graph, lacking);
  if ('why' in edits) return edits;
  const unbuilt = unbuiltBy(context, lacking);
  if (unbuilt) return unbuilt;
  const isWhole = takesFolder(lacking);
  const runner = isWhole ? undefined : taskRunnerBelow(graph, lacking);
  if (runner) return runner;
  const names = lacking.missing.map(({ folder }) => (isWhole ? folder : `${folder}/${lacking.manifest}`));
  const title = `Copy ${someOf(names)} too`;
  const wide = isWhole ? undefined : wideBelow(graph, context, lacking);
  if (!wide) return { title, safety: 'unsafe', edits };
  const narrow = narrowingOf(graph, context, wide);
  const line = wide.run.lines.first + 1;
  if ('why' in narrow)
    return { why: `line ${line} builds every member, also those whose sources are not copied: ${narrow.why}` };
  const bare = [...narrow.needed].find((member) => isBare(graph, context, wide, member));
  if (bare) return { why: `line ${line} builds \`${bare.name}\`, whose sources are not copied` };
  return {
    title: `${title}, and build only \`${narrow.built.name}\` and what it needs`,
    safety: 'unsafe',
    edits: [...edits, narrow.edit],
  };
}

/** Why a download fails with all manifests there as well. */
function unbuiltBy(context: BuildContext, { invocation, root }: Lacking): Obstacle | undefined {
  const builds = memberBuildsOf(invocation.manager);
  const verbs = verbsOf(invocation);
  if (root === undefined || builds?.downloadsBuilt === undefined || !verbs.includes(builds.downloadsBuilt))
    return undefined;
  return neededUnbuilt(context, root, builds);
}

/** A step below that has a runner of tasks build what members need, where the sources of a missing one are in no COPY. */
function taskRunnerBelow(graph: BuildGraph, { copy, missing }: Lacking): Obstacle | undefined {
  const bare = missing.find(({ folder }) => !copies(graph).some((each) => bringsFolder(each, folder)));
  if (!bare) return undefined;
  const run = [...runs(graph)].find((each) => each.index > copy.index && taskRunner.test(each.joined.text));
  return run && { why: `line ${run.lines.first + 1} may then build \`${bare.folder}\`, whose sources are not copied` };
}

/** Whether a COPY of the build context takes a folder, or one around it. */
function bringsFolder({ from, sources }: CopyInstruction, folder: string): boolean {
  return (
    !from &&
    sources.some(({ text }) => {
      const path = cleanPath(text.replace(/(?:^|\/)\*{1,2}$/, '') || '.');
      return path === '.' || isWithin(folder, path);
    })
  );
}

/** A build of all members below a COPY, where nothing but the manifest of a missing one would be there. */
function wideBelow(graph: BuildGraph, context: BuildContext, { copy, missing }: Lacking): WideBuild | undefined {
  for (const stage of graph.stages) {
    if (!chainOf(graph, stage).some(({ index }) => index === copy.stage)) continue;
    for (const run of stage.instructions) {
      const wide = run.kind === 'RUN' && run.index > copy.index ? wideBuild(graph, context, stage, run) : undefined;
      if (wide && missing.some((member) => isBare(graph, context, wide, member))) return wide;
    }
  }
  return undefined;
}

/** Whether a member has sources in the build context, and nothing of them would be there where a build runs. */
function isBare(
  graph: BuildGraph,
  context: BuildContext,
  { stage, run, folder, tool, workspace }: WideBuild,
  member: Pick<Member, 'folder'>,
): boolean {
  const own = (paths: Iterable<string>, place: string) => {
    const below = workspace.members
      .map((other) => other.folder)
      .filter((other) => other.startsWith(`${member.folder}/`));
    const inner = below.map((other) => joinPath(place, other.slice(member.folder.length + 1)));
    return [...paths].filter((path) => isWithin(path, place) && !inner.some((other) => isWithin(path, other)));
  };
  const isSource = (path: string) => nameOf(path) !== tool.manifest;
  const laid = laidAbove(laidIn(graph, context, stage), run);
  const origin = originAt(laid, joinPath(folder, tool.manifest));
  if (origin === undefined || context.kind === 'unknown') return false;
  const files = [...context.entries].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : []));
  const brought = laid.flatMap((each) => [...each.files.keys()]);
  return (
    own(files, joinPath(folderOf(origin), member.folder)).some(isSource) &&
    !own(brought, joinPath(folder, member.folder)).some(isSource)
  );
}
