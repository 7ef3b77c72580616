/** Tells values that must not be shown or kept, by their shape; and those that only stand for one. */
import { isSecretVariable, wordsOf } from './secret-names.ts';

/** A credential that its prefix gives away, as its issuer documents it, and the name that its variable usually has. */
interface TokenShape {
  readonly shape: RegExp;
  readonly purpose: string;
  /** Whether names and public keys look alike, so that in any file it is no proof. */
  readonly vague?: true;
}

const tokens: readonly TokenShape[] = [
  { shape: /\b(?:gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/, purpose: 'GITHUB_TOKEN' },
  { shape: /\bnpm_[A-Za-z0-9]{20,64}/, purpose: 'NPM_TOKEN' },
  // The name of a key, which opens nothing without the secret one beside it.
  { shape: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, purpose: 'AWS_ACCESS_KEY_ID', vague: true },
  { shape: /\bgl(?:pat|dt|rt|cbt|ptt|oas|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{16,300}/, purpose: 'GITLAB_TOKEN' },
  { shape: /\bxox[abeoprs]-(?:\d-)?\d{9,15}-[A-Za-z0-9-]{16,255}/, purpose: 'SLACK_TOKEN' },
  { shape: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/, purpose: 'SLACK_TOKEN', vague: true },
  { shape: /\bsk-(?:proj|ant|svcacct|or)-[A-Za-z0-9_-]{20,255}/, purpose: 'API_KEY' },
  { shape: /\bsk-[A-Za-z0-9_-]{20,255}/, purpose: 'API_KEY', vague: true },
  { shape: /\b[sr]k_live_[A-Za-z0-9]{16,255}/, purpose: 'STRIPE_KEY' },
  // Firebase ships it to browsers (firebase.google.com/docs/projects/api-keys).
  { shape: /\bAIza[A-Za-z0-9_-]{30,64}/, purpose: 'API_KEY', vague: true },
  { shape: /\bpypi-[A-Za-z0-9_-]{30,255}/, purpose: 'PYPI_TOKEN' },
  { shape: /\bdckr_[po]at_[A-Za-z0-9_-]{20,64}/, purpose: 'DOCKER_TOKEN' },
  { shape: /\bhf_[A-Za-z0-9]{30,64}/, purpose: 'HF_TOKEN' },
  { shape: /\brubygems_[a-f0-9]{40,64}/, purpose: 'GEM_HOST_API_KEY' },
  { shape: /\bSG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{40,46}/, purpose: 'SENDGRID_API_KEY' },
  { shape: /\bdo[opr]_v1_[a-f0-9]{64}\b/, purpose: 'DIGITALOCEAN_TOKEN' },
  { shape: /\bdapi[a-f0-9]{32}\b/, purpose: 'DATABRICKS_TOKEN' },
  { shape: /\bdp\.pt\.[A-Za-z0-9]{40,44}\b/, purpose: 'DOPPLER_TOKEN' },
  { shape: /\bdt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b/, purpose: 'DYNATRACE_TOKEN' },
  { shape: /\bgl(?:c_[A-Za-z0-9+/]{32,400}|sa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})/, purpose: 'GRAFANA_TOKEN' },
  { shape: /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/, purpose: 'TERRAFORM_TOKEN' },
  { shape: /\bHRKU-AA[A-Za-z0-9_-]{58}/, purpose: 'HEROKU_API_KEY' },
  { shape: /\blin_api_[A-Za-z0-9]{40}\b/, purpose: 'LINEAR_API_KEY' },
  { shape: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/, purpose: 'SHOPIFY_TOKEN' },
  { shape: /\bsntrys_[A-Za-z0-9+/=_-]{40,500}/, purpose: 'SENTRY_AUTH_TOKEN' },
  { shape: /\bhvs\.[A-Za-z0-9_-]{90,120}/, purpose: 'VAULT_TOKEN' },
  { shape: /\bNRAK-[A-Z0-9]{27}\b/, purpose: 'NEW_RELIC_API_KEY' },
  // A seed is the private half (github.com/nats-io/nkeys).
  { shape: /\bS[ACNOUX][A-Z2-7]{56}\b/, purpose: 'NATS_SEED', vague: true },
  { shape: /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b/, purpose: 'POSTMAN_API_KEY' },
  { shape: /\bpscale_(?:tkn|pw|oauth)_[A-Za-z0-9=._-]{32,64}/, purpose: 'PLANETSCALE_TOKEN' },
  { shape: /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/, purpose: 'AGE_KEY' },
  // developers.brevo.com/docs/getting-started.
  { shape: /\bxkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}\b/, purpose: 'BREVO_API_KEY' },
  { shape: /\bGOCSPX-[A-Za-z0-9_-]{28}\b/, purpose: 'CLIENT_SECRET' },
];

