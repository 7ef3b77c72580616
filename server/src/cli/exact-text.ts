/** The text of a file as the analysis has it, with what is needed to write the file again byte for byte. */

export interface ExactText {
  /** The byte order mark, which is no part of the text, as in editors. */
  readonly mark: string;
  readonly text: string;
  /** Whether its bytes are UTF-8: what is not would become other bytes. */
  readonly isExact: boolean;
}

/** Why a text is not written over one that is not UTF-8. */
export const notExact = 'the file is not UTF-8: it is left as it is';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

export function exactText(bytes: Uint8Array): ExactText {
  const exact = exactly(bytes);
  const whole = exact ?? lenient.decode(bytes);
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { mark, text: whole.slice(mark.length), isExact: exact !== undefined };
}

function exactly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
