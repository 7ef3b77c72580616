/** What the tables of the Dockerfile language have in common. */

/** Something of the language that has a name and a documentation. */
export interface LanguageEntry {
  /** As it is written, without what surrounds it. */
  readonly name: string;
  /** What it does, in Markdown. */
  readonly summary: string;
  /** The Dockerfile frontend that brought it, such as `1.20` or `1.14-labs`; without one, every frontend knows it. */
  readonly since?: string;
  /** The first frontend of the labs channel that had it, where that is an older one (github.com/moby/buildkit, frontend/dockerfile/release). */
  readonly labs?: string;
}

/** What may stand behind the equals sign of a flag, an option or a directive. */
export type ValueForm =
  | { readonly kind: 'choice'; readonly choices: readonly LanguageEntry[] }
  | { readonly kind: ValueKind };

export type ValueKind =
  | 'boolean'
  /** A path in the container. */
  | 'path'
  /** A path below what `from` names, else in the build context. */
  | 'source'
  /** A pattern of paths, in the words of `.dockerignore`. */
  | 'pattern'
  /** A stage, an image or a named build context. */
  | 'stage'
  /** `user:group`, names or numbers. */
  | 'owner'
  /** Permissions in octal. */
  | 'octal'
  /** Permissions in octal or in the words of `chmod`. */
  | 'mode'
  | 'number'
  /** `1m30s`: numbers with the units `h`, `m`, `s`, `ms`, `us`, `ns`. */
  | 'duration'
  /** A number of bytes with an optional unit, such as `64m`. */
  | 'size'
  | 'platform'
  /** The options of a mount, between commas. */
  | 'mount'
  | 'device'
  | 'checksum'
  /** A name that the author chooses. */
  | 'identifier'
  /** The name of an environment variable. */
  | 'variable'
  | 'image'
  | 'checks';

const reference = 'https://docs.docker.com/reference/dockerfile/';

/** A section of the Dockerfile reference. */
export function referenceLink(anchor: string): string {
  return `${reference}#${anchor}`;
}
