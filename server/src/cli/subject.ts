/** A Dockerfile as the analysis needs it, with what the workspace around it tells. */
import { resolve } from 'node:path';
import { levelsOf, type RuleLevels } from '../analysis/levels.ts';
import { isBuildFile } from '../builds/workspace-builds.ts';
import { type BuildContext, unknownContext } from '../context/context.ts';
import { folderOf, nameOf } from '../context/path.ts';
import type { Policy } from '../context/policy.ts';
import { isDockerfileName } from '../language/file-names.ts';
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';
import { memoized } from '../text/memoized.ts';
import { neededFiles } from '../toolchains/needed-files.ts';
import {
  defaultLimits,
  type FolderBuilds,
  loadBuilds,
  loadContext,
  type ReadingLimits,
} from '../workspace/context-load.ts';
import { findRoot } from '../workspace/context-root.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { loadPolicy } from '../workspace/hadolint-file.ts';
import { slashed } from '../workspace/node-files.ts';
import { repositoryOf } from './discover.ts';
import { createDisk } from './disk.ts';
import { type ExactText, exactText } from './exact-text.ts';

export interface LoadedFile {
  /** As it was given, with forward slashes. */
  readonly path: string;
  /** Its absolute path; undefined for what comes from the standard input. */
  readonly file: string | undefined;
  readonly source: string;
  /** Its byte order mark, which `source` does not hold. */
  readonly mark: string;
  /** Whether its bytes are UTF-8, so that it can be written again. */
  readonly isExact: boolean;
  readonly graph: BuildGraph;
  readonly context: BuildContext;
  /** The absolute path of the build context. */
  readonly folder: string | undefined;
  readonly levels: RuleLevels;
}

/** Reads subjects; what is known of a repository is read once. Rejects with a sentence where a file cannot be read. */
export interface Loader {
  load(path: string): Promise<LoadedFile>;
}

/** No Dockerfile is larger; what is, is something else. Bytes. */
const largest = 4 << 20;

/** For what reads no standard input. */
export const noInput = async () => new Uint8Array();

export function createLoader(standardInput: () => Promise<Uint8Array>, files: FileSystem = createDisk()): Loader {
  const builds = new Map<string, Promise<FolderBuilds>>();
  const reading: ReadingLimits = { files, signal: new AbortController().signal, limits: defaultLimits };

  const workspaces = new Map<string, string>();
  const workspaceOf = async (folder: string): Promise<string> => {
    const known = workspaces.get(folder) ?? (await repositoryOf(files, folder)) ?? folder;
    workspaces.set(folder, known);
    return known;
  };

  const load = async (path: string): Promise<LoadedFile> => {
    if (path === '-') {
      const { text: source, mark, isExact } = textIn(await standardInput());
      const here = slashed(process.cwd());
      const context = { ...unknownContext, policy: await loadPolicy(files, `${here}/Dockerfile`, here) };
      return {
        path: 'standard input',
        file: undefined,
        source,
        mark,
        isExact,
        graph: lower(source),
        context,
        folder: undefined,
        levels: levelsUnder(context.policy),
      };
    }
    const file = slashed(resolve(path));
    const kind = otherKindOf(file);
    if (kind !== undefined) throw new Error(`not a Dockerfile but ${kind}`);
    const { text: source, mark, isExact } = await textOf(files, file);
    const graph = lower(source);
    const workspace = await workspaceOf(folderOf(file));
    const known = builds.get(workspace) ?? loadBuilds(reading, workspace);
    builds.set(workspace, known);
    const where = {
      dockerfile: file,
      workspace,
      ...(await known),
      wishes: { context: undefined, builder: 'buildkit' } as const,
    };
    const needs = neededFiles(graph);
    const root = await findRoot(files, where, needs);
    const context = await loadContext(reading, where, needs, root);
    return {
      path: slashed(path),
      file,
      source,
      mark,
      isExact,
      graph,
      context,
      folder: root.folder,
      levels: levelsUnder(context.policy),
    };
  };
  return { load };
}

/** What a file is that by its name is no Dockerfile. */
function otherKindOf(path: string): string | undefined {
  if (isDockerfileName(nameOf(path))) return undefined;
  if (isBuildFile(path)) return 'a file that may build some; it is read where these are checked';
  return /\.ya?ml$/.test(path) ? 'a YAML file' : undefined;
}

const levelsUnder = memoized((policy: Policy) => levelsOf('recommended', new Map(), policy.levels));

async function textOf(files: FileSystem, path: string): Promise<ExactText> {
  const real = await files.realpath(path);
  if (real === undefined) throw new Error('no such file or folder');
  const bytes = await files.read(real, largest);
  if (!bytes)
    throw new Error((await files.stat(real))?.kind === 'folder' ? 'it is a folder' : 'not a file of at most 4 MiB');
  return textIn(bytes);
}

function textIn(bytes: Uint8Array): ExactText {
  if (bytes.includes(0)) throw new Error('the file is binary');
  return exactText(bytes);
}
