import type { BuildContext, KnownContext } from '../context/context.ts';
import { foldersAbove, joinPath } from '../context/path.ts';
import { filesBelow, textOf } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { isBehindMissingFile, lacksManifest } from '../engines/cache/absent.ts';
import { isForAnother } from '../engines/cache/branch.ts';
import { isBetterInLayer } from '../engines/cache/harm.ts';
import {
  cacheOffer,
  isBrought,
  isOfLanguage,
  mayDownloadOfLanguage,
  type Uncached,
  uncachedIn,
} from '../engines/cache/plan.ts';
import { isUnwanted } from '../engines/cache/unwanted.ts';
import { laidAbove, laidIn, originAt } from '../engines/reorder/laid.ts';
import { foldersOfInstall } from '../engines/reorder/place.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { chainOf, commandsOf, runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { memoized } from '../text/memoized.ts';
import { getsWithoutModule, requiresNothing } from '../toolchains/go/path-mode.ts';
import { type Invocation, invocationsOf, invocationText } from '../toolchains/invocation.ts';
import type { PackageManager } from '../toolchains/manager.ts';
import { bringsInstallers, isGlobal, isManifestName, isVendored } from '../toolchains/need.ts';
import { keepsDownloadsInProject } from '../toolchains/node/berry.ts';

export default defineRule({
  id: 'missing-cache-mount',
  summary: 'an install by a language package manager without a cache mount',
  why: `When a step runs again, its package manager downloads everything again, even packages that didn't change. A cache mount keeps
the downloads on the builder and out of the image: the next install reuses them, and the image gets smaller because
nothing has to be cleaned up.

The fix adds \`--mount=type=cache\` and removes what would clear or disable the cache, such as \`--no-cache-dir\`. Folders
that two builds must not use at the same time get \`sharing=locked\`. For apt, apk, dnf and other system package managers, the
refactoring \`add-cache-mount\` makes the same change.

After the fix, check that no later step and no program in the image reads the cache folder. There is no fix if
Slipway sees that one does, or if the folder is unknown. Nothing is reported where the image itself starts the package manager, or where a workflow keeps layers between builds and no mounts. Ignore this rule for builds that always start on an empty
builder: they have no cache to reuse.`,
  severity: 'hint',
  aliases: [],
  all: 'Add cache mounts in this file',
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm npm ci
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayDownloadOfLanguage(instruction),
  *check(graph, context) {
    if (context.lack) return;
    const found = uncachedIn(graph, runs(graph).filter(mayDownloadOfLanguage), isOfLanguage);
    for (const uncached of found) {
      if (
        isVendored(context, uncached.invocation) ||
        lacksProject(graph, context, uncached) ||
        isForAnother(graph, context, uncached) ||
        bringsTools(graph, context, uncached) ||
        isUnwanted(graph, uncached.run) ||
        isInProject(graph, context, uncached) ||
        getsWithoutModule(graph, context, uncached.run, uncached.invocation) ||
        lacksManifest(graph, context, uncached.run, uncached.invocation) ||
        isBehindMissingFile(graph, context, uncached.run, uncached.invocation) ||
        isBetterInLayer(graph, context, uncached.run, uncached.invocation, uncached.places)
      )
        continue;
      const { verb, program } = uncached.invocation;
      yield {
        span: (verb ?? program).span,
        message: `\`${invocationText(uncached.invocation)}\` downloads all packages again whenever this step runs: add a cache mount`,
        changes: () => [cacheOffer(graph, context, uncached)],
      };
    }
  },
});

/** Whether a step above has left in the project's folder what Yarn downloads. */
function isInProject(graph: BuildGraph, context: BuildContext, { run, invocation }: Uncached): boolean {
  const isYarn = ({ manager }: Invocation) => /^yarn(?:-berry)?$/.test(manager.id);
  if (!isYarn(invocation) || !keepsDownloadsInProject(context)) return false;
  const chain = chainOf(graph, run.stage);
  return [...runs(graph)].some(
    (each) =>
      each.index < run.index &&
      each.stage !== undefined &&
      chain.has(each.stage) &&
      invocationsOf(each).some((other) => isYarn(other) && other.install !== undefined && !isGlobal(other)),
  );
}

/** Whether a command builds what no file of the build context says to have packages: `go build main.go` without a go.mod, or with one that requires nothing. */
function lacksProject(graph: BuildGraph, context: BuildContext, { run, invocation }: Uncached): boolean {
  const { manager, install } = invocation;
  if (!install && isOfOwnFiles(run, invocation)) return true;
  if (!install && requiresNothing(context, invocation, () => copiedModule(graph, context, run, invocation)))
    return true;
  return !install && context.kind === 'known' && manager.project !== undefined && isWithoutProject(context)(manager);
}

/** Whether all that a command builds are files that its step writes itself: those are of no project. */
function isOfOwnFiles(run: RunInstruction, { operands }: Invocation): boolean {
  const written = new Set(
    commandsOf(run).flatMap(({ redirects }) => redirects.flatMap(({ target }) => target?.value ?? [])),
  );
  return operands.length > 0 && operands.every(({ value }) => value !== undefined && written.has(value));
}

/** The text of the go.mod that stands in the folder of a command, or in the nearest one above; undefined where a workspace decides. */
function copiedModule(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  invocation: Invocation,
): string | undefined {
  const stage = graph.stages[run.stage ?? -1];
  const folder = foldersOfInstall(run, invocation)?.folder;
  if (!stage || folder === undefined) return undefined;
  const laid = laidAbove(laidIn(graph, context, stage), run);
  const folders = foldersAbove(folder);
  if (folders.some((each) => originAt(laid, joinPath(each, 'go.work')) !== undefined)) return undefined;
  const [origin] = folders.flatMap((each) => originAt(laid, joinPath(each, 'go.mod')) ?? []);
  return origin === undefined ? undefined : textOf(context, origin);
}

const isWithoutProject = memoized((context: KnownContext) =>
  memoized((manager: PackageManager): boolean => {
    const { paths, complete } = filesBelow(context, '.');
    return complete && !paths.some((path) => isManifestName(manager, path));
  }),
);

/** Whether all that a step has a manager install is one global program, what installs the packages, a folder of wheels, or nothing for lack of a manifest: no change of the project downloads it again. */
function bringsTools(graph: BuildGraph, context: BuildContext, { run, invocation: { manager } }: Uncached): boolean {
  const installs = invocationsOf(run).filter((each) => each.manager === manager);
  return installs.every((each) => {
    return (
      each.install !== undefined &&
      ((each.packages.length === 1 && isGlobal(each)) ||
        bringsInstallers(each) ||
        isBrought(each) ||
        lacksManifest(graph, context, run, each))
    );
  });
}
