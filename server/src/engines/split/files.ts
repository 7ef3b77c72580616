/** The files of a project that the final stage needs. */
import type { CopyInstruction, Instruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { isCopy } from '../../toolchains/stage/job.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import { carriedBy, type Entry, lineOf } from './carry.ts';
import type { Leavings } from './leavings.ts';

export interface Files {
  readonly entries: readonly Entry[];
  readonly again: readonly CopyInstruction[];
  /** Folders that are copied whole. */
  readonly wholes: readonly string[];
  readonly owners: ReadonlyMap<string, string>;
}

/** More files and folders than a person wants to see named. */
const most = 8;

/** What the final stage takes of the COPYs above the boundary. */
export function filesOf(
  job: Job,
  head: readonly Instruction[],
  runtime: Runtime,
  { untidy, makesUnknown }: Pick<Leavings, 'untidy' | 'makesUnknown'>,
): Files | Refusal {
  const entries = new Map<string, Entry>();
  const again: CopyInstruction[] = [];
  const wholes = new Set<string>();
  const owners = new Map<string, string>();
  for (const copy of head) {
    if (!isCopy(copy)) continue;
    const carried = carriedBy(job, copy, (path) => runtime.isBuildOnly(path));
    const destination = resolvePath(copy.before.directory, copy.destination?.value);
    const owner = copy.flags.find(({ name }) => name.text === 'chown')?.value?.value;
    if (carried.kind === 'unclear') return carried;
    const isProject = destination !== undefined && belowOf(destination, job.launch.directory ?? '/') !== undefined;
    const isMany = carried.kind === 'some' && (carried.paths.length > most || (makesUnknown && isProject));
    if (carried.kind === 'some' && !isMany) {
      for (const entry of carried.paths) {
        entries.set(entry.path, entry);
        if (owner !== undefined) owners.set(entry.path, owner);
      }
    } else if (carried.kind === 'again' || (runtime.tidy && !untidy && !makesUnknown)) {
      if (!/^\//.test(copy.destination?.value ?? '') && copy.before.directory !== job.launch.directory)
        return { why: `line ${lineOf(copy)} copies to another working directory than the image's` };
      again.push(copy);
    } else if (destination === undefined || destination === '/')
      return { why: `what of line ${lineOf(copy)} is needed at run time is not known` };
    else {
      if (runtime.heavy) return { why: `which files the steps beside the build make for run time is not known` };
      wholes.add(destination);
      if (owner !== undefined) owners.set(destination, owner);
    }
  }
  const folders = [...wholes].filter(
    (folder) => ![...wholes].some((other) => other !== folder && belowOf(other, folder) !== undefined),
  );
  const kept = [...entries.values()].filter(
    ({ path }) => !folders.some((folder) => belowOf(folder, path) !== undefined),
  );
  return { entries: [...folders.map((path) => ({ path, folder: true })), ...kept], again, wholes: folders, owners };
}
