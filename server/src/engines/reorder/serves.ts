/** Whether a COPY brings what an install reads. */
import { isGlob } from '../../context/glob.ts';
import { nameOf } from '../../context/path.ts';
import { isManifestName, manifestMatches } from '../../toolchains/need.ts';
import type { Laid } from './laid.ts';
import type { PlacedInstall } from './sites.ts';

/** Manifests by their names, files that the command names, and what is not known of a folder that goes into the project's. */
export function mayServe(
  { copy, files, folders, complete, target }: Laid,
  { invocation, need, folder }: PlacedInstall,
): boolean {
  if (need.kind === 'packages') return false;
  const { manager, command } = invocation;
  const named = new Set(command.args.map(({ text, value }) => nameOf((value ?? text).replace(/^-[^=]*=/, ''))));
  const isRead = (path: string) => isManifestName(manager, path) || named.has(nameOf(path));
  if ([...files].some(([place, origin]) => isRead(place) || isRead(origin))) return true;
  if (complete) return false;
  const isSpread = folders.some((each) => each !== '.') && target === folder;
  return isSpread || copy.sources.some(({ value = '' }) => isGlob(value) && manifestMatches(manager, nameOf(value)));
}
