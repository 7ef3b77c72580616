/** Sources that ADD downloads. */

/** A URL or Git repository, rather than a path of the build context. */
export function isRemote(source: string): boolean {
  return /^https?:\/\//.test(source) || isGit(source);
}

/** A Git repository by its scheme, its user or its ending (frontend/dockerfile/dfgitutil/git_ref.go). */
export function isGit(source: string): boolean {
  return /^(?:git|ssh):\/\/|^https?:\/\/[^?#]*\.git(?:[?#]|$)|^[\w.-]+@[\w.-]+:/.test(source);
}
