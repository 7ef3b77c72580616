/** Files with credentials that go along into the final stage, since the program may read them. */
import { filesOf, textOf } from '../../context/query.ts';
import { isCopy } from '../../model/query.ts';
import { secretFileOf } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import type { Division } from './divide.ts';

/** Their paths in the build context. */
export function secretsAlong(job: Job, { cut, files, copiesAgain }: Division): readonly string[] {
  const copies = [...cut.head, ...cut.tail].filter(isCopy).filter(({ from }) => !from);
  const found = copies.flatMap((copy) => {
    const isWhole = cut.tail.includes(copy) || copiesAgain.some((again) => again.copy === copy);
    const destination = resolvePath(copy.before.directory, copy.destination?.value);
    const takes = (path: string) =>
      files.some((file) => {
        if (file.source !== undefined) return file.source === path || (file.folder && belowOf(file.source, path));
        return file.folder && destination !== undefined && belowOf(file.path, destination) !== undefined;
      });
    return copy.sources
      .flatMap(({ value }) => (value === undefined ? [] : filesOf(job.context, value).paths))
      .filter((path) => isSecret(job, path) && (isWhole || takes(path)));
  });
  return [...new Set(found)];
}

function isSecret({ context }: Job, path: string): boolean {
  const file = secretFileOf(path);
  const text = textOf(context, path);
  return file !== undefined && (text === undefined ? file.certain === true : file.holds(text));
}
