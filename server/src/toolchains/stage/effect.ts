/** What a command that is no build leaves in the image for run time, so far as its words tell. */
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { installedBy } from './install-command.ts';
import type { Placed } from './runtime.ts';

export type Effect =
  /** `project`: files in the project that are not known; `settings`: those of a program that fetches sources. */
  | { readonly kind: 'nothing' | 'account' | 'packages' | 'project' | 'settings' | 'unknown' }
  /** Files or folders, by their absolute paths, and who they are given to at once. */
  | { readonly kind: 'paths' | 'folders'; readonly paths: readonly string[]; readonly owner?: string }
  /** Files that come from elsewhere, programs among them that may be linked with anything. */
  | { readonly kind: 'foreign'; readonly paths: readonly string[] }
  /** `user`, `user:group` or `:group`. */
  | { readonly kind: 'owner'; readonly owner: string; readonly paths: readonly string[] }
  | { readonly kind: 'mode'; readonly mode: string; readonly recursive: boolean; readonly paths: readonly string[] }
  /** What it takes away; the last name of a path may be a pattern. */
  | { readonly kind: 'removed'; readonly paths: readonly string[] };

const nothing: Effect = { kind: 'nothing' };
const unknown: Effect = { kind: 'unknown' };
const project: Effect = { kind: 'project' };

const accounts = new Set(words('useradd adduser groupadd addgroup usermod'));

/** Programs that write nothing but to where their output is sent. */
const silent = new Set(
  words(`
    : [ cat cd date echo env exit export false find grep head id jq ls nproc printenv printf pwd readlink set sha256sum
    sleep sort stat strip tail test true umask uname unset upx wc which ldd du
  `),
);

/** Folders whose content is of no use once the step has ended, or is that of package managers. */
const passing =
  /^\/(?:tmp|var\/(?:tmp|cache\/(?:apt|apk|yum|dnf|debconf|fontconfig|ldconfig|man)|lib\/apt|lib\/dpkg|log\/(?:apt|dpkg\.log|alternatives\.log|bootstrap\.log))|var\/(?:cache|log)$|etc\/apt|root\/\.(?:cache|npm|m2|gradle|cargo|ssh|config))(?:\/|$)/;

export function isPassing(path: string): boolean {
  return passing.test(path);
}

const known = new WeakMap<Placed, Effect>();

/** The effect of a command; made once. */
export function effectOf(placed: Placed): Effect {
  const found = known.get(placed) ?? effectOn(placed);
  known.set(placed, found);
  return found;
}

function effectOn({ command, directory }: Placed): Effect {
  const written = writtenBy(command, directory);
  if (!written || written.length > 0) return pathsOf(written);
  const name = command.name?.value;
  if (command.name === undefined) return nothing;
  if (name === undefined) return unknown;
  const program = name.slice(name.lastIndexOf('/') + 1);
  if (silent.has(program)) return nothing;
  if (accounts.has(program)) return { kind: 'account' };
  const invocation = managerOf(command);
  if (invocation) return { kind: invocation.manager.kind === 'system' ? 'packages' : 'project' };
  const effect = Object.hasOwn(effects, program) ? effects[program] : undefined;
  return effect?.(command, directory) ?? unknown;
}

