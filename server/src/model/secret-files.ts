/** Files that hold credentials, by name; and what in their text gives them away. */

import { textCache } from '../text/cache.ts';
import { words } from '../text/words.ts';
import { isPublicVariable, isSecretVariable, wordsOf } from './secret-names.ts';
import {
  holdsCredential,
  holdsCredentialInSource,
  isHarmlessValue,
  isLiveCredential,
  isSecretValue,
} from './sensitive.ts';

export interface SecretFile {
  /** The id of its secret, in the words that tools use; without one, its own name is. */
  readonly id?: string;
  /** The programs that read it, as package managers of the table (`npm`) or by name (`ssh`). */
  readonly readers: readonly string[];
  /** Whether programs read it when the image runs, so that it cannot be taken out of an image that runs. */
  readonly runs?: true;
  /** Whether the name alone says that it is a secret, where its text is not known. */
  readonly certain?: true;
  /** Whether its readers take more than credentials from it, so that each of their commands needs it. */
  readonly always?: true;
  /** Whether package managers need it only where they fetch by git. */
  readonly forGit?: true;
  /** Package managers that fetch by git nothing but what they are told to by a command. */
  readonly withoutGit?: ReadonlySet<string>;
  /** Whether its readers look for it in the home of their user alone, unless they are told where it is. */
  readonly home?: true;
  /** Whether its readers refuse a file that others may read. */
  readonly strict?: true;
  /** Whether a text of this file holds credentials, and not only names where they come from. */
  holds(text: string): boolean;
}

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const git = ['git', 'ssh', 'scp', 'sftp', 'rsync', 'go', 'npm', 'yarn', 'pnpm', 'pip', 'cargo', 'bundler', 'composer'];

/** A `.env` file, one of tests, and one of development. */
const environment: SecretFile = {
  runs: true,
  readers: [],
  holds: (text) => text.split('\n').some((line) => isSecretLine(line)),
};
const testEnvironment: SecretFile = {
  ...environment,
  holds: (text) => text.split('\n').some((line) => isSecretLine(line, isOfTests)),
};
const developmentEnvironment: SecretFile = {
  ...environment,
  holds: (text) => text.split('\n').some((line) => isSecretLine(line, isOfDevelopment)),
};

