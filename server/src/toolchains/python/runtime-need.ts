import { parseToml } from '../manifests/toml.ts';
import { tableOf, textOf } from '../manifests/values.ts';
import { type RuntimeNeed, type Versions, versionFile } from '../runtime-need.ts';
import { admitsLine, type Tilde } from '../version-range.ts';

export const PYTHON_NEED: RuntimeNeed = {
  images: ['python', 'pypy'],
  words: ['python', 'python3', 'pip', 'cp'],
  files: {
    '.python-version': versionFile,
    'runtime.txt': versionFile,
    '.tool-versions': (text, versions) => {
      const said = /^python\s+(\S+)/m.exec(text)?.[1];
      return said === undefined ? undefined : versionFile(said, versions);
    },
    // https://packaging.python.org/en/latest/specifications/pyproject-toml/#requires-python, https://python-poetry.org/docs/dependency-specification
    'pyproject.toml': (text, versions) => {
      const root = parseToml(text) ?? {};
      const poetry = tableOf(tableOf(tableOf(tableOf(root['tool'])['poetry']))['dependencies'])['python'];
      const range = textOf(tableOf(root['project'])['requires-python']);
      return objection(range, versions, 'last') ?? objection(textOf(poetry), versions, 'even');
    },
    'setup.cfg': (text, versions) => objection(/^python_requires\s*=([^\n]*)/m.exec(text)?.[1], versions, 'last'),
    'setup.py': (text, versions) => {
      return objection(/\bpython_requires\s*=\s*["']([^"']*)["']/.exec(text)?.[1], versions, 'last');
    },
    // https://pipenv.pypa.io/en/latest/pipfile.html
    Pipfile: (text, versions) => {
      const requires = tableOf(parseToml(text)?.['requires']);
      const said = textOf(requires['python_full_version']) ?? textOf(requires['python_version']);
      return said === undefined ? undefined : versionFile(said, versions);
    },
  },
  always: ({ from, to }) => {
    return from?.startsWith('2') && !to.startsWith('2') ? 'Python 3 does not run programs for Python 2' : undefined;
  },
};

function objection(range: string | undefined, { to }: Versions, tilde: Tilde): string | undefined {
  return range !== undefined && admitsLine(range, to, tilde) === false ? `asks for Python ${range.trim()}` : undefined;
}
