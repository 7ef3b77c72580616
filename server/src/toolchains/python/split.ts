/** Python: packages are installed where compilers are, and run where they are not. */

import { folderOf, joinPath } from '../../context/path.ts';
import { resolvePath } from '../../model/state.ts';
import { managerOf } from '../invocation.ts';
import { words } from '../managers/words.ts';
import { parseRequirements } from '../manifests/requirements.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { keptPackages } from '../stage/installed.ts';
import { isScripted } from '../stage/launch.ts';
import { isCompiler } from '../stage/packages.ts';
import { textAt } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Toolchain, unsure, why } from '../stage/runtime.ts';
import { slimName } from '../stage/slim.ts';

/** Python packages that use a program or library of the system when they run, and the Debian package that has it; wheels that bring their own are not among them. */
const systemPackages: Readonly<Record<string, string>> = {
  psycopg2: 'libpq5',
  psycopg: 'libpq5',
  mysqlclient: 'libmariadb3',
  'python-magic': 'libmagic1',
  gitpython: 'git',
  pysqlite3: 'libsqlite3-0',
};

/** Those for which no single package is known. */
const unclearPackages =
  /^(?:wand|python-ldap|pygraphviz|weasyprint|pycairo|cairosvg|pyodbc|xmlsec|python3-saml|pyaudio|opencv-python|opencv-contrib-python|pdf2image|pytesseract|pydub|ffmpeg-python|moviepy|playwright|selenium|gdal|rasterio|mpi4py|uwsgi|pymssql|cx-oracle|pylibmc|graphviz|dlib|face-recognition|tesserocr|pyzbar|soundfile)$/;

