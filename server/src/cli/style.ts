/** Colours of a terminal, or none. */
export type Paint = (style: keyof typeof codes, text: string) => string;

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

/** Paints where the output is a terminal that shows colours, and neither `NO_COLOR` (https://no-color.org) nor `TERM=dumb` says otherwise. */
export function paintFor(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const isOff = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  const isForced = !['', '0', undefined].includes(environment['FORCE_COLOR']);
  if (isOff || !(isTerminal || isForced)) return (_, text) => text;
  return (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m`;
}

/** A text in one line, without what would steer a terminal or turn its words around. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\u{fffd}');
}
