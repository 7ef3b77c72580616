/** What BuildKit refuses in a word with quotes and variables, whatever the variables hold (frontend/dockerfile/shell/lex.go). */

export interface WordProblem {
  readonly kind:
    | 'unclosed-quote'
    | 'unclosed-brace'
    | 'lone-slash'
    | 'bad-substitution'
    | 'unknown-modifier'
    | 'bad-pattern';
  /** The quote or substitution that is wrong, as offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface WordOptions {
  readonly escape: string;
  /** Whether quotes are ordinary characters, as in the body of a heredoc. */
  readonly ignoresQuotes?: boolean;
}

interface Scan extends WordOptions {
  readonly text: string;
  at: number;
  depth: number;
}

/** BuildKit has no bound; a word that is nested deeper is left alone. */
const maximumDepth = 100;

/** The first problem of a word. */
export function wordProblem(text: string, options: WordOptions): WordProblem | undefined {
  if (!/[$'"]/.test(text)) return undefined;
  const scan: Scan = { ...options, text, at: 0, depth: 0 };
  return scanUntil(scan, undefined);
}

/** Reads up to `stop`, or to the end; what is opened and does not close within is a problem. */
function scanUntil(scan: Scan, stop: string | undefined): WordProblem | undefined {
  const { text } = scan;
  while (scan.at < text.length) {
    const char = text[scan.at];
    if (char === stop) {
      scan.at++;
      return undefined;
    }
    if (char === '$') {
      const problem = scanVariable(scan);
      if (problem) return problem;
    } else if (char === "'" && !scan.ignoresQuotes) {
      const close = text.indexOf("'", scan.at + 1);
      if (close === -1) return { kind: 'unclosed-quote', start: scan.at, end: scan.at + 1 };
      scan.at = close + 1;
    } else if (char === '"' && !scan.ignoresQuotes) {
      const problem = scanDoubleQuotes(scan);
      if (problem) return problem;
    } else scan.at += char === scan.escape ? 2 : 1;
  }
  return stop === undefined ? undefined : { kind: 'unclosed-brace', start: scan.at, end: scan.at };
}

function scanDoubleQuotes(scan: Scan): WordProblem | undefined {
  const { text, escape } = scan;
  const start = scan.at++;
  while (scan.at < text.length) {
    const char = text[scan.at];
    if (char === '"') {
      scan.at++;
      return undefined;
    }
    if (char === '$') {
      const problem = scanVariable(scan);
      if (problem) return problem;
      continue;
    }
    const next = text[scan.at + 1];
    scan.at += char === escape && (next === '"' || next === '$' || next === escape) ? 2 : 1;
  }
  return { kind: 'unclosed-quote', start, end: start + 1 };
}

const nameAt = /(?:[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-])?/uy;

function scanName(scan: Scan): void {
  nameAt.lastIndex = scan.at;
  scan.at += nameAt.exec(scan.text)?.[0].length ?? 0;
}

function scanVariable(scan: Scan): WordProblem | undefined {
  const { text } = scan;
  const start = scan.at++;
  if (text[scan.at] !== '{') {
    scanName(scan);
    return undefined;
  }
  const first = text[++scan.at];
  const ends = (kind: WordProblem['kind']): WordProblem => {
    const close = text.indexOf('}', start);
    return { kind, start, end: close === -1 ? text.length : close + 1 };
  };
  if (first === undefined) return ends('unclosed-brace');
  if (first === '{' || first === '}' || first === ':') return ends('bad-substitution');
  if (scan.depth >= maximumDepth) return undefined;
  scan.depth++;
  scanName(scan);
  const problem = scanModifier(scan);
  scan.depth--;
  if (typeof problem === 'string') return ends(problem);
  return problem && isAtEnd(problem, scan) ? ends('unclosed-brace') : problem;
}

function isAtEnd({ kind, start }: WordProblem, { text }: Scan): boolean {
  return kind === 'unclosed-brace' && start === text.length;
}

function scanModifier(scan: Scan): WordProblem | WordProblem['kind'] | undefined {
  const { text } = scan;
  let operator = text[scan.at++];
  if (operator === '}') return undefined;
  if (operator === undefined) return 'unclosed-brace';
  if (operator === '/') return scanReplacement(scan);
  const isColon = operator === ':';
  if (isColon) operator = text[scan.at++];
  if (operator === undefined) return 'unclosed-brace';
  if (!'-+?#%'.includes(operator)) return 'unknown-modifier';
  const isPattern = operator === '#' || operator === '%';
  if (isPattern && isColon) return 'unknown-modifier';
  const start = scan.at;
  const problem = scanUntil(scan, '}');
  if (problem) return problem;
  return isPattern && isBadPattern(text.slice(start, scan.at - 1)) ? 'bad-pattern' : undefined;
}

function scanReplacement(scan: Scan): WordProblem | WordProblem['kind'] | undefined {
  if (scan.text[scan.at] === '/') scan.at++;
  const start = scan.at;
  const problem = scanUntil(scan, '/');
  const end = problem ? scan.at : scan.at - 1;
  const pattern = scan.text.slice(start, end);
  const broken = problem ?? scanUntil(scan, '}');
  if (broken) return isAtEnd(broken, scan) && pattern.includes('}') ? 'lone-slash' : broken;
  return isBadPattern(pattern) ? 'bad-pattern' : undefined;
}

/** Only `*`, `?`, `}`, `/` and the backslash itself may be escaped in a pattern (`convertShellPatternToRegex`). */
function isBadPattern(pattern: string): boolean {
  if (/['"$]/.test(pattern)) return false;
  return /\\(?:[^*?\\}/]|$)/.test(pattern.replace(/\\[*?\\}/]/g, ''));
}
