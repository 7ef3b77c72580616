import { words } from '../../text/words.ts';
import type { PackageManager, ProjectFiles } from '../manager.ts';

const OUTPUTS = ['.venv', 'venv', '__pycache__', '**/__pycache__', '*.egg-info', 'dist', 'build'];

const PYPROJECT: ProjectFiles = {
  manifests: ['pyproject.toml'],
  lockfiles: [],
  extras: [],
  outputs: OUTPUTS,
};

/** The caches keep wheels that were made here as those of `linux_x86_64`, whatever they are linked with (pip.pypa.io/en/stable/topics/caching/#locally-built-wheels). */
const compiled = true;

/** What is installed into an environment by lists of packages. */
const LISTED: ProjectFiles = {
  manifests: ['requirements.txt', 'pyproject.toml'],
  lockfiles: [],
  extras: ['uv.toml'],
  sometimes: ['requirements/'],
  outputs: OUTPUTS,
  writes: ['.venv'],
};

/** Wheels are kept by the names of their sources and of Python (https://pip.pypa.io/en/stable/topics/caching/#locally-built-wheels). */
const WHEELS: PackageManager['builtBy'] = {
  flags: words('--no-build-isolation --no-binary --config-settings -C --global-option --build-option'),
  variables: words(
    'CMAKE_ARGS FORCE_CMAKE CFLAGS CXXFLAGS LDFLAGS TORCH_CUDA_ARCH_LIST CUDA_HOME NVCC_FLAGS FLASH_ATTENTION_ HOROVOD_ PYCURL_',
  ),
};

/**
 * pip. https://pip.pypa.io/en/stable/cli/pip_install/, cache: https://pip.pypa.io/en/stable/topics/caching/.
 * Flags that take a value: https://pip.pypa.io/en/stable/cli/pip/.
 */
export const PIP: PackageManager = {
  id: 'pip',
  builtBy: WHEELS,
  kind: 'language',
  programs: ['pip'],
  versioned: true,
  module: 'pip',
  installs: [
    {
      spellings: ['install', 'download', 'wheel'],
      packages: 'optional',
      listed: true,
      sources: { with: ['-e', '--editable'], local: true },
    },
  ],
  valueFlags: words(`
    -r --requirement -c --constraint --build-constraint -e --editable -t --target -i --index-url --extra-index-url
    -f --find-links --trusted-host --platform --python-version --implementation --abi --root --prefix --src
    --upgrade-strategy -C --config-settings --global-option --no-binary --only-binary --report --progress-bar
    --root-user-action --cache-dir --log --proxy --retries --timeout --exists-action --cert --client-cert
    --use-feature --use-deprecated --python --keyring-provider -d --dest -w --wheel-dir --group --resume-retries
    --all-releases --build-option --only-final --refresh-package --requirements-from-script --uploaded-prior-to
  `),
  manifestFlags: ['-r', '--requirement', '-c', '--constraint', '--build-constraint'],
  groupFlags: ['--group'],
  offlineFlags: ['--no-index'],
  variables: ['PIP_'],
  project: {
    manifests: ['requirements.txt', 'pyproject.toml', 'setup.py'],
    lockfiles: [],
    extras: [],
    sometimes: ['requirements/'],
    texts: ['pip.conf', 'pip.ini'],
    outputs: OUTPUTS,
  },
  caches: [
    {
      path: '~/.cache/pip',
      variables: [{ name: 'PIP_CACHE_DIR' }, { name: 'XDG_CACHE_HOME', below: '/pip' }],
      flags: ['--cache-dir'],
      holds: 'downloads',
      locked: false,
      compiled,
    },
  ],
  cleanUp: {
    flags: ['--no-cache-dir', '--no-cache'],
    verbs: ['cache purge', 'cache remove'],
    variables: ['PIP_NO_CACHE_DIR'],
  },
  keeps: { code: 'DL3042', cure: { flag: '--no-cache-dir', variable: 'PIP_NO_CACHE_DIR' } },
  pin: {
    code: 'DL3013',
    marks: ['==', '~=', '>=', '<=', '>', '<', '!=', '===', '@'],
    form: '<name>==<version>',
    unless: ['-r', '--requirement', '-c', '--constraint'],
  },
};

