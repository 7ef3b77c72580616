import type { BuildContext, Entry, KnownContext } from './context.ts';
import { samePolicy } from './policy.ts';

/** Whether two contexts say the same, so that what follows from one need not be worked out again for the other. */
export function sameContext(one: BuildContext, other: BuildContext): boolean {
  if (one === other) return true;
  if (
    one.builder !== other.builder ||
    one.at !== other.at ||
    one.choosesStage !== other.choosesStage ||
    one.lack?.by !== other.lack?.by ||
    one.lack?.library !== other.lack?.library ||
    one.lack?.isSilent !== other.lack?.isSilent ||
    !samePolicy(one.policy, other.policy)
  )
    return false;
  if (JSON.stringify(one.builds) !== JSON.stringify(other.builds)) return false;
  if (one.kind === 'unknown' || other.kind === 'unknown') return one.kind === other.kind;
  return (
    one.said === other.said &&
    one.dockerfile === other.dockerfile &&
    JSON.stringify(one.sharers) === JSON.stringify(other.sharers) &&
    sameIgnore(one, other) &&
    sameEntries(one, other) &&
    sameTexts(one, other) &&
    JSON.stringify([...(one.above ?? [])]) === JSON.stringify([...(other.above ?? [])]) &&
    sameImports(one, other)
  );
}

function sameIgnore({ ignore: one }: KnownContext, { ignore: other }: KnownContext): boolean {
  return one?.path === other?.path && one?.text === other?.text;
}

function sameEntries({ entries: ones }: KnownContext, { entries: others }: KnownContext): boolean {
  if (ones.size !== others.size) return false;
  for (const [path, entry] of ones) if (!isSame(entry, others.get(path))) return false;
  return true;
}

function isSame(one: Entry, other: Entry | undefined): boolean {
  return one.kind === other?.kind && one.excluded === other.excluded;
}

function sameTexts({ texts: ones }: KnownContext, { texts: others }: KnownContext): boolean {
  if (ones.size !== others.size) return false;
  for (const [path, text] of ones) if (others.get(path) !== text) return false;
  return true;
}

function sameImports({ imports: one }: KnownContext, { imports: other }: KnownContext): boolean {
  return (
    one?.complete === other?.complete && JSON.stringify([...(one?.by ?? [])]) === JSON.stringify([...(other?.by ?? [])])
  );
}
