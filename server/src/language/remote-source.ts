/** Sources that ADD downloads. */

/** A URL or Git repository, rather than a path of the build context; `github.com/...` is a path (frontend/dockerfile/dockerfile2llb/convert_copy.go). */
export function isRemote(source: string): boolean {
  return /^https?:\/\//.test(source) || isGit(source);
}

/** A Git repository by its scheme, its user or its ending (frontend/dockerfile/dfgitutil/git_ref.go, util/sshutil/scpurl.go). */
export function isGit(source: string): boolean {
  return /^(?:git|ssh):\/\/|^https?:\/\/[^?#]*\.git(?:[?#]|$)|^[\w-]+@[a-z\d.-]+:/i.test(source);
}
