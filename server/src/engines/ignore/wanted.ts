/** What the Dockerfiles of a build context take from it on purpose, so that no ignore file may keep it out. */
import type { KnownContext } from '../../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import { cleanPath, folderOf, isWithin, nameOf } from '../../context/path.ts';
import { bottomImageOf } from '../../model/account.ts';
import { lower } from '../../model/lower.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { chainOf, commandsOf, copies, runs } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { memoized } from '../../text/memoized.ts';
import { mayAskInstalledGit, stampsHistory } from '../../toolchains/history.ts';
import { managersOfImage } from '../../toolchains/image-managers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import { isGlobal } from '../../toolchains/need.ts';

/** The other Dockerfiles that an ignore file of the context holds for; undefined where they are not known. */
export const sharersOf = memoized(({ sharers }: KnownContext): readonly BuildGraph[] | undefined =>
  sharers?.map((text) => lower(text)),
);

/** The paths of the context that COPYs, ADDs and bind mounts name; the context itself is empty. */
const sourcesOf = memoized((graph: BuildGraph): readonly string[] => {
  const copied = [...copies(graph)].flatMap(({ from, sources }) => (from ? [] : sources));
  const mounted = [...runs(graph)].flatMap(mountedIn);
  return [...copied.flatMap(({ value }) => value ?? []), ...mounted].map((path) => cleanPath(`/${path}`).slice(1));
});

function mountedIn({ mounts }: RunInstruction): string[] {
  return mounts.flatMap((mount) => {
    const isOfContext = mount.type === 'bind' && !mount.from;
    const source = mountOption(mount, 'source', 'src')?.value;
    return isOfContext ? (source ? (source.value ?? []) : ['']) : [];
  });
}

/** Whether a Dockerfile takes the whole context, or all at its top that a pattern matches. */
function takesAll(graph: BuildGraph): boolean {
  return sourcesOf(graph).some((source) => source === '' || (isGlob(source) && !/^[\w.]/.test(source)));
}

/** Whether a COPY or a mount names what an entry of an ignore file keeps out, or something in it. */
export function isNamed(graph: BuildGraph, entry: string): boolean {
  const below = entry.startsWith('**/') ? entry.slice(3) : undefined;
  return sourcesOf(graph).some((source) => {
    if (below === undefined) return `${source}/`.startsWith(`${entry}/`);
    return `/${source}/`.includes(`/${below}/`) || source.split('/').some((name) => isPatternFor(name, below));
  });
}

/** Whether a pattern is about a name, and not about any. */
function isPatternFor(pattern: string, name: string): boolean {
  const parts = isGlob(pattern) && /\w/.test(pattern) ? parseGlob(pattern) : undefined;
  return parts !== undefined && matchParts(parts, name);
}

/** Whether a Dockerfile takes a file by its name, or by a folder above it that is not the whole context. */
export function isWanted(graph: BuildGraph, path: string): boolean {
  const isAbove = (source: string) => source !== '' && `${path}/`.startsWith(`${source}/`);
  return isNamed(graph, path) || sourcesOf(graph).some(isAbove) || isMentioned(graph, path);
}

/** Whether a step or the program's start names a file or the folder that it is in, or a COPY takes it from another stage. */
function isMentioned({ instructions, source }: BuildGraph, path: string): boolean {
  const folder = folderOf(path);
  const names = [nameOf(path), ...(folder === '.' ? [] : [`${nameOf(folder)}/`])];
  return instructions.some((each) => {
    if ((each.kind === 'COPY' || each.kind === 'ADD') && !each.from) return false;
    const text = source.slice(each.span.start, each.span.end);
    return names.some((name) => text.includes(name));
  });
}

/** The managers that steps and starts run; true for those that install or build. */
export const usedIn = memoized((graph: BuildGraph): ReadonlyMap<PackageManager, boolean> => {
  const used = new Map<PackageManager, boolean>();
  for (const instruction of graph.instructions) {
    for (const command of commandsOf(instruction)) {
      const found = managerOf(command);
      if (!found) continue;
      const isMaking =
        (found.install !== undefined && !isGlobal(found)) ||
        (instruction.kind === 'RUN' && !keepsPackages(found.manager));
      const makes = isMaking && !(instruction.kind === 'RUN' && isOfRoot(graph, instruction));
      used.set(found.manager, makes || used.get(found.manager) === true);
    }
  }
  return used;
});

