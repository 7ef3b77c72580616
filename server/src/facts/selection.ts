/** What steps take from the build context. */
import type { BuildContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { cleanPath } from '../context/path.ts';
import { filesOf } from '../context/query.ts';
import type { BuildGraph, Instruction, Text } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { isCopy } from '../model/query.ts';
import { isStep } from '../model/reruns.ts';

export interface Selection {
  readonly instruction: number;
  /** Files, and folders that are copied even when they are empty. */
  readonly paths: readonly string[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** The sources of COPY, ADD and of bind mounts that are paths of the build context; undefined for one that depends on what is not known. */
export function contextSources(instruction: Instruction): readonly (string | undefined)[] {
  if (!isStep(instruction)) return [];
  if (isCopy(instruction)) return instruction.from ? [] : instruction.sources.flatMap(sourceOf);
  if (instruction.kind !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) => {
    if (mount.from || mount.type !== 'bind') return mount.type === undefined ? [undefined] : [];
    const source = mountOption(mount, 'source', 'src')?.value;
    return source ? sourceOf(source) : ['.'];
  });
}

/** What ADD fetches is not of the build context, and not known. */
function sourceOf({ value }: Text): (string | undefined)[] {
  if (value === undefined || /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(value)) return [undefined];
  return [cleanPath(`/${value}`).slice(1) || '.'];
}

export function selectionsOf(graph: BuildGraph, context: BuildContext): Selection[] {
  return graph.instructions.flatMap((instruction) => {
    const sources = contextSources(instruction);
    if (sources.length === 0) return [];
    const taken = sources.map((source) => (source === undefined ? undefined : filesOf(context, source)));
    const folders = sources.flatMap((source) => (source === undefined ? [] : foldersBelow(context, source)));
    return [
      {
        instruction: instruction.index,
        paths: [...new Set([...taken.flatMap((files) => files?.paths ?? []), ...folders])],
        complete: taken.every((files) => files?.complete === true),
      },
    ];
  });
}

function foldersBelow(context: BuildContext, source: string): string[] {
  if (context.kind === 'unknown' || isGlob(source)) return [];
  const start = source === '.' ? '' : `${source}/`;
  return [...context.entries].flatMap(([path, { kind, excluded }]) => {
    return kind === 'folder' && excluded === false && path !== '.' && path.startsWith(start) ? [path] : [];
  });
}