/** What stands in each of the shapes that are beyond doubt, in one pass over a text. */
const traces =
  /PRIVATE KEY-----|gh[opsur]_|github_pat_|npm_|gl(?:pat|dt|rt|cbt|ptt|oas|ft|imt|agent|soat|ffct)-|xox[a-z]-|sk-(?:proj|ant|svcacct|or)-|_live_|pypi-|dckr_|hf_|rubygems_|SG\.|_v1_|dapi|dp\.pt\.|dt0c01|glc_|glsa_|atlasv1|HRKU-|lin_api_|shp[a-z]{2}_|sntrys_|hvs\.|NRAK-|PMAK-|pscale_|AGE-SECRET|GOCSPX-|xkeysib-/;

/** No token is shorter, nor the line that a private key begins with. */
const SHORTEST = 15;

const privateKey = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY/;
/** With the first line of what it encodes, which a program that only looks for keys does not have. */
const wholeKey = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s){1,4}[A-Za-z0-9+/]{40}/;
/** A URL with a password, or with a token in place of its user. */
const addresses: readonly RegExp[] = [
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:(?!x-oauth-basic@|[^@]{0,200}[${<%])[^\s/@]{1,200}@/i,
  /[a-z][a-z0-9+.-]{1,20}:\/\/(?![^:@]{0,100}[${<%])[A-Za-z0-9_-]{20,100}:x-oauth-basic@/i,
];

/** Whether a value looks like a secret: a known token's prefix, a private key, a password inside of a URL. */
export function isSecretValue(value: string): boolean {
  if (isLiveCredential(value)) return true;
  if (!value.includes('://')) return false;
  return addresses.some((shape) => {
    const found = shape.exec(value);
    if (!found) return false;
    const [login] = found;
    const host = value.slice(found.index + login.length);
    const password = login.slice(login.lastIndexOf(':') + 1, -1);
    return !isPlaceholder(password) && !isCalled(password) && !isSampleLogin(password) && !isLocalLogin(login, host);
  });
}

/** Whether a text holds a credential that is real beyond doubt: a private key, or a token that looks drawn at random. */
export function isLiveCredential(text: string): boolean {
  return text.length >= SHORTEST && (privateKey.test(text) || tokenIn(text) !== undefined);
}

/** The token within a text that its prefix gives away, and a name for it. */
export function tokenIn(text: string): { readonly value: string; readonly purpose: string } | undefined {
  if (text.length < SHORTEST) return undefined;
  for (const { shape, purpose } of tokens) {
    const value = shape.exec(text)?.[0];
    if (value !== undefined && isRandom(value)) return { value, purpose };
  }
  return undefined;
}

/** Whether any text at all has a credential beyond doubt in it: a private key with its body, or a token of a shape that nothing else has. */
export function holdsCredential(text: string): boolean {
  if (!traces.test(text)) return false;
  const key = wholeKey.exec(text);
  if (key && !isShown(text, key.index)) return true;
  return tokens.some(({ shape, vague }) => {
    if (vague) return false;
    const found = [...text.matchAll(new RegExp(shape.source, 'g'))];
    return found.some(({ 0: value, index }) => isRandom(value) && !isShown(text, index));
  });
}

/** `holdsCredential` of a program's source, which may know tokens by their shapes, or show some that are none. */
export function holdsCredentialInSource(text: string): boolean {
  return holdsCredential(text) && !ownPattern.test(text) && !showsTokens(text);
}

/** A regular expression of a token: what it begins with, and a class of characters. */
const ownPattern =
  /(?:gh(?:[opsur]|\[[a-z|]{1,12}\])_|github_pat_|npm_|glpat-|xox(?:[a-z]|\[[a-z|]{1,12}\])-|_live_|pypi-|hf_|SG\\{0,2}\.|A[KS]IA|sk-(?:ant-)?)(?:\((?:\?:)?)?\[/;

/** Whether a text has tokens of many kinds, or says of each that it opens nothing. */
function showsTokens(text: string): boolean {
  const found = tokens.flatMap(({ shape, vague }) => {
    const all = vague ? [] : [...text.matchAll(new RegExp(shape.source, 'g'))].filter(([value]) => isRandom(value));
    return all.length > 0 ? [all] : [];
  });
  if (found.length >= mostKinds) return true;
  return found.length > 0 && !wholeKey.test(text) && found.flat().every(({ index }) => isSaidUnreal(text, index));
}

/** A program that uses tokens has one or two services. */
const mostKinds = 3;

/** Whether the line of a value or the one above it says that the value opens nothing. */
function isSaidUnreal(text: string, index: number): boolean {
  const end = text.indexOf('\n', index);
  const line = text.lastIndexOf('\n', index) + 1;
  const above = text.lastIndexOf('\n', line - 2) + 1;
  const around = text.slice(Math.max(above, index - 400), Math.min(end === -1 ? text.length : end, index + 400));
  return /\b(?:expired|revoked|fake|dummy|mock(?:ed)?|example|sample|placeholder|invalid|not (?:a )?(?:real|valid)|test (?:value|token|key|data|vector)s?|for tests?)\b/i.test(
    around,
  );
}

/** Whether what stands before a value in its line says that it is there to be looked at. */
function isShown(text: string, index: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - 200), index);
  const above = text.slice(Math.max(index - 100, 0), index);
  return (
    /placeholder|example|sample|dummy|fake|mock|\be\.g\./i.test(line) ||
    /\b(?:dev|test|demo|development|testing)[-_ ]|[-_](?:dev|test|demo)\b/i.test(above)
  );
}

/** Whether a token has letters and digits, and none of what is written in place of one. */
function isRandom(token: string): boolean {
  return (
    /\d/.test(token) &&
    /[A-Za-z]{4}|[A-Z]\d|\d[A-Z]/.test(token) &&
    !/([A-Za-z0-9])\1{7}|example|placeholder|dummy/i.test(token)
  );
}

/** Logins that every manual shows, and every database starts with. */
const sampleLogins: ReadonlySet<string> = new Set([
  'admin',
  'password',
  'pass',
  'secret',
  'postgres',
  'root',
  'guest',
  'user',
  'test',
  // Of the debug key of every Android project: https://developer.android.com/studio/publish/app-signing#debug-mode.
  'android',
  'pw',
  'passwd',
]);

/** Whether a login of this machine, or of a service beside it, has its user as its password: it opens nothing elsewhere. */
function isLocalLogin(login: string, host: string): boolean {
  return /^(?:localhost|127\.\d|\[::1\]|[a-z][\w-]{0,60}(?![\w.-]))/i.test(host) && /\/\/([^:@/]+):\1@$/.test(login);
}

/** Whether a value is a password that every manual shows: `Passw0rd` and `user123` as well. */
export function isSampleLogin(value: string): boolean {
  const plain = value.toLowerCase().replace(/(?<=[a-z])(?:1|12|123|1234|12345|123456)$/, '');
  return sampleLogins.has(plain.replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's'));
}

/** Words that say that a value is to be filled in, or stands for one in a build. */
const placeholderWords: ReadonlySet<string> = new Set(
  `bogus cafebabe changeme changeit deadbeef dummy example f00d fake fixme foobar insert mock none notset null nil placeholder precompile redacted replaceme
  sample temporary todo unset undefined unused xxx`.split(/\s+/),
);
/** Whole values that are no secrets, in lower case. */
const plainValues: ReadonlySet<string> = new Set(
  'true false yes no on off enabled disabled default auto empty build random'.split(' '),
);
const placeholderPhrases =
  /\b(?:change ?(?:me|it|this)|change (?:in|for|before) prod\w*|not for prod\w*|needs? to be|replace ?(?:me|this)|fill ?(?:me|in)|to ?be ?(?:set|replaced)|not ?(?:set|used|needed|real|a ?secret)|build ?(?:time|only)|your)\b/i;

/** Whether a value is text that stands for one to be filled in. */
function isPlaceholder(value: string): boolean {
  const text = value.trim().replace(/^["']|["']$/g, '');
  if (
    plainValues.has(text.toLowerCase()) ||
    /^(?:\W*|<.*>|\{\{.*\}\}|\[.*\]|%.*%|@.*@|__.*__|\{.*\}|!.*!|([\w*.-])\1*)$/s.test(text)
  )
    return true;
  if (/^(.)\1*$/.test(text.replace(/^base64:/, '').replace(/[^A-Za-z0-9]/g, ''))) return true;
  if (/^(?:dummy|example|fake|sample)(?:key|pass|passphrase|passwd|password|secret|token)\d*$/i.test(text)) return true;
  const split = text.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  if (placeholderPhrases.test(split.replaceAll('_', ' '))) return true;
  return split
    .split('_')
    .some((word) => placeholderWords.has(word.toLowerCase().replace(/(?<!\d)\d+$/, '')) || /^x{3,}$/i.test(word));
}

/** What is a setting and no secret, whatever its variable is called: where one is, how long it lasts, whether there is one. */
const settings: readonly RegExp[] = [
  /^(?:~|\.{0,2})\/[\w.@+-]+(?:\/[\w.@+-]*)*(?:\?[\w-]+=)?$/,
  /^[A-Za-z]:\\/,
  /^%[\w.]+%\/[\w.@+/-]+$/,
  /^arn:[\w-]+:/,
  // An account of Ethereum; a private key is longer.
  /^0x[0-9a-fA-F]{40}$/,
  /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i,
  // The key of Azure's emulator (learn.microsoft.com/azure/storage/common/storage-connect-azurite).
  /^Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/,
  // Keys that browsers are given (posthog.com/docs/privacy/faq, docs.stripe.com/keys).
  /^phc_[A-Za-z0-9]{20,60}$/,
  /^pk_(?:live|test)_[A-Za-z0-9]{16,255}$/,
  /^-?\d{1,12}(?:\.\d+)?(?:ns|us|ms|s|m|h|d|w|y)?$/i,
];

/** What only says where a secret is, for a program that gets it there when it starts. */
const pointers: readonly RegExp[] = [
  // https://developer.1password.com/docs/cli/secret-reference-syntax, the names of items have spaces.
  /^(?:op|1password):\/\/[^/]/,
  // bank-vaults.dev/docs/mutating-webhook/vault, github.com/helmfile/vals, external-secrets.io, and others of their kind.
  /^(?:>>)?(?:ref\+)?(?:vault|(?:aws|gcp|google|azure)[-_]?(?:sm|ssm|secrets?[-_]?manager|key[-_]?vault|kv|parameter[-_]?store)|secretsmanager|ssm|gcpsecrets?|akv|azkv|keyvault|secretref|doppler|infisical|bws):[\w/]/i,
  // https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions.
  /^projects\/[\w-]{1,80}\/(?:locations\/[\w-]{1,40}\/)?secrets\/[\w-]{1,255}(?:\/versions\/\w{1,60})?$/,
  // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.
  /^@Microsoft\.KeyVault\(/i,
  // Templates: https://docs.github.com/actions/reference/workflows-and-actions/expressions, https://helm.sh/docs/chart_template_guide.
  /\{\{[^{}]{1,200}\}\}/,
  // Tags of YAML: https://docs.ansible.com/ansible/latest/vault_guide, https://www.home-assistant.io/docs/configuration/secrets.
  /^!(?:vault|secret|env|ref|encrypted)\b/i,
];

/** Whether a value is certainly no secret, whatever its variable is called; `name` is what it is called. */
export function isHarmlessValue(value: string, name?: string): boolean {
  if (isSecretValue(value)) return false;
  return (
    isPlaceholder(value) ||
    (name !== undefined && isNameInPlace(value, name)) ||
    settings.some((shape) => shape.test(value)) ||
    pointers.some((shape) => shape.test(value.trim().replace(/^["']|["']$/g, '')))
  );
}

/** Words that a secret is called by, and those around them. */
const callingWords: ReadonlySet<string> = new Set(
  `A ACCESS ANY API APP AUTH CHARACTERS CHARS CLIENT CREDENTIAL CREDENTIALS DEFAULT DEMO DEV DEVELOPMENT ENCRYPTION FOR GOES HERE IN JWT KEY
  KEYS LOCAL LONG MIN MY NOT ONLY PASS PASSPHRASE PASSWD PASSWORD PRIVATE PWD RANDOM SECRET SECRETS SESSION SOME SOMETHING STRING SUPER TBD TEXT
  THE THIS TOKEN VALUE VERY YOUR`.split(/\s+/),
);

/** Those of them that name a secret on their own. */
const ownWords: ReadonlySet<string> = new Set('PASS PASSPHRASE PASSWD PASSWORD PWD SECRET TOKEN'.split(' '));

/** Whether a value is nothing but words that a secret is called by, and those of its user's name: `my-secret`, `app_password` of `app_user`. */
export function isCalled(value: string, user = ''): boolean {
  const parts = wordsOf(value);
  const own = wordsOf(user);
  return (
    parts.some((part) => ownWords.has(part)) && parts.every((part) => callingWords.has(part) || own.includes(part))
  );
}

/** Whether a value only says what it is of: `SECRET`, `jwt-secret` of JWT_SECRET, or the name of another variable. */
function isNameInPlace(value: string, name: string): boolean {
  const text = value.trim().replace(/^["']|["']$/g, '');
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(text)) return true;
  const own = wordsOf(name);
  // `STRIPEAPIKEY1234` of STRIPE_API_KEY.
  const end = own.slice(-2).join('');
  if (own.length > 1 && /^[A-Z]{6,60}\d{0,4}$/.test(text) && text.includes(end)) return true;
  const parts = wordsOf(text.replace(/(?<=^[A-Z]{8,60})\d{1,4}$/, '')).filter((part) => !/^\d{1,4}$/.test(part));
  if (parts.length > 0 && parts.every((part) => callingWords.has(part) || own.includes(part))) return true;
  const joined = parts.join('');
  return own.some((_, i) => own.some((_word, j) => j >= i && own.slice(i, j + 1).join('') === joined));
}

/** A text to be shown, with dots for each value in it that looks like a secret or stands behind a name or option of one. */
export function concealed(text: string): string {
  const named = text.replace(
    /(?<![\w-])(-{0,2}[A-Za-z_][\w-]*)(=|: ?|\s+)("[^"]*"?|'[^']*'?|[^\s"']+)/g,
    (whole, name: string, gap: string, value: string) => {
      const word = name.replace(/^-+/, '').replaceAll('-', '_');
      const isAssigned = gap.trim() !== '' || /^--/.test(name);
      return isAssigned && isSecretVariable(word) && !/^["']?\$/.test(value) ? `${name}${gap}${dots}` : whole;
    },
  );
  const shapes = [...tokens.map(({ shape }) => shape), privateKey, ...addresses];
  const shaped = shapes.reduce(
    (shown, shape) => shown.replace(new RegExp(shape.source, `g${shape.flags}`), dots),
    named,
  );
  return shaped.replace(/((?:^|\s)(?:-u|--user|--proxy-user)[ =]?)([^\s:$"']+:)([^\s$"']{3,})/g, `$1$2${dots}`);
}

const dots = '•••';
