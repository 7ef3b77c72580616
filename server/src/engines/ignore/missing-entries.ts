/** What an ignore file should keep out of the build context. */
import type { KnownContext } from '../../context/context.ts';
import { cleanPath, nameOf } from '../../context/path.ts';
import { hasFile } from '../../context/query.ts';
import type { BuildGraph } from '../../model/model.ts';
import { copies, runs } from '../../model/query.ts';
import { unique } from '../../text/list.ts';
import { mayReadEnvironmentFile } from '../../toolchains/environment-file.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { MANAGERS, type PackageManager } from '../../toolchains/managers.ts';

export interface MissingEntries {
  /** For what is there, and is sent. */
  readonly present: readonly string[];
  /** Also for what the package managers of this Dockerfile will leave there: what a new ignore file should hold. */
  readonly usual: readonly string[];
}

/** Entries of an ignore file that the build context wants and does not have. */
export function missingEntries(graph: BuildGraph, context: KnownContext): MissingEntries {
  const outputs = managersOf(graph, context).flatMap(({ project }) => [
    ...(project?.writes ?? []),
    ...(project?.outputs ?? []).filter((path) => ownNames.has(nameOf(path))),
  ]);
  const history = readsHistory(graph) ? [] : ['.git'];
  const environment = isThere(context, '.env') && !mayReadEnvironmentFile(context) ? ['.env'] : [];
  const files = [...environment, ...privateKeys(context)].filter((path) => !isUsed(graph, nameOf(path)));
  const candidates = unique([...history, ...outputs, ...files]).filter((entry, _, all) => {
    return !isNamed(graph, entry.replace(/^\*\*\//, '')) && !all.includes(`**/${entry}`);
  });
  const present = candidates.filter((entry) => isThere(context, entry));
  const usual = candidates.filter((entry) => present.includes(entry) || (outputs.includes(entry) && entry !== '.env'));
  return { present, usual };
}

/** Whether the build context has what an entry keeps out, and sends it. */
function isThere({ entries }: KnownContext, entry: string): boolean {
  if (!entry.startsWith('**/')) return entries.get(entry)?.excluded === false;
  return [...entries].some(([path, { excluded }]) => excluded === false && nameOf(path) === entry.slice(3));
}

/** The files that hold a private key, by their text. */
function privateKeys({ texts }: KnownContext): string[] {
  return [...texts].flatMap(([path, text]) => (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ? [path] : []));
}

/** Folders that hold nothing but what tools put there, whatever the project. */
const ownNames: ReadonlySet<string> = new Set([
  'node_modules',
  'target',
  '.venv',
  'venv',
  '__pycache__',
  '.gradle',
  '.dart_tool',
  '.build',
  '_build',
  'obj',
  'bin',
]);

/** The managers that the Dockerfile runs and whose manifests lie in the context's folder. */
function managersOf(graph: BuildGraph, context: KnownContext): PackageManager[] {
  const used = new Set<PackageManager>();
  for (const { script } of runs(graph)) {
    if (script.form === 'opaque') continue;
    for (const command of script.commands) {
      const manager = managerOf(command)?.manager;
      if (manager) used.add(manager);
    }
  }
  return MANAGERS.filter(
    (manager) => used.has(manager) && manager.project?.manifests.some((name) => hasManifest(context, name)),
  );
}

function hasManifest(context: KnownContext, name: string): boolean {
  if (!name.startsWith('*')) return hasFile(context, name) === true;
  return [...context.entries].some(([path, { kind }]) => kind === 'file' && path.endsWith(name.slice(1)));
}

function readsHistory(graph: BuildGraph): boolean {
  return [...runs(graph)].some(({ script }) => {
    return (
      script.form === 'opaque' ||
      script.commands.some(
        ({ name, args }) => name?.value === 'git' && !/^(?:clone|config|init)$/.test(args[0]?.value ?? ''),
      )
    );
  });
}

/** Whether a step or the program's start names a file, or a COPY takes it from another stage. */
function isUsed({ instructions, source }: BuildGraph, name: string): boolean {
  return instructions.some((each) => {
    if ((each.kind === 'COPY' || each.kind === 'ADD') && !each.from) return false;
    return source.slice(each.span.start, each.span.end).includes(name);
  });
}

/** Whether a COPY takes something at a path on purpose. */
export function isNamed(graph: BuildGraph, path: string): boolean {
  return [...copies(graph)].some(({ from, sources }) => {
    return (
      !from &&
      sources.some(({ value }) => value !== undefined && `${cleanPath(`/${value}`).slice(1)}/`.startsWith(`${path}/`))
    );
  });
}
