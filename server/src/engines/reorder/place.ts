/** Where things are in the image, and where they came from in the build context. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, joinPath, nameOf } from '../../context/path.ts';
import { hasFolder } from '../../context/query.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage, State } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { resolvePath } from '../../model/state.ts';
import type { Script } from '../../shell/script.ts';
import type { Invocation } from '../../toolchains/invocation.ts';

export type ShellScript = Extract<Script, { form: 'shell' }>;

/** The working directory; one that is not known gets a name that only equal ones share. */
export function directoryOf({ directory, workdir }: State): string {
  return directory ?? `/?${workdir?.text ?? ''}`;
}

/** A folder of the context and where a COPY puts its content. */
export interface Brought {
  readonly source: string;
  readonly folder: string;
}

/** The folders that a COPY brings from the build context; undefined when one of its paths is not known. */
export function broughtBy(context: BuildContext, copy: CopyInstruction): Brought[] | undefined {
  if (copy.from || copy.onbuild || copy.flags.some(({ name }) => name.text === 'parents')) return undefined;
  const folder = resolvePath(directoryOf(copy.before), copy.destination?.value);
  if (folder === undefined) return undefined;
  const brought: Brought[] = [];
  for (const { value } of copy.sources) {
    if (value === undefined) return undefined;
    if (/^[a-z+]+:\/\/|^git@|[*?[]/i.test(value)) continue;
    const source = cleanPath(`/${value}`).slice(1) || '.';
    if (isFolder(context, source, value)) brought.push({ source, folder });
  }
  return brought;
}

/** On a context that is not known, a name without a dot is taken for a folder. */
function isFolder(context: BuildContext, source: string, written: string): boolean {
  if (source === '.' || written.endsWith('/')) return true;
  return hasFolder(context, source) ?? !nameOf(source).includes('.');
}

/** The files that a COPY puts to places of their own, as absolute paths in the image. */
export function filesPutBy({ sources, destination, before }: CopyInstruction): string[] {
  const target = resolvePath(directoryOf(before), destination?.value);
  if (target === undefined) return [];
  const isFolderTarget = sources.length > 1 || /(?:\/|^\.{1,2})$/.test(destination?.value ?? '');
  return sources.flatMap(({ value }) => {
    if (value === undefined) return [];
    return [joinPath(target, nameOf(cleanPath(value))), ...(isFolderTarget ? [] : [target])];
  });
}

/** The folder that a package manager's command works in; undefined when the script goes to places that are not known. */
export function folderOfInstall(run: RunInstruction, { command, options, manager }: Invocation): string | undefined {
  if (run.script.form !== 'shell' || command.depth > 0 || command.conditional) return undefined;
  let folder: string | undefined = directoryOf(run.before);
  for (const { name, args, span, depth, conditional } of run.script.commands) {
    if (span.start >= command.span.start) break;
    if (!/^(?:cd|pushd|popd)$/.test(name?.value ?? '') || depth > 0) continue;
    if (conditional || name?.value !== 'cd') return undefined;
    folder = resolvePath(folder, args[0]?.value);
    if (folder === undefined) return undefined;
  }
  const flag = options.find(({ name }) => manager.directoryFlags?.includes(name));
  return flag ? resolvePath(folder, flag.value?.value) : folder;
}

/** Where a place in the image came from in the context, by one of the folders brought. */
export function originOf(brought: readonly Brought[], place: string): string | undefined {
  for (const { folder, source } of brought) {
    if (place === folder) return source;
    const start = folder === '/' ? '/' : `${folder}/`;
    if (place.startsWith(start)) return joinPath(source, place.slice(start.length));
  }
  return undefined;
}

/** The stage, and the stages it is built on, the nearest first. */
export function chainOf({ stages }: BuildGraph, stage: Stage): Stage[] {
  const chain = [stage];
  for (let at = stage; at.base.kind === 'stage' && at.base.stage < at.index; ) {
    const next = stages[at.base.stage];
    if (!next) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

/** The targets of a RUN's bind mounts, as absolute paths. */
export function bindTargets({ mounts, before }: RunInstruction): string[] {
  return mounts.flatMap((mount) => {
    if (mount.type !== 'bind') return [];
    const path = resolvePath(directoryOf(before), mountOption(mount, 'target', 'dst', 'destination')?.value?.value);
    return path === undefined ? [] : [path];
  });
}
