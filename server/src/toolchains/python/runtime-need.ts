import { literalPattern } from '../../text/pattern.ts';
import { words } from '../../text/words.ts';
import { parseToml } from '../manifests/toml.ts';
import { tableOf, textOf } from '../manifests/values.ts';
import {
  asdfFile,
  miseFile,
  type Objection,
  type RuntimeNeed,
  saysVersion,
  type Versions,
  versionFile,
} from '../runtime-need.ts';
import { admitsLine, namesLine, type Tilde } from '../version-range.ts';
import { abandonedIn, abandonedInStep, PYTHON_LOST } from './lost.ts';

export const PYTHON_NEED: RuntimeNeed = {
  images: ['python', 'pypy'],
  words: ['python', 'python3', 'pip', 'cp'],
  title: 'Python',
  lost: PYTHON_LOST,
  welcomes: {
    '.python-version': saysVersion,
    'runtime.txt': saysVersion,
    'pyproject.toml': admits(pyprojectRanges),
    'setup.cfg': admits(setupCfgRanges),
    'setup.py': admits(setupPyRanges),
    Pipfile: (text, to) => saysVersion(pipenvVersion(text), to),
  },
  files: {
    '.python-version': versionFile,
    'runtime.txt': versionFile,
    'mise.toml': miseFile('python'),
    '.mise.toml': miseFile('python'),
    '.tool-versions': asdfFile('python'),
    'pyproject.toml': objectionOf(pyprojectRanges),
    'setup.cfg': objectionOf(setupCfgRanges),
    'setup.py': objectionOf(setupPyRanges),
    Pipfile: (text, versions) => versionFile(pipenvVersion(text), versions) ?? abandonedIn(text, versions),
    // `requirements/base.txt` too.
    '*.txt': (text, versions) =>
      pinned(text, versions, /^[ \t]*([\w.-]+)(?:\[[^\]\n]*\])?[ \t]*(?:===?|~=[ \t]*\d+\.\d+\.\d)/gm),
    'poetry.lock': (text, versions) => pinned(text, versions, /^name = "([\w.-]+)"/gm),
    'uv.lock': (text, versions) => pinned(text, versions, /^name = "([\w.-]+)"/gm),
    'pdm.lock': (text, versions) => pinned(text, versions, /^name = "([\w.-]+)"/gm),
    'Pipfile.lock': (text, versions) => pinned(text, versions, /^ *"([\w.-]+)": \{/gm),
  },
  lists: /requirements[^/]{0,255}\.txt$|(?:^|\/)(?:requirements\/[^/]{1,255}\.txt|(?:poetry|uv|pdm|Pipfile)\.lock)$/,
  step: (text, versions) => {
    return (
      abandonedInStep(text, versions) ??
      pinsOf(text, versions, /(?<=[\s"'])([a-z][\w.-]{0,99})(?:\[[^\]\s]{0,99}\])?(?:===?\d|~=\d+\.\d+\.\d)/gi)
    );
  },
  always: ({ from, to }) => {
    return from?.startsWith('2') && !to.startsWith('2') ? 'Python 3 does not run programs for Python 2' : undefined;
  },
};

/** The versions of Python that a project says it runs on, as it writes them. */
interface PythonRange {
  readonly range: string;
  readonly tilde: Tilde;
}

/** https://packaging.python.org/en/latest/specifications/pyproject-toml/#requires-python, https://python-poetry.org/docs/dependency-specification. */
function pyprojectRanges(text: string): PythonRange[] {
  const root = parseToml(text) ?? {};
  const poetry = tableOf(tableOf(tableOf(tableOf(root['tool'])['poetry']))['dependencies'])['python'];
  return [...rangeOf(textOf(tableOf(root['project'])['requires-python']), 'last'), ...rangeOf(textOf(poetry), 'even')];
}

function setupCfgRanges(text: string): PythonRange[] {
  return rangeOf(/^python_requires\s*=([^\n]*)/m.exec(text)?.[1], 'last');
}

function setupPyRanges(text: string): PythonRange[] {
  return rangeOf(/\bpython_requires\s*=\s*["']([^"']*)["']/.exec(text)?.[1], 'last');
}

function rangeOf(range: string | undefined, tilde: Tilde): PythonRange[] {
  return range === undefined ? [] : [{ range, tilde }];
}

/** https://pipenv.pypa.io/en/latest/pipfile.html; empty where it says none. */
function pipenvVersion(text: string): string {
  const requires = tableOf(parseToml(text)?.['requires']);
  return textOf(requires['python_full_version']) ?? textOf(requires['python_version']) ?? '';
}

/** Whether a file that holds ranges names a version, or lists it as one that is supported: https://pypi.org/classifiers. */
function admits(rangesIn: (text: string) => PythonRange[]) {
  return (text: string, to: string): boolean =>
    new RegExp(`Programming Language :: Python :: ${literalPattern(to)}(?![\\d.])`).test(text) ||
    rangesIn(text).some(({ range, tilde }) => namesLine(range, to, tilde));
}

function objectionOf(rangesIn: (text: string) => PythonRange[]): Objection {
  return (text, versions) => {
    const asked = rangesIn(text).find(({ range, tilde }) => admitsLine(range, versions.to, tilde) === false);
    return asked ? `asks for Python ${asked.range.trim()}` : abandonedIn(text, versions);
  };
}

/** Packages whose releases are compiled for each version of Python (their files on pypi.org), so that older ones have no wheel for a newer Python. */
const compiled: ReadonlySet<string> = new Set(
  words(`
    aiohttp argon2-cffi asyncpg blis cffi contourpy cymem cython dlib fastparquet frozenlist gevent greenlet grpcio grpcio-tools h5py
    httptools kiwisolver levenshtein llvmlite lxml lz4 markupsafe matplotlib msgpack multidict murmurhash mysqlclient numba numpy orjson
    pandas pillow preshed psycopg2 psycopg2-binary psycopg-binary pyarrow pydantic-core pymongo pymssql pyodbc pyproj python-ldap
    pyyaml pyzmq rapidfuzz regex rpds-py scikit-image scikit-learn scipy sentencepiece shapely spacy srsly statsmodels tensorflow thinc
    tiktoken tokenizers torch torchaudio torchvision ujson uvloop wrapt yarl zope-interface
  `),
);

function pinned(text: string, versions: Versions, names: RegExp): string | undefined {
  return abandonedIn(text, versions) ?? pinsOf(text, versions, names);
}

function pinsOf(text: string, { from, to }: Versions, names: RegExp): string | undefined {
  const found = [...text.matchAll(names)].map(([, name = '']) => name);
  const bound = found.find((name) => compiled.has(name.toLowerCase().replace(/[-_.]+/g, '-')));
  if (bound !== undefined) return `pins \`${bound}\`, which is compiled for each version of Python`;
  const [first] = found;
  return first !== undefined && isBeyond(from, to)
    ? `pins \`${first}\`, which may be too old for Python ${to}`
    : undefined;
}

/** Whether names go away between two versions that libraries had used for long: those of `collections` in 3.10 (https://docs.python.org/3/whatsnew/3.10.html#removed). */
function isBeyond(from: string | undefined, to: string): boolean {
  return from === undefined || (Number(from.split('.')[1]) < 10 && Number(to.split('.')[1]) >= 10);
}
