import { type BuildContext, surroundingsOf, unknownContext } from '../../server/src/context/context.ts';
import { createIgnoreFile, entriesOf, ignorePathsOf } from '../../server/src/context/listing.ts';
import { neededFiles, textTest } from '../../server/src/context/needs.ts';
import { lower } from '../../server/src/model/lower.ts';
import type { Case } from './fixture.ts';

/** The build context that a fixture gives: unknown without a `#---- file` block, else exactly the files in them. */
export async function contextOf({ files, path, source, written }: Case): Promise<BuildContext> {
  if (!/^#---- file /m.test(written.head)) return unknownContext;
  return contextOfFiles(new Map([...files, [path, source]]), path);
}

/** The build context that these files make for the Dockerfile among them. */
export function contextOfFiles(files: ReadonlyMap<string, string>, dockerfile: string): BuildContext {
  const needs = neededFiles(lower(files.get(dockerfile) ?? ''));
  const place = ignorePathsOf(dockerfile).find(({ path }) => files.has(path));
  const ignore = place && createIgnoreFile(place.path, place.own, files.get(place.path));
  const entries = entriesOf(files.keys(), { ignore: ignore?.list, named: needs.named });
  const isRead = textTest(needs);
  const texts = [...files].filter(([path]) => entries.get(path)?.excluded === false && isRead(path));
  return { kind: 'known', dockerfile, ignore, entries, texts: new Map(texts), ...surroundingsOf([]) };
}

/** The build context of a Dockerfile on disk, in a workspace folder. */
export async function contextOfFile(_path: string, _workspace: string, _source: string): Promise<BuildContext> {
  return unknownContext;
}
