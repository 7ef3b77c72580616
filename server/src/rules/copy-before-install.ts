import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { type Obstacle, offerOf, type Plan } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { filesAbove, manifestsToCopy, providesManifest } from '../engines/reorder/gather.ts';
import { ignoreEdits } from '../engines/reorder/ignore.ts';
import { planMove } from '../engines/reorder/move.ts';
import { type Brought, broughtBy, folderOfInstall, originOf } from '../engines/reorder/place.ts';
import { copyLines, moveEdits, splitEdits } from '../engines/reorder/write.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Edit } from '../text/edit.ts';
import type { Manifests } from '../toolchains/install-inputs.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { matchesManifest, needOf } from '../toolchains/need.ts';

export default defineRule({
  id: 'copy-before-install',
  summary: 'sources copied above an install that needs only manifests',
  why: `BuildKit runs a step again when a file that was copied above it has changed. With \`COPY . .\` above \`npm ci\`, each change of any
source file downloads and installs every dependency again. Copied first, the manifests (\`package.json\` and its lockfile) are all that the
install depends on, and it stays cached until they change.

The fix copies exactly the manifests that are in the build context, moves the COPY of the sources below the install (or the install above the
COPY where steps between them need the sources), splits a RUN that installs and builds, and adds the folder that the install fills to
\`.dockerignore\`, because a \`COPY . .\` below would put the one of your machine over it. Where Slipway cannot tell what the install reads, there is no
fix, and its greyed entry says why.

On a Dockerfile without a known build context (one that is not saved), the fix copies \`package-lock.json*\` by a pattern: check that the files are there
and that \`.dockerignore\` has the folder.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
      RUN npm ci && npm run build
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json* ./
      RUN npm ci
      COPY . .
      RUN npm run build
    `,
  },
  *check(graph, context) {
    // The managers that have installed in each stage and those below it; a later install only adds to that.
    const managers: ReadonlySet<string>[] = [];
    for (const stage of graph.stages) {
      const installed = new Set(stage.base.kind === 'stage' ? managers[stage.base.stage] : []);
      managers.push(installed);
      for (const run of stage.instructions) {
        if (run.kind !== 'RUN') continue;
        for (const invocation of projectInstalls(run)) {
          const { id } = invocation.manager;
          if (installed.has(id) || !needOf(invocation)) continue;
          installed.add(id);
          const found = findingOf(graph, context, stage, run, invocation);
          if (found) yield found;
        }
      }
    }
  },
});

/** The commands that install what a project's manifests list. */
function projectInstalls(run: RunInstruction): Invocation[] {
  if (run.script.form !== 'shell') return [];
  return run.script.commands.flatMap((command) => {
    const found = command.conditional ? undefined : managerOf(command);
    return found?.install && found.manager.kind === 'language' ? [found] : [];
  });
}

function findingOf(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
  invocation: Invocation,
): Finding | undefined {
  const need = needOf(invocation);
  const folder = need && folderOfInstall(run, invocation);
  if (!need || folder === undefined) return undefined;
  const above = stage.instructions.filter((instruction): instruction is CopyInstruction => {
    return (instruction.kind === 'COPY' || instruction.kind === 'ADD') && instruction.index < run.index;
  });
  const copy = above.find((each) => bringsSources(context, each, folder, invocation));
  const brought = copy && broughtBy(context, copy);
  if (!copy || !brought) return undefined;

  const put = filesAbove(graph, stage, copy, run);
  const isProvided = providesManifest(put, folder, invocation);
  const root = originOf(brought, folder);
  if (!isProvided && root === undefined) return undefined;
  const manifests = manifestsToCopy(context, brought, put, folder, isProvided, invocation);
  if (!manifests) return undefined;

  const shown = commandOf(invocation);
  const what = copy.sources.map(({ text }) => text).join(' ');
  const place = copy.sources.length === 1 && (what === '.' || what === './') ? '.' : what;
  const plan = (): Plan | Obstacle => {
    if (run.onbuild) return { why: 'it is a trigger of another build' };
    if ('why' in manifests) return manifests;
    return fixOf(graph, context, copy, run, invocation, need.split, brought, folder, manifests);
  };
  // A folder beside the manifests may be there for a script of the install.
  const isBeside = root === undefined;
  if (isBeside && ('why' in manifests || !mayMove(graph, copy, run, invocation, need.split, brought))) return undefined;
  return {
    span: copy.keyword.span,
    message: `any change under \`${place}\` runs \`${shown}\` again`,
    related: [
      { span: (invocation.verb ?? invocation.program).span, message: `\`${shown}\` runs again with each of them` },
    ],
    changes: () => [offerOf('install-first', `Copy the sources after \`${shown}\``, plan())],
  };
}

