/** Go without modules, which keeps what it gets among the sources of GOPATH, and modules that need no others. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { filesBelow, textsNamed } from '../../context/query.ts';
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph, RunInstruction, Stage } from '../../model/model.ts';
import { commandsOf, inheritedBy } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import type { Command } from '../../shell/script.ts';
import { firstAnswer } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import type { Invocation } from '../invocation.ts';

/** The version in the name of an archive or of a variable: `go1.8.3.linux-amd64.tar.gz`, `GO_VERSION=1.9`. */
const named = /\bgo1\.(\d{1,2})(?:\.\d{1,3})?\.linux|\bGO(?:LANG)?_?VERSION[= ]["']?1\.(\d{1,2})(?!\d)/i;

/**
 * Whether a command of Go works without modules: before 1.11 always, and `go get` of a package before 1.16
 * where the project may be none (https://go.dev/blog/go116-module-changes).
 */
export function worksWithoutModules(
  graph: BuildGraph,
  run: RunInstruction,
  { manager, verbText, packages, command }: Invocation,
) {
  if (manager.id !== 'go' || run.stage === undefined) return false;
  const setting = modeSetBefore(run, command) ?? lookup(graph, run.before.scope, 'GO111MODULE')?.value;
  if (setting !== undefined && setting !== 'auto') return setting === 'off';
  const version = versionIn(graph, run.stage);
  return version < 11 || (version < 16 && verbText === 'get' && packages.length > 0);
}

/** The value that a step gives to GO111MODULE for a command: before its name, or by `export` above it. */
function modeSetBefore(run: RunInstruction, command: Command): string | undefined {
  const above = commandsOf(run).filter(({ span }) => span.end <= command.span.start);
  const exported = above.flatMap(({ name, args }) => (name?.value === 'export' ? args : [])).map(({ value }) => value);
  const own = command.assignments.map(({ name, value }) => `${name.text}=${value?.value ?? ''}`);
  return [...exported, ...own].findLast((each) => each?.startsWith(mode))?.slice(mode.length);
}

const mode = 'GO111MODULE=';

/** Whether `go get` is run for a project of the build context that is no module and is not made one: it keeps what it gets among the sources, or fails. */
export function getsWithoutModule(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  { manager, verbText }: Invocation,
): boolean {
  if (manager.id !== 'go' || verbText !== 'get' || context.kind === 'unknown') return false;
  const { paths, complete } = filesBelow(context, '.');
  if (!complete || !paths.some((path) => path.endsWith('.go')) || paths.some((path) => nameOf(path) === 'go.mod'))
    return false;
  const stage = run.stage === undefined ? undefined : graph.stages[run.stage];
  return !stage || !bringsModule(graph)(stage);
}

const bringsModule = memoized((graph: BuildGraph) =>
  memoized(({ index }: Stage) => inheritedBy(graph, index).some(({ joined }) => bringingModule.test(joined.text))),
);

const bringingModule = /\bgo\.mod\b|\bmod (?:init|edit)\b|\bclone\b|git@|\.(?:tar|t?gz|zip)\b/;

/** The minor version of Go in a stage; infinite where nothing tells. */
function versionIn(graph: BuildGraph, stage: number): number {
  const image = bottomImageOf(graph, stage);
  const tagged = image?.name === 'golang' ? /^1\.(\d{1,2})(?!\d)/.exec(image.tag ?? '')?.[1] : undefined;
  if (tagged !== undefined) return Number(tagged);
  const [, archive, variable] =
    firstAnswer(inheritedBy(graph, stage), ({ joined }) => named.exec(joined.text) ?? undefined) ?? [];
  return Number(archive ?? variable ?? Number.POSITIVE_INFINITY);
}

/** Whether the module that a command of Go works in requires no others, or all of the project do where it is not known which that is. */
export function requiresNothing(
  context: BuildContext,
  { manager }: Invocation,
  ownModule: () => string | undefined,
): boolean {
  if (manager.id !== 'go') return false;
  const own = ownModule();
  const modules = own === undefined ? textsNamed(context, 'go.mod') : [own];
  return modules.length > 0 && modules.every((text) => !/^[ \t]*require\b/m.test(text));
}
