/** How deep lists and tables may lie in each other: a parser that calls itself must not use up the stack, which can end the process. */
export const deepestNesting = 100;

/** Whether brackets or braces are nested too deep; those in quotes count as well. */
export function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > deepestNesting) return true;
  }
  return false;
}
