import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph } from '../../model/model.ts';

/**
 * Whether the microdnf of a stage may be older than 3.7, which asks nothing and does not know `keepcache` (github.com/rpm-software-management/microdnf,
 * commits 6d78329 and 8a1f065): minimal images of RHEL 8 whose tag says a release before 8.6.
 */
export function mayBeOldMicrodnf(graph: BuildGraph, stage: number | undefined): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return (
    image !== undefined &&
    /(?:^|\/)(?:ubi8\/ubi|ubi8)-minimal$/.test(image.name) &&
    /^8\.[0-5](?!\d)/.test(image.tag ?? '')
  );
}
