import type { BuildContext } from '../context/context.ts';
import { isWholeSource, joinPath } from '../context/path.ts';
import { hasNamed } from '../context/query.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { isIndependent } from '../engines/reorder/commands.ts';
import { groupsOf } from '../engines/reorder/sites.ts';
import { hasMovableDirectory } from '../model/fixed-directory.ts';
import { keywordLike, linesWithComments, placeAbove, shiftIndexes, textWithComments } from '../model/layout.ts';
import type { BuildGraph, Instruction, RunInstruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { commandsOf, stageAt } from '../model/query.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, remove } from '../text/edit.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { writtenElsewhere } from '../toolchains/written-elsewhere.ts';

const change = { id: 'split-dependencies', title: 'Move dependencies to their own stage' };

export default defineRefactor({
  id: 'split-dependencies',
  kind: 'refactor.extract',
  summary:
    'Installs packages in a separate stage that runs in parallel to the steps below that do without them, and copies the result',
  example: {
    before: dockerfile`
      FROM composer:2
      WORKDIR /app
      COPY composer.json composer.lock ./
      <|>RUN composer install --no-scripts
      RUN apt-get update && apt-get install -y ffmpeg
      COPY . .
      RUN ./build.sh
    `,
    after: dockerfile`
      FROM composer:2 AS deps
      WORKDIR /app
      COPY composer.json composer.lock ./
      RUN composer install --no-scripts

      FROM composer:2
      WORKDIR /app
      COPY composer.json composer.lock ./
      RUN apt-get update && apt-get install -y ffmpeg
      COPY --from=deps /app/vendor ./vendor
      COPY . .
      RUN ./build.sh
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    if (!stage || selection.start < stage.from.span.start) return;
    const run = stage.instructions.find(
      (each): each is RunInstruction => each.kind === 'RUN' && installIn(each) !== undefined,
    );
    const install = run && installIn(run);
    if (!run || !install) return;
    const last = lastBeside(stage, run);
    if (!last) return;
    const isAbove = groupsOf(graph, context, stage, () => []).some(({ installs }) => {
      return installs.some((each) => each.run === run);
    });
    const why = isAbove ? sourcesAbove : obstacle(graph, stage, run, install, context);
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => split(graph, stage, run, last, install) };
  },
});

const sourcesAbove = 'the sources are copied above it, so every change installs again; copy the manifests first';

/** The install of a project's own packages in a RUN. */
function installIn({ script }: RunInstruction): Invocation | undefined {
  if (script.form === 'opaque') return undefined;
  for (const command of script.commands) {
    const found = managerOf(command);
    if (
      found?.install &&
      found.manager.makes !== undefined &&
      found.packages.length === 0 &&
      !hasOption(found, found.manager.globalFlags ?? [])
    )
      return found;
  }
  return undefined;
}

function hasOption({ options }: Invocation, names: readonly string[]): boolean {
  return options.some(({ name, flag }) => names.includes(name) || names.includes(flag.text));
}

/** The last of the steps directly below an install that do without what it makes, and download something themselves: without one, nothing would run in parallel. */
function lastBeside({ instructions }: Stage, run: RunInstruction): Instruction | undefined {
  const below = instructions.filter(({ index }) => index > run.index);
  const end = below.findIndex((each) => !isBeside(each, run));
  const beside = below.slice(0, end === -1 ? below.length : end);
  return beside.findLast((each) => each.kind === 'RUN' && commandsOf(each).some(fetches));
}

function isBeside(each: Instruction, { before }: RunInstruction): boolean {
  if (each.onbuild || each.heredocs.length > 0) return false;
  if (each.kind !== 'RUN') return /^(?:ENV|ARG|LABEL|EXPOSE)$/.test(each.kind);
  const { script, mounts } = each;
  if (script.form !== 'shell' || script.broken || mounts.some(({ type }) => type !== 'cache')) return false;
  const ground = { folders: [before.directory ?? '/'], cwd: before.directory ?? '/', beside: script.commands };
  return script.commands.every((command) => isIndependent(command, ground));
}

function fetches(command: Command): boolean {
  return managerOf(command)?.install !== undefined || /^(?:curl|wget)$/.test(command.name?.value ?? '');
}

function obstacle(
  graph: BuildGraph,
  stage: Stage,
  run: RunInstruction,
  install: Invocation,
  context: BuildContext,
): string | undefined {
  const { instructions, from } = stage;
  const { script, before } = run;
  if (graph.problems.length > 0 || !from.image) return 'the file has errors';
  if (run.heredocs.length > 0 || script.form !== 'shell' || script.steps.length !== 1)
    return 'the step does more than install';
  if (before.directory === undefined) return 'the folder it installs in is unknown';
  if (hasMovableDirectory(graph, run)) return 'the folder it installs in depends on an argument';
  const earlier = instructions.filter(({ index }) => index < run.index);
  if (earlier.some(({ onbuild, kind }) => onbuild || kind === 'UNKNOWN'))
    return 'an instruction above it is a trigger or unknown';
  if (earlier.some((each) => each.kind === 'COPY' && each.sources.some(({ value }) => isWholeSource(value ?? '.'))))
    return sourcesAbove;
  const { directoryFlags = [], makesFlags = [] } = install.manager;
  if (hasOption(install, [...directoryFlags, ...makesFlags])) return 'a flag changes where it installs';
  const elsewhere = writtenElsewhere(graph, stage, install, context);
  if (elsewhere !== undefined) return elsewhere;
  const { lockfiles = [] } = install.manager.project ?? {};
  const isLocked = install.install?.lockfile === 'required' || lockfiles.length === 0;
  if (!isLocked && context.kind === 'known' && !lockfiles.some((name) => hasNamed(context, name)))
    return `it writes \`${lockfiles[0]}\`, which would not be copied`;
  return undefined;
}

/** The new stage has the same beginning, so that what comes before the install is built once for both. */
function split(graph: BuildGraph, stage: Stage, run: RunInstruction, last: Instruction, found: Invocation): Edit[] {
  const { source, eol } = graph;
  const { image, keyword } = stage.from;
  const folder = found.manager.makes;
  if (!image || folder === undefined) return [];
  const name = freeStageName(graph, 'deps');
  const kinds = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR', 'ENV', 'ARG', 'USER', 'SHELL']);
  const steps = stage.instructions.filter(({ index, kind }) => index <= run.index && kinds.has(kind));
  const head = `${keyword.text}${source.slice(keyword.span.end, image.span.end)} ${asKeyword(stage.from)} ${name}`;
  const text = [head, ...steps.map((each) => textWithComments(graph, each))].join(eol);
  const user = run.before.user?.text;
  const owner = user === undefined || user === 'root' || user === '0' ? '' : ` --chown=${user}`;
  const made = joinPath(run.before.directory ?? '/', folder);
  return [
    insert(placeAbove(graph, stage, 'file'), `${text}${eol}${eol}`),
    remove(linesWithComments(graph, run)),
    insert(last.span.end, `${eol}${keywordLike(run, 'COPY')} --from=${name}${owner} ${made} ./${folder}`),
    ...shiftIndexes(graph, stage.index, 1),
  ];
}
