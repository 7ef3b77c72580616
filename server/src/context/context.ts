/** What is known of the build context: a plain value that rules and refactorings read. */
export interface BuildContext {
  /** Names that `--build-context` or a Compose or Bake file gives to other contexts; they replace stages and images of that name. */
  readonly namedContexts: readonly string[];
  /** Stages of this Dockerfile that a Compose or Bake file of the workspace builds. */
  readonly targets: readonly string[];
}

/** A context of which nothing is known, as that of an untitled document. */
export const unknownContext: BuildContext = { namedContexts: [], targets: [] };
