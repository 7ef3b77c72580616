/** Members of a workspace that an install needs, and that no COPY above it brings. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import type { Obstacle } from '../../contract/change.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { type Edit, insert } from '../../text/edit.ts';
import { isOfPackageJson } from '../../toolchains/node/managers.ts';
import { workspaceAt } from '../../toolchains/node/workspace.ts';
import { type Member, needsOf } from '../../toolchains/workspace.ts';
import { isWithin, laidAbove, laidIn } from './laid.ts';
import { bindTargets, chainOf } from './place.ts';
import { installsIn, type PlacedInstall } from './sites.ts';

export interface Lacking {
  readonly install: PlacedInstall;
  /** The last COPY of a member's manifest in the stage. */
  readonly copy: CopyInstruction;
  readonly missing: readonly Member[];
  /** The package that depends on the first of them. */
  readonly by: string;
  /** The member that the COPY brings. */
  readonly sample: Member;
}

/** The first install of each workspace in a stage that lacks members. */
export function* lackingIn(graph: BuildGraph, context: BuildContext, stage: Stage): Generator<Lacking> {
  const seen = new Set<string>();
  for (const run of stage.instructions) {
    if (run.kind !== 'RUN' || run.onbuild || bindTargets(run).length > 0) continue;
    for (const install of installsIn(run)) {
      if (!isOfPackageJson(install.invocation.manager) || seen.has(install.folder)) continue;
      seen.add(install.folder);
      const found = lackingFor(graph, context, stage, install);
      if (found) yield found;
    }
  }
}

function lackingFor(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  install: PlacedInstall,
): Lacking | undefined {
  const { run, folder, need } = install;
  if (need.kind !== 'manifests' || mayComeFromElsewhere(graph, stage, install)) return undefined;
  const above = laidAbove(laidIn(graph, context, stage), run);
  if (above.some(({ complete }) => !complete)) return undefined;
  const laid = new Map(above.flatMap(({ files }) => [...files]));
  const origin = laid.get(joinPath(folder, 'package.json'));
  const workspace = origin === undefined ? undefined : workspaceAt(context, folderOf(origin));
  if (!workspace) return undefined;
  const place = (member: Member) => joinPath(folder, `${member.folder}/package.json`);
  const present = workspace.members.filter((member) => laid.has(place(member)));
  const root = isLenient(install) ? [] : [{ name: 'package.json', ranges: workspace.ranges }];
  const needed = needsOf(workspace, [...root, ...present]);
  const missing = [...needed.keys()].filter((member) => !present.includes(member));
  const [first] = missing;
  const last = above.findLast(({ copy, files }) => {
    return copy.stage === stage.index && present.some((member) => files.has(place(member)));
  });
  const sample = last && present.find((member) => last.files.has(place(member)));
  if (!first || !last || !sample) return undefined;
  return { install, copy: last.copy, missing, by: needed.get(first) ?? '', sample };
}

/** Whether it links a member that is not there, which the root can do without. */
function isLenient({ invocation: { manager, flags } }: PlacedInstall): boolean {
  return flags.some(({ text }) => manager.lenientFlags?.includes(text));
}

/** Whether files of the project may come from a stage, an image or a step. */
function mayComeFromElsewhere(graph: BuildGraph, stage: Stage, { run, folder }: PlacedInstall): boolean {
  const above = chainOf(graph, stage).flatMap(({ instructions }) =>
    instructions.filter(({ index }) => index < run.index),
  );
  return above.some((each) => {
    if (isCopy(each))
      return each.from !== undefined && !each.destination?.value?.startsWith('/usr/') && touches(each, folder);
    return (
      each.kind === 'RUN' &&
      (each.script.form === 'opaque' || each.script.commands.some(({ name }) => makers.has(name?.value ?? '')))
    );
  });
}

function touches({ destination, before }: CopyInstruction, folder: string): boolean {
  const target = joinPath(before.directory ?? '/', destination?.value ?? '.');
  return isWithin(folder, target) || isWithin(target, folder);
}

const makers: ReadonlySet<string> = new Set([
  'git',
  'tar',
  'unzip',
  'cp',
  'mv',
  'sed',
  'jq',
  'node',
  'turbo',
  'npx',
  'curl',
]);

/** COPY instructions for the missing members below the last one, written like it. */
export function memberEdits(graph: BuildGraph, { copy, missing, sample }: Lacking): Edit[] | Obstacle {
  const { start, end } = copy.span;
  const text = graph.source.slice(start, end);
  const parts = text.split(sample.folder);
  const isPlain = copy.sources.length === 1 && parts.length === 3 && !text.includes('\n');
  if (!isPlain) return { why: 'the manifests of the other members are copied in a form that Slipway cannot extend' };
  const lines = linesOf(graph, copy);
  const isLast = !graph.source.slice(0, lines.end).endsWith('\n');
  const added = missing.map((member) => parts.join(member.folder) + graph.eol).join('');
  return [insert(lines.end, isLast ? `${graph.eol}${added}`.replace(/\r?\n$/, '') : added)];
}