/** Pipenv. https://pipenv.pypa.io/en/latest/commands.html; `sync` and `install --deploy` want the lockfile. */
export const PIPENV: PackageManager = {
  id: 'pipenv',
  locks: 'lock',
  builtBy: WHEELS,
  kind: 'language',
  programs: ['pipenv'],
  module: 'pipenv',
  installs: [
    {
      spellings: ['install'],
      packages: 'optional',
      edits: true,
      sources: { with: ['-e', '--editable'], local: true },
    },
    { spellings: ['sync'], packages: 'none', lockfile: 'required' },
  ],
  valueFlags: words(`
    -r --requirements -e --editable --python --index -i --pypi-mirror --categories --extra-pip-args --category
    --config-settings --extras --resolver
  `),
  manifestFlags: ['-r', '--requirements'],
  variables: ['PIPENV_', 'PIP_'],
  manifestVariables: ['PIPENV_PIPFILE'],
  project: { manifests: ['Pipfile'], lockfiles: ['Pipfile.lock'], extras: [], outputs: OUTPUTS },
  caches: [
    {
      path: '~/.cache/pipenv',
      variables: [{ name: 'PIPENV_CACHE_DIR' }, { name: 'XDG_CACHE_HOME', below: '/pipenv' }],
      holds: 'downloads',
      locked: false,
    },
    {
      path: '~/.cache/pip',
      variables: [{ name: 'PIP_CACHE_DIR' }, { name: 'XDG_CACHE_HOME', below: '/pip' }],
      holds: 'downloads',
      locked: false,
      compiled,
    },
  ],
  cleanUp: { flags: ['--clear'], variables: ['PIP_NO_CACHE_DIR'] },
};

/** Poetry. https://python-poetry.org/docs/cli/#install; the root package is installed unless `--no-root`; cache: https://python-poetry.org/docs/configuration/#cache-dir. */
export const POETRY: PackageManager = {
  id: 'poetry',
  locks: 'lock',
  builtBy: WHEELS,
  kind: 'language',
  programs: ['poetry'],
  module: 'poetry',
  installs: [
    {
      spellings: ['install'],
      packages: 'none',
      without: ['--only-root'],
      sources: { unless: ['--no-root'] },
      split: { flags: ['--no-root'], finish: 'again' },
    },
    {
      spellings: ['sync'],
      packages: 'none',
      without: ['--only-root'],
      sources: { unless: ['--no-root'] },
      split: { flags: ['--no-root'], finish: 'again' },
    },
    { spellings: ['add'], packages: 'required', edits: true, sources: { local: true } },
  ],
  valueFlags: words(`
    -C --directory -P --project --without --with --only -E --extras -G --group --source --python --markers
    --platform
  `),
  directoryFlags: ['-C', '--directory', '-P', '--project'],
  nameFlags: words('--without --with --only -E --extras -G --group'),
  variables: ['POETRY_', 'PIP_'],
  project: {
    ...PYPROJECT,
    writes: ['.venv'],
    movedBy: ['POETRY_VIRTUALENVS_CREATE', 'POETRY_VIRTUALENVS_PATH', 'VIRTUAL_ENV'],
    lockfiles: ['poetry.lock'],
    extras: ['poetry.toml'],
  },
  // Beside the virtual environments, which are in the cache folder too: https://python-poetry.org/docs/configuration/#cache-dir.
  caches: ['artifacts', 'cache'].map((folder) => ({
    path: `~/.cache/pypoetry/${folder}`,
    variables: [
      { name: 'POETRY_CACHE_DIR', below: `/${folder}` },
      { name: 'XDG_CACHE_HOME', below: `/pypoetry/${folder}` },
    ],
    holds: 'downloads',
    // `virtualenvs`.
    beside: true,
    locked: false,
    ...(folder === 'artifacts' && { compiled }),
  })),
  cleanUp: { flags: ['--no-cache'], verbs: ['cache clear'] },
};

