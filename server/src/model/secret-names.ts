/** Which names of variables are those of secrets: the one list of server and client. */
import { textCache } from '../text/cache.ts';

/** Words that say "secret" wherever they stand in a name. */
const secretWords =
  words(`APIKEY CREDENTIAL CREDENTIALS CREDS PASS PASSPHRASE PASSWD PASSWORD PGPASS PWD PWORD SECRET SECRETS
  SECRETKEY TOKEN`);
/** Ends of words that were written together: `PGPASSWORD`, `DBPASS`. */
const secretEnds: readonly string[] = ['PASSWORD', 'PASSWD', 'APIKEY', 'ACCESSTOKEN', 'AUTHTOKEN'];
/** Words before `KEY` that make it one to keep. */
const secretKeys = words(
  'ACCESS ACCOUNT AES API APP AUTH CIPHER CRYPT CRYPTO DECRYPT DECRYPTION DEPLOY ENCRYPT ENCRYPTION HMAC JWT LICENSE MASTER PRIVATE PRV SA SECRET SERVICE SIGNING SSH',
);
/** Words before `AUTH` that make it credentials (documentation of npm, Composer and Gemfury; `DOCKER_AUTH_CONFIG` is GitLab's). */
const authOwners = words('ARTIFACTORY COMPOSER CONFIG FURY GEMFURY NPM');

/** Last words of a name that says something about a secret, or where one is. */
const aboutWords =
  words(`ADDRESS AGE ALGO ALGORITHM ARN AUDIENCE BACKEND BALANCE BASE64 BYTES CHECKSUM CLASS COMMIT COOKIE COST COUNT DAYS DECIMALS DIGEST DIR DISABLED DUMMY
  DURATION ENABLED ENCODING ENDPOINT EXPIRATION EXPIRE EXPIRED EXPIRES EXPIRY FIELD FILE FILENAME FILES FINGERPRINT FOLDER FORMAT HASH HASHER
  HEADER HELPER HOST HOURS ICON ID IN INTERVAL ISSUER LABEL LABELS LENGTH LIFETIME LIFESPAN LIMIT LIQUIDITY LOCATION MANAGER MAX MD5 MIN MINUTES MODE MOUNT NAME
  NAMES NAMESPACE PARAM PATH PATTERN POLICY PORT PREFIX PRICE PROVIDER REF REGEX REGION REQUIRED ROTATION ROUNDS SALT SCOPE SCOPES
  SECONDS SERVER SERVICE SHA SHA1 SHA256 SHA384 SHA512 SHASUM SIZE SOCK STORE STRENGTH SUFFIX SUPPLY SYMBOL TIMEOUT TTL TYPE URI URL USER USERNAME VALIDITY VERSION`);
/** First words of a name that switches something on or off. */
const switchWords = words('ALLOW BYPASS DISABLE ENABLE HAS IS NO REQUIRE SKIP USE');
/** First words that frameworks ship to every browser; those of Next.js, Nuxt and Expo hold `PUBLIC`. */
const publicStarts: readonly string[] = ['VITE_', 'REACT_APP_', 'VUE_APP_', 'NG_APP_', 'GATSBY_', 'STORYBOOK_'];
const publicWords = words('PUBKEY PUBLIC PUBLISHABLE SITE SITEKEY');
/**
 * Keys by which clients say whose they are, by the documentation of Pusher and Reverb (pusher.com/docs/channels/using_channels/connection), Algolia
 * (algolia.com/doc/guides/security/api-keys) and Firebase (firebase.google.com/docs/projects/api-keys).
 */
const clientKeys = /(?:^|_)(?:(?:PUSHER|REVERB)(?:_APP)?|ALGOLIA_SEARCH(?:_ONLY)?(?:_API)?|FIREBASE_(?:WEB_)?API)_KEY$/;
/** The shell's own variables, and a path by its documentation (cloud.google.com/docs/authentication/application-default-credentials). */
const plainNames = words('PWD OLDPWD GOOGLE_APPLICATION_CREDENTIALS');

/** Whether a framework ships the values of variables of this name to every browser. */
export function isPublicVariable(name: string): boolean {
  const upper = name.toUpperCase();
  return publicStarts.some((start) => upper.startsWith(start)) || saysPublic(wordsOf(name));
}