/** Whether a user other than root runs a step in a folder that is root's, and so makes nothing in it: WORKDIR named it above USER, and no step gives it away. */
function isOfRoot(graph: BuildGraph, run: RunInstruction): boolean {
  const { directory, user } = run.before;
  if (directory === undefined || user === undefined || /^(?:root|0)(?::|$)/.test(user.text)) return false;
  const chain = chainOf(graph, run.stage);
  const above = graph.instructions.filter(
    ({ index, stage }) => index < run.index && stage !== undefined && chain.has(stage),
  );
  const isNamed = above.some((each) => {
    if (each.kind !== 'WORKDIR' || !('words' in each) || each.before.user !== undefined) return false;
    return resolvePath(each.before.directory, each.words[0]?.value) === directory;
  });
  return isNamed && !above.some((each) => commandsOf(each).some((command) => givesAway(command, each, directory)));
}

/** Whether a command changes whose a folder is, or who may write to it. */
function givesAway({ name, args }: Command, { before }: Instruction, directory: string): boolean {
  if (!/^(?:chown|chmod|chgrp|setfacl|install)$/.test(name?.value ?? '')) return false;
  return args.some(({ text, value }) => {
    const place = resolvePath(before.directory, value);
    return !text.startsWith('-') && (place === undefined || isWithin(directory, place));
  });
}

/** Whether what a manager leaves are the packages of its installs, and not the results of any command. */
function keepsPackages({ project }: PackageManager): boolean {
  return project?.outputs.some((path) => /^(?:node_modules|vendor|deps)(?:\/|$)/.test(path)) === true;
}

/** Whether a Dockerfile takes from the context what it makes in no step: a build outside of it, or a person, has made it. */
export function expects(graph: BuildGraph, entry: string): boolean {
  if (!takesAll(graph)) return false;
  const name = entry.replace(/^\*\*\//, '');
  const used = usedIn(graph);
  const makes = ({ project }: PackageManager) =>
    project?.outputs.some((path) => path.replace(/^\*\*\//, '') === name) === true;
  if ([...used].some(([manager, isMaking]) => isMaking && makes(manager))) return false;
  return (
    [...used.keys()].some(makes) ||
    graph.stages.some((stage) => {
      const image = bottomImageOf(graph, stage.index);
      return image !== undefined && managersOfImage(image).some(makes);
    })
  );
}

/** Whether a Dockerfile that has the history asks Git something, or may, or builds what holds its commit. */
export function readsHistory(graph: BuildGraph): boolean {
  return (
    takesAll(graph) &&
    (runs(graph).some(asksGit) || isAskedByVariable(graph) || stampsHistory(graph) || mayAskInstalledGit(graph))
  );
}

/** Whether a variable holds a script that asks Git, which a step may run. */
function isAskedByVariable({ instructions }: BuildGraph): boolean {
  return instructions.some(
    (each) =>
      (each.kind === 'ARG' || each.kind === 'ENV') &&
      each.pairs.some(({ value }) => /\bgit\s+(?!clone|config|init)[a-z]/.test(value?.text ?? '')),
  );
}

function asksGit({ script }: RunInstruction): boolean {
  if (script.form === 'opaque') return true;
  return script.commands.some((command) => {
    const { name, args } = command;
    if (name?.value === 'git') return !/^(?:clone|config|init)$/.test(args[0]?.value ?? '');
    return [name?.value, programOf(command)?.name, startedBy(command)].some((each) => ofGit.test(nameOf(each ?? '')));
  });
}

/** Programs that have Git in their name, and may read its folder (`gitversion`, `tracy-git-version`), and others that do by their documentation. */
const ofGit =
  /(?:^|[^a-z])git(?!hub|lab|ea|book|leaks)|^(?:pre-commit|prek|lefthook|lint-staged|commitlint|towncrier|reno|bump2version|bumpversion|goreleaser|semantic-release|standard-version|mike|versioneer|hatch|cz|dunamai|svu)$/i;

/** The program that a package manager may start. */
function startedBy(command: Command): string | undefined {
  const { args } = command;
  return managerOf(command)?.manager.kind === 'language'
    ? args.find(({ text }) => !/^(?:-|run$|exec$|dlx$|x$|tool$)/.test(text))?.value
    : undefined;
}