export const PYTHON: Toolchain = {
  label: 'compilers and headers',
  workplace: words('pytest tox nox'),
  builds: ({ command }, job) => job.image.name === 'python' && isInstall(command) && hasCompiler(job),
  owns: ({ command }) => /^(?:pip|uv)$/.test(managerOf(command)?.manager.id ?? ''),
  plan(job, builds) {
    const { image, stage } = job;
    if (image.name !== 'python' || image.registry !== undefined || image.digest !== undefined)
      return why('no smaller image with the same Python is known');
    if (/^2(?:\.|-|$)/.test(image.tag ?? '')) return why('Python 2 has no virtual environments of its own');
    const text = stage.from.image?.text;
    if (text === undefined || /["']/.test(text)) return why('the name of the image is not written plainly');
    const isAlpine = job.distribution.family === 'alpine';
    if (builds.some((placed) => !isGlobal(placed))) return why('where pip installs to is not known');
    if (
      stage.instructions.some(
        ({ kind, span }) =>
          kind === 'ENV' &&
          /\b(?:PYTHONPATH|PYTHONUSERBASE|VIRTUAL_ENV|PIP_TARGET|PIP_PREFIX|PYTHONHOME)\b/.test(
            job.graph.source.slice(span.start, span.end),
          ),
      )
    )
      return why('a variable moves where Python finds its packages');
    if (job.launch.commands.some(({ name }) => /^\/usr\/(?:local\/)?bin\//.test(name?.value ?? '')))
      return unsure('it starts a program by its folder, which would be another one');
    const slim = isSlimImage(job) ? text : slimName(image, text);
    if (slim === undefined) return why('no smaller image with the same Python is known');
    const isSlim = isSlimImage(job);
    const listed = listedPackages(job, builds);
    if (!isSlim && !listed) return why('the packages it installs are not known');
    const names = (listed ?? []).map((name) => name.toLowerCase().replaceAll('_', '-'));
    const unclear = isSlim ? undefined : names.find((name) => unclearPackages.test(name));
    if (unclear !== undefined) return why(`what \`${unclear}\` needs of the system is not known`);
    const extra = isSlim
      ? []
      : names.flatMap((name) => (Object.hasOwn(systemPackages, name) ? [systemPackages[name] ?? ''] : []));
    const base: Base = {
      image: slim,
      shell: true,
      packages: isAlpine ? 'apk' : 'apt-get',
      certificates: true,
    };
    return {
      artefacts: [{ path: environment, folder: true }],
      prepare: { build: [...instructionsOf(job, `python -m venv ${environment}`), path(job)], final: [path(job)] },
      bases: [base],
      buildFiles: [ABOUT_PROJECT, files],
      buildVariables: words('PIP_* UV_* POETRY_* DEBIAN_FRONTEND CFLAGS LDFLAGS'),
      buildPackages: isScripted(job.launch)
        ? words('python-dev python3-dev python-pip python3-pip rustc cargo')
        : words('python-dev python3-dev python-pip python3-pip python3-venv curl wget git rustc cargo gnupg unzip'),
      sameImage: isSlim,
      extraPackages: [...new Set(extra)],
      linked: true,
      tidy: true,
      provides: servers,
    };
  },
};

/** The folder of the virtual environment that takes the packages (https://docs.python.org/3/library/venv.html). */
const environment = '/opt/venv';

function instructionsOf({ stage }: Job, command: string): string[] {
  return [`${stage.from.keyword.text === 'from' ? 'run' : 'RUN'} ${command}`];
}

function path({ stage }: Job): string {
  return `${stage.from.keyword.text === 'from' ? 'env' : 'ENV'} PATH="${environment}/bin:$PATH"`;
}

const files: FileKinds = {
  names: words('requirements* tox.ini noxfile.py .flake8 .pylintrc mypy.ini'),
  folders: words('.venv __pycache__ .pytest_cache .mypy_cache .ruff_cache'),
};

/** Programs that Python packages bring. */
const servers = words(`
  python* pip gunicorn uvicorn flask celery django-admin hypercorn daphne streamlit fastapi granian waitress-serve sanic dramatiq rq alembic
`);

function isInstall(command: Placed['command']): boolean {
  const found = managerOf(command);
  return (
    found !== undefined &&
    found.install !== undefined &&
    (found.manager.id === 'pip' || (found.manager.id === 'uv' && found.verbText === 'pip install'))
  );
}

function isSlimImage({ image, distribution }: Job): boolean {
  return /(?:^|-)slim(?:-|$)/.test(image.tag ?? '') || distribution.family === 'alpine';
}

/** Whether packages go where Python finds them by itself. */
function isGlobal({ command, run }: Placed): boolean {
  const found = managerOf(command);
  if (found?.manager.id !== 'pip') return false;
  const isRoot = run.before.user === undefined || /^(?:root|0)$/.test(run.before.user.value ?? '?');
  return (
    isRoot && !found.flags.some(({ text }) => /^(?:--user|--target|-t|--prefix|--root|-e|--editable)(?:=|$)/.test(text))
  );
}

/** Whether the image has compilers: the full Python image, or by its packages. */
function hasCompiler({ image, commands }: Job): boolean {
  if (image.name === 'python' && !/slim|alpine/.test(image.tag ?? '')) return true;
  return keptPackages(commands).some(isCompiler);
}

/** What pip is told to install, requirement files included; undefined where one is not known. */
function listedPackages(job: Job, builds: readonly Placed[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const { command, directory } of builds) {
    const found = managerOf(command);
    if (!found) return undefined;
    for (const { name, value } of found.options) {
      if (name !== '-r' && name !== '--requirement') continue;
      const path = resolvePath(directory, value?.value);
      const listed = path === undefined ? undefined : packagesIn(job, path);
      if (!listed) return undefined;
      names.push(...listed);
    }
    for (const { value } of found.packages) {
      // What a project needs itself is not read.
      if (value === undefined || /^[./]/.test(value)) return undefined;
      names.push(value.replace(/[[=<>~!].*$/, ''));
    }
  }
  return names;
}

function packagesIn(job: Job, path: string, depth = 0): readonly string[] | undefined {
  const text = textAt(job, path);
  const list = text === undefined || depth > 4 ? undefined : parseRequirements(text);
  if (!list || list.unclear || list.localPaths.length + list.findLinks.length > 0) return undefined;
  const included = list.includes.map((name) => packagesIn(job, joinPath(folderOf(path), name), depth + 1));
  if (included.some((each) => each === undefined)) return undefined;
  return [...list.packages, ...included.flatMap((each) => each ?? [])];
}
