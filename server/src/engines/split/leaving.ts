/** What a command that is no build leaves in the image for run time, so far as its words tell. */
import { resolvePath } from '../../model/state.ts';
import { plainText } from '../../shell/words.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import type { Placed } from '../../toolchains/stage/runtime.ts';

export type Leaving =
  | { readonly kind: 'nothing' | 'account' | 'packages' | 'project' | 'unknown' }
  /** Files or folders, by their absolute paths. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'owner'; readonly owner: string; readonly paths: readonly string[] };

const nothing: Leaving = { kind: 'nothing' };
const unknown: Leaving = { kind: 'unknown' };

const accounts = new Set('useradd adduser groupadd addgroup usermod'.split(' '));

/** Programs that write nothing but to where their output is sent. */
const silent = new Set(
  ': [ cat cd chmod date echo env exit export false find grep head id jq ls nproc printenv printf pwd readlink rm rmdir set sha256sum sleep sort stat strip tail test true umask uname unset upx wc which ldd du'.split(
    ' ',
  ),
);

/** Folders whose content is of no use once the step has ended, or is that of package managers. */
export const passing =
  /^\/(?:tmp|var\/(?:tmp|cache|lib\/apt|lib\/dpkg|log)|etc\/apt|root\/\.(?:cache|npm|m2|gradle|cargo|ssh|config))(?:\/|$)/;

export function leavingOf({ command, directory }: Placed): Leaving {
  const written = command.redirects
    .filter(({ operator }) => operator.includes('>') && !operator.includes('&'))
    .map(({ target }) => resolvePath(directory, target?.value));
  if (written.some((path) => path === undefined)) return unknown;
  const targets = written.filter((path) => path !== undefined && !/^\/dev\//.test(path)) as string[];
  if (targets.length > 0) return pathsOf(targets);
  const name = command.name?.value;
  if (command.name === undefined) return nothing;
  if (name === undefined) return unknown;
  const program = name.slice(name.lastIndexOf('/') + 1);
  if (silent.has(program)) return nothing;
  if (accounts.has(program)) return { kind: 'account' };
  const invocation = managerOf(command);
  if (invocation) return { kind: invocation.manager.kind === 'system' ? 'packages' : 'project' };
  const operands = command.args.filter((word) => !/^[-+]/.test(plainText(word)));
  const paths = operands.map(({ value }) => resolvePath(directory, value));
  switch (program) {
    case 'mkdir':
    case 'touch':
      return paths.some((path) => path === undefined) ? unknown : pathsOf(paths as string[]);
    case 'chown': {
      const [owner, ...owned] = operands;
      const known = owned.map(({ value }) => resolvePath(directory, value));
      if (owner?.value === undefined || known.some((path) => path === undefined)) return unknown;
      return { kind: 'owner', owner: owner.value, paths: known as string[] };
    }
    case 'cp':
    case 'mv':
    case 'ln':
    case 'install': {
      const to = paths.at(-1);
      const from = operands.at(-2)?.value;
      if (to === undefined || from === undefined || operands.length < 2) return unknown;
      return pathsOf([/\/$/.test(operands.at(-1)?.value ?? '') ? `${to}/${from.split('/').at(-1)}` : to]);
    }
    case 'curl':
    case 'wget': {
      const at = command.args.findIndex(({ value }) => /^(?:-o|-O|--output|--output-document)$/.test(value ?? ''));
      const to = resolvePath(directory, at === -1 ? undefined : command.args[at + 1]?.value);
      return to === undefined ? unknown : pathsOf([to]);
    }
    case 'php':
      return /(?:^|\/)(?:artisan|console)$/.test(command.args[0]?.value ?? '') ? { kind: 'project' } : unknown;
    case 'npx':
    case 'bunx':
      return { kind: 'project' };
    case 'python':
    case 'python3':
      return isDjango(command.args.map(({ value }) => value ?? '')) ? { kind: 'project' } : unknown;
    default:
      return unknown;
  }
}

function pathsOf(paths: readonly string[]): Leaving {
  const kept = paths.filter((path) => !passing.test(path));
  return kept.length === 0 ? nothing : { kind: 'paths', paths: kept };
}

/** Commands of Django's that write into the project and nowhere else. */
function isDjango([script = '', verb = '']: readonly string[]): boolean {
  return /(?:^|\/)manage\.py$/.test(script) && /^(?:collectstatic|compilemessages|check|compress)$/.test(verb);
}
