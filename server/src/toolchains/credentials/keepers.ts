/** Programs that store what they are given in a file of the image, and the form that stores nothing. */
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { groupBy } from '../../text/group.ts';

/** What a program stores, by the words that lead to it. */
export interface Keeper {
  readonly program: string;
  readonly verbs: readonly string[];
  /** Flags before the verb or behind it whose value is the next word. */
  readonly valueFlags?: readonly string[];
  /** Whether only an address with the value in it is stored. */
  readonly addresses?: true;
  /** Whether the address is stored without the login in it. */
  readonly withoutLogin?: true;
  /** Flags with which nothing is stored. */
  readonly unless?: readonly string[];
  /** A flag without which this is another row's. */
  readonly only?: string;
  /** Whether the value is what the command reads from its input. */
  readonly input?: true;
  /** Whether it logs in with the variables of its program, or reads them all the same. */
  readonly asks?: true;
  readonly store?: Store;
}

/** Another way to say the same to the program. */
export type Store =
  /** A file that can be mounted at its place; `lines` is what the command writes to it. */
  | {
      readonly kind: 'file';
      readonly path: string;
      lines(operands: readonly string[], option: OptionOf): string[] | undefined;
    }
  /** Variables for each command of the readers. */
  | {
      readonly kind: 'environment';
      readonly readers: readonly string[];
      /** Flags that the command goes without, where it is needed all the same. */
      readonly without?: readonly string[];
      /** A flag of the readers with which they ask nobody. */
      readonly idle?: string;
      /** Whether its variables count only together: where one is set, the program looks for the others beside it. */
      readonly together?: true;
      /** Words of a later command of the program that hands the stored value on. */
      readonly handsOn?: string;
      variables(operands: readonly string[], option: OptionOf): StoredVariable[] | undefined;
    }
  /** Git's `-c url.<address>.insteadOf`, which is not stored. */
  | { readonly kind: 'address' };

/** The value of an option of a command, by its names. */
export type OptionOf = (...names: readonly string[]) => string | undefined;

/** A variable, and its value as a shell expands it in double quotes; `member` is what goes into a shared JSON object. */
export interface StoredVariable {
  readonly name: string;
  readonly value: string;
}

const npmrc: Store = {
  kind: 'file',
  path: '~/.npmrc',
  lines: (operands) => {
    const pairs = operands[0]?.includes('=') ? operands : [operands.slice(0, 2).join('=')];
    return pairs.every((pair) => /^[^=]+=./.test(pair)) ? [...pairs] : undefined;
  },
};

const gitconfig: Store = {
  kind: 'file',
  path: '~/.gitconfig',
  lines: ([key = '', value]) => {
    const [, section, subsection, name] = /^([\w-]+)(?:\.(.+))?\.([\w-]+)$/s.exec(key) ?? [];
    if (section === undefined || value === undefined) return undefined;
    return [`[${section}${subsection === undefined ? '' : ` "${subsection}"`}]`, `${name} = ${gitValue(value)}`];
  },
};

