/** The folder that Python packages are installed into: a virtual environment that is there, or one that a split adds. */

import { joinPath } from '../../context/path.ts';
import type { EnvInstruction } from '../../model/model.ts';
import { commandsOf } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { changerOf } from '../../shell/changer.ts';
import type { Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { managerOf } from '../invocation.ts';
import { belowOf } from '../stage/project.ts';
import type { Job, Placed, Refusal } from '../stage/runtime.ts';
import { environmentFolder, environmentWords } from './environment-command.ts';
import { namesPackages, ofPython } from './imports.ts';

export interface Environment {
  readonly folder: string;
  /** Whether a split has to add it, in place of the folders of the image's own Python. */
  readonly added: boolean;
  /** The commands that install into it. */
  readonly installs: readonly Placed[];
}

/** Where a split puts packages that would go among those of the image. */
const added = '/opt/venv';

export function environmentOf(job: Job, builds: readonly Placed[]): Environment | Refusal {
  if (job.commands.some((placed) => venvWords(job, placed)?.includes(shared)))
    return { why: 'its virtual environment also takes packages of the image' };
  const own = job.commands.map((placed) => venvOf(job, placed)).find((path) => path !== undefined);
  if (own !== undefined) return existing(job, builds, own);
  const project = builds.filter((placed) => !isPip(placed));
  const installs = project.length > 0 ? project : builds;
  const places = new Set(installs.map((placed) => placeOf(job, placed)));
  const [place] = places;
  if (place === undefined || places.size > 1) return { why: 'the folder it installs packages to is unknown' };
  if (place !== 'global') return { folder: place, added: false, installs };
  const moved = job.stage.instructions.some(
    (each) => each.kind === 'ENV' && each.pairs.some((pair) => isMover(job, each, pair)),
  );
  if (moved) return { why: 'a variable changes where Python finds its packages' };
  const namer = namerOf(job);
  if (namer !== undefined)
    return { why: `\`${namer}\` names the folder that the image's own Python has its packages in` };
  return { folder: added, added: true, installs };
}

/** A source or another file of the context that leads to packages where they are now. */
function namerOf({ context }: Job): string | undefined {
  if (context.kind === 'unknown') return undefined;
  const [source] = [...(context.imports?.by ?? [])].find(([, names]) => names.includes(namesPackages)) ?? [];
  return source ?? [...context.texts].find(([path, text]) => path !== context.dockerfile && ofPython.test(text))?.[0];
}

const movers: ReadonlySet<string> = new Set(
  'PYTHONPATH PYTHONUSERBASE VIRTUAL_ENV PIP_TARGET PIP_PREFIX PIP_USER PYTHONHOME UV_PYTHON'.split(' '),
);

type Pair = EnvInstruction['pairs'][number];

function isMover(job: Job, { before }: EnvInstruction, { name, value }: Pair): boolean {
  if (name.text !== 'PYTHONPATH') return movers.has(name.text);
  const text = value?.value ?? value?.text.replace(/^"(.*)"$/, '$1') ?? '';
  const folders = text.replace(/\$(?:PYTHONPATH\b|\{PYTHONPATH(?::-)?\})/g, '').split(':');
  return folders.some((folder) => folder !== '' && !isOfProject(job, before.directory, folder));
}

/** Whether a folder is one of the project, where no package is installed. */
function isOfProject({ projects, launch }: Job, directory: string | undefined, folder: string): boolean {
  const path = /[$"']|site-packages/.test(folder)
    ? undefined
    : resolvePath(folder.startsWith('/') ? '/' : directory, folder);
  const own = [launch.directory ?? '/', ...projects.map((each) => each.folder)];
  return path !== undefined && own.some((each) => each !== '/' && belowOf(each, path) !== undefined);
}

export function isPip({ command }: Placed): boolean {
  return managerOf(command)?.manager.id === 'pip';
}

/** `uv pip install` takes the Python of the system only when it is told to, or the one that UV_PYTHON names (docs.astral.sh/uv/pip/environments). */
export function isUvPip({ command }: Placed): boolean {
  const found = managerOf(command);
  return found?.manager.id === 'uv' && /^pip (?:install|sync)$/.test(found.verbText);
}

function isForSystem({ command }: Placed, variable: string | undefined): boolean {
  const flags = managerOf(command)?.flags ?? [];
  const isMoved = flags.some(({ text }) => /^(?:--target|-t|--prefix|--python|-p|-e|--editable)(?:=|$)/.test(text));
  const isSystem = flags.some(({ text }) => text === '--system') || /^(?:1|true|yes|on)$/i.test(variable ?? '');
  return isSystem && !isMoved;
}

/** The folder of `python -m venv folder`, `virtualenv folder`, `uv venv folder`. */
export function venvOf(job: Job, placed: Placed): string | undefined {
  const words = venvWords(job, placed);
  if (!words || words.includes(shared)) return undefined;
  const folder = environmentFolder(words);
  const isUv = programOf(placed.command)?.name === 'uv';
  const path = resolvePath(placed.directory, folder ?? (isUv ? '.venv' : undefined));
  return path?.includes('?') ? undefined : path;
}

/** The option of an environment that takes the packages of the image too. */
const shared = '--system-site-packages';

/** The words behind a command that makes a virtual environment. */
function venvWords(job: Job, placed: Placed): readonly string[] | undefined {
  return environmentWords(placed.command, (word) => valueOf(job, placed, word));
}

/** A word's value, variables of ENV and ARG put in. */
function valueOf(job: Job, { run }: Placed, { value, text, variables }: Word): string {
  if (value !== undefined) return value;
  const plain = text.replace(/^"(.*)"$/, '$1');
  return variables.reduce((sofar, { name }) => {
    const found = lookup(job.graph, run.before.scope, name.text)?.value ?? '?';
    return sofar.replace(`\${${name.text}}`, found).replace(`$${name.text}`, found);
  }, plain);
}

/** A virtual environment that a step makes, where all packages go there. */
function existing(job: Job, builds: readonly Placed[], folder: string): Environment | Refusal {
  const isThere = builds.every((placed) => {
    const { command, run, directory } = placed;
    if (resolvePath(directory, command.name?.value)?.startsWith(`${folder}/bin/`)) return true;
    const path = lookup(job.graph, run.before.scope, 'PATH');
    const written = textOfPath(job, run.index);
    const isActive = job.commands.some(
      (each) => each.run === run && each.command.args[0]?.value?.endsWith('bin/activate') === true,
    );
    return (
      isActive ||
      path?.value?.startsWith(`${folder}/bin`) ||
      written.includes(folder) ||
      /\$\{?VIRTUAL_ENV\}?\/bin/.test(written)
    );
  });
  const tools = builds.filter((placed) => !isPip(placed)).map((placed) => placeOf(job, placed));
  if (!isThere || tools.some((place) => place !== 'global' && place !== folder))
    return { why: `whether it installs packages to \`${folder}\` is unknown` };
  return { folder, added: false, installs: builds };
}

/** The values of PATH that ENVs above an instruction write. */
function textOfPath({ stage }: Job, before: number): string {
  return stage.instructions
    .flatMap((each) => (each.kind === 'ENV' && each.index < before ? each.pairs : []))
    .filter(({ name }) => name.text === 'PATH')
    .map(({ value }) => value?.text ?? '')
    .join('\n');
}

/** `global` for the image's own folders, the path of an environment in the project, or undefined. */
function placeOf(job: Job, placed: Placed): string | undefined {
  const found = managerOf(placed.command);
  const { directory, run } = placed;
  const variable = (name: string) => lookup(job.graph, run.before.scope, name)?.value;
  const inProject = directory === undefined ? undefined : joinPath(directory, '.venv');
  const commands = commandsOf(run);
  if (changerOf(commands, placed.command, false)) return undefined;
  switch (found?.manager.id) {
    case 'uv': {
      if (isUvPip(placed)) return isForSystem(placed, variable('UV_SYSTEM_PYTHON')) ? 'global' : undefined;
      const given = variable('UV_PROJECT_ENVIRONMENT');
      return given === undefined ? inProject : resolvePath(directory, given);
    }
    case 'poetry': {
      const said = (name: string) =>
        variable(`POETRY_VIRTUALENVS_${name.toUpperCase().replace('-', '_')}`) ??
        configured(job, `virtualenvs.${name}`);
      if (/^(?:1|true)$/i.test(said('in-project') ?? '')) return inProject;
      return /^(?:0|false)$/i.test(said('create') ?? '') ? 'global' : undefined;
    }
    case 'pipenv':
      if (found.flags.some(({ text }) => text === '--system')) return 'global';
      return variable('PIPENV_VENV_IN_PROJECT') === undefined ? undefined : inProject;
    case 'pip': {
      const isRoot = run.before.user === undefined || /^(?:root|0)$/.test(run.before.user.value ?? '?');
      const moved = /^(?:--user|--target|-t|--prefix|--root|-e|--editable)(?:=|$)/;
      return isRoot && !found.flags.some(({ text }) => moved.test(text)) ? 'global' : undefined;
    }
    default:
      return undefined;
  }
}

/** The value of `poetry config name value`. */
function configured({ commands }: Job, name: string): string | undefined {
  for (const { command } of commands) {
    const values = command.args.map(({ value }) => value);
    const at = values.indexOf(name);
    if (at !== -1 && values.includes('config')) return values[at + 1];
  }
  return undefined;
}
