/** Package managers that an old image has in a version which is not what the tables describe. */
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph } from '../../model/model.ts';
import type { PackageManager } from '../manager.ts';

/**
 * Whether the microdnf of a stage may be older than 3.7, which asks nothing and does not know `keepcache` (github.com/rpm-software-management/microdnf,
 * commits 6d78329 and 8a1f065): minimal images of RHEL 8 whose tag says a release before 8.6.
 */
export function mayBeOld({ id }: PackageManager, graph: BuildGraph, stage: number | undefined): boolean {
  const image = id === 'microdnf' && stage !== undefined ? bottomImageOf(graph, stage) : undefined;
  const isMinimal = image !== undefined && /(?:^|\/)(?:ubi8\/ubi|ubi8)-minimal$/.test(image.name);
  return isMinimal && /^8\.[0-5](?!\d)/.test(image.tag ?? '');
}
