/** Tells values that must not be shown or kept, by their shape; and those that only stand for one. */
import { isSecretVariable } from './secret-names.ts';

/** A credential that its prefix gives away, as its issuer documents it, and the name that its variable usually has. */
interface TokenShape {
  readonly shape: RegExp;
  readonly purpose: string;
}

const tokens: readonly TokenShape[] = [
  { shape: /\b(?:gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/, purpose: 'GITHUB_TOKEN' },
  { shape: /\bnpm_[A-Za-z0-9]{20,64}/, purpose: 'NPM_TOKEN' },
  { shape: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, purpose: 'AWS_ACCESS_KEY_ID' },
  { shape: /\bgl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_.-]{16,300}/, purpose: 'GITLAB_TOKEN' },
  { shape: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/, purpose: 'SLACK_TOKEN' },
  { shape: /\bsk-(?:proj-|ant-|svcacct-|or-)?[A-Za-z0-9_-]{20,255}/, purpose: 'API_KEY' },
  { shape: /\b[sr]k_live_[A-Za-z0-9]{16,255}/, purpose: 'STRIPE_KEY' },
  { shape: /\bAIza[A-Za-z0-9_-]{30,64}/, purpose: 'API_KEY' },
  { shape: /\bpypi-[A-Za-z0-9_-]{30,255}/, purpose: 'PYPI_TOKEN' },
  { shape: /\bdckr_[po]at_[A-Za-z0-9_-]{20,64}/, purpose: 'DOCKER_TOKEN' },
  { shape: /\bhf_[A-Za-z0-9]{30,64}/, purpose: 'HF_TOKEN' },
  { shape: /\brubygems_[a-f0-9]{40,64}/, purpose: 'GEM_HOST_API_KEY' },
  { shape: /\bSG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{40,46}/, purpose: 'SENDGRID_API_KEY' },
];

/** No token is shorter, nor the line that a private key begins with. */
const SHORTEST = 15;

const privateKey = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY/;
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
    const found = shape.exec(value)?.[0];
    return found !== undefined && !isPlaceholder(found.slice(found.lastIndexOf(':') + 1, -1)) && !isSample(found);
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
  'password',
  'pass',
  'secret',
  'postgres',
  'root',
  'guest',
  'user',
  'test',
  'pw',
]);

function isSample(address: string): boolean {
  return sampleLogins.has(address.slice(address.lastIndexOf(':') + 1, -1).toLowerCase());
}

/** Words that say that a value is to be filled in, or stands for one in a build. */
const placeholderWords: ReadonlySet<string> = new Set(
  `changeme changeit dummy example fake fixme foobar insert mock none notset null nil placeholder precompile redacted replaceme
  sample temporary todo unset undefined unused xxx`.split(/\s+/),
);
/** Whole values that are no secrets, in lower case. */
const plainValues: ReadonlySet<string> = new Set(
  'true false yes no on off enabled disabled default auto empty'.split(' '),
);
const placeholderPhrases =
  /\b(?:change(?: |-|_)?(?:me|it|this)|replace(?: |-|_)?(?:me|this)|fill(?: |-|_)?(?:me|in)|to(?: |-|_)?be(?: |-|_)?(?:set|replaced)|not(?: |-|_)?(?:set|used|needed|real|a(?: |-|_)?secret)|your)\b/i;

/** Whether a value is text that stands for one to be filled in. */
function isPlaceholder(value: string): boolean {
  const text = value.trim().replace(/^["']|["']$/g, '');
  if (
    plainValues.has(text.toLowerCase()) ||
    /^(?:\W*|<.*>|\{\{.*\}\}|\[.*\]|%.*%|@.*@|__.*__|\{.*\}|([\w*.-])\1*)$/s.test(text)
  )
    return true;
  if (/^(.)\1*$/.test(text.replace(/[^A-Za-z0-9]/g, ''))) return true;
  const split = text.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  if (placeholderPhrases.test(split.replaceAll('_', ' '))) return true;
  return split
    .split('_')
    .some((word) => placeholderWords.has(word.toLowerCase().replace(/(?<!\d)\d+$/, '')) || /^x{3,}$/i.test(word));
}

/** What is a setting and no secret, whatever its variable is called: where one is, how long it lasts, whether there is one. */
const settings: readonly RegExp[] = [
  /^(?:~|\.{0,2})\/[\w.@+-]+(?:\/[\w.@+-]*)*$/,
  /^[A-Za-z]:\\/,
  /^arn:[\w-]+:/,
  /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i,
  /^-?\d{1,12}(?:\.\d+)?(?:ns|us|ms|s|m|h|d|w|y)?$/i,
];

/** Whether a value is certainly no secret, whatever its variable is called. */
export function isHarmlessValue(value: string): boolean {
  return !isSecretValue(value) && (isPlaceholder(value) || settings.some((shape) => shape.test(value)));
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
