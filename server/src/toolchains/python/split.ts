/** Python: packages are installed where compilers are, and run where they are not. */

import { folderOf, joinPath } from '../../context/path.ts';
import { keywordLike } from '../../model/layout.ts';
import type { RunInstruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { ownPathOf } from '../../shell/own-path.ts';
import type { Command } from '../../shell/script.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { parsePyproject } from '../manifests/pyproject.ts';
import { parseRequirements } from '../manifests/requirements.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { keptPackages, libraryOfCompiler } from '../stage/installed.ts';
import { isCompiler } from '../stage/packages.ts';
import { textAt } from '../stage/project.ts';
import {
  type Base,
  type Job,
  type Placed,
  type Planned,
  type Refusal,
  type Toolchain,
  unsure,
  why,
} from '../stage/runtime.ts';
import { isFull, slimName, withoutSlim } from '../stage/slim.ts';
import { packagesOfStarted } from '../stage/started.ts';
import { type Environment, environmentOf, isPip, isUvPip, venvOf } from './environment.ts';
import { isPure, librariesFor, usesOpenMp } from './packages.ts';

export const PYTHON: Toolchain = {
  label: 'compilers and headers',
  workplace: words('pytest tox nox'),
  builds: isInstall,
  holds: (_, job) => job.image.name === 'python' && hasCompiler(job),
  owns: isSetup,
  result(job, builds) {
    const base = baseOf(job);
    if ('why' in base) return base;
    const environment = environmentOf(job, builds);
    if ('why' in environment) return environment;
    const start = startOf(job, environment) ?? compiledByOldPip(job, environment);
    if (start) return start;
    return { sameImage: isSmall(job), runtime: () => runtimeFor(job, environment, base) };
  },
};

/** What programs need whose packages are in an environment. */
function runtimeFor(job: Job, environment: Environment, base: Base): Planned {
  const libraries = isSmall(job) ? droppedLibraries(job, environment) : neededLibraries(job, environment);
  if ('why' in libraries) return libraries;
  const { folder, added } = environment;
  return {
    artefacts: [{ path: folder, folder: true }],
    ...(added && { prepare: { ...preparation(job, environment), before: renewalOf(job, environment) } }),
    bases: [base],
    buildFiles: [ABOUT_PROJECT, files],
    buildVariables: words('PIP_* UV_* POETRY_* PIPENV_* DEBIAN_FRONTEND CFLAGS LDFLAGS'),
    buildPackages: words('python-dev python3-dev python-pip python3-pip python3-venv rustc cargo'),
    // Packages may start what fetches, as GitPython does.
    callsPrograms: true,
    extraPackages: libraries,
    linked: true,
    tidy: true,
    provides: servers,
  };
}

/** The smaller image with the same Python, or the same where it is small already. */
function baseOf(job: Job): Base | Refusal {
  const { image, stage, distribution } = job;
  const text = stage.from.image?.text;
  if (/^2(?:\.|-|$)/.test(image.tag ?? '')) return why('Python 2 has no virtual environments');
  if (image.registry !== undefined || text === undefined || /["']/.test(text))
    return why('no smaller base image has the same Python version');
  const name = isSmall(job) ? text : slimName(image, text);
  if (name === undefined) return why(withoutSlim(image, text, 'Python'));
  const isAlpine = distribution.family === 'alpine';
  return { image: name, shell: true, packages: isAlpine ? 'apk' : 'apt-get', certificates: true, zones: !isAlpine };
}

function isSmall({ image, distribution }: Job): boolean {
  return /(?:^|-)slim(?:-|$)/.test(image.tag ?? '') || distribution.family === 'alpine';
}

/** Why what the image starts would not find the packages. */
function startOf({ launch }: Job, { folder, added }: Environment): Refusal | undefined {
  const names = launch.commands.map(({ name }) => name?.value ?? '');
  if (added && names.some((name) => /^\/usr\/(?:local\/)?bin\//.test(name)))
    return unsure('it starts a program by its full path, which would be a different one');
  const own = added
    ? launchedBy(launch)
        .map(ownPathOf)
        .find((each) => each !== undefined)
    : undefined;
  if (own !== undefined) return unsure(`it starts with \`${own}\`, which does not look into a virtual environment`);
  const tool = names.find((name) => /^(?:uv|poetry|pipenv|pdm)$/.test(name));
  return tool === undefined
    ? undefined
    : why(
        `the command starts with \`${tool} run\`, but the smaller image has no \`${tool}\`: start the program in \`${folder}/bin\``,
      );
}

/**
 * Why packages may be compiled in an environment that a split adds: up to Python 3.7.7 and 3.8.3, `venv` brings pip 19.2 or older
 * (github.com/python/cpython, bpo-38488), which takes no wheels for manylinux2014 (pip.pypa.io/en/stable/news, 19.3).
 */
function compiledByOldPip(job: Job, environment: Environment): Refusal | undefined {
  const [, minor = '', patch] = /^3\.(\d+)(?:\.(\d+))?(?![\w.])/.exec(job.image.tag ?? '') ?? [];
  const isBefore = (first: number) => patch !== undefined && Number(patch) < first;
  const isOld = minor !== '' && (Number(minor) < 7 || (minor === '7' && isBefore(8)) || (minor === '8' && isBefore(4)));
  const { added, installs } = environment;
  if (!isOld || !added || installs.every(isUvPip) || renewsPip(job, environment)) return undefined;
  if (listedIn(job, environment).every((names) => names?.every(isPure))) return undefined;
  const version = `3.${minor}${patch === undefined ? '' : `.${patch}`}`;
  return why(
    `the pip that \`venv\` brings in Python ${version} takes no wheels for manylinux2014, and may compile packages instead`,
  );
}

/** Whether the pip of the environment is renewed before packages are installed. */
function renewsPip(job: Job, environment: Environment): boolean {
  const run = renewalOf(job, environment);
  return job.commands.some((each) => {
    const packages = each.run === run ? (managerOf(each.command)?.packages ?? []) : [];
    return packages.some(({ value = '' }) => /^pip(?:>|$)/.test(value));
  });
}

/** All commands that start, as they are written and through start scripts. */
function launchedBy({ entrypoint, command, healthcheck, commands }: Job['launch']): Command[] {
  const written = [entrypoint, command, healthcheck].flatMap((each) =>
    each?.script && each.script.form !== 'opaque' ? each.script.commands : [],
  );
  return [...written, ...commands];
}

/** The virtual environment that takes the packages (https://docs.python.org/3/library/venv.html); other tools than pip are told of it. */
function preparation(
  { stage }: Job,
  { folder, installs }: Environment,
): { readonly build: readonly string[]; readonly final: readonly string[] } {
  const write = (keyword: string, rest: string) => `${keywordLike(stage.from, keyword)} ${rest}`;
  const path = `PATH="${folder}/bin:$PATH"`;
  // Measured on uv 0.2 to 0.13: UV_PYTHON wins over `--system`, VIRTUAL_ENV does not.
  const told = installs.every(isPip)
    ? ''
    : installs.every(isUvPip)
      ? `UV_PYTHON=${folder}/bin/python `
      : `VIRTUAL_ENV=${folder} `;
  return {
    build: [write('RUN', `python -m venv ${folder}`), write('ENV', `${told}${path}`)],
    final: [write('ENV', path)],
  };
}

/** The first step that renews pip itself, which the environment has in an older version (https://docs.python.org/3/library/ensurepip.html). */
function renewalOf({ commands }: Job, { installs }: Environment): RunInstruction | undefined {
  const [first] = installs;
  if (!first || !installs.every(isPip)) return undefined;
  const user = first.run.before.user?.value;
  return commands.find(({ command, run }) => {
    const found = run.index < first.run.index && run.before.user?.value === user ? managerOf(command) : undefined;
    const packages = found?.manager.id === 'pip' && found.install ? found.packages : [];
    return packages.length > 0 && packages.every(({ value = '' }) => /^(?:pip|setuptools|wheel)(?![\w.-])/.test(value));
  })?.run;
}

const files: FileKinds = {
  names: words('requirements requirements*.txt requirements*.in tox.ini noxfile.py .flake8 .pylintrc mypy.ini'),
  folders: words('.venv __pycache__ .pytest_cache .mypy_cache .ruff_cache'),
};

/** Programs that Python packages bring. */
const servers = words(`
  python* pip gunicorn uvicorn flask celery django-admin hypercorn daphne streamlit fastapi granian waitress-serve sanic dramatiq rq alembic
`);

function isInstall(command: Command): boolean {
  const found = managerOf(command);
  if (!found?.install || !/^(?:pip|uv|poetry|pipenv)$/.test(found.manager.id)) return false;
  return found.manager.id !== 'pip' || !found.packages.every(isTool) || found.packages.length === 0;
}

/** Whether a package is one that installs others. */
function isTool({ value = '' }: { readonly value: string | undefined }): boolean {
  return /^(?:pip|setuptools|wheel|poetry|pipenv|uv|pdm|virtualenv)(?:\[.*\])?(?:[=<>~!].*)?$/.test(value);
}

/** Commands that set up how packages are installed, or install them. */
function isSetup(placed: Placed, job: Job): boolean {
  if (venvOf(job, placed) !== undefined) return true;
  const { command } = placed;
  if (/^(?:\.|source)$/.test(command.name?.value ?? ''))
    return command.args[0]?.value?.endsWith('bin/activate') === true;
  return /^(?:pip|uv|poetry|pipenv)$/.test(managerOf(command)?.manager.id ?? '');
}

/** Whether the image has compilers: the full Python image, or by its packages. */
function hasCompiler({ image, commands }: Job): boolean {
  if (image.name === 'python' && isFull(image)) return true;
  return keptPackages(commands).some(isCompiler);
}

/** The packages that each command installs; undefined where they are not known. */
function listedIn(job: Job, { installs }: Environment): (readonly string[] | undefined)[] {
  return installs.map((placed) =>
    /^(?:pip|uv pip) /.test(placedText(placed)) ? listedBy(job, placed) : declaredBy(job, placed),
  );
}

/** What came along with a compiler that stays behind, and packages use. */
function droppedLibraries(job: Job, environment: Environment): readonly string[] | Refusal {
  const { family } = job.distribution;
  if (!hasCompiler(job) || family === 'unknown') return [];
  const listed = listedIn(job, environment);
  if (listed.some((names) => names === undefined)) return why('the packages that it installs are unknown');
  const isUsed = listed.some((names) => names?.some(usesOpenMp));
  const openMp = isUsed ? [family === 'alpine' ? 'libgomp' : 'libgomp1'] : [];
  return [...openMp, ...libraryOfCompiler(job)];
}

/** The libraries that the smaller image lacks, by the packages. */
function neededLibraries(job: Job, environment: Environment): readonly string[] | Refusal {
  const listed = listedIn(job, environment);
  if (listed.some((names) => names === undefined)) return why('the packages that it installs are unknown');
  const libraries = librariesFor(
    listed.flatMap((names) => names ?? []),
    job.distribution,
  );
  return 'why' in libraries ? libraries : unique([...libraries, ...packagesOfStarted(job, interpreters)]);
}

const interpreters: ReadonlySet<string> = new Set(words('python3 python'));

function placedText({ command }: Placed): string {
  const found = managerOf(command);
  return `${found?.manager.id} ${found?.verbText}`;
}

/** The dependencies that a pyproject.toml or, for pipenv, a Pipfile declares. */
function declaredBy(job: Job, { command, directory }: Placed): readonly string[] | undefined {
  if (directory === undefined) return undefined;
  const isPipenv = managerOf(command)?.manager.id === 'pipenv';
  const project = isPipenv ? undefined : projectIn(job, directory);
  if (project) return project;
  const pipfile = textAt(job, joinPath(directory, 'Pipfile'));
  const section = pipfile === undefined ? undefined : /(?:^|\n)\[packages\]([^[]*)/.exec(pipfile)?.[1];
  return section?.split('\n').flatMap((line) => /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1] ?? []);
}

/** What the manifest of a folder declares. */
function projectIn(job: Job, folder: string | undefined): readonly string[] | undefined {
  const text = folder === undefined ? undefined : textAt(job, joinPath(folder, 'pyproject.toml'));
  return text === undefined ? undefined : parsePyproject(text)?.dependencies.filter((name) => name !== 'python');
}

/** What pip is told to install, requirement files included; undefined where one is not known. */
function listedBy(job: Job, { command, directory }: Placed): readonly string[] | undefined {
  const found = managerOf(command);
  if (!found) return undefined;
  const names: string[] = [];
  const lists = found.options.flatMap(({ name, value }) =>
    /^(?:-r|--requirements?)$/.test(name) ? [value?.value] : [],
  );
  const others = found.packages.filter((word) => !isTool(word)).map(({ value }) => value);
  for (const list of [...lists, ...others.filter((value) => /\.txt$/.test(value ?? ''))]) {
    const path = resolvePath(directory, list);
    const listed = path === undefined ? undefined : packagesIn(job, path);
    if (!listed) return undefined;
    names.push(...listed);
  }
  for (const value of others) {
    if (value === undefined) return undefined;
    if (/^\.{0,2}\/|^\.(?:$|\[)/.test(value)) {
      const declared = projectIn(job, resolvePath(directory, value.replace(/\[.*$/, '')));
      if (!declared) return undefined;
      names.push(...declared);
      continue;
    }
    if (!/\.txt$/.test(value)) names.push(value.replace(/[[=<>~!;@ ].*$/, ''));
  }
  return names;
}

function packagesIn(job: Job, path: string, depth = 0): readonly string[] | undefined {
  const text = textAt(job, path);
  const list = text === undefined || depth > 4 ? undefined : parseRequirements(text);
  if (!list || list.unclear || list.localPaths.length + list.sources.length > 0) return undefined;
  const included = list.includes.map((name) => packagesIn(job, joinPath(folderOf(path), name), depth + 1));
  if (included.some((each) => each === undefined)) return undefined;
  return [...list.packages, ...included.flatMap((each) => each ?? [])];
}