/** Whether builds write the values of variables of this name into the pages. */
export function isBundledVariable(name: string): boolean {
  return publicStarts.some((start) => name.startsWith(start)) || /^(?:[A-Z0-9]{1,20}_)?PUBLIC_/.test(name);
}

/** Whether the words of a name say that everyone may have its value: `PUB` does so beside `KEY` alone, for it is a registry of packages too. */
function saysPublic(parts: readonly string[]): boolean {
  return parts.some((part, i) => publicWords.has(part) || /^(?:PUB_KEY|KEY_PUB)$/.test(`${part}_${parts[i + 1]}`));
}

/** Whether a variable of this name holds a secret that a build must not keep; narrower than `isSecretName`, for it is reported. */
export function isSecretVariable(name: string): boolean {
  const known = secretVariables.get(name);
  if (known !== undefined) return known;
  const found = namesSecret(name);
  secretVariables.set(name, found);
  return found;
}

const secretVariables = textCache<boolean>(100_000);

function namesSecret(name: string): boolean {
  if (isBundlerHost(name)) return true;
  const upper = name.toUpperCase();
  const parts = wordsOf(name);
  const last = parts.at(-1) ?? '';
  if (plainNames.has(upper) || publicStarts.some((start) => upper.startsWith(start))) return false;
  if (clientKeys.test(upper) || isNamesake(parts)) return false;
  if ((aboutWords.has(last) && !isHeld(parts)) || switchWords.has(parts[0] ?? '') || saysPublic(parts)) return false;
  if (parts.some((part, i) => /^(?:PASS|PWD)$/.test(part) && /^(?:THROUGH|THRU)$/.test(parts[i + 1] ?? '')))
    return false;
  // A personal access token.
  if (last === 'PAT') return true;
  // Hex names the keys of its organizations so (hex.pm/docs/private).
  if (parts[0] === 'HEX' && last === 'KEY') return true;
  return parts.some((part, i) => isSecretAt(part, parts[i - 1] ?? '', parts[i + 1] ?? ''));
}

/** What stands before a last word that means something else there: where a web server passes requests on, an entry of a vocabulary, a permission. */
const namesakes: Readonly<Record<string, ReadonlySet<string>>> = {
  PASS: words('FASTCGI FIRST GRPC MULTI SCGI SECOND SINGLE TWO UWSGI'),
  TOKEN: words('BOS CLS EOS MASK PAD SEP STOP UNK'),
  CREDENTIALS: words('ALLOW INCLUDE WITH'),
  CREDS: words('ALLOW INCLUDE WITH'),
};

function isNamesake(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  return Object.hasOwn(namesakes, last) && namesakes[last]?.has(parts.at(-2) ?? '') === true;
}

/** Whether the last word says which part of a system holds a secret: `API_SECRET_BACKEND` is one, where `SECRETS_BACKEND` names a store of them. */
function isHeld(parts: readonly string[]): boolean {
  return /^(?:API|APP|CLIENT)_SECRET_(?:BACKEND|SERVER)$/.test(parts.slice(-3).join('_'));
}

function isSecretAt(word: string, before: string, after: string): boolean {
  if (secretWords.has(word) || secretEnds.some((end) => word.endsWith(end))) return true;
  if (word === 'KEY') return secretKeys.has(before);
  return word === 'AUTH' && (authOwners.has(before) || after === 'CONFIG');
}

/** Whether values of this name are neither shown nor stored; one name too many costs only a question asked again. */
export function isSecretName(name: string): boolean {
  if (isSecretVariable(name)) return true;
  const parts = wordsOf(name);
  if (plainNames.has(name.toUpperCase()) || saysPublic(parts)) return false;
  return parts.some((part, i) => hiddenWords.has(part) || isSecretAt(part, parts[i - 1] ?? '', parts[i + 1] ?? ''));
}

const hiddenWords = words('AUTH PW TOKENS');

/** `BUNDLE_GEMS__EXAMPLE__COM`, which some write in lower case, holds the login of that host; other settings with a dot are no hosts (bundler.io/man/bundle-config.1.html). */
function isBundlerHost(name: string): boolean {
  return /^BUNDLE_(?!(?:BUILD|MIRROR|LOCAL|DISABLE_LOCAL|PLUGINS)__)[A-Z0-9]\w*?__[A-Z]/i.test(name);
}

/** The words of a name in upper case, told apart by underscores, hyphens, dots and humps. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