/** Where a command's output is sent; undefined where one such place is not known. */
function writtenBy({ redirects }: Command, directory: string | undefined): readonly string[] | undefined {
  const targets = redirects
    .filter(({ operator }) => operator.includes('>') && !operator.includes('&'))
    .map(({ target }) => resolvePath(directory, target?.value));
  return allKnown(targets)?.filter((path) => !/^\/dev\//.test(path));
}

type EffectOf = (command: Command, directory: string | undefined) => Effect;

const creates: EffectOf = (command, directory) =>
  pathsOf(allKnown(operandsOf(command).map((word) => at(directory, word))));

/** `mkdir -p a b`; rights of their own are not followed. */
const makesFolders: EffectOf = (command, directory) => {
  if (command.args.some((word) => /^-[a-z]*m|^--mode/.test(plainText(word)))) return unknown;
  return asKind('folders', creates(command, directory));
};

const removes: EffectOf = (command, directory) => {
  const paths = operandsOf(command).map((word) => at(directory, word));
  return { kind: 'removed', paths: paths.filter((path) => path !== undefined) };
};

/** `cp a b`, `ln -s a b`: the last operand, or what comes into it. */
const places: EffectOf = (command, directory) => {
  const operands = operandsOf(command);
  const to = at(directory, operands.at(-1));
  const from = operands.at(-2)?.value;
  // A COPY takes what a link leads to.
  if (from?.startsWith('/dev/')) return unknown;
  // A name with an ending is that of a file, whatever it is made of.
  const isFile = operands.length === 2 && /\.\w+$/.test(to ?? '');
  if (to !== undefined && from === undefined && isFile) return pathsOf([to]);
  if (to === undefined || from === undefined) return unknown;
  return pathsOf([/\/$/.test(operands.at(-1)?.value ?? '') ? `${to}/${from.split('/').at(-1)}` : to]);
};

/** The rights of folders are not followed; files keep theirs when they are copied. */
const installs: EffectOf = (command, directory) => {
  const installed = installedBy(command, directory);
  if (!installed || (installed.folders && !/^(?:0?755)?$/.test(installed.mode ?? ''))) return unknown;
  const { folders, paths, owner } = installed;
  const effect = pathsOf(paths);
  if (effect.kind !== 'paths') return effect;
  return { ...effect, ...(folders && { kind: 'folders' }), ...(owner !== undefined && { owner }) };
};

/** `curl -fsSLo file url`, `wget -O file url`. */
const downloads: EffectOf = ({ args }, directory) => {
  const flag = args.findIndex(({ value }) => /^(?:-[a-zA-Z]*[oO]|--output|--output-document)$/.test(value ?? ''));
  return asKind('foreign', pathsOf(allKnown([flag === -1 ? undefined : at(directory, args[flag + 1])])));
};

/** `tar -xzf archive -C folder`: what comes into the folder has names that are not known. */
const unpacks: EffectOf = ({ args }, directory) => {
  const flag = args.findIndex(({ value }) => /^(?:-C|-d|--directory)$/.test(value ?? ''));
  const to = flag === -1 ? directory : at(directory, args[flag + 1]);
  return to !== undefined && isPassing(`${to}/`) ? nothing : unknown;
};

/** `chmod -R g=u folder`; of what a pattern stands for only the files change, which keep their rights when they are copied. */
const changesMode: EffectOf = ({ args }, directory) => {
  const isFlag = (word: Word) => /^-[Rfvc]+$|^--/.test(plainText(word));
  const [mode, ...changed] = args.filter((word) => !isFlag(word));
  const recursive = args.some((word) => isFlag(word) && /R|^--recursive$/.test(plainText(word)));
  if (mode?.value === undefined) return unknown;
  const paths = changed.map((word) => at(directory, word)).filter((path) => path !== undefined);
  return { kind: 'mode', mode: mode.value, recursive, paths };
};

/** `chown -R user:group folder`, `chgrp group folder`. */
const gives: EffectOf = (command, directory) => {
  const [owner, ...owned] = operandsOf(command);
  const paths = allKnown(owned.map((word) => at(directory, word)));
  if (owner?.value === undefined || !paths || paths.some((path) => /[*?[]/.test(path))) return unknown;
  const isGroup = command.name?.value?.endsWith('chgrp') === true;
  const [user = '', group = ''] = isGroup ? ['', owner.value] : owner.value.split(/[:.]/);
  return { kind: 'owner', owner: group === '' ? user : `${user}:${group}`, paths };
};

const python: EffectOf = ({ args }) => (isDjango(args.map(({ value }) => value ?? '')) ? project : unknown);

/** What programs leave, by their names. */
const effects: Readonly<Record<string, EffectOf>> = {
  mkdir: makesFolders,
  touch: creates,
  cp: places,
  mv: places,
  ln: places,
  install: installs,
  rm: removes,
  rmdir: removes,
  unlink: removes,
  curl: downloads,
  wget: downloads,
  tar: unpacks,
  unzip: unpacks,
  chmod: changesMode,
  chown: gives,
  chgrp: gives,
  php: ({ args }) => (/(?:^|\/)(?:artisan|console)$/.test(args[0]?.value ?? '') ? project : unknown),
  git: (command) => (isGitSetting(command) ? { kind: 'settings' } : unknown),
  npx: () => project,
  bunx: () => project,
  python,
  python3: python,
};

/** `git config --global`, `--system`: a file of git's alone. */
function isGitSetting({ args }: Command): boolean {
  const [verb, ...rest] = args.map(({ value }) => value);
  return verb === 'config' && rest.some((arg) => arg === '--global' || arg === '--system');
}

/** Commands of Django's that write into the project and nowhere else. */
function isDjango([script = '', verb = '']: readonly string[]): boolean {
  return /(?:^|\/)manage\.py$/.test(script) && /^(?:collectstatic|compilemessages|check|compress)$/.test(verb);
}

function operandsOf({ args }: Command): readonly Word[] {
  return args.filter((word) => !/^[-+]/.test(plainText(word)));
}

function at(directory: string | undefined, word: Word | undefined): string | undefined {
  return resolvePath(directory, word?.value);
}

function allKnown(paths: readonly (string | undefined)[]): readonly string[] | undefined {
  return paths.every((path) => path !== undefined) ? paths : undefined;
}

function pathsOf(paths: readonly string[] | undefined): Effect {
  if (!paths) return unknown;
  const kept = paths.filter((path) => !isPassing(path));
  return kept.length === 0 ? nothing : { kind: 'paths', paths: kept };
}

/** Paths as those of a kind that tells more. */
function asKind(kind: 'folders' | 'foreign', effect: Effect): Effect {
  return effect.kind === 'paths' ? { ...effect, kind } : effect;
}
