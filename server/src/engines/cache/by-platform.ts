/** Gives each platform its own cache of a package manager whose files have no architecture in their names. */
import type { Change } from '../../contract/change.ts';
import type { BuildGraph, Mount, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { chainOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { insert } from '../../text/edit.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import { platformArgument } from './edits.ts';

export interface SharedCache {
  readonly mount: Mount;
  /** The name of the package manager. */
  readonly manager: string;
  readonly path: string;
}

/** The cache mounts of a step that is run for the target platform, with the same id for each platform. */
export function* sharedByPlatforms(graph: BuildGraph, run: RunInstruction): Generator<SharedCache> {
  const caches = run.mounts.filter(({ type }) => type === 'cache');
  if (caches.length === 0 || run.onbuild || run.script.form === 'opaque' || !isForTarget(graph, run)) return;
  const calls = run.script.commands.flatMap((command) => managerOf(command) ?? []);
  const managers = new Set(calls.filter((call) => !turnsCacheOff(call)).map(({ manager }) => manager));
  for (const { id, caches: known, cleanUp } of managers) {
    if (!known.some(({ byPlatform }) => byPlatform)) continue;
    const folders = new Set([...known.flatMap(({ path }) => path ?? []), ...(cleanUp?.folders ?? [])]);
    for (const mount of caches) {
      const path = resolvePath('/', mountOption(mount, 'target', 'dst', 'destination')?.value?.value);
      const name = mountOption(mount, 'id')?.value;
      if (path !== undefined && folders.has(path) && !name?.text.includes('$')) yield { mount, manager: id, path };
    }
  }
}

function turnsCacheOff({ manager, options }: Invocation): boolean {
  return options.some(({ name }) => manager.cleanUp.flags?.includes(name));
}

/** Whether no FROM above says another platform than that of the build. */
function isForTarget(graph: BuildGraph, { stage }: RunInstruction): boolean {
  return [...chainOf(graph, stage)].every((index) => {
    const platform = graph.stages[index]?.platform;
    return platform === undefined || /^["']?\$\{?TARGETPLATFORM\}?["']?$/.test(platform.text);
  });
}

export function cacheByPlatform(graph: BuildGraph, run: RunInstruction, mount: Mount, manager: string): Change {
  const name = mountOption(mount, 'id');
  const type = mountOption(mount, 'type');
  const edit = name?.value?.text
    ? insert(name.span.end, '-$TARGETPLATFORM')
    : insert(type?.span.end ?? mount.flag.span.end, `,id=${manager}-$TARGETPLATFORM`);
  return {
    id: 'cache-by-platform',
    title: 'Give each platform its own cache',
    safety: 'unsafe',
    edits: () => [...platformArgument(graph, run), edit],
  };
}
