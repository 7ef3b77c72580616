import { type BuildContext, unknownContext, unknownToBuildah } from '../../server/src/context/context.ts';
import { lower } from '../../server/src/model/lower.ts';
import { neededFiles } from '../../server/src/toolchains/needed-files.ts';
import { defaultLimits, type FolderBuilds, loadBuilds, loadContext } from '../../server/src/workspace/context-load.ts';
import type { Wishes } from '../../server/src/workspace/context-root.ts';
import type { FileSystem } from '../../server/src/workspace/file-system.ts';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import { builderOf } from '../../server/src/workspace/settings.ts';
import type { Case } from './fixture.ts';
import { memoryFiles } from './memory-files.ts';

/** The build context that a fixture gives: unknown without a `#---- file` block, else exactly the files in them. */
export async function contextOf({ files, path, source, settings, written }: Case): Promise<BuildContext> {
  const builder = builderOf(settings['slipway.build.command']);
  if (!/^#---- file /m.test(written.head)) return builder === 'buildah' ? unknownToBuildah : unknownContext;
  const context = settings['slipway.context'];
  const wishes = { context: typeof context === 'string' ? context : undefined, builder };
  return contextOfFiles(new Map([...files, [path, source]]), path, wishes);
}

/** The build context that these files of a workspace make for the Dockerfile among them. */
export async function contextOfFiles(
  given: ReadonlyMap<string, string>,
  path: string,
  wishes: Wishes = noWishes,
): Promise<BuildContext> {
  const all = [...workingTree(given), ...given].map(([name, text]) => [`${workspace}/${name}`, text] as const);
  const reading = readingOf(memoryFiles(Object.fromEntries(all)));
  const where = {
    dockerfile: `${workspace}/${path}`,
    workspace,
    ...(await loadBuilds(reading, workspace)),
    wishes,
  };
  return loadContext(reading, where, neededFiles(lower(given.get(path) ?? '')));
}

const workspace = '/workspace';
const noWishes: Wishes = { context: undefined, builder: 'buildkit' };

/** What stands in any working tree beside the files that a test is about: history, and packages installed for workspace members. */
function workingTree(given: ReadonlyMap<string, string>): [string, string][] {
  const members = [...given.keys()].filter((path) => /.\/package\.json$/.test(path) && !path.includes('node_modules/'));
  return [
    ['.git/HEAD', 'ref: refs/heads/main\n'],
    ...members.map((path): [string, string] => [path.replace(/[^/]+$/, 'node_modules/some/package.json'), '{}']),
  ];
}

function readingOf(files: FileSystem) {
  return { files, limits: defaultLimits, signal: new AbortController().signal };
}

const builds = new Map<string, Promise<FolderBuilds>>();

/** The build context of a Dockerfile on disk, in a workspace folder; both paths are absolute. */
export async function contextOfFile(path: string, workspace: string, source: string): Promise<BuildContext> {
  const reading = readingOf(nodeFiles);
  const found = builds.get(workspace) ?? loadBuilds(reading, workspace);
  builds.set(workspace, found);
  const where = { dockerfile: path, workspace, ...(await found), wishes: noWishes };
  return loadContext(reading, where, neededFiles(lower(source)));
}
