/** Files that cannot be there where a step looks for them. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, isWithin, nameOf } from '../../context/path.ts';
import { bottomImageOf } from '../../model/account.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { inheritedBy, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { writesFile } from '../../shell/writes.ts';
import { memoized } from '../../text/memoized.ts';
import { words } from '../../text/words.ts';
import { manifestsOf } from '../../toolchains/installed-projects.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { isGlobal, isManifestName } from '../../toolchains/need.ts';

/** Whether an install of a project stands in a folder that its manifest has not come to, so that it downloads nothing. */
export function lacksManifest(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  invocation: Invocation,
): boolean {
  const { manager, command, options } = invocation;
  const elsewhere = [...(manager.manifestFlags ?? []), ...(manager.directoryFlags ?? [])];
  if (!manifestsOf(invocation) || options.some(({ name }) => elsewhere.includes(name))) return false;
  const folder = run.before.directory;
  const isOne = (name: string) => isManifestName(manager, name);
  return folder !== undefined && isAbsent(graph, context, { run, command, folder, isOne });
}

/** Whether a command stands behind a test for a file that has not come to where the step looks for it: `[ -f package.json ] && npm ci`. */
export function isBehindMissingFile(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  { command }: Invocation,
): boolean {
  const path = testedFile(graph, run, command);
  const place = path === undefined ? undefined : resolvePath(run.before.directory, path);
  if (place === undefined) return false;
  const name = nameOf(place);
  return isAbsent(graph, context, { run, command, folder: folderOf(place), isOne: (other) => other === name });
}

/** The file whose test decides about a command: `if [ -f go.mod ]; then go mod download; fi`, `test -f go.mod && go mod download`. */
export function testedFile({ source }: BuildGraph, { script }: RunInstruction, command: Command): string | undefined {
  if (script.form !== 'shell') return undefined;
  const above = script.commands.filter(({ span }) => span.end <= command.span.start);
  const asked = above.findLast(({ name }) => testing.has(name?.value ?? ''));
  if (!asked) return undefined;
  const isJoined = /^[ \t]*&&[\s\\]*$/.test(source.slice(asked.span.end, command.span.start));
  if (!command.conditional && !isJoined) return undefined;
  // Without a blank before the bracket the test always fails, and means the same file.
  const [flag, file, ...others] = asked.args.flatMap(({ value }) =>
    value === ']' || value === ']]' ? [] : (value ?? '').replace(/(?<=[^[\]*?])\]$/, ''),
  );
  return /^-[efs]$/.test(flag ?? '') && file && others.length === 0 ? file : undefined;
}

const testing: ReadonlySet<string> = new Set(['[', '[[', 'test']);

interface Sought {
  readonly run: RunInstruction;
  readonly command: Command;
  readonly folder: string;
  readonly isOne: (name: string) => boolean;
}

/** Whether no file of a name can be in a folder when a command runs: the image has none, nothing is copied there, and no command before makes any. */
function isAbsent(graph: BuildGraph, context: BuildContext, sought: Sought): boolean {
  const { run, command } = sought;
  const stage = run.stage === undefined ? undefined : graph.stages[run.stage];
  const image = stage && bottomImageOf(graph, stage.index);
  // `node:8-onbuild` copies the project.
  if (!stage || !image || image.name.includes('/') || /onbuild/.test(image.tag ?? '')) return false;
  if (run.mounts.some(({ type }) => type === 'bind' || type === undefined)) return false;
  const { copies, firstMaking } = groundOf(graph)(stage);
  if (copies.length > most || firstMaking < run.index) return false;
  // Where nothing is known but the text, a stage that takes nothing from the build context is one of which it tells too little.
  if (context.kind === 'unknown' && !copies.some(({ from }) => !from)) return false;
  if (copies.some((copy) => copy.index < run.index && mayBring(context, copy, sought))) return false;
  const own = run.script.form === 'shell' ? run.script.commands : [];
  return own.filter(({ span }) => span.end <= command.span.start).every(isHarmless);
}

/** More COPYs than a person writes; each is asked for each install. */
const most = 64;

interface Ground {
  readonly copies: readonly CopyInstruction[];
  /** The index of the first RUN that may make a file of a project. */
  readonly firstMaking: number;
}

const groundOf = memoized((graph: BuildGraph) =>
  memoized(({ index }: Stage): Ground => {
    const all = inheritedBy(graph, index);
    const making = all.flatMap((each) => (each.kind === 'RUN' && !makesNothing(each) ? [each.index] : []));
    return {
      copies: all.filter(isCopy),
      firstMaking: making.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    };
  }),
);

/** Whether a COPY may bring a file of the name to the folder. */
function mayBring(
  context: BuildContext,
  { kind, from, destination, before, heredocs }: CopyInstruction,
  sought: Sought,
) {
  const { folder, isOne } = sought;
  const target = resolvePath(before.directory, destination?.value);
  if (target === undefined || isWithin(folder, target)) {
    return kind === 'ADD' || from !== undefined || heredocs.length > 0 || mayHave(context, isOne);
  }
  return folderOf(target) === folder && isOne(nameOf(target));
}

function mayHave(context: BuildContext, isOne: (name: string) => boolean): boolean {
  if (context.kind === 'unknown') return true;
  return [...context.entries].some(
    ([path, { kind, excluded }]) => kind === 'unlisted' || (excluded !== true && isOne(nameOf(path))),
  );
}

const makesNothing = byKin(({ script }: RunInstruction): boolean => {
  return script.form === 'shell' && !script.broken && script.commands.every(isHarmless);
});

/** Whether a command makes no file of a project: it installs programs, or asks and tells something. */
function isHarmless(command: Command): boolean {
  const { name } = command;
  if (writesFile(command)) return false;
  if (!name || harmless.has(name.value ?? '')) return true;
  const found = managerOf(command);
  return found !== undefined && (found.manager.kind === 'system' || isGlobal(found));
}

const harmless: ReadonlySet<string> = new Set(
  words(`: [ [[ addgroup adduser chgrp chmod chown echo exit export expr groupadd groupmod mkdir printf rm set sleep test true
  umask useradd usermod`),
);
