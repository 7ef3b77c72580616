/** A bounded store of answers by text. */
export interface TextCache<T> {
  get(text: string): T | undefined;
  /** `own`: whether the text is known to keep no document alive. */
  set(text: string, answer: T, own?: boolean): void;
}

/** Holds the answers last asked for, as long as their texts are together at most about `characters` long. */
export function textCache<T>(characters: number): TextCache<T> {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let size = 0;
  const set = (text: string, answer: T, own = false): void => {
    size += text.length;
    if (size > characters / 2) {
      older = recent;
      recent = new Map();
      size = text.length;
    }
    recent.set(own ? text : detached(text), answer);
  };
  const get = (text: string): T | undefined => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = older.get(text);
    if (found !== undefined) set(text, found);
    return found;
  };
  return { get, set };
}

/** The same text, which does not keep the document alive that it is a part of (engines share the characters of a slice). */
export function detached(text: string): string {
  return `${text} `.slice(0, -1);
}
