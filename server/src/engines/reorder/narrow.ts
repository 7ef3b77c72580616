/** Narrows the install of a workspace to the one member that an image is built of, and what that member needs. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, joinPath } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { ownLinesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { type Edit, insert, remove, replace } from '../../text/edit.ts';
import { workspaceAt } from '../../toolchains/node/workspace.ts';
import { type Member, needsOf, type Workspace } from '../../toolchains/workspace.ts';
import { laidAbove, laidIn } from './laid.ts';
import { memberBuilt } from './member-built.ts';
import { type Install, installsIn } from './sites.ts';

/** An install of all members of a workspace. */
export interface Wide {
  readonly stage: Stage;
  readonly install: Install;
  readonly workspace: Workspace;
}

/** The managers that install for members: npm and pnpm by flags, Yarn 4 by a command. */
const managers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'yarn-berry']);

/** The install that a RUN does for a whole workspace; undefined where there is none, or it is narrow already. */
export function wideInstall(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
): Wide | undefined {
  if (context.kind === 'unknown' || run.onbuild) return undefined;
  const [install, ...others] = installsIn(run).filter(({ invocation }) => managers.has(invocation.manager.id));
  if (!install || others.length > 0 || install.need.kind !== 'manifests') return undefined;
  if (install.invocation.verbText === 'workspaces focus') return undefined;
  const { options, flags } = install.invocation;
  const isNarrow = [...options.map(({ name }) => name), ...flags.map(({ text }) => text)].some((name) =>
    narrowing.test(name),
  );
  if (isNarrow) return undefined;
  const laid = new Map(laidAbove(laidIn(graph, context, stage), run).flatMap(({ files }) => [...files]));
  const origin = laid.get(joinPath(install.folder, 'package.json'));
  const workspace = origin === undefined ? undefined : workspaceAt(context, folderOf(origin));
  if (!workspace || workspace.members.length < 2) return undefined;
  const isYarn = install.invocation.manager.id.startsWith('yarn');
  return isYarn && (workspace.yarn ?? 1) < 2 ? undefined : { stage, install, workspace };
}

const narrowing =
  /^(?:-w|--workspaces?|--include-workspace-root|--filter|-F|--filter-prod|-r|--recursive|-g|--global)(?:=|$)/;

/** Flags of the install and fewer COPYs above it, or why not. */
export function planNarrow(graph: BuildGraph, context: BuildContext, wide: Wide): Plan | Obstacle {
  const { hook } = wide.workspace;
  const isIgnored = wide.install.invocation.flags.some(({ text }) => text === '--ignore-scripts');
  if (hook !== undefined && !isIgnored) return { why: `the script \`${hook}\` of the root may need every member` };
  const built = memberBuilt(graph, context, {
    stage: wide.stage,
    run: wide.install.run,
    end: wide.install.invocation.command.span.end,
    folder: wide.install.folder,
    workspace: wide.workspace,
  });
  if ('why' in built) return built;
  const { stage, install, workspace } = wide;
  const { run, folder } = install;
  const root = { name: 'package.json', ranges: workspace.ranges };
  const needed = new Set([built, ...needsOf(workspace, [root, built]).keys()]);
  const narrowed = narrowedCommand(wide, built);
  if ('why' in narrowed) return narrowed;
  const dropped: CopyInstruction[] = [];
  for (const { copy, files, complete } of laidAbove(laidIn(graph, context, stage), run)) {
    const brought = workspace.members.filter((member) => files.has(joinPath(folder, `${member.folder}/package.json`)));
    const unneeded = brought.filter((member) => !needed.has(member));
    if (!complete) return { why: 'what is copied above it is not known' };
    if (unneeded.length === 0) continue;
    if (files.size !== brought.length) return { why: 'sources are copied above it; copy the manifests first' };
    if (unneeded.length < brought.length || copy.stage !== stage.index)
      return { why: `line ${copy.lines.first + 1} copies manifests of several members` };
    dropped.push(copy);
  }
  const title = `Install only what \`${built.name}\` needs`;
  return {
    title: narrowed.note ? `${title} (${narrowed.note})` : title,
    safety: 'unsafe',
    edits: [...dropped.map((copy) => remove(ownLinesOf(graph, copy))), narrowed.edit],
  };
}

interface Narrowed {
  readonly edit: Edit;
  /** What the command no longer does. */
  readonly note?: string;
}

/** npm-install(1) `--workspace`, `--include-workspace-root`; https://pnpm.io/filtering. The root is kept where it has dependencies of its own. */
function narrowedCommand(wide: Wide, { name }: Member): Narrowed | Obstacle {
  const { install, workspace } = wide;
  const { verb, program, manager } = install.invocation;
  const hasOwn = workspace.ranges.size > 0;
  if (hasOwn && workspace.name === undefined && manager.id !== 'npm')
    return { why: 'the package at the root has dependencies and no name' };
  if (manager.id.startsWith('yarn')) return focused(wide, name);
  const own = manager.id === 'npm' ? '--include-workspace-root' : `--filter ${workspace.name}`;
  const flags = manager.id === 'npm' ? `--workspace=${name}` : `--filter ${name}...`;
  return { edit: insert((verb ?? program).span.end, hasOwn ? ` ${flags} ${own}` : ` ${flags}`) };
}

/** Checks of the lockfile, which a focused install does not make: it leaves other members out. */
const checks = /^--(?:immutable|immutable-cache|frozen-lockfile|check-cache|inline-builds|no-immutable)$/;

/** https://yarnpkg.com/cli/workspaces/focus */
function focused({ install, workspace }: Wide, name: string): Narrowed | Obstacle {
  const { program, command, flags } = install.invocation;
  if (workspace.yarn !== undefined && workspace.yarn < 4)
    return { why: '`yarn workspaces focus` needs Yarn 4 or the plugin `workspace-tools`' };
  const other = flags.find(({ text }) => !checks.test(text));
  if (other) return { why: `\`yarn workspaces focus\` has no flag \`${other.text}\`` };
  if (command.redirects.length > 0) return { why: 'its output is redirected' };
  const members = workspace.ranges.size > 0 ? [name, workspace.name] : [name];
  return {
    edit: replace({ start: program.span.end, end: command.span.end }, ` workspaces focus ${members.join(' ')}`),
    ...(flags.some(({ text }) => /^--(?:immutable|frozen-lockfile)$/.test(text)) && {
      note: 'it no longer checks that the lockfile is up to date',
    }),
  };
}
