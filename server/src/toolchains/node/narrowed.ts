/** The install of one member of a workspace, and of what it needs. */
import { type Edit, insert, replace } from '../../text/edit.ts';
import type { Invocation } from '../invocation.ts';
import type { PackageManager } from '../managers.ts';
import type { Member, Workspace } from '../workspace.ts';
import { NPM, PNPM, YARN, YARN_BERRY } from './managers.ts';

/** npm and pnpm are told by flags, Yarn 4 by a command. */
const narrowing: ReadonlySet<PackageManager> = new Set([NPM, PNPM, YARN, YARN_BERRY]);

/** Whether a manager can install for one member. */
export function canNarrow({ manager }: Invocation): boolean {
  return narrowing.has(manager);
}

/** Whether a manager can install for one member of this very workspace. */
export function canNarrowIn({ manager }: Invocation, { yarn = 1 }: Workspace): boolean {
  return !isYarn(manager) || yarn >= 2;
}

/** Whether an install is told already which members it is for. */
export function isNarrow({ verbText, options, flags }: Invocation): boolean {
  if (verbText === 'workspaces focus') return true;
  return [...options.map(({ name }) => name), ...flags.map(({ text }) => text)].some((name) => choosing.test(name));
}

const choosing =
  /^(?:-w|--workspaces?|--include-workspace-root|--filter|-F|--filter-prod|-r|--recursive|-g|--global)(?:=|$)/;

export interface Narrowed {
  readonly edit: Edit;
  /** What the command no longer does. */
  readonly note?: string;
}

type Impossible = { readonly why: string };

/** npm-install(1) `--workspace`, `--include-workspace-root`; https://pnpm.io/filtering. The root is kept where it has dependencies of its own. */
export function narrowedCommand(invocation: Invocation, workspace: Workspace, { name }: Member): Narrowed | Impossible {
  const { verb, program, manager } = invocation;
  const hasOwn = workspace.ranges.size > 0;
  if (hasOwn && workspace.name === undefined && manager !== NPM)
    return { why: 'the package at the root has dependencies and no name' };
  if (isYarn(manager)) return focused(invocation, workspace, name);
  const own = manager === NPM ? '--include-workspace-root' : `--filter ${workspace.name}`;
  const flags = manager === NPM ? `--workspace=${name}` : `--filter ${name}...`;
  return { edit: insert((verb ?? program).span.end, hasOwn ? ` ${flags} ${own}` : ` ${flags}`) };
}

function isYarn(manager: PackageManager): boolean {
  return manager === YARN || manager === YARN_BERRY;
}

/** Checks of the lockfile, which a focused install does not make: it leaves other members out. */
const checks = /^--(?:immutable|immutable-cache|frozen-lockfile|check-cache|inline-builds|no-immutable)$/;

/** https://yarnpkg.com/cli/workspaces/focus */
function focused({ program, command, flags }: Invocation, workspace: Workspace, name: string): Narrowed | Impossible {
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
