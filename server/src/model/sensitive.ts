/** Tells values that must not be shown, by name and by shape; showing one too few costs nothing. */

/** Whether a variable of this name usually holds a secret. */
export function isSecretName(name: string): boolean {
  if (/(^|_)(pass|auth|pw|pwd)(_|$)/i.test(name)) return true;
  return /passw(or)?d|passphrase|token|secret|credential|(api|access|private|signing|auth|encryption)_?key/i.test(name);
}

const secretWord =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|TOKEN|SECRET|SECRETS|CREDENTIAL|CREDENTIALS|API_?KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|SIGNING_KEY|ENCRYPTION_KEY|AUTH_KEY|LICENSE_KEY|AUTH_CONFIG|NPM_AUTH|COMPOSER_AUTH|NPM_CONFIG__AUTH)(?=_|$)/i;
/** What a name goes on with when it says something about a secret, or where one is. */
const about =
  /_(?:FILE|FILES|PATH|DIR|NAME|ID|URL|URI|ENDPOINT|HOST|TYPE|TTL|EXPIRY|EXPIRES?|EXPIRATION|EXPIRES_IN|LENGTH|SIZE|MIN|MAX|LIMIT|COUNT|POLICY|HEADER|PREFIX|SUFFIX|REGEX|PATTERN|FORMAT|ALGORITHM|ALGO|ISSUER|AUDIENCE|SCOPE|SCOPES|STORE|MANAGER|PROVIDER|BACKEND|ENABLED|DISABLED|REQUIRED|ROTATION|VERSION|TIMEOUT|DUMMY|HASH|SALT|ROUNDS|COST|LOCATION|REGION|IS_BASE64|SOCK|VALIDITY|COOKIE|FIELD|PARAM)$/i;
const harmlessName =
  /^(?:BYPASS|SKIP|DISABLE|ENABLE|USE|NO|HAS|IS|ALLOW|REQUIRE|PUBLIC|NEXT_PUBLIC|VITE|REACT_APP|GATSBY|NUXT_PUBLIC|EXPO_PUBLIC|STORYBOOK)_|(?:^|_)(?:PUBLIC|PUBLISHABLE|SITE)_(?:KEY|TOKEN)(?:_|$)|^PWD$|^OLDPWD$|^(?:.*_)?(?:PASS|PWD)_(?:THROUGH|THRU)/i;
const placeholder =
  /^(?:dummy|fake|placeholder|unset|none|null|nil|undefined|true|false|yes|no|on|off|0|1|x+|\*+|<.*>|change_?me|todo|replace_?me|your[-_].*|example)$/i;

/** Whether a variable of this name holds a secret that a build must not keep; narrower than `isSecretName`, for it is reported. */
export function isSecretVariable(name: string): boolean {
  return secretWord.test(name) && !about.test(name) && !harmlessName.test(name);
}

/** Whether a value is text that stands for one to be filled in. */
export function isPlaceholder(value: string): boolean {
  return value === '' || placeholder.test(value);
}

/** Whether a value looks like a secret: a known token's prefix, a private key, a password inside of a URL. */
export function isSecretValue(value: string): boolean {
  return tokenShapes.some((shape) => shape.test(value));
}

/** Prefixes as their issuers document them (GitHub, npm, AWS, GitLab, Slack, OpenAI, Google, Stripe, PyPI, Docker). */
const tokenShapes: readonly RegExp[] = [
  /\bgh[opsur]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bnpm_[A-Za-z0-9]{20,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /\bsk_live_[A-Za-z0-9]{16,}/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\bpypi-[A-Za-z0-9_-]{30,}/,
  /\bdckr_pat_[A-Za-z0-9_-]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:(?!password@|pass@|secret@|postgres@|root@|x-oauth-basic@|[^@]*[${<%])[^\s/@]{1,200}@/i,
  /[a-z][a-z0-9+.-]{1,20}:\/\/(?![^:@]*[${<%])[A-Za-z0-9_-]{20,100}:x-oauth-basic@/i,
];

/** Whose token a prefix gives away. */
const issuers: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gh[opsur]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/, 'GITHUB_TOKEN'],
  [/\bnpm_[A-Za-z0-9]{20,}/, 'NPM_TOKEN'],
  [/\bglpat-[A-Za-z0-9_-]{16,}/, 'GITLAB_TOKEN'],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{10,}/, 'SLACK_TOKEN'],
  [/\bpypi-[A-Za-z0-9_-]{30,}/, 'PYPI_TOKEN'],
  [/\bsk_live_[A-Za-z0-9]{16,}/, 'STRIPE_KEY'],
  [/\bsk-[A-Za-z0-9_-]{20,}/, 'API_KEY'],
  [/\bAIza[A-Za-z0-9_-]{30,}/, 'API_KEY'],
  [/\bdckr_pat_[A-Za-z0-9_-]{20,}/, 'DOCKER_TOKEN'],
];

/** The token within a text that its prefix gives away, and a name for it. */
export function tokenIn(text: string): { readonly value: string; readonly purpose: string } | undefined {
  for (const [shape, purpose] of issuers) {
    const value = shape.exec(text)?.[0];
    if (value !== undefined) return { value, purpose };
  }
  return undefined;
}

/** A text to be shown, with dots for each value in it that looks like a secret or stands behind a name or option of one. */
export function concealed(text: string): string {
  const named = text.replace(
    /([A-Za-z_][\w-]*)(=|: ?|\s+)("[^"]*"?|'[^']*'?|[^\s"']+)/g,
    (whole, name: string, gap: string, value: string) => {
      const word = name.replace(/^-+/, '').replaceAll('-', '_');
      const isAssigned = gap.trim() !== '' || /^--/.test(name);
      return isAssigned && isSecretVariable(word) && !/^["']?\$/.test(value) ? `${name}${gap}${dots}` : whole;
    },
  );
  const shaped = tokenShapes.reduce(
    (shown, shape) => shown.replace(new RegExp(shape.source, `g${shape.flags}`), dots),
    named,
  );
  return shaped.replace(/((?:^|\s)(?:-u|--user|--proxy-user)[ =]?)([^\s:$"']+:)([^\s$"']{3,})/g, `$1$2${dots}`);
}

const dots = '•••';
