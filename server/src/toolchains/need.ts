/** Whether an install reads the project's sources, or only its manifests. */
import type { BuildContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { nameOf } from '../context/path.ts';
import { filesOf } from '../context/query.ts';
import type { Invocation } from './invocation.ts';
import type { PackageManager } from './managers.ts';

export interface Need {
  /** Flags that leave out what needs the sources, where the command as it is needs them. */
  readonly split?: readonly string[];
}

const offline = new Set(['--offline', '--prefer-offline', '--no-index', '-mod=vendor', '--frozen']);

/** What an install needs; undefined for those that are about no project, need the sources, or download nothing. */
export function needOf({ manager, install, packages, flags, options }: Invocation): Need | undefined {
  const project = install?.project ?? manager.project;
  if (!install || !project || project.manifests.length === 0) return undefined;
  if (packages.length > 0 || install.packages === 'required') return undefined;
  const has = (name: string) =>
    flags.some(({ text }) => text === name) || options.some((option) => option.name === name);
  if (manager.globalFlags?.some(has) || flags.some(({ text }) => offline.has(text))) return undefined;
  const isListed = options.some(({ name }) => manager.manifestFlags?.includes(name));
  if (manager.id === 'pip' && !isListed) return undefined;
  const { sources, split } = install;
  if (!sources) return {};
  if (sources.always || sources.with?.some(has)) return undefined;
  if (sources.unless && !sources.unless.some(has)) return split ? { split: split.flags } : undefined;
  return {};
}

/** Whether what is copied is no more than a manifest, or a folder that belongs to them. */
export function matchesManifest({ project }: PackageManager, source: string, context: BuildContext): boolean {
  if (!project || source === '.') return false;
  const names = [...project.manifests, ...project.lockfiles, ...project.extras, ...(project.members ?? [])].map(
    (name) => nameOf(name.replace(/\/$/, '')),
  );
  const isManifest = (path: string) =>
    names.some((name) =>
      isGlob(name) ? nameOf(path).endsWith(name.replace(/^.*\*/, '')) : path.split('/').includes(name),
    );
  if (isManifest(source)) return true;
  const { paths, complete } = filesOf(context, source);
  return complete && paths.every(isManifest);
}
