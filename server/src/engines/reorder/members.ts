/** Members of a workspace that an install needs, and that no COPY above it brings. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, folderOf, isWithin, joinPath } from '../../context/path.ts';
import { isSent } from '../../context/query.ts';
import type { Obstacle } from '../../contract/change.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { type Edit, insert } from '../../text/edit.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { isOfPackageJson } from '../../toolchains/node/managers.ts';
import { workspaceAt } from '../../toolchains/node/workspace.ts';
import { type Member, needsOf } from '../../toolchains/workspace.ts';
import { type Laid, laidAbove, laidIn, originAt } from './laid.ts';
import { bindTargets, chainOf } from './place.ts';
import { installsIn, type PlacedInstall } from './sites.ts';

export interface Lacking {
  readonly invocation: Invocation;
  /** The last COPY of a member's manifest in the stage. */
  readonly copy: CopyInstruction;
  readonly missing: readonly Pick<Member, 'folder'>[];
  /** Who asks for the first of them, and how. */
  readonly because: string;
  /** The member that the COPY brings. */
  readonly sample: Pick<Member, 'folder'>;
  readonly manifest: string;
  /** The folder of the build context that lists the members. */
  readonly root?: string;
  /** Whether a file of the build context can be copied. */
  readonly isSent: (path: string) => boolean;
  /** Whether a member needs source files beside its manifest. */
  readonly readsSources?: true;
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
  const origin = originAt(above, joinPath(folder, 'package.json'));
  const workspace = origin === undefined ? undefined : workspaceAt(context, folderOf(origin));
  if (!workspace) return undefined;
  const place = (member: Member) => joinPath(folder, `${member.folder}/package.json`);
  const present = workspace.members.filter((member) => originAt(above, place(member)) !== undefined);
  const root = isLenient(install) ? [] : [{ name: 'package.json', ranges: workspace.ranges }];
  const needed = needsOf(workspace, [...root, ...present]);
  const isListed = locked(context, above, install);
  const missing = [...needed.keys()].filter((member) => !present.includes(member) && !isListed(member));
  const [first] = missing;
  const brought = lastBrought(above, stage, present, place);
  if (!first || !brought) return undefined;
  return {
    invocation: install.invocation,
    ...brought,
    missing,
    because: `\`${needed.get(first) ?? ''}\` needs`,
    manifest: 'package.json',
    isSent: (path) => isSent(context, path) === true,
  };
}

/** Which members a manager takes from its lockfile. */
function locked(
  context: BuildContext,
  above: readonly Laid[],
  { folder, invocation: { manager } }: PlacedInstall,
): (member: Member) => boolean {
  const origin =
    manager.locksMembers === undefined ? undefined : originAt(above, joinPath(folder, manager.locksMembers));
  if (origin === undefined || context.kind === 'unknown') return () => false;
  const text = context.texts.get(origin);
  return (member) => text?.includes(`"${member.folder}": {`) !== false;
}

/** The last COPY of a stage that brings one of some members, and the first of those that it brings. */
export function lastBrought<M>(
  above: readonly Laid[],
  { index }: Stage,
  members: readonly M[],
  place: (member: M) => string,
): { readonly copy: CopyInstruction; readonly sample: M } | undefined {
  for (const { copy, files } of [...above].reverse()) {
    const sample = copy.stage === index ? members.find((member) => files.has(place(member))) : undefined;
    if (sample !== undefined) return { copy, sample };
  }
  return undefined;
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

/** Programs that write files of any name. */
export const makers: ReadonlySet<string> = new Set([
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
  'wget',
  'ln',
  'rsync',
  'perl',
  'make',
  'find',
  'xargs',
  'tee',
]);

/** Whether the COPY takes all of the member that it brings. */
export function takesFolder({ copy, sample }: Lacking): boolean {
  return copy.sources.every(({ value }) => cleanPath(`/${value}`).endsWith(`/${sample.folder}`));
}

/** COPY instructions for the missing members below the last one, written like it. */
export function memberEdits(graph: BuildGraph, lacking: Lacking): Edit[] | Obstacle {
  const { copy, missing, readsSources } = lacking;
  if (readsSources && !takesFolder(lacking)) {
    return { why: `a source file of \`${missing[0]?.folder}\` is needed too, and only manifests are copied` };
  }
  const added = missing.map((member) => lineFor(graph, lacking, member.folder));
  if (added.includes(undefined)) {
    return { why: 'the manifests of the other members are copied in a form that Slipway cannot extend' };
  }
  const lines = linesOf(graph, copy);
  const isLast = !graph.source.slice(0, lines.end).endsWith('\n');
  const text = added.map((line) => line + graph.eol).join('');
  return [insert(lines.end, isLast ? `${graph.eol}${text}`.replace(/\r?\n$/, '') : text)];
}

/** The COPY of the sample with another member's folder in place of its own, without files that this one lacks. */
function lineFor(
  { source }: BuildGraph,
  { copy, sample, isSent: isThere }: Lacking,
  folder: string,
): string | undefined {
  const { sources, destination, span } = copy;
  if (!destination || source.slice(span.start, span.end).includes('\n')) return undefined;
  const isOther = (path: string) => isThere(cleanPath(`/${path}`).slice(1));
  const isList = source.slice(span.start, sources[0]?.span.start).includes('[');
  let line = '';
  let at = span.start;
  for (const [index, word] of [...sources, destination].entries()) {
    const written = replaceFolder(source.slice(word.span.start, word.span.end), sample.folder, folder);
    if (written === undefined) return undefined;
    const isLacking = sources.length > 1 && word !== destination && !isOther(written);
    if (isLacking && (index === 0 || isList)) return undefined;
    if (!isLacking) line += source.slice(at, word.span.start) + written;
    at = word.span.end;
  }
  return line + source.slice(at, span.end);
}

/** A path with another folder in place of one that stands in it once. */
function replaceFolder(path: string, folder: string, other: string): string | undefined {
  const at = `/${path}/`.replaceAll('"', '/').indexOf(`/${folder}/`);
  if (at === -1) return undefined;
  const rest = path.slice(at + folder.length);
  return `/${rest}/`.includes(`/${folder}/`) ? undefined : path.slice(0, at) + other + rest;
}
