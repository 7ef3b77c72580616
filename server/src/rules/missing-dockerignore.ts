import type { KnownContext } from '../context/context.ts';
import { cleanPath, nameOf } from '../context/path.ts';
import { hasFile } from '../context/query.ts';
import type { FileEdit } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import type { BuildGraph, CopyInstruction } from '../model/model.ts';
import { copies, runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { listed, unique } from '../text/list.ts';
import { managerOf } from '../toolchains/invocation.ts';
import { MANAGERS, type PackageManager } from '../toolchains/managers.ts';

export default defineRule({
  id: 'missing-dockerignore',
  summary: 'a COPY of everything, including files that no image needs',
  why: `\`COPY . .\` copies everything that \`.dockerignore\` doesn't exclude: the history in \`.git\`, packages installed on your machine, results of earlier
builds, \`.env\` files. These files make the image larger, may contain secrets, overwrite what the build installs, and run the step again whenever they change.

Slipway reports only files that are in the build context. The fix adds entries for them and keeps all existing entries; a new file also gets entries for what
the package managers of this Dockerfile create. Check that no program in the image reads the excluded files. Ignore this rule if the build context is a folder made for the build.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY src/ ./src/
    `,
    files: { '.git/HEAD': '', 'package.json': '{}', 'src/index.js': '' },
  },
  *check(graph, context) {
    const copy = [...copies(graph)].find(takesAll);
    if (!copy || context.kind === 'unknown') return;
    const { present, usual } = missingEntries(graph, context);
    if (present.length === 0) return;
    const { ignore } = context;
    const shown = listed(present.map((entry) => `\`${entry}\``));
    const isOne = present.length === 1;
    const cost = `the image, and every change in ${isOne ? 'it' : 'them'} runs this step again`;
    const file = editOf(context, ignore ? present : usual);
    yield {
      span: copy.keyword.span,
      message: ignore
        ? `\`${nameOf(ignore.path)}\` doesn't exclude ${shown}: COPY adds ${isOne ? 'it' : 'them'} to ${cost}`
        : `No \`.dockerignore\` excludes ${shown}: COPY adds ${isOne ? 'it' : 'them'} to ${cost}`,
      ...(file && {
        changes: () => [
          {
            id: 'ignore-entries',
            title: ignore ? `Add ${listed(present)}` : 'Create .dockerignore',
            safety: 'unsafe',
            edits: () => [],
            files: () => [file],
          },
        ],
      }),
    };
  },
});

function takesAll({ from, onbuild, sources, flags }: CopyInstruction): boolean {
  if (from || onbuild || flags.some(({ name }) => name.text === 'exclude')) return false;
  return sources.some(({ value }) => value !== undefined && cleanPath(`/${value}`) === '/');
}

interface MissingEntries {
  /** For what is there, and is sent. */
  readonly present: readonly string[];
  /** Also for what the package managers of this Dockerfile will leave there: what a new ignore file should hold. */
  readonly usual: readonly string[];
}

function missingEntries(graph: BuildGraph, context: KnownContext): MissingEntries {
  const outputs = managersOf(graph, context).flatMap(({ project }) => [
    ...(project?.writes ?? []),
    ...(project?.outputs ?? []).filter((path) => ownNames.has(nameOf(path))),
  ]);
  const history = readsHistory(graph) ? [] : ['.git'];
  const candidates = unique([...history, ...outputs, '.env', ...privateKeys(context)]).filter((entry, _, all) => {
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

function isNamed(graph: BuildGraph, path: string): boolean {
  return [...copies(graph)].some(({ from, sources }) => {
    return (
      !from &&
      sources.some(({ value }) => value !== undefined && `${cleanPath(`/${value}`).slice(1)}/`.startsWith(`${path}/`))
    );
  });
}

function editOf({ ignore }: KnownContext, entries: readonly string[]): FileEdit | undefined {
  if (!ignore) return { path: '.dockerignore', edits: [insert(0, `${entries.join('\n')}\n`)], create: true };
  if (ignore.text === undefined || ignore.path.startsWith('..')) return undefined;
  const eol = ignore.text.includes('\r\n') ? '\r\n' : '\n';
  const start = ignore.text === '' || ignore.text.endsWith('\n') ? '' : eol;
  return {
    path: ignore.path,
    edits: [insert(ignore.text.length, `${start}${entries.join(eol)}${eol}`)],
    create: false,
  };
}
