/** A single-stage project that says what it finds when it runs. */
export interface Sample {
  /** The Dockerfile among them. */
  readonly files: Readonly<Record<string, string>>;
  /** Fills the folder with what is no text; a reason where that is not possible here. */
  prepare?(folder: string): string | undefined;
  /** Images of the Dockerfile and of what it is split into; those of other splits are only parsed. */
  readonly images: readonly string[];
  /** A path in the image that only the build needs. */
  readonly tool: RegExp;
  /** The images that it must run on. */
  readonly bases: readonly string[];
  /** What the program says, before and after. */
  readonly says: RegExp;
}
