/** Files that hold credentials, by name; and what in their text gives them away. */

export interface SecretFile {
  /** The id of its secret, in the words that tools use. */
  readonly id: string;
  /** The programs that read it, as package managers of the table (`npm`) or by name (`ssh`). */
  readonly readers: readonly string[];
  /** Whether programs read it when the image runs, so that it cannot be taken out of an image that runs. */
  readonly runs?: true;
  /** What a text must hold to be a secret; a name alone says so where there is none. */
  readonly text?: RegExp;
}

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const password = /<(?:password|passphrase|privateKey)>\s*[^<$\s]/i;
const git = ['git', 'ssh', 'scp', 'sftp', 'rsync', 'go', 'npm', 'yarn', 'pnpm', 'pip', 'cargo', 'bundler', 'composer'];

/** By the last parts of a path, in lower case; documentation of each tool on where it looks for credentials. */
const files: readonly (readonly [RegExp, SecretFile])[] = [
  [
    /(?:^|\/)\.npmrc$/,
    {
      id: 'npmrc',
      readers: ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun'],
      text: /_(?:authToken|auth|password)\s*=\s*(?!\$\{)[^\s]/i,
    },
  ],
  [
    /(?:^|\/)\.yarnrc\.yml$/,
    { id: 'yarnrc', readers: ['yarn', 'yarn-berry'], text: /npmAuth(?:Token|Ident):\s*["']?(?!\$\{)[^\s"'$]/ },
  ],
  [/(?:^|\/)[._]netrc$/, { id: 'netrc', readers: [...git, 'curl', 'wget', 'pip', 'uv', 'poetry'] }],
  [
    /(?:^|\/)pip\.(?:conf|ini)$/,
    { id: 'pip.conf', readers: ['pip', 'pipenv', 'uv'], text: /:\/\/[^\s/:@]+:(?!\$\{)[^\s/@]+@/ },
  ],
  [/(?:^|\/)\.pypirc$/, { id: 'pypirc', readers: ['pip', 'poetry', 'uv', 'twine'] }],
  [/(?:^|\/)settings\.xml$/, { id: 'settings.xml', readers: ['maven'], text: password }],
  [
    /(?:^|\/)nuget\.config$/,
    { id: 'nuget.config', readers: ['dotnet', 'nuget'], text: /cleartextpassword|<add\s+key="password"/i },
  ],
  [
    /(?:^|\/)auth\.json$/,
    {
      id: 'auth.json',
      readers: ['composer'],
      text: /"(?:http-basic|github-oauth|gitlab-token|bearer|bitbucket-oauth)"/,
    },
  ],
  [/(?:^|\/)\.?cargo\/credentials(?:\.toml)?$/, { id: 'cargo-credentials', readers: ['cargo'] }],
  [
    /(?:^|\/)gradle\.properties$/,
    {
      id: 'gradle.properties',
      readers: ['gradle'],
      text: /^[\w.]*(?:password|token|secret)[\w.]*\s*[=:]\s*(?!\$)[^\s]/im,
    },
  ],
  [/(?:^|\/)\.aws\/credentials$/, { id: 'aws', runs: true, readers: ['aws'] }],
  [
    /(?:^|\/)(?:service[-_]?account[\w-]*|[\w-]*credentials?[\w-]*)\.json$/,
    { id: 'service-account', runs: true, readers: [], text: /"private_key"\s*:\s*"-----BEGIN/ },
  ],
  [
    /(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.ya?ml)?)$/,
    { id: 'kubeconfig', runs: true, readers: ['kubectl', 'helm'] },
  ],
  [/(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/, { id: 'ssh-key', readers: git }],
  [/(?:^|\/)\.git-credentials$/, { id: 'git-credentials', readers: git }],
  [/(?:^|\/)\.docker\/config\.json$/, { id: 'docker-config', runs: true, readers: ['docker', 'crane', 'skopeo'] }],
  [/\.(?:pem|key)$/, { id: 'key', runs: true, readers: [], text: privateKey }],
  [
    /(?:^|\/)\.env(?:\.(?:local|production|prod|staging))?$/,
    {
      id: 'env',
      runs: true,
      readers: [],
      text: /^\s*(?:export\s+)?\w*(?:PASSWORD|TOKEN|SECRET|API_?KEY|PRIVATE_KEY)\w*\s*=\s*["']?(?!\$|["'\s]|change_?me|example|your)[^\s"']/im,
    },
  ],
];

/** What is known of a file of this path; undefined for those that hold no credentials by their name. */
export function secretFileOf(path: string): SecretFile | undefined {
  return files.find(([pattern]) => pattern.test(path.toLowerCase()))?.[1];
}

/** Programs of which it is known which credentials they read: those of other programs they leave alone. */
export const credentialReaders: ReadonlySet<string> = new Set(files.flatMap(([, { readers }]) => readers));
