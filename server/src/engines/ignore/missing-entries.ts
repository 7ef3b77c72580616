/** What an ignore file should keep out of the build context. */
import type { Entry, KnownContext } from '../../context/context.ts';
import { cleanPath, nameOf } from '../../context/path.ts';
import { hasFile } from '../../context/query.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { copies, isCopy, runs } from '../../model/query.ts';
import { unique } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { words } from '../../text/words.ts';
import { mayReadEnvironmentFile } from '../../toolchains/environment-file.ts';
import { mayReadHistory } from '../../toolchains/history.ts';
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
  const outputs = managersOf(graph, context)
    .flatMap(({ project }) => [
      ...(project?.writes ?? []),
      ...(project?.outputs ?? []).filter((path) => ownNames.has(nameOf(path))),
    ])
    .map((path) => (isInMembers(context, path) ? `**/${path}` : path));
  const history = readsHistory(graph) || mayReadHistory(context) ? [] : ['.git'];
  const environment = isThere(context, '.env') && !mayReadEnvironmentFile(context) ? ['.env'] : [];
  const files = [...environment, ...privateKeys(context)].filter((path) => !isUsed(graph, nameOf(path)));
  const candidates = unique([...history, ...outputs, ...untracked(graph, context), ...files]).filter(
    (entry, _, all) => {
      const path = entry.replace(/^\*\*\//, '');
      return !isNamed(graph, path) && !isBroughtBack(context, path) && !all.includes(`**/${entry}`);
    },
  );
  const present = candidates.filter((entry) => isThere(context, entry));
  const usual = candidates.filter((entry) => present.includes(entry) || (outputs.includes(entry) && entry !== '.env'));
  return { present, usual };
}

/** Whether the ignore file brings back a path by name, on purpose. */
function isBroughtBack({ ignore }: KnownContext, path: string): boolean {
  return ignore?.list.patterns.some(({ exception, text }) => exception && text === path) === true;
}

/** Whether the build context has what an entry keeps out, and sends it. */
function isThere({ entries }: KnownContext, entry: string): boolean {
  if (!entry.startsWith('**/')) return entries.get(entry)?.excluded === false;
  return [...entries].some(([path, { excluded }]) => excluded === false && nameOf(path) === entry.slice(3));
}

/** Whether members of a workspace have packages of their own too. */
function isInMembers(context: KnownContext, path: string): boolean {
  return path === 'node_modules' && hasPackagesBelow(context);
}

const hasPackagesBelow = memoized(({ entries }: KnownContext) =>
  [...entries].some(
    ([at, { excluded }]) => excluded === false && at.endsWith('/node_modules') && !at.startsWith('node_modules'),
  ),
);

/** The names of folders below those of the project's own. */
const namesBelow = memoized(
  ({ entries }: KnownContext): ReadonlySet<string> =>
    new Set([...entries].flatMap(([at, entry]) => (at.includes('/') && isFolder(entry) ? [nameOf(at)] : []))),
);

function isFolder(entry: Entry | undefined): boolean {
  return /^(?:folder|skipped|unlisted)$/.test(entry?.kind ?? '');
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

/** What builds, tests and package managers leave, by the names that they give it. */
const madeNames: ReadonlySet<string> = new Set(
  words(`.angular .cache .eggs .ipynb_checkpoints .mypy_cache .next .nuxt .nyc_output .output .parcel-cache .pnpm-store .pytest_cache
  .ruff_cache .sass-cache .serverless .svelte-kit .terraform .tox .turbo .vercel .vite bower_components build coverage dist htmlcov
  node_modules out playwright-report storybook-static target test-results`),
);

/** Folders of the context that the project's `.gitignore` names as what tools make, and that no image starts from. */
function untracked(graph: BuildGraph, context: KnownContext): string[] {
  const lines = context.texts.get('.gitignore')?.split(/\r?\n/) ?? [];
  return lines.flatMap((line) => {
    const path = line.trim().replace(/^\/|\/$/g, '');
    if (!madeNames.has(nameOf(path)) || /[*?[!\\]/.test(path) || !isMadeAgain(graph, nameOf(path))) return [];
    const isAnchored = line.trim().replace(/\/$/, '').includes('/');
    const isBelow = !isAnchored && namesBelow(context).has(path);
    return isBelow ? [`**/${path}`] : isFolder(context.entries.get(path)) ? [path] : [];
  });
}

/** Whether no instruction names a folder, or only those of stages above which the stage that copies everything builds it. */
function isMadeAgain({ stages, source }: BuildGraph, name: string): boolean {
  const textOf = ({ span }: Instruction) => source.slice(span.start, span.end);
  return stages.every(({ instructions }) => {
    const isOwn = instructions.some((each) => isCopy(each) && !each.from);
    const isBuilding = instructions.some(
      (each) =>
        each.kind === 'RUN' && /\b(?:build|compile|bundle|generate|publish|assemble|package)\b/.test(textOf(each)),
    );
    return !isOwn || isBuilding || !instructions.some((each) => textOf(each).includes(name));
  });
}

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