/** Whether nothing between COPY and install ties the two together. */
function mayMove(
  graph: BuildGraph,
  copy: CopyInstruction,
  run: RunInstruction,
  invocation: Invocation,
  split: readonly string[] | undefined,
  brought: readonly Brought[],
): boolean {
  if (run.onbuild) return false;
  const found = split
    ? splitEdits(graph, copy, run, invocation, split, [])
    : planMove(graph, copy, run, invocation, brought);
  return !('why' in found);
}

function bringsSources(context: BuildContext, copy: CopyInstruction, folder: string, { manager }: Invocation): boolean {
  const brought = broughtBy(context, copy) ?? [];
  return brought.some((each) => {
    const isRelated =
      originOf([each], folder) !== undefined || originOf([{ source: '.', folder }], each.folder) !== undefined;
    return isRelated && !matchesManifest(manager, each.source, context);
  });
}

function fixOf(
  graph: BuildGraph,
  context: BuildContext,
  copy: CopyInstruction,
  run: RunInstruction,
  invocation: Invocation,
  split: readonly string[] | undefined,
  brought: readonly Brought[],
  folder: string,
  manifests: Manifests,
): Plan | Obstacle {
  const isMove = manifests.paths.length === 0;
  const lines = isMove ? [] : copyLines(graph, copy, manifests, folderText(copy, brought, folder));
  const names = listed([...new Set(manifests.paths.map((path) => nameOf(path.replace(/\/$/, ''))))]);
  const shown = commandOf(invocation);
  let edits: readonly Edit[];
  if (split) {
    const added = splitEdits(graph, copy, run, invocation, split, lines);
    if ('why' in added) return added;
    edits = added;
  } else {
    const move = planMove(graph, copy, run, invocation, brought);
    if ('why' in move) return move;
    edits = moveEdits(graph, copy, run, move, lines);
  }
  const root = originOf(brought, folder);
  const writes = invocation.manager.project?.writes ?? [];
  const files = root === undefined ? [] : ignoreEdits(graph, context, root, writes);
  if ('why' in files) return files;
  return {
    title: isMove ? `Copy the sources after \`${shown}\`` : `Copy ${names} first, then \`${shown}\``,
    safety: 'unsafe',
    edits,
    ...(files.length > 0 && { files }),
  };
}

/** The project's folder as the COPY writes its destination, with a slash behind it. */
function folderText({ destination }: CopyInstruction, brought: readonly Brought[], folder: string): string {
  const written = (destination?.text ?? '.').replace(/^["']|["']$/g, '').replace(/\/$/, '');
  const [first] = brought;
  if (!first || folder === first.folder) return `${written}/`;
  if (folder.startsWith(`${first.folder}/`)) return `${written}/${folder.slice(first.folder.length + 1)}/`;
  const below = first.folder.slice(folder === '/' ? 1 : folder.length + 1);
  if (written === below) return './';
  return written.endsWith(`/${below}`) ? written.slice(0, -below.length) : `${folder}/`;
}

function commandOf({ program, verbText }: Invocation): string {
  return [program.value ?? program.text, verbText].filter((text) => text !== '').join(' ');
}

function listed(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
