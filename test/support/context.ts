import { buildsIn, placeOf } from '../../server/src/builds/workspace-builds.ts';
import { type Build, buildsOf } from '../../server/src/context/build.ts';
import { type BuildContext, surroundingsOf, unknownContext } from '../../server/src/context/context.ts';
import { createIgnoreFile, entriesOf, ignorePathsOf } from '../../server/src/context/listing.ts';
import { textTest } from '../../server/src/context/needs.ts';
import { isOutside } from '../../server/src/context/path.ts';
import { lower } from '../../server/src/model/lower.ts';
import { neededFiles } from '../../server/src/toolchains/needed-files.ts';
import { defaultLimits, loadBuilds, loadContext } from '../../server/src/workspace/context-load.ts';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import type { Case } from './fixture.ts';

/** The build context that a fixture gives: unknown without a `#---- file` block, else exactly the files in them. */
export async function contextOf({ files, path, source, settings, written }: Case): Promise<BuildContext> {
  if (!/^#---- file /m.test(written.head)) return unknownContext;
  const setting = settings['slipway.context'];
  return contextOfFiles(new Map([...files, [path, source]]), path, typeof setting === 'string' ? setting : undefined);
}

/** The build context that these files of a workspace make for the Dockerfile among them. */
export function contextOfFiles(files: ReadonlyMap<string, string>, path: string, setting?: string): BuildContext {
  const builds = buildsIn(files);
  const { folder, certain } = placeOf(path, builds, setting);
  const surroundings = surroundingsOf(buildsOf(path, builds));
  if (!certain) return { kind: 'unknown', ...surroundings };

  const seen = new Map([...files].map(([name, text]) => [from(folder, name), text]));
  const dockerfile = from(folder, path);
  const needs = neededFiles(lower(files.get(path) ?? ''));
  const place = ignorePathsOf(dockerfile).find(({ path: name }) => seen.has(name));
  const ignore = place && createIgnoreFile(place.path, place.own, seen.get(place.path));
  const inside = [...seen.keys()].filter((name) => !isOutside(name));
  const entries = entriesOf(inside, { ignore: ignore?.list, named: needs.named });
  const isRead = textTest(needs);
  const texts = [...seen].filter(([name]) => entries.has(name) && entries.get(name)?.excluded !== true && isRead(name));
  return {
    kind: 'known',
    dockerfile: isOutside(dockerfile) ? undefined : dockerfile,
    ignore,
    entries,
    texts: new Map(texts),
    ...surroundings,
  };
}

/** A path of the workspace, seen from a folder of it. */
function from(folder: string, path: string): string {
  if (folder === '.') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
}

const builds = new Map<string, Promise<Build[]>>();

/** The build context of a Dockerfile on disk, in a workspace folder; both paths are absolute. */
export async function contextOfFile(path: string, workspace: string, source: string): Promise<BuildContext> {
  const reading = { files: nodeFiles, limits: defaultLimits, signal: new AbortController().signal };
  const found = builds.get(workspace) ?? loadBuilds(reading, workspace);
  builds.set(workspace, found);
  const where = { dockerfile: path, workspace, builds: await found, setting: undefined };
  return loadContext(reading, where, neededFiles(lower(source)));
}
