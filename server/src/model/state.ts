/** What holds between instructions: user, working directory, shell. */
import { isShell } from '../shell/nested.ts';
import { isClean } from '../text/rooted-path.ts';
import { imageDirectory, isWindowsImage } from './image.ts';
import type { Scope, Source, State, Text } from './model.ts';

type ShellKind = State['shell'];

/** What holds where nothing has been said yet. */
export const nothingSet: State = {
  user: undefined,
  workdir: undefined,
  directory: undefined,
  shell: 'posix',
  scope: { stage: undefined, before: 0 },
};

/** The same, seen from another place. */
export function stateAt({ user, workdir, directory, shell }: State, scope: Scope): State {
  return { user, workdir, directory, shell, scope };
}

/** The state that a stage begins with, taken over from its base. */
export function initialState(
  base: Source,
  baseEnd: State | undefined,
  platform: Text | undefined,
  escape: string,
  scope: Scope,
): State {
  if (baseEnd) return stateAt(baseEnd, scope);
  const directory = base.kind === 'scratch' ? '/' : base.kind === 'image' ? imageDirectory(base.image) : undefined;
  const shell = initialShell(base, platform, escape);
  return { ...nothingSet, directory: shell === 'posix' ? directory : undefined, shell, scope };
}

/** Windows images start with cmd; a backtick as escape character makes a Windows image likely, so the shell is not known then. */
function initialShell(base: Source, platform: Text | undefined, escape: string): ShellKind {
  if (platform?.value?.startsWith('windows')) return 'cmd';
  if (base.kind === 'image' && isWindowsImage(base.image)) return 'cmd';
  return escape === '`' ? 'unknown' : 'posix';
}

export function withUser(state: State, user: Text): State {
  return { ...state, user };
}

/** WORKDIR: absolute paths replace, relative ones are joined, what is unknown stays unknown. */
export function withDirectory(state: State, workdir: Text): State {
  return { ...state, workdir, directory: resolvePath(state.directory, workdir.value) };
}

/** A path seen from a directory, `.` and `..` resolved; undefined when it depends on what is unknown. */
export function resolvePath(directory: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined || /^[a-z]:|\\/i.test(path)) return undefined;
  const absolute = path.startsWith('/') ? path : directory === undefined ? undefined : `${directory}/${path}`;
  if (absolute === undefined || isClean(absolute)) return absolute;
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

const shells: Readonly<Record<string, ShellKind>> = {
  powershell: 'powershell',
  pwsh: 'powershell',
  cmd: 'cmd',
};

/** The kind of a program named by SHELL or a shebang. */
function shellOf(program: string | undefined): ShellKind {
  const name =
    program
      ?.split(/[\\/]/)
      .at(-1)
      ?.toLowerCase()
      .replace(/\.exe$/, '') ?? '';
  if (isShell(name)) return 'posix';
  return Object.hasOwn(shells, name) ? (shells[name] ?? 'unknown') : 'unknown';
}

export function withShell(state: State, program: string | undefined): State {
  return { ...state, shell: shellOf(program) };
}