/** A value as Git writes it, so that it reads the same (git-scm.com/docs/git-config, "Values"). */
function gitValue(value: string): string {
  const written = value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return /[;#]|^\s|\s$/.test(value) ? `"${written}"` : written;
}

/** Documentation: docs.npmjs.com/cli/configuring-npm/npmrc. Yarn 1 and pnpm read the file too. */
const npmVerbs = ['config set', 'set', 'c set'];
const gitFlags = [
  '-C',
  '-c',
  '--git-dir',
  '--work-tree',
  '--namespace',
  '--exec-path',
  '--config-env',
  '-b',
  '--branch',
  '--depth',
  '-o',
  '--origin',
  '--reference',
  '-t',
  '-m',
  '--separate-git-dir',
  '-j',
  '--jobs',
  '-f',
  '--file',
  '--type',
];

/** Flags of `git config` that read or take away. */
const gitReads = ['--get', '--get-all', '--list', '-l', '--unset', '--unset-all', '--remove-section'];

/** docs.docker.com/reference/cli/docker/login: without a credential store, into config.json; crane, oras and nerdctl share it, others have a file at run time. */
const logins: readonly Keeper[] = [
  ['docker', 'login'],
  ['nerdctl', 'login'],
  ['crane', 'auth login'],
  ['oras', 'login'],
  ['podman', 'login'],
  ['buildah', 'login'],
  ['skopeo', 'login'],
  ['regctl', 'registry login'],
  ['cosign', 'login'],
].map(([program = '', verb = '']): Keeper => {
  const valueFlags = ['-u', '--username', '-p', '--password'];
  return /^(?:docker|nerdctl|crane|oras)$/.test(program)
    ? {
        program,
        verbs: [verb],
        valueFlags,
        store: {
          kind: 'file',
          path: '~/.docker/config.json',
          lines: () => [`the \`config.json\` that \`${program} ${verb}\` writes`],
        },
      }
    : { program, verbs: [verb], valueFlags };
});

/** By program; of two rows that fit, the first counts. Documentation of each on what it writes where. */
const keepers: readonly Keeper[] = [
  { program: 'npm', verbs: npmVerbs, valueFlags: ['-L', '--location'], store: npmrc },
  { program: 'pnpm', verbs: npmVerbs, valueFlags: ['--location'], store: npmrc },
  // Yarn 2 and later: yarnpkg.com/configuration/yarnrc, "Environment variables".
  {
    program: 'yarn',
    verbs: ['config set'],
    asks: true,
    store: {
      kind: 'environment',
      readers: ['yarn', 'yarn-berry'],
      variables: ([key = '', value]) =>
        /^npmAuth(?:Token|Ident)$/.test(key) && value !== undefined
          ? [{ name: `YARN_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, value }]
          : undefined,
    },
  },
  ...['npm', 'pnpm', 'yarn', 'bun'].map(
    (program): Keeper => ({ program, verbs: ['install', 'i', 'add', 'global add'], addresses: true }),
  ),
  { program: 'npm', verbs: ['login', 'adduser', 'pkg set'] },
  // pip.pypa.io/en/stable/topics/configuration, "Environment variables".
  {
    program: 'pip',
    verbs: ['config set'],
    store: {
      kind: 'environment',
      readers: ['pip'],
      variables: ([key = '', value]) => {
        const option = /^(?:global|install|user|site)\.([\w-]+)$/.exec(key)?.[1];
        return option === undefined || value === undefined
          ? undefined
          : [{ name: `PIP_${option.replaceAll('-', '_').toUpperCase()}`, value }];
      },
    },
  },
  // pip-tools.readthedocs.io: it writes the options about indexes into its result.
  { program: 'pip-compile', verbs: [''] },
  { program: 'pip', verbs: ['install'], only: '-e', addresses: true },
  { program: 'pip', verbs: ['install'], only: '--editable', addresses: true },
  // packaging.python.org/en/latest/specifications/direct-url: `direct_url.json` has the address without its login.
  { program: 'pip', verbs: ['install'], addresses: true, withoutLogin: true },
  // pipx.pypa.io/stable/explanation/how-pipx-works: `pipx_metadata.json` has the address whole.
  { program: 'pipx', verbs: ['install', 'inject', 'run'], addresses: true },
  // pipenv.pypa.io/en/latest/pipfile.html: packages and sources that are given go into the Pipfile.
  { program: 'pipenv', verbs: ['install', 'upgrade', 'update'], addresses: true },
  // getcomposer.org/doc/articles/authentication-for-private-packages.md, "COMPOSER_AUTH".
  {
    program: 'composer',
    verbs: ['config', 'global config'],
    valueFlags: ['-d', '--working-dir', '-f', '--file'],
    unless: ['--unset', '--list'],
    store: { kind: 'environment', readers: ['composer'], variables: composerAuth },
  },
  // python-poetry.org/docs/configuration, "Using environment variables".
  {
    program: 'poetry',
    verbs: ['config'],
    store: {
      kind: 'environment',
      readers: ['poetry'],
      variables: ([key = '', first, second]) => {
        const [, kind, name = ''] = /^(http-basic|pypi-token)\.([\w-]+)$/.exec(key) ?? [];
        if (kind === undefined || first === undefined) return undefined;
        const start = `POETRY_${kind.replace('-', '_').toUpperCase()}_${name.replaceAll('-', '_').toUpperCase()}`;
        if (kind === 'pypi-token') return [{ name: start, value: first }];
        return second === undefined
          ? undefined
          : [
              { name: `${start}_USERNAME`, value: first },
              { name: `${start}_PASSWORD`, value: second },
            ];
      },
    },
  },
  { program: 'poetry', verbs: ['source add', 'add'], addresses: true },
  // bundler.io/man/bundle-config.1.html, "Configuration keys".
  {
    program: 'bundle',
    verbs: ['config set', 'config'],
    store: {
      kind: 'environment',
      readers: ['bundler'],
      variables: ([key = '', value]) => {
        // Of an address, Bundler looks for its host as well (Bundler::Settings#credentials_for).
        const name = /^https?:\/\/([\w.-]+)(?:\/.*)?$/.exec(key)?.[1] ?? key;
        return /^[\w.-]+$/.test(name) && value !== undefined
          ? [{ name: `BUNDLE_${name.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`, value }]
          : undefined;
      },
    },
  },
  { program: 'bundle', verbs: ['add'], addresses: true },
  // guides.rubygems.org/command-reference, "gem environment": the sources of ~/.gemrc.
  {
    program: 'gem',
    verbs: ['sources', 'source'],
    valueFlags: ['-a', '--add', '--append', '-p', '--prepend', '-r', '--remove'],
    addresses: true,
    unless: ['-l', '--list'],
    store: {
      kind: 'file',
      path: '~/.gemrc',
      lines: (operands, option) => {
        const added = option('-a', '--add');
        const isDefaultGone = /^https?:\/\/rubygems\.org\/?$/.test(option('-r', '--remove') ?? '');
        if (added === undefined || operands.length > 0) return undefined;
        return [':sources:', ...(isDefaultGone ? [] : ['- https://rubygems.org/']), `- ${added}`];
      },
    },
  },
  { program: 'gem', verbs: ['signin'] },
  // doc.rust-lang.org/cargo/reference/config.html, "registry.token".
  {
    program: 'cargo',
    verbs: ['login'],
    store: {
      kind: 'environment',
      readers: ['cargo'],
      variables: ([value, ...others]) =>
        value === undefined || others.length > 0 ? undefined : [{ name: 'CARGO_REGISTRY_TOKEN', value }],
    },
  },
  // doc.rust-lang.org/cargo/commands/cargo-install.html: where a program is from is in `.crates.toml`.
  { program: 'cargo', verbs: ['add', 'install'], addresses: true },
  // docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html.
  {
    program: 'aws',
    verbs: ['configure set'],
    valueFlags: ['--profile', '--region'],
    store: {
      kind: 'environment',
      readers: ['aws'],
      together: true,
      variables: ([key = '', value]) =>
        /^(?:default\.)?aws_(?:access_key_id|secret_access_key|session_token)$/.test(key) && value !== undefined
          ? [{ name: key.replace('default.', '').toUpperCase(), value }]
          : undefined,
    },
  },
  { program: 'aws', verbs: ['configure'] },
  { program: 'aws', verbs: ['codeartifact login', 'ecr get-login'], asks: true },
  // git-scm.com/docs/git-config: `-c` on the command line is in no file.
  {
    program: 'git',
    // `git pull` writes its words to the reflog (builtin/pull.c), `git fetch` did before Git 2.29.
    verbs: ['clone', 'submodule add', 'remote add', 'remote set-url', 'pull', 'fetch'],
    valueFlags: gitFlags,
    addresses: true,
    store: { kind: 'address' },
  },
  { program: 'git', verbs: ['commit', 'tag', 'credential approve', 'credential-store'], valueFlags: gitFlags },
  { program: 'git', verbs: ['config'], valueFlags: gitFlags, only: '--global', unless: gitReads, store: gitconfig },
  { program: 'git', verbs: ['config'], valueFlags: gitFlags, unless: gitReads },
  { program: 'hg', verbs: ['clone'], addresses: true },
  {
    program: 'svn',
    verbs: ['checkout', 'co', 'export', 'update', 'up', 'switch'],
    valueFlags: ['--username'],
    unless: ['--no-auth-cache'],
  },
  ...logins,
  {
    program: 'kubectl',
    verbs: ['config'],
    store: { kind: 'file', path: '~/.kube/config', lines: () => ['the kubeconfig that `kubectl config` writes'] },
  },
  // helm.sh/docs/helm/helm: the path of the registry config file.
  {
    program: 'helm',
    verbs: ['registry login'],
    valueFlags: ['-u', '--username', '-p', '--password', '--ca-file', '--cert-file', '--key-file', '--registry-config'],
    unless: ['--registry-config'],
    store: {
      kind: 'file',
      path: '~/.config/helm/registry/config.json',
      lines: () => ['the `config.json` that `helm registry login` writes'],
    },
  },
  { program: 'helm', verbs: ['repo add', 'registry login'] },
  { program: 'gcloud', verbs: ['auth', 'config set'] },
  { program: 'az', verbs: ['login', 'configure', 'config set', 'devops login', 'artifacts'] },
  // cli.github.com/manual/gh_help_environment: GH_TOKEN takes precedence over stored credentials.
  {
    program: 'gh',
    verbs: ['auth login'],
    valueFlags: ['-h', '--hostname', '-p', '--git-protocol', '-s', '--scopes'],
    only: '--with-token',
    unless: ['-h', '--hostname'],
    input: true,
    asks: true,
    store: {
      kind: 'environment',
      readers: ['gh'],
      handsOn: 'auth setup-git',
      variables: ([value]) => (value === undefined ? undefined : [{ name: 'GH_TOKEN', value }]),
    },
  },
  { program: 'gh', verbs: ['auth login'], asks: true },
  { program: 'gh', verbs: ['config set'] },
  { program: 'glab', verbs: ['auth login'], asks: true },
  { program: 'glab', verbs: ['config set'] },
  // learn.microsoft.com/nuget/consume-packages/consuming-packages-authenticated-feeds, "Credentials in environment variables".
  {
    program: 'dotnet',
    verbs: ['nuget add source'],
    valueFlags: [
      '-n',
      '--name',
      '-u',
      '--username',
      '-p',
      '--password',
      '--valid-authentication-types',
      '--configfile',
    ],
    store: {
      kind: 'environment',
      readers: ['dotnet'],
      idle: '--no-restore',
      without: [
        '-u',
        '--username',
        '-p',
        '--password',
        '--store-password-in-clear-text',
        '--valid-authentication-types',
      ],
      variables: (_, option) => {
        const [name, user, password] = [option('-n', '--name'), option('-u', '--username'), option('-p', '--password')];
        const types = option('--valid-authentication-types');
        if (name === undefined || !/^\w+$/.test(name) || user === undefined || password === undefined) return undefined;
        const kinds = types === undefined ? '' : `;ValidAuthenticationTypes=${types}`;
        return [
          { name: `NuGetPackageSourceCredentials_${name}`, value: `Username=${user};Password=${password}${kinds}` },
        ];
      },
    },
  },
  { program: 'dotnet', verbs: ['nuget update source', 'nuget setapikey', 'user-secrets set'] },
  { program: 'nuget', verbs: ['sources', 'setapikey'] },
  { program: 'mix', verbs: ['hex.organization auth', 'hex.repo add', 'hex.user'] },
  { program: 'conan', verbs: ['user', 'remote'] },
  { program: 'conda', verbs: ['config'] },
  { program: 'dart', verbs: ['pub token add'] },
  { program: 'flutter', verbs: ['pub token add'] },
  { program: 'jf', verbs: ['config', 'c'] },
  { program: 'mc', verbs: ['alias', 'config'] },
  { program: 'rclone', verbs: ['config'] },
  { program: 'heroku', verbs: ['auth', 'login'] },
  { program: 'firebase', verbs: ['login'] },
  { program: 'huggingface-cli', verbs: ['login'], asks: true },
  { program: 'hf', verbs: ['auth login'], asks: true },
  { program: 'vault', verbs: ['login'], asks: true },
  // developer.hashicorp.com/terraform/language/backend: what the backend is told is in `.terraform`.
  { program: 'terraform', verbs: ['init', 'login'] },
  { program: 'tofu', verbs: ['init', 'login'] },
  { program: 'wp', verbs: ['config', 'core config'] },
  { program: 'pdm', verbs: ['config'] },
  { program: 'pdm', verbs: ['add'], addresses: true },
  { program: 'wandb', verbs: ['login'] },
  { program: 'ngrok', verbs: ['config', 'authtoken'] },
  { program: 'gitlab-runner', verbs: ['register'] },
  { program: 'wrangler', verbs: ['login'] },
  { program: 'snyk', verbs: ['auth', 'config set'] },
  { program: 'sentry-cli', verbs: ['login'], asks: true },
  { program: 'pulumi', verbs: ['login'] },
  { program: 'add-apt-repository', verbs: [''], addresses: true },
  { program: 'apt-add-repository', verbs: [''], addresses: true },
  { program: 'yum-config-manager', verbs: [''], addresses: true },
  { program: 'dnf', verbs: ['config-manager'], addresses: true },
  { program: 'yum', verbs: ['config-manager'], addresses: true },
  { program: 'zypper', verbs: ['addrepo', 'ar'], addresses: true },
  { program: 'opam', verbs: ['repository add', 'repo add', 'remote add'], addresses: true },
  { program: 'brew', verbs: ['tap'], addresses: true },
];

/** Members of Composer's `auth.json` that have one value, and those that have two. */
function composerAuth([key = '', first, second]: readonly string[]): StoredVariable[] | undefined {
  const [, kind, host] = /^(github-oauth|gitlab-oauth|gitlab-token|bearer|http-basic)\.([\w.-]+)$/.exec(key) ?? [];
  if (kind === undefined || first === undefined) return undefined;
  const basic = second === undefined ? undefined : `{"username":"${first}","password":"${second}"}`;
  const value = kind === 'http-basic' ? basic : `"${first}"`;
  return value === undefined ? undefined : [{ name: 'COMPOSER_AUTH', value: `{"${kind}":{"${host}":${value}}}` }];
}

/** A command that stores what it is given, and its words behind the verb that are no flags. */
export interface Keeping {
  readonly keeper: Keeper;
  readonly program: Word;
  readonly verb: string;
  readonly operands: readonly Word[];
  readonly options: readonly GivenOption[];
}

/** A flag, and the word that its value is in: the next one, or its own where it stands behind `=`. */
export interface GivenOption {
  readonly name: string;
  readonly flag: Word;
  readonly value: Word | undefined;
}

/** The value of an option as a text, its quotes taken away by `textOf`. */
export function optionOf({ options }: Keeping, textOf: (word: Word) => string): OptionOf {
  return (...names) => {
    const found = options.find(({ name }) => names.includes(name));
    if (!found?.value) return undefined;
    const text = textOf(found.value);
    return found.value === found.flag ? text.slice(found.name.length + 1) : text;
  };
}

const keepersByProgram = groupBy(keepers, ({ program }) => program);

/** Whether it is known what a program stores. */
export function isKeeper(program: string): boolean {
  return keepersByProgram.has(program);
}

/** How a command stores what it is given, through wrappers and flags before the verb; undefined where it stores nothing. */
export function keepingOf(command: Command): Keeping | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const args = command.args.slice(program.next);
  const module = moduleIn(program.name, args);
  const name = module?.value ?? program.name;
  const own = keepersByProgram.get(/^pip\d/.test(name) ? 'pip' : name);
  if (!own) return undefined;
  const rest = module ? args.slice(2) : args;
  for (const keeper of own) {
    const { operands, options } = split(rest, keeper.valueFlags ?? []);
    const flags = new Set(options.map(({ name }) => name));
    const texts = operands.map(plainText);
    const verb = keeper.verbs.find((each) => each === '' || `${texts.join(' ')} `.startsWith(`${each} `));
    if (verb === undefined || keeper.unless?.some((flag) => flags.has(flag))) continue;
    if (keeper.only && !flags.has(keeper.only)) continue;
    if (module && !keeper.addresses) continue;
    const behind = operands.slice(verb === '' ? 0 : verb.split(' ').length);
    return { keeper, program: module ?? program.word, verb, operands: behind, options };
  }
  return undefined;
}

/** The module that Python runs as a program. */
function moduleIn(program: string, [flag, module]: readonly Word[]): Word | undefined {
  return /^python[\d.]*$/.test(program) && flag?.value === '-m' ? module : undefined;
}

function split(words: readonly Word[], valueFlags: readonly string[]): { operands: Word[]; options: GivenOption[] } {
  const operands: Word[] = [];
  const options: GivenOption[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    const text = plainText(word);
    if (!/^-./.test(text)) operands.push(word);
    else {
      const joined = /^(--?[\w-]+)=/.exec(text)?.[1];
      const isValued = joined === undefined && valueFlags.includes(text);
      options.push({
        name: joined ?? text,
        flag: word,
        value: joined !== undefined ? word : isValued ? words[i + 1] : undefined,
      });
      if (isValued) i++;
    }
  }
  return { operands, options };
}
