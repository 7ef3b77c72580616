/** Images whose containers have the project's folder of the machine over their own. */
import type { Build } from '../../context/build.ts';
import { memoized } from '../../text/memoized.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';

/** The file that lays a folder over the working directory, where all that build the image do: people develop in it, with its tools. */
export const developedIn = memoized(({ stage, graph, context, launch: { directory } }: Job): string | undefined => {
  if (directory === undefined || directory === '/') return undefined;
  const isLast = stage.index === graph.stages.length - 1;
  const builds = context.builds.filter(({ target }) => (target === undefined ? isLast : target === stage.name?.text));
  const isOver = ({ by, runs }: Build): boolean =>
    by === 'compose' && runs?.hidden?.some((folder) => belowOf(folder, directory) !== undefined) === true;
  return builds.every(isOver) ? builds[0]?.origin.path : undefined;
});
