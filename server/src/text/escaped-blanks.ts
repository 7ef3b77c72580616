/** Blanks outside of quotes with the escape character; undefined where a quote does not close. */
export function withEscapedBlanks(value: string, escape: string): string | undefined {
  let quote = '';
  let result = '';
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? '';
    if (char === escape && quote !== "'") {
      result += char + (value[at + 1] ?? '');
      at++;
      continue;
    }
    if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
    result += quote === '' && /\s/.test(char) ? escape + char : char;
  }
  return quote === '' ? result : undefined;
}
