/** Tells values that must not be shown, by name and by shape; showing one too few costs nothing. */

/** Whether a variable of this name usually holds a secret. */
export function isSecretName(name: string): boolean {
  if (/(^|_)(pass|auth|pw|pwd)(_|$)/i.test(name)) return true;
  return /passw(or)?d|passphrase|token|secret|credential|(api|access|private|signing|auth|encryption)_?key/i.test(name);
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
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:[^\s/@$]{1,200}@/i,
];
