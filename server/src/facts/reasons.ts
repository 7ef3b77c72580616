/** The reasons in words. */
import { listed } from '../text/list.ts';
import type { Cause } from './build-facts.ts';

/** `src/a.ts changed (1 of 214 files) and ARG GIT_SHA changed`; undefined without a reason. */
export function reasonOf(why: readonly Cause[] | undefined): string | undefined {
  return why && why.length > 0 ? listed(why.map(causeText)) : undefined;
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'files': {
      const count = cause.of > 1 ? ` (${cause.changed} of ${cause.of} files)` : '';
      if (cause.file !== undefined) return `${cause.file} changed${count}`;
      return cause.changed === 1 ? '1 file was removed' : `${cause.changed} files were removed`;
    }
    case 'argument':
      return `ARG ${cause.name} changed`;
    case 'image':
      return `${cause.image} moved to another digest`;
    case 'edited':
      return `line ${cause.line} was edited`;
    case 'above':
      return 'lines above it were removed or moved';
    case 'no-cache':
      return 'the build ran without the cache';
    case 'builder':
      return 'another builder was used';
    case 'pruned':
      return 'the cache was pruned';
  }
}