/** uv. https://docs.astral.sh/uv/reference/cli/, in images: https://docs.astral.sh/uv/guides/integration/docker/, cache: https://docs.astral.sh/uv/concepts/cache/. */
export const UV: PackageManager = {
  id: 'uv',
  locks: 'lock',
  builtBy: WHEELS,
  // https://docs.astral.sh/uv/reference/settings/#link-mode
  linksIntoCache: { variable: 'UV_LINK_MODE', flag: '--link-mode', value: 'symlink' },
  kind: 'language',
  programs: ['uv'],
  module: 'uv',
  installs: [
    {
      spellings: ['sync'],
      packages: 'none',
      sources: { unless: ['--no-install-project', '--no-install-workspace'] },
      split: { flags: ['--no-install-project'], workspace: ['--no-install-workspace'], finish: 'again' },
    },
    {
      spellings: ['pip install'],
      packages: 'optional',
      listed: true,
      sources: { with: ['-e', '--editable'], local: true },
      project: LISTED,
    },
    { spellings: ['pip sync'], packages: 'none', operands: 'manifests', project: LISTED },
    { spellings: ['tool install'], packages: 'required', sources: { local: true } },
    { spellings: ['add'], packages: 'optional', edits: true, sources: { local: true, unnamed: true } },
  ],
  fetches: ['run', 'build', 'tool run', 'lock', 'export'],
  valueFlags: words(`
    --directory --project --cache-dir --config-file --color --python -p --python-preference --extra --no-extra
    --group --no-group --only-group --package --no-install-package -i --index-url --default-index --index
    --extra-index-url -f --find-links -r --requirements --requirement -c --constraints --constraint --overrides
    --override -b --build-constraints -e --editable --target --prefix --link-mode --resolution --prerelease
    --exclude-newer --index-strategy --keyring-provider -P --upgrade-package --reinstall-package --refresh-package
    -C --config-setting --no-binary --only-binary --no-build-package --no-binary-package --allow-insecure-host
    --with --from --torch-backend --python-platform --python-version --bounds --branch --cert
    --config-settings-package --exclude-newer-package --excludes --fork-strategy -m --marker
    --no-build-isolation-package --no-editable-package --no-sources-package --optional --output-format
    --prerelease-package --rev --script -t --tag --upgrade-group -w --with-editable --with-executables-from
    --with-requirements
  `),
  directoryFlags: ['--directory', '--project'],
  nameFlags: words(`
    --extra --no-extra --group --no-group --only-group --package --no-install-package --upgrade-package
    --reinstall-package --refresh-package
  `),
  lockedFlags: ['--frozen', '--locked'],
  groupFlags: ['--group'],
  offlineFlags: ['--offline', '--no-index'],
  variables: ['UV_'],
  manifestFlags: words(`
    -r --requirements --requirement -c --constraints --constraint --overrides --override -b --build-constraints
  `),
  // https://docs.astral.sh/uv/concepts/configuration-files
  folderSettings: ['uv.toml', 'pyproject.toml'],
  project: {
    ...PYPROJECT,
    writes: ['.venv'],
    movedBy: ['UV_PROJECT_ENVIRONMENT'],
    lockfiles: ['uv.lock'],
    extras: ['.python-version', 'uv.toml'],
    above: ['.python-version', 'uv.toml'],
    roots: ['pyproject.toml'],
    members: ['**/pyproject.toml'],
  },
  caches: [
    {
      path: '~/.cache/uv',
      variables: [{ name: 'UV_CACHE_DIR' }, { name: 'XDG_CACHE_HOME', below: '/uv' }],
      flags: ['--cache-dir'],
      holds: 'downloads',
      locked: false,
      compiled,
    },
  ],
  cleanUp: {
    flags: ['--no-cache', '--no-cache-dir', '-n'],
    verbs: ['cache clean', 'cache prune'],
    variables: ['UV_NO_CACHE'],
  },
};

/** PDM. https://pdm-project.org/latest/reference/cli/, `--no-self` leaves the project out; cache: https://pdm-project.org/latest/reference/configuration/. */
export const PDM: PackageManager = {
  id: 'pdm',
  locks: 'lock',
  builtBy: WHEELS,
  kind: 'language',
  programs: ['pdm'],
  module: 'pdm',
  installs: [
    {
      spellings: ['install', 'sync'],
      packages: 'none',
      sources: { unless: ['--no-self'] },
      split: { flags: ['--no-self'], finish: 'again' },
    },
    { spellings: ['add'], packages: 'required', edits: true, sources: { with: ['-e', '--editable'], local: true } },
  ],
  valueFlags: words(`
    -p --project -G --group --with --without -L --lockfile -C --config-setting -c --config -e --editable --venv -k
    --override --skip
  `),
  directoryFlags: ['-p', '--project'],
  nameFlags: words('-G --group --with --without'),
  variables: ['PDM_', 'PIP_'],
  project: {
    ...PYPROJECT,
    writes: ['.venv'],
    lockfiles: ['pdm.lock'],
    extras: ['pdm.toml'],
    outputs: [...OUTPUTS, '__pypackages__'],
  },
  caches: [
    {
      path: '~/.cache/pdm',
      variables: [{ name: 'PDM_CACHE_DIR' }, { name: 'XDG_CACHE_HOME', below: '/pdm' }],
      holds: 'downloads',
      locked: false,
      compiled,
    },
  ],
  cleanUp: { verbs: ['cache clear'] },
};

/** conda, mamba and micromamba. https://docs.conda.io/projects/conda/en/stable/commands/, package cache: https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/custom-env-and-pkg-locations.html. */
export const CONDA: PackageManager = {
  id: 'conda',
  kind: 'language',
  programs: ['conda', 'mamba', 'micromamba'],
  installs: [
    { spellings: ['install', 'create', 'update', 'upgrade'], packages: 'optional' },
    { spellings: ['env create', 'env update'], packages: 'none' },
  ],
  valueFlags: words(`
    -n --name -p --prefix -f --file -c --channel --solver --repodata-fn --subdir --platform -r --root-prefix
    --rc-file --revision --clone --console --exclude-newer
  `),
  manifestFlags: ['-f', '--file'],
  project: {
    manifests: ['environment.yml', 'environment.yaml'],
    lockfiles: ['conda-lock.yml', 'conda-linux-64.lock'],
    extras: [],
    outputs: [],
  },
  caches: [
    {
      path: '/pkgs',
      prefix: {
        images: /(?:^|\/)(?:mini|ana)conda3?(?:-|$)|^condaforge\/|^mambaorg\//,
        standard: '/opt/conda',
        installer: /(?:miniconda|miniforge|mambaforge|anaconda)/i,
      },
      variables: [{ name: 'CONDA_PKGS_DIRS' }],
      holds: 'downloads',
      locked: true,
    },
  ],
  cleanUp: { verbs: ['clean'] },
};
