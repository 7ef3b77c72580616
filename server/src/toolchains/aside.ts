/** What programs and package managers are told that is about neither the project nor its sources. */
import type { Word } from '../shell/script.ts';
import type { Invocation } from './invocation.ts';
import { needOf } from './need.ts';

/** Whether a command of a manager neither reads nor changes the files of the project. */
export function isAside(found: Invocation): boolean {
  const { manager, verbText, packages, flags } = found;
  if (manager.kind === 'system')
    return packages.every(({ text }) => !/[/]/.test(text.replace(/^\w+\//, '')) && !text.startsWith('.'));
  if (needOf(found)?.kind === 'packages') return true;
  if (manager.id === 'pip' && /^(?:check|freeze|list|show)$/.test(verbText)) return true;
  if (verbText === '' && flags.length > 0 && flags.every(({ text }) => /^(?:-v|-V|--version|--help)$/.test(text)))
    return true;
  if (configuresProject(found)) return false;
  if (isNpmSet(found)) return true;
  return (
    /^(?:config|cache|env|sources?|local\.(?:hex|rebar)|update --system|self update|set version)\b/.test(
      `${verbText} ${found.operands.map(({ text }) => text).join(' ')}`.trim(),
    ) && !verbText.startsWith('set')
  );
}

/** `npm set key=value` is `npm config set key=value` (docs.npmjs.com/cli/v11/commands/npm-config). */
function isNpmSet({ manager, verbText, operands }: Invocation): boolean {
  return (manager.id === 'npm' || manager.id === 'pnpm') && (verbText || operands[0]?.text) === 'set';
}

/**
 * Whether a setting is written to a file of the project, not of the user: getcomposer.org/doc/03-cli.md#config, yarnpkg.com/cli/config/set (whose
 * settings are in camel case, unlike those of Yarn 1), docs.npmjs.com/cli/v11/using-npm/config#location, python-poetry.org/docs/cli/#config.
 */
function configuresProject(found: Invocation): boolean {
  const { manager, verbText, operands, flags, options } = found;
  const words = [...verbText.split(' '), ...operands.map(({ text }) => text)].filter((word) => word !== '');
  if (words[0] !== 'config' && !isNpmSet(found)) return false;
  const has = (...names: string[]) => flags.some(({ text }) => names.includes(text));
  if (manager.id === 'composer') return !has('-g', '--global');
  if (/^yarn/.test(manager.id)) return /[A-Z]/.test(words[2] ?? '') && !has('-H', '--home');
  if (manager.id === 'npm' || manager.id === 'pnpm')
    return options.some(({ value }) => value?.text === 'project') || (has('-L') && words.includes('project'));
  return manager.id !== 'bundler' && has('--local');
}

/** The folder of the project where a command leaves settings, unless a variable says otherwise: bundler.io/man/bundle-config.1.html. */
export function settingsFolder({ manager, verbText, operands, flags }: Invocation): Settings | undefined {
  const verb = verbText || operands[0]?.text;
  if (manager.id !== 'bundler' || !/^config\b/.test(verb ?? '')) return undefined;
  return flags.some(({ text }) => text === '--global')
    ? undefined
    : { folder: '.bundle', movedBy: 'BUNDLE_APP_CONFIG' };
}

interface Settings {
  readonly folder: string;
  readonly movedBy: string;
}

/** Programs that read none of the project's files, whatever their arguments. */
const independent: ReadonlySet<string> = new Set(
  `: a2dismod a2enmod add-apt-repository addgroup adduser apt-key arch chpasswd date debconf-set-selections deluser
   dnf-command docker-php-ext-configure docker-php-ext-enable docker-php-ext-install dpkg-reconfigure echo env
   exit export false getconf getent gpg groupadd groupdel groupmod hash id install-php-extensions ldconfig locale-gen
   mkdir n nproc nvm pear pecl phpenmod printf rustup set setx sleep true type umask uname unset
   update-alternatives update-ca-certificates update-locale useradd userdel usermod whoami which`.split(/\s+/),
);

/** Whether a program that is no package manager neither reads nor changes the files of the project. */
export function isAsideProgram(program: string, args: readonly Word[]): boolean {
  if (independent.has(program)) return true;
  if (program === 'corepack')
    return (
      /^(?:enable|disable|prepare|install|-g)$/.test(args[0]?.value ?? '') &&
      (args[0]?.value !== 'install' || args.length > 1) &&
      (args[0]?.value !== 'prepare' || args.some(({ text }) => text.includes('@') || text.includes('$')))
    );
  if (program === 'git')
    return args[0]?.value === 'config' && args.some(({ value }) => value === '--global' || value === '--system');
  // A virtual environment is made by a step, whatever folder it is in; pip is put in place from Python's own files (https://docs.python.org/3/library/ensurepip.html).
  return (
    program === 'virtualenv' || (/^python[\d.]*$/.test(program) && /^(?:venv|ensurepip)$/.test(moduleOf(args) ?? ''))
  );
}

/** The module that Python is told to run, behind options without a value (https://docs.python.org/3/using/cmdline.html). */
function moduleOf(args: readonly Word[]): string | undefined {
  const at = args.findIndex(({ text }) => !/^-[bBdEiIOPqsSuvx]+$/.test(text));
  return args[at]?.value === '-m' ? args[at + 1]?.value : undefined;
}
