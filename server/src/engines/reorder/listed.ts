/** Members of a workspace that its manifest lists, without which a command fails, and that no COPY above it brings. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, foldersAbove, joinPath, nameOf } from '../../context/path.ts';
import { isSent, textOf } from '../../context/query.ts';
import { isRemote } from '../../language/remote-source.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { listedBelow, listReadBy } from '../../toolchains/listed-members.ts';
import type { ListedMembers } from '../../toolchains/workspace.ts';
import { laidAbove, laidIn, originAt } from './laid.ts';
import { type Lacking, lastBrought, makers } from './members.ts';
import { bindTargets, chainOf, foldersOfInstall } from './place.ts';

interface Reading {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
  readonly list: ListedMembers;
  readonly folder: string;
}

/** Whether a step has a command that reads all members. */
export const mayReadMembers = byKin(({ script }: RunInstruction) => {
  return script.form !== 'opaque' && script.commands.some((command) => listOf(managerOf(command)) !== undefined);
});

function listOf(invocation: Invocation | undefined): ListedMembers | undefined {
  return invocation && listReadBy(invocation);
}

/** The first command of a stage that fails. */
export function* lackingListed(graph: BuildGraph, context: BuildContext, stage: Stage): Generator<Lacking> {
  for (const run of stage.instructions) {
    if (run.kind !== 'RUN' || run.onbuild || !mayReadMembers(run) || bindTargets(run).length > 0) continue;
    for (const reading of readingsIn(run)) {
      const found = lackingFor(graph, context, stage, reading);
      if (!found) continue;
      yield found;
      return;
    }
  }
}

function readingsIn(run: RunInstruction): Reading[] {
  if (run.script.form === 'opaque') return [];
  return run.script.commands.flatMap((command) => {
    const invocation = managerOf(command);
    const list = listOf(invocation);
    const folders = invocation && list && !command.unheard ? foldersOfInstall(run, invocation) : undefined;
    return invocation && list && folders ? [{ run, invocation, list, folder: folders.folder }] : [];
  });
}

function lackingFor(graph: BuildGraph, context: BuildContext, stage: Stage, reading: Reading): Lacking | undefined {
  const { run, invocation, list, folder } = reading;
  const above = laidAbove(laidIn(graph, context, stage), run);
  if (above.some(({ complete }) => !complete)) return undefined;
  const roots = list.fromBelow ? foldersAbove(folder) : [folder];
  const root = roots.find((each) => originAt(above, joinPath(each, list.root)) !== undefined);
  const origin = root === undefined ? undefined : originAt(above, joinPath(root, list.root));
  if (root === undefined || origin === undefined) return undefined;
  const inContext = (path: string) => joinPath(folderOf(origin), path);
  const listed = listedBelow(list, (path) => textOf(context, inContext(path)));
  const place = (member: string) => joinPath(root, `${member}/${list.manifest}`);
  const members = [...(listed?.keys() ?? [])];
  const isBrought = (member: string) => originAt(above, place(member)) !== undefined;
  const present = members.filter(isBrought);
  const missing = members.filter((member) => {
    return !isBrought(member) && isSent(context, inContext(`${member}/${list.manifest}`)) === true;
  });
  const [first] = missing;
  const brought = first === undefined ? undefined : lastBrought(above, stage, present, place);
  if (first === undefined || !brought || mayBeOtherwise(graph, context, stage, reading)) return undefined;
  return {
    invocation,
    copy: brought.copy,
    missing: missing.map((each) => ({ folder: each })),
    because: `\`${listed?.get(first)}\` lists`,
    sample: { folder: brought.sample },
    manifest: list.manifest,
    root: folderOf(origin),
    isSent: (path) => isSent(context, path) === true,
    ...(list.readsSources && { readsSources: true }),
  };
}

/** Whether steps may have made what is missing, or the command may read another list. */
function mayBeOtherwise(graph: BuildGraph, context: BuildContext, stage: Stage, { run, list }: Reading): boolean {
  const above = chainOf(graph, stage).flatMap(({ instructions }) =>
    instructions.filter((each) => each.index <= run.index),
  );
  const settings = list.settings === undefined ? '' : (textOf(context, list.settings) ?? '');
  return (
    // What stands behind `|` or `||` decides whether the step fails.
    graph.source.slice(run.span.start, run.span.end).includes('|') ||
    list.variables.some((name) => graph.source.includes(name)) ||
    settings.trim() !== '' ||
    above.some((each) => (isCopy(each) ? bringsOther(each) : each.kind === 'RUN' && makesManifests(graph, each, list)))
  );
}

/** Whether a COPY may bring what is not in the build context. */
function bringsOther({ from, kind, sources, heredocs, destination }: CopyInstruction): boolean {
  if (heredocs.length > 0) return true;
  if (from) return !/^\/(?:usr|bin|sbin|opt|etc)\//.test(destination?.value ?? '');
  return (
    kind === 'ADD' && sources.some(({ value = '' }) => isRemote(value) || /\.(?:tar|tgz|tar\.\w+|txz)$/.test(value))
  );
}

/** Whether a step may write manifests: by name, by a program that makes files, or by a script. */
export function makesManifests(
  { source }: BuildGraph,
  run: RunInstruction,
  list: Pick<ListedMembers, 'root' | 'manifest'>,
): boolean {
  const text = source.slice(run.span.start, run.span.end);
  const { script } = run;
  if (script.form === 'opaque' || text.includes(list.manifest) || text.includes(list.root)) return true;
  return script.commands.some(({ name, args }) => {
    const program = name?.value ?? '';
    const isScript = /\.(?:sh|py|js)$/.test(program) || (/^(?:sh|bash|python3?)$/.test(program) && args.length > 0);
    return isScript || makers.has(nameOf(program)) || args.some(({ value }) => startsProject.has(value ?? ''));
  });
}

/** Verbs of the tools themselves that write a manifest. */
const startsProject: ReadonlySet<string> = new Set(['new', 'init', 'edit', 'work', 'generate', 'chef']);
