/** Whether a rooted path is its own shortest form, as most are: without an empty part, a `.` or a `..`. */
export function isClean(path: string): boolean {
  return !/\/\.{0,2}(?:\/|$)/.test(path);
}
