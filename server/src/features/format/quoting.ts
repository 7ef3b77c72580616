/** Where in an instruction white space may change: between words, not inside of strings. */

/** How an instruction's arguments are quoted. */
export type Quoting = 'posix' | 'words' | 'json';

type Frame = 'single' | 'double' | 'command' | 'brace' | 'backtick';

/** For each piece of a continued instruction, whether blanks at its start are part of a string, or may be. */
export function startsInString(pieces: readonly string[], quoting: Quoting, escape: string): boolean[] {
  const scan =
    quoting === 'posix' ? posixScanner() : wordScanner(quoting === 'json' ? '\\' : escape, quoting === 'json');
  return pieces.map((piece) => {
    const inside = scan.isInside();
    for (let at = 0; at < piece.length; at++) scan.read(piece[at] ?? '', piece[at + 1], piece[at - 1]);
    return inside;
  });
}

interface Scanner {
  isInside(): boolean;
  read(char: string, next: string | undefined, previous: string | undefined): void;
}

function wordScanner(escape: string, isJson: boolean): Scanner {
  let quote = '';
  let skip = false;
  return {
    isInside: () => quote !== '' || skip,
    read(char) {
      if (skip) skip = false;
      else if (char === escape && quote !== "'") skip = true;
      else if (quote === '') quote = char === '"' || (char === "'" && !isJson) ? char : '';
      else if (char === quote) quote = '';
    },
  };
}

/** Quotes and substitutions of a POSIX shell; from what other shells read otherwise (`$'...'`), all counts as a string. */
function posixScanner(): Scanner {
  const frames: Frame[] = [];
  let skip = false;
  let unclear = false;
  let comment = false;
  const toggle = (frame: Frame) => {
    if (frames.at(-1) === frame) frames.pop();
    else frames.push(frame);
  };
  const isQuotable = () => frames.at(-1) !== 'double' && !(frames.at(-1) === 'brace' && frames.includes('double'));
  return {
    isInside: () => !comment && (unclear || skip || (frames.length > 0 && frames.at(-1) !== 'command')),
    read(char, next, previous) {
      const frame = frames.at(-1);
      if (comment || unclear) return;
      if (skip) skip = false;
      else if (frame === 'single') {
        if (char === "'") frames.pop();
      } else if (char === '\\') skip = true;
      else if (char === '"') toggle('double');
      else if (char === '`') toggle('backtick');
      else if (char === '$' && next === "'" && isQuotable()) unclear = true;
      else if (char === '$' && next === '{') frames.push('brace');
      else if (char === '(' && (previous === '$' || frame === 'command')) frames.push('command');
      else if (char === ')' && frame === 'command') frames.pop();
      else if (char === '}' && frame === 'brace') frames.pop();
      else if (char === "'" && isQuotable()) frames.push('single');
      else if (
        char === '#' &&
        (previous === undefined || /[\s;&|(]/.test(previous)) &&
        frame !== 'double' &&
        frame !== 'brace'
      ) {
        if (frames.length === 0) comment = true;
        else unclear = true;
      }
    },
  };
}