/** By the last parts of a path, in lower case; documentation of each tool on where it looks for credentials. */
const files: readonly (readonly [RegExp, SecretFile])[] = [
  [
    /(?:^|\/)\.npmrc$/,
    {
      id: 'npmrc',
      readers: ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun'],
      holds: hasValue(/_(?:authToken|auth|password)[ \t]*=[ \t]*["']?(?!\$\{)([^\s"'$]+)/gi),
    },
  ],
  [
    /(?:^|\/)\.yarnrc\.yml$/,
    {
      id: 'yarnrc',
      readers: ['yarn', 'yarn-berry'],
      always: true,
      holds: matches(/npmAuth(?:Token|Ident):[ \t]*["']?(?!\$\{)[^\s"'$]/),
    },
  ],
  [
    /(?:^|\/)[._]netrc$/,
    {
      id: 'netrc',
      home: true,
      readers: [...git, 'curl', 'wget', 'pip', 'uv', 'poetry'],
      strict: true,
      certain: true,
      holds: hasValue(/\bpassword[ \t]+([^\s$]+)/g),
    },
  ],
  [
    /(?:^|\/)pip\.(?:conf|ini)$/,
    { id: 'pip.conf', readers: ['pip', 'pipenv', 'uv'], holds: matches(/:\/\/[^\s/:@]+:(?!\$\{)[^\s/@]+@/) },
  ],
  [
    /(?:^|\/)\.pypirc$/,
    {
      id: 'pypirc',
      home: true,
      readers: ['pip', 'poetry', 'uv', 'twine'],
      certain: true,
      holds: hasValue(/^[ \t]*password[ \t]*[=:][ \t]*([^\s$%]\S*)/gim),
    },
  ],
  [
    /(?:^|\/)settings\.xml$/,
    {
      id: 'settings.xml',
      readers: ['maven'],
      // Maven's own file shows in comments what could be there.
      holds: inElements(/<(?:password|passphrase|privateKey)>\s*([^<$\s][^<]*)/gi),
    },
  ],
  [
    /(?:^|\/)nuget\.config$/,
    {
      id: 'nuget.config',
      readers: ['dotnet', 'nuget'],
      holds: inElements(/key=["'](?:cleartext)?password["']\s+value=["']([^"'\s$%][^"']*)/gi),
    },
  ],
  [
    /(?:^|\/)auth\.json$/,
    {
      id: 'auth.json',
      readers: ['composer'],
      holds: hasComposerLogin,
    },
  ],
  [
    /(?:^|\/)\.?cargo\/credentials(?:\.toml)?$/,
    {
      id: 'cargo-credentials',
      readers: ['cargo'],
      certain: true,
      holds: matches(/^[ \t]*token[ \t]*=[ \t]*["'][^"'\s]/m),
    },
  ],
  [
    /(?:^|\/)gradle\.properties$/,
    {
      id: 'gradle.properties',
      readers: ['gradle'],
      holds: matches(/^[\w.-]{0,200}?(?:password|token|secret|api-?key)[ \t]*[=:][ \t]*(?!\$)[^\s]/im),
    },
  ],
  [
    /(?:^|\/)\.aws\/credentials$/,
    { id: 'aws', runs: true, readers: ['aws'], certain: true, holds: matches(/aws_secret_access_key[ \t]*=[ \t]*\S/i) },
  ],
  [
    /(?:^|\/)(?:service[-_]?account[\w-]*|(?=[\w-]*credential)[\w-]+)\.json$/,
    { runs: true, readers: [], holds: matches(/"private_key"\s*:\s*"-----BEGIN/) },
  ],
  [
    /(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.ya?ml)?)$/,
    {
      id: 'kubeconfig',
      runs: true,
      strict: true,
      readers: ['kubectl', 'helm'],
      certain: true,
      holds: matches(/^[ \t]*(?:- )?(?:token|password|client-key-data):[ \t]*["']?[^\s"']/m),
    },
  ],
  [
    /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/,
    { readers: git, forGit: true, certain: true, strict: true, holds: matches(privateKey) },
  ],
  [
    /(?:^|\/)\.git-credentials$/,
    {
      id: 'git-credentials',
      home: true,
      readers: git,
      forGit: true,
      certain: true,
      holds: matches(/:\/\/[^\s/@]+(?<!:)@/),
    },
  ],
  [
    /(?:^|\/)\.docker\/config\.json$/,
    {
      id: 'docker-config',
      runs: true,
      readers: ['docker', 'nerdctl', 'crane', 'oras', 'skopeo'],
      holds: matches(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]/),
    },
  ],
  [
    /(?:^|\/)helm\/registry\/config\.json$/,
    {
      id: 'helm-registry',
      readers: ['helm'],
      holds: matches(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]/),
    },
  ],
  // manpages.debian.org, apt_auth.conf(5) and sources.list(5).
  [
    /(?:^|\/)apt\/auth\.conf(?:\.d\/[^/]+)?$/,
    { id: 'apt-auth', always: true, readers: ['apt-get', 'apt'], holds: hasValue(/\bpassword[ \t]+([^\s$]+)/g) },
  ],
  [
    /(?:^|\/)apt\/sources\.list(?:\.d\/[^/]+)?$/,
    {
      id: 'apt-sources',
      always: true,
      readers: ['apt-get', 'apt'],
      holds: matches(/:\/\/[^\s/:@]{1,100}:(?!\$\{)[^\s/@]{1,200}@/),
    },
  ],
  [
    /(?:^|\/)\.?bunfig\.toml$/,
    { id: 'bunfig', readers: ['bun'], always: true, holds: matches(/^[ \t]*token[ \t]*=[ \t]*["'][^"'\s$]/m) },
  ],
  [
    /(?:^|\/)\.terraformrc$/,
    { id: 'terraformrc', readers: ['terraform'], holds: matches(/\btoken[ \t]*=[ \t]*"[^"\s$]/) },
  ],
  [
    /(?:^|\/)\.gitconfig$/,
    {
      id: 'gitconfig',
      home: true,
      readers: git,
      forGit: true,
      holds: matches(/:\/\/[^\s/@"]{1,200}@|extraheader[ \t]*=[ \t]*authorization/i),
    },
  ],
  [
    /(?:^|\/)\.gem(?:rc|\/credentials)$/,
    {
      readers: ['gem', 'bundler'],
      holds: matches(/:\/\/[^\s/@]{1,200}@|^:?[\w.-]{0,100}?(?:api_key|password)[ \t]*:[ \t]*["']?[^\s$<"']/im),
    },
  ],
  [
    /(?:^|\/)(?:[\w.]+[-_.])?(?:private|priv)?[-_]?key\.pem$/,
    { runs: true, readers: [], certain: true, holds: matches(privateKey) },
  ],
  // guides.rubyonrails.org/security.html#custom-credentials: the key of the encrypted credentials.
  [
    /(?:^|\/)config\/(?:master|credentials\/[\w-]+)\.key$/,
    { runs: true, readers: [], holds: matches(/^\s*[0-9a-f]{32}\s*$/i) },
  ],
  [/\.(?:pem|key|ppk)$/, { runs: true, readers: [], holds: matches(privateKey) }],
  [
    /(?:^|\/)(?!(?:[^/]*[._-])?(?:example|exemple|exemplo|ejemplo|beispiel|sample|template|dist|defaults?|schema|tpl)(?:[._-][^/]*)?$)(?:\.env|[\w-]+\.env|\.env\.[\w.-]+)$/,
    environment,
  ],
];

/** What follows the end of a comment whose beginning is cut off; the first part begins with none. */
function behindComment(part: string, index: number): string {
  if (index === 0) return part;
  const end = part.indexOf('-->');
  return end === -1 ? '' : part.slice(end + 3);
}

/** `hasValue` in XML, outside its comments. */
function inElements(pattern: RegExp): (text: string) => boolean {
  const holds = hasValue(pattern);
  return (text) => holds(text.split('<!--').map(behindComment).join(''));
}

const composerSection = /"(?:http-basic|github-oauth|gitlab-token|gitlab-oauth|bearer|bitbucket-oauth)"\s*:\s*\{/;
const composerValue = hasValue(/"(?!username"|consumer-key")[^"\n]{1,200}"\s{0,9}:\s{0,9}"([^"\n]{1,500})"/g);

/** Whether a login of Composer has a password or a token (getcomposer.org/doc/articles/authentication-for-private-packages.md). */
function hasComposerLogin(text: string): boolean {
  return composerSection.test(text) && composerValue(text);
}

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/** Whether a pattern finds a value that does not stand for another one. */
function hasValue(pattern: RegExp): (text: string) => boolean {
  return (text) => [...text.matchAll(pattern)].some(([, value = '']) => !isHarmlessValue(value));
}

/** Whether a line of a `.env` file gives a secret a value that is not made up. */
function isSecretLine(line: string, isMadeUpValue: (value: string, name: string) => boolean = () => false): boolean {
  const [, name = '', written = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/.exec(line) ?? [];
  const value = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (isHarmlessValue(value, name) || value.startsWith('$')) return false;
  // What its issuer marks as a secret is none that a browser may have.
  if (isPublicVariable(name)) return holdsCredential(value);
  return isSecretValue(value) || (isSecretVariable(name) && !isMadeUpValue(value, name));
}

/** Whether the words of a value say that it is one of tests: `test-jwt-secret`, `postgres123`. */
function isOfTests(value: string, name: string): boolean {
  const parts = wordsOf(value.replace(/\d+/g, '_'));
  const own = new Set(wordsOf(name));
  return parts.some((part) => testing.has(part)) || parts.every((part) => plain.has(part) || own.has(part));
}

/** Whether the words of a value say that it is one of development, and none looks drawn at random: `app_dev_password`. */
function isOfDevelopment(value: string): boolean {
  const isOfWords = /^[A-Za-z]{1,16}(?:[_ -][A-Za-z]{1,16}){1,12}(?:[_ -]?\d{1,4})?!?$/.test(value);
  return isOfWords && wordsOf(value).some((part) => /^(?:DEV|DEVELOPMENT)$/.test(part));
}

const testing: ReadonlySet<string> = new Set(words('TEST TESTS TESTING TESTER'));
const plain: ReadonlySet<string> = new Set(
  words(
    `A ACCESS ADMIN API APP AUTH CI DATABASE DB DEFAULT DEV DEVELOPMENT FOR HERE IN JWT KEY LOCAL LOCALHOST LONG MY MYSQL NOT ONLY PASS PASSWD
    PASSWORD POSTGRES PRIVATE RANDOM REAL REDIS ROOT SECRET SECURE SESSION SOME STRING SUPER SUPERSECRET TOKEN USER VALUE VERY`,
  ),
);

/** What is known of a file of this path; undefined for those that hold no credentials by their name. */
export function secretFileOf(path: string): SecretFile | undefined {
  const found = known.get(path);
  if (found) return found.file;
  const name = path.toLowerCase();
  const kind = files.find(([pattern]) => pattern.test(name))?.[1];
  const isTested =
    isMadeUp(name) || /(?:^|\/)e2e\/|(?:^|[/._-])(?:tests?|testing|e2e)\.[\w.]+$|\.(?:tests?|testing|e2e)$/.test(name);
  const isOfDevelopers = /(?:^|\/)(?:\.env\.(?:dev|development)|(?:dev|development)\.env)$/.test(name);
  const special = isTested ? testEnvironment : isOfDevelopers ? developmentEnvironment : kind;
  const file = kind === environment ? special : kind;
  known.set(path, { file });
  return file;
}

const known = textCache<{ readonly file: SecretFile | undefined }>(100_000);

/** Whether a path is that of a `.env` file, of tests and of development too, and of no sample. */
export function isEnvironmentFile(path: string): boolean {
  const file = secretFileOf(path);
  return file === environment || file === testEnvironment || file === developmentEnvironment;
}

/** Whether a path is that of a key for SSH at its usual place. */
export function isSshKey(path: string): boolean {
  return /\/\.ssh\/id_\w+$/.test(path);
}

/** Whether a text names a private key at its usual place in the home of its user. */
export function namesSshKey(text: string): boolean {
  return /\.ssh\/id_(?:rsa|dsa|ecdsa|ed25519)\b(?!\.pub)/.test(text);
}

/** A file of any other name, which holds a secret where its text has one beyond doubt. */
export const anySecretFile: SecretFile = { runs: true, readers: [], holds: isLiveCredential };

/** The same for one that comes along with its folder, whose name says nothing. */
const anyCopiedFile: SecretFile = { ...anySecretFile, holds: holdsCredential };

/** The same for the source of a program. */
const anySource: SecretFile = { ...anySecretFile, holds: holdsCredentialInSource };

/** A file of any name that a COPY names, or that comes along; by its text. */
export function anyFileOf(path: string, isNamed: boolean): SecretFile {
  return source.test(path) ? anySource : isNamed ? anySecretFile : anyCopiedFile;
}

const source =
  /\.(?:[cm]?[jt]sx?|c|cc|clj[cs]?|cpp|cs|dart|erl|exs?|fs|go|groovy|h|hpp|hs|java|kts?|lua|php|pl|py|rb|rs|scala|swift|vue|svelte|zig)$/;

/** Whether a file stands in a folder whose files are made up for tests. */
export function isMadeUp(path: string): boolean {
  return /(?:^|\/)(?:__(?:tests|mocks|fixtures)__|fixtures?|tests?|test[-_]\w+|testdata)\//.test(path);
}

/** Whether a file shows by its name what a real one looks like, or what it is public for. */
export function isPublicSample(name: string): boolean {
  return /(?:^|[./_-])(?:(?:example|exemple|exemplo|ejemplo|beispiel|sample|template)(?:\.\w+)?|dist|md|lock)$|\.pub$/i.test(
    name,
  );
}

/** The id of the secret that a file becomes; two files of one build context never share one. */
export function secretIdOf({ id }: SecretFile, path: string): string {
  const parts = path.split('/');
  const own = id ?? (parts.at(-1) ?? '').replace(/^\./, '');
  // Folders that a tool gives its file (`.aws`, `cargo`) tell nothing apart.
  const folders = parts.slice(0, -1).filter((part) => part !== '' && part !== own && !/^\.|^cargo$/.test(part));
  return [...folders, own].join('-').replaceAll(/[^\w.-]/g, '-');
}

/** Programs of which it is known which credentials they read: those of other programs they leave alone. */
export const credentialReaders: ReadonlySet<string> = new Set(files.flatMap(([, { readers }]) => readers));

/** Ids that people give to secrets, and where programs of root look for such a file. */
export const usualSecrets: ReadonlyMap<string, string | undefined> = new Map([
  ['npmrc', '/root/.npmrc'],
  ['pip', undefined],
  ['netrc', '/root/.netrc'],
  ['github_token', undefined],
]);
