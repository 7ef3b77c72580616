/** Programs that a stage has: what CMD and ENTRYPOINT can start. */
import { cleanPath } from '../../context/path.ts';
import type { CopyInstruction, Instruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import type { Request } from './request.ts';
import { type StagePath, stagePaths } from './stage-paths.ts';

export interface StagedProgram {
  readonly path: string;
  readonly why: string;
}

/** Those built or copied above an instruction, the latest copied first; what may be a folder is left out. */
export function programsOf(request: Request, { stage = -1, index }: Instruction): StagedProgram[] {
  const paths = stagePaths(request.graph, stage, index);
  const copies = request.graph.instructions.filter(
    (each): each is CopyInstruction => (each.kind === 'COPY' || each.kind === 'ADD') && each.index < index,
  );
  return paths
    .filter((each) => each.origin === 'copy' || each.origin === 'output')
    .filter((each) => /\/[\w-]+(?:\.sh|\.js|\.py)?$/.test(each.path))
    .filter((each) => isProgram(each) || copies.some((copy) => isFile(request, copy, each.path)))
    .sort((a, b) => Number(a.origin === 'output') - Number(b.origin === 'output'))
    .map(({ path, why }) => ({ path, why }));
}

/** Commands that write another file than one that can run, or nobody knows what. */
const writers = /\b(?:cp|mv|ln|install|rsync|touch|curl|wget)\b/;

function isProgram({ path, origin, why }: StagePath): boolean {
  if (/\/s?bin\/[^/]+$/.test(path) || /\.(?:sh|js|py)$/.test(path)) return true;
  return origin === 'output' && !writers.test(why);
}

/** Whether a COPY brings a file to that path: one of the build context, or what a command of another stage made. */
function isFile({ graph, context }: Request, copy: CopyInstruction, path: string): boolean {
  const { sources, destination, before, from } = copy;
  const target = resolvePath(before.directory, destination?.value);
  if (target === undefined || (path !== target && !path.startsWith(target.replace(/\/?$/, '/')))) return false;
  return sources.some(({ value }) => {
    if (value === undefined) return false;
    if (!from)
      return context.kind === 'known' && context.entries.get(cleanPath(value).replace(/^\//, ''))?.kind === 'file';
    if (from.kind !== 'stage') return false;
    const source = resolvePath('/', value);
    return stagePaths(graph, from.stage).some((each) => each.path === source && isProgram(each));
  });
}
