/** Images that are there for others to build on. */
import type { BuildContext } from '../../context/context.ts';

/** Whether the Dockerfile's folder, or an image that a build makes of it, is called a base. */
export function isCalledBase({ at = '', builds }: BuildContext): boolean {
  return [at, ...builds.flatMap(({ images }) => images)].some((name) => /(?:^|[^a-z])base(?![a-z])/i.test(name));
}
